// What each frame that was drawn on a canvas took of the page's own thread, by its processor time: what else the machine does is not in it. The
// listeners of the events that led to it and its callback are all that our code does of it: JavaScript, WebAssembly, commands to WebGL. What the
// browser does for an event (a letter put into its input, and laid out) is not.

const stamped = (event, message) => event.name === 'TimeStamp' && event.args.data.message === message;

/** Milliseconds of each frame, in their order, while `act` runs: up to its draw lists, and with all commands to WebGL (sonde.js marks both). */
export async function frameTimes(browser, page, act) {
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const end = traceEvents.find((event) => stamped(event, 'trame'));
  if (end === undefined) throw new Error('no frame was drawn');
  // A duration of nothing is left out of the trace: one such event would make not a number of all that come after it.
  const own = traceEvents
    .filter(({ pid, tid }) => pid === end.pid && tid === end.tid)
    .map((event) => ({ dur: 0, tdur: 0, ...event }))
    .sort((a, b) => a.ts - b.ts);
  const times = [];
  let events = 0;
  let lists = 0;
  let callback = null;
  let dispatched = 0;
  // A listener that another one leads to lies within it, and is part of it.
  let called = 0;
  for (const event of own) {
    if (event.name === 'EventDispatch') {
      dispatched = Math.max(dispatched, event.ts + event.dur);
    } else if (event.name === 'FunctionCall' && event.ts < dispatched && event.ts >= called && !event.args.data.url.endsWith('/sonde.js')) {
      called = event.ts + event.dur;
      events += event.tdur;
    } else if (event.name === 'FireAnimationFrame') {
      callback = event;
    } else if (callback === null) {
      // A frame had begun before anybody looked.
      continue;
    } else if (stamped(event, 'listes')) {
      lists = event.tts - callback.tts;
    } else if (stamped(event, 'trame')) {
      times.push({ layout: (events + lists) / 1000, whole: (events + event.tts - callback.tts) / 1000 });
      events = 0;
    }
  }
  // What came before the first is not its own alone.
  return times.slice(1);
}
