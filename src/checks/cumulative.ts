/**
 * "trong tháng cấp 120 thẻ, lũy kế 1.500 thẻ": what was done in the period is no more than all that was done to date, and
 * is what the last cumulative number grew by, where that is told as well. What was activated was issued before.
 */
import { groupBy } from '../collections.js';
import { formatRational } from '../text/format.js';
import { add, compare } from '../text/rational.js';
import { bodyBlocks, type Check, type CheckInput, draft, type Outcome, type Printed } from './check.js';
import { partOf, sumOf } from './identities.js';
import { amountOf, sameThing, sentences, type Told } from './told.js';

export const cumulative: Check = {
  id: 'part-exceeds-whole',
  run: (input) => [...sentences(input).flatMap((told) => [...inPeriod(told), ...activated(told)]), ...inItems(input)],
};

const TO_DATE = /(?<!\p{L})(?:lũy kế|luỹ kế|cộng dồn|nâng tổng số|tính từ đầu năm|từ đầu năm đến nay|từ trước đến nay|tổng số từ trước)(?!\p{L})/u;
const IN_PERIOD = /(?<!\p{L})(?:trong (?:tháng|kỳ|quý|tuần)|tháng này|kỳ này|kỳ báo cáo|trong tháng \d{1,2})(?!\p{L})/u;
const PREVIOUS = /(?<!\p{L})(?:lũy kế|luỹ kế|tổng số|cộng dồn|tính)[\p{L}\d/ ]{0,24}(?:(?:kỳ|tháng|quý|tuần) trước|hết tháng \d{1,2}|cuối tháng \d{1,2})(?!\p{L})/u;
/** What is left or owed to date may be less than what came in. */
const STOCK = /(?<!\p{L})(?:còn|tồn|dư nợ|nợ|giảm|trả|chưa|hủy|xóa|thoát)(?!\p{L})/u;

/** A number of the period and the cumulative one that is told right behind it, or around it. */
function inPeriod(told: Told[]): Outcome[] {
  return told.flatMap((item, at): Outcome[] => {
    const next = told[at + 1];
    if (next === undefined || !comparable(item, next)) return [];
    const [first, second] = [isToDate(item), isToDate(next)];
    if (second && !first && (IN_PERIOD.test(item.before) || at === 0 && !TO_DATE.test(item.before)) && JOINED.test(next.before)) return [...grown(told, item, next), ...bounded(item, next)];
    // "lũy kế 1.500 thẻ (trong tháng 120 thẻ)"
    if (first && !second && IN_PERIOD.test(next.before) && /^\s*\p{L}*\s*[,(;]/u.test(next.before)) return [...grown(told, next, item), ...bounded(next, item)];
    return [];
  });
}

/** Between a number and its cumulative one stands no other matter. */
const JOINED = /^[^;.(),]{0,40}[,;(–-]?\s*(?:và\s+)?(?:lũy kế|luỹ kế|cộng dồn|nâng tổng số|tính từ đầu năm|từ đầu năm đến nay)[^;.()]{0,60}$/u;

function isToDate({ figure, before }: Told): boolean {
  return TO_DATE.test(before) || figure.cumulative && !IN_PERIOD.test(before);
}

function comparable(a: Told, b: Told): boolean {
  return [a, b].every(({ figure, before }) => figure.approximate === null && figure.change === null && !figure.ambiguous && figure.role === 'result' && amountOf(figure) !== null && figure.denominator === null && !STOCK.test(before))
    && a.figure.unit !== null && b.figure.unit !== null && sameThing(a.figure, b.figure);
}

/** "lũy kế có 5 buổi do cấp trên tổ chức": of something else. */
const OTHER_MATTER = /^\s*(?:\p{L}+\s){0,2}(?:do|của|tại|ở|cho|về|thuộc|với|bị|theo)(?!\p{L})/u;

function bounded(part: Told, whole: Told): Outcome[] {
  // A part that is called one is told of by part-exceeds-whole itself.
  if (part.figure.whole?.figure === whole.figure.id && /(?<!\p{L})(?:trong đó|riêng|gồm|có)(?!\p{L})|:\s*$/u.test(part.before) || OTHER_MATTER.test(whole.after) !== OTHER_MATTER.test(part.after)) return [];
  return exceeds(part, whole, 'check.cumulative-below');
}

function exceeds(part: Told, whole: Told, message: string): Outcome[] {
  const [a, b] = [amountOf(part.figure), amountOf(whole.figure)];
  if (a === null || b === null || compare(a.value, b.value) <= 0) return [];
  const finding = draft('part-exceeds-whole', part.figure, { id: message, params: { label: whole.figure.label, a: a.shown, b: b.shown } }, {
    grade: 'likely', figures: [part.figure.id, whole.figure.id], related: [whole.figure.evidence], printed: a.text, expected: `≤ ${b.text}`,
  });
  return [{ figures: [part.figure.id, whole.figure.id], verdict: 'contradicted', reason: 'part-exceeds-whole', identity: partOf(a, b), finding }];
}

/** The cumulative number of the period before, where the sentence tells it, and what was added. */
function grown(told: Told[], added: Told, total: Told): Outcome[] {
  const previous = told.find((item) => item !== added && item !== total && PREVIOUS.test(item.before) && comparable(item, total));
  const [before, plus, all] = [previous, added, total].map((item): Printed | null => (item === undefined ? null : amountOf(item.figure)));
  if (previous === undefined || before == null || plus == null || all == null) return [];
  const identity = sumOf(all, [before, plus]);
  const ids = [total, previous, added].map(({ figure }) => figure.id);
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'sum', identity, finding: null }];
  const expected = formatRational(add(before.value, plus.value), 2);
  const finding = draft('sum-mismatch', total.figure, { id: 'check.cumulative-grown', params: { label: total.figure.label, total: all.shown, before: before.shown, added: plus.shown, sum: expected } }, {
    grade: 'likely', figures: ids, related: [previous.figure.evidence, added.figure.evidence], printed: all.text, expected,
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'sum-mismatch', identity, finding }];
}

