import { groupBy } from '../collections.js';
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { formatRational } from '../text/format.js';
import { compare, divide, equals, rational, subtract, sum } from '../text/rational.js';
import { multiply, unitInLastPlace } from '../text/rational.js';
import { type Check, draft, type Identity, type Outcome, printed, type Printed } from './check.js';
import { sumOf } from './identities.js';

/** A total that is not the sum of the parts which the report says make it up. */
export const sumMismatch: Check = {
  id: 'sum-mismatch',
  run: ({ figures }) => {
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    const groups = groupBy(figures.filter(({ whole }) => whole !== null), ({ whole }) => `${whole?.figure} ${whole?.group}`);
    return [...groups.values()].flatMap((parts) => {
      const whole = byId.get(parts[0]?.whole?.figure ?? '');
      return whole === undefined ? [] : judge(whole, parts, figures);
    });
  },
};

function judge(whole: Figure, parts: Figure[], figures: Figure[]): Outcome[] {
  const total = printed(whole, 'value') ?? printed(whole, 'numerator');
  const addends = parts.map((part) => printed(part, 'value') ?? printed(part, 'numerator'));
  if (total === null || addends.length < 2 || [whole, ...parts].some(({ approximate }) => approximate !== null)) return [];
  const known = addends.filter((addend) => addend !== null);
  if (known.length < addends.length) return [];
  const all = parts.every((part) => part.whole?.parts === 'all');
  const identity: Identity = all || divides(whole, parts) ? sumOf(total, known) : { ...sumOf(total, known), unsaid: ([first, ...rest]) => first === undefined || !(listsNearlyAll(parts, first, rest) || overfills(parts, first, rest)) };
  const ids = [whole.id, ...parts.map(({ id }) => id)];
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'sum', identity, finding: null }];
  if (identity.unsaid?.(identity.operands) === true) return [];
  const nested = withoutNested(total, known);
  if (nested !== null) return [{ figures: ids, verdict: 'verified', reason: 'sum', identity: sumOf(total, nested), finding: null }];
  const actual = sum(known.map(({ value }) => value));
  const added = leftOut(whole, parts, subtract(total.value, actual), figures);
  const dropped = known.find(({ value }) => equals(subtract(actual, value), total.value));
  const finding = draft('sum-mismatch', whole, {
    id: dropped !== undefined ? 'check.sum-mismatch-drop' : added !== undefined ? 'check.sum-mismatch-add' : 'check.sum-mismatch',
    params: {
      label: whole.label, total: total.shown, parts: known.map(({ shown }) => shown).join(' + '),
      sum: amount(actual, total), difference: amount(absolute(subtract(actual, total.value)), total),
      ...(dropped === undefined ? {} : { dropped: `${dropped.shown} (${nameOf(parts[known.indexOf(dropped)])})` }),
      ...(added === undefined ? {} : { added: `${printed(added, 'value')?.shown ?? ''} (${added.label})` }),
    },
  }, {
    grade: all && whole.evidence.block === parts[0]?.evidence.block ? null : 'likely',
    figures: ids, related: parts.map(({ evidence }) => evidence),
    printed: total.text, expected: amount(actual, total),
    candidates: [{ figure: whole.id, operand: total.operand, from: total.text, to: formatRational(divide(actual, total.scale), 2), edit: 'replace', satisfies: 1 }],
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'sum-mismatch', identity, finding }];
}

function nameOf(part: Figure | undefined): string {
  return part?.label.split(' - ').at(-1) ?? '';
}

/** A number told beside the parts that is just what they lack. */
function leftOut(whole: Figure, parts: Figure[], missing: Printed['value'], figures: Figure[]): Figure | undefined {
  const blocks = new Set([whole, ...parts].map(({ evidence }) => evidence.block));
  return compare(missing, rational(0n)) <= 0 ? undefined : figures.find((figure) => blocks.has(figure.evidence.block) && figure.whole === null && figure !== whole && figure.role === 'result'
    && figure.change === null && fold(figure.unit ?? '') === fold(parts[0]?.unit ?? '') && equals(printed(figure, 'value')?.value ?? rational(0n), missing));
}

/** "A 100: A1 60, A2 40; B 50" is 150: parts that make up the part before them are not counted twice. */
function withoutNested(total: Printed, parts: Printed[]): Printed[] | null {
  for (const [from, part] of parts.entries()) {
    for (let to = from + 3; to <= parts.length; to += 1) {
      const inner = parts.slice(from + 1, to);
      const outer = parts.filter((other) => !inner.includes(other));
      if (outer.length >= 2 && equals(sum(inner.map(({ value }) => value)), part.value) && equals(sum(outer.map(({ value }) => value)), total.value)) return outer;
    }
  }
  return null;
}

