// In each page that is measured. `painted(ready)`: when what `ready` sees is on the screen. `keys`: from a key to the frame that shows its verdict.
// `interactive()`: when the page is drawn and has no long task any more.

/** After the next frame was handed over: its work is done before the message comes. */
const afterFrame = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }),
  );

globalThis.painted = async (ready) => {
  while (!ready()) await afterFrame();
  await afterFrame();
  return performance.now();
};

let pressed = 0;
addEventListener('keydown', (event) => (pressed = event.timeStamp), true);

/** One key: milliseconds until the frame in which `verdict()` is `expected` was handed over. */
globalThis.nextKey = (expected) => {
  globalThis.sample = new Promise((resolve) =>
    addEventListener(
      'input',
      async () => {
        do await afterFrame();
        while (verdict() !== expected);
        resolve(performance.now() - pressed);
      },
      { once: true, capture: true },
    ),
  );
};

const longTasks = [];
new PerformanceObserver((list) => longTasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });

globalThis.interactive = async () => {
  const drawn = await globalThis.drawn;
  const quiet = 1000;
  const end = () => Math.max(drawn, ...longTasks.map(({ startTime, duration }) => startTime + duration));
  while (performance.now() - end() < quiet) await new Promise((resolve) => setTimeout(resolve, 100));
  return end();
};
