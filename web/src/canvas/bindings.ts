// wasm/canvas/module as a page sees it, beside the core's own bindings. Numbers and bytes in; one text out, read in the encoder's order.

import type { Bindings } from '../core/bindings.js';
import { Decoder } from '../core/decoder.js';

/** A view, as the module names it. */
type Handle = number;

export interface CanvasBindings extends Bindings {
  canvasTakeOver(session: number, transfer: Uint8Array): boolean;
  canvasOpen(session: number): Handle;
  canvasClose(view: Handle): void;
  canvasTokens(): string;
  canvasColours(view: Handle, rgba: Uint8Array): void;
  canvasSize(view: Handle, width: number, height: number, scale: number): void;
  canvasAllow(view: Handle, active: boolean, deposit: boolean, consult: boolean): void;
  canvasKeyboard(view: Handle, arrival: number): void;
  canvasTabStays(view: Handle, backwards: boolean): boolean;
  canvasPointer(view: Handle, x: number, y: number): void;
  canvasButton(view: Handle, down: boolean): void;
  canvasScroll(view: Handle, x: number, y: number, dx: number, dy: number): number;
  canvasKey(view: Handle, key: number, ctrl: boolean, shift: boolean, alt: boolean): void;
  canvasModifiers(view: Handle, ctrl: boolean, shift: boolean): void;
  canvasText(view: Handle, text: Uint8Array): void;
  canvasSearch(view: Handle, text: Uint8Array): void;
  /** That field, as a command left it; -1: much, or rows themselves. */
  canvasChanged(view: Handle, field: number, row: number): void;
  /** False: nothing can be changed any more, and another view is wanted. */
  canvasTurnDay(view: Handle): boolean;
  canvasAim(view: Handle, field: number, row: number, leaveBar: boolean): void;
  canvasAdvance(view: Handle, seconds: number): string;
  canvasFrame(view: Handle): number;
  canvasState(view: Handle): string;
  canvasElements(view: Handle): string;
  canvasCopy(view: Handle): string;
  /** The module's. Its buffer is another after it has grown: never to be kept. */
  readonly memory: WebAssembly.Memory;
}

/** Geste of wasm/canvas/scene.hpp, in its order. */
export const Gesture = {
  set: 0, restore: 1, remove: 2, putBack: 3, closeStep: 4, undo: 5, redo: 6, applyToSelection: 7, confirm: 8, doNotModify: 9, consult: 10,
  deletePiece: 11, deposit: 12, paste: 13, copy: 14, say: 15,
} as const;

export interface Command {
  readonly gesture: number;
  readonly field: number;
  readonly row: number;
  readonly text: string;
}

/** Arrivee of wasm/canvas/ui.hpp. */
export const Arrival = { gone: 0, fromStart: 1, fromEnd: 2, byPointer: 3, back: 4 } as const;

/** Role of wasm/canvas/ui.hpp, in its order, by the words of ARIA. */
export const roles = ['button', 'link', 'checkbox', 'textbox', 'combobox', 'tab', 'grid'] as const;

/** In device pixels of the canvas. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface TextField {
  /** The table's search, and no field of the demande. */
  readonly search: boolean;
  readonly field: number;
  readonly row: number;
  readonly box: Box;
  readonly name: string;
  readonly text: string;
  readonly modified: boolean;
  readonly wrong: boolean;
}

export interface State {
  readonly cursor: number;
  /** `detail` is what it says beside its name: its value, its marks, what is wrong with it. */
  readonly focus: { readonly name: string; readonly role: number; readonly inactive: boolean; readonly detail: string } | null;
  readonly input: TextField | null;
  /** How the demande stands, as the bar says it; '' where there is none. */
  readonly summary: string;
}

export interface DrawnElement {
  readonly name: string;
  readonly role: (typeof roles)[number];
  readonly inactive: boolean;
  /** What of it is not scrolled away: empty where nothing is. */
  readonly visible: Box;
}

export interface DrawnField {
  /** RFC 6901, into the demande. */
  readonly pointer: string;
  readonly name: string;
  readonly text: string;
  readonly editable: boolean;
  readonly modified: boolean;
  readonly wrong: boolean;
  readonly visible: Box;
}

const box = (from: Decoder): Box => ({ x0: from.number(), y0: from.number(), x1: from.number(), y1: from.number() });

export const readCommands = (answer: string): readonly Command[] =>
  new Decoder(answer).list((from) => ({ gesture: from.number(), field: from.number(), row: from.number(), text: from.text() }));

export function readState(answer: string): State {
  const from = new Decoder(answer);
  return {
    cursor: from.number(),
    focus: from.optional(() => ({ name: from.text(), role: from.number(), inactive: from.flag(), detail: from.text() })),
    input: from.optional(() => ({
      search: from.flag(), field: from.number(), row: from.number(), box: box(from), name: from.text(), text: from.text(), modified: from.flag(), wrong: from.flag(),
    })),
    summary: from.text(),
  };
}

export function readElements(answer: string): { readonly elements: readonly DrawnElement[]; readonly fields: readonly DrawnField[] } {
  const from = new Decoder(answer);
  return {
    elements: from.list(() => ({ name: from.text(), role: roles[from.number()] ?? 'button', inactive: from.flag(), visible: box(from) })),
    fields: from.list(() => ({
      pointer: from.text(), name: from.text(), text: from.text(), editable: from.flag(), modified: from.flag(), wrong: from.flag(), visible: box(from),
    })),
  };
}
