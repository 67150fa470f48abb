// While nobody touches the page it draws nothing and wakes up for nothing (the countdown's next word is further away than this test lasts).

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labels, launchChromium, logIn, openDemande, openPage, startPortal } from './harness.mjs';
import { idleOf } from './repos.mjs';

test('idle: no frame, no timer', async () => {
  const [browser, portal] = await Promise.all([launchChromium(), startPortal()]);
  try {
    const { page, check } = await openPage(browser);
    await logIn(page, portal.url);
    await openDemande(page, portal.url);
    // What a change starts has its end.
    await page.getByLabel(labels.date, { exact: true }).fill('31/02/2023');
    await page.getByLabel(labels.date, { exact: true }).blur();
    const { events, frames, timers } = await idleOf(page, 3000);
    assert.ok(events > 0, 'the browser recorded');
    assert.deepEqual({ frames, timers }, { frames: 0, timers: 0 });
    check();
  } finally {
    await browser.close();
    await portal.stop();
  }
});
