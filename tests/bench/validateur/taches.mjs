// The longest task of a page's own thread by its processor time: what else the machine does is not in it, as it is in a « long task » of
// PerformanceObserver, which the table shows beside.

export async function longestTask(browser, page, act) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const threadOf = ({ pid, tid }) => `${pid}:${tid}`;
  const main = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf));
  return Math.max(0, ...traceEvents.filter((event) => main.has(threadOf(event))).map(({ tdur = 0 }) => tdur / 1000));
}
