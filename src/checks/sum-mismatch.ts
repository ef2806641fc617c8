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
    const groups = new Map<string, Figure[]>();
    for (const figure of figures) {
      if (figure.whole === null) continue;
      const key = `${figure.whole.figure} ${figure.whole.group}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
    return [...groups.values()].flatMap((parts) => {
      const whole = byId.get(parts[0]?.whole?.figure ?? '');
      return whole === undefined ? [] : judge(whole, parts);
    });
  },
};

function judge(whole: Figure, parts: Figure[]): Outcome[] {
  const total = printed(whole, 'value') ?? printed(whole, 'numerator');
  const addends = parts.map((part) => printed(part, 'value') ?? printed(part, 'numerator'));
  if (total === null || addends.length < 2 || [whole, ...parts].some(({ approximate }) => approximate !== null)) return [];
  const known = addends.filter((addend) => addend !== null);
  if (known.length < addends.length) return [];
  const all = parts.every((part) => part.whole?.parts === 'all');
  const identity: Identity = all || divides(parts) ? sumOf(total, known) : { ...sumOf(total, known), unsaid: ([first, ...rest]) => first === undefined || !listsNearlyAll(parts, first, rest) };
  const ids = [whole.id, ...parts.map(({ id }) => id)];
  if (identity.holds(identity.operands)) return [{ figures: ids, verdict: 'verified', reason: 'sum', identity, finding: null }];
  if (identity.unsaid?.(identity.operands) === true) return [];
  const actual = sum(known.map(({ value }) => value));
  const dropped = known.find(({ value }) => equals(subtract(actual, value), total.value));
  const finding = draft('sum-mismatch', whole, {
    id: dropped === undefined ? 'check.sum-mismatch' : 'check.sum-mismatch-drop',
    params: {
      label: whole.label, total: total.shown, parts: known.map(({ shown }) => shown).join(' + '),
      sum: amount(actual, total), difference: amount(absolute(subtract(actual, total.value)), total),
      ...(dropped === undefined ? {} : { dropped: dropped.shown }),
    },
  }, {
    grade: all && whole.evidence.block === parts[0]?.evidence.block ? null : 'likely',
    figures: ids, related: parts.map(({ evidence }) => evidence),
    printed: total.text, expected: amount(actual, total),
    candidates: [{ figure: whole.id, operand: total.operand, from: total.text, to: formatRational(divide(actual, total.scale), 2), edit: 'replace', satisfies: 1 }],
  });
  return [{ figures: ids, verdict: 'contradicted', reason: 'sum-mismatch', identity, finding }];
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
  [/(?<!\p{L})(?:chưa|không) đạt/u, /(?<!chưa |không )đạt/u, /(?<!\p{L})khá(?!\p{L})/u, /(?<!\p{L})(?:tốt|giỏi)(?!\p{L})/u],
];
const REST = /(?<!\p{L})còn lại(?!\p{L})/u;

/** Parts that a reader knows to be all: online and in person, done and pending, or the last one told as the rest. */
function divides(parts: Figure[]): boolean {
  const labels = parts.map(({ label }) => fold(label).split(' - ').at(-1) ?? '');
  if (parts.length < 2) return false;
  if (REST.test(labels.at(-1) ?? '') && !labels.slice(0, -1).some((label) => REST.test(label))) return true;
  return FAMILIES.some((family) => {
    const members = labels.map((label) => family.findIndex((words) => words.test(label)));
    return !members.includes(-1) && new Set(members).size === members.length && members.includes(0) && members.includes(1);
  });
}
