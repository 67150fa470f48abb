// The HTML that the element makes, or a page, read as a document: every id that is named exists, and html-validate has nothing to say.

import assert from 'node:assert/strict';
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // How a browser writes a tree down is not how the element makes it.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-inline-style': 'off',
    // The one fieldset groups nothing (role=none): it hands `disabled` on to every control.
    'wcag/h71': 'off',
    // Roles of tables and lists are spelled out where the style sheet makes cards of the rows: browsers drop a table's own then.
    'no-redundant-role': 'off',
    // The validator's list stands in blocks, of which only those near the screen are drawn.
    'prefer-native-element': ['error', { exclude: ['region', 'table', 'row', 'cell', 'list', 'listitem'] }],
  },
});

/** The content of the root at that selector, as a browser would write it, in a whole document; or the page itself. */
const sourceOf = (page, host) =>
  page.evaluate((selector) => {
    if (selector === null) return `<!DOCTYPE html>\n${document.documentElement.outerHTML}\n`;
    const { lang } = document.documentElement;
    return `<!DOCTYPE html>\n<html lang="${lang}"><head><title>segur-solde</title></head><body><main><h1>Page</h1>${document.querySelector(selector).shadowRoot.innerHTML}</main></body></html>\n`;
  }, host);

const kElement = 'segur-solde-editor';

/** `host`: the element whose shadow root is meant; null: the page itself. */
export async function assertHtml(page, state, host = kElement) {
  const report = await validator.validateString(await sourceOf(page, host));
  const lines = report.results.flatMap(({ messages, source }) => messages.map(({ ruleId, message, offset, size }) => `${ruleId}: ${message}: ${source.slice(Math.max(0, offset - 40), offset + size + 60)}`));
  assert.deepEqual([...new Set(lines)], [], `html-validate, ${state}`);
}

/** Every id that an attribute names stands in the same root, and once. */
export async function assertReferences(page, state, host = kElement) {
  const wrong = await page.evaluate((selector) => {
    const root = selector === null ? document : document.querySelector(selector).shadowRoot;
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const names = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-details', 'aria-errormessage', 'for', 'list', 'headers'];
    const missing = names.flatMap((name) =>
      [...root.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name).split(' ').filter((id) => root.getElementById(id) === null).map((id) => `${name} ${id}`)),
    );
    return [...twice.map((id) => `twice ${id}`), ...missing];
  }, host);
  assert.deepEqual(wrong, [], state);
}
