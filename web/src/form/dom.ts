// Building DOM without markup: every text goes in as a text node, so that no value of a demande can ever become HTML.

export type Child = Node | string | null;

type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

export interface Props {
  /** Attributes: true sets an empty one, false and null leave it out. */
  readonly [attribute: string]: string | number | boolean | null | undefined | Listeners;
  readonly on?: Listeners;
}

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: readonly Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value as Listeners)) element.addEventListener(type, listener as EventListener);
    } else {
      attribute(element, name, value as string | number | boolean | null | undefined);
    }
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function attribute(element: Element, name: string, value: string | number | boolean | null | undefined): void {
  const text = value === false || value === null || value === undefined ? null : value === true ? '' : String(value);
  // Written again, it would cost the browser as much as another.
  if (element.getAttribute(name) === text) return;
  if (text === null) element.removeAttribute(name);
  else element.setAttribute(name, text);
}

export function button(label: string, className: string, onClick: (event: MouseEvent) => void, props: Props = {}): HTMLButtonElement {
  return h('button', { type: 'button', class: className, on: { click: onClick }, ...props }, label);
}

/** A button whose short text is completed, for whoever hears it alone, by what it is about. */
export function buttonAbout(label: string, about: string, className: string, onClick: () => void): HTMLButtonElement {
  const element = button(label, className, onClick);
  // Text, not aria-label: a name search for the field finds the field alone.
  element.append(h('span', { class: 'hidden' }, ` ${about}`));
  return element;
}

const svg = 'http://www.w3.org/2000/svg';

/** Icons are strokes on a 16 × 16 grid; they repeat what a word beside them says, so that they are hidden from assistive technology. */
const paths = {
  erreur: 'M8 1.5 14.5 8 8 14.5 1.5 8ZM8 4.75v4M8 10.75v.5',
  avertissement: 'M8 2 15 14H1ZM8 6.25v3.5M8 11.75v.5',
  modifie: 'M2.5 13.5l.75-3.25 7.5-7.5 2.5 2.5-7.5 7.5ZM9 4.5 11.5 7',
  present: 'M2 2h12v12H2ZM4.75 8.25 7 10.5l4.25-5',
  retire: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5',
  supprimer: 'M2.5 4.25h11M6.25 4V2.25h3.5V4M4 4.5l.6 9.25h6.8L12 4.5M6.75 7v4.25M9.25 7v4.25',
  consulter: 'M1 8s2.5-4.5 7-4.5S15 8 15 8s-2.5 4.5-7 4.5S1 8 1 8ZM8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  importer: 'M8 10.5V2M4.75 5 8 1.75 11.25 5M2 10v3.75h12V10',
  defaire: 'M5.5 2.5 2.25 5.75 5.5 9M2.5 5.75h7a4 4 0 0 1 0 8H6',
  refaire: 'M10.5 2.5l3.25 3.25L10.5 9M13.5 5.75h-7a4 4 0 0 0 0 8H10',
  succes: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5 8.25 7.25 10.5 11 6',
  verrou: 'M3 7.25h10v7H3ZM5 7V4.75a3 3 0 0 1 6 0V7',
  horloge: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M8 4.25V8l2.5 1.75',
  telecharger: 'M8 2v8.5M4.75 7.5 8 10.75 11.25 7.5M2 10v3.75h12V10',
  chevron: 'M4 10l4-4 4 4',
  trier: 'M5 6.5 8 3.5l3 3M5 9.5l3 3 3-3',
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGSVGElement {
  const image = document.createElementNS(svg, 'svg');
  attribute(image, 'class', `icon icon-${name}`);
  attribute(image, 'viewBox', '0 0 16 16');
  attribute(image, 'aria-hidden', 'true');
  attribute(image, 'focusable', 'false');
  const path = document.createElementNS(svg, 'path');
  attribute(path, 'd', paths[name]);
  image.append(path);
  return image;
}
