// The control of a field: an input, a check box or a choice, by kind. It holds what was typed as it was typed: no `type=date`, `type=email`
// or `type=number`, which would rewrite or hide it before the core can say what is wrong.

import type { FieldInfo, FieldState } from '../core/types.js';
import { Combobox } from './combobox.js';
import type { FieldContext } from './context.js';
import { attribute, h } from './dom.js';

export interface Control {
  /** What takes the focus. */
  readonly element: HTMLInputElement | HTMLSelectElement;
  /** What stands in the form, where it is more than the element. */
  readonly box?: HTMLElement;
  /** After it, `read` gives a value: at each key, or once a search has ended. */
  readonly event: 'input' | 'change';
  /** What `set` takes. */
  read(): string;
  write(state: FieldState): void;
}

export function controlFor({ editor, say }: FieldContext, info: FieldInfo, id: string): Control {
  if (info.kind === 'booleen') return checkBox(id);
  if (info.kind === 'operateur') return new Combobox({ id, label: info.label, choices: (text) => editor.session.choices(info.id, text), say });
  if (info.choices.length > 0) return choice(info, id, editor.form.words.empty);
  return textInput(info, id);
}

const inputModes: Partial<Record<FieldInfo['kind'], string>> = { montant: 'decimal', taux: 'decimal', entier: 'numeric', telephone: 'tel', email: 'email' };

function textInput(info: FieldInfo, id: string): Control {
  const element = h('input', {
    id,
    type: 'text',
    class: `input input-${info.kind}`,
    part: 'input',
    inputmode: inputModes[info.kind],
    // These describe the mandataire and the invoice, never the person who types: the browser has nothing to suggest.
    autocomplete: 'off',
    autocapitalize: info.kind === 'texte' ? null : 'off',
    spellcheck: 'false',
  });
  return {
    element,
    event: 'input',
    read: () => element.value,
    write({ text }) {
      // Writing the same text again would move the caret.
      if (element.value !== text) element.value = text;
    },
  };
}

function checkBox(id: string): Control {
  const element = h('input', { id, type: 'checkbox', class: 'checkbox', part: 'checkbox' });
  return {
    element,
    event: 'input',
    read: () => String(element.checked),
    write({ text, refusal }) {
      element.checked = text === 'true';
      // Not `disabled`: it stays in the tab order, so that the reason can be read. Unticking is always allowed.
      attribute(element, 'aria-disabled', refusal !== '' && !element.checked ? 'true' : null);
    },
  };
}

function choice(info: FieldInfo, id: string, empty: string): Control {
  const element = h('select', { id, class: 'input select', part: 'input' });
  const known = new Set<string>();
  const add = (value: string, label: string, disabled = false): void => {
    known.add(value);
    element.append(h('option', { value, disabled }, label));
  };
  for (const { value, label, refusal } of info.choices) add(value, refusal === '' ? label || value : `${label || value} (${refusal})`, refusal !== '');
  return {
    element,
    event: 'input',
    read: () => element.value,
    write({ text }) {
      // A value outside the list stays shown: the core says what is wrong with it.
      if (!known.has(text)) add(text, text === '' ? empty : text);
      element.value = text;
    },
  };
}
