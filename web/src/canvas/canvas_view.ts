// The canvas as a view of the session: what the module draws, on one canvas; what only a browser can do, around it. Dialogs, outcomes and the
// live region are the form view's own: what must be heard, printed or picked from a disk is the page's in both views.

import type { Counts, Delta, Kind } from '../core/types.js';
import { Decoder } from '../core/decoder.js';
import { Context } from '../form/form_context.js';
import { attribute, h } from '../form/dom.js';
import type { Suite } from '../suite/load.js';
import type { Outcome } from '../view/outcome.js';
import type { Drawn, Editor, FieldRect, View } from '../view/view.js';
import { Arrival, readState, type CanvasBindings, type Command, type TextField } from './bindings.js';
import css from './canvas.css';
import { watchClipboard } from './clipboard.js';
import { Colours } from './colours.js';
import { runCommand } from './commands.js';
import { Dialogs } from './dialogs.js';
import { watch } from './fallback.js';
import { Frames, type FrameTarget } from './frames.js';
import { Keyboard, type KeyboardTarget } from './keyboard.js';
import { placesOf } from './places.js';
import { Pointer, type PointerTarget } from './pointer.js';
import { Renderer } from './renderer.js';
import { Speech } from './speech.js';
import { Stage } from './stage.js';
import { TextInput } from './text_input.js';

/** ImGuiMouseCursor, in its order, by the words of CSS. */
const cursors = ['default', 'text', 'move', 'ns-resize', 'ew-resize', 'nesw-resize', 'nwse-resize', 'pointer', 'not-allowed'] as const;

/** The form has to take its place: why, and, where the keyboard is in the canvas, the field that it is in (null: in none). */
export type Failed = (why: string, at?: TextField | null) => void;

let sheet: CSSStyleSheet | null = null;
const encoder = new TextEncoder();

export class CanvasView implements View, PointerTarget, KeyboardTarget, FrameTarget {
  readonly input: TextInput;
  pressed = false;
  view = 0;
  readonly #end = new AbortController();
  readonly #speech: Speech;
  readonly #canvas: HTMLCanvasElement;
  readonly #renderer: Renderer;
  readonly #frames: Frames;
  readonly #colours: Colours;
  readonly #stage: Stage;
  #element!: HTMLElement;
  #root!: ShadowRoot;
  #editor!: Editor;
  #dialogs!: Dialogs;
  /** What was followed last; '' where it is to be followed anew. */
  #state = '';
  #active: Element | null = null;
  #cursor = 0;

  /** Null where the browser can't draw it. */
  static create(module: CanvasBindings, suite: Suite, failed: Failed): CanvasView | null {
    const canvas = h('canvas', { role: 'application', tabindex: 0, 'aria-roledescription': 'vue dense' });
    const renderer = Renderer.on(canvas);
    return renderer === null ? null : new CanvasView(module, suite, failed, canvas, renderer);
  }

