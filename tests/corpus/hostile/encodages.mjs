// Bytes that are not UTF-8, or not at once. Rows: see hostile.mjs.
const latin1 = (text) => Buffer.from(text, 'latin1');
const utf16 = (text) => Buffer.from(text, 'utf16le');
const utf32 = (text) => Buffer.concat([...text].map((character) => Buffer.from([character.codePointAt(0), 0, 0, 0])));

export default [
  ['y', 'two, three and four bytes', Buffer.from('["é€😀"]')],
  ['y', 'the first and the last character of each length', Buffer.from('["\u0080\u07ff\u0800\ud7ff\ue000\uffff\u{10000}\u{10ffff}"]')],
  ['n', 'a mark of byte order in the middle', Buffer.from('[\ufeff1]'), 'JSON-01 1:2'],
  ['i', 'a mark of byte order', Buffer.from('\ufeff{}'), 'JSON-06 1:1'],
  ['i', 'a mark of byte order alone', Buffer.from('\ufeff'), 'JSON-06 1:1, JSON-01 1:1'],
  ['i', 'half a mark of byte order', latin1('\xef\xbb{}'), 'JSON-05 1:1'],
  ['i', 'two marks of byte order', Buffer.from('\ufeff\ufeff{}'), 'JSON-06 1:1, JSON-01 1:1'],
  ['i', 'Windows-1252', latin1('["H\xe9l\xe8ne"]'), 'JSON-05 1:4'],
  ['i', 'Windows-1252 in a key', latin1('{"cl\xe9": 1}'), 'JSON-05 1:5'],
  ['i', 'Windows-1252 outside a text', latin1('[\xe9]'), 'JSON-05 1:2'],
  ['i', 'UTF-16, low byte first, with its mark', utf16('\ufeff{}'), 'JSON-05 1:1'],
  ['i', 'UTF-16, low byte first, without mark', utf16('{"a": 1}'), 'JSON-05 1:1'],
  ['i', 'UTF-16, high byte first, with its mark', utf16('\ufeff{}').swap16(), 'JSON-05 1:1'],
  ['i', 'UTF-16, high byte first, without mark', utf16('{"a": 1}').swap16(), 'JSON-05 1:1'],
  ['i', 'UTF-32, with its mark', utf32('\ufeff{}'), 'JSON-05 1:1'],
  ['i', 'a byte that continues nothing', latin1('["\x80"]'), 'JSON-05 1:3'],
  ['i', 'a character cut by the end of the text', latin1('["\xc3"]'), 'JSON-05 1:3'],
  ['i', 'a character cut by the end of the file', latin1('["\xe2\x82'), 'JSON-01 1:4'],
  ['i', 'a character of four bytes that has three', latin1('["\xf0\x9f\x98"]'), 'JSON-05 1:3'],
  ['i', 'a slash on two bytes', latin1('["\xc0\xaf"]'), 'JSON-05 1:3'],
  ['i', 'a slash on three bytes', latin1('["\xe0\x80\xaf"]'), 'JSON-05 1:3'],
  ['i', 'a zero on two bytes', latin1('["\xc0\x80"]'), 'JSON-05 1:3'],
  ['i', 'half a UTF-16 pair as UTF-8', latin1('["\xed\xa0\x80"]'), 'JSON-05 1:3'],
  ['i', 'a UTF-16 pair as UTF-8', latin1('["\xed\xa0\xbd\xed\xb8\x80"]'), 'JSON-05 1:3'],
  ['i', 'beyond the last character', latin1('["\xf4\x90\x80\x80"]'), 'JSON-05 1:3'],
  ['i', 'five bytes', latin1('["\xf8\x88\x80\x80\x80"]'), 'JSON-05 1:3'],
  ['i', 'a byte that is never used', latin1('["\xff"]'), 'JSON-05 1:3'],
  ['i', 'bytes of a picture', latin1('\x89PNG\r\n\x1a\n'), 'JSON-05 1:1'],
  ['i', 'bytes of a zip', latin1('PK\x03\x04'), 'JSON-01 1:1'],
];