const ISSUED = /(?<!\p{L})(?:đã |được )?(?:cấp|thu nhận|phê duyệt|lập|đăng ký|tạo)(?: mới| lập)?(?!\p{L})/u;
const ACTIVATED = /(?<!\p{L})kích hoạt(?: thành công)?(?: được)?(?: cho)?\s*$/u;

/** Both to date: in one month more can be activated than are issued in it. */
function activated(told: Told[]): Outcome[] {
  return told.flatMap((item, at): Outcome[] => {
    const issued = told[at - 1];
    if (issued === undefined || !comparable(issued, item) || item.figure.whole !== null) return [];
    const toDate = issued.figure.cumulative && item.figure.cumulative;
    return toDate && ACTIVATED.test(item.before) && ISSUED.test(issued.before) && !/kích hoạt/u.test(issued.before) ? exceeds(item, issued, 'check.activated-above') : [];
  });
}

/** Items side by side that differ in nothing but these words: "+ Trong tháng: 120 thẻ." and "+ Lũy kế: 1.500 thẻ." */
function inItems(input: CheckInput): Outcome[] {
  const parents = new Map(bodyBlocks(input).map(({ block, place }) => [block.index, place.parent]));
  const first = sentences(input).flatMap(([told]) => (told === undefined || parents.get(told.block.index) == null ? [] : [{ told, parent: parents.get(told.block.index) }]));
  return [...groupBy(first, ({ parent, told }) => `${parent} ${matterOf(told.before)}`).values()].flatMap((group) => {
    const [inside] = group.filter(({ told }) => IN_PERIOD.test(told.before) && !TO_DATE.test(told.before));
    const [toDate] = group.filter(({ told }) => TO_DATE.test(told.before));
    return group.length === 2 && inside !== undefined && toDate !== undefined && comparable(inside.told, toDate.told) ? bounded(inside.told, toDate.told) : [];
  });
}

/** The words of an item without those that tell the time. */
function matterOf(words: string): string {
  return words.replace(TO_DATE, '').replace(IN_PERIOD, '').replace(/(?<!\p{L})(?:đến nay|báo cáo|là|số|được|đã)(?!\p{L})/gu, '').replace(/[^\p{L}]+/gu, ' ').trim();
}
