/**
 * Joins cores into figures: a ratio or an amount with the percentage that follows it (`2124/2169 (98%)`,
 * `57 hồ sơ đạt tỷ lệ 48,7%`), a percentage with the ratio that restates it (`91,9% (40.433/44.013)`).
 */
import type { Lexicon } from './lexicon.js';
import type { Core } from './core.js';
import { rightBefore, type Scan } from './scan.js';

/** A figure as printed, before anything is known about its meaning. */
export type Joined = {
  start: number;
  end: number;
  ratio: Core | null;
  amount: Core | null;
  percent: Core | null;
  change: 'up' | 'down' | null;
  /** `tăng 03 vụ (11/8)`: now and before, which is no ratio */
  comparison: Core | null;
};

/** Cores that are one statement made one, in reading order: "57 hồ sơ" and "48,7%" of "57 hồ sơ đạt 48,7%". */
export function joinCores(scan: Scan, cores: Core[], lexicon: Lexicon): Joined[] {
  const joined: Joined[] = [];
  for (let at = 0; at < cores.length;) {
    const { figure, taken } = joinAt(scan, cores, at, joined.at(-1), lexicon);
    if (figure !== null) joined.push({ ...figure, end: withClosingBracket(scan, figure) });
    at += taken;
  }
  return joined;
}

/** The figure that begins with the core at this index, and how many cores it takes. */
function joinAt(scan: Scan, cores: Core[], at: number, previous: Joined | undefined, lexicon: Lexicon): { figure: Joined | null; taken: number } {
  const [core, next, afterNext] = [cores[at], cores[at + 1], cores[at + 2]];
  if (core === undefined) return { figure: null, taken: 1 };
  const change = changeBefore(scan, core, lexicon) ?? coordinateChange(scan, core, previous);
  const figure = single(core, change);
  if (next === undefined) return { figure, taken: 1 };
  if (core.shape === 'percent' && change !== null && saysAmountOf(scan, core, next, change, lexicon)) {
    return { figure: { ...figure, amount: next, end: next.end }, taken: 2 };
  }
  if (core.shape === 'amount' && next.shape === 'amount' && change === null && plannedAgainst(scan, core, next, afterNext)) {
    const ratio: Core = { ...core, shape: 'ratio', second: next.first, end: next.end, pieces: [...core.pieces, ...next.pieces], below: { factor: next.factor, lower: next.lower } };
    return { figure: { ...figure, amount: null, ratio, percent: afterNext ?? null, end: afterNext?.end ?? next.end }, taken: 3 };
  }
  if (core.shape !== 'percent' && next.shape === 'percent' && tailLinks(scan, core, next, change, lexicon)) {
    if (core.shape === 'amount' && change === null && belongsToRatio(scan, previous, core, next)) {
      previous.percent = next;
      return { figure, taken: 2 };
    }
    const withPercent = { ...figure, percent: next, end: next.end };
    const again = core.shape === 'amount' && afterNext !== undefined && restates(scan, next, afterNext) && sameDigits(core, afterNext);
    return again ? { figure: { ...withPercent, ratio: afterNext, end: afterNext.end }, taken: 3 } : { figure: withPercent, taken: 2 };
  }
  if (core.shape === 'percent' && change === null && countsShare(scan, core, next)) {
    return { figure: { ...figure, amount: next, end: next.end }, taken: 2 };
  }
  if (change !== null && compares(scan, core, next)) {
    const figured = { ...figure, comparison: next, end: next.end };
    return afterNext !== undefined && changeShare(scan, core, next, afterNext)
      ? { figure: { ...figured, percent: afterNext, end: afterNext.end }, taken: 3 } : { figure: figured, taken: 2 };
  }
  if (change === null && restates(scan, core, next) && (core.shape === 'percent' || (core.shape === 'amount' && sameDigits(core, next)))) {
    return { figure: { ...figure, ratio: next, end: next.end }, taken: 2 };
  }
  return { figure, taken: 1 };
}

