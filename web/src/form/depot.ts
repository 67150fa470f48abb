// « Déposer une pièce complémentaire »: the type first, then the files, then « Importer » (the guide's order). Files may as well be dropped
// on the block; the file input stays the way of the keyboard. What happens to each file is the queue's (pieces/uploads.ts).

import type { FieldInfo } from '../core/types.js';
import type { Uploads } from '../pieces/uploads.js';
import type { Context } from './form_context.js';
import { attribute, button, h, icon } from './dom.js';
import { errorLine } from './messages.js';
import { typeSelect } from './type_select.js';
import { UploadRow } from './upload_row.js';

export class Depot {
  readonly element: HTMLElement;
  readonly #type: HTMLSelectElement;
  readonly #file: HTMLInputElement;
  readonly #title: HTMLElement;
  readonly #list = h('ul', { class: 'uploads' });
  readonly #messages = h('div', { id: 'depot-messages', class: 'messages', role: 'alert' });
  readonly #rows = new Map<number, UploadRow>();

  constructor(
    private readonly context: Context,
    private readonly uploads: Uploads,
    private readonly info: FieldInfo,
    signal: AbortSignal,
  ) {
    const { pieces: words } = context.editor.form;
    const described = { 'aria-describedby': 'depot-aide depot-messages' };
    this.#type = typeSelect(info, words.noType, { id: 'depot-type', ...described, on: { change: () => (uploads.type = this.#type.value) } });
    this.#file = h('input', {
      id: 'depot-fichier', type: 'file', class: 'input file', accept: '.pdf,application/pdf', multiple: true, ...described,
      on: { change: () => this.#choose(this.#file.files ?? []) },
    });
    this.#title = h('h5', { id: 'depot-fichiers', tabindex: -1 }, words.list);
    const send = button(words.send, 'button', () => this.#send());
    send.prepend(icon('importer'));
    this.element = h(
      'div',
      { class: 'depot', part: 'depot', role: 'group', 'aria-labelledby': 'depot-titre', 'data-drop': words.drop },
      h('h4', { id: 'depot-titre' }, words.title),
      h('p', { class: 'hint' }, words.instruction),
      h('p', { class: 'hint', id: 'depot-aide' }, words.hint),
      h('div', { class: 'depot-fields' }, labelled(words.type, this.#type), labelled(words.file, this.#file)),
      this.#title,
      this.#list,
      send,
      this.#messages,
    );
    uploads.addEventListener('change', () => this.#draw(), { signal });
    uploads.addEventListener('say', (event) => context.say((event as CustomEvent<string>).detail), { signal });
    this.#draw();
  }

  /** What has to be done before « Confirmer »: said, and brought under the eyes and the keyboard. */
  block(obstacle: string): void {
    this.#complain(obstacle, this.#title);
  }

  /** Files dropped anywhere on `zone`. */
  acceptDrops(zone: HTMLElement, signal: AbortSignal): void {
    const over = (event: DragEvent): boolean => !this.context.editor.disabled && (event.dataTransfer?.types.includes('Files') ?? false);
    const show = (dragged: boolean): void => void this.element.classList.toggle('is-dragged', dragged);
    const listen = (type: 'dragenter' | 'dragover' | 'dragleave' | 'drop', react: (event: DragEvent) => void): void =>
      zone.addEventListener(type, (event) => over(event) && react(event), { signal });
    for (const type of ['dragenter', 'dragover'] as const) {
      listen(type, (event) => {
        // Else the browser would open the file in the place of this page.
        event.preventDefault();
        show(true);
      });
    }
    listen('dragleave', (event) => zone.contains(event.relatedTarget as Node | null) || show(false));
    listen('drop', (event) => {
      event.preventDefault();
      show(false);
      this.#choose(event.dataTransfer?.files ?? []);
    });
  }

  focus(): void {
    this.#file.focus();
  }

  #choose(files: Iterable<File>): void {
    const chosen = [...files];
    // Listed below from now on; and the same file may be chosen again.
    this.#file.value = '';
    this.#messages.replaceChildren();
    if (chosen.length > 0) this.uploads.add(chosen);
  }

  #send(): void {
    const { pieces: words } = this.context.editor.form;
    this.#messages.replaceChildren();
    const missing = this.uploads.start();
    if (missing === 'type') this.#complain(words.typeMissing, this.#type);
    else if (missing === 'file') this.#complain(words.fileMissing, this.#file);
    else if (missing !== null) this.#rows.get(missing.id)?.focus();
  }

  #complain(text: string, control: HTMLElement): void {
    this.#messages.replaceChildren(errorLine(text));
    for (const input of [this.#type, this.#file]) attribute(input, 'aria-invalid', input === control ? 'true' : null);
    control.focus();
  }

  #draw(): void {
    const { items, type } = this.uploads;
    this.#type.value = type;
    if (items.length > 0) for (const input of [this.#type, this.#file]) attribute(input, 'aria-invalid', null);
    this.#title.hidden = this.#list.hidden = items.length === 0;
    const present = new Set(items.map(({ id }) => id));
    const gone = [...this.#rows].filter(([id]) => !present.has(id));
    // Before the rows go: whoever was on one of them goes to the one that takes its place.
    const focused = gone.find(([, row]) => row.element.matches(':focus-within'));
    const place = focused === undefined ? 0 : [...this.#rows.keys()].indexOf(focused[0]);
    for (const [id, row] of gone) {
      row.element.remove();
      this.#rows.delete(id);
    }
    for (const item of items) {
      const row = this.#rows.get(item.id);
      if (row !== undefined) {
        row.update(item);
        continue;
      }
      const added = new UploadRow(this.context, this.uploads, this.info, item);
      this.#rows.set(item.id, added);
      this.#list.append(added.element);
    }
    if (focused !== undefined) ([...this.#rows.values()][Math.min(place, items.length - 1)] ?? this).focus();
  }
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return h('div', { class: 'field' }, h('label', { class: 'label', for: control.id }, label), control);
}
