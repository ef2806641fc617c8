/**
 * Numbers in words among the numerals of a text. They are figures with evidence of their own but no numerals of the
 * ledger, which counts digits. Words are believed where a unit follows, and those of one word ("hai", "ba") only behind
 * a verb, because they are also parts of names: "hai bên", "ba không", "thứ hai".
 */
import { numberWordsAt } from '../text/number-words.js';
import { type Lexicon, unitAt } from './lexicon.js';
import type { ScannedNumeral } from './scan.js';

const FIRST = /(?<![\p{L}\p{N}])(?:một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})/gu;
/** What a number behind it tells the order or the name of. */
const ORDER = /(?<!\p{L})(?:thứ|tháng|ngày|năm|quý|lớp|khối|khóa|tổ|thôn|ấp|khu phố|đợt|số|cấp|mức|hạng|loại|lần|kỳ|tuần|giai đoạn|nhóm|cả|từng|mỗi|một trong|hàng|hàng chục|vài)\s*$/u;
const DEED = /(?<!\p{L})(?:có|gồm|xảy ra|thêm|được|làm|chết|khoảng|gần|hơn)\s*:?\s*$/u;
const NO_UNIT = /^(?:lần|giờ|phút|ngày công|cấp|bên|ngày|m|điểm|ban|đoàn|bộ)$/u;

/** Numerals for the numbers in words of a text, in order; `text` holds their digits. */
export function spokenNumerals(folded: string, lexicon: Lexicon): ScannedNumeral[] {
  const found: ScannedNumeral[] = [];
  let from = 0;
  const again = writtenOut(folded);
  for (const { index } of folded.matchAll(FIRST)) {
    if (index < from || again.some(({ start, end }) => index >= start && index < end)) continue;
    const spoken = numberWordsAt(folded, index);
    if (spoken === null) continue;
    from = spoken.end;
    const before = folded.slice(Math.max(0, index - 60), index);
    const unit = unitAt(lexicon, folded, spoken.end);
    const percent = /^\s+phần trăm(?!\p{L})/u.test(folded.slice(spoken.end, spoken.end + 16));
    if ((unit === null && !percent) || ORDER.test(before) || (unit !== null && NO_UNIT.test(unit.unit.name))) continue;
    if (spoken.words === 1 && (spoken.value === 1n || !(DEED.test(before) || lexicon.chain.test(before.trimEnd())))) continue;
    found.push({ index: 0, start: index, end: spoken.end, text: String(spoken.value), mask: null, spoken: true });
  }
  return found;
}

const MONEY_IN_WORDS = new RegExp(
  String.raw`(?<=\d\s*(?:đồng|đ|vnđ|vnd)?[\s.:;,]*)\(\s*(?:(?:viết )?bằng chữ\s*:?\s*)?`
  + String.raw`(?:(?:một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|linh|lẻ|không|trăm|nghìn|ngàn|triệu|tỷ|tỉ)[\s,]+){2,}`
  + String.raw`(?:đồng|đ)(?:\s+chẵn)?\s*[.)]`, 'gu');

/** Sums in words behind their digits, "8.204.000.000đ (Tám tỷ, hai trăm lẻ bốn triệu đồng)": not a second sum. */
function writtenOut(folded: string): { start: number; end: number }[] {
  return [...folded.matchAll(MONEY_IN_WORDS)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/**
 * Numbers that the text gives twice: "02 (hai) tổ", "hai (02) tổ". What stands in brackets becomes blank, brackets
 * and all, so that the unit stands behind the number; `numerals` are the offsets of digits that stood in brackets.
 */
export function withoutRestated(folded: string): { folded: string; numerals: Set<number> } {
  const numerals = new Set<number>();
  const words = folded.replace(/(\d+)(\s*)\(([\p{L} ]{2,60})\)/gu, (all, digits: string, gap: string, inner: string) => {
    const spoken = numberWordsAt(inner, 0);
    return spoken !== null && spoken.end === inner.length && spoken.value === BigInt(digits) ? digits + ' '.repeat(all.length - digits.length) + gap.slice(gap.length) : all;
  });
  const digits = words.replace(/((?:\p{L}+\s){0,5}\p{L}+)(\s*)\((\d{1,4})\)/gu, (all, before: string, gap: string, inner: string, at: number) => {
    const starts = [...before.matchAll(FIRST)].map(({ index }) => numberWordsAt(before, index));
    if (!starts.some((spoken) => spoken !== null && spoken.end === before.length && spoken.value === BigInt(inner))) return all;
    numerals.add(at + before.length + gap.length + 1);
    return `${before}${gap} ${inner} `;
  });
  return { folded: digits, numerals };
}
