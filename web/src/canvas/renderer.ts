// Draws what the module laid out: reads its draw lists and its atlas of glyphs straight from its memory. One texture, one program.

import type { CanvasBindings } from './bindings.js';

const kVertex = `#version 300 es
uniform vec2 size;
layout(location = 0) in vec2 at;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 colour;
out vec2 texel;
out vec4 ink;
void main() {
  texel = uv;
  ink = vec4(colour.rgb * colour.a, colour.a);
  gl_Position = vec4(at.x / size.x * 2.0 - 1.0, 1.0 - at.y / size.y * 2.0, 0.0, 1.0);
}`;

// The atlas holds opacity alone; colours are premultiplied, so that the page shows through where nothing is drawn. What has no place in the atlas
// is filled: to look up white for each pixel of a screen took a processor that draws by itself half of its frame.
const kFragment = `#version 300 es
precision mediump float;
uniform sampler2D glyphs;
in vec2 texel;
in vec4 ink;
out vec4 result;
void main() {
  result = ink;
  if (texel.x >= 0.0) result *= textureLod(glyphs, texel, 0.0).r;
}`;

/** Bytes of an ImDrawVert: place, place in the atlas, colour. */
const kCorner = 20;

export class Renderer {
  readonly #gl: WebGL2RenderingContext;
  #size: WebGLUniformLocation | null = null;
  #atlas = -1;

  /** Null where the browser has no WebGL 2. */
  static on(canvas: HTMLCanvasElement): Renderer | null {
    const gl = canvas.getContext('webgl2', { alpha: true, antialias: false, depth: false, stencil: false, premultipliedAlpha: true, powerPreference: 'low-power' });
    return gl === null ? null : new Renderer(gl);
  }

  private constructor(gl: WebGL2RenderingContext) {
    this.#gl = gl;
    this.restore();
  }

  get lost(): boolean {
    return this.#gl.isContextLost();
  }

  /** Makes everything anew: at first, and when a lost context is back. */
  restore(): void {
    const gl = this.#gl;
    if (gl.isContextLost()) return;
    const program = gl.createProgram();
    for (const [type, source] of [[gl.VERTEX_SHADER, kVertex], [gl.FRAGMENT_SHADER, kFragment]] as const) {
      const shader = gl.createShader(type);
      if (shader === null) return;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    this.#size = gl.getUniformLocation(program, 'size');
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
    gl.enableVertexAttribArray(0);
    gl.enableVertexAttribArray(1);
    gl.enableVertexAttribArray(2);
    gl.vertexAttribPointer(0, 2, gl.FLOAT, false, kCorner, 0);
    gl.vertexAttribPointer(1, 2, gl.FLOAT, false, kCorner, 8);
    gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, kCorner, 16);
    gl.bindTexture(gl.TEXTURE_2D, gl.createTexture());
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    gl.clearColor(0, 0, 0, 0);
    this.#atlas = -1;
  }

  draw(module: CanvasBindings, view: number): void {
    const gl = this.#gl;
    if (gl.isContextLost()) return;
    const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
    gl.viewport(0, 0, width, height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    gl.uniform2f(this.#size, width, height);
    const at = module.canvasFrame(view);
    const memory = new Uint8Array(module.memory.buffer);
    const words = new Uint32Array(memory.buffer);
    let word = at / 4;
    const next = (): number => words[word++] ?? 0;
    this.#upload(memory, next(), next(), next(), next());
    for (let lists = next(); lists > 0; --lists) {
      const corners = next();
      gl.bufferData(gl.ARRAY_BUFFER, memory.subarray(corners, corners + next()), gl.STREAM_DRAW);
      const indices = next();
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, memory.subarray(indices, indices + next()), gl.STREAM_DRAW);
      for (let commands = next(); commands > 0; --commands) {
        const count = next();
        const first = next();
        const x0 = next();
        const y0 = next();
        const x1 = next();
        const y1 = next();
        if (count === 0 || x1 <= x0 || y1 <= y0) continue;
        gl.scissor(x0, height - y1, x1 - x0, y1 - y0);
        gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * 4);
      }
    }
  }

  /** The glyphs, when the scale has changed. */
  #upload(memory: Uint8Array, version: number, width: number, height: number, pixels: number): void {
    if (version === this.#atlas) return;
    this.#atlas = version;
    const gl = this.#gl;
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, width, height, 0, gl.RED, gl.UNSIGNED_BYTE, memory, pixels);
  }

  destroy(): void {
    this.#gl.getExtension('WEBGL_lose_context')?.loseContext();
  }
}
