// <segur-solde-editor>: attributes, properties, events and the page's form around it. What happens inside is an Edition's.

import { locateCore, type WasmPlaces } from '../core/browser.js';
import type { Action, Core, Modification, Page, Session } from '../core/types.js';
import type { Keeping, KeptSending } from '../drafts/keeping.js';
import { adoptStyles } from '../form/styles.js';
import { fetchSuite, prefetchSuite, whenSuite } from '../suite/load.js';
import { PortalClient } from '../portal/client.js';
import { networkError, type Loaded, type Receipt, type Transport } from '../portal/transport.js';
import type { Outcome } from '../view/outcome.js';
import type { Drawn, FieldRect } from '../view/view.js';
import { EditorAttributes } from './attributes.js';
import { Continuity, type Owner, type Resume } from './continuity.js';
import { Edition, type Host } from './edition.js';
import { tell } from './events.js';
import { FormLink } from './form_link.js';
import { Notice } from './notice.js';
import { missingNeeds, OutdatedBrowser } from './outdated.js';
import { Paper } from './paper.js';
import { Seat } from './seat.js';
import { documentsOf, type Source } from './source.js';

const printing = ['beforeprint', 'afterprint'] as const;

export class SegurSoldeEditor extends EditorAttributes {
  static readonly formAssociated = true;

