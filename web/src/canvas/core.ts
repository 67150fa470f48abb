// segur-solde-canvas.wasm in a page, once for all its elements: the core with the same bindings as segur-solde.wasm, and the view.

import { bindCore } from '../core/bindings.js';
import { corePlaces, fetchModule } from '../core/browser.js';
import type { Core, Session } from '../core/types.js';
import { fetchSuite } from '../suite/load.js';
import type { Loaded } from '../portal/transport.js';
import type { CanvasBindings } from './bindings.js';
import { CanvasView, type Failed } from './canvas_view.js';

export interface CanvasCore extends Core {
  /** A session of this core with all that was done in another one of the same demande; null: it cannot be. */
  takeOver(other: Session, loaded: Loaded): Session | null;
  /** A view for sessions of this core; null where the browser has no WebGL 2. */
  view(failed: Failed): CanvasView | null;
}

let shared: Promise<CanvasCore> | null = null;

/** Errors are as those of browserCore(). After a failure the next call tries again. */
export function canvasCore(): Promise<CanvasCore> {
  const { wasm, canvas } = corePlaces();
  const beside = wasm === undefined ? new URL('./segur-solde-canvas.wasm', import.meta.url) : new URL('segur-solde-canvas.wasm', new URL(wasm, location.href));
  shared ??= Promise.all([fetchModule<CanvasBindings>(canvas ?? beside), fetchSuite()]).then(
    ([{ functions: bindings }, suite]) => {
      const core = bindCore(bindings);
      return {
        ...core,
        takeOver(other, { demande, referentiel, now }): Session | null {
          const opened = core.open(demande, referentiel, now);
          if ('errors' in opened) return null;
          if (bindings.canvasTakeOver(opened.handle, new TextEncoder().encode(other.transfer()))) return opened;
          opened.delete();
          return null;
        },
        view: (failed) => CanvasView.create(bindings, suite, failed),
      };
    },
    (error: unknown) => {
      shared = null;
      throw error;
    },
  );
  return shared;
}
