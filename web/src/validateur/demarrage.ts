// Starts segur-solde-validateur.wasm: in the worker, and in the page once a line is opened there.

import create from '#glue-validateur';

export async function demarrer(wasm: URL): Promise<unknown> {
  const response = await fetch(wasm, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`Le module de contrôle (${wasm.pathname}) est absent du serveur (erreur ${response.status}).`);
  const compiled = await WebAssembly.compile(await response.arrayBuffer());
  return new Promise((resolve, reject) => {
    const made = create({
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then((instance) => done(instance), reject);
        return {};
      },
      onAbort: (what) => reject(new Error(`Le module de contrôle s’est arrêté : ${String(what)}`)),
    });
    made.then(resolve, reject);
  });
}
