// <script type="module" src="…/segur-solde.define.js"></script>: registers <segur-solde-editor>, for pages without a bundler.

import { defineSegurSoldeEditor } from './element/editor.js';

defineSegurSoldeEditor();
