/** Figures of running text: one scan in, drafts out. */
import type { DocumentKind, Figure } from '../model.js';
import type { SeparatorVotes } from '../text/numeral.js';
import { inSeries } from './clause.js';
import { findCores, type Core } from './core.js';
import { type Draft, blankFigure, compoundOf, operandOf } from './draft.js';
import { labelOf } from './label.js';
import { type Lexicon, type Unit, unitBefore } from './lexicon.js';
import { type Joined, joinCores, POINTS } from './link.js';
import { roleOf } from './role.js';
import { clauseFrom, closeBracket, openBracket, rightBefore, type Scan, sentenceAt } from './scan.js';
import { EARLIER_TIME } from './tidy.js';
import { giveShares } from './share-behind.js';
import { isTorn } from './torn.js';
import { tells } from './unique.js';
import { lowered } from './wording.js';
import { fold } from '../text/normalise.js';

export type ProseSetting = {
  votes: SeparatorVotes;
  lexicon: Lexicon;
  /** titles of the sections around, innermost first */
  titles: string[];
  section: string | null;
  kind: DocumentKind;
  heading: boolean;
};

/** The figures of one block of running text, in reading order, each with its label, unit and role. */
export function proseFigures(scan: Scan, setting: ProseSetting): Draft[] {
  const drafts: Draft[] = [];
  /** those in no bracket that has closed since */
  const outside: Draft[] = [];
  let from = scan.place.lead;
  let first: Draft | null = null;
  let shared = 0;
  for (const joined of giveShares(scan, joinCores(scan, findCores(scan, setting.lexicon), setting.lexicon))) {
    const sentence = sentenceAt(scan, joined.start).start;
    if (first === null || first.start < sentence) first = (drafts.at(-1)?.start ?? -1) >= sentence ? drafts.at(-1) ?? null : null;
    while (outside.length > 0 && closedBefore(scan, outside.at(-1)?.start ?? 0, joined.start)) outside.pop();
    const previous = outside.at(-1) ?? null;
    // A share that stands apart from its number is no word of the next one's name.
    shared = Math.max(shared, ...[joined.percent?.end ?? 0].filter((end) => end > joined.end));
    const { draft, through } = draftOf(scan, joined, { from: shared <= joined.start ? Math.max(from, shared) : from, previous, first }, setting);
    drafts.push(draft);
    outside.push(draft);
    // "Công an 30 phường đã cấp 410 thẻ": the words behind a number of scope belong to the figure after it.
    if (draft.figure.role !== 'scope') from = through;
  }
  return drafts;
}

/**
 * `from`: where the words of a figure may begin; `previous`: the figure before it, outside of closed brackets; `first`:
 * the first one of its sentence.
 */
type Before = { from: number; previous: Draft | null; first: Draft | null };

/** The figure without whose name this one says nothing: "tiếp nhận 860 hồ sơ: trực tuyến 790 hồ sơ". */
function followed(scan: Scan, figure: Figure, at: number, { follows, previous, first }: { follows: boolean; previous: Draft | null; first: Draft | null }): Draft | null {
  const before = follows ? previous : first;
  if (before === null || before.figure.role === 'scope' || before.start < sentenceAt(scan, at).start) return null;
  const listed = /^[^:;]{0,60}:\s/u.test(scan.text.slice(before.end, at)) && !tells(figure.label) && figure.context.length === 0;
  return before.end <= at && (listed || follows) ? before : null;
}

/** "đã số hóa hồ sơ 12/15 hồ sơ; kết quả giải quyết 9/15": behind a semicolon a bare noun keeps the verb of the ratio before. */
function goesOn(scan: Scan, figure: Figure, label: string, previous: Draft, lexicon: Lexicon): string {
  const before = previous.figure;
  if (figure.kind !== 'ratio' || before.kind !== 'ratio' || before.unit !== null && figure.unit !== null && before.unit !== figure.unit) return label;
  if (!/^[^\p{L}\p{N};]*(?:\p{L}+\s?){0,2}[^\p{L}\p{N};]*;\s*\p{Ll}/u.test(scan.text.slice(previous.end, figure.evidence.start))) return label;
  const first = lexicon.deed.exec(fold(before.label));
  const verb = first === null ? null : new RegExp(`^(?:${lexicon.actions})(?!\\p{L})`, 'u').exec(fold(before.label).slice(first.index + first[0].length));
  if (first === null || verb === null || /(?<!\p{L})(?:đã|được|chưa|đang)(?!\p{L})/u.test(fold(label)) || lexicon.deed.test(fold(label).replace(/^kết quả giải quyết/u, 'kết quả'))) return label;
  return `${before.label.slice(0, first.index + first[0].length + verb[0].length)} ${lowered(label)}`;
}

