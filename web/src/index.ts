// The package: `import { defineSegurSoldeEditor } from '@segur-solde/editor'`. Importing it does nothing by itself; define.ts is the
// module for a page that wants the element by a <script> alone.

export { SegurSoldeEditor, defineSegurSoldeEditor } from './element/editor.js';
export type { SegurEvents } from './element/events.js';
export type { Source } from './element/source.js';
export { PortalClient } from './portal/client.js';
export { PortalError } from './portal/transport.js';
export type { Loaded, ProblemDetail, Receipt, ReceiptLine, Remedy, Submission, Transport, UploadOptions } from './portal/transport.js';
export type * from './core/types.js';
