// What a person does on the page, by accessible names, in either browser: the driver of Chromium (Playwright) and that of Firefox (Puppeteer) have
// in common that a function can be run in the page and that what it finds can be pressed.

import { labels } from './harness.mjs';

/**
 * In the page: what the portal holds is another from now on, and the next posting goes with the version of before, which the portal itself refuses.
 * No colleague can do that in the demo portal, whose demande closes with its first modification.
 */
function bendPortal(changes) {
  const real = globalThis.fetch;
  let posted = false;
  globalThis.fetch = async (url, init = {}) => {
    if (/\/modification$/.test(url) && !posted) {
      posted = true;
      return real(url, { ...init, headers: { ...init.headers, 'If-Match': '"ancienne"' } });
    }
    const response = await real(url, init);
    if (!/\/demandes\/\w+$/.test(url)) return response;
    let text = await response.text();
    for (const [before, after] of changes) {
      if (!text.includes(before)) throw new Error(`The portal does not hold ${before}`);
      text = text.replaceAll(before, after);
    }
    return new Response(text, { status: response.status, headers: response.headers });
  };
}

/** In the page: the first element of that role whose accessible name is, or matches, `name`; in the element's own root, else in the page's. */
function findInPage({ role, name, pattern }) {
  const selectors = {
    button: 'button',
    link: 'a[href]',
    tab: '[role=tab]',
    checkbox: 'input[type=checkbox]',
    radio: 'input[type=radio]',
    textbox: 'input:not([type=checkbox], [type=radio], [type=file])',
    combobox: 'select, [role=combobox]',
    file: 'input[type=file]',
  };
  const nameOf = (element) => (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim();
  const roots = [document.querySelector('segur-solde-editor')?.shadowRoot, document].filter(Boolean);
  for (const root of roots) {
    const open = root.querySelector('dialog[open]') ?? root;
    for (const element of open.querySelectorAll(selectors[role])) {
      if (!element.checkVisibility()) continue;
      if (pattern === null ? nameOf(element) === name : new RegExp(pattern).test(nameOf(element))) {
        // Under the middle of the screen: no bar lies over it.
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        return element;
      }
    }
  }
  return null;
}

const kPatience = 20_000;

export class Gestes {
  constructor(page) {
    this.page = page;
  }

  async find(role, name) {
    const wanted = typeof name === 'string' ? { role, name, pattern: null } : { role, name: '', pattern: name.source };
    for (const end = Date.now() + kPatience; Date.now() < end; ) {
      const element = (await this.page.evaluateHandle(findInPage, wanted)).asElement();
      if (element !== null) return element;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`No ${role} « ${name} »`);
  }

  async click(role, name) {
    await (await this.find(role, name)).click();
  }

  /** Types over what a field holds, and stays in it. */
  async fill(name, text) {
    await (await this.find('textbox', name)).evaluate((element) => {
      element.focus();
      element.select();
    });
    await this.press('Backspace');
    await this.page.keyboard.type(text);
  }

  async choose(name, value) {
    await (await this.find('combobox', name)).evaluate((element, wanted) => {
      element.value = wanted;
      for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }, value);
  }

  /** Gives files to a file input. */
  async attach(name, ...paths) {
    const element = await this.find('file', name);
    if (element.setInputFiles !== undefined) await element.setInputFiles(paths);
    else await element.uploadFile(...paths);
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Until the element's text matches; any space is a space. */
  async see(pattern) {
    let text = '';
    for (const end = Date.now() + kPatience; Date.now() < end; ) {
      text = await this.text();
      if (pattern.test(text)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${pattern} is not seen in: ${text}`);
  }

  text() {
    return this.page.evaluate(() => {
      const root = document.querySelector('segur-solde-editor')?.shadowRoot;
      return [...(root?.children ?? [])].map((element) => element.innerText).join(' ').replace(/\s+/g, ' ');
    });
  }

  /** Accessible name of what has the focus in the element. */
  active() {
    return this.page.evaluate(() => {
      const element = document.querySelector('segur-solde-editor').shadowRoot.activeElement;
      return element === null ? '' : (element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent).replace(/\s+/g, ' ').trim();
    });
  }

  /** Another tab of the same browser, empty. */
  async newTab() {
    const context = this.page.browserContext?.() ?? this.page.context();
    return new Gestes(await context.newPage());
  }

  changeOnPortal(changes) {
    return this.page.evaluate(bendPortal, changes);
  }

  confirm() {
    return this.click('button', labels.confirm);
  }
}
