/** Spoils a PDF by its objects: dictionaries, references, the operators of its pages; writes it with a table that fits. */
import { deflateSync, inflateSync } from 'node:zlib';
import { NUMBERS, spoilBytes } from './values.mjs';

export function spoilPdf(bytes, chances, other) {
  if (chances.chance(0.15)) return spoilBytes(bytes, chances, other);
  const objects = objectsOf(bytes);
  if (objects.length < 3) return spoilBytes(bytes, chances, other);
  const foreign = objectsOf(other);
  for (let round = chances.few(8); round > 0; round -= 1) spoilObject(objects, foreign, chances);
  return write(bytes, objects, chances);
}

function objectsOf(bytes) {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/(\d+) 0 obj\b([^]*?)\bendobj/gu)].map(([, number, body]) => {
    const stream = /^([^]*?)\bstream\r?\n([^]*?)\r?\n?endstream/u.exec(body);
    if (stream === null) return { number, dictionary: body, stream: null };
    const dictionary = stream[1];
    if (!/\/FlateDecode/u.test(dictionary) || /\/(?:DecodeParms|Predictor)|\[\s*\/\w+\s*\/\w+/u.test(dictionary)) return { number, dictionary, stream: stream[2], packed: false };
    try {
      return { number, dictionary, stream: inflateSync(Buffer.from(stream[2], 'latin1')).toString('latin1'), packed: true };
    } catch {
      return { number, dictionary, stream: stream[2], packed: false };
    }
  });
}

function spoilObject(objects, foreign, chances) {
  const object = chances.pick(objects);
  const which = chances.below(10);
  if (which === 0 && foreign.length > 0) Object.assign(object, chances.pick(foreign), { number: object.number });
  else if (which === 1) objects.splice(chances.below(objects.length), 1);
  else if (which === 2) Object.assign(object, chances.pick(objects), { number: object.number });
  else if (which < 6 || object.stream === null) object.dictionary = spoilWords(object.dictionary, chances, objects);
  else if (object.packed) object.stream = spoilWords(object.stream, chances, objects);
  else object.stream = Buffer.from(spoilBytes(new Uint8Array(Buffer.from(object.stream, 'latin1')), chances)).toString('latin1');
}

const OPERATORS = ['BT', 'ET', 'q', 'Q', 'Tj', 'TJ', 'Tm', 'Td', 'Tf', 'cm', 're', 'f', 'S', 'l', 'm', 'Do', 'BI', 'EI', 'W', 'n', '<<', '>>', '[', ']', '(', ')', 'null', 'true', '/Kids', '/Parent', '/Length', '/Count', '/MediaBox', '/Rotate', '/UserUnit'];

function spoilWords(text, chances, objects) {
  const words = text.match(/\d+ 0 R|[-+]?\d*\.?\d+|\/[^\s/<>[\]()]+|<<|>>|[[\]]|\((?:\\.|[^\\()])*\)|<[0-9a-fA-F\s]*>|[^\s/<>[\]()]+|\s+|./gsu) ?? [];
  for (let round = chances.few(10); round > 0; round -= 1) {
    const at = chances.below(words.length);
    const word = words[at] ?? '';
    if (/ 0 R$/u.test(word)) words[at] = `${chances.pick(objects).number} 0 R`;
    else if (/^[-+.\d]/u.test(word)) words[at] = chances.pick([...NUMBERS, '200000', '-1000000', '1e10', '612', String(Number(word) * 1000)]);
    else if (/^[<(]/u.test(word) && word.length > 2) words[at] = chances.pick(['()', '<>', '<0041>', `(${'9'.repeat(200)})`, word.slice(0, -1), word + word]);
    else if (chances.chance(0.5)) words.splice(at, chances.few(20));
    else if (chances.chance(0.5)) words.splice(at, 0, ` ${chances.pick(OPERATORS)} `);
    else { const from = chances.below(words.length); words.splice(at, 0, ...words.slice(from, from + chances.few(200))); }
  }
  return words.join('');
}

function write(bytes, objects, chances) {
  const text = Buffer.from(bytes).toString('latin1');
  const trailer = /trailer\s*(<<[^]*?>>)\s*startxref/u.exec(text)?.[1];
  const root = objects.find(({ dictionary }) => /\/Type\s*\/Catalog/u.test(dictionary))?.number ?? '1';
  const pieces = ['%PDF-1.7\n'];
  let length = pieces[0].length;
  const offsets = new Map();
  for (const { number, dictionary, stream, packed } of objects) {
    offsets.set(Number(number), length);
    const data = stream === null ? null : packed ? deflateSync(Buffer.from(stream, 'latin1')).toString('latin1') : stream;
    const sized = data === null ? dictionary : chances.chance(0.03) ? dictionary : dictionary.replace(/\/Length\s+\d+(?: 0 R)?/u, `/Length ${data.length}`);
    const piece = `${number} 0 obj${sized}${data === null ? '' : `stream\n${data}\nendstream`}\nendobj\n`;
    pieces.push(piece);
    length += piece.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const table = Array.from({ length: size }, (_, number) => (offsets.has(number) ? `${String(offsets.get(number)).padStart(10, '0')} 00000 n \n` : '0000000000 65535 f \n')).join('');
  const start = chances.chance(0.05) ? Number(chances.pick(NUMBERS)) || 0 : length;
  pieces.push(`xref\n0 ${size}\n${table}trailer\n${trailer === undefined || chances.chance(0.5) ? `<</Size ${size}/Root ${root} 0 R>>` : trailer}\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.from(pieces.join(''), 'latin1'));
}
