// What each frame that was drawn on a canvas took of the page's own thread, by its processor time: what else the machine does is not in it. Events
// that led to it and its callback, all that our code does: JavaScript, WebAssembly, commands to WebGL.

const kParts = new Set(['EventDispatch', 'FireAnimationFrame']);

/** Milliseconds a frame, in their order, while `act` runs; sonde.js marks where each ends. */
export async function frameTimes(browser, page, act) {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink.user_timing'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const ends = traceEvents.filter(({ name }) => name === 'trame');
  if (ends.length === 0) throw new Error('no frame was drawn');
  const { pid, tid } = ends[0];
  const own = traceEvents.filter((event) => event.pid === pid && event.tid === tid && (event.name === 'trame' || kParts.has(event.name))).sort((a, b) => a.ts - b.ts);
  const times = [];
  let sum = 0;
  // An event that another one leads to lies within it, and is part of it.
  let inside = 0;
  for (const { name, ts, dur = 0, tdur = 0 } of own) {
    if (name === 'trame') {
      times.push(sum / 1000);
      sum = 0;
    } else if (ts >= inside) {
      inside = ts + dur;
      sum += tdur;
    }
  }
  // What came before the first is not its own alone.
  return times.slice(1);
}
