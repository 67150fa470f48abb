// The few gestures on the page's own elements. Texts go in as text nodes: a file that somebody opens never becomes markup.

export function parId<T extends HTMLElement>(id: string): T {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`#${id} is not in index.html`);
  return element as T;
}

export function noeud<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Readonly<Record<string, string>> = {}, ...children: readonly (Node | string)[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export function options(select: HTMLSelectElement, choices: Readonly<Record<string, string>>): void {
  select.replaceChildren(...Object.entries(choices).map(([value, label]) => noeud('option', { value }, label)));
}
