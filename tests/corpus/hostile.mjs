// Every class of broken JSON, one row each: [y | n | i, what, bytes, what is said].
//   y  RFC 8259 allows it: accepted
//   n  it does not: refused, with rule, line and column
//   i  left to whoever reads: what we decide, with the same words
// Nothing said: accepted. The root of all these is no import file's, which is said apart (JSON-09, JSON-03, IMP-…), and not here.

import encodages from './hostile/encodages.mjs';
import nombres from './hostile/nombres.mjs';
import structure from './hostile/structure.mjs';
import textes from './hostile/textes.mjs';

export const hostiles = Object.entries({ structure, nombres, textes, encodages }).flatMap(([classe, rows]) =>
  rows.map(([genre, quoi, octets, dit = '']) => ({ classe, genre, quoi, octets: Buffer.from(octets), dit })),
);

/** What is said of the text as JSON: syntax, doubled keys, encoding, numbers, bounds. */
const kLecture = /^JSON-0[1245678]$/;
export const lectureDe = ({ constats }) => constats.filter(({ regle }) => kLecture.test(regle)).map(({ regle, ligne, colonne }) => `${regle} ${ligne}:${colonne}`).join(', ');
