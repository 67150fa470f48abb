// The element as a control of the page's own form: its value is what would be posted, its validity the core's verdict.

import type { Action, Counts } from '../core/types.js';
import type { Edition } from './edition.js';

export class FormLink {
  /** What the user ended with; until then, what the form's own button would mean. */
  action: Action = 'confirmer';
  #form: HTMLFormElement | null = null;

  constructor(
    private readonly internals: ElementInternals,
    private readonly root: ShadowRoot,
    private readonly name: () => string,
    private readonly edition: () => Edition | null,
  ) {}

  /** '' while an error stands in the way, or while there is nothing to post. */
  get value(): string {
    const edition = this.edition();
    if (!edition?.form.editable) return '';
    if (this.action === 'confirmer' && edition.session.counts().erreurs > 0) return '';
    return edition.session.submission(this.action);
  }

  /** The form that the element is in now, or none. */
  attach(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('formdata', this.#fill);
    this.#form = form;
    // The value is made when the form is sent, not at each key: a patch grows with what was changed.
    form?.addEventListener('formdata', this.#fill);
  }

  submit(action: Action): void {
    this.action = action;
    this.#form?.requestSubmit();
    this.action = 'confirmer';
  }

  judge({ erreurs, summary }: Counts): void {
    // The browser points its own message at something that can take the focus.
    const anchor = this.root.querySelector<HTMLElement>('[aria-invalid="true"]') ?? this.root.querySelector<HTMLElement>('[part="confirm"]');
    if (erreurs === 0 || anchor === null) this.internals.setValidity({});
    else this.internals.setValidity({ customError: true }, summary, anchor);
  }

  /** For the browser to keep with the page's history: what was typed comes back with « Précédent », as in any field. */
  keep(): void {
    const { session, form } = this.edition() ?? {};
    this.internals.setFormValue(null, form?.editable && session && session.counts().modifications > 0 ? session.draft() : null);
  }

  readonly #fill = (event: FormDataEvent): void => {
    const name = this.name();
    const { value } = this;
    if (name !== '' && value !== '' && !this.edition()?.disabled) event.formData.set(name, value);
  };
}