/** "285 tỷ đồng, đạt 60% kế hoạch tỉnh giao, đạt 58% kế hoạch huyện giao", "bằng 95% SVCK": another share of the number before, named after what it is of. */
function shareAgain(scan: Scan, previous: Draft, joined: Joined): string | null {
  const share = previous.figure.percent ?? (previous.figure.change === null ? null : previous.figure.value);
  if (joined.percent === null || joined.amount !== null || joined.ratio !== null || joined.change !== null || share === null || previous.figure.kind === 'percent' && previous.figure.percentBase === null) return null;
  if (!AGAIN.test(scan.folded.slice(previous.end, joined.start))) return null;
  const base = OF_BASE.exec(scan.text.slice(joined.end))?.[1];
  return `${previous.figure.label.replace(/ - so với [^-]*$/u, '')}${base === undefined ? '' : ` - so với ${base.replace(/^so (?:với )?/iu, '').trim()}`}`;
}

const AGAIN = /^\s*(?:(?:so với |so )?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|svck|cùng kỳ)[^,.;:()\d]{0,90}(?:,\s*|\sđồng thời\s+|\svà\s+)(?:(?:ước\s+)?(?:đạt|bằng)\s*)?|(?:,|,?\s*và|,?\s*đồng thời)\s*(?:ước\s+)?(?:đạt|bằng)\s*)(?:gần|hơn|trên|khoảng)?\s*$/u;
const OF_BASE = /^\s*((?:so với |so )?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|svck|cùng kỳ)(?!\p{L})[^,.;:()\d]{0,50})/iu;

/** "giảm từ 9,6% xuống còn 2,1%": what it is now has the name of what it was. */
function fallsTo(scan: Scan, previous: Draft, joined: Joined): boolean {
  return previous.figure.role === 'other' && previous.figure.label !== '' && joined.change === null
    && /^\s*(?:\p{L}+\s+){0,2}(?:xuống|lên|còn)(?:\s+(?:còn|đến|tới|mức|thành))?\s*$/u.test(scan.folded.slice(previous.end, joined.start));
}

/** In a bracket that closes before `at`: what follows goes on with what stood before that bracket. */
function closedBefore(scan: Scan, start: number, at: number): boolean {
  const open = openBracket(scan, start);
  return open !== null && closeBracket(scan, open) <= at;
}

