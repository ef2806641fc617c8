/**
 * Joins cores into figures: a ratio or an amount with the percentage that follows it (`2124/2169 (98%)`,
 * `57 hồ sơ đạt tỷ lệ 48,7%`), a percentage with the ratio that restates it (`91,9% (40.433/44.013)`).
 */
import type { Lexicon } from './lexicon.js';
import type { Core } from './core.js';
import type { Scan } from './scan.js';

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

export function joinCores(scan: Scan, cores: Core[], lexicon: Lexicon): Joined[] {
  const joined: Joined[] = [];
  for (let at = 0; at < cores.length; at += 1) {
    const core = cores[at];
    if (core === undefined) continue;
    const [next, afterNext] = [cores[at + 1], cores[at + 2]];
    const change = changeBefore(scan, core, lexicon);
    let figure = single(core, change);
    if (next !== undefined && core.shape !== 'percent' && next.shape === 'percent' && tailLinks(scan, core, next, lexicon)) {
      figure = { ...figure, percent: next, end: next.end };
      at += 1;
      if (core.shape === 'amount' && afterNext !== undefined && restates(scan, next, afterNext) && sameDigits(core, afterNext)) {
        figure = { ...figure, ratio: afterNext, end: afterNext.end };
        at += 1;
      }
    } else if (next !== undefined && change !== null && compares(scan, core, next)) {
      figure = { ...figure, comparison: next, end: next.end };
      at += 1;
    } else if (next !== undefined && core.shape === 'percent' && change === null && restates(scan, core, next)) {
      figure = { ...figure, ratio: next, end: next.end };
      at += 1;
    } else if (next !== undefined && core.shape === 'amount' && restates(scan, core, next) && sameDigits(core, next)) {
      figure = { ...figure, ratio: next, end: next.end };
      at += 1;
    }
    joined.push({ ...figure, end: withClosingBracket(scan, figure) });
  }
  return joined;
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
function tailLinks(scan: Scan, core: Core, percent: Core, lexicon: Lexicon): boolean {
  const between = scan.folded.slice(core.end, percent.start);
  if (between.length > 120 || /[;!?\n]|\.\s|\)\s*\S|:\s*\S/u.test(between.replace(/\(\s*/u, ' ').replace(/(?:tỷ|tỉ) lệ\s*:/u, 'tỷ lệ '))) return false;
  if (changeBefore(scan, percent, lexicon) !== null) return core.shape === 'amount' && /^[^,;]*\(\s*[+-]?\s*$/u.test(between);
  if (/^\s*\(?\s*(?:=|~|≈)?\s*$/u.test(between)) return true;
  if (/\(\s*[+-]\s*$/u.test(between)) return true;
  const [, inBracket] = /\(([^()]*)$/u.exec(between) ?? [];
  const tail = inBracket ?? between;
  if (inBracket !== undefined && /^\s*$/u.test(inBracket)) return true;
  const link = lexicon.percentLinks.exec(tail);
  if (link === null) return false;
  const before = tail.slice(0, link.index);
  const commas = (before.match(/,/gu) ?? []).length;
  return commas <= 1 && before.trim().split(/\s+/u).length <= 14;
}

/** `p% (a/b)` or `a hồ sơ (a/b)`: the ratio in brackets right behind. */
function restates(scan: Scan, core: Core, next: Core): boolean {
  return next.shape === 'ratio' && /^\s*(?:\(|,|là|=|tương ứng|tức)\s*$/u.test(scan.folded.slice(core.end, next.start));
}

/** A change with both numbers in brackets behind it: what is now and what was before differ by it. */
function compares(scan: Scan, change: Core, pair: Core): boolean {
  if (pair.shape !== 'ratio' || pair.second === null || change.shape !== 'amount') return false;
  if (!/^[^,.;]{0,40}\(\s*$/u.test(scan.folded.slice(change.end, pair.start))) return false;
  const [now, before, by] = [pair.first, pair.second, change.first].map(({ text }) => BigInt(text.replace(/[.,]/gu, '')));
  return now !== undefined && before !== undefined && (now - before === by || before - now === by);
}

function sameDigits(amount: Core, ratio: Core): boolean {
  const digits = (text: string): string => text.replace(/[.,]/gu, '').replace(/^0+(?=\d)/u, '');
  return digits(amount.first.text) === digits(ratio.first.text);
}

/** `tăng 59,08%`, `giảm 127 vụ`, `(-13,34%)`. */
function changeBefore(scan: Scan, core: Core, lexicon: Lexicon): Joined['change'] {
  const before = scan.folded.slice(0, core.start);
  if (lexicon.up.test(before)) return 'up';
  if (lexicon.down.test(before)) return 'down';
  if (core.shape === 'percent' && /\(\s*\+\s*$/u.test(before)) return 'up';
  if (core.shape === 'percent' && /\(\s*[-–]\s*$/u.test(before)) return 'down';
  return null;
}

/** A bracket that opened inside the figure closes it. */
function withClosingBracket(scan: Scan, figure: Joined): number {
  const inside = scan.text.slice(figure.start, figure.end);
  const open = (inside.match(/\(/gu) ?? []).length - (inside.match(/\)/gu) ?? []).length;
  const closing = /^\s*\)/u.exec(scan.text.slice(figure.end));
  return open > 0 && closing !== null ? figure.end + closing[0].length : figure.end;
}
