/**
 * Who is part of whom. A whole opens a group by brackets ("2436 hồ sơ (thường trú: 1965, tạm trú: 471)"), by words
 * ("…, trong đó …", "…, gồm: …") or by list nesting (an item that ends with "trong đó:" and the items below it).
 * A part with a percentage and no base of its own takes the whole as its denominator.
 */
import type { Figure } from '../model.js';
import { equals, parseDecimal, type Rational, sum } from '../text/rational.js';
import type { Draft } from './draft.js';
import type { Lexicon } from './lexicon.js';
import { closeBracket, countUntil, lastOf, openBracket, rightBefore, type Scan, sentenceAt } from './scan.js';
import { comparable, givesOfBoth, givesShare, inherit, ofStepBefore, relateFitting, sameUnit } from './share-base.js';

/** Links the drafts of one scan among themselves. */
export function relateWithin(scan: Scan, drafts: Draft[], lexicon: Lexicon): void {
  const links = [...scan.folded.matchAll(new RegExp(lexicon.partLinks.source, 'gu'))].map(({ index }) => index);
  const around: Around = { scan, drafts, links, owners: new Map(), byId: new Map(drafts.map((draft) => [draft.figure.id, draft])), byPlace: drafts.toSorted((a, b) => a.start - b.start) };
  for (const [at, draft] of drafts.entries()) {
    // Targets and numbers of earlier periods stand beside a result, they are no part of it.
    if (draft.figure.kind === 'percent' || draft.figure.role === 'target' || draft.figure.role === 'other') continue;
    const found = wholeOf(around, at, lexicon);
    if (found === null || !comparable(found.whole.figure, draft.figure, lexicon)) continue;
    const step = drafts[at - 1];
    const { whole, group } = step !== undefined && ofStepBefore(found.whole.figure, step.figure, draft.figure) ? { whole: step, group: 'share' } : found;
    if (draft.figure.unit === null && !group.startsWith('bracket') && countsOther(drafts, whole, at, lexicon)) continue;
    if (whole.figure.role === 'target') {
      measureAgainst(whole.figure, draft.figure);
      continue;
    }
    const between = scan.folded.slice(whole.head, Math.min(draft.start, whole.head + LONGEST_GROUP));
    const all = lexicon.wholeLinks.test(between) && !NUMBER_WORDS.test(scan.folded.slice(whole.head, Math.min(sentenceAt(scan, draft.start).end, whole.head + 2 * LONGEST_GROUP)));
    // "(gồm 126 trung cấp, 4.549 người …)": where one of them counts something else, those that count the same are not all.
    draft.figure.whole = { figure: whole.figure.id, parts: all && !countsOther(drafts, whole, at, lexicon) ? 'all' : 'some', group };
    inherit(whole.figure, draft.figure, lexicon);
  }
  settleCarried(around);
  relateTotal(scan, drafts, lexicon);
  relateFollowing(scan, drafts, lexicon);
  relateFitting(drafts, lexicon);
}

const CARRIED = 'words carried';

/**
 * A sentence that goes on with "Cụ thể" behind a list: its numbers are parts of the list's last member, or of the whole
 * above the list. Their sum decides; where it gives neither, nothing tells whose parts they are.
 */
function settleCarried({ drafts, byId }: Around): void {
  const carried = drafts.filter(({ figure }) => figure.whole?.group.startsWith(CARRIED) === true);
  for (const group of new Set(carried.map(({ figure }) => figure.whole?.group))) {
    const members = carried.filter(({ figure }) => figure.whole?.group === group);
    const last = byId.get(members[0]?.figure.whole?.figure ?? '');
    const above = byId.get(last?.figure.whole?.figure ?? '');
    if (last === undefined || above === undefined) continue;
    const total = sum(members.map(({ figure }) => exactOf(figure)));
    const whole = [last, above].find(({ figure }) => equals(exactOf(figure), total));
    for (const { figure } of members) {
      figure.whole = whole === undefined || figure.whole === null ? null : { ...figure.whole, figure: whole.figure.id };
    }
  }
}

function exactOf({ value, numerator }: Figure): Rational {
  return parseDecimal((value ?? numerator)?.exact ?? '0');
}

