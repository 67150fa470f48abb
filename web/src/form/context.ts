// What the parts of the form share: the editor, the fields that stand on the screen, and the one live region.

import type { FieldInfo, FieldState } from '../core/types.js';
import type { FieldEditor } from '../view/view.js';

/** One field at one place on the screen. */
export interface FieldView {
  readonly element: HTMLElement;
  /** Draws the state; never moves the focus. */
  update(state: FieldState): void;
  focus(): void;
  /** True while a message waits for the field to be left. */
  readonly pending: boolean;
  /** Its messages that are on the screen, as one text; '' where it has none. */
  readonly spoken: string;
}

export class FieldContext<Of extends FieldEditor = FieldEditor> {
  readonly #fields = new Map<string, FieldView>();
  readonly #waiting: (() => void)[] = [];
  #pointerDown = false;
  /** The field that has the focus. */
  typing: FieldView | null = null;

  constructor(
    readonly editor: Of,
    /** Says a sentence in the polite live region. */
    readonly say: (text: string) => void,
    /** A field was left, and shows now what waited for that. */
    readonly left: (view: FieldView) => void,
  ) {}

  register(id: number, row: number, view: FieldView): void {
    this.#fields.set(keyOf(id, row), view);
  }

  forget(id: number, row: number): void {
    this.#fields.delete(keyOf(id, row));
  }

  view(id: number, row: number): FieldView | undefined {
    return this.#fields.get(keyOf(id, row));
  }

  update(state: FieldState): void {
    this.view(state.id, state.row)?.update(state);
  }

  /** After a command for many bénéficiaires: every field that is on the screen. */
  updateAll(): void {
    for (const [key, view] of this.#fields) {
      const [id, row] = key.split(':').map(Number) as [number, number];
      view.update(this.editor.session.field(id, row));
    }
  }

  /** The field being typed in holds a value that may still become right. */
  get pending(): boolean {
    return this.typing?.pending ?? false;
  }

  /** Leaving a field may insert a message; not between the press and the release of a pointer, or the click would miss its target. */
  afterPointer(task: () => void): void {
    if (this.#pointerDown) this.#waiting.push(task);
    else task();
  }

  watchPointer(root: ShadowRoot, signal: AbortSignal): void {
    root.addEventListener('pointerdown', () => (this.#pointerDown = true), { capture: true, signal });
    const release = (): void => {
      this.#pointerDown = false;
      // After the click that follows the release.
      setTimeout(() => this.#waiting.splice(0).forEach((task) => task()));
    };
    for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, release, { capture: true, signal });
  }
}

/** Ids are the shadow root's own: several elements on one page do not meet. */
export function idOf(prefix: string, info: FieldInfo, row: number): string {
  return `${prefix}-${info.id}-${row}`;
}

function keyOf(id: number, row: number): string {
  return `${id}:${row}`;
}