function draftOf(
  scan: Scan, joined: Joined, { from, previous, first }: Before, setting: ProseSetting,
): { draft: Draft; through: number } {
  const { block, place } = scan;
  const figure = blankFigure(block, place, setting.section, joined.start, joined.end);
  const claimed: Core[] = [joined.ratio, joined.amount, joined.percent, joined.comparison].filter((core) => core !== null);
  const read = (numeral: Core['first'], use: 'count' | 'percent' | 'measure', factor: number): Figure['value'] => {
    const made = operandOf(block, numeral, use, factor, setting.votes);
    figure.ambiguous ||= made.ambiguous;
    return made.operand;
  };
  const compound = (upper: Figure['value'], lower: Core['lower']): Figure['value'] => {
    const last = lower.at(-1);
    return upper === null || last === undefined ? upper : compoundOf(block, upper, lower, last.numeral.end);
  };
  if (joined.ratio?.second != null) {
    const use = useOf(joined.ratio.unit?.unit, joined.ratio.factor);
    const { ratio } = joined;
    figure.numerator = compound(read(ratio.first, use, ratio.factor), ratio.lower);
    figure.denominator = compound(read(joined.ratio.second, use, ratio.below?.factor ?? ratio.factor), ratio.below?.lower ?? []);
  } else if (joined.amount !== null) {
    const { amount } = joined;
    figure.value = compound(read(amount.first, useOf(amount.unit?.unit, amount.factor), amount.factor), amount.lower);
  }
  if (joined.percent !== null) figure.percent = read(joined.percent.first, 'percent', 1);
  figure.ambiguous ||= claimed.some((core) => isTorn(scan, core));
  const named = unitOf(scan, joined, setting.lexicon);
  figure.unit = named;
  figure.kind = kindOf(joined);
  if (joined.change !== null) figure.change = { direction: joined.change, against: comparedWith(scan, joined.end) ?? comparedBefore(scan, joined.start) };
  else if (joined.percent !== null) figure.percentBase = otherBase(scan, joined.percent.end);
  figure.approximate = approximation(scan, joined, setting.lexicon);
  figure.cumulative = isCumulative(scan, joined.start, setting.lexicon);
  figure.role = roleOf(joined, { titles: setting.titles, kind: setting.kind, heading: setting.heading, scan }, setting.lexicon);
  const { label, context, through, items, follows, vague } = labelOf(scan, joined, from, setting.lexicon);
  const again = previous === null ? null : shareAgain(scan, previous, joined);
  figure.label = again !== null ? again : previous !== null && fallsTo(scan, previous, joined) ? previous.figure.label : previous === null || figure.change !== null ? label : goesOn(scan, figure, inSeries(label, previous.figure.label), previous, setting.lexicon);
  figure.context = context;
  const numerals = claimed.flatMap((core) => [core.first, ...(core.second === null ? [] : [core.second]), ...core.pieces]);
  const draft: Draft = {
    figure, block: block.index, start: joined.start, end: joined.end,
    head: (joined.amount ?? joined.ratio ?? joined.percent)?.end ?? joined.end,
    numerals: numerals.map(({ start }) => [block.index, start]),
    items, vague, follows: followed(scan, figure, joined.start, { follows, previous, first }),
  };
  return { draft, through };
}

function useOf(unit: Unit | undefined, factor: number): 'count' | 'measure' {
  return factor > 1 || (unit !== undefined && (unit.measure !== 'count' || POINTS.test(unit.name))) ? 'measure' : 'count';
}

function kindOf(joined: Joined): Figure['kind'] {
  if (joined.change !== null) return 'change';
  if (joined.ratio !== null) return 'ratio';
  if (joined.amount === null) return 'percent';
  return joined.amount.unit?.unit.measure === 'money' ? 'money' : 'count';
}

/** The printed unit: a known one, else the one or two words that follow the number. */
function unitOf(scan: Scan, joined: Joined, lexicon: Lexicon): string | null {
  for (const core of [joined.amount, joined.ratio, joined.percent]) {
    if (core?.unit != null) return scan.text.slice(core.unit.start, core.unit.end) || core.unit.unit.name;
  }
  const core = joined.amount ?? joined.ratio;
  if (core === null) return null;
  // Per mille is no percentage; a token glued to the number, or an abbreviation behind it, is a unit we don't know.
  if (/^\s*(?:‰|%\s?[o0])/u.test(scan.text.slice(core.end))) return '‰';
  const own = /^(\p{L}{1,6})(?![\p{L}\p{N}])|^\s(\p{Lu}{2,6})(?![\p{L}\p{N}])/u.exec(scan.text.slice(core.end));
  if (own !== null) return own[1] ?? own[2] ?? null;
  const guess = /^\s+(\p{Ll}[\p{L}]*(?:\s\p{Ll}\p{L}*)?)/u.exec(scan.text.slice(core.end))?.[1];
  // "tổng số nhân khẩu 9.120": of one syllable it would as often be the end of another word.
  const named = isName(scan.text.slice(0, core.start)) ? null : unitBefore(lexicon, scan.folded, core.start)?.name ?? null;
  if (guess === undefined || STOP_WORDS.test(guess)) return named?.includes(' ') === true ? named : null;
  return guess.replace(TRAILING_STOP, '');
}

/** "Hội Phụ nữ 02, Đoàn Thanh niên 01": the last words of a body's name count nothing. */
function isName(before: string): boolean {
  return /\p{L}\s\p{Lu}\p{Ll}+(?:\s\p{L}+){0,2}\s*$/u.test(before);
}

