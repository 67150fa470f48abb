// The look of the element, mapped as a page would: a theme, a set of tokens, or each token by hand. Nothing inline: a constructable sheet.

import { noeud, options, parId } from './dom.js';

/** Names as a site of the State has them in its page; the values here are neutral look-alikes, since DSFR is for those sites alone. */
const etat = {
  '--segur-font': 'arial, sans-serif',
  '--segur-radius': '0',
  '--segur-text': 'light-dark(#161616, #ffffff)',
  '--segur-text-muted': 'light-dark(#595959, #b4b4b4)',
  '--segur-surface': 'light-dark(#ffffff, #161616)',
  '--segur-surface-subtle': 'light-dark(#f5f5f8, #242428)',
  '--segur-border': 'light-dark(#dddddd, #3a3a3a)',
  '--segur-border-control': 'light-dark(#3a3a3a, #b4b4b4)',
  '--segur-accent': 'light-dark(#0a1a8a, #9aa8ff)',
  '--segur-accent-strong': 'light-dark(#1a2cc0, #c0c9ff)',
  '--segur-accent-soft': 'light-dark(#eef0fb, #20243c)',
  '--segur-on-accent': 'light-dark(#ffffff, #0a0f40)',
  '--segur-focus': 'light-dark(#0a6bdc, #6db4ff)',
} as const;

const chaud = {
  '--segur-font': 'Georgia, "Liberation Serif", serif',
  '--segur-radius': '1rem',
  '--segur-accent': 'light-dark(#8a3b12, #ffb68a)',
  '--segur-accent-strong': 'light-dark(#65290a, #ffd0b3)',
  '--segur-accent-soft': 'light-dark(#fbf1ea, #3a2418)',
  '--segur-on-accent': 'light-dark(#ffffff, #2e1405)',
  '--segur-focus': 'light-dark(#8a3b12, #ffb68a)',
} as const;

const jeux: Readonly<Record<string, { readonly label: string; readonly valeurs: Readonly<Record<string, string>> }>> = {
  neutre: { label: 'Neutres (ceux de l’élément)', valeurs: {} },
  etat: { label: 'Dans l’esprit d’un site de l’État', valeurs: etat },
  chaud: { label: 'Une autre charte', valeurs: chaud },
};

const kJetons = [
  ['--segur-font', 'Police'],
  ['--segur-radius', 'Arrondi'],
  ['--segur-space', 'Espacement'],
  ['--segur-surface', 'Fond'],
  ['--segur-surface-subtle', 'Fond discret'],
  ['--segur-border', 'Trait'],
  ['--segur-border-control', 'Trait d’un champ'],
  ['--segur-text', 'Texte'],
  ['--segur-text-muted', 'Texte secondaire'],
  ['--segur-accent', 'Action'],
  ['--segur-accent-strong', 'Action, survol'],
  ['--segur-accent-soft', 'Action, fond'],
  ['--segur-on-accent', 'Texte sur l’action'],
  ['--segur-focus', 'Focus'],
  ['--segur-modified', 'Modifié'],
  ['--segur-modified-soft', 'Modifié, fond'],
  ['--segur-error', 'Erreur'],
  ['--segur-error-soft', 'Erreur, fond'],
  ['--segur-warning', 'Avertissement'],
  ['--segur-warning-soft', 'Avertissement, fond'],
] as const;

export class Jetons {
  readonly #feuille = new CSSStyleSheet();
  readonly #champs = new Map<string, HTMLInputElement>();
  #theme = '';

  constructor(private readonly changed: () => void) {
    document.adoptedStyleSheets.push(this.#feuille);
    const jeu = parId<HTMLSelectElement>('jetons');
    options(jeu, Object.fromEntries(Object.entries(jeux).map(([id, { label }]) => [id, label])));
    parId('jetons-liste').append(...kJetons.map(([nom, label]) => this.#champ(nom, label)));
    jeu.addEventListener('change', () => this.#prendre(jeux[jeu.value]?.valeurs ?? {}));
    const theme = parId<HTMLSelectElement>('theme');
    theme.addEventListener('change', () => {
      this.#theme = theme.value;
      this.#appliquer();
    });
  }

  /** The page's own rule for the element; '' where it has none. */
  get css(): string {
    const lignes = [...this.#champs].filter(([, champ]) => champ.value.trim() !== '').map(([nom, champ]) => `  ${nom}: ${champ.value.trim()};\n`);
    return lignes.length === 0 ? '' : `segur-solde-editor {\n${lignes.join('')}}`;
  }

  #champ(nom: string, label: string): HTMLElement {
    const champ = noeud('input', { id: `jeton${nom}`, spellcheck: 'false', autocomplete: 'off' });
    champ.addEventListener('change', () => this.#appliquer());
    this.#champs.set(nom, champ);
    return noeud('p', { class: 'champ' }, noeud('label', { for: champ.id }, `${label} (`, noeud('code', {}, nom), ')'), champ);
  }

  #prendre(valeurs: Readonly<Record<string, string>>): void {
    for (const [nom, champ] of this.#champs) champ.value = valeurs[nom] ?? '';
    this.#appliquer();
  }

  #appliquer(): void {
    this.#feuille.replaceSync(`${this.#theme === '' ? '' : `:root { color-scheme: ${this.#theme}; }\n`}${this.css}`);
    this.changed();
  }
}
