/**
 * Cores: the smallest printed forms of a figure, told by what stands right beside a numeral: `a/b` (ratio-core.ts),
 * `p%`, `a đơn vị`. Links between cores come after (link.ts).
 */
import { type Lexicon, scaleAt, type Unit, unitAt } from './lexicon.js';
import { type LowerMember, lowerMembers, printedMembers } from './lower-members.js';
import { chainLength, PERCENT, ratioAt, spacedFrom, unitsNamed } from './ratio-core.js';
import { rightBefore, type Scan, type ScannedNumeral, sentenceAt } from './scan.js';

export type UnitSpan = { unit: Unit; start: number; end: number };

export type Core = {
  shape: 'ratio' | 'percent' | 'amount';
  start: number;
  /** after the unit, the percent sign, the second operand */
  end: number;
  /** the amount, the percent, or the numerator */
  first: ScannedNumeral;
  /** the denominator of a ratio */
  second: ScannedNumeral | null;
  factor: number;
  unit: UnitSpan | null;
  /** numerals of the text that `first` was put together from, when printed with spaces: "12 500 000" */
  pieces: ScannedNumeral[];
  /** lower members of a compound amount: 320 and 1000000 in "6 tỷ 320 triệu đồng" */
  lower: LowerMember[];
  /** the denominator's own scale and lower members, where they are not the numerator's: "800 triệu/1 tỷ 200 triệu đồng" */
  below?: { factor: number; lower: LowerMember[] };
};


/** All cores of a scan, in order; a numeral belongs to at most one. */
export function findCores(scan: Scan, lexicon: Lexicon): Core[] {
  const cores: Core[] = [];
  const used = new Set<number>();
  for (const [at, numeral] of scan.numerals.entries()) {
    if (numeral.mask !== null || used.has(numeral.start)) continue;
    const skipped = notRead(scan, lexicon, at);
    for (const piece of scan.numerals.slice(at, at + skipped)) used.add(piece.start);
    if (skipped > 0) continue;
    const core = ratioAt(scan, lexicon, at) ?? percentAt(scan, lexicon, numeral) ?? spacedAt(scan, lexicon, at) ?? amountAt(scan, lexicon, numeral);
    for (const piece of [core.first, ...(core.second === null ? [] : [core.second]), ...core.pieces]) used.add(piece.start);
    cores.push(...apart(scan, core, lexicon));
  }
  // In `64 đơn (50 khiếu nại, 14 tố cáo)/80 đơn, đạt 80%` the percentage comes behind the ratio, not behind what it holds.
  return cores.sort((a, b) => a.end - b.end);
}

