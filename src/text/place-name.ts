/**
 * Administrative places in the names of bodies: "UBND P. Suối Mơ" and "CÔNG AN PHƯỜNG SUỐI MƠ, TP AN HÒA" both name
 * phường Suối Mơ. Kinds are those of the Law on the Organisation of Local Government, of before and after 2025.
 */
import { bare, fold, normalise } from './normalise.js';

/** From the lowest level to the highest; kinds of one level may be one another's successors, but are never taken for one another. */
const LEVELS = [['xã', 'phường', 'thị trấn', 'đặc khu'], ['huyện', 'quận', 'thị xã', 'thành phố'], ['tỉnh']] as const;
export type PlaceKind = (typeof LEVELS)[number][number];

/** `level` 0 is the commune's. `kind` is null for a name that stands by itself. */
export type PlaceName = { kind: PlaceKind | null; level: number; marked: string; plain: string };

const KINDS = LEVELS.flatMap((kinds, level) => kinds.map((kind) => ({ kind, level, plain: bare(kind) })));
const EDGE = '(?<![\\p{L}\\p{N}])';
const kindsIn = (form: (kind: (typeof KINDS)[number]) => string): RegExp =>
  new RegExp(`${EDGE}(${KINDS.map(form).sort((a, b) => b.length - a.length).join('|')})\\s+(?=[\\p{L}\\p{N}])`, 'gu');
const MARKED = kindsIn(({ kind }) => kind);
const PLAIN = kindsIn(({ plain }) => plain);

/** Shortened kinds; those of one letter need a stop, a number, or the short name of a body before them. */
const SHORT: [RegExp, string][] = [
  [new RegExp(`${EDGE}(?:tp|t\\.p)\\s*\\.?\\s*(?=[\\p{L}\\p{N}])(?<=[.\\s])`, 'gu'), 'thành phố '],
  [new RegExp(`${EDGE}tx\\s*\\.?\\s*(?=\\p{L})(?<=[.\\s])`, 'gu'), 'thị xã '],
  [new RegExp(`${EDGE}tt\\s*\\.\\s*(?=\\p{L})`, 'gu'), 'thị trấn '],
  [new RegExp(`${EDGE}đk\\s*\\.\\s*(?=\\p{L})`, 'gu'), 'đặc khu '],
  ...([['p', 'phường '], ['x', 'xã '], ['q', 'quận '], ['h', 'huyện ']] as const).map(([letter, kind]): [RegExp, string] => (
    [new RegExp(`${EDGE}${letter}(?:\\s*\\.\\s*(?=[\\p{L}\\p{N}])|\\s*(?=\\p{N})|(?<=(?:ubnd|hđnd|ca|đu)\\s${letter})\\s+(?=\\p{L}))`, 'gu'), kind]
  )),
];

const BODY = new RegExp(`^(?:${['ubnd', 'ủy ban nhân dân', 'hđnd', 'hội đồng nhân dân', 'công an', 'đảng ủy', 'ubmttq', 'mặt trận tổ quốc'].join('|')})\\s+`, 'u');

/**
 * Places that a name mentions, in its order. A text without Vietnamese marks, or one whose kinds a scan has spoiled, is
 * searched without marks.
 */
export function placesIn(text: string): PlaceName[] {
  let line = fold(normalise(text).text);
  for (const [short, kind] of SHORT) line = line.replace(short, kind);
  const marked = split(line, line, MARKED);
  return marked.length > 0 ? marked : split(line, bare(line), PLAIN);
}

/** The name as a place without a kind, the body before it left out: "UBND Suối Mơ". */
export function nameAlone(text: string): PlaceName {
  return placeName(null, 0, fold(normalise(text).text).replace(BODY, ''));
}

/** Two names of one place: equal with their marks. @param marks false where the marks of one may be wrong */
export function samePlace(a: PlaceName, b: PlaceName, marks: boolean): boolean {
  if (a.plain === '' || (a.kind !== null && b.kind !== null && a.kind !== b.kind)) return false;
  return marks ? a.marked === b.marked : a.plain === b.plain;
}

/** Letters and digits of a name in one form: lower case, tone marks in their new place, numbers without leading zeros. */
export function nameKey(text: string): string {
  return fold(normalise(text).text).replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/(?<!\p{N})0+(?=\p{N})/gu, '').trim();
}

/** @param searched the line, or the line without its marks, in which the kinds are looked for */
function split(line: string, searched: string, kinds: RegExp): PlaceName[] {
  const found = [...searched.matchAll(kinds)];
  return found.flatMap((match, index) => {
    const known = KINDS.find(({ kind, plain }) => kind === match[1] || plain === match[1]);
    const rest = line.slice(match.index + match[0].length, found[index + 1]?.index);
    const name = /^[^,;:()|/\n]*/u.exec(rest)?.[0] ?? '';
    return known === undefined || nameKey(name) === '' ? [] : [placeName(known.kind, known.level, name)];
  });
}

function placeName(kind: PlaceKind | null, level: number, name: string): PlaceName {
  const marked = nameKey(name);
  // "Mỹ Tho" and "Mĩ Tho" are one spelling reform apart; scans lose spaces.
  const plain = bare(marked).replace(/(?<=qu|[bcdghklmnpqrstvx])y(?![a-z])/gu, 'i').replaceAll(' ', '');
  return { kind, level, marked, plain };
}
