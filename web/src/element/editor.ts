// <segur-solde-editor>: attributes, properties, events and the page's form around it. What happens inside is an Edition's.

import { browserCore, locateCore } from '../core/browser.js';
import type { Action, Core, Modification, Page, Session } from '../core/types.js';
import { FormView } from '../form/form_view.js';
import { adoptStyles } from '../form/styles.js';
import { PortalClient } from '../portal/client.js';
import type { Loaded, PortalError, Receipt, Transport } from '../portal/transport.js';
import type { Outcome } from '../view/outcome.js';
import { EditorAttributes } from './attributes.js';
import { Edition, type Host } from './edition.js';
import { tell } from './events.js';
import { FormLink } from './form_link.js';
import { Notice } from './notice.js';
import { missingNeeds, OutdatedBrowser } from './outdated.js';
import { documentsOf, type Source } from './source.js';

export class SegurSoldeEditor extends EditorAttributes {
  static readonly formAssociated = true;

  readonly #internals = this.attachInternals();
  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: false });
  readonly #notice = new Notice();
  readonly #link = new FormLink(
    this.#internals,
    this.#root,
    () => this.name,
    () => this.#edition,
  );
  #edition: Edition | null = null;
  #view: FormView | null = null;
  #loaded: Loaded | null = null;
  #loading: AbortController | null = null;
  #transport: Transport | null = null;
  #demande: Source | null = null;
  #referentiel: Source | null = null;
  #verdict = '';
  #formDisabled = false;
  #restarting = false;
  /** What the browser kept of this field when the page was left; '' once it has been put back. */
  #kept = '';

  constructor() {
    super();
    adoptStyles(this.#root);
    this.#root.append(this.#notice.element);
    // A field that is left shows what waited for that: it may be the first error now.
    this.#root.addEventListener('focusout', () => this.#edition && this.#link.judge(this.#edition.session.counts()));
    // Set on the plain element before its class was there: they would hide the accessors.
    for (const name of ['demande', 'referentiel', 'transport'] as const) {
      if (!Object.hasOwn(this, name)) continue;
      const early = Object.getOwnPropertyDescriptor(this, name)?.value as never;
      delete this[name];
      this[name] = early;
    }
  }

  // Properties

  /** The demande to edit where the page has it already: its JSON as text or bytes. With `referentiel`, no portal is needed. */
  get demande(): Source | null {
    return this.#demande;
  }
  set demande(value: Source | null) {
    this.#demande = value;
    this.#restart();
  }

  get referentiel(): Source | null {
    return this.#referentiel;
  }
  set referentiel(value: Source | null) {
    this.#referentiel = value;
    this.#restart();
  }

  /** Takes the place of `portal` for a portal whose API differs. */
  get transport(): Transport | null {
    return this.#transport;
  }
  set transport(value: Transport | null) {
    this.#transport = value;
    this.#restart();
  }

  /** What would be posted: {"action", "patch"} as JSON; '' while an error stands in the way. */
  get value(): string {
    return this.#link.value;
  }

  /** What has been modified, [from, to) in the order of the form, in its words; `total` counts all. */
  modifications(from: number, to: number): Page<Modification> {
    return this.#edition?.session.modifications(from, to) ?? { total: 0, items: [] };
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }
  get validity(): ValidityState {
    return this.#internals.validity;
  }
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Frees the core's memory and empties the element. It starts again when it is put into a page anew. */
  destroy(): void {
    this.#loading?.abort();
    this.#loading = null;
    this.#edition?.free();
    this.#edition = null;
    this.#view = null;
    this.#notice.clear();
  }

  // What the browser calls

  connectedCallback(): void {
    addEventListener('pagehide', this.#keep);
    if (this.#edition === null) this.#restart();
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#keep);
    // Moving an element within the page takes it out and puts it in at once: what was typed must survive that.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.#restart();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#link.attach(form);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.#view?.setDisabled(disabled);
  }

  formStateRestoreCallback(kept: string): void {
    this.#kept = kept;
    if (this.#loaded !== null) void this.#open(this.#loaded);
  }

  formResetCallback(): void {
    if (this.#loaded !== null) void this.#open(this.#loaded);
  }

  readonly #keep = (): void => this.#link.keep();

  // Life of an edition

  /** Attributes and properties come one by one: they are read together, once. */
  #restart(): void {
    if (this.#restarting) return;
    this.#restarting = true;
    queueMicrotask(() => {
      this.#restarting = false;
      if (this.isConnected) this.#begin();
    });
  }

  #begin(): void {
    this.destroy();
    if ((this.#transportOrNull() !== null && this.numero !== '') || (this.#demande !== null && this.#referentiel !== null)) void this.#start();
  }

  async #start(outcome?: Outcome, draft?: string): Promise<void> {
    const loading = (this.#loading = new AbortController());
    if (this.#edition === null) this.#notice.loading();
    try {
      const [core, loaded] = await Promise.all([browserCore(), documentsOf(this.#demande, this.#referentiel, this.#transportOrNull(), this.numero, loading.signal)]);
      if (loading.signal.aborted) return;
      this.#open(loaded, core, outcome, draft);
    } catch (error) {
      if (loading.signal.aborted) return;
      // After a posting, what is on the screen is worth more than a blank page: the receipt is shown by the caller.
      if (outcome !== undefined || draft !== undefined) throw error;
      this.#fail([error instanceof Error ? error.message : String(error)], error);
    }
  }

  #open(loaded: Loaded, core?: Core, outcome?: Outcome, draft?: string): void | Promise<void> {
    if (core === undefined) return browserCore().then((shared) => this.#open(loaded, shared, outcome, draft));
    const opened = core.open(loaded.demande, loaded.referentiel, loaded.now);
    if ('errors' in opened) {
      this.#fail(opened.errors, new Error(opened.errors.join(' ')));
      return;
    }
    this.#loaded = loaded;
    this.#edition?.free();
    this.#notice.clear();
    this.#mount(opened, loaded, outcome, draft);
  }

  #mount(session: Session, { version, now }: Loaded, outcome?: Outcome, draft?: string): void {
    const view = (this.#view = new FormView());
    const edition = (this.#edition = new Edition(this.#host(), session, version, this.#transportOrNull(), view, now));
    const typed = draft ?? this.#kept;
    this.#kept = '';
    const refusal = typed === '' ? '' : session.restoreDraft(typed).delta.refusal;
    view.mount(this.#root, edition);
    const counts = session.counts();
    this.#verdict = `${counts.erreurs} ${counts.avertissements}`;
    this.#link.judge(counts);
    if (outcome !== undefined) view.showOutcome(outcome.kind === 'rebased' ? { ...outcome, refusal } : outcome);
    tell(this, 'segur-ready', { form: edition.form, counts });
  }

  #host(): Host {
    const element = this;
    return {
      get disabled() {
        return element.#formDisabled || element.disabled;
      },
      get numero() {
        return element.#edition?.form.numero || element.numero;
      },
      changed(counts) {
        element.#link.judge(counts);
        tell(element, 'segur-change', { counts });
        const verdict = `${counts.erreurs} ${counts.avertissements}`;
        if (verdict === element.#verdict) return;
        element.#verdict = verdict;
        tell(element, 'segur-verdict', { counts });
      },
      submitted: (action, receipt) => this.#submitted(action, receipt),
      failed: (error) => tell(this, 'segur-error', { message: error.message, error }),
      rebased: (draft) => this.#rebased(draft),
      submitForm: (action) => this.#link.submit(action),
    };
  }

  async #submitted(action: Action, receipt: Receipt): Promise<void> {
    const outcome: Outcome = { kind: 'submitted', action, receipt };
    try {
      await this.#start(outcome);
    } catch {
      // It is done; only the new state could not be read. The old one stays, and can't be sent again.
      this.#view?.showOutcome(outcome);
      this.#view?.setDisabled(true);
    }
    tell(this, 'segur-submitted', { action, receipt });
  }

  async #rebased(draft: string): Promise<void> {
    try {
      await this.#start({ kind: 'rebased', refusal: '' }, draft);
    } catch (error) {
      this.#view?.showOutcome({ kind: 'failed', action: 'confirmer', error: error as PortalError });
    }
  }

  #fail(sentences: readonly string[], cause: unknown): void {
    this.#notice.failure(sentences, () => this.#restart());
    tell(this, 'segur-error', { message: sentences.join(' '), error: cause instanceof Error ? cause : new Error(String(cause)) });
  }

  #transportOrNull(): Transport | null {
    return this.#transport ?? (this.portal === '' ? null : new PortalClient(this.portal));
  }
}

/**
 * Registers the element. Nothing is registered by importing this module: the page chooses the moment, and the name. `wasm`: where
 * segur-solde.wasm is, if not beside this module. Does nothing on a server.
 */
export function defineSegurSoldeEditor(name = 'segur-solde-editor', { wasm }: { readonly wasm?: string | URL } = {}): void {
  if (wasm !== undefined) locateCore(wasm);
  if (typeof customElements === 'undefined' || customElements.get(name) !== undefined) return;
  customElements.define(name, missingNeeds().length === 0 ? SegurSoldeEditor : OutdatedBrowser);
}

declare global {
  interface HTMLElementTagNameMap {
    'segur-solde-editor': SegurSoldeEditor;
  }
}
