// The HTML form: a view of the session in a shadow root. Blocks, words and order are the core's; this puts the parts together and passes
// each delta to the fields that it names.

import type { Action, Bloc, Delta, Scope } from '../core/types.js';
import type { Suite } from '../suite/load.js';
import type { Outcome } from '../view/outcome.js';
import type { Editor, View } from '../view/view.js';
import { Barre } from './barre.js';
import { beneficiaires, type Beneficiaires } from './beneficiaires.js';
import { commentaire } from './commentaire.js';
import type { Confirmation } from './confirmation.js';
import type { FieldView } from './context.js';
import { Context } from './form_context.js';
import { h, type Child } from './dom.js';
import type { ErrorSummary } from './error_summary.js';
import { Head } from './head.js';
import { informations } from './informations.js';
import { pieces, type Pieces } from './pieces.js';
import { recapitulatif } from './recapitulatif.js';
import type { Resultat } from './resultat.js';
import { StatusLine } from './status_line.js';
import { blocElement } from './groups.js';
import { Tabs } from './tabs.js';

export class FormView implements View {
  #end!: AbortController;
  readonly #status = new StatusLine();
  #root!: ShadowRoot;
  #element!: HTMLElement;
  #head!: Head;
  /** `disabled` reaches every control through them; the tabs stay: what can't be changed can be read. */
  #controls: readonly HTMLFieldSetElement[] = [];
  #editor!: Editor;
  #context!: Context;
  #tabs!: Tabs;
  #list: Beneficiaires | null = null;
  #pieces: Pieces | null = null;
  #bar: Barre | null = null;
  /** The last delta, until the bar has told it. */
  #untold: Delta | null = null;
  /** Made by the suite, when they are first shown. */
  #result: Resultat | null = null;
  #summary: ErrorSummary | null = null;
  #dialog: Confirmation | null = null;

  mount(root: ShadowRoot, editor: Editor): void {
    this.#root = root;
    this.#editor = editor;
    this.#build();
  }

  get outcome(): Outcome | null {
    return this.#result?.shown ?? null;
  }

