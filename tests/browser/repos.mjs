// What a page does while nobody touches it: frames drawn and timers fired, as the browser itself records them.

/** Counts over so many milliseconds, once the page has come to rest. */
export async function idleOf(page, milliseconds) {
  const devtools = await page.context().newCDPSession(page);
  await page.waitForTimeout(2000);
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const done = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'] } });
  await page.waitForTimeout(milliseconds);
  await devtools.send('Tracing.end');
  await done;
  await devtools.detach();
  const count = (...names) => events.filter(({ name }) => names.includes(name)).length;
  return { events: events.length, frames: count('DrawFrame', 'FireAnimationFrame', 'Paint', 'UpdateLayoutTree', 'Layout'), timers: count('TimerFire') };
}
