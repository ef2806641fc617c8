/**
 * Percentages that stand apart from their number: behind brackets that hold more numbers ("1.240 hồ sơ (trong đó …), đạt
 * 97,9%"), or behind what changed ("25,2 tỷ đồng (tăng 11,4 tỷ đồng so với năm 2023, đạt 184,6% kế hoạch)"). And numbers
 * that are percentages without their sign, which are no figures.
 */
import { type Joined, within } from './link.js';
import { openBracket, rightBefore, type Scan } from './scan.js';

/** Gives percentages to the figures that they are of, which are told in their order. */
export function giveShares(scan: Scan, joined: Joined[]): Joined[] {
  const given = new Set<Joined>();
  for (const [at, share] of joined.entries()) {
    if (share.percent === null || share.ratio !== null || share.amount !== null || share.change !== null) continue;
    const before = joined.slice(Math.max(0, at - REACH), at);
    const owner = acrossBrackets(scan, before, share) ?? acrossChanges(scan, before, share);
    if (owner === undefined) continue;
    owner.percent = share.percent;
    given.add(share);
  }
  return joined.filter((figure, at) => !given.has(figure) && !withoutSign(scan, figure, joined[at - 1]));
}

/** Figures that are looked back over. */
const REACH = 40;

const LINK = '(?:ước\\s+)?(?:đạt|chiếm|bằng)(?:\\s+(?:tỷ|tỉ) lệ)?\\s*(?:(?:gần|hơn|trên|khoảng)\\s*)?$';
const BEHIND_BRACKET = new RegExp(`\\)\\s*,?\\s*${LINK}`, 'u');
const BEHIND_CHANGE = new RegExp(`(?:,\\s*(?:và\\s+)?|\\svà\\s+)${LINK}`, 'u');
const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|kh|chỉ tiêu|dự toán|nghị quyết)(?!\p{L})/u;

function takesShare({ percent, change, ratio, amount }: Joined): boolean {
  return percent === null && change === null && (ratio !== null || amount !== null);
}

/** The number right before the brackets, unless one inside them gives the percentage: "50 hồ sơ (trực tuyến 45), đạt 90%". */
function acrossBrackets(scan: Scan, before: Joined[], share: Joined): Joined | undefined {
  const words = rightBefore(scan, share.start);
  const link = BEHIND_BRACKET.exec(words);
  if (link === null) return undefined;
  const close = share.start - words.length + link.index;
  const open = openBracket(scan, close);
  const owner = open === null ? undefined : before.findLast(({ end }) => end <= open);
  if (open === null || owner === undefined || !takesShare(owner) || !/^[^.;,:()]{0,60}$/u.test(scan.text.slice(owner.end, open))) return undefined;
  const inside = before.filter(({ start }) => start > open);
  const whole = owner.amount?.first ?? null;
  const meant = inside.some(({ amount, percent }) => percent !== null || (amount !== null && share.percent !== null && within({ first: amount.first, second: whole }, share.percent, 1n)));
  return meant ? undefined : owner;
}

/** The number before the changes that stand between it and its share of the plan. */
function acrossChanges(scan: Scan, before: Joined[], share: Joined): Joined | undefined {
  if (!BEHIND_CHANGE.test(rightBefore(scan, share.start)) || !OF_PLAN.test(scan.folded.slice(share.end))) return undefined;
  const owner = before.findLast(({ change }) => change === null);
  if (owner === undefined || owner === before.at(-1) || !takesShare(owner)) return undefined;
  const between = scan.text.slice(owner.end, share.start);
  if (/[.;:)]\s/u.test(between) || between.split('(').length > 2) return undefined;
  const first = before[before.indexOf(owner) + 1];
  return first !== undefined && /^[^,(]{0,60}[,(]\s*\p{L}+(?:\s\p{L}+)?\s*$/u.test(scan.text.slice(owner.end, first.start)) ? owner : undefined;
}

/** "26/29 lượt chiếm 89,65": a share of the number before it whose sign is missing; it counts nothing. */
function withoutSign(scan: Scan, { amount, percent, change, start, end }: Joined, previous: Joined | undefined): boolean {
  if (amount === null || percent !== null || change !== null || amount.unit !== null || amount.factor !== 1 || previous === undefined) return false;
  return /(?:(?<!\p{L})chiếm|(?:tỷ|tỉ) lệ(?: (?:đạt|là|chiếm))?)\s*$/u.test(rightBefore(scan, start))
    && !/[.;:]\s/u.test(scan.text.slice(previous.end, start)) && /^\s*(?:[,.;()]|$)/u.test(scan.text.slice(end));
}
