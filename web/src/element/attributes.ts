// The attributes of <segur-solde-editor> as properties: one documented list (web/README.md has it for people).

// A server that renders pages may import the package where there is no DOM: it defines nothing there, and must not fail.
export const Element = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

export class EditorAttributes extends Element {
  /** A new value of the first two opens another demande. */
  static readonly observedAttributes = ['numero', 'portal', 'view'];

  /** Numéro ASP of the demande to open. */
  get numero(): string {
    return this.#read('numero');
  }
  set numero(value: string) {
    this.setAttribute('numero', value);
  }

  /** Base address of the portal's API: « /api ». Without it the page gives `demande` and `referentiel`, or a `transport`. */
  get portal(): string {
    return this.#read('portal');
  }
  set portal(value: string) {
    this.setAttribute('portal', value);
  }

  /** Name of the field in the form around it. */
  get name(): string {
    return this.#read('name');
  }
  set name(value: string) {
    this.setAttribute('name', value);
  }

  /** auto | canvas | form. */
  get view(): string {
    return this.#read('view') || 'auto';
  }
  set view(value: string) {
    this.setAttribute('view', value);
  }

  /** Who is logged in: what this browser keeps is kept for each apart. */
  get account(): string {
    return this.#read('account');
  }
  set account(value: string) {
    this.setAttribute('account', value);
  }

  /** `none`: nothing is kept in this browser. */
  get draft(): string {
    return this.#read('draft');
  }
  set draft(value: string) {
    this.setAttribute('draft', value);
  }

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(value: boolean) {
    this.toggleAttribute('disabled', value);
  }

  #read(name: string): string {
    return this.getAttribute(name) ?? '';
  }
}
