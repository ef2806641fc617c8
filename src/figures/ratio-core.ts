/** Ratios: `a/b`, `a hồ sơ/b hồ sơ`, `a đơn (…)/b đơn`, `a hồ sơ/tổng số b hồ sơ`, `a trên tổng số b`. */
import type { Core, UnitSpan } from './core.js';
import { type Lexicon, scaleAt, unitAt, unitBefore } from './lexicon.js';
import { closeBracket, type Scan, type ScannedNumeral } from './scan.js';

const SLASH = /^\s*\/\s*(?:tổng(?: số)?\s*)?$/u;
const OUT_OF = /^(?:\s*[\p{L}\s]{0,30})?\s(?:trên|trong)(?: tổng số)?\s*$/u;

/** The ratio that begins with the numeral at this index, null where none does. */
export function ratioAt(scan: Scan, lexicon: Lexicon, at: number): Core | null {
  const a = scan.numerals[at];
  if (a === undefined) return null;
  const bare = scan.numerals[at + 1];
  if (bare !== undefined && bare.mask === null) {
    const between = scan.folded.slice(a.end, bare.start);
    if (SLASH.test(between)) return twoThings(scan, lexicon, a, bare) ? null : ratio(scan, lexicon, a, bare);
    if (OUT_OF.test(between) && /tổng số/u.test(between)) return ratio(scan, lexicon, a, bare);
  }
  return ratioWithUnit(scan, lexicon, a);
}

function ratio(scan: Scan, lexicon: Lexicon, a: ScannedNumeral, b: ScannedNumeral): Core {
  const scale = scaleAt(lexicon, scan.folded, b.end);
  const unit = unitAt(lexicon, scan.folded, scale?.end ?? b.end);
  return {
    shape: 'ratio', start: a.start, end: unit?.end ?? scale?.end ?? b.end, first: a, second: b, factor: scale?.factor ?? 1, unit, pieces: [], lower: [],
  };
}

/** `a đơn (…)/b đơn`: the same unit on both sides; `92 ca/368 lượt` are two counts. */
function ratioWithUnit(scan: Scan, lexicon: Lexicon, a: ScannedNumeral): Core | null {
  const scale = scaleAt(lexicon, scan.folded, a.end);
  const unit = unitAt(lexicon, scan.folded, scale?.end ?? a.end);
  if (unit === null && scale === null) return null;
  let end = unit?.end ?? scale?.end ?? a.end;
  const bracket = /^\s*\(/u.exec(scan.text.slice(end));
  if (bracket !== null) end = closeBracket(scan.text, end + bracket[0].length - 1);
  const slash = /^\s*\/\s*(?:tổng(?: số)?\s*)?/u.exec(scan.folded.slice(end));
  const b = slash === null ? undefined : scan.numerals.find(({ start }) => start === end + slash[0].length);
  if (b === undefined || b.mask !== null) return null;
  const second = ratio(scan, lexicon, a, b);
  if (second.factor !== (scale?.factor ?? 1) || (unit !== null && (second.unit === null || !alike(unit, second.unit)))) return null;
  return { ...second, start: a.start };
}

function alike(a: UnitSpan, b: UnitSpan): boolean {
  return a.unit.name === b.unit.name;
}

/** `nhân khẩu 9.120/2.415 hộ`: one unit before the slash's numbers, another behind. */
function twoThings(scan: Scan, lexicon: Lexicon, a: ScannedNumeral, b: ScannedNumeral): boolean {
  const before = unitBefore(lexicon, scan.folded, a.start);
  const behind = unitAt(lexicon, scan.folded, b.end);
  return before !== null && behind !== null && before.name !== behind.unit.name && PEOPLE.test(before.name) && HOUSES.test(behind.unit.name);
}

const PEOPLE = /^(?:nhân khẩu|khẩu|người|người dân|dân|công dân|lượt người)$/u;
const HOUSES = /^(?:hộ|hộ dân|hộ gia đình|lượt|nhà)$/u;

/** How many numerals from here are joined by bare slashes. */
export function chainLength(scan: Scan, at: number): number {
  let length = 1;
  for (;;) {
    const here = scan.numerals[at + length - 1];
    const next = scan.numerals[at + length];
    if (here === undefined || next === undefined || !/^\s*\/\s*$/u.test(scan.text.slice(here.end, next.start))) return length;
    length += 1;
  }
}