/** "Kế hoạch 300 người, thực hiện 330 người, đạt 110%": the plan is what the share is of, and may be surpassed. */
function measureAgainst(plan: Figure, done: Figure): void {
  if (done.percent === null || done.value === null || plan.value === null || done.percentBase !== null) return;
  done.numerator = done.value;
  done.denominator = plan.value;
  done.value = null;
  done.kind = 'ratio';
  done.percentBase = 'kế hoạch';
}

/** "gồm: một vụ cướp, 4 vụ trộm": a part in words, which is not read, so that the parts read are not all. */
const NUMBER_WORDS = /(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:vụ|hồ sơ|trường hợp|người|đơn|cơ sở|xã|phường|hộ|tổ|lớp|văn bản|cuộc|đồng chí)(?!\p{L})/u;

/** "trực tuyến 618 hồ sơ, chiếm 91,7% trong tổng số 674 hồ sơ": the base of a share printed behind it. */
function relateFollowing(scan: Scan, drafts: Draft[], lexicon: Lexicon): void {
  for (const [at, part] of drafts.entries()) {
    const whole = drafts[at + 1];
    if (whole !== undefined && inBracketsBehind(scan, part, whole)) measureOn(whole.figure, part.figure, lexicon);
    if (whole === undefined || part.figure.percent === null || !comparable(whole.figure, part.figure, lexicon)) continue;
    if (!/^\s*\)?\s*(?:trên|trong|của|so với)?\s*(?:tổng|tổng số)\s*$/u.test(scan.folded.slice(part.end, whole.start))) continue;
    part.figure.whole = { figure: whole.figure.id, parts: 'some', group: 'behind' };
    inherit(whole.figure, part.figure, lexicon);
  }
}

/** Between a share and the base in brackets behind it: "đạt 97% kế hoạch (500 ha)", "đạt 93,9% dân số (kế hoạch: 24.618 người)". */
const BASE_BEHIND = /^\s*(?:so với )?(?:tổng|kế hoạch|chỉ tiêu|dự toán|nghị quyết|dân số|số|diện tích)(?!\p{L})[\p{L} ]{0,30}\(\s*(?:(?:kế hoạch|chỉ tiêu|dự toán|tổng số|giao)[\p{L} ]{0,20}:?\s*)?$/u;
/** What the brackets say is of another time. */
const OTHER_TIME = /(?<!\p{L})(?:cùng kỳ|năm trước|tháng trước|kỳ trước|tăng|giảm)(?!\p{L})/u;

function inBracketsBehind(scan: Scan, part: Draft, whole: Draft): boolean {
  const between = scan.folded.slice(part.end, whole.start);
  return BASE_BEHIND.test(between) && !OTHER_TIME.test(between) && /^[^();\d]{0,12}\)/u.test(scan.folded.slice(whole.head));
}

/** The share of the number in brackets; a plan may be surpassed, and stays what the share is of. */
function measureOn(base: Figure, part: Figure, lexicon: Lexicon): void {
  if (part.value === null || part.percent === null || base.value === null || base.percent !== null || base.approximate !== null || part.change !== null) return;
  if ((part.kind === 'money') !== (base.kind === 'money') || (part.unit !== null && base.unit !== null && !sameUnit(part.unit, base.unit, lexicon))) return;
  part.numerator = part.value;
  part.denominator = base.value;
  part.value = null;
  part.kind = 'ratio';
}

const TOTAL = /^(?:tổng|cộng|tổng cộng|tổng số)(?:\s+(?:cộng|số|là))?$/u;

