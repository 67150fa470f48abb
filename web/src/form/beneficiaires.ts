// « Bénéficiaire(s) et scénario d’installation »: the mandataire where there is one, then the list.

import type { Bloc } from '../core/types.js';
import { BeneficiairesTable } from './beneficiaires_table.js';
import type { Context } from './form_context.js';
import { blocElement } from './groups.js';

export interface Beneficiaires {
  readonly element: HTMLElement;
  readonly table: BeneficiairesTable | null;
}

export function beneficiaires(context: Context, bloc: Bloc): Beneficiaires {
  const { list } = bloc;
  if (list === null) return { element: blocElement(context, bloc), table: null };
  const table = new BeneficiairesTable(context, list.title, list.columns);
  return { element: blocElement(context, bloc, table.element), table };
}
