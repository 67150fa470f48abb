// In each page that is measured, before its own scripts. Marks in the browser's trace where a frame's draw lists are ready to be sent to WebGL, and
// where the last command was given; counts frames, and what WebGL and WebAssembly hold.

/** Frames drawn on a canvas since the page was opened. */
globalThis.draws = 0;
let submitted = false;
const nextFrame = globalThis.requestAnimationFrame.bind(globalThis);
globalThis.requestAnimationFrame = (callback) =>
  nextFrame((time) => {
    const before = globalThis.draws;
    submitted = false;
    callback(time);
    if (globalThis.draws > before) console.timeStamp('trame');
  });

const held = { buffers: new Map(), texture: 0, canvas: null };
const gl = WebGL2RenderingContext.prototype;
const { clear, bufferData, texImage2D } = gl;
gl.clear = function (...rest) {
  ++globalThis.draws;
  held.canvas = this;
  return clear.apply(this, rest);
};
gl.bufferData = function (target, data, usage) {
  if (!submitted) console.timeStamp('listes');
  submitted = true;
  held.buffers.set(target, data.byteLength);
  return bufferData.call(this, target, data, usage);
};
gl.texImage2D = function (...all) {
  // One byte a pixel.
  held.texture = all[3] * all[4];
  return texImage2D.apply(this, all);
};

const memories = new Set();
const remember = (instance) => {
  for (const part of Object.values(instance.exports)) if (part instanceof WebAssembly.Memory) memories.add(part);
};
for (const name of ['instantiate', 'instantiateStreaming']) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...all) => {
    const made = await original.apply(WebAssembly, all);
    remember(made.instance ?? made);
    return made;
  };
}

/** Bytes. The drawing buffer twice, a pixel four bytes: one is on the screen while the next is drawn. */
globalThis.holds = () => ({
  wasm: [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  modules: memories.size,
  textures: held.texture,
  buffers: [...held.buffers.values()].reduce((sum, bytes) => sum + bytes, 0),
  drawing: held.canvas === null ? 0 : held.canvas.drawingBufferWidth * held.canvas.drawingBufferHeight * 8,
});

/** After the next frame was handed over: its work is done before the message comes. */
globalThis.afterFrame = () =>
  new Promise((resolve) =>
    nextFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(0);
    }),
  );

/** The next event of that type: frames and milliseconds until the frame in which `seen(expected)` was handed over; `from`: whose time counts. */
globalThis.next = (type, expected, from = type) => {
  let start = 0;
  addEventListener(from, (event) => (start = event.timeStamp), { once: true, capture: true });
  globalThis.sample = new Promise((resolve) =>
    addEventListener(type, async () => {
      const before = globalThis.draws;
      let frames = 0;
      do {
        await globalThis.afterFrame();
        ++frames;
      } while (!globalThis.seen(expected, before));
      resolve({ frames, ms: performance.now() - start });
    }, { once: true, capture: true }),
  );
};

/** Milliseconds from a frame to the next until `scrolled` is called. */
globalThis.watchFrames = () => {
  const times = [];
  let going = true;
  const tick = (time) => {
    times.push(time);
    if (going) nextFrame(tick);
  };
  nextFrame(tick);
  globalThis.scrolled = () => {
    going = false;
    return times.slice(1).map((time, i) => time - times[i]);
  };
};
