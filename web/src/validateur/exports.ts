// The report to keep or to send: made by the core, as the command line writes it.

import { button } from '../form/dom.js';
import type { Client } from './client.js';
import { telecharger } from './telecharger.js';
import type { Export } from './types.js';

const types: Record<Export, string> = { html: 'text/html;charset=utf-8', csv: 'text/csv;charset=utf-8', json: 'application/json' };

/** One button a format: « Exporter en HTML ». `nom`: of the file for a format. */
export function boutonsExport(client: Client, quoi: string, nom: (format: Export) => string): HTMLButtonElement[] {
  const exporter = async (format: Export): Promise<void> => telecharger(nom(format), await client.demander('exporter', format), types[format]);
  return (Object.keys(types) as Export[]).map((format) => button(`${quoi} en ${format.toUpperCase()}`, 'button small', () => void exporter(format)));
}
