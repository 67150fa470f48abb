// The HTML that the element makes, read as a document: every id that is named exists, and html-validate has nothing to say.

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
    'prefer-native-element': ['error', { exclude: ['region', 'table', 'row', 'cell'] }],
  },
});

/** The shadow root's content, as a browser would write it, in a whole document. */
const sourceOf = (page) =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    return `<!DOCTYPE html>\n<html lang="${lang}"><head><title>segur-solde</title></head><body><main><h1>Page</h1>${document.querySelector('segur-solde-editor').shadowRoot.innerHTML}</main></body></html>\n`;
  });

export async function assertHtml(page, state) {
  const report = await validator.validateString(await sourceOf(page));
  const lines = report.results.flatMap(({ messages, source }) => messages.map(({ ruleId, message, offset, size }) => `${ruleId}: ${message}: ${source.slice(Math.max(0, offset - 40), offset + size + 60)}`));
  assert.deepEqual([...new Set(lines)], [], `html-validate, ${state}`);
}

/** Every id that an attribute names stands in the same root, and once. */
export async function assertReferences(page, state) {
  const wrong = await page.evaluate(() => {
    const root = document.querySelector('segur-solde-editor').shadowRoot;
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    const names = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'aria-owns', 'aria-activedescendant', 'aria-details', 'aria-errormessage', 'for', 'list', 'headers'];
    const missing = names.flatMap((name) =>
      [...root.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name).split(' ').filter((id) => root.getElementById(id) === null).map((id) => `${name} ${id}`)),
    );
    return [...twice.map((id) => `twice ${id}`), ...missing];
  });
  assert.deepEqual(wrong, [], state);
}