const STOP_LIST = 'dưới|đúng|sớm|quá|chưa|không|cùng|nên|lên|xuống|sau|trước|khi|toàn|hơn|gần|khoảng|bị|phải|cần|như|cả|đã|được|và|là|có|của|trong|tại|cho|với|so|đạt|chiếm|trên|từ|đến|thì|mà|do|bằng|theo|về|còn|hiện|tăng|giảm|vào|ở|để';
const STOP_WORDS = new RegExp(`^(?:${STOP_LIST})(?!\\p{L})`, 'u');
const TRAILING_STOP = new RegExp(`\\s(?:${STOP_LIST})$`, 'u');

/** Time words after "so với" make it a change against a period, not another base of a share. */
const TIME = /^(?:cùng kỳ|tháng|quý|năm|kỳ|tuần|ngày|trước|đầu|cuối|giai đoạn)/u;

/** `so với hồ sơ tiếp nhận trực tiếp`, `kế hoạch`: what a percentage is stated to be of. */
function otherBase(scan: Scan, end: number): string | null {
  const rest = scan.folded.slice(end);
  const match = /^\s*\)?\s*,?\s*(so với|(?:so với )?(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết))(\s[^,.;()\n]{0,80})?/u.exec(rest);
  if (match === null || TIME.test((match[2] ?? '').trim())) return null;
  const from = end + match[0].length - match[0].trimStart().replace(/^\)?\s*,?\s*/u, '').length;
  return scan.text.slice(from, end + match[0].length).trim();
}

function comparedWith(scan: Scan, end: number): string | null {
  const plan = /^\s*((?:so với )?(?:kế hoạch|chỉ tiêu|dự toán)(?: (?:năm|giao|đề ra|tỉnh giao|huyện giao))?)(?!\p{L})/u.exec(scan.folded.slice(end));
  if (plan?.[1] !== undefined) return `so với ${plan[1].replace(/^so với /u, '')}`;
  const match = /^[^.;]{0,60}?(so (?:với(?= )|cùng kỳ)(?:(?! và (?:tăng|giảm|đạt|bằng|vượt))[^,.;()\n]){0,60})/u.exec(scan.folded.slice(end));
  const words = match?.[1];
  if (match === null || words === undefined) return null;
  const from = end + match[0].length - words.length;
  return scan.text.slice(from, from + words.length).trim();
}

/** "So với cùng kỳ năm trước giảm 146 lượt, 12 đơn": the time that begins the clause is what all of its changes are against. */
function comparedBefore(scan: Scan, start: number): string | null {
  const from = clauseFrom(scan, Math.max(sentenceAt(scan, start).start, start - CLAUSE_REACH), start);
  const words = [...scan.folded.slice(from, start).matchAll(new RegExp(`(?:^|[,:])\\s*(${EARLIER_TIME})(?=\\s*,|\\s+(?:số|tổng|tỷ lệ|đã|tăng|giảm|không|vẫn)(?!\\p{L}))`, 'gu'))].at(-1);
  if (words?.[1] === undefined) return null;
  const at = from + words.index + words[0].length - words[1].length;
  return scan.text.slice(at, at + words[1].length);
}

function approximation(scan: Scan, joined: Joined, lexicon: Lexicon): Figure['approximate'] {
  const starts = [joined.start, ...(joined.percent === null ? [] : [joined.percent.start])];
  return lexicon.approximate.find(({ pattern }) => starts.some((start) => pattern.test(rightBefore(scan, start))))?.kind ?? null;
}

/** Longer than the clauses of real reports. */
const CLAUSE_REACH = 3000;

/** "lũy kế", "tính đến", "cộng dồn" in the same clause before the number and nearer than "trong tháng". */
function isCumulative(scan: Scan, at: number, lexicon: Lexicon): boolean {
  const before = scan.folded.slice(clauseFrom(scan, Math.max(sentenceAt(scan, at).start, at - CLAUSE_REACH), at), at);
  return lastIndex(lexicon.cumulative, before) > lastIndex(lexicon.inPeriod, before);
}

function lastIndex(pattern: RegExp, text: string): number {
  return [...text.matchAll(new RegExp(pattern.source, 'gu'))].at(-1)?.index ?? -1;
}
