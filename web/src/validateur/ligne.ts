// A line of an import file in the form view: the fields, the bar and the styles of the form of a demande, over every field of the format.

import type { Bloc, FieldInfo, Row, Scope } from '../core/types.js';
import { Barre } from '../form/barre.js';
import { Bilan } from '../form/bilan.js';
import { FieldContext } from '../form/context.js';
import { button, h } from '../form/dom.js';
import { Field } from '../form/field.js';
import { blocElement } from '../form/groups.js';
import { Pages } from '../form/pages.js';
import { StatusLine } from '../form/status_line.js';
import { adoptStyles } from '../form/styles.js';
import bilan from '../form/styles/bilan.css';
import type { FieldEditor } from '../view/view.js';
import { LigneSession, type Place } from './ligne_session.js';
import styles from './ligne.css';
import type { Moment } from './types.js';

/** Bénéficiaires, or pièces, on one page: a dozen fields each. */
const kRangees = 10;

interface Liste {
  readonly scope: Scope;
  readonly ids: ReadonlySet<number>;
  readonly pages: Pages<Row>;
}

export interface LigneAOuvrir {
  readonly document: Uint8Array;
  readonly referentiel: Uint8Array;
  readonly moment: Moment;
  /** From 0. */
  readonly ligne: number;
  /** The finding that it is opened from; ''. */
  readonly pointeur: string;
}

export class FormulaireLigne {
  readonly titre: string;
  readonly #session: LigneSession;
  readonly #status = new StatusLine();
  readonly #context: FieldContext;
  readonly #bar: Barre;
  readonly #listes: Liste[] = [];
  readonly #end = new AbortController();
  readonly #pointeur: string;
  readonly #element: HTMLElement;

  /** `finir`: with the document as it is now, or null when it is given up. Throws the sentence why the line does not open. */
  static async ouvrir(host: HTMLElement, ligne: LigneAOuvrir, finir: (document: Uint8Array | null) => void): Promise<FormulaireLigne> {
    const session = await LigneSession.start();
    if (ligne.document.length === 0 || !session.open(ligne.document, ligne.referentiel, ligne.moment)) throw new Error(session.words().illisible);
    return new FormulaireLigne(host, session, ligne, finir);
  }

