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

const LEADING = /^(?:[\s,;:.()\-–+*•/=×“”"]+|(?:và|trong đó|gồm|bao gồm|cụ thể|cụ thể như sau|với|có|cùng(?! kỳ)|hoặc|còn(?! lại)|kết quả|riêng|ngoài ra|đồng thời|sau đó|qua đó|hiện tại|hiện nay|hiện(?= (?:có|còn|đang|đã|toàn|trên|các)(?!\p{L})|\s*[,:])|đến nay|nay)(?![\p{L}\p{N}])[\s,:]*)+/iu;
const TRAILING = /(?:[\s,;:(–\-“"/=×~≈<>≥≤]+|(?<![\p{L}\p{N}])(?:(?:đạt |chiếm )?(?:tỷ|tỉ) lệ|chiếm|là|đạt|có|với|so với|so|được|gồm|bao gồm|khoảng|ước|ước tính|hơn|gần|trên|tổng số|số lượng|trở lên|trở xuống|lên|cho|của|tại|và|đến|còn|thêm|từ|về|đối với|theo|tương đương|(?:gia |kéo |đều )?(?:tăng|giảm)(?: mạnh| nhẹ)?|vượt|hụt|cao hơn|thấp hơn))+$/iu;
/** A unit that measures, left behind where its number was cut out. */
const STRAY_MEASURE = /\s(?:ha|tấn|tạ|tạ\/ha|kg|km|m2|m²|m3|m³|%)$/iu;
const PHRASE_END = /[,.;:()\n]|\s[-–]\s|(?<![\p{L}\p{N}])(?:đạt|chiếm|tương ứng|(?<!văn )bằng(?! khen| cấp| lái)|trong đó|gồm|bao gồm|cụ thể|tỷ lệ|tỉ lệ|và|(?<!đối )với|so với|(?:gia |kéo )?(?:tăng|giảm)(?! nghèo| thiểu| cường| trưởng)|vượt)(?![\p{L}\p{N}])/gu;
/** First words of a clause that says something else than the nouns before it. */
const NO_NOUN = /^(?:đúng|bảo đảm|đảm bảo|góp phần|qua đó|không|chưa|kịp thời|nhằm|do|để|trong|tại|theo|so|đạt|chiếm|đã|được|hiện|còn|có|từ|đến|trên|cụ thể|gồm|bao gồm|tăng|giảm|vượt|kết quả|như|là|bằng|ước|khoảng|với)(?![\p{L}\p{N}])/u;
/** A period at the head of a clause; `#` stands for a numeral that the masks know as a date or a period. */
const PERIOD = /^[\s,;.:–-]*(?:(?:(?:tính|trong|từ|đến|tới|kể|vào|cho|hết|đầu|cuối|giữa|thời gian|thời điểm|(?:mấy|các)(?= (?:tháng|năm|tuần)))(?!\p{L})[\s(]*|[(\-–/][\s(]*)*(?:#+|kỳ báo cáo|(?:năm học|nay|này|vừa qua|trước|năm|tháng(?! (?:thanh niên|hành động|cao điểm|an toàn))|quý(?! (?:vị|khách|hiếm))|tuần(?! (?:tra|lễ|hoàn))|kỳ(?! (?:họp|thi|tuyển|nghỉ))|ngày(?! (?:hội|công|tết|lễ|nghỉ|pháp luật))|[ivx]{1,4}))(?!\p{L})[\s),.:]*)+/u;
const MAX_WORDS = 28;

/** @param from where the figure before this one ended, or where the block's text begins */
export function labelOf(scan: Scan, figure: Joined, from: number, lexicon: Lexicon): Labelled {
  const sentence = sentenceAt(scan, figure.start);
  const floor = Math.max(from, sentence.start, scan.place.lead);
  const bracket = openBracket(scan.text, figure.start);
  const inBracket = bracket !== null && bracket >= floor;
  const start = Math.max(floor, lastBoundary(scan.text, floor, figure.start), inBracket ? bracket + 1 : 0);
  const before = clean(scan.text.slice(afterPeriod(scan, afterPartLink(scan, start, figure.start, lexicon), figure.start), figure.start));
  const segments = before.split(/\s*:\s+/u).map((segment) => clean(segment)).filter((segment) => segment !== '');
  const printed = scan.text.slice(start, figure.start);
  const closes = /(?::|(?<![\p{L}\p{N}])là|=)\s*\(?\s*$/u.test(printed);
  const behind = phraseBehind(scan, figure, lexicon, before);
  const group = bracket !== null && bracket >= Math.max(sentence.start, scan.place.lead) ? groupBefore(scan, bracket) : '';
  const own = segments.pop() ?? '';
  const first = own === '' && group === '' ? headOfFirst(scan, figure, behind.text) : '';
  const last = own !== '' ? own : first !== '' ? first : behind.text === '' && figure.change === null ? group : '';
  const alone = closes || (figure.percent?.start === figure.start && figure.ratio === null && last !== '');
  const lead = blockLead(scan, start);
  const named = last === '' ? behind.text : alone ? last : behind.bare ? withUnit(last, behind.text, lexicon) : `${last} ${behind.text}`.trim();
  const label = named === '' && figure.change === null ? lead : named;
  const context = [lead, group === lead ? '' : group, ...segments].filter((words) => words !== '' && words !== label);
  return { label: shorten(label), context: [...new Set(context.map(shorten))], through: Math.max(figure.end, behind.end) };
}

/** What a bracket is about: "tạm trú" in "thường trú (mức 1: 12), tạm trú (mức 1: 7)"; nothing where a number stands there. */
function groupBefore(scan: Scan, bracket: number): string {
  const stops = [...scan.text.slice(0, bracket).matchAll(/[.;:,)]/gu)].filter(({ index }) => !insideNumeral(scan, index));
  const from = (stops.at(-1)?.index ?? -1) + 1;
  const counted = scan.numerals.some(({ start, mask }) => mask === null && start >= from && start < bracket);
  return counted ? '' : clean(scan.text.slice(from, bracket));
}

/** The comma of "97,5" and the stop of "1.200" end nothing. */
function insideNumeral(scan: Scan, at: number): boolean {
  return scan.numerals.some(({ start, end }) => start <= at && at < end);
}

/**
 * "khởi tố" for the second number of "khởi tố 12 vụ, 15 bị can": the words before the first one of a coordination.
 * Only for numbers that have next to no words of their own.
 */
function headOfFirst(scan: Scan, figure: Joined, own: string): string {
  if (figure.change !== null || own.split(' ').length > 3) return '';
  const { start: floor } = sentenceAt(scan, figure.start);
  const free = scan.numerals.filter(({ mask, start }) => mask === null && start >= floor);
  let at = free.findIndex(({ start }) => start === figure.start);
  const began = at;
  for (; at > 0; at -= 1) {
    const between = scan.text.slice(free[at - 1]?.end, free[at]?.start);
    if (/[;:()]|\.\s/u.test(between) || !/(?:[,×x]|(?<!\p{L})(?:và|với|cùng|hoặc))\s*(?:(?:gần|hơn|trên|khoảng)\s*)?$/u.test(between)) break;
  }
  const first = free[at];
  if (first === undefined || at === began) return '';
  const from = Math.max(floor, scan.place.lead, free[at - 1]?.end ?? 0);
  const words = clean(scan.text.slice(afterPeriod(scan, lastBoundary(scan.text, from, first.start), first.start), first.start));
  return /[:(),]/u.test(words) && at > 0 ? '' : words.split(/\s*:\s+/u).at(-1) ?? '';
}

/** After a period that opens a clause ("Tính đến ngày 14/10/2025, …"), unless nothing else stands there. */
function afterPeriod(scan: Scan, start: number, end: number): number {
  let text = scan.folded.slice(start, end);
  for (const numeral of scan.numerals) {
    if (numeral.start < start || numeral.end > end || (numeral.mask !== 'date' && numeral.mask !== 'period')) continue;
    text = text.slice(0, numeral.start - start) + '#'.repeat(numeral.end - numeral.start) + text.slice(numeral.end - start);
  }
  text = text.replace(/#[\s/.–-]*(?=#)/gu, (gap) => '#'.repeat(gap.length));
  const period = PERIOD.exec(text)?.[0] ?? '';
  const opens = period.includes('#') || /^[\s,;.:–-]*(?:tính|trong|từ|đến|tới|kể|vào|cho|hết|đầu|cuối|giữa|thời gian|thời điểm)/u.test(period);
  return opens && clean(scan.text.slice(start + period.length, end)) !== '' ? start + period.length : start;
}

const CASES = /^(?:hồ sơ|trường hợp|lượt|đối tượng|đồng)$/u;
/** What became of cases, which is no noun: "hồ sơ quá hạn". */
const STATE = /^(?:lũy kế|lũy tiến|cộng dồn|quá hạn|đúng hạn|trước hạn|trễ hạn|còn hạn|kỳ trước|tồn|chưa|không|đang|mới)(?!\p{L})/u;
const VERBS = /(?<!\p{L})(?:xảy ra|làm chết|làm bị thương|bị thương|khởi tố|bắt|tạm giữ|triệt phá|tiếp|thụ lý|thu hồi|tiêu hủy|mở|phát|cử|giao|nhận|tuyển|phạt|thăm|lập|nộp|thu)(?!\p{L})/u;

/** "đã ban hành" + "văn bản", "phiếu" + "Hội Nông dân"; a unit that only says "cases" adds nothing to a noun. */
function withUnit(words: string, unit: string, lexicon: Lexicon): string {
  const folded = fold(words);
  if (unit === '' || folded.includes(fold(unit))) return words;
  if (/^toàn(?!\p{L})/u.test(folded)) return `${words} - ${unit}`;
  if (/^(?:tổng|số|tỷ lệ|tỉ lệ)(?!\p{L})/u.test(folded)) return words;
  if (!lexicon.resultVerbs.test(folded) && !VERBS.test(folded)) return CASES.test(fold(unit)) && !STATE.test(folded) ? words : `${unit} ${words}`;
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

/**
 * The unit and what is said of it: "hồ sơ", "phiếu thông tin phương tiện giao thông". Behind a measure ("62 tạ/ha")
 * stands the next thing, not its own name; it is taken only where a verb or nothing stands before ("gieo trồng 120 ha
 * lúa") and no number follows.
 */
function phraseBehind(scan: Scan, figure: Joined, lexicon: Lexicon, before: string): { text: string; end: number; bare: boolean } {
  const core = figure.ratio ?? figure.amount ?? figure.percent;
  if (core === null) return { text: '', end: figure.end, bare: true };
  const start = core.unit?.start ?? core.end;
  const nextFree = scan.numerals.find((numeral) => numeral.start >= core.end && numeral.mask === null)?.start ?? scan.text.length;
  // A name in quotation marks right behind the unit belongs to the phrase, commas and all.
  const named = /^[^,.;:()\n“"]{0,40}[“"][^”"]{3,160}[”"]/u.exec(scan.text.slice(core.end))?.[0].length ?? 0;
  let end = phraseEnd(scan, core.end + named, nextFree);
  if (core.unit !== null && core.unit.unit.measure !== 'count') {
    const needed = before === '' || endsInVerb(before, lexicon);
    const stop = end === scan.text.length || (end < nextFree && /[,.;:()\n]/u.test(scan.text.charAt(end)));
    const text = stop && needed && figure.change === null ? scan.text.slice(core.unit.end, end).trim() : '';
    return { text, end: stop ? end : core.end, bare: text === '' };
  }
  if (scan.text.slice(core.end, end).trim() !== '') end = afterNouns(scan, end, nextFree, lexicon);
  const phrase = scan.text.slice(start, end).replace(TRAILING, '').trim();
  if (lexicon.percentLinks.test(phrase.slice(0, 8).toLowerCase())) return { text: '', end: core.end, bare: true };
  // A unit alone says nothing that the column of units does not say.
  return { text: phrase, end, bare: core.unit !== null && phrase.length <= core.unit.end - core.unit.start };
}

function endsInVerb(words: string, lexicon: Lexicon): boolean {
  const folded = fold(words);
  return [lexicon.resultVerbs, VERBS].some((verbs) => new RegExp(`${verbs.source}(?: được| mới| xong)?$`, 'u').test(folded));
}

function phraseEnd(scan: Scan, from: number, limit: number): number {
  const stop = [...scan.folded.slice(from).matchAll(PHRASE_END)].find(({ index }) => !insideNumeral(scan, from + index));
  return Math.min(stop === undefined ? scan.text.length : from + stop.index, limit);
}

/** "tổ chức, cá nhân", "khiếu nại, tố cáo": short nouns behind a comma go on, unless they run into the next number. */
function afterNouns(scan: Scan, from: number, limit: number, lexicon: Lexicon): number {
  let end = from;
  for (;;) {
    const joint = /^\s*(?:,|và(?!\p{L}))\s*/u.exec(scan.folded.slice(end))?.[0].length ?? 0;
    if (joint === 0) return end;
    const stop = phraseEnd(scan, end + joint, limit);
    const words = scan.folded.slice(end + joint, stop).trim();
    const ends = stop === scan.text.length || /^\s*(?:[,.;:)\n]|và(?!\p{L}))/u.test(scan.folded.slice(stop));
    if (words === '' || !ends || stop >= limit && limit < scan.text.length) return end;
    if (words.split(' ').length > 3 || NO_NOUN.test(words) || lexicon.resultVerbs.exec(words)?.index === 0) return end;
    end = stop;
  }
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
  for (let round = 0; round < 3; round += 1) {
    const shorter = cleaned.replace(TRAILING, '');
    cleaned = shorter === cleaned ? shorter : shorter.replace(STRAY_MEASURE, '');
  }
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
  const text = scan.text.slice(afterPeriod(scan, scan.place.lead, firstFigure ?? scan.text.length), firstFigure ?? undefined);
  const colon = text.search(/:(?:\s|$)/u);
  return shorten(clean(colon < 0 ? text : text.slice(0, colon)));
}
