// The page's colours, as the form view has them: each token is the colour of a hidden probe, so that light, dark and a page's own tokens are
// the browser's to resolve. A probe whose colour changes runs a transition, and its end is the news: nothing polls.

import { h } from '../form/dom.js';

export class Colours {
  readonly element: HTMLElement;
  readonly #probes: HTMLElement[];

  constructor(tokens: readonly string[], changed: () => void) {
    this.#probes = tokens.map((token) => {
      const probe = h('i');
      probe.style.color = `var(--_${token})`;
      return probe;
    });
    this.element = h('div', { class: 'canvas-probes', 'aria-hidden': 'true' }, ...this.#probes);
    // Once for all: they change together.
    this.#probes[0]?.addEventListener('transitionend', changed);
  }

  /** Four bytes a token. The probes must be in the page. */
  read(): Uint8Array {
    return Uint8Array.from(this.#probes.flatMap((probe) => bytesOf(getComputedStyle(probe).color)));
  }
}

/** « rgb(1, 2, 3) », « rgba(1, 2, 3, 0.5) » or « color(srgb 0.1 0.2 0.3 / 0.5) ». */
function bytesOf(colour: string): number[] {
  const numbers = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  const unit = colour.startsWith('color(') ? 255 : 1;
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  return [red * unit, green * unit, blue * unit, opacity * 255].map((value) => Math.min(255, Math.round(value)));
}
