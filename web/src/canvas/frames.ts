// When the view takes what has happened, and when it is drawn: once for each screen that the browser shows, and only where it is asked for.

import { readCommands, type CanvasBindings, type Command } from './bindings.js';
import type { Renderer } from './renderer.js';

/** A command may lead to another (a field is left by going to another): beyond this something would be wrong. */
const kRounds = 16;

export interface FrameTarget {
  /** The view, as the module names it. */
  readonly view: number;
  carryOut(command: Command): void;
  /** The view has come to rest. */
  follow(): void;
}

export class Frames {
  /** Commands are being carried out: what they change need not be told to the view. */
  advancing = false;
  #dirty = false;
  #frame = 0;

  constructor(
    private readonly module: CanvasBindings,
    private readonly renderer: Renderer,
    private readonly target: FrameTarget,
  ) {}

  /** Something has changed: draw when the screen is next drawn. */
  draw(): void {
    this.#dirty = true;
    this.#request();
  }

  /** At once. */
  drawNow(): void {
    this.advance();
    this.renderer.draw(this.module, this.target.view);
  }

  /** What these events lead to is done before this returns; it is drawn with the screen. */
  run(events: () => void): void {
    events();
    this.advance();
    this.#request();
  }

  /** What was drawn last is what would be drawn now. */
  settle(): void {
    if (this.#dirty) this.advance();
  }

  /** Lets the view take what has happened, carries out what it asks for, until nothing is left. */
  advance(): void {
    if (this.advancing) return;
    this.advancing = true;
    this.#dirty = false;
    for (let round = 0; round < kRounds; ++round) {
      const commands = readCommands(this.module.canvasAdvance(this.target.view, performance.now() / 1000));
      if (commands.length === 0) break;
      for (const command of commands) this.target.carryOut(command);
    }
    this.advancing = false;
    this.target.follow();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  #request(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.settle();
      this.renderer.draw(this.module, this.target.view);
    });
  }
}
