/**
 * What a clerk would write in the first column: from the words before the number, else from those behind it, with
 * what the block says before its first colon as context.
 */
import { fold } from '../text/normalise.js';
import { afterConnector, lastBoundary, withoutSources } from './clause.js';
import type { Joined } from './link.js';
import type { Lexicon } from './lexicon.js';
import { bodyOf, nameOf } from './naming.js';
import { phraseBehind } from './phrase.js';
import { clauseFrom, closeBracket, holdsFree, insideNumeral, nextFree, numeralsBefore, openBracket, type Scan, sentenceAt } from './scan.js';
import { clean, EARLIER_TIME, shorten, topicOf } from './tidy.js';
import { isBody, lowered, passive, raised } from './wording.js';

/**
 * `through`: where the words end that the label took from behind the number; the next label begins after them.
 * `items`: what the lists around the number are about ("Cập nhật dữ liệu đoàn hội: Hội Nông dân 12"), outermost first.
 * `vague`: nothing but a unit and what was done: "Cơ sở được kiểm tra".
 * `follows`: the words alone say nothing without the figure before ("… với tổng số tiền 12 triệu đồng").
 */
export type Labelled = { label: string; context: string[]; through: number; items: string[]; follows: boolean; vague: boolean };

/** A period at the head of a clause; `#` stands for a numeral that the masks know as a date or a period. */
const PERIOD = /^[\s,;.:–-]*(?:(?:(?:tính|trong|từ|đến|tới|kể|vào|cho|hết|đầu|cuối|giữa|thời gian|thời điểm|(?:mấy|các)(?= (?:tháng|năm|tuần)))(?!\p{L})|[(\-–/\s])*(?:#+|kỳ báo cáo|(?:năm học|nay|này|vừa qua|trước|năm|tháng(?! (?:thanh niên|hành động|cao điểm|an toàn))|quý(?! (?:vị|khách|hiếm))|tuần(?! (?:tra|lễ|hoàn))|kỳ(?! (?:họp|thi|tuyển|nghỉ))|ngày(?! (?:hội|công|tết|lễ|nghỉ|pháp luật))|[ivx]{1,4}))(?!\p{L})[\s),.:]*)+/u;

/** @param from where the figure before this one ended, or where the block's text begins */
export function labelOf(scan: Scan, figure: Joined, from: number, lexicon: Lexicon): Labelled {
  const sentence = sentenceAt(scan, figure.start);
  const floor = Math.max(from, sentence.start, scan.place.lead);
  const bracket = openBracket(scan, figure.start);
  const inBracket = bracket !== null && bracket >= floor;
  const start = Math.max(behindRemark(scan, floor, figure.start), behindBase(scan, floor, figure.start), behindBrackets(scan, lastBoundary(scan.text, floor, figure.start), figure.start), inBracket ? bracket + 1 : 0);
  const said = clean(withoutSources(clean(scan.text.slice(opening(scan, start, figure.start, lexicon), figure.start))));
  const before = figure.change === null ? holds(scan, figure, said, start) : said.replace(COMPARED, '');
  const segments = before.split(/\s*:\s+/u).map((segment) => clean(segment)).filter((segment) => segment !== '');
  const printed = scan.text.slice(start, figure.start);
  const closes = /(?::|(?<![\p{L}\p{N}])là|=)\s*\(?\s*$/u.test(printed);
  const behind = phraseBehind(scan, figure, lexicon, before);
  const group = bracket !== null && bracket >= Math.max(sentence.start, scan.place.lead) ? groupBefore(scan, bracket) : '';
  const cut = segments.pop() ?? '';
  // "gồm 23 xã và 1 thị trấn, với 39.613 hộ": the extent of a body before a comma is no name of what it has.
  const own = /^\d/u.test(cut) && /(?:,\s*(?:với|có)|(?:,|\svà))\s*$/u.test(printed) && EXTENT.test(fold(cut)) ? '' : cut;
  const first = own === '' && group === '' ? headOfFirst(scan, figure, behind.text, lexicon) : null;
  const last = own !== '' ? own : first !== null ? first.words : behind.text === '' && figure.change === null ? group : '';
  const lead = blockLead(scan, start, closes && !inBracket && own !== '');
  const named = last === '' ? behind.text : nameOf(figure, { last, closes, behind, printed: first?.printed ?? printed, by: own !== '' && segments.length === 1 || isBody(lead, lexicon) ? bodyOf(segments.at(-1) ?? lead, lexicon) : '' }, lexicon);
  const plain = named === '' && figure.change === null ? lead : named;
  const label = figure.amount?.unit?.unit.measure === 'money' && lexicon.chain.exec(fold(plain))?.index === 0 ? `số tiền ${lowered(plain).replace(/ tiền$/u, '')}` : plain;
  const vague = (behind.bare && own !== '' && !closes && named !== last && lexicon.chain.test(fold(last))) || isVague(fold(label));
  const topic = lead === '' && segments.length === 0 && vague ? clauseBefore(scan, start) : '';
  const context = [topic, lead, group === lead ? '' : group, ...segments].filter((words) => words !== '' && words !== label);
  return {
    label: raised(shorten(label)), context: [...new Set(context.map(shorten))], through: Math.max(figure.end, behind.end),
    items: context, vague, follows: (inBracket && own === '' && behind.bare && from > 0 && scan.text.slice(from, figure.start).trim() === '(') || (vague && lexicon.partLinks.test(fold(printed))) || RUNNING.test(fold(own)) || own === '' && first === null && FOLLOWS.test(scan.folded.slice(Math.max(sentence.start, figure.start - 30), figure.start)) || SUM.test(fold(own)) || (context.length === 0 && STEP.test(fold(label))),
  };
}

/** "đạt 70% dự toán năm, hiện có 3 khoản thu": what a percentage is measured against is no name of the next number. */
function behindBase(scan: Scan, from: number, end: number): number {
  if (!/%\s*$/u.test(scan.text.slice(Math.max(0, from - 3), from))) return from;
  const base = /^\s*(?:so với |so )?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|svck|cùng kỳ)(?!\p{L})[^,.;:()\d]{0,90},\s*/u.exec(scan.folded.slice(from, end));
  return base === null ? from : from + base[0].length;
}

/** "nâng cấp 01 đập (hồ chứa) và 02 cống": brackets without numbers right behind a noun are a remark on it, no name of the next. */
function behindRemark(scan: Scan, from: number, end: number): number {
  const opens = from > scan.place.lead ? /^\s*\(/u.exec(scan.text.slice(from, end)) : null;
  if (opens === null) return from;
  const close = closeBracket(scan, from + opens[0].length - 1);
  return close < end && /^\s*[,;.]|^\s+\p{Ll}/u.test(scan.text.slice(close, end)) ? close : from;
}

const COMPARED = new RegExp(`^${EARLIER_TIME}(?:\\s*,\\s*|\\s+|$)`, 'iu');

/** A semicolon inside brackets that have closed ends nothing but what they hold. */
function behindBrackets(scan: Scan, boundary: number, end: number): number {
  const open = openBracket(scan, boundary);
  const close = open === null ? end + 1 : closeBracket(scan, open);
  return close <= end ? close : boundary;
}

/** "Tổng diện tích tự nhiên gồm 393,61 ha": of one measure alone "gồm" only says how much it is. */
function holds(scan: Scan, figure: Joined, said: string, start: number): string {
  const measure = figure.amount?.unit?.unit.measure ?? 'count';
  if (said !== '' || measure === 'count' || !/\p{L} (?:bao )?gồm\s*$/iu.test(scan.text.slice(start, figure.start))) return said;
  return clean(scan.text.slice(start, figure.start));
}

/** Counted are cases of something that the sentence before has named: "Tổng số lượt được tra cứu". */
const VAGUE = /^(?:(?:tổng số|tổng|số lượng|số) (?:lượt|hồ sơ|trường hợp|đối tượng|tin|phiếu|đơn|giao dịch|yêu cầu|tài khoản)(?!\p{L})(?:\s\S+){0,10}|(?:đã|đang|chưa|không|được|bị(?! (?:can|cáo|hại)))(?!\p{L})(?:\s\S+){0,6})$/u;
const DONE = /^(?:tổng số|số lượng|số) \S+(?: \S+)? (?:đã |chưa |đang )?(?:được )?(?:triển khai|thực hiện|giải quyết|xử lý|tiếp nhận|tham gia|hoàn thành)$/u;
/** Words that say how far a case has come or when, and not what it is. */
const STEPS = /(?<!\p{L})(?:đã|được|chưa|đang|trong|đến|từ|ngày|tháng|quý|kỳ|năm|nay|báo cáo|thời điểm|thành công|tiếp nhận|giải quyết|xử lý|thực hiện|triển khai|\d\S*)(?!\p{L})/gu;

function isVague(label: string): boolean {
  if (DONE.test(label)) return true;
  return VAGUE.test(label) && label.replace(STEPS, ' ').trim().split(/\s+/u).length <= 8;
}

/** A step without what it was done to: "không được cấp: 16 hồ sơ". */
const STEP = /^(?:đã|đang|chưa|không|được|bị(?! (?:can|cáo|hại)))(?!\p{L})(?:\s\S+){0,6}$/u;

/** The same as the figure before, since a longer time. */
const RUNNING = /^(?:lũy kế|lũy tiến|cộng dồn)(?: từ đầu năm)?(?: đến nay)?$/u;

/** Said of the figure before: "12 lớp cho 300 nông dân", "34 quyết định với số tiền 5 triệu đồng". */
const FOLLOWS = /(?<!\p{L})(?:tương ứng|tương đương|cho|với|của|đối với|xuống|lên|xuống còn)\s*(?:gần|hơn|trên|khoảng)?\s*$/u;
const SUM = /^(?:(?:nâng|đưa) tổng số.*|(?:tổng |có )?(?:số tiền|kinh phí|giá trị|trị giá)|trị giá|tổng trị giá|tổng|kinh phí)(?: phạt| thu| chi| hỗ trợ| là| thực hiện)?$/u;

/** "23 xã và 1 thị trấn": how far a body reaches. */
const EXTENT = /^\d+ \p{L}+(?: \p{L}+){0,2}(?:(?:,| và) \d+ \p{L}+(?: \p{L}+){0,2})*$/u;

/** What a bracket is about: "tạm trú" in "thường trú (mức 1: 12), tạm trú (mức 1: 7)"; nothing where a number stands there. */
function groupBefore(scan: Scan, bracket: number): string {
  let from = bracket;
  while (from > 0 && (!/[.;:,)]/u.test(scan.text.charAt(from - 1)) || insideNumeral(scan, from - 1))) from -= 1;
  // "nâng cao tỷ lệ hộ dùng nước sạch, nhất là xóm núi, xóm ven sông (đạt 91%)": the share is of all these words.
  const clause = scan.folded.slice(clauseFrom(scan, Math.max(sentenceAt(scan, bracket - 1).start, bracket - LONGEST_SHARE), bracket), bracket);
  const share = clause.search(/(?<!\p{L})(?:tỷ|tỉ) lệ (?!(?:là|đạt|thấp|cao)(?!\p{L}))/u);
  const began = share < 0 ? from : bracket - clause.length + share;
  const counted = (at: number): boolean => holdsFree(scan, at, bracket);
  if (!counted(began)) return clean(scan.text.slice(began, bracket));
  return counted(from) ? '' : clean(scan.text.slice(from, bracket));
}

/** Says something of itself, whatever was done to the first of its list: "thu thập 36 phiếu, 12 phiếu bị trả lại". */
const CLAUSE = /(?<!\p{L})(?:được|đã|bị|chưa|không|đang|quá hạn|đúng hạn|trước hạn|trễ hạn|còn)(?!\p{L})/u;

/**
 * "khởi tố" for the second number of "khởi tố 12 vụ, 15 bị can": the words before the first one of a coordination.
 * For numbers that have next to no words of their own, and for those that the same deed was done to.
 */
function headOfFirst(scan: Scan, figure: Joined, own: string, lexicon: Lexicon): { words: string; printed: string } | null {
  const long = own.split(' ').length > 3;
  if (figure.change !== null || (long && CLAUSE.test(fold(own)))) return null;
  const { start: floor } = sentenceAt(scan, figure.start);
  const bracket = openBracket(scan, figure.start);
  const free = scan.numerals.slice(numeralsBefore(scan, floor), numeralsBefore(scan, figure.start + 1)).filter(({ mask, start }) => mask === null && openBracket(scan, start) === bracket).slice(-LONGEST_RUN);
  let at = free.length - 1;
  const began = at;
  for (; at > 0; at -= 1) {
    const between = scan.text.slice(free[at - 1]?.end, free[at]?.start).replace(/\([^()]*\)/gu, ' ');
    if (/^\s*\/\s*$/u.test(between)) continue;
    if (/[;:()]|\.\s/u.test(between) || !/(?:[,×x]|(?<!\p{L})(?:và|với|cùng|hoặc))\s*(?:(?:gần|hơn|trên|khoảng)\s*)?$/u.test(between)) break;
  }
  const first = free[at];
  if (first === undefined || at === began) return null;
  const from = Math.max(floor, scan.place.lead, (bracket ?? -1) + 1, scan.numerals.slice(numeralsBefore(scan, floor), numeralsBefore(scan, first.start)).findLast(({ mask }) => mask === null)?.end ?? 0);
  const printed = scan.text.slice(opening(scan, lastBoundary(scan.text, from, first.start), first.start, lexicon), first.start);
  const words = clean(printed);
  const last = words.split(/\s*:\s+/u).at(-1) ?? '';
  if (long) return passive(last, printed, own, lexicon) === null ? null : { words: last, printed };
  return /[:(),]/u.test(words) && at > 0 || last === '' || CAUSES.test(fold(last)) ? null : { words: last, printed };
}

/** "tai nạn làm 10 người chết, 13 người bị thương": each of them is told by its own words. */
const CAUSES = /(?<!\p{L})(?:làm|khiến)$/u;

/** Numbers of one coordination that are looked back over. */
const LONGEST_RUN = 40;

/** After a period that opens a clause ("Tính đến ngày 14/10/2025, …"), unless nothing else stands there. */
function afterPeriod(scan: Scan, start: number, end: number): number {
  let text = scan.folded.slice(start, end);
  for (const numeral of scan.numerals.slice(numeralsBefore(scan, start), numeralsBefore(scan, end))) {
    if (numeral.end > end || (numeral.mask !== 'date' && numeral.mask !== 'period')) continue;
    text = text.slice(0, numeral.start - start) + '#'.repeat(numeral.end - numeral.start) + text.slice(numeral.end - start);
  }
  text = text.replace(/#[\s/.–-]*(?=#)/gu, (gap) => '#'.repeat(gap.length));
  const period = PERIOD.exec(text)?.[0] ?? '';
  const opens = period.includes('#') || /^[\s,;.:–-]*(?:tính|trong|từ|đến|tới|kể|vào|cho|hết|đầu|cuối|giữa|thời gian|thời điểm|(?:kỳ|tháng|quý|tuần|năm)(?: báo cáo)? (?:này|nay)(?!\p{L}))/u.test(period);
  return opens && clean(scan.text.slice(start + period.length, end)) !== '' ? start + period.length : start;
}

/** Where the words of a number begin: behind links, connectors and the period that opens the clause. */
function opening(scan: Scan, start: number, end: number, lexicon: Lexicon): number {
  return afterPeriod(scan, afterConnector(scan.text, afterPartLink(scan, start, end, lexicon), end), end);
}

/** After "trong đó", "gồm", "cụ thể": what stands before them is the whole's. */
function afterPartLink(scan: Scan, start: number, end: number, lexicon: Lexicon): number {
  const between = scan.folded.slice(start, end);
  const last = [...between.matchAll(new RegExp(lexicon.partLinks.source, 'gu'))].at(-1);
  return last === undefined ? start : start + last.index + last[0].length;
}

/**
 * What the words before a colon say of the figures behind it: what an item says before its first colon, unless a
 * figure has stood there, or a later topic of the same block ("…; về đăng ký thuế: tiếp nhận 12 hồ sơ").
 */
function blockLead(scan: Scan, start: number, ownColon: boolean): string {
  const topic = [...scan.text.slice(Math.max(scan.place.lead, start - TOPIC_REACH), start).matchAll(TOPIC)].at(-1)?.groups?.['topic'];
  if (topic !== undefined) return clean(topic);
  const firstFree = nextFree(scan, 0)?.start ?? scan.text.length;
  const text = scan.text.slice(scan.place.lead, Math.min(start, firstFree, scan.place.lead + 2 * LONGEST_SHARE));
  const colon = text.search(/:(?:\s|$)/u);
  const lead = text.slice(0, Math.max(0, colon));
  // "Đợt 1: 120 người; đợt 2: 80 người": the first colon names the first figure, not the list.
  if (ownColon && firstFree < start && /^:\s*$/u.test(scan.text.slice(scan.place.lead + colon, firstFree))) return '';
  return lead.length > 160 || lead.split('(').length > lead.split(')').length ? '' : clean(withoutSources(clean(lead)));
}

/** The clause or sentence before the one that begins here, when no figure stands in it: what a vague label speaks of. */
function clauseBefore(scan: Scan, start: number): string {
  const began = Math.max(scan.place.lead, start - CLAUSE_REACH);
  const text = scan.text.slice(began, start);
  const parts = [...text.matchAll(/[^;]+?(?:;\s|[.!?]\s+(?=\p{Lu})|$)/gu)].filter(({ 0: part }) => part.trim() !== '');
  const ended = /[;.!?]\s*$/u.test(text);
  const last = ended ? parts.at(-1) : parts.at(-2);
  if (last === undefined) return '';
  const [from, to] = [began + last.index, began + last.index + last[0].length];
  if (holdsFree(scan, from, to)) return '';
  const topic = topicOf(last[0].replace(/[;.!?]\s*$/u, ''));
  return topic.split(' ').length > LONGEST_TOPIC ? '' : topic;
}

const LONGEST_TOPIC = 28;
const LONGEST_SHARE = 200;
/** More than so many words take. */
const CLAUSE_REACH = 2000;

const TOPIC = /(?:^|[.;\n]\s*)(?:về|đối với|riêng|(?:trong )?(?=lĩnh vực))\s+(?:việc\s+)?(?<topic>[^:;.\n()]{3,140}):\s/giu;
const TOPIC_REACH = 600;

/** A parent item or heading as context: its words up to the colon or its first figure. */
export function contextOf(scan: Scan, firstFigure: number | null): string {
  const text = scan.text.slice(afterPeriod(scan, scan.place.lead, firstFigure ?? scan.text.length), firstFigure ?? undefined).replace(UNIT_NOTE, '');
  const colon = text.search(/:(?:\s|$)/u);
  const words = shorten(topicOf(colon < 0 ? text : text.slice(0, colon)));
  return ONLY_PERIOD.test(fold(words)) ? '' : words;
}

/** "(ĐVT: triệu đồng)": said of the table below. */
const UNIT_NOTE = /\s*[(,;]?\s*(?:đvt|đ\.v\.t|đv tính|đơn vị tính)\s*:.*$/isu;
const ONLY_PERIOD = /^(?:trong |tính đến |đến |từ |lũy kế )?(?:tháng|quý|năm|kỳ|kỳ báo cáo|tuần|ngày)(?:\s(?:[\d/.,-]+|[ivx]+|này|nay|năm|đến|ngày))*$/u;