  private constructor(host: HTMLElement, session: LigneSession, { ligne, pointeur }: LigneAOuvrir, finir: (document: Uint8Array | null) => void) {
    this.#session = session;
    this.#pointeur = pointeur;
    const form = session.form(ligne);
    this.titre = form.title;
    const command = (run: () => void): void => {
      run();
      this.#draw();
    };
    const editor: FieldEditor = {
      session,
      form,
      set: (id, row, text) => command(() => session.set(id, row, text)),
      restore: (id, row) => command(() => session.restore(id, row)),
      closeStep: () => this.#end.signal.aborted || session.closeStep(),
      undo: () => this.#replay(() => session.undo()),
      redo: () => this.#replay(() => session.redo()),
    };
    this.#context = new FieldContext(editor, this.#status.say, () => this.#tell());
    const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    const { signal } = this.#end;
    this.#context.watchPointer(root, signal);
    adoptStyles(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(bilan + styles);
    root.adoptedStyleSheets.push(sheet);
    const blocs = form.blocs.map((bloc) => this.#bloc(bloc));
    this.#bar = new Barre(
      this.#context,
      (field, row) => this.#goTo({ id: field, row }),
      (use) => use(Bilan),
      (action) => finir(action === 'confirmer' ? session.document() : null),
    );
    this.#element = h(
      'div',
      { class: 'editor' },
      ...blocs,
      h('p', { class: 'muted' }, ...form.notChecked),
      this.#bar.element,
      this.#status.element,
    );
    root.addEventListener('keydown', (event) => this.#keys(event as KeyboardEvent, editor), { signal });
    root.replaceChildren(this.#element);
    this.#draw();
  }

  /** The field at fault; false when there is none, and the title is to be shown. */
  focus(): boolean {
    const place = this.#session.placeOf(this.#pointeur);
    return place !== null && this.#goTo(place);
  }

  destroy(): void {
    this.#end.abort();
    this.#status.destroy();
    this.#element.remove();
    this.#session.close();
  }

  #bloc(bloc: Bloc): HTMLElement {
    const { list } = bloc;
    if (list === null) return blocElement(this.#context, bloc);
    const { scope, columns, title } = list;
    const words = this.#session.words();
    let drawn: readonly Row[] = [];
    const pages = new Pages<Row>(
      this.#context,
      title,
      (from, to) => this.#session.rows(scope, from, to),
      (rows) => {
        for (const { row, fields } of drawn) for (const { id } of fields) this.#context.forget(id, row);
        drawn = rows;
        return h('div', { class: 'rangees' }, ...rows.map((row) => this.#row(columns, row)));
      },
      kRangees,
    );
    this.#listes.push({ scope, ids: new Set(columns.map(({ id }) => id)), pages });
    const add = button(scope === 'piece' ? words.ajouterPiece : words.ajouterBeneficiaire, 'button small', () => this.#add(scope, columns));
    return blocElement(this.#context, bloc, title === bloc.title ? null : h('h4', { class: 'rangees-titre' }, title), pages.element, add);
  }

  #row(columns: readonly FieldInfo[], row: Row): HTMLElement {
    const fields = columns.map((info, i) => {
      const state = row.fields[i];
      return state === undefined ? null : new Field(this.#context, info, state, { notes: null, name: `${info.label}, ${row.label}` }).element;
    });
    return h('fieldset', { class: 'rangee' }, h('legend', {}, row.label), h('div', { class: 'group' }, ...fields));
  }

  #add(scope: Scope, columns: readonly FieldInfo[]): void {
    const row = this.#session.add(scope);
    this.#redraw();
    const first = columns[0];
    if (first !== undefined) this.#goTo({ id: first.id, row });
  }

  /** A line is short: all that is shown is drawn again. */
  #draw(): void {
    for (const { pages } of this.#listes) pages.element.hidden = pages.total === 0;
    this.#context.updateAll();
    this.#tell();
  }

  /** Rows came or went. */
  #redraw(): void {
    for (const { pages } of this.#listes) pages.redraw();
    this.#draw();
  }

  #tell(): void {
    // A field that is left by the button that closes all of it says so afterwards.
    if (this.#end.signal.aborted || this.#context.pending) return;
    const { counts, canUndo, canRedo } = this.#session.state();
    this.#bar.update(counts, canUndo, canRedo);
    this.#status.sayLater(`${this.#context.typing?.spoken ?? ''} ${counts.summary}`.trim());
  }

  #replay(run: () => Place | null): void {
    const before = this.#listes.map(({ scope }) => this.#session.rowCount(scope)).join();
    const place = run();
    if (place === null) return;
    if (before === this.#listes.map(({ scope }) => this.#session.rowCount(scope)).join()) this.#draw();
    else this.#redraw();
    // On a button of the bar the focus stays, to be pressed again.
    if (this.#bar.element.matches(':focus-within')) this.#bring(place)?.element.scrollIntoView({ block: 'nearest' });
    else this.#goTo(place);
  }

  #bring({ id, row }: Place): ReturnType<FieldContext['view']> {
    const liste = this.#listes.find(({ ids }) => ids.has(id));
    if (liste !== undefined && row < this.#session.rowCount(liste.scope)) liste.pages.show(row);
    return this.#context.view(id, row);
  }

  #goTo(place: Place): boolean {
    const view = this.#bring(place);
    view?.focus();
    return view !== undefined;
  }

  #keys(event: KeyboardEvent, editor: FieldEditor): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) editor.undo();
    else if ((key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)) editor.redo();
    else return;
    // The browser's own undo knows one field only, and not what the core made of it.
    event.preventDefault();
  }
}