  readonly #internals = this.attachInternals();
  readonly #root = this.attachShadow({ mode: 'open', delegatesFocus: false });
  readonly #notice = new Notice();
  readonly #continuity = new Continuity(this.#owner());
  readonly #link = new FormLink(
    this.#internals,
    this.#root,
    () => this.name,
    () => this.#edition,
  );
  readonly #seat = new Seat({
    root: this.#root,
    now: () => ({ edition: this.#edition, loaded: this.#loaded, keeps: this.draft !== 'none' }),
    seated: () => this.#seated(),
  });
  readonly #paper = new Paper(this.#root, () => this.#edition);
  #edition: Edition | null = null;
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
    whenSuite(({ adoptSuiteStyles }) => adoptSuiteStyles(this.#root));
    this.#root.append(this.#seat.element, this.#notice.element, this.#continuity.element);
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

  /** Erases what this browser keeps of the demande, and shows it as it is on the portal. */
  async eraseDraft(): Promise<void> {
    const { signal } = (this.#loading = new AbortController());
    await this.#edition?.discard();
    if (this.#loaded !== null) await this.#open(await this.#seat.core(this.view), this.#loaded, { anew: true }, signal);
    this.#continuity.element.focus();
  }

  /** In the canvas view: where a field stands in the window, by its RFC 6901 pointer into the demande. Null where it is not in sight. */
  fieldRect(pointer: string): FieldRect | null {
    return this.#edition?.view.fieldRect?.(pointer) ?? null;
  }
  /** In the canvas view: what is drawn, which the page has no elements for. */
  drawn(): Drawn | null {
    return this.#edition?.view.drawn?.() ?? null;
  }

  /** Frees the core's memory and empties the element. It starts again when it is put into a page anew. */
  destroy(): void {
    this.#end();
    this.#continuity.release();
  }

  // What the browser calls

  connectedCallback(): void {
    addEventListener('pagehide', this.#keep);
    for (const type of printing) addEventListener(type, this.#paper);
    if (this.#edition === null) this.#restart();
  }

  disconnectedCallback(): void {
    removeEventListener('pagehide', this.#keep);
    for (const type of printing) removeEventListener(type, this.#paper);
    // Moving an element within the page takes it out and puts it in at once: what was typed must survive that.
    queueMicrotask(() => {
      if (!this.isConnected) this.destroy();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === 'view') void this.#seat.turn(this.view);
    else this.#restart();
  }

  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#link.attach(form);
  }

  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.#edition?.view.setDisabled(disabled);
  }

  formStateRestoreCallback(kept: string): void {
    this.#kept = kept;
    // What the store holds is there already; it may be all that the browser gives back late.
    if (this.#edition?.session.counts().modifications === 0) this.#restart();
  }

  formResetCallback(): void {
    void this.eraseDraft();
  }

  readonly #keep = (): void => {
    if (this.draft !== 'none') this.#link.keep();
  };

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
    this.#end();
    if ((this.#transportOrNull() !== null && this.numero !== '') || (this.#demande !== null && this.#referentiel !== null)) void this.#start({});
  }

  #end(): void {
    this.#loading?.abort();
    this.#loading = null;
    this.#clear();
  }

  #clear(): void {
    this.#paper.clear();
    this.#edition?.free();
    // What is taken out below may have the focus, and leaving it asks for what is being edited.
    this.#edition = null;
    this.#seat.element.hidden = true;
    this.#notice.clear();
    this.#continuity.clear();
  }

  async #start(resume: Resume): Promise<void> {
    const loading = (this.#loading = new AbortController());
    const { signal } = loading;
    if (this.#edition === null) this.#notice.loading();
    try {
      const [core, loaded] = await Promise.all([this.#seat.core(this.view), documentsOf(this.#demande, this.#referentiel, this.#transportOrNull(), this.numero, signal)]);
      if (!signal.aborted) await this.#open(core, loaded, resume, signal);
    } catch (error) {
      if (signal.aborted) return;
      // After a posting, what is on the screen is worth more than a blank page: the receipt is shown by the caller.
      if (resume.outcome !== undefined || resume.draft !== undefined) throw error;
      this.#fail([error instanceof Error ? error.message : String(error)], error);
    }
  }

  async #open(core: Core, loaded: Loaded, resume: Resume, signal: AbortSignal): Promise<void> {
    const opened = core.open(loaded.demande, loaded.referentiel, loaded.now);
    if ('errors' in opened) {
      this.#fail(opened.errors, new Error(opened.errors.join(' ')));
      return;
    }
    const left = this.#kept;
    this.#kept = '';
    const { mine, keeping, sending, brought } = await this.#continuity.found(opened, loaded.now, resume, left, signal);
    // What an earlier visit or another tab left is told, merged or sent again by the suite.
    const lacking = (!mine || sending !== null || brought.draft !== undefined) && (await fetchSuite().then(() => false, () => true));
    if (signal.aborted || lacking) {
      opened.delete();
      if (signal.aborted) return;
      throw networkError();
    }
    this.#loaded = loaded;
    this.#clear();
    this.#mount(opened, loaded, keeping, brought, mine ? sending : null);
  }

  #mount(session: Session, { version, now }: Loaded, keeping: Keeping, resume: Resume, sending: KeptSending | null): void {
    const { outcome, draft } = resume;
    const view = this.#seat.view();
    const edition = (this.#edition = new Edition(this.#host(), session, version, this.#transportOrNull(), view, keeping, now));
    const restoration = draft === undefined ? null : session.restoreDraft(draft);
    // Before the view, which measures what stands above it.
    this.#showSwitch();
    edition.mount(this.#root);
    const counts = session.counts();
    this.#verdict = `${counts.erreurs} ${counts.avertissements}`;
    this.#seated();
    this.#continuity.opened(edition, restoration, resume);
    if (outcome !== undefined) view.showOutcome(outcome);
    tell(this, 'segur-ready', { form: edition.form, counts });
    setTimeout(prefetchSuite);
    if (sending !== null) void edition.resume(sending.submission);
  }

  #showSwitch(): void {
    this.#seat.element.hidden = this.view === 'form';
  }

  /** Another view stands in the root. */
  #seated(): void {
    if (this.#edition === null) return;
    this.#showSwitch();
    this.#root.append(this.#continuity.foot);
    this.#link.judge(this.#edition.session.counts());
  }

  #owner(): Owner {
    const element = this;
    return {
      get account() {
        return element.account;
      },
      get address() {
        return element.#transport !== null || element.portal === '' ? '' : new URL(element.portal, element.baseURI).href;
      },
      get keeps() {
        return element.draft !== 'none';
      },
      get edition() {
        return element.#edition;
      },
      show: (outcome) => this.#edition?.view.showOutcome(outcome),
      restart: () => this.#restart(),
      start: (resume) => this.#start(resume),
      eraseDraft: () => this.eraseDraft(),
      failed: (error) => this.#fail([error.message], error),
    };
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
      locked: () => this.#continuity.clear(),
      saved: (kept) => this.#continuity.saved(kept),
      reopen: (draft) => this.#start({ draft }),
      logIn: () => {
        if (tell(this, 'segur-login', {})) location.reload();
      },
      submitForm: (action) => this.#link.submit(action),
    };
  }

  async #submitted(action: Action, receipt: Receipt): Promise<void> {
    const outcome: Outcome = { kind: 'submitted', action, receipt };
    this.#continuity.posted();
    try {
      await this.#start({ outcome });
    } catch {
      // It is done; only the new state could not be read. The old one stays, and can't be sent again.
      this.#edition?.view.showOutcome(outcome);
      this.#edition?.view.setDisabled(true);
    }
    tell(this, 'segur-submitted', { action, receipt });
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
 * Registers the element. Nothing is registered by importing this module: the page chooses the moment, and the name. `wasm`,
 * `suite`: where segur-solde.wasm and segur-solde-suite.wasm are, if not beside this module; the second is looked for beside the first. Does
 * nothing on a server.
 */
export function defineSegurSoldeEditor(name = 'segur-solde-editor', places: WasmPlaces = {}): void {
  locateCore(places);
  if (typeof customElements === 'undefined' || customElements.get(name) !== undefined) return;
  // A class of its own: one may be registered once only, and a page may want several names.
  customElements.define(name, class extends (missingNeeds().length === 0 ? SegurSoldeEditor : OutdatedBrowser) {});
}

declare global {
  interface HTMLElementTagNameMap {
    'segur-solde-editor': SegurSoldeEditor;
  }
}