/** `2.150 lượt (KH năm 4.000 lượt, đạt 53,8%)`: the plan in brackets is what the percentage is of. */
function plannedAgainst(scan: Scan, done: Core, plan: Core, percent: Core | undefined): boolean {
  if (percent === undefined || percent.shape !== 'percent') return false;
  const opening = /^[^,.;()]{0,30}\(\s*(?:so với\s+)?(?:kh|kế hoạch|chỉ tiêu|dự toán)(?!\p{L})[^,.;()\d]{0,30}$/u.test(scan.folded.slice(done.end, plan.start));
  return opening && /^\s*,?\s*(?:đạt|bằng|tỷ lệ|tỉ lệ|đạt tỷ lệ)?\s*$/u.test(scan.folded.slice(plan.end, percent.start));
}

/** `giảm 8,2% (-96 ha)`, `tăng 1,2% (tăng 0,6 tạ/ha)`: the change once more, as an amount. */
function saysAmountOf(scan: Scan, percent: Core, amount: Core, change: NonNullable<Joined['change']>, lexicon: Lexicon): boolean {
  return amount.shape === 'amount' && /^\s*\([^(),;.\d]{0,16}$/u.test(scan.folded.slice(percent.end, amount.start))
    && /^\s*\)/u.test(scan.text.slice(amount.end)) && changeBefore(scan, amount, lexicon) === change;
}

/** `giảm 23 vụ, 41 người`: what is coordinated with a change is one too. */
function coordinateChange(scan: Scan, core: Core, previous: Joined | undefined): Joined['change'] {
  if (previous === undefined || previous.change === null || previous.amount === null || core.shape !== 'amount') return null;
  return /^(?:\s\p{L}+){0,2}\s*(?:,|và)\s*$/u.test(scan.folded.slice(previous.end, core.start)) ? previous.change : null;
}

/** `17/20 vụ, 22 đối tượng, đạt 85%`: the percentage is the ratio's when the ratio gives it exactly as printed. */
function belongsToRatio(scan: Scan, previous: Joined | undefined, amount: Core, percent: Core): previous is Joined {
  const ratio = previous?.ratio;
  if (previous === undefined || ratio?.second == null || previous.percent !== null) return false;
  if (!/^[^.;()]{0,30},\s*(?:\p{L}+\s){0,2}$/u.test(scan.folded.slice(previous.end, amount.start))) return false;
  return within(ratio, percent, 1n);
}

/** Whether a ratio gives a percentage but for a slip: a point and a half. */
function nearly(ratio: Core, percent: Core): boolean {
  const decimals = /[.,](\d+)$/u.exec(percent.first.text)?.[1]?.length ?? 0;
  return within(ratio, percent, 3n * 10n ** BigInt(decimals));
}

/** Whether a/b and the percentage lie no more than `halves` halves of the last printed decimal apart. */
export function within(ratio: Pick<Core, 'first' | 'second'>, percent: Core, halves: bigint): boolean {
  if (ratio.second === null) return false;
  const [a, b] = [ratio.first, ratio.second].map(({ text }) => BigInt(text.replace(/\D/gu, '')));
  return a !== undefined && b !== undefined && givesPercent(a, b, percent, halves);
}

function givesPercent(a: bigint, b: bigint, percent: Core, halves: bigint): boolean {
  const [, whole = '0', fraction = ''] = /^(\d+)(?:[.,](\d+))?$/u.exec(percent.first.text) ?? [];
  if (b === 0n) return false;
  const unit = 10n ** BigInt(fraction.length);
  const doubled = 2n * (100n * a * unit - BigInt(whole + fraction) * b);
  return doubled <= halves * b && -doubled <= halves * b;
}

function single(core: Core, change: Joined['change']): Joined {
  return {
    start: core.start,
    end: core.end,
    ratio: core.shape === 'ratio' ? core : null,
    amount: core.shape === 'amount' ? core : null,
    percent: core.shape === 'percent' ? core : null,
    change,
    comparison: null,
  };
}

/**
 * Whether the text between a ratio or amount and a percentage makes the percentage its own: nothing but the rest of
 * the noun phrase, then a bracket or a linking word; no other sentence, no clause of its own.
 */
function tailLinks(scan: Scan, core: Core, percent: Core, change: Joined['change'], lexicon: Lexicon): boolean {
  const between = scan.folded.slice(core.end, percent.start);
  if (/^\s*\/\s*$/u.test(between)) return true;
  if (THRESHOLD.test(between) || BAR_OF.test(between) || /^\s*trở (?:lên|xuống)(?!\p{L})/u.test(scan.folded.slice(percent.end)) || /\/\s*$/u.test(rightBefore(scan, core.start))) return false;
  // "3 khối Đảng, chính quyền, đoàn thể tương ứng là: 44,4%, 26,1% và 42,3%": one for each of those named.
  if (/(?<!\p{L})(?:tương ứng|lần lượt)(?!\p{L})[^;.]{0,20}$/u.test(between) && /^\s*(?:%\s*)?(?:,|và(?!\p{L}))\s*\d[\d.,]*\s*%/u.test(scan.folded.slice(percent.end))) return false;
  // "tỷ lệ trẻ được sàng lọc 5 bệnh đạt 89%": the rate's own name holds a number of what nobody counts here.
  if (core.shape === 'amount' && change === null && KINDS.test(scan.folded.slice(core.first.end)) && /(?<!\p{L})(?:tỷ|tỉ) lệ (?!đạt|là)[^,;:.()\d]{3,80}$/u.test(rightBefore(scan, core.start))) return false;
  if (OF_EACH_ONE.test(between) || percent.first.text === '100' && falls(core) && HAVING.test(between)) return false;
  // A sentence that begins with its verb is about the number before it: "205/210 ha. Đạt 97,6% kế hoạch".
  if (change === null && /^\s*\.\s+(?:đạt|chiếm)(?: (?:tỷ|tỉ) lệ)?\s*$/u.test(between)) return true;
  const subject = OWN_SUBJECT.exec(between)?.[1]?.replace(/(?:\s+(?:đạt|là|chiếm|còn|ước đạt|hơn|trên|gần|khoảng))+$/u, '');
  if (subject !== undefined && !scan.folded.slice(Math.max(0, core.start - 80), core.end).includes(subject)) return false;
  if (core.shape === 'amount' && change === null && OTHER_SUBJECT.test(between)) return false;
  if (between.length > 120 || /[;!?\n]|\.\s|\)\s*\S|:\s*\S/u.test(between.replace(/\(\s*/u, ' ').replace(/(?:tỷ|tỉ) lệ\s*:/u, 'tỷ lệ '))) return false;
  // "tăng 0,7 điểm phần trăm so với tháng 7 (95,8%)": points are no share of anything, the percentage is the one compared with.
  if (change !== null && POINTS.test(core.unit?.unit.name ?? '')) return false;
  const way = changeBefore(scan, percent, lexicon);
  // "giảm 12 ô tô, mô tô, xe máy bị tạm giữ (-4,5%)": a sign in brackets is of the change before, whatever its noun.
  if (way !== null && way === change && core.shape === 'amount' && /^[^;()\d]{0,80}\(\s*[+\-–−]\s*$/u.test(between)) return true;
  if (way !== null) return core.shape === 'amount' && (/^[^,;]*\(\s*[+-]?\s*$/u.test(between) || way === change && /^[^,;()]{0,40}\(\s*\p{L}+\s*$/u.test(between));
  if (change !== null) return /^[^,;]{0,40}(?:\(\s*[+\-–]?\s*|(?:tương ứng|tương đương|hay|bằng)\s+|\s=\s*)$/u.test(between);
  if (/^\s*\(?\s*(?:=|~|≈)?\s*$/u.test(between) || /^(?:\s\p{L}+){1,3}\s*=\s*$/u.test(between) || /\(\s*[+-]\s*$/u.test(between)) return true;
  const [, inBracket] = /\(([^()]*)$/u.exec(between) ?? [];
  const tail = inBracket ?? between;
  if (inBracket !== undefined && /^\s*$/u.test(inBracket)) return true;
  // "49/63 địa phương đạt tiến độ (trên 24%)": far from the ratio it is a bar, whatever it is called.
  if (inBracket !== undefined && approximately(inBracket, lexicon)) return core.shape !== 'ratio' || within(core, percent, 10n * 10n ** BigInt(/[.,](\d+)$/u.exec(percent.first.text)?.[1]?.length ?? 0));
  const link = lexicon.percentLinks.exec(tail);
  if (link === null) return false;
  const before = tail.slice(0, link.index);
  // "13/14 thôn đạt chuẩn, 100% hộ …", "246 ha, trong đó lúa lai chiếm 70%": the percentage is told of something else.
  if (lexicon.partLinks.test(before) || /,/u.test(behindLinks(tail, lexicon))) return false;
  const commas = (before.match(/,/gu) ?? []).length;
  const words = before.trim().split(/\s+/u).length;
  return (commas <= (CLOSES.test(tail) ? 5 : 3) && words <= (CLOSES.test(tail) ? 24 : 14)) || (words <= 30 && within(core, percent, 1n));
}

/** A clause of nothing but the link: "…, đạt tỷ lệ 85%", "…, tỷ lệ 31,6%". */
const CLOSES = /,\s*(?:(?:ước\s+)?(?:đạt|chiếm)(?:\s+(?:tỷ|tỉ) lệ)?|(?:với )?(?:tỷ|tỉ) lệ(?: là)?\s*:?)\s*$/u;

/** What stands between the last linking word and the percentage. */
function behindLinks(tail: string, lexicon: Lexicon): string {
  const last = [...tail.matchAll(new RegExp(lexicon.percentLinks.source, 'gu'))].at(-1);
  return last === undefined ? tail : tail.slice(last.index + last[0].length);
}

/** Points of a percentage: a difference of two shares, no share and no count. */
export const POINTS = /^điểm (?:phần trăm|%)$/u;

/** "(hơn 71% kế hoạch)": nothing but how near the percentage is. */
function approximately(words: string, lexicon: Lexicon): boolean {
  return /^\s*\p{L}+\s*$/u.test(words) && lexicon.approximate.some(({ pattern }) => pattern.test(words));
}

/** "126 ha, tỷ lệ che phủ đạt 44,5%": a share of something else, which is named; not so where the number's own words name it. */
const OWN_SUBJECT = /,\s*(?:với\s+)?(?:tỷ|tỉ) lệ\s+(?!(?:hoàn thành|giải quyết|thực hiện|đạt|chiếm|là|tương ứng|chung|trên)(?!\p{L}))((?:\p{L}+,?\s+){0,10}\p{L}+)\s+(?:(?:đạt|là|chiếm|còn|ước đạt)\s*)?(?:(?:hơn|trên|gần|khoảng)\s*)?$/u;

/** "3.215 hộ, hộ nghèo chiếm 3,48%": the share of what stands before its verb, unless that only says how the number came about. */
const OTHER_SUBJECT = /,\s+(?!(?:(?:tương ứng|tương đương|tỷ lệ|tỉ lệ|ước|khoảng|hiện|đã|chỉ|mới|cũng|vẫn|và|số này|con số này|kết quả|thực hiện|hoàn thành|giải quyết|cơ bản|bình quân|lũy kế|tính chung|tính đến nay|đến nay|so(?: với)?(?: (?:dự toán|kế hoạch|kh|chỉ tiêu)(?: \p{L}+){0,2}?)?|trong tổng số|trên tổng số|bằng|cao nhất|thấp nhất|qua đó|từ đó)(?!\p{L})\s*)+(?:chiếm|đạt))(?!(?:đạt|chiếm)(?!\p{L}))(?:\p{L}+\s+){1,6}(?:chiếm|đạt)(?: (?:tỷ|tỉ) lệ)?\s*$/u;

/** "dưới 10%", "không quá 5%": a bar that something is held against, not a share that was found. */
const THRESHOLD = /(?<!\p{L})(?:dưới|không quá|không vượt quá|tối thiểu|ít nhất|từ|thấp hơn|cao hơn)\s*$/u;

/** "3 đơn vị có tỷ lệ trễ hạn trên 2%": the bar that those counted are above. */
export const BAR_OF = /(?<!\p{L})có (?:tỷ|tỉ) lệ [^,;%]{3,60}(?:trên|dưới|hơn|từ)\s*$/u;

/** "26 xã có tỷ lệ cử tri đi bầu đạt 100%", "160/262 xã có cử tri đi bầu đạt 100%": what each of those counted reached, no share of them. */
const OF_EACH_ONE = /(?<!\p{L})có (?:tỷ|tỉ) lệ [^,;%]{3,60}(?<!\p{L})(?:đạt|là|chiếm)\s*$/u;
const HAVING = /(?<!\p{L})có \p{L}[^,;%()]{3,80}(?<!\p{L})đạt(?: (?:tỷ|tỉ) lệ)?\s*$/u;

/** What there are kinds of and a rate may be named after: "sàng lọc 5 bệnh", "tiêm 3 mũi". */
const KINDS = /^\s*(?:bệnh|loại|mũi|liều|lần|khối|nội dung|môn)(?!\p{L})/u;

/** A ratio whose part is less than its whole. */
function falls(core: Core): boolean {
  return core.shape === 'ratio' && core.first.text.replace(/^0+/u, '') !== core.second?.text.replace(/^0+/u, '');
}

/** `tỷ lệ hộ nghèo còn 0,36% (05 hộ)`: how many they are, in brackets of their own. */
function countsShare(scan: Scan, share: Core, amount: Core): boolean {
  return amount.shape === 'amount' && amount.unit !== null && (amount.unit.unit.measure === 'count') && !THRESHOLD.test(rightBefore(scan, share.start))
    && /^(?:\s(?:dân số|tổng số hộ|số hộ))?\s*\(\s*(?:(?:=|còn|tương ứng|tương đương|tức|với|gần|hơn|trên|khoảng)\s*)*$/u.test(scan.folded.slice(share.end, amount.start))
    && /^(?:\s\p{L}+){0,4}\s*\)/u.test(scan.folded.slice(amount.end));
}

/** `p% (a/b)` or `a hồ sơ (a/b)`: the ratio in brackets right behind. */
function restates(scan: Scan, core: Core, next: Core): boolean {
  // "dưới 3%, 9/9 dưới 10%": behind a comma a ratio restates the percentage only where it gives it, and a bar is no share.
  const between = scan.folded.slice(core.end, next.start);
  if (core.shape === 'percent' && (THRESHOLD.test(rightBefore(scan, core.start)) || (/^\s*,/u.test(between) && !nearly(next, core)))) return false;
  return next.shape === 'ratio' && /^(?:\s*(?:\(|,|là|=|tương ứng|tức)|(?:\s\p{L}+){1,3}\s*\()\s*$/u.test(scan.folded.slice(core.end, next.start));
}

/** Nothing is said of a pair but its percentage: "(7/9)", "(15/25 vụ, bằng 40%)"; not so "(12/15 hồ sơ đúng hạn)". */
const PAIR_ENDS = /^\s*(?:$|\)|[,;]?\s*(?:bằng|tương ứng|tương đương|hay|tăng|giảm|so với)(?!\p{L}))/u;

/**
 * A change with both numbers in brackets right behind it: what is now and what was before, whether or not they differ by it.
 * A pair of another unit is a ratio of its own, and so is one of which the change is the whole: "tăng 15 đơn (12/15)". Behind a
 * percentage, or a comma, only numbers that give the change are now and before.
 */
function compares(scan: Scan, change: Core, pair: Core): boolean {
  if (pair.shape !== 'ratio' || pair.second === null || change.shape === 'ratio') return false;
  if (pair.unit !== null && change.unit !== null && pair.unit.unit.name !== change.unit.unit.name) return false;
  const between = scan.folded.slice(change.end, pair.start);
  const [now, before, by] = [pair.first, pair.second, change.first].map(({ text }) => /^[0-9.,]+$/u.test(text) ? BigInt(text.replace(/[.,]/gu, '')) : undefined);
  if (now === undefined || before === undefined || by === undefined) return false;
  const bracketed = /^[^,.;()]{0,40}\(\s*$/u.test(between);
  if (change.shape === 'percent') return bracketed && !within(pair, change, 1n) && grows(now, before, change);
  if (now - before === by || before - now === by) return bracketed || /^[^,.;()]{0,40},\s*$/u.test(between) && /^\s*\)/u.test(scan.text.slice(pair.end));
  return bracketed && by !== before && PAIR_ENDS.test(scan.folded.slice(pair.end));
}

/** Whether from `before` to `now` it is the printed percentage. */
function grows(now: bigint, before: bigint, percent: Core): boolean {
  return givesPercent(now > before ? now - before : before - now, before, percent, 1n);
}

/** `giảm 10 vụ (15/25), bằng 40%`: the share of what was before, believed where the numbers give it. */
function changeShare(scan: Scan, change: Core, pair: Core, percent: Core): boolean {
  if (percent.shape !== 'percent' || pair.second === null || change.shape !== 'amount') return false;
  if (!/^\s*\)?\s*,?\s*(?:bằng|tương ứng|tương đương|hay|=)\s*$/u.test(scan.folded.slice(pair.end, percent.start))) return false;
  const [by, before] = [change.first, pair.second].map(({ text }) => BigInt(text.replace(/\D/gu, '')));
  return by !== undefined && before !== undefined && givesPercent(by, before, percent, 1n);
}

function sameDigits(amount: Core, ratio: Core): boolean {
  const digits = (text: string): string => text.replace(/[.,]/gu, '').replace(/^0+(?=\d)/u, '');
  return digits(amount.first.text) === digits(ratio.first.text);
}

const MOVED = /(?<!\p{L})(tăng|giảm) (?:tỷ|tỉ) (?:lệ|suất) (?:[\p{L}\d]+ ){1,8}(?:là )?$/u;

/** `tăng 59,08%`, `giảm 127 vụ`, `(-13,34%)`. */
function changeBefore(scan: Scan, core: Core, lexicon: Lexicon): Joined['change'] {
  const before = rightBefore(scan, core.start);
  // "hoàn thành và vượt 15/20 chỉ tiêu": how many were surpassed, not by how much.
  if (core.shape !== 'percent' && /(?:đạt|hoàn thành)\s*(?:và|,|\/|-)?\s*vượt(?: mức)?\s*$/u.test(before)) return null;
  // "đạt 47,23% năm 2012 và tăng lên 48,89% năm 2013": what it came to.
  if (core.shape === 'percent' && /(?:tăng lên|giảm xuống)\s*$/u.test(before) && /^\s*%?\s*(?:vào |trong )?(?:(?:cuối |đầu )?(?:năm|tháng|quý) \d)/u.test(scan.folded.slice(core.first.end))) return null;
  // "giảm tỷ suất sinh thô 0,2% so với năm 2023": by how much the rate itself moved.
  const moved = core.shape === 'percent' && /^\s*%?\s*so với/u.test(scan.folded.slice(core.first.end)) ? MOVED.exec(before)?.[1] : undefined;
  if (moved !== undefined) return moved === 'tăng' ? 'up' : 'down';
  if (lexicon.up.test(before)) return 'up';
  if (lexicon.down.test(before)) return 'down';
  if (core.shape === 'percent' && /\(\s*\+\s*$/u.test(before)) return 'up';
  if (core.shape === 'percent' && /\(\s*[-–]\s*$/u.test(before)) return 'down';
  // "340 con (-12 con)": a sign right before the number and a bracket right behind make a change; "(- 5 lượt; …" is a list.
  const sign = core.shape === 'amount' && /^\s*\)/u.test(scan.text.slice(core.end)) ? /\(([+\-–−])$/u.exec(before)?.[1] : undefined;
  return sign === undefined ? null : sign === '+' ? 'up' : 'down';
}

/** A bracket that opened inside the figure closes it. */
function withClosingBracket(scan: Scan, figure: Joined): number {
  const inside = scan.text.slice(figure.start, figure.end);
  const open = (inside.match(/\(/gu) ?? []).length - (inside.match(/\)/gu) ?? []).length;
  const closing = /^\s*\)/u.exec(scan.text.slice(figure.end));
  return open > 0 && closing !== null ? figure.end + closing[0].length : figure.end;
}
