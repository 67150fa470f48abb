// The keyboard on the canvas: its keys as the module takes them, and where it comes from.

import { Arrival } from './bindings.js';
import { keyOf, kSearch, leavesTextField } from './keys.js';

export interface KeyboardTarget {
  /** A button of the pointer is held down. */
  readonly pressed: boolean;
  /** The text field; what it lies over (null: nothing), which may be the table's search. */
  readonly input: { readonly element: HTMLElement; readonly field: { readonly search: boolean } | null };
  /** There is something to search; else Ctrl+F is the browser's. */
  readonly searches: boolean;
  arrive(arrival: number): void;
  tabStays(backwards: boolean): boolean;
  key(key: number, event: KeyboardEvent): void;
  text(text: string): void;
}

export class Keyboard {
  /** How it comes, if it comes now. */
  #coming: number = Arrival.back;

  constructor(
    private readonly stage: HTMLElement,
    private readonly target: KeyboardTarget,
    signal: AbortSignal,
  ) {
    stage.addEventListener('keydown', (event) => this.#key(event), { signal });
    // Whatever is pressed anywhere: only Tab enters the canvas as one enters a form. Else it comes back to where it was, as from a dialog.
    for (const type of ['keydown', 'pointerdown'] as const)
      window.addEventListener(type, (event) => (this.#coming = 'key' in event && event.key === 'Tab' ? (event.shiftKey ? Arrival.fromEnd : Arrival.fromStart) : Arrival.back), { capture: true, signal });
    stage.addEventListener('focusin', (event) => this.#passes(event, target.pressed || event.target === target.input.element ? Arrival.byPointer : this.#coming), { signal });
    stage.addEventListener('focusout', (event) => this.#passes(event, Arrival.gone), { signal });
  }

  /** Between the canvas and its text field it goes nowhere. */
  #passes(event: FocusEvent, arrival: number): void {
    if (!this.stage.contains(event.relatedTarget as Node | null)) this.target.arrive(arrival);
  }

  #key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const { target } = this;
    const { element, field } = target.input;
    const inField = event.target === element;
    if (inField && !leavesTextField(event, field?.search ?? false)) return;
    if (event.key === 'Tab' && !target.tabStays(event.shiftKey)) return;
    const key = keyOf(event);
    if (key === kSearch && !target.searches) return;
    if (key !== 0) {
      event.preventDefault();
      target.key(key, event);
    } else if (!inField && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      target.text(event.key);
    }
  }
}
