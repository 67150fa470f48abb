// « Déposer une pièce complémentaire »: the type first, then the file, then « Importer » (the guide's order). The core judges the file
// before a byte is sent.

import type { FieldInfo, Message } from '../core/types.js';
import type { Context } from './context.js';
import { button, h, icon } from './dom.js';
import { errorLine, failureText, messageLine } from './messages.js';

const labels = { type: 'Type de pièce complémentaire', file: 'Fichier à ajouter' } as const;

export function depot(context: Context, typeField: FieldInfo): HTMLElement {
  const type = h(
    'select',
    { id: 'depot-type', class: 'input select', part: 'input', 'aria-describedby': 'depot-messages' },
    h('option', { value: '' }, '-- Sélectionnez un type de pièce complémentaire --'),
    ...typeField.choices.map(({ value, label, refusal }) => h('option', { value, disabled: refusal !== '' }, label || value)),
  );
  const file = h('input', { id: 'depot-fichier', type: 'file', class: 'input file', accept: '.pdf,application/pdf', 'aria-describedby': 'depot-messages' });
  const messages = h('div', { id: 'depot-messages', class: 'messages' });
  const send = button('Importer', 'button', () => void run());
  send.prepend(icon('importer'));

  const show = (...lines: readonly HTMLElement[]): void => messages.replaceChildren(...lines);
  const refuse = (text: string, control?: HTMLElement): void => {
    show(errorLine(text));
    context.say(text);
    control?.focus();
  };
  const run = async (): Promise<void> => {
    if (send.ariaDisabled === 'true') return;
    const chosen = file.files?.[0];
    if (type.value === '') return refuse('Sélectionnez d’abord le type de la pièce complémentaire.', type);
    if (chosen === undefined) return refuse('Choisissez le fichier à ajouter.', file);
    send.ariaDisabled = 'true';
    show(h('p', { class: 'muted' }, `Envoi de ${chosen.name}…`));
    try {
      const refusals = await context.editor.upload(chosen, type.value);
      const lines = refusals.map((message) => messageLine(message, { label: chosen.name, mend: null }));
      if (refusals.some(blocking)) {
        show(...lines);
        context.say(refusals.map(({ text, advice }) => `${text} ${advice}`).join(' '));
        return;
      }
      type.value = '';
      file.value = '';
      show(h('p', { class: 'success' }, icon('succes'), h('span', {}, h('strong', {}, 'Succès de l’envoi'), ' Pièce ajoutée au dossier')), ...lines);
      context.say('Pièce ajoutée au dossier');
    } catch (error) {
      // Type and file stay chosen: « Importer » tries again.
      refuse(failureText(error, 'Importer'));
    } finally {
      send.ariaDisabled = null;
    }
  };

  return h(
    'div',
    { class: 'depot', part: 'depot', role: 'group', 'aria-labelledby': 'depot-titre' },
    h('h4', { id: 'depot-titre' }, 'Déposer une pièce complémentaire'),
    h('p', { class: 'hint' }, 'Sélectionnez le type de pièce complémentaire à déposer et cliquez sur « Choisir un fichier » pour sélectionner un fichier.'),
    h('div', { class: 'depot-fields' }, labelled(labels.type, type), labelled(labels.file, file), send),
    messages,
  );
}

function labelled(label: string, control: HTMLElement): HTMLElement {
  return h('div', { class: 'field' }, h('label', { class: 'label', for: control.id }, label), control);
}

function blocking(message: Message): boolean {
  return message.severity === 'erreur';
}
