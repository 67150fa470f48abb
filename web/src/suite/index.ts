// All that is fetched once the form is on the screen (load.ts).

export { completeCore } from '../core/completion.js';
export { explainCore } from '../core/explanation.js';
export { openDesk } from '../element/desk.js';
export { Sending } from '../element/sending.js';
export { Telling } from '../element/telling.js';
export { Bilan } from '../form/bilan.js';
export { CollageDialog } from '../form/collage.js';
export { Confirmation } from '../form/confirmation.js';
export { Depot } from '../form/depot.js';
export { ErrorSummary } from '../form/error_summary.js';
export { historique } from '../form/historique.js';
export { pieceRemoval } from '../form/piece_removal.js';
export { Resultat } from '../form/resultat.js';
export { stateText } from '../pieces/upload.js';
export { errorOf } from '../portal/problem.js';
export { postForm } from '../portal/upload.js';
export { adoptSuiteStyles } from './styles.js';
// Not for its users, who have it: so that all that both share is one file.
export { SegurSoldeEditor } from '../element/editor.js';