/** "… (mức 1: 12; mức 2: 30). Tổng: 42 trường hợp": a closing total has the amounts before it as its parts. */
function relateTotal(scan: Scan, drafts: Draft[], lexicon: Lexicon): void {
  const total = drafts.findLast(({ figure, start }) => isAmount(figure)
    && TOTAL.test(rightBefore(scan, start).split(/[.;,(]\s*/u).at(-1)?.replace(/[:\s]+$/u, '') ?? ''));
  // In brackets it is the base of the shares before it: "41 hộ (2,05%) (tổng số 2.000 hộ)".
  if (total === undefined || openBracket(scan, total.start) !== null) return;
  const parts = drafts.filter((draft) => draft.end <= total.start && draft.figure.whole === null && comparable(total.figure, draft.figure, lexicon));
  if (parts.length < 2) return;
  for (const { figure } of parts) {
    figure.whole = { figure: total.figure.id, parts: 'all', group: 'total' };
    inherit(total.figure, figure, lexicon);
  }
}

const ITEMS = 'items';

/** Links the parts listed in the items below a block to the last amount of that block, when its words announce them. */
export function relateNested(parent: { scan: Scan; drafts: Draft[] }, children: Draft[], lexicon: Lexicon): void {
  const whole = parent.drafts.findLast((draft) => draft.figure.value !== null && draft.figure.change === null);
  if (whole === undefined) return;
  const after = parent.scan.folded.slice(whole.end);
  const announced = lexicon.partLinks.test(after);
  if (!/:\s*$/u.test(after)) return;
  // An item that begins with another unit ("01 dịch vụ công" below "28 DVC") leaves the parts incomplete, or is none at all.
  if (children.some((child) => leadsWithOther(child, whole.figure, lexicon))) return;
  for (const { figure } of children) {
    if (figure.whole !== null || !comparable(whole.figure, figure, lexicon)) continue;
    // A bare colon announces parts only where both name the same unit.
    if (!announced && (figure.unit === null || whole.figure.unit === null)) continue;
    figure.whole = { figure: whole.figure.id, parts: lexicon.wholeLinks.test(after) ? 'all' : 'some', group: ITEMS };
    inherit(whole.figure, figure, lexicon);
  }
}

function leadsWithOther({ figure, start }: Draft, whole: Figure, lexicon: Lexicon): boolean {
  const leads = start <= 6 && figure.value !== null && figure.percent === null && figure.change === null;
  return leads && figure.unit !== null && whole.unit !== null && !sameUnit(figure.unit, whole.unit, lexicon);
}

/** Figures between a whole and the last of its parts in one paragraph; without a bound a long run of numbers takes quadratic time. */
const REACH = 80;
/** Characters of a group in one paragraph in which its words are looked for; a bracket may run on for pages. */
const LONGEST_GROUP = 6000;

/**
 * What is known of a paragraph. `links`: where it says "trong đó", "gồm": candidates without one behind them open nothing;
 * `owners`: by the place of a bracket the draft before it; `byPlace`: drafts as they follow each other in the text.
 */
type Around = { scan: Scan; drafts: Draft[]; links: number[]; owners: Map<number, Draft | undefined>; byId: Map<string, Draft>; byPlace: Draft[] };

/** The whole that a draft is part of, and what opened the group that it stands in. */
function wholeOf(around: Around, at: number, lexicon: Lexicon): { whole: Draft; group: string } | null {
  const { scan, drafts, links, owners, byId } = around;
  const draft = drafts[at];
  if (draft === undefined) return null;
  const bracket = openBracket(scan, draft.start);
  if (bracket !== null) {
    if (!owners.has(bracket)) owners.set(bracket, drafts.findLast((candidate) => candidate.end <= bracket && candidate.start < bracket));
    const before = owners.get(bracket);
    if (before !== undefined && isAmount(before.figure) && attaches(scan, before, bracket)) return { whole: before, group: `bracket ${bracket}` };
    // "giảm 02 người (Quảng Bình: 01, Quảng Trị 01)": who they were that there are less of.
    if (before !== undefined && before.figure.change !== null && attaches(scan, before, bracket)) return null;
  }
  const sentence = sentenceAt(scan, draft.start);
  const lastLink = lastOf(links, (link) => link < draft.start) ?? -1;
  for (const candidate of drafts.slice(Math.max(0, at - REACH), at).toReversed()) {
    if (!isAmount(candidate.figure) || (candidate.figure.kind === 'money') !== (draft.figure.kind === 'money')) continue;
    const sameSentence = candidate.start >= sentence.start;
    const carriesOn = !sameSentence && lexicon.partLinks.test(scan.folded.slice(sentence.start, sentence.start + 12));
    if (!sameSentence && !carriesOn) return null;
    if (bracketed(scan, candidate) && (bracket === null || closesBefore(scan, candidate, draft.start))) continue;
    const between = carriesOn || lastLink >= candidate.end ? outsideBrackets(scan.folded.slice(candidate.end, draft.start)) : '';
    // "… gồm 49 người chết. Cụ thể, Lào Cai 5 người": of the list or of what it is a list of, as their sum says below.
    if (carriesOn) return { whole: candidate, group: `${CARRIED} ${sentence.start}` };
    if (opens(between, lexicon)) {
      // "gồm A 100; B 200; trong đó 30 …": behind a semicolon it is the whole of A and B that is meant.
      const above = /;[^;]*$/u.test(between) ? byId.get(candidate.figure.whole?.figure ?? '') : undefined;
      return above === undefined ? { whole: candidate, group: 'words' } : { whole: above, group: `words ${candidate.end}` };
    }
    if (sameSentence && settles(scan, candidate, draft, lexicon)) {
      if (givesOfBoth(candidate.figure, draft.figure)) return null;
      // "1.733 hồ sơ, trong đó đúng hạn 524, quá hạn 04 (chiếm 0,23%)": a part beside it is no base unless it gives the share.
      if (candidate.figure.whole?.group.startsWith('words') === true && !givesShare(candidate.figure, draft.figure)) continue;
      return onlyBase(around, { base: candidate, part: draft }, lexicon) ? { whole: candidate, group: 'share' } : null;
    }
  }
  return null;
}

/** Between whole and bracket stands only the rest of the noun phrase. */
function attaches(scan: Scan, whole: Draft, bracket: number): boolean {
  return !/[.;,:)]/u.test(scan.text.slice(whole.head, bracket));
}

