// The canvas view: a chunk that is fetched when it is first to be shown.

export { Switch } from './switch.js';
// Not for its users, who have it: as in src/suite, so that all that they share is one file.
export { SegurSoldeEditor } from '../element/editor.js';
