// What the view asks for, carried out as the form view's controls would have it done.

import type { Action } from '../core/types.js';
import { PortalError } from '../portal/transport.js';
import type { Editor } from '../view/view.js';
import { Gesture, type Command } from './bindings.js';

export interface Doing {
  readonly editor: Editor;
  readonly say: (text: string) => void;
  readonly confirm: (action: Action) => void;
  readonly deposit: () => void;
  readonly paste: (block: string) => void;
  readonly copied: () => void;
}

export function runCommand({ gesture, field, row, text }: Command, { editor, say, confirm, deposit, paste, copied }: Doing): void {
  switch (gesture) {
    case Gesture.set:
      return editor.set(field, row, text);
    case Gesture.restore:
      return editor.restore(field, row);
    case Gesture.remove:
      return editor.remove(row);
    case Gesture.putBack:
      return editor.putBack(row);
    case Gesture.closeStep:
      return editor.closeStep();
    case Gesture.undo:
      return editor.undo();
    case Gesture.redo:
      return editor.redo();
    case Gesture.applyToSelection: {
      const done = editor.applyToSelection(field, text);
      if (done !== '') say(done);
      return;
    }
    case Gesture.confirm:
      return confirm('confirmer');
    case Gesture.doNotModify:
      return confirm('ne_pas_modifier');
    case Gesture.consult: {
      const url = editor.pieceUrl(text);
      if (url !== null) window.open(url, '_blank', 'noopener');
      return;
    }
    case Gesture.deletePiece:
      editor.deletePiece(row, text).then(
        () => say(editor.form.pieces.removed.replace('{1}', () => text)),
        (error: unknown) => say(error instanceof PortalError ? error.message : String(error)),
      );
      return;
    case Gesture.deposit:
      return deposit();
    case Gesture.paste:
      return paste('');
    case Gesture.copy:
      return copied();
    case Gesture.say:
      return say(text);
    default:
  }
}
