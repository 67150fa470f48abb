// A long list of which only the blocks near the screen exist: 10,000 findings scroll as 100 do. Rows come from the worker, a block at a time.

import { h } from '../form/dom.js';

/** Rows that are drawn at once: what comes near while scrolling is drawn within a frame. */
const kBloc = 20;
const kMarge = '1000px 0px';
/** Height of a row that nobody has seen yet. */
const kHauteur = 132;

interface Bloc {
  readonly element: HTMLElement;
  readonly de: number;
  readonly a: number;
  plein: boolean;
}

export class Liste<Ligne> {
  readonly element = h('div', { class: 'liste', role: 'list' });
  readonly #blocs: Bloc[] = [];
  readonly #observer: IntersectionObserver;

  constructor(
    total: number,
    private readonly lire: (de: number, a: number) => Promise<readonly Ligne[]>,
    private readonly dessiner: (ligne: Ligne) => HTMLElement,
  ) {
    const byElement = new Map<Element, Bloc>();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const bloc = byElement.get(target);
          if (bloc === undefined) continue;
          if (isIntersecting) void this.#remplir(bloc, total);
          else if (bloc.plein && !bloc.element.matches(':focus-within')) this.#vider(bloc);
        }
      },
      { rootMargin: kMarge },
    );
    for (let de = 0; de < total; de += kBloc) {
      const bloc: Bloc = { element: h('div', { class: 'liste-bloc', role: 'presentation' }), de, a: Math.min(de + kBloc, total), plein: false };
      bloc.element.style.minBlockSize = `${(bloc.a - bloc.de) * kHauteur}px`;
      byElement.set(bloc.element, bloc);
      this.#blocs.push(bloc);
      this.element.append(bloc.element);
      this.#observer.observe(bloc.element);
    }
    // Not a frame later, when it is seen to be near.
    const first = this.#blocs[0];
    if (first !== undefined) void this.#remplir(first, total);
  }

  /** Draws everything, for paper. */
  async tout(): Promise<void> {
    this.#observer.disconnect();
    for (const bloc of this.#blocs) await this.#remplir(bloc, this.#blocs.at(-1)?.a ?? 0);
  }

  /** Hidden, it keeps what it shows, and the focus its place. */
  suspendre(): void {
    this.#observer.disconnect();
  }
  reprendre(): void {
    for (const { element } of this.#blocs) this.#observer.observe(element);
  }

  destroy(): void {
    this.#observer.disconnect();
    this.element.remove();
  }

  async #remplir(bloc: Bloc, total: number): Promise<void> {
    if (bloc.plein) return;
    bloc.plein = true;
    const lignes = await this.lire(bloc.de, bloc.a);
    if (!bloc.plein) return;
    const items = lignes.map((ligne, i) => {
      const item = this.dessiner(ligne);
      item.setAttribute('role', 'listitem');
      item.setAttribute('aria-setsize', String(total));
      item.setAttribute('aria-posinset', String(bloc.de + i + 1));
      return item;
    });
    bloc.element.replaceChildren(...items);
    bloc.element.style.minBlockSize = '';
  }

  #vider(bloc: Bloc): void {
    bloc.element.style.minBlockSize = `${bloc.element.getBoundingClientRect().height}px`;
    bloc.element.replaceChildren();
    bloc.plein = false;
  }
}
