// Files can be sent while the demande can be modified, where there is a portal to send them to.

import { Uploads } from '../pieces/uploads.js';
import type { Edition } from './edition.js';

export function openDesk(edition: Edition): Uploads {
  const { form, dossier } = edition;
  const columns = form.blocs.flatMap(({ list }) => list?.columns ?? []);
  return new Uploads({
    // Another one once the view has moved it.
    get session() {
      return edition.session;
    },
    words: form.pieces,
    types: columns.find(({ kind }) => kind === 'typePiece')?.choices.map(({ value }) => value) ?? [],
    send: (type, file, options) => dossier.send(type, file, options),
    withdraw: (name) => dossier.withdraw(name),
    add: (name, type) => dossier.add(name, type),
  });
}