/** "Số vụ/đối tượng: 16/23" counts two things, unless a percentage behind says that one is the share of the other. */
function apart(scan: Scan, core: Core, lexicon: Lexicon): Core[] {
  const named = core.shape === 'ratio' && core.factor === 1 && core.pieces.length === 0 ? unitsNamed(scan, lexicon, core) : null;
  if (named === null || core.second === null || /^\s*[(,]?[\p{L}\s:]{0,20}\d[\d.,]*\s*%/u.test(scan.folded.slice(core.end))) return [core];
  return [[core.first, named[0]] as const, [core.second, named[1]] as const].map(([numeral, unit]): Core => ({
    shape: 'amount', start: numeral.start, end: numeral.end, first: numeral, second: null, factor: 1, unit: { unit, start: numeral.end, end: numeral.end }, pieces: [], lower: [],
  }));
}

/** How many numerals from here make a form that is none of ours: `12/73/82`, a range `17 - 18`, `từ 10 đến 15`. */
function notRead(scan: Scan, lexicon: Lexicon, at: number): number {
  const chain = chainLength(scan, at);
  const third = scan.numerals[at + 2];
  // `120/125/96%`: part, whole and share.
  if (chain > 2) return chain === 3 && third !== undefined && PERCENT.test(scan.folded.slice(third.end)) ? 0 : chain;
  if (chain === 2 && likeDay(scan, lexicon, at)) return 2;
  const [a, b] = [scan.numerals[at], scan.numerals[at + 1]];
  if (a === undefined || b === undefined || b.mask !== null) return 0;
  const between = scan.folded.slice(a.end, b.start);
  const dashed = /^\s?[-–—]\s?$/u.test(between) && !/[/%]\s*$/u.test(rightBefore(scan, a.start));
  const worded = /^\s+đến\s+$/u.test(between) && /(?<!\p{L})từ\s+$/u.test(rightBefore(scan, a.start));
  return dashed || worded ? 2 : 0;
}

/**
 * `lập xuân 04/02`, `Hội nghị 31/7`: what may be a day and a month. As a ratio it would have a part above its whole, and nothing
 * around it counts: no unit behind, no percentage.
 */
function likeDay(scan: Scan, lexicon: Lexicon, at: number): boolean {
  const [a, b] = [scan.numerals[at], scan.numerals[at + 1]];
  if (a === undefined || b === undefined || !/^(?:0?[1-9]|[12]\d|3[01])$/u.test(a.text) || !/^(?:0?[1-9]|1[0-2])$/u.test(b.text)) return false;
  // "tăng 03 vụ (11/8)": now and before.
  if (Number(a.text) <= Number(b.text) || /(?<!\p{L})(?:tăng|giảm)(?!\p{L})[^.;()]{0,40}\(\s*$/u.test(scan.folded.slice(Math.max(0, a.start - 60), a.start))) return false;
  return unitAt(lexicon, scan.folded, b.end) === null && !/^\s*(?:\(|%|,?\s*(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ)(?!\p{L}))/u.test(scan.folded.slice(b.end));
}

/** `100% trường học`: the unit is what the percentage is of; it does not belong to the percentage's own text. */
function percentAt(scan: Scan, lexicon: Lexicon, numeral: ScannedNumeral): Core | null {
  const sign = PERCENT.exec(scan.folded.slice(numeral.end));
  if (sign === null) return null;
  const end = numeral.end + sign[0].length;
  const unit = unitAt(lexicon, scan.folded, end);
  const base = unit !== null && BASES.test(unit.unit.name);
  return { shape: 'percent', start: numeral.start, end, first: numeral, second: null, factor: 1, unit: base ? null : unit, pieces: [], lower: [] };
}

/** Units that a percentage is measured against and does not count: "97% kế hoạch". */
const BASES = /^(?:kế hoạch|chỉ tiêu|nghị quyết)$/u;

function amountAt(scan: Scan, lexicon: Lexicon, numeral: ScannedNumeral): Core {
  const scale = scaleAt(lexicon, scan.folded, numeral.end);
  const lower = scale === null ? [] : lowerMembers(scan, lexicon, scale);
  const after = lower.at(-1)?.end ?? scale?.end ?? numeral.end;
  const printed = unitAt(lexicon, scan.folded, after);
  const unit = printed ?? (scale !== null && meansMoney(scan, numeral.start, scale) ? { unit: DONG, start: after, end: after } : null);
  return {
    shape: 'amount', start: numeral.start, end: printed?.end ?? after, first: numeral, second: null, factor: scale?.factor ?? 1, unit,
    pieces: printedMembers(lower), lower,
  };
}

const NOUN_BEHIND = /^\s+(?!(?:cho|để|và|từ|trong|so|tăng|giảm|đạt|bằng|chiếm|của|với|tại|vào|là|gồm|do|theo|mỗi|một|trở|hỗ trợ|được|trên|đến|ở|còn|nhằm|đã|qua|chi|thu)(?!\p{L}))\p{L}/u;
const DONG: Unit = { name: 'đồng', measure: 'money' };
const MONEY_WORDS = /(?<!\p{L})(?:kinh phí|số tiền|thu|chi|dư nợ|vay|trị giá|giá trị|doanh thu|ngân sách|phí|nộp|hỗ trợ|giải ngân|ủng hộ|đầu tư|vốn|tiền|thưởng|lãi)(?!\p{L})/u;

/** "kinh phí 1,2 tỷ": a scale without a noun is money when it is billions, or when the words before it are of money. */
function meansMoney(scan: Scan, at: number, { factor, end }: { factor: number; end: number }): boolean {
  // "38 ngàn cây giống": thousands of what is named behind them.
  if (factor < 1_000_000 && NOUN_BEHIND.test(scan.folded.slice(end, end + 20))) return false;
  return factor >= 1_000_000_000 || (factor >= 1000 && MONEY_WORDS.test(scan.folded.slice(sentenceAt(scan, at).start, at)));
}

/** `12 500 000 đồng`: spaces as separators, believed only where a unit follows; the figure is marked ambiguous. */
function spacedAt(scan: Scan, lexicon: Lexicon, at: number): Core | null {
  const spaced = spacedFrom(scan, at);
  if (spaced === null) return null;
  const core = amountAt(scan, lexicon, spaced.whole);
  return core.unit === null ? null : { ...core, pieces: spaced.pieces };
}
