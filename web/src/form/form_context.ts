// The same of a whole demande, parts of which come with the suite.

import { fetchSuite, presentSuite, whenSuite, type Suite } from '../suite/load.js';
import type { Editor } from '../view/view.js';
import { FieldContext, type FieldView } from './context.js';
import { h } from './dom.js';
import { lack } from './lack.js';

export class Context extends FieldContext<Editor> {
  /** Says that a gesture could not be answered. */
  readonly lacking = h('div');

  constructor(
    editor: Editor,
    say: (text: string) => void,
    left: (view: FieldView) => void,
    /** The form goes. */
    private readonly signal: AbortSignal,
  ) {
    super(editor, say, left);
  }

  /** Answers a gesture by what the suite brings: at once where that is there. */
  later(task: (suite: Suite) => void): void {
    const suite = presentSuite();
    const { lacking, signal } = this;
    lacking.replaceChildren();
    if (suite !== null) return task(suite);
    this.say('Chargement…');
    fetchSuite().then(
      (come) => signal.aborted || task(come),
      () => lack(lacking, this.editor.kept, () => this.later(task)),
    );
  }

  /** What the suite makes; until it comes, a place for it. Not fetched before the rest of the form is on the screen. */
  reserve(make: (suite: Suite) => readonly HTMLElement[]): readonly HTMLElement[] {
    const suite = presentSuite();
    if (suite !== null) return make(suite);
    const place = h('div');
    const fetch = (): void => void fetchSuite().catch(() => lack(place, this.editor.kept, fetch));
    whenSuite((come) => this.signal.aborted || place.replaceWith(...make(come)));
    setTimeout(fetch);
    return [place];
  }
}
