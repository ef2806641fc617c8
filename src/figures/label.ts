/**
 * What a clerk would write in the first column: from the words before the number, else from those behind it, with
 * what the block says before its first colon as context.
 */
import { fold } from '../text/normalise.js';
import type { Joined } from './link.js';
import type { Lexicon } from './lexicon.js';
import { type Scan, openBracket, sentenceAt } from './scan.js';

/** `through`: where the words end that the label took from behind the number; the next label begins after them. */
export type Labelled = { label: string; context: string[]; through: number };

const LEADING = /^(?:[\s,;:.()\-–+*•/“”"]+|(?:và|trong đó|gồm|bao gồm|cụ thể|cụ thể như sau|với|có|cùng|hoặc|còn|kết quả|riêng|ngoài ra|đồng thời|sau đó|qua đó|hiện|đến nay|nay)(?![\p{L}\p{N}])[\s,:]*)+/iu;
const TRAILING = /(?:[\s,;:(–\-“"]+|(?<![\p{L}\p{N}])(?:(?:đạt |chiếm )?(?:tỷ|tỉ) lệ|chiếm|là|đạt|có|với|được|gồm|bao gồm|khoảng|ước|ước tính|hơn|gần|trên|tổng số|số lượng|lên|cho|của|tại|và|đến|còn|thêm|từ|về|đối với|theo))+$/iu;
const PHRASE_END = /[,.;:()\n]|\s[-–]\s|(?<![\p{L}\p{N}])(?:đạt|chiếm|tương ứng|bằng|trong đó|gồm|bao gồm|cụ thể|tỷ lệ|tỉ lệ|và|với)(?![\p{L}\p{N}])/u;
const MAX_WORDS = 28;

/** @param from where the figure before this one ended, or where the block's text begins */
export function labelOf(scan: Scan, figure: Joined, from: number, lexicon: Lexicon): Labelled {
  const sentence = sentenceAt(scan, figure.start);
  const floor = Math.max(from, sentence.start, scan.place.lead);
  const bracket = openBracket(scan.text, figure.start);
  const inBracket = bracket !== null && bracket >= floor;
  const start = Math.max(floor, lastBoundary(scan.text, floor, figure.start), inBracket ? bracket + 1 : 0);
  const before = clean(scan.text.slice(afterPartLink(scan, start, figure.start, lexicon), figure.start));
  const segments = before.split(/\s*:\s+/u).map((segment) => clean(segment)).filter((segment) => segment !== '');
  const printed = scan.text.slice(start, figure.start);
  const closes = /(?::|(?<![\p{L}\p{N}])là|=)\s*\(?\s*$/u.test(printed);
  const behind = phraseBehind(scan, figure, lexicon);
  const group = bracket !== null && bracket >= Math.max(sentence.start, scan.place.lead) ? groupBefore(scan, bracket) : '';
  const last = segments.pop() ?? (behind.text === '' ? group : '');
  const alone = closes || (figure.percent?.start === figure.start && figure.ratio === null && last !== '');
  const label = last === '' ? behind.text : alone ? last : behind.bare ? withUnit(last, behind.text, lexicon) : `${last} ${behind.text}`.trim();
  const lead = blockLead(scan, start);
  const context = [lead, group === lead ? '' : group, ...segments].filter((words) => words !== '' && words !== label);
  return { label: shorten(label), context: [...new Set(context.map(shorten))], through: Math.max(figure.end, behind.end) };
}

/** What a bracket is about: "tạm trú" in "thường trú (mức 1: 12), tạm trú (mức 1: 7)"; nothing where a number stands there. */
function groupBefore(scan: Scan, bracket: number): string {
  const from = Math.max(...[...'.;:,)'].map((stop) => scan.text.lastIndexOf(stop, bracket - 1))) + 1;
  const counted = scan.numerals.some(({ start, mask }) => mask === null && start >= from && start < bracket);
  return counted ? '' : clean(scan.text.slice(from, bracket));
}

const CASES = /^(?:hồ sơ|trường hợp|lượt|đối tượng|đồng)$/u;

/** "đã ban hành" + "văn bản", "phiếu" + "Hội Nông dân"; a unit that only says "cases" adds nothing to a noun. */
function withUnit(words: string, unit: string, lexicon: Lexicon): string {
  const folded = fold(words);
  if (unit === '' || folded.includes(fold(unit))) return words;
  if (!lexicon.resultVerbs.test(folded)) return CASES.test(fold(unit)) ? words : `${unit} ${words}`;
  const when = /\s(?:trong (?:tháng|quý|kỳ|năm)|đến nay|từ đầu năm)$/iu.exec(words)?.[0] ?? '';
  return `${words.slice(0, words.length - when.length)} ${unit}${when}`;
}

/** After "trong đó", "gồm", "cụ thể": what stands before them is the whole's. */
function afterPartLink(scan: Scan, start: number, end: number, lexicon: Lexicon): number {
  const between = scan.folded.slice(start, end);
  const last = [...between.matchAll(new RegExp(lexicon.partLinks.source, 'gu'))].at(-1);
  return last === undefined ? start : start + last.index + last[0].length;
}

/** After the last list mark or semicolon before the figure. */
function lastBoundary(text: string, floor: number, end: number): number {
  let boundary = floor;
  for (const match of text.slice(floor, end).matchAll(/;\s|[(⁽][\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}[)⁾]\s*/gu)) boundary = floor + match.index + match[0].length;
  return boundary;
}

/** The unit and what is said of it: "hồ sơ", "phiếu thông tin phương tiện giao thông". */
function phraseBehind(scan: Scan, figure: Joined, lexicon: Lexicon): { text: string; end: number; bare: boolean } {
  const core = figure.ratio ?? figure.amount ?? figure.percent;
  if (core === null) return { text: '', end: figure.end, bare: true };
  const start = core.unit?.start ?? core.end;
  // A name in quotation marks right behind the unit belongs to the phrase, commas and all.
  const named = /^[^,.;:()\n“"]{0,40}[“"][^”"]{3,160}[”"]/u.exec(scan.text.slice(core.end))?.[0].length ?? 0;
  const rest = ' '.repeat(named) + scan.text.slice(core.end + named);
  const nextFree = scan.numerals.find((numeral) => numeral.start >= core.end && numeral.mask === null);
  const stop = Math.min(PHRASE_END.exec(rest)?.index ?? rest.length, (nextFree?.start ?? scan.text.length) - core.end);
  const phrase = scan.text.slice(start, core.end + stop).trim();
  if (lexicon.percentLinks.test(phrase.slice(0, 8).toLowerCase())) return { text: '', end: core.end, bare: true };
  // A unit alone says nothing that the column of units does not say.
  const bare = core.unit !== null && phrase.length <= core.unit.end - core.unit.start;
  const measure = bare && core.unit?.unit.measure !== 'count';
  return { text: measure ? '' : phrase, end: core.end + stop, bare };
}

/** What an item says before its first colon, for the figures that come after it; nothing once a figure has stood there. */
function blockLead(scan: Scan, start: number): string {
  const firstFree = scan.numerals.find((numeral) => numeral.mask === null)?.start ?? scan.text.length;
  const text = scan.text.slice(scan.place.lead, Math.min(start, firstFree));
  const colon = text.search(/:(?:\s|$)/u);
  const lead = text.slice(0, Math.max(0, colon));
  return lead.length > 160 || lead.split('(').length > lead.split(')').length ? '' : clean(lead);
}

function clean(text: string): string {
  let cleaned = text.replace(LEADING, '');
  for (let round = 0; round < 3; round += 1) cleaned = cleaned.replace(TRAILING, '');
  return unbalance(cleaned).replace(/\s+/gu, ' ').trim();
}

/** Drops a bracket that lost its partner. */
function unbalance(text: string): string {
  const open = (text.match(/\(/gu) ?? []).length;
  const close = (text.match(/\)/gu) ?? []).length;
  if (open > close) return text.slice(0, text.lastIndexOf('(')) + text.slice(text.lastIndexOf('(') + 1);
  return close > open ? text.replace(')', '') : text;
}

/** Keeps the last words, from a comma where there is one: what a number is of stands next to it. */
function shorten(label: string): string {
  const words = label.split(' ');
  if (words.length <= MAX_WORDS) return label;
  const kept = words.slice(-MAX_WORDS);
  const comma = kept.findIndex((word) => /[,;:]$/u.test(word));
  return comma >= 0 && comma < MAX_WORDS / 2 ? kept.slice(comma + 1).join(' ') : `… ${kept.join(' ')}`;
}

/** A parent item or heading as context: its words up to the colon or its first figure. */
export function contextOf(scan: Scan, firstFigure: number | null): string {
  const text = scan.text.slice(scan.place.lead, firstFigure ?? undefined);
  const colon = text.search(/:(?:\s|$)/u);
  return shorten(clean(colon < 0 ? text : text.slice(0, colon)));
}
