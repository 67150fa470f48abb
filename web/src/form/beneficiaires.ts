// « Bénéficiaire(s) et scénario d’installation »: the mandataire where there is one, then the list.

import type { Bloc } from '../core/types.js';
import { BeneficiaireRow } from './beneficiaire_row.js';
import type { Context } from './context.js';
import { blocElement } from './groups.js';
import { RowTable } from './row_table.js';

export interface Beneficiaires {
  readonly element: HTMLElement;
  readonly table: RowTable | null;
}

export function beneficiaires(context: Context, bloc: Bloc): Beneficiaires {
  const { list } = bloc;
  if (list === null) return { element: blocElement(context, bloc), table: null };
  const columns = list.columns.map(({ name, label }) => ({ name, label }));
  if (context.editor.form.editable) columns.push({ name: 'action', label: 'Action' });
  const table = new RowTable(context, list.scope, list.title, columns, (row) => new BeneficiaireRow(context, list.columns, row));
  return { element: blocElement(context, bloc, table.element), table };
}
