// Documents that a converter with a fault, or a bad line, might make of the samples: the same ones at each run, from a seed that is printed.

/** Small and repeatable (mulberry32): the documents matter, not the quality of the dice. */
export function dice(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (n) => Math.floor(next() * n), pick: (list) => list[Math.floor(next() * list.length)] };
}

// What stands in the place of a value: other types, other writings, values on the edge of a rule.
const kValues = [
  'null', 'true', 'false', '0', '-0', '-1', '1400', '1400.00', '1400.005', '1500.01', '1e3', '1e999', '99999999999999999999', '{}', '[]', '[1]', '{"a":{"b":[]}}',
  '""', '" "', '"true"', '"false"', '"null"', '"1400"', '"1 400,00"', '"31/02/2023"', '"02/06/2023"', '"2023-06-02"', '"2023-02-31"', '"2022-12-27"', '"2023-06-14"',
  '"2024-02-28"', '"2024-02-29"', '"GIP_26"', '"gip_26"', '"MAI_9999"', '"APICEM Apicrypt v2"', '"pdf"', '"PDF"', '"VA"', '"FACTURE"', '"facture"', '"HT"', '"TTC"', '20', '8.5',
  '"090001538"', '"09 000 153 8"', '"2A0000014"', '"090001539"', '"43806968400019"', '"35600000000048"', '"06 00 00 00 00"', '"+33600000000"', '"0600000000"', '"mail@mandataire"',
  '"mail@mandataire.fr"', '"Cas 1"', '"Cas 3"', '"a\\u0000b"', '"\\ud83d\\ude00"', '"é\\n\\t\\"\\\\"', '"0000000033"', '"0000000040"', '"A modifier"', '"C"',
];

/** Where each value of a JSON text stands: [start, end) of scalars, and of keys. */
function places(text) {
  const scalars = [];
  const keys = [];
  for (const match of text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*|true|false|null/g)) {
    (match[1] === undefined ? scalars : keys).push([match.index, match.index + match[0].length - (match[1]?.length ?? 0)]);
  }
  return { scalars, keys };
}

const splice = (text, [start, end], replacement) => text.slice(0, start) + replacement + text.slice(end);
// After some faults a text may hold none of them any more: the end of the text then.
const placeIn = (text, kind, d) => d.pick(places(text)[kind]) ?? [text.length, text.length];

const kTextMutations = [
  (text, d) => splice(text, placeIn(text, 'scalars', d), d.pick(kValues)),
  (text, d) => splice(text, placeIn(text, 'scalars', d), d.pick(kValues)),
  (text, d) => splice(text, placeIn(text, 'scalars', d), d.pick(kValues)),
  (text, d) => {
    const place = placeIn(text, 'keys', d);
    const key = text.slice(...place);
    return splice(text, place, d.pick([key.toUpperCase(), key.toLowerCase(), '"inconnue"', '"a/b~c"', `${key}: null, ${key}`]));
  },
  (text, d) => {
    const line = d.below(text.split('\n').length);
    return text.split('\n').filter((_, index) => index !== line).join('\n');
  },
  (text, d) => text.replaceAll('\n', d.pick(['\r\n', '\r', '', '\n\n', '\n\t'])),
  (text, d) => {
    const start = d.below(text.length);
    return splice(text, [start, start + d.below(40)], '');
  },
];

const kByteMutations = [
  (bytes, d) => bytes.subarray(0, d.below(bytes.length)),
  (bytes, d) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  (bytes, d) => {
    const out = Buffer.from(bytes);
    out[d.below(out.length)] = d.below(256);
    return out;
  },
  (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  (bytes, d) => Buffer.concat([bytes, Buffer.from(d.pick([' ', '\n', '{}', 'x', '\0']))]),
];

/** `count` documents, each a sample with one to four faults; every seventh one has a fault in its bytes as well. */
export function faultyDocuments(samples, seed, count) {
  const d = dice(seed);
  return Array.from({ length: count }, (_, index) => {
    let text = d.pick(samples);
    for (let faults = 1 + d.below(4); faults > 0; faults--) text = d.pick(kTextMutations)(text, d);
    const bytes = Buffer.from(text, 'utf8');
    return index % 7 === 0 && bytes.length > 0 ? d.pick(kByteMutations)(bytes, d) : bytes;
  });
}
