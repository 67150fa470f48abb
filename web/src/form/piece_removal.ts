// « Supprimer » beside a pièce that was added during this modification, and what went wrong with that.

import type { Row } from '../core/types.js';
import { failureText } from '../pieces/failure.js';
import { fill } from '../pieces/upload.js';
import type { Context } from './form_context.js';
import { buttonAbout, h, icon } from './dom.js';
import { errorLine } from './messages.js';

export function pieceRemoval(context: Context, row: Row): HTMLElement {
  const words = context.editor.form.pieces;
  const problemId = `piece-messages-${row.row}`;
  const remove = buttonAbout(words.remove, row.label, 'button small', () => void run());
  remove.prepend(icon('supprimer'));
  remove.setAttribute('aria-describedby', problemId);
  const problem = h('div', { class: 'messages', id: problemId, role: 'alert' });
  const run = async (): Promise<void> => {
    if (remove.ariaDisabled === 'true') return;
    remove.ariaDisabled = 'true';
    problem.replaceChildren();
    try {
      await context.editor.deletePiece(row.row, row.label);
      context.say(fill(words.removed, row.label));
    } catch (error) {
      remove.ariaDisabled = null;
      // Here the button that tries again is « Supprimer ».
      problem.replaceChildren(errorLine(failureText(error, String(error)).replace(/«.Réessayer.»/, `«\u00a0${words.remove}\u00a0»`)));
    }
  };
  return h('div', {}, remove, problem);
}
