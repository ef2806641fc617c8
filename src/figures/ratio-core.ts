/** Ratios: `a/b`, `a hồ sơ/b hồ sơ`, `a đơn (…)/b đơn`, `a hồ sơ/tổng số b hồ sơ`, `a trên tổng số b`. */
import type { Core, UnitSpan } from './core.js';
import { type Lexicon, scaleAt, type Unit, unitAt, unitBefore } from './lexicon.js';
import { type LowerMember, lowerMembers, printedMembers } from './lower-members.js';
import { closeBracket, numeralsBefore, type Scan, type ScannedNumeral } from './scan.js';

export const PERCENT = /^\s*(?:%(?!\s?[o0](?![\p{L}\p{N}]))|phần trăm)/u;
const SLASH = /^\s*\/\s*(?:tổng(?: số)?\s*)?$/u;
const OUT_OF = /^(?:\s*[\p{L}\s]{0,30})?\s(?:trên|trong) tổng số\s*$/u;

/** The ratio that begins with the numeral at this index, null where none does. */
export function ratioAt(scan: Scan, lexicon: Lexicon, at: number): Core | null {
  const a = scan.numerals[at];
  if (a === undefined) return null;
  const spaced = spacedRatio(scan, lexicon, at);
  if (spaced !== null) return spaced;
  const bare = scan.numerals[at + 1];
  if (bare !== undefined && bare.mask === null) {
    const between = scan.folded.slice(a.end, bare.start);
    // `41/4,10%`: a count and its share.
    if (SLASH.test(between) && PERCENT.test(scan.folded.slice(bare.end))) return null;
    if (SLASH.test(between)) return twoThings(scan, lexicon, a, bare) ? null : ratio(scan, lexicon, a, bare);
    if (OUT_OF.test(between)) return ratio(scan, lexicon, a, bare);
  }
  return ratioWithUnit(scan, lexicon, a) ?? shareOfOther(scan, lexicon, a);
}

/** "9.690 đài truyền thanh/10.599 xã, phường, đạt tỷ lệ 91,4%": two things, of which the numbers say that one is a share of the other. */
function shareOfOther(scan: Scan, lexicon: Lexicon, a: ScannedNumeral): Core | null {
  const slash = /^(?:\s\p{L}+){1,6}\s?\/\s?(?=\d)/u.exec(scan.text.slice(a.end));
  const next = a.end + (slash?.[0].length ?? 0);
  const b = slash === null ? undefined : scan.numerals[numeralsBefore(scan, next)];
  if (b === undefined || b.start !== next || b.mask !== null || !givesShareBehind(scan, a, b)) return null;
  return { ...ratio(scan, lexicon, a, b), start: a.start, unit: unitAt(lexicon, scan.folded, a.end) };
}

function ratio(scan: Scan, lexicon: Lexicon, a: ScannedNumeral, b: ScannedNumeral): Core {
  const { scale, lower, after } = scaledAt(scan, lexicon, b);
  const unit = unitAt(lexicon, scan.folded, after);
  const factor = scale?.factor ?? 1;
  return {
    shape: 'ratio', start: a.start, end: unit?.end ?? after, first: a, second: b, factor, unit, pieces: printedMembers(lower), lower: [],
    ...(lower.length === 0 ? {} : { below: { factor, lower } }),
  };
}

function scaledAt(scan: Scan, lexicon: Lexicon, { end }: ScannedNumeral): { scale: ReturnType<typeof scaleAt>; lower: LowerMember[]; after: number } {
  const scale = scaleAt(lexicon, scan.folded, end);
  const lower = scale === null ? [] : lowerMembers(scan, lexicon, scale);
  return { scale, lower, after: lower.at(-1)?.end ?? scale?.end ?? end };
}

/** `950/1 200 hộ`, `12 500/13 000`: where the whole is printed in threes apart, so is the part. */
function spacedRatio(scan: Scan, lexicon: Lexicon, at: number): Core | null {
  const part = spacedFrom(scan, at);
  const a = part?.whole ?? scan.numerals[at];
  const next = at + 1 + (part?.pieces.length ?? 0);
  const whole = spacedFrom(scan, next);
  if (a === undefined || whole === null || !/^\s*\/\s*$/u.test(scan.text.slice(a.end, whole.whole.start))) return null;
  return { ...ratio(scan, lexicon, a, whole.whole), pieces: [...(part?.pieces ?? []), ...whole.pieces] };
}

/** `12 500 000`: a numeral of one to three digits and the threes behind single spaces; null where none follow. */
export function spacedFrom(scan: Scan, at: number): { whole: ScannedNumeral; pieces: ScannedNumeral[] } | null {
  const first = scan.numerals[at];
  if (first === undefined || first.mask !== null || !/^[1-9]\d{0,2}$/u.test(first.text)) return null;
  let last = first;
  const pieces: ScannedNumeral[] = [];
  for (let index = at + 1; index < scan.numerals.length; index += 1) {
    const next = scan.numerals[index];
    if (next === undefined || next.mask !== null || !/^\d{3}$/u.test(next.text) || scan.text.slice(last.end, next.start) !== ' ') break;
    pieces.push(next);
    last = next;
  }
  return pieces.length === 0 ? null : { whole: { ...first, end: last.end, text: scan.text.slice(first.start, last.end) }, pieces };
}

