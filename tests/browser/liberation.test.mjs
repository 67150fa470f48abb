// What an element took it gives back: after 100 mounts the core's memory, the page's nodes and its listeners are where they were.

import assert from 'node:assert/strict';
import { embedding } from './embedding.mjs';

const embedded = embedding();

const kMounts = 100;

// The module's memory, which the glue keeps to itself: taken as it is instantiated. The suite's module has none of its own.
const kWatch = `
for (const name of ['instantiate', 'instantiateStreaming']) {
  const own = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const result = await own.apply(WebAssembly, given);
    globalThis.memory ??= Object.values((result.instance ?? result).exports).find((value) => value instanceof WebAssembly.Memory);
    return result;
  };
}`;

/** Mounts and destroys a demande of 1,000 bénéficiaires `times` times; returns the size of the core's memory. */
const cycle = (page, times) =>
  page.evaluate(async (count) => {
    const read = (name) => fetch(`/data/${name}.json`).then((response) => response.text());
    if (globalThis.documents === undefined) {
      const [demande, referentiel] = await Promise.all([read('demande-FINMS2009200M1'), read('referentiel-demo')]);
      const large = JSON.parse(demande);
      large.beneficiaires.structure = Array.from({ length: 5 }, () => large.beneficiaires.structure).flat();
      globalThis.documents = [JSON.stringify(large), referentiel];
    }
    for (let i = 0; i < count; i++) {
      const editor = document.createElement('segur-solde-editor');
      editor.setAttribute('view', 'form');
      [editor.demande, editor.referentiel] = documents;
      const told = new Promise((resolve, reject) => {
        editor.addEventListener('segur-ready', resolve);
        editor.addEventListener('segur-error', ({ detail }) => reject(detail.error));
      });
      document.body.append(editor);
      await told;
      if (i % 2 === 0) editor.destroy();
      editor.remove();
      // The element sees a microtask later that it was not moved but taken out.
      await new Promise((resolve) => setTimeout(resolve));
    }
    globalThis.told.length = 0;
    return globalThis.memory.buffer.byteLength;
  }, times);

embedded(
  `after ${kMounts} mounts memory, nodes and listeners are back where they were`,
  '',
  async (page, { context }) => {
    const protocol = await context.newCDPSession(page);
    await protocol.send('Performance.enable');
    const counted = async () => {
      await protocol.send('HeapProfiler.collectGarbage');
      const { metrics } = await protocol.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    await page.waitForFunction(() => globalThis.told !== undefined);
    // The first ones fill what is kept on purpose: the core itself, the style sheets.
    const bytes = await cycle(page, 5);
    const start = await counted();
    assert.equal(await cycle(page, kMounts), bytes, 'the core’s memory has grown');
    const end = await counted();
    assert.ok(end.Nodes <= start.Nodes + 10, `nodes: ${start.Nodes} → ${end.Nodes}`);
    assert.ok(end.JSEventListeners <= start.JSEventListeners + 2, `listeners: ${start.JSEventListeners} → ${end.JSEventListeners}`);
    // One mount in ten that stayed would be more.
    assert.ok(end.JSHeapUsedSize <= start.JSHeapUsedSize + 1e6, `JavaScript: ${start.JSHeapUsedSize} → ${end.JSHeapUsedSize} bytes`);
  },
  { init: kWatch },
);
