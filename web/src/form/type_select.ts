// The choice of a pièce's type: the common one, and that of each file.

import type { FieldInfo } from '../core/types.js';
import { h, type Props } from './dom.js';

export function typeSelect({ choices }: FieldInfo, none: string, props: Props): HTMLSelectElement {
  return h(
    'select',
    { class: 'input select', part: 'input', ...props },
    h('option', { value: '' }, none),
    ...choices.map(({ value, label, refusal }) => h('option', { value, disabled: refusal !== '' }, label || value)),
  );
}