/** What people or files can be besides being something else. */
const BESIDES = /(?<!\p{L})(?:nữ|nam|dân tộc|đảng viên|đoàn viên|trẻ em|hộ nghèo|cận nghèo|cao tuổi|khuyết tật|tôn giáo|trực tuyến|trực tiếp|quá hạn|trong đó|riêng|nội trú|ngoại trú)(?!\p{L})/u;

/** Things that are of one kind each; people, households and places may do several. */
const OF_ONE_KIND = /^(?:đơn|vụ|tin|văn bản|hồ sơ|quyết định|biên bản)(?!\p{L})/u;

/** Kinds listed in brackets that come to more than there are: "17 đơn (khiếu nại 2, tố cáo 1, kiến nghị 16)". */
function overfills(parts: Figure[], total: Printed, addends: Printed[]): boolean {
  return parts.length >= 2 && compare(sum(addends.map(({ value }) => value)), total.value) > 0 && addends.every(({ value }) => compare(value, total.value) < 0)
    && parts.every(({ label, percent, unit, whole }) => whole?.group.startsWith('bracket') === true && percent === null && OF_ONE_KIND.test(fold(unit ?? '')) && !BESIDES.test(fold(label.split(' - ').at(-1) ?? '')));
}

/** In the scale that the total is printed in: "4.286 triệu". */
function amount(value: Printed['value'], { text, shown, scale }: Printed): string {
  return shown.replace(text, formatRational(divide(value, scale), 2));
}

function absolute(value: Printed['value']): Printed['value'] {
  return compare(value, unitInLastPlace(0)) < 0 && value.n < 0n ? multiply(value, { n: -1n, d: 1n }) : value;
}

/** Items under "trong đó:" are as a rule all there are: believed so when they come within a tenth of the total. */
function listsNearlyAll(parts: Figure[], total: Printed, addends: Printed[]): boolean {
  const off = absolute(subtract(sum(addends.map(({ value }) => value)), total.value));
  return parts.every((part) => part.whole?.group === 'items') && compare(multiply(off, rational(10n)), total.value) <= 0;
}

/** Words that between them leave nothing out. Parts that all bear one of a family, the first two among them, are all there are. */
const FAMILIES: RegExp[][] = [
  [/trực tuyến|trên cổng|qua mạng/u, /trực tiếp/u, /bưu chính/u],
  [/thường trú/u, /tạm trú/u],
  [/(?<!chưa |không )(?:đã cấp|được cấp)/u, /chưa cấp|không được cấp/u],
  [/quá hạn|trễ hạn|chậm hạn|trễ/u, /đúng hạn|trong hạn|đến hạn/u, /trước hạn|sớm hạn/u],
  [/quá hạn|trễ hạn|chậm hạn|trễ/u, /trước hạn/u],
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/đang (?:giải quyết|xử lý)|chưa (?:giải quyết|xử lý)/u, /đã (?:được )?(?:giải quyết|xử lý|trả)/u, /trả lại|từ chối|rút/u],
  [/kỳ trước|tháng trước|năm trước|tồn/u, /tiếp nhận mới|nhận mới|phát sinh mới|trong kỳ|trong tháng|mới/u],
  [/(?<!\p{L})(?:chưa|không)(?: đạt|$)/u, /(?<!chưa |không )đạt/u, /(?<!\p{L})khá(?!\p{L})/u, /(?<!\p{L})(?:tốt|giỏi)(?!\p{L})/u],
];
const REST = /(?<!\p{L})còn lại(?!\p{L})/u;

/** Not done yet: "đang giải quyết trong hạn" and "đang giải quyết quá hạn" are all that is pending, not all that there is. */
const PENDING = /(?<!\p{L})(?:đang|chưa)(?!\p{L})/u;

/** Parts that a reader knows to be all: online and in person, done and pending, or the last one told as the rest. */
function divides(whole: Figure, parts: Figure[]): boolean {
  const labels = parts.map(({ label }) => fold(label).split(' - ').at(-1) ?? '');
  if (parts.length < 2 || (labels.every((label) => PENDING.test(label)) && !PENDING.test(fold(whole.label)))) return false;
  if (REST.test(labels.at(-1) ?? '') && !labels.slice(0, -1).some((label) => REST.test(label))) return true;
  return FAMILIES.some((family) => {
    const members = labels.map((label) => family.findIndex((words) => words.test(label)));
    return !members.includes(-1) && new Set(members).size === members.length && members.includes(0) && members.includes(1);
  });
}