/** `a đơn (…)/b đơn`: the same unit on both sides; `92 ca/368 lượt` are two counts. */
function ratioWithUnit(scan: Scan, lexicon: Lexicon, a: ScannedNumeral): Core | null {
  const { scale, lower, after } = scaledAt(scan, lexicon, a);
  const unit = unitAt(lexicon, scan.folded, after);
  if (unit === null && scale === null) return null;
  let end = unit?.end ?? after;
  const bracket = /^\s*\(/u.exec(scan.text.slice(end));
  if (bracket !== null) end = closeBracket(scan, end + bracket[0].length - 1);
  const slash = /^\s*\/\s*(?:tổng(?: số)?\s*)?/u.exec(scan.folded.slice(end));
  const next = end + (slash?.[0].length ?? 0);
  const b = slash === null ? undefined : scan.numerals[numeralsBefore(scan, next)];
  if (b === undefined || b.start !== next || b.mask !== null) return null;
  const second = ratio(scan, lexicon, a, b);
  const factor = scale?.factor ?? 1;
  // "0 trẻ/426, chiếm 0%": the whole goes without the unit where the share behind it says that it is one.
  if (unit !== null && scale === null && second.unit === null && SHARED.test(scan.folded.slice(b.end))) return { ...second, start: a.start, unit };
  // "800 triệu/1,2 tỷ đồng": each side has its own scale; a side without one is another thing.
  // "45 lượt/270 lượt chiến sĩ": turns of two things.
  if (unit?.unit.name === 'lượt' && second.unit !== null && bracket === null && /^\s(?!(?:đạt|chiếm|bằng|trong|được|đã|so|tại|theo|đúng)(?!\p{L}))\p{L}/u.test(scan.folded.slice(second.unit.end)) && /^\s*\//u.test(scan.folded.slice(unit.end))) return null;
  if ((second.factor !== factor && (scale === null || second.factor === 1)) || (unit !== null && (second.unit === null || !alike(unit, second.unit)))) return null;
  const below = second.factor === factor && lower.length === 0 ? second.below : { factor: second.factor, lower: second.below?.lower ?? [] };
  return { ...second, start: a.start, factor, lower, pieces: [...printedMembers(lower), ...second.pieces], ...(below === undefined ? {} : { below }) };
}

/** Whether the numbers give the percentage that ends their clause, but for what rounding may change. */
function givesShareBehind(scan: Scan, a: ScannedNumeral, b: ScannedNumeral): boolean {
  const [, share] = /^(?: ?\p{L}+(?:,| |$)){1,14}(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)(?: (?:tỷ|tỉ) lệ)?\s*:?\s*(\d+(?:[.,]\d+)?)\s*%/u.exec(scan.folded.slice(b.end, b.end + 120).trimStart()) ?? [];
  const [part, whole] = [a, b].map(({ text }) => (/^\d{1,3}(?:[.,]\d{3})*$|^\d+$/u.test(text) ? Number(text.replace(/[.,]/gu, '')) : 0));
  return share !== undefined && part !== undefined && whole !== undefined && part > 0 && whole >= part && Math.abs(100 * part / whole - Number(share.replace(',', '.'))) <= 0.5;
}

/** A share right behind a ratio: "= 100 %", "chiếm 0%", "(đạt 102,08%)". */
const SHARED = /^\s*(?:[=,(]\s*)?(?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)\s*:?\s*){0,3}\d+(?:[.,]\d+)?\s*%/u;

function alike(a: UnitSpan, b: UnitSpan): boolean {
  return a.unit.name === b.unit.name;
}

/**
 * `nhân khẩu 9.120/2.415 hộ`, `Tổng số hộ 2.415/9.120 khẩu`: people on one side, something else on the other. Only there: of
 * two kinds of people, or of papers, one may be the share of the other ("đoàn viên 12/45 thanh niên").
 */
function twoThings(scan: Scan, lexicon: Lexicon, a: ScannedNumeral, b: ScannedNumeral): boolean {
  const before = unitBefore(lexicon, scan.folded, a.start);
  const behind = unitAt(lexicon, scan.folded, b.end);
  if (before === null || behind === null || before.name === behind.unit.name) return false;
  if (PEOPLE.test(before.name)) return HOUSES.test(behind.unit.name);
  return CASES.test(before.name) && PEOPLE.test(behind.unit.name) && COUNTED.test(scan.folded.slice(Math.max(0, a.start - NEAR), a.start));
}

const PEOPLE = /^(?:nhân khẩu|khẩu|người|người dân|dân|công dân|lượt người|đối tượng|bị can|bị cáo)$/u;
const HOUSES = /^(?:hộ|hộ dân|hộ gia đình|lượt|nhà|vụ|vụ việc|vụ án)$/u;
const CASES = /^(?:hộ|hộ dân|hộ gia đình|vụ|vụ việc|vụ án)$/u;
/** "số hộ", "có hộ" and not "chủ hộ", "xử lý vụ việc". */
const COUNTED = /(?:^|[:;,(+–-]\s*|(?<!\p{L})(?:số|có|gồm|tổng)\s+)(?:hộ(?: dân| gia đình)?|vụ(?: việc| án)?)\s*:?\s*$/u;
const NEAR = 60;

/** "Số vụ/đối tượng: 16/23", "Số hộ/số khẩu: 120/480": the two units that the words before a bare `a/b` name, null where they name none. */
export function unitsNamed(scan: Scan, lexicon: Lexicon, core: Core): [Unit, Unit] | null {
  const [, first, second] = /(?<!\p{L})((?:\p{L}+ ){0,2}\p{L}+)\s?\/\s?(?:(?:tổng )?số )?(\p{L}+(?: \p{L}+){0,2}?)\s*(?::|(?<!\p{L})là)?\s*$/u.exec(scan.folded.slice(Math.max(0, core.start - NEAR), core.start)) ?? [];
  if (first === undefined || second === undefined || core.unit !== null) return null;
  const [a, b] = [unitBefore(lexicon, `${first} `, first.length + 1), unitAt(lexicon, second, 0)];
  if (a === null || b === null || b.end !== second.length || PEOPLE.test(a.name) === PEOPLE.test(b.unit.name)) return null;
  return [a, b.unit];
}

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
