/**
 * Years printed without their word: "vụ mùa 2024", "Tết 2025", "dự toán 2025", "đợt 1/2025". A number of four digits
 * that could be a year is one unless the text counts something with it: "2025 hồ sơ", "tiếp nhận 2025", "trực tuyến: 2024".
 */
import { type Lexicon, scaleAt, unitAt } from './lexicon.js';
import type { ScannedNumeral } from './scan.js';

const YEAR = /^20[0-4]\d$/u;
/** What a year stands behind, whatever comes after it: seasons, events, laws, indices. */
const OF_YEAR = /(?<!\p{L})(?:tết(?: \p{L}+){0,4}|dịp(?: \p{L}+){1,6}|hè|xuân(?: \p{L}+){0,2}|mùa(?: \p{L}+){0,2}|vụ (?:lúa )?(?:đông|xuân|hè|thu|mùa|chiêm|màu|sản xuất)(?: \p{L}+){0,2}|(?:lúa|ngô|lạc|khoai|rau|cây)(?: \p{L}+)? (?:đông xuân|hè thu|thu đông|đông|xuân|mùa|chiêm)|luật(?: \p{L}+){1,6}|chương trình(?: \p{L}+){0,6}|chỉ số(?: \p{L}+){0,4}|papi|pci|par index|sipas|dti|(?:hội thi|ngày hội|lễ hội|hội nghị|hội thao|đại hội|cuộc thi|kỳ thi|giải (?:bóng|thể thao|việt dã)|chiến dịch|tuyển sinh|tuyển quân|giao quân|bầu cử|diễn tập)(?: \p{L}+){0,8})(?: [-–—]|,)?\s*$/u;
/** The same, unless a unit follows: "kế hoạch 2025", but "kế hoạch 2025 ha". */
const OFTEN_OF_YEAR = /(?<!\p{L})(?:đầu|giữa|cuối|kế hoạch|dự toán|chỉ tiêu|nghị quyết|so với|trước|sau)\s*$/u;
/** What counts right behind it. */
const COUNTING = /(?:[:=+~≈≥≤<>×-]|(?<!\p{L})(?:tổng|tổng số|(?<!dân )số|số lượng|tiếp nhận|giải quyết|xử lý|trả|nộp|là|có|được|đạt|gồm|còn|cộng|khoảng|gần|hơn|trên|dưới|thêm|với|đã|cho|tăng|giảm|cấp|thu|chi|lên|xuống|mới))\s*$/u;
/** "Tổng số hồ sơ 2025": the noun between says what is counted. */
const TOTAL_OF = /(?<!\p{L})(?:tổng số|(?<!dân )số|số lượng)(?: \p{L}+){1,4}\s*$/u;
/** "Dân số 2024 là 12.500": the value itself comes behind. */
const VALUE_BEHIND = /^\s*,?\s*(?:(?:là|đạt|có|còn|ước|ước đạt|tăng|giảm|được)\s*:?|:)\s*(?:khoảng|gần|hơn|trên|dưới)?\s*\p{Nd}/u;
/** "đợt 1/2025" is no share. */
const NUMBERED = /(?<!\p{L})(?:đợt|lần|kỳ|học kỳ|vụ|tuần|khóa|khoá|quý|tháng|số)\s+(\p{Nd}{1,2})\s?\/\s?$/u;
/** "vụ đông xuân 2023/2024", "2023/24". */
const AND_NEXT = /^\s?[-–—/]\s?(?:20)?\p{Nd}{2}$/u;
const REACH = 80;

/** Marks years, and the number of the round before one, as periods; a cell that holds nothing else keeps its number. */
export function maskBareYears(numerals: ScannedNumeral[], folded: string, lexicon: Lexicon): void {
  for (const [at, numeral] of numerals.entries()) {
    if (numeral.mask !== null || numeral.spoken === true || !YEAR.test(numeral.text) || folded.trim() === numeral.text) continue;
    const before = folded.slice(Math.max(0, numeral.start - REACH), numeral.start);
    const [previous, next] = [numerals[at - 1], numerals[at + 1]];
    if (next !== undefined && OF_YEAR.test(before) && AND_NEXT.test(folded.slice(numeral.end, next.end))) {
      numeral.mask = 'period';
      next.mask ??= 'period';
    } else if (previous !== undefined && NUMBERED.test(before)) {
      numeral.mask = 'period';
      previous.mask ??= 'period';
    } else if (isYear(numerals, at, before, folded, lexicon)) numeral.mask = 'period';
  }
}

function isYear(numerals: readonly ScannedNumeral[], at: number, before: string, folded: string, lexicon: Lexicon): boolean {
  const numeral = numerals[at];
  if (numeral === undefined || !/\p{L}/u.test(before) || /[/.,\p{N}]\s?$/u.test(before) && !/[.,]\s$/u.test(before)) return false;
  const behind = folded.slice(numeral.end, numeral.end + REACH);
  if (/^\s*(?:%|phần trăm|[/×]\s*\p{Nd})/u.test(behind)) return false;
  const counted = scaleAt(lexicon, folded, numeral.end) !== null || unitAt(lexicon, folded, numeral.end) !== null;
  if (OF_YEAR.test(before)) return scaleAt(lexicon, folded, numeral.end) === null;
  if (OFTEN_OF_YEAR.test(before)) return !counted;
  if (COUNTING.test(before) || lexicon.resultVerbs.test(lastWords(before)) || lexicon.action.test(lastWords(before))) return false;
  if (VALUE_BEHIND.test(behind) || /^\s+\p{Nd}/u.test(behind)) return true;
  return !counted && !TOTAL_OF.test(before) && !listed(numerals, at, folded);
}

/** The verb that a number is the object of: "đã tiếp nhận và giải quyết 2025". */
function lastWords(before: string): string {
  return before.split(/[\s,;:()]+/u).slice(-3).join(' ').trim();
}

const ENDED = /^\s*(?:[,;)]|\.?$|\.\s)/u;

/** "(trực tuyến 2025, trực tiếp 300)": beside another number that nothing counts either. */
function listed(numerals: readonly ScannedNumeral[], at: number, folded: string): boolean {
  const bare = (other: ScannedNumeral | undefined): boolean => other !== undefined && other.mask === null && !YEAR.test(other.text) && ENDED.test(folded.slice(other.end, other.end + 4));
  const [own, previous, next] = [numerals[at], numerals[at - 1], numerals[at + 1]];
  if (own === undefined || !ENDED.test(folded.slice(own.end, own.end + 4))) return false;
  const near = (a: ScannedNumeral | undefined, b: ScannedNumeral | undefined): boolean => a !== undefined && b !== undefined && /^[,;]\s(?:\p{L}+\s){1,6}$/u.test(folded.slice(a.end, b.start));
  return bare(previous) && near(previous, own) || bare(next) && near(own, next);
}
