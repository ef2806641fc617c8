import { groupBy } from '../collections.js';
import type { Block, Figure } from '../model.js';
import { compare, HUNDRED } from '../text/rational.js';
import { type Check, draft, type Outcome, printed } from './check.js';
import { partOf } from './identities.js';
import { shareIdentity } from './percent.js';

/** A numerator above its denominator, or a part above the whole that the report says it is part of. */
export const partExceedsWhole: Check = {
  id: 'part-exceeds-whole',
  run: ({ figures, blocks }) => {
    const byId = new Map(figures.map((figure) => [figure.id, figure]));
    const groups = groupBy(figures, ({ whole }) => `${whole?.figure ?? ''} ${whole?.group ?? ''}`);
    const alone = new Set([...groups.values()].flatMap(([figure, ...others]) => (figure?.whole?.group.startsWith('bracket') === true && others.length === 0 ? [figure.id] : [])));
    return figures.flatMap((figure) => [
      ...(isOfPlan(figure, blocks) ? [] : ratio(figure)), ...(alone.has(figure.id) && !isCalledPart(figure, blocks) ? [] : part(figure, byId)),
    ]);
  },
};

/** `tỷ số giới tính 108/100`: one group against another, not a part of it. */
const PROPORTION = /(?<!\p{L})(?:tỷ số|tỉ số|định mức)(?!\p{L})/iu;

/** "Tỷ lệ giáo viên/lớp: 40/16": how many there are of one thing for one of another; not so "hộ đạt/tổng số hộ", "trẻ ra lớp/trẻ 5 tuổi". */
const TWO_NAMES = /(?<!\p{L})([\p{L} ]*\p{L})\s?\/\s?(?:số )?(\p{L}+)[\p{L} ]*\s*(?:\([^()]*\))?$/iu;

function ofTwoThings(label: string): boolean {
  const [, first = '', second = ''] = TWO_NAMES.exec(label) ?? [];
  return first !== '' && !/^tổng$/iu.test(second) && !first.toLowerCase().split(' ').includes(second.toLowerCase());
}

/** Deeds that plans set numbers for. */
const PLANNED = /(?<!\p{L})(?:huy động|kết nạp|vận động|tuyển(?: sinh| quân| dụng)?|phát triển(?: mới)?|gieo|trồng|giao quân|đào tạo|tập huấn|xây dựng|tạo việc làm|việc làm|hiến máu|thu ngân sách)(?!\p{L})/iu;

const MEASURED = /^(?:ha|tấn|tạ|kg|km|m|m²|m³|lít|đồng|ngày công|sào|mẫu)(?!\p{L})/iu;

/** "26 đại biểu (đầu nhiệm kỳ 28 đại biểu)": one number in brackets is a part where they say so; else it may be anything. */
function isCalledPart({ evidence }: Figure, blocks: Block[]): boolean {
  const before = blocks[evidence.block]?.text.slice(0, evidence.start);
  return before === undefined || /(?<!\p{L})(?:trong đó|riêng|(?<!(?:không|chưa) )(?:gồm|có))(?!\p{L})|:\s*$/iu.test(before.slice(before.lastIndexOf('(')));
}

/** "350/300 cây, vượt 16,7% kế hoạch": what was done of what was planned, told behind the ratio in its clause. */
function isOfPlan({ evidence, table }: Figure, blocks: Block[]): boolean {
  const behind = table === null ? blocks[evidence.block]?.text.slice(evidence.end, evidence.end + 100) ?? '' : '';
  return /^[^.;:]{0,30}?(?<!\p{L})(?:vượt|kế hoạch|chỉ tiêu|dự toán)(?!\p{L})/iu.test(behind.replaceAll(/(?<=\d)[.,](?=\d)/gu, ''));
}

function ratio(figure: Figure): Outcome[] {
  const [a, b, p] = [printed(figure, 'numerator'), printed(figure, 'denominator'), printed(figure, 'percent')];
  if (a === null || b === null || compare(a.value, b.value) <= 0) return [];
  // A plan can be overfulfilled: "156/150 triệu đồng, đạt 104% kế hoạch".
  if (p !== null && compare(p.value, HUNDRED) > 0) return [];
  if (figure.percentBase !== null || figure.approximate !== null || PROPORTION.test(figure.label) || ofTwoThings(figure.label)) return [];
  // "33/31,5 ha": done against planned. Only things that come whole are told as part of a whole with a slash.
  if (figure.kind === 'money' || a.decimals > 0 || b.decimals > 0 || MEASURED.test(figure.unit ?? '')) return [];
  // "huy động 235/210 trẻ": of what is done by plan, the second number may be the plan.
  const planned = p === null && PLANNED.test(figure.label);
  const finding = draft('part-exceeds-whole', figure, {
    id: 'check.part-exceeds-whole', params: { label: figure.label, a: a.shown, b: b.shown },
  }, { grade: planned ? 'plan' : null, printed: `${a.text}/${b.text}`, expected: `≤ ${b.text}` });
  return [{ figures: [figure.id], verdict: planned ? 'explained' : 'contradicted', reason: 'part-exceeds-whole', identity: partOf(a, b), finding }];
}

function part(figure: Figure, byId: Map<string, Figure>): Outcome[] {
  const whole = figure.whole === null ? undefined : byId.get(figure.whole.figure);
  const [a, b] = [printed(figure, 'value') ?? printed(figure, 'numerator'), whole === undefined ? null : (printed(whole, 'value') ?? printed(whole, 'numerator'))];
  if (whole === undefined || a === null || b === null || figure.unit === null || whole.unit === null) return [];
  if (compare(a.value, b.value) <= 0 || figure.approximate !== null || whole.approximate !== null) return [];
  // A percentage behind the part tells which of the two is wrong, where the bound alone cannot.
  const percent = figure.denominator === null && figure.percentBase === null ? printed(figure, 'percent') : null;
  const identity = percent === null ? partOf(a, b) : shareIdentity(a, b, percent);
  const finding = draft('part-exceeds-whole', figure, {
    id: 'check.part-exceeds-whole-of', params: { label: figure.label, a: a.shown, b: b.shown, whole: whole.label },
  }, {
    grade: figure.evidence.block === whole.evidence.block ? null : 'likely',
    figures: [figure.id, whole.id], related: [whole.evidence], printed: a.text, expected: `≤ ${b.text}`,
  });
  return [{ figures: [figure.id, whole.id], verdict: 'contradicted', reason: 'part-exceeds-whole', identity, finding }];
}
