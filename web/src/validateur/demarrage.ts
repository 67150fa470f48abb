// Starts segur-solde-validateur.wasm: in the worker, and in the page once a line is opened there.

import create from '#glue-validateur';
import { instantiateFrom, startModule } from '../core/start.js';

export async function demarrer(wasm: URL): Promise<unknown> {
  const response = await fetch(wasm, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`Le module de contrôle (${wasm.pathname}) est absent du serveur (erreur ${response.status}).`);
  return startModule(create, instantiateFrom(await response.arrayBuffer()));
}
