// The mends that the core proposes, seen as a difference first: each can be left out, and nothing is written before « Corriger ».

import { button, h } from '../form/dom.js';
import type { Correction } from './types.js';

export type Choix = readonly { readonly fichier: number; readonly constats: readonly number[] }[];

// Roles are spelled out because the style sheet makes cards of the rows where it is narrow, and browsers then drop a table's own.

/** More would be a list that nobody reads: the others are in « toutes ». */
const kMontrees = 500;

export class Corrections {
  readonly #dialog: HTMLDialogElement;
  readonly #boites: HTMLInputElement[] = [];
  #resultat: Choix = [];

  constructor(private readonly proposees: readonly Correction[]) {
    const montrees = proposees.slice(0, kMontrees);
    const reste = proposees.length - montrees.length;
    this.#dialog = h(
      'dialog',
      { class: 'dialogue', 'aria-labelledby': 'corrections-titre' },
      h('h2', { id: 'corrections-titre' }, 'Corriger une copie du fichier'),
      h('p', {}, 'Chaque correction ci-dessous est la seule possible. Décochez celles que vous ne voulez pas ; tout le reste du fichier est gardé à l’octet près.'),
      h(
        'div',
        { class: 'tableau', tabindex: 0, role: 'region', 'aria-label': 'Corrections proposées' },
        h(
          'table',
          { class: 'etroit corrections', role: 'table' },
          h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...['Corriger', 'Emplacement', 'Avant', 'Après'].map((text) => h('th', { scope: 'col', role: 'columnheader' }, text)))),
          h('tbody', { role: 'rowgroup' }, ...montrees.map((correction, i) => this.#row(correction, i))),
        ),
      ),
      reste === 0 ? null : h('p', { class: 'note' }, `Et ${reste} autres, qui seront corrigées aussi.`),
      h('p', { class: 'boutons' }, button('Corriger', 'button primary', () => this.#close(true)), button('Annuler', 'button', () => this.#close(false))),
    );
  }

  demander(): Promise<Choix> {
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    return new Promise((resolve) => {
      this.#dialog.addEventListener('close', () => {
        this.#dialog.remove();
        resolve(this.#resultat);
      });
    });
  }

  #row({ nomFichier, ligne, colonne, regle, message, avant, apres }: Correction, i: number): HTMLElement {
    const boite = h('input', { type: 'checkbox', id: `correction-${i}`, checked: true, 'aria-describedby': `correction-message-${i}` });
    this.#boites.push(boite);
    return h(
      'tr',
      { role: 'row' },
      h('td', { role: 'cell' }, boite, h('label', { for: boite.id, class: 'hidden' }, `Corriger ${regle}, ligne ${ligne}`)),
      h('td', { role: 'cell' }, h('span', { class: 'code' }, regle), ` ${nomFichier}, ligne ${ligne}, colonne ${colonne}`, h('span', { class: 'note', id: `correction-message-${i}` }, message)),
      h('td', { role: 'cell' }, h('del', {}, avant)),
      h('td', { role: 'cell' }, h('ins', {}, apres)),
    );
  }

  #close(accepted: boolean): void {
    if (accepted) {
      const kept = this.proposees.filter((_, i) => this.#boites[i]?.checked ?? true);
      const byFile = new Map<number, number[]>();
      for (const { fichier, constat } of kept) {
        const list = byFile.get(fichier);
        if (list === undefined) byFile.set(fichier, [constat]);
        else list.push(constat);
      }
      this.#resultat = [...byFile].map(([fichier, constats]) => ({ fichier, constats }));
    }
    this.#dialog.close();
  }
}
