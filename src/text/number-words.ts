/** Numbers in Vietnamese words: "hai trăm", "một nghìn hai trăm", "mười lăm", "hai triệu rưỡi". */

export type SpokenNumber = { value: bigint; end: number; words: number };

const DIGITS = new Map(Object.entries({
  một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9,
}));
/** Forms that stand behind tens only: "hai mươi mốt", "ba mươi tư", "mười lăm". */
const AFTER_TENS = new Map(Object.entries({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 }));
const SCALES = new Map(Object.entries({ nghìn: 1000, ngàn: 1000, triệu: 1_000_000, tỷ: 1_000_000_000, tỉ: 1_000_000_000 }));
const LONGEST = 32;

type Word = { text: string; end: number };

/**
 * The number in words that begins at an offset of folded text, the longest there is; null where none begins. "năm" behind
 * tens is the word for a year ("hai mươi năm"), five is "lăm" there.
 */
export function numberWordsAt(folded: string, at: number): SpokenNumber | null {
  const words = wordsFrom(folded, at);
  let total = 0;
  let taken = 0;
  let above = Infinity;
  for (;;) {
    const group = groupAt(words, taken, taken > 0);
    if (group === null) break;
    const scale = SCALES.get(words[group.next]?.text ?? '');
    if ((scale ?? 1) >= above) break;
    total += group.value * (scale ?? 1);
    taken = group.next + (scale === undefined ? 0 : 1);
    const unit = scale ?? (group.hundreds ? 100 : 1);
    if (unit > 1 && words[taken]?.text === 'rưỡi') {
      total += unit / 2;
      taken += 1;
      break;
    }
    if (scale === undefined) break;
    above = scale;
  }
  const last = words[taken - 1];
  return last === undefined ? null : { value: BigInt(total), end: last.end, words: taken };
}

/** One to 999; behind a scale also "không trăm linh năm". */
function groupAt(words: Word[], at: number, inner: boolean): { value: number; next: number; hundreds: boolean } | null {
  const word = (offset: number): string => words[at + offset]?.text ?? '';
  const first = DIGITS.get(word(0)) ?? (inner && word(0) === 'không' ? 0 : undefined);
  if (first !== undefined && word(1) === 'trăm') {
    const odd = word(2) === 'linh' || word(2) === 'lẻ' ? DIGITS.get(word(3)) : undefined;
    if (odd !== undefined) return { value: first * 100 + odd, next: at + 4, hundreds: true };
    const tens = tensAt(words, at + 2);
    return { value: first * 100 + (tens?.value ?? 0), next: tens?.next ?? at + 2, hundreds: tens === null };
  }
  const tens = tensAt(words, at);
  if (tens !== null) return { ...tens, hundreds: false };
  return first === undefined || word(0) === 'không' ? null : { value: first, next: at + 1, hundreds: false };
}

function tensAt(words: Word[], at: number): { value: number; next: number } | null {
  const word = (offset: number): string => words[at + offset]?.text ?? '';
  const ten = word(0) === 'mười';
  const tens = ten ? 1 : word(1) === 'mươi' ? DIGITS.get(word(0)) : undefined;
  if (tens === undefined) return null;
  const next = at + (ten ? 1 : 2);
  const last = words[next]?.text ?? '';
  const digit = AFTER_TENS.get(last) ?? (last === 'năm' ? undefined : DIGITS.get(last));
  return digit === undefined ? { value: tens * 10, next } : { value: tens * 10 + digit, next: next + 1 };
}

function wordsFrom(folded: string, at: number): Word[] {
  const words: Word[] = [];
  let end = at;
  while (words.length < LONGEST) {
    const match = /^\s*(\p{L}+)/u.exec(folded.slice(end, end + 16));
    if (match === null || match[1] === undefined || (words.length === 0 && match[0] !== match[1])) break;
    end += match[0].length;
    words.push({ text: match[1], end });
  }
  return words;
}
