import assert from 'node:assert/strict';

/** No-break spaces where French wants them, and no typewriter's apostrophe, in the text between tags. */
export function checkTypography(html, where = '') {
  const text = html.replace(/<[^>]*>/g, '\n').replace(/&[a-z]+;|&#\d+;/g, 'x');
  for (const wrong of [/« /, / »/, / :/, / [;!?]/, /[^\s] :/, /'/, /\.\.\./]) {
    const found = wrong.exec(text);
    assert.equal(found, null, `${where} ${wrong}: ${found && text.slice(Math.max(0, found.index - 30), found.index + 30)}`);
  }
}