  private constructor(
    private readonly module: CanvasBindings,
    private readonly suite: Suite,
    private readonly failed: Failed,
    canvas: HTMLCanvasElement,
    renderer: Renderer,
  ) {
    this.#canvas = canvas;
    this.#renderer = renderer;
    this.#frames = new Frames(module, renderer, this);
    this.input = new TextInput((field) => this.#kindOf(field), (text) => this.#type(text));
    this.#colours = new Colours(new Decoder(module.canvasTokens()).list((from) => from.text()), () => this.#paint());
    this.#stage = new Stage(canvas, this.input.element);
    this.#speech = new Speech(canvas, this.input.element);
  }

  mount(root: ShadowRoot, editor: Editor): void {
    this.#root = root;
    this.#editor = editor;
    const { signal } = this.#end;
    const { suite } = this;
    const context = new Context(editor, this.#speech.say, () => {}, signal);
    this.#dialogs = new Dialogs(context, suite, () => this.#stage.fill(), signal);
    this.view = this.module.canvasOpen(editor.session.handle);
    attribute(this.#canvas, 'aria-label', editor.form.title);
    if (sheet === null) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    // Its texts are pixels: only what can be pressed or typed into is heard.
    const heard = h('p', { class: 'hidden' }, 'La vue dense est une image. Avec un lecteur d’écran, passez au formulaire : tout s’y lit.');
    this.#dialogs.deposit.acceptDrops(this.#stage.element, signal);
    this.#element = h('div', { class: 'canvas-view', part: 'editor' }, heard, ...this.#dialogs.above, this.#stage.element, ...this.#dialogs.over, this.#speech.element, this.#colours.element);
    root.append(this.#element);
    this.#stage.fill();
    this.#listen(signal);
    this.#judge(editor.session.counts());
    this.setDisabled(editor.disabled);
    this.#paint();
  }

  get outcome(): Outcome | null {
    return this.#dialogs.result.shown;
  }

  applyDelta(delta: Delta): void {
    this.#judge(delta.counts);
    // What a screen shows is made again where it has changed only.
    if (delta.everything || delta.listChanged || delta.rows.length > 0) this.module.canvasChanged(this.view, -1, 0);
    else for (const { id, row } of delta.fields) this.module.canvasChanged(this.view, id, row);
    if (delta.refusal !== '') this.#speech.say(delta.refusal);
    else if (delta.announcement !== '') this.#replayed(delta);
    if (!this.#frames.advancing) this.draw();
  }

  /** The page's form points at what is wrong by this. */
  #judge({ erreurs }: Counts): void {
    attribute(this.#canvas, 'aria-invalid', String(erreurs > 0));
  }

  /** Undone or redone: said, and brought under the eyes. */
  #replayed({ fields: [first], announcement }: Delta): void {
    this.#speech.say(announcement);
    if (first !== undefined) this.module.canvasAim(this.view, first.id, first.row, true);
  }

  formChanged(): void {
    const { module } = this;
    const { form, session } = this.#editor;
    if (module.canvasTurnDay(this.view)) {
      this.#speech.say(form.delay);
      return this.draw();
    }
    // Locked under the user's hands: the form is another, and why stands at its head. It is said at once, as the form view does.
    this.#element.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    module.canvasClose(this.view);
    this.view = module.canvasOpen(session.handle);
    this.#measure();
    if (this.#stage.element.contains(this.#root.activeElement)) module.canvasKeyboard(this.view, Arrival.fromStart);
    this.setDisabled(this.#editor.disabled);
    this.#paint();
    this.#speech.element.role = 'alert';
    this.#speech.say(form.readOnlyReason);
  }

  showOutcome(outcome: Outcome): void {
    this.#dialogs.show(outcome);
  }

  setDisabled(disabled: boolean): void {
    const { canUpload, pieceUrl } = this.#editor;
    this.module.canvasAllow(this.view, !disabled, canUpload, pieceUrl.call(this.#editor, '') !== null);
    this.input.element.disabled = disabled;
    this.draw();
  }

  focusField(id: number, row: number): void {
    this.#canvas.focus({ preventScroll: true });
    this.#frames.run(() => this.module.canvasAim(this.view, id, row, false));
  }

  destroy(): void {
    this.#end.abort();
    this.#frames.stop();
    this.#speech.destroy();
    this.#dialogs.deposit.destroy();
    this.#renderer.destroy();
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter((one) => one !== sheet);
    this.#element.remove();
    this.module.canvasClose(this.view);
  }

  fieldRect(pointer: string): FieldRect | null {
    const field = this.drawn().fields.find((one) => one.pointer === pointer);
    return field === undefined || field.rect.width === 0 || field.rect.height === 0 ? null : { rect: field.rect, name: field.name };
  }

  drawn(): Drawn {
    this.#frames.settle();
    return placesOf(this.module.canvasElements(this.view), this.#canvas, this.ratio);
  }

  // What the pointer does

  get ratio(): number {
    return this.#stage.ratio;
  }

  move(x: number, y: number): void {
    this.module.canvasPointer(this.view, x, y);
  }

  button(down: boolean, event: PointerEvent): void {
    this.pressed = down;
    if (down && this.#root.activeElement !== this.#canvas && this.#root.activeElement !== this.input.element) this.#canvas.focus({ preventScroll: true });
    this.#frames.run(() => {
      this.module.canvasModifiers(this.view, event.ctrlKey || event.metaKey, event.shiftKey);
      this.module.canvasButton(this.view, down);
    });
  }

  scroll(x: number, y: number, dx: number, dy: number): number {
    return this.module.canvasScroll(this.view, x, y, dx, dy);
  }

  draw(): void {
    this.#frames.draw();
  }

  // What the keyboard does

  get searches(): boolean {
    return this.#editor.session.table().several;
  }

  arrive(arrival: number): void {
    // Told by what the view itself does to the focus.
    if (arrival === Arrival.gone && this.#frames.advancing) return;
    const tell = (): void => this.module.canvasKeyboard(this.view, arrival);
    // Where the pointer leads is known once it has pressed: until then there is nothing to say.
    if (this.pressed && arrival !== Arrival.gone) tell();
    else this.#frames.run(tell);
  }

  tabStays(backwards: boolean): boolean {
    return this.module.canvasTabStays(this.view, backwards);
  }

  key(key: number, { ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): void {
    this.#frames.run(() => this.module.canvasKey(this.view, key, ctrlKey || metaKey, shiftKey, altKey));
  }

  text(text: string): void {
    this.#frames.run(() => this.module.canvasText(this.view, encoder.encode(text)));
  }

  // What frames lead to

  carryOut(command: Command): void {
    const { deposit, paste } = this.#dialogs;
    runCommand(command, { editor: this.#editor, say: this.#speech.say, confirm: (action) => this.#dialogs.confirm(action), deposit: () => deposit.open(), paste: (block) => paste.open(block), copied: () => document.execCommand('copy') });
  }

  /** Cursor, text field and focus, as the last frame left them. */
  follow(): void {
    const state = this.module.canvasState(this.view);
    // Most frames (the pointer moves, rows scroll) leave them as they are.
    if (state === this.#state && this.#root.activeElement === this.#active) return;
    this.#state = state;
    const { cursor, focus, input, summary } = readState(state);
    if (cursor !== this.#cursor) this.#canvas.style.cursor = cursors[cursor] ?? 'default';
    this.#cursor = cursor;
    const here = this.#root.activeElement === this.#canvas || this.#root.activeElement === this.input.element;
    this.#layInput(here ? input : null);
    this.#speech.follow(here ? focus : null, summary);
    this.#active = this.#root.activeElement;
  }

  /** The field may hold something else than the core comes to: it is laid anew. */
  #type(text: string): void {
    const { field } = this.input;
    this.#state = '';
    this.#frames.run(() => {
      if (field?.search) this.module.canvasSearch(this.view, encoder.encode(text));
      else if (field !== null) this.#editor.set(field.field, field.row, text);
    });
  }

  #layInput(field: TextField | null): void {
    const { element } = this.input;
    const before = this.#root.activeElement;
    const other = this.input.isOther(field);
    if (other) {
      // The keyboard goes to the canvas first: a field that is hidden with it would lose it to the page; and people who hear the page are told
      // of another field only where the keyboard comes to it.
      if (before === element) this.#canvas.focus({ preventScroll: true });
      this.#canvas.tabIndex = field === null ? 0 : -1;
    } else if (field === null) {
      // Still none: an attribute that is written again costs as much as a new one.
      return;
    }
    this.input.lay(field, this.ratio);
    if (field === null || (before === element && !other)) return;
    element.focus({ preventScroll: true });
    if (!this.pressed) element.select();
  }

  #fail(why: string): void {
    this.failed(why, this.#stage.element.contains(this.#root.activeElement) ? this.input.field : undefined);
  }

  #listen(signal: AbortSignal): void {
    new Pointer(this.#canvas, this, signal);
    new Keyboard(this.#stage.element, this, signal);
    watchClipboard(() => this.#root.activeElement === this.#canvas, {
      copy: () => {
        const text = this.module.canvasCopy(this.view);
        if (text !== '') this.#speech.say('Lignes copiées.');
        return text;
      },
      paste: (block) => this.#editor.form.editable && !this.#editor.disabled && this.#dialogs.paste.open(block),
    }, signal);
    watch(this.#canvas, () => this.#element.querySelector('dialog[open]'), () => {
      this.#renderer.restore();
      this.draw();
    }, (why) => this.#fail(why), signal);
    this.#stage.watch(() => {
      this.#state = '';
      this.#measure();
      // The canvas is blank since its size was set: drawn before the browser shows it.
      this.#frames.drawNow();
    }, signal);
  }

  #measure(): void {
    this.module.canvasSize(this.view, this.#canvas.width, this.#canvas.height, this.#stage.scale);
  }

  #paint(): void {
    this.module.canvasColours(this.view, this.#colours.read());
    this.draw();
  }

  #kindOf(field: number): Kind | null {
    for (const bloc of this.#editor.form.blocs) for (const group of bloc.groups) for (const info of group.fields) if (info.id === field) return info.kind;
    return null;
  }
}