/** "trong đó", "gồm", "cụ thể" right behind the whole's noun phrase, before any other figure's clause. */
function opens(between: string, lexicon: Lexicon): boolean {
  return lexicon.partLinks.test(between);
}

/** "tiếp nhận 117 hồ sơ, giải quyết 57 hồ sơ đạt 48,7%": the share of the amount just before. */
function settles(scan: Scan, whole: Draft, part: Draft, lexicon: Lexicon): boolean {
  if (part.figure.percent === null || part.figure.value === null || whole.figure.percent !== null) return false;
  // "thu nhận 152 hồ sơ, lũy kế 1.874 hồ sơ, đạt 93,7% kế hoạch": a share is of no less than itself, and of the same time; a plan may be surpassed.
  if (whole.figure.role !== 'target' && (part.figure.value.value > (whole.figure.value ?? whole.figure.numerator ?? part.figure.value).value || part.figure.cumulative !== whole.figure.cumulative)) return false;
  const between = scan.folded.slice(whole.end, part.start);
  return !/[;.]/u.test(between) && between.length < 120 && lexicon.percentLinks.test(scan.folded.slice(part.head, part.end + 1));
}

/** No other amount of that unit stands in the sentence: only then is the one before surely the base of the share. */
function onlyBase({ scan, byPlace }: Around, { base, part }: { base: Draft; part: Draft }, lexicon: Lexicon): boolean {
  const { start, end } = sentenceAt(scan, part.start);
  const [from, to] = [start, end].map((place) => countUntil(byPlace.length, (index) => (byPlace[index]?.start ?? 0) < place));
  return !byPlace.slice(from, to).some((other) => other !== base && other !== part
    && other.figure.value !== null && other.figure.unit !== null && part.figure.unit !== null && sameUnit(other.figure.unit, part.figure.unit, lexicon));
}

/** Closed brackets blanked out: what they hold opens nothing for what comes after them. */
function outsideBrackets(text: string): string {
  return text.replace(/\([^()]*\)/gu, (group) => ' '.repeat(group.length));
}

/** "6 xã thiếu quân số, gồm: An Hòa thiếu 14 chỉ tiêu; Suối Mơ 8": behind a number of something else a bare one counts that too. */
function countsOther(drafts: Draft[], whole: Draft, at: number, lexicon: Lexicon): boolean {
  const before = drafts.slice(drafts.indexOf(whole) + 1, at).find(({ figure }) => figure.unit !== null && figure.value !== null && figure.percent === null && figure.change === null);
  return before !== undefined && before.figure.whole === null && whole.figure.unit !== null && before.figure.unit !== null && !sameUnit(whole.figure.unit, before.figure.unit, lexicon);
}

function closesBefore(scan: Scan, draft: Draft, at: number): boolean {
  const open = openBracket(scan, draft.start);
  return open !== null && closeBracket(scan, open) <= at;
}

function bracketed(scan: Scan, draft: Draft): boolean {
  const open = openBracket(scan, draft.start);
  return open !== null && closeBracket(scan, open) > draft.end;
}

/** Amounts can be wholes, and so can the numerator of a ratio: "155/160 trường hợp, trong đó 53 …". */
function isAmount(figure: Figure): boolean {
  return (figure.value !== null || figure.numerator !== null) && figure.change === null;
}
