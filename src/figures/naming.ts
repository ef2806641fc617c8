/** How the words before a number and those behind it make one name. */
import { fold } from '../text/normalise.js';
import type { Joined } from './link.js';
import type { Lexicon } from './lexicon.js';
import { type Behind, REST, VERBS } from './phrase.js';
import { isBody, passive } from './wording.js';

/** `by`: the body that the item names before its colon. */
export type Around = { last: string; closes: boolean; behind: Behind; printed: string; by: string };

/** The words before the number and those behind it as one name. */
export function nameOf(figure: Joined, { last, closes, behind, printed, by }: Around, lexicon: Lexicon): string {
  if (RAISED.test(fold(printed)) && behind.text !== '') return `Tổng số ${behind.text}`;
  if (closes) return listed(last, printed, behind, lexicon);
  const share = figure.percent?.start === figure.start && figure.ratio === null;
  const counted = figure.change === null && (figure.ratio ?? figure.amount ?? figure.percent)?.unit?.unit.measure;
  const deed = counted === 'count' || counted === undefined ? passive(last, printed, behind.text, lexicon, by) : null;
  if (share) {
    if (REST.test(fold(last)) && !/^(?:chưa|không)?$/u.test(fold(behind.text))) return behind.text;
    if (/^(?:tổng|số(?! h[oó][aá])|tỷ lệ|tỉ lệ|tỷ trọng|mức)(?!\p{L})/u.test(fold(last)) || BASE.test(fold(behind.text))) return last;
    if (!behind.bare && behind.text !== '' && HAS.test(fold(printed)) && isBody(last, lexicon)) return behind.text;
    if (deed === null && TAIL.test(fold(behind.text))) return last;
    if (deed === null && AT.test(fold(printed)) && behind.text !== '') return `${last} tại ${behind.text}`;
    return deed ?? (behind.text.split(' ').length > 2 ? behind.text : last);
  }
  if (deed !== null) return deed;
  if (AT.test(fold(printed)) && behind.text !== '') return `${last} tại ${behind.text}`;
  // "Toàn xã có 15 cơ sở lưu trú": the report's own place is no part of what is counted.
  if (!behind.bare && HAS.test(fold(printed)) && isBody(last, lexicon)) return behind.text;
  if (behind.bare && behind.text !== '' && HAS.test(fold(printed)) && isBody(last, lexicon)) return `${last} - ${behind.text}`;
  if (behind.bare) return withUnit(last, behind.text, lexicon);
  // "Số lượt tra cứu được cấp 50 lượt/ngày chưa đủ": the name is whole before the number.
  return NAMED.test(fold(last)) && /\/|^\S+(?: \S+)? (?:đã|chưa|không|đang|được|bị)(?!\p{L})/u.test(fold(behind.text)) ? last : `${last} ${behind.text}`.trim();
}

/** "kết nạp 24 hội viên, nâng tổng số lên 1.529 hội viên". */
const RAISED = /(?<!\p{L})(?:nâng|đưa) tổng số(?: \p{L}+){0,4}?(?: lên| thành| là)*\s*(?:gần|hơn|trên|khoảng)?\s*$/u;
const NAMED = /^(?:tổng|số(?! h[oó][aá])|tỷ lệ|tỉ lệ|mức)(?!\p{L})(?: \S+){2}/u;

const SUM_ALONE = /^(?:tổng|cộng|tổng cộng|tổng số)$/u;

/** Words that a colon or "là" closes; the words behind the number go on where they tell more than the unit. */
function listed(last: string, printed: string, behind: Behind, lexicon: Lexicon): string {
  if (SUM_ALONE.test(fold(last)) && behind.bare && behind.text !== '') return `Tổng số ${behind.text}`;
  if (behind.bare || !behind.text.includes(' ')) return last;
  const deed = passive(last, printed, behind.text, lexicon);
  if (deed !== null) return deed;
  const words = behind.text.split(' ');
  const known = fold(last).split(' ');
  const fresh = words.filter((word) => !known.includes(fold(word)));
  if (fresh.length === 0 || words.length > LONGEST_REST || SAYS.test(fold(behind.text))) return last;
  const start = words.findIndex((word) => !known.includes(fold(word)));
  return `${last} - ${words.slice(start).join(' ')}`;
}

const LONGEST_REST = 8;
/** A clause of its own, which names nothing. */
const SAYS = /(?<!\p{L})(?:đã|được|bị|đang|còn|trên địa bàn|toàn|tham gia|theo|tại|trong|ngày|từ|đến|là|do|có)(?!\p{L})|\//u;
/** A body that an item names before its colon, and that did what is told behind it. */
export function bodyOf(words: string, lexicon: Lexicon): string {
  return words.split(' ').length <= 7 && isBody(words, lexicon) && !lexicon.action.test(fold(words)) ? words : '';
}

/** Where something was done: "thu phí không tiền mặt tại 100% trường". */
const AT = /(?<!\p{L})(?:tại|ở)\s*(?:gần|hơn|trên|khoảng)?\s*$/u;
const HAS = /(?<!\p{L})có\s*(?:gần|hơn|trên|khoảng)?\s*$/u;

/** Said of the share, and no name of what it is of: "đạt 100% trong độ tuổi". */
const TAIL = /^(?:trong|tại|theo|so|vào|ở|từ|đến|và)(?!\p{L})/u;
/** What a percentage is of, and not what it tells: "95% kế hoạch", "91% dân số". */
const BASE = /^(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết|dân số|tổng|so|số|của|cùng kỳ|công suất|diện tích|yêu cầu|định mức|mục tiêu)(?!\p{L})/u;

const CASES = /^(?:hồ sơ|trường hợp|lượt|đối tượng|đồng)$/u;
/** What is said of a thing, which is no noun: "hồ sơ quá hạn". */
const STATE = /^(?:lũy kế|lũy tiến|cộng dồn|quá hạn|đúng hạn|trước hạn|trễ hạn|còn|kỳ trước|tồn|chưa|không|đang|mới|cũ|có|từ|dưới|trên|tại|qua|trong|ngoài|do|là|thuộc|được|bị|đã|nộp|nữ|nam)(?!\p{L})/u;

/** "đã ban hành" + "văn bản", "phiếu" + "Hội Nông dân"; a unit that only says "cases" adds nothing to a noun. */
function withUnit(words: string, unit: string, lexicon: Lexicon): string {
  const folded = fold(words);
  if (unit === '' || folded.includes(fold(unit))) return words;
  if (/^toàn(?!\p{L})/u.test(folded)) return `${words} - ${unit}`;
  if (/^(?:tổng|số(?! h[oó][aá])|tỷ lệ|tỉ lệ)(?!\p{L})/u.test(folded)) return words;
  if (/^(?:bị thương|chết|tử vong|mất tích)$/u.test(folded)) return `${unit} ${words}`;
  if (!lexicon.resultVerbs.test(folded) && !VERBS.test(folded)) return STATE.test(folded) ? `${unit} ${words}` : words;
  if (CASES.test(fold(unit)) && words.split(' ').length > 2) return words;
  const when = /\s(?:trong (?:tháng|quý|kỳ|năm)|đến nay|từ đầu năm)$/iu.exec(words)?.[0] ?? '';
  return `${words.slice(0, words.length - when.length)} ${unit}${when}`;
}