  #build(): void {
    const editor = this.#editor;
    const root = this.#root;
    const { form } = editor;
    const { signal } = (this.#end = new AbortController());
    this.#context = new Context(editor, this.#status.say, (view) => this.#tally(view), signal);
    this.#context.watchPointer(root, signal);
    const goTo = (field: number, row: number): void => this.focusField(field, row);
    this.#result = this.#summary = this.#dialog = null;
    const history = form.blocs.filter((bloc) => bloc.id === 'historique');
    const fields = controls(...form.blocs.filter((bloc) => !history.includes(bloc)).map((bloc) => this.#bloc(bloc)));
    this.#tabs = new Tabs([
      { id: 'demande', label: form.tab, content: [fields] },
      ...history.map((bloc) => ({ id: bloc.id, label: bloc.title, content: [this.#bloc(bloc)] })),
    ]);
    this.#bar = form.editable ? new Barre(this.#context, goTo, (use) => this.#context.later((suite) => use(suite.Bilan)), (action) => this.#context.later((suite) => this.#finish(action, suite))) : null;
    this.#head = new Head(form);
    const end = controls(this.#bar?.element ?? null);
    this.#controls = [fields, end];
    this.#element = h(
      'div',
      { class: 'editor', part: 'editor' },
      this.#head.element,
      this.#context.lacking,
      this.#tabs.element,
      this.#notChecked(),
      end,
      this.#status.element,
    );
    this.setDisabled(editor.disabled);
    root.addEventListener('keydown', (event) => this.#keys(event as KeyboardEvent), { signal });
    window.addEventListener('beforeprint', () => this.print(true), { signal });
    window.addEventListener('afterprint', () => this.print(false), { signal });
    root.append(this.#element);
  }

  /** Draws what paper alone has to show: all of a long table. */
  print(on: boolean): void {
    this.#list?.table?.print(on);
  }

  applyDelta(delta: Delta): void {
    if (delta.everything) {
      this.#context.updateAll();
      this.#list?.table?.updateAll();
    }
    for (const state of delta.fields) this.#context.update(state);
    for (const row of delta.rows) {
      const first = row.fields[0];
      if (first !== undefined && this.#scopeOf(first.id) === 'beneficiaire') this.#list?.table?.update(row);
    }
    if (delta.listChanged) this.#pieces?.redraw();
    else this.#pieces?.update(delta.fields);
    this.#list?.table?.refresh();
    this.#summary?.update();
    this.#untold = delta;
    this.#tally(this.#context.typing);
    if (delta.refusal !== '') this.#status.say(delta.refusal);
    else if (delta.announcement !== '') this.#replayed(delta);
  }

  formChanged(): void {
    const { form } = this.#editor;
    if (form.editable === (this.#bar !== null)) {
      this.#head.update(form);
      this.#status.say(form.delay);
      return;
    }
    const focused = this.#element.matches(':focus-within');
    this.destroy();
    this.#build();
    if (!form.editable) this.#head.alertReason(focused);
  }

  showOutcome(outcome: Outcome): void {
    this.#summary?.hide();
    this.#dialog?.close();
    this.#context.later((suite) => {
      if (this.#result === null) this.#context.lacking.before((this.#result = new suite.Resultat(this.#context)).element);
      this.#result.show(outcome);
    });
  }

  setDisabled(disabled: boolean): void {
    for (const part of this.#controls) part.disabled = disabled;
  }

  focusField(id: number, row: number): void {
    const view = this.#bring(id, row);
    if (view !== undefined) view.focus();
    // A row of the list, where it is one; the list itself for what it lacks.
    else this.#pieces?.focus(this.#scopeOf(id) === 'piece' || row > 0 ? row : -1);
  }

  destroy(): void {
    this.#end.abort();
    this.#status.destroy();
    this.#result?.clear();
    this.#list?.table?.destroy();
    this.#element.remove();
  }

  /** Makes sure that a field is drawn, on the tab that is shown. What has no field of its own stands in the list of pièces. */
  #bring(id: number, row: number): FieldView | undefined {
    this.#tabs.select(0);
    if (this.#scopeOf(id) === 'beneficiaire') this.#list?.table?.show(row);
    return this.#context.view(id, row);
  }

  /** Undone or redone: said, and brought under the eyes. A button of the bar keeps the focus, to be pressed again; else the focus follows. */
  #replayed({ fields: [first], announcement, counts }: Delta): void {
    this.#status.say(`${announcement}. ${counts.summary}`);
    if (first === undefined) return;
    if (this.#bar?.element.matches(':focus-within')) (this.#bring(first.id, first.row) ?? this.#pieces)?.element.scrollIntoView({ block: 'nearest' });
    else this.focusField(first.id, first.row);
  }

  /** Half a date is not yet an error, so that the bar does not count it while it is being typed. */
  #tally(view: FieldView | null): void {
    if (this.#untold === null || this.#context.pending) return;
    const { counts, canUndo, canRedo } = this.#untold;
    this.#untold = null;
    this.#bar?.update(counts, canUndo, canRedo);
    this.#status.sayLater(`${view?.spoken ?? ''} ${counts.summary}`.trim());
  }

  #bloc(bloc: Bloc): HTMLElement {
    switch (bloc.id) {
      case 'recapitulatif':
        return recapitulatif(this.#context, bloc);
      case 'commentaire':
        return commentaire(this.#context, bloc);
      case 'informations':
        return informations(this.#context, bloc);
      case 'beneficiaires':
        return (this.#list = beneficiaires(this.#context, bloc)).element;
      case 'pieces':
        return (this.#pieces = pieces(this.#context, bloc, this.#end.signal)).element;
      case 'historique':
        return blocElement(this.#context, bloc, ...this.#context.reserve((suite) => suite.historique(this.#context, bloc)));
      default:
        // A block that a later core adds shows its fields, in its place.
        return blocElement(this.#context, bloc);
    }
  }

  #notChecked(): HTMLElement | null {
    const { notChecked, words } = this.#editor.form;
    if (notChecked.length === 0) return null;
    return h('details', { class: 'not-checked' }, h('summary', {}, words.notChecked), h('ul', { class: 'list' }, ...notChecked.map((text) => h('li', {}, text))));
  }

  #finish(action: Action, { Confirmation, ErrorSummary }: Suite): void {
    this.#result?.clear();
    this.#summary?.hide();
    const obstacle = action === 'confirmer' ? (this.#editor.uploads?.obstacle ?? '') : '';
    if (action === 'confirmer' && this.#editor.session.counts().erreurs > 0) {
      this.#tabs.select(0);
      if (this.#summary === null) this.#context.lacking.after((this.#summary = new ErrorSummary(this.#context, (field, row) => this.focusField(field, row))).element);
      this.#summary.show();
    } else if (obstacle !== '') {
      this.#tabs.select(0);
      this.#pieces?.block(obstacle);
    } else {
      if (this.#dialog === null) this.#status.element.before((this.#dialog = new Confirmation(this.#context)).element);
      this.#dialog.open(action);
    }
  }

  #keys(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || !this.#editor.form.editable || this.#editor.disabled || this.#element.querySelector('dialog[open]') !== null) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) this.#editor.undo();
    else if ((key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)) this.#editor.redo();
    else return;
    // The browser's own undo knows one field only, and not what the core made of it.
    event.preventDefault();
  }

  #scopeOf(id: number): Scope {
    for (const { list } of this.#editor.form.blocs) if (list?.columns.some((column) => column.id === id)) return list.scope;
    return 'demande';
  }
}

function controls(...content: readonly Child[]): HTMLFieldSetElement {
  return h('fieldset', { class: 'controls', role: 'none' }, ...content);
}
