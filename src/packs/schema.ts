/**
 * What a pack file may hold. Strict: an unknown key is a mistake, never passed over. The messages that a user sees
 * are made from the issues in problems.ts; the JSON Schema for editors is generated from the same schemas.
 */
import { z } from 'zod';
import { Vocabulary } from '../model.js';

const Phrase = z.string().trim().min(1).max(400);
const Phrases = z.array(Phrase).max(400);
const Group = <T extends z.ZodType>(entry: T) => z.strictObject({
  entries: z.array(entry).min(1).max(1000),
  examples: z.array(Phrase).min(1).describe('câu hoặc cụm từ có dùng từ trong nhóm này'),
});
const Words = Group(Phrase);
const shape = Vocabulary.shape;

export const PackId = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u).describe('tên gói: chữ thường không dấu, nối bằng gạch ngang');
const IndicatorId = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/u)
  .describe('mã chỉ tiêu: chữ thường không dấu, nối bằng gạch ngang hoặc dấu chấm');

const Example = z.union([
  Phrase,
  z.strictObject({
    label: Phrase,
    context: Phrases.default([]).describe('các mục đứng trên, từ ngoài vào trong'),
    section: Phrase.nullable().default(null).describe('tên mục lớn'),
    unit: Phrase.nullable().default(null).describe('đơn vị mà số liệu ghi'),
  }),
]).transform((example) => (typeof example === 'string' ? { label: example, context: [], section: null, unit: null } : example));

export const IndicatorEntry = z.strictObject({
  id: IndicatorId,
  name: Phrase.describe('tên chỉ tiêu như ghi ở cột đầu của bảng tổng hợp'),
  aliases: Phrases.default([]).describe('các cách viết khác'),
  patterns: Phrases.default([]).describe('biểu thức RE2 khớp trọn từ, chữ thường; chỉ dùng khi cách viết khác không đủ'),
  unit: Phrase.nullable().default(null).describe('đơn vị tính'),
  shape: z.enum(['ratio', 'count', 'percent', 'money']).describe('ratio: a/b; count: số đếm; percent: chỉ tỷ lệ; money: tiền'),
  partOf: IndicatorId.nullable().default(null).describe('mã chỉ tiêu lớn hơn mà chỉ tiêu này là một phần'),
  across: z.enum(['sum', 'recompute', 'none']).describe('sum: cộng các xã; recompute: cộng tử, mẫu rồi tính lại %; none: không cộng'),
  direction: z.enum(['up', 'down']).nullable().default(null).describe('up: càng cao càng tốt; down: càng thấp càng tốt'),
  sections: Phrases.default([]).describe('từ trong tên mục nơi chỉ tiêu thường nằm'),
  needs: Phrases.default([]).describe('ít nhất một cụm từ này phải có trong nhãn hoặc mục phía trên'),
  not: Phrases.default([]).describe('không được có cụm từ nào trong số này ở nhãn'),
  notUnder: Phrases.default([]).describe('không được có cụm từ nào trong số này ở mục ngay trên nhãn'),
  general: z.boolean().default(false)
    .describe('true: số chung của cả xã; chỉ nhận khi các mục phía trên không nói riêng về việc nào khác (xem headings)'),
  strictUnit: z.boolean().default(false).describe('true: không nhận khi số liệu ghi đơn vị khác (ha không phải tấn)'),
  examples: z.array(Example).min(1).describe('nhãn phải nhận ra là chỉ tiêu này'),
  counterExamples: z.array(Example).min(1).describe('nhãn không được nhận là chỉ tiêu này'),
});

const Numbers = z.array(z.number().nonnegative()).min(2).max(30);

/** A relation between indicators of the pack, as data: no formula is written and no code runs. */
export const IdentityEntry = z.strictObject({
  kind: z.enum(['sum', 'difference', 'ratio', 'order'])
    .describe('sum: result bằng tổng các số ở of; difference: of[0] − of[1]; ratio: of[0]/of[1], tính bằng %; order: result không lớn hơn of[0]'),
  result: IndicatorId.describe('mã chỉ tiêu được so'),
  of: z.array(IndicatorId).min(1).max(20).describe('mã các chỉ tiêu dùng để tính'),
  only: z.enum(['to-date', 'in-period']).nullable().default(null).describe('to-date: chỉ so số lũy kế với nhau; in-period: chỉ so số trong kỳ'),
  says: Phrase.describe('quan hệ ấy bằng lời, cho người đọc cảnh báo'),
  examples: z.array(Numbers).min(1).describe('bộ số đúng: result trước, rồi các số của of theo thứ tự'),
  counterExamples: z.array(Numbers).min(1).describe('bộ số sai'),
});

const Common = {
  id: PackId,
  version: z.string().min(1).describe('phiên bản, để trong ngoặc kép: "1"'),
  title: Phrase,
  synonyms: z.array(z.array(Phrase).min(2)).default([])
    .describe('mỗi nhóm là các cách viết cùng nghĩa, kể cả viết tắt; cách đầu tiên là cách chuẩn'),
  fillers: Phrases.default([]).describe('từ đi kèm không làm thay đổi chỉ tiêu: số, tổng số, kết quả …'),
  breakers: Phrases.default([]).describe('từ làm nhãn thành việc khác (xóa, hủy, quá hạn …), trừ khi tên chỉ tiêu cũng có từ ấy'),
  keep: Phrases.default([]).describe('từ đệm của gói cơ sở mà ở gói này có nghĩa riêng: tiếp nhận, giải quyết, hộ tịch …'),
  headings: Phrases.default([]).describe('từ của các mục chung mà chỉ tiêu “general” được đứng dưới: cải cách hành chính, một cửa …'),
  otherColumns: Phrases.default([]).describe('đầu cột của số khác, không phải kết quả kỳ này: dự toán, cùng kỳ, năm trước …'),
};

export const IndicatorPack = z.strictObject({
  ...Common,
  select: z.strictObject({
    title: z.array(Phrase).min(1).describe('cụm từ thường có trong trích yếu'),
    text: Phrases.default([]).describe('cụm từ thường có trong nội dung'),
  }),
  indicators: z.array(IndicatorEntry).min(1).max(2000),
  identities: z.array(IdentityEntry).max(200).default([]).describe('quan hệ giữa các chỉ tiêu, được kiểm khi báo cáo có đủ số'),
});
export type IndicatorPack = z.infer<typeof IndicatorPack>;

/** The base pack: groups of words with examples, which the loader flattens into the model's `Vocabulary`. */
export const BasePack = z.strictObject({
  ...Common,
  vocabulary: z.strictObject({
    units: Group(shape.units.element),
    scales: Group(shape.scales.element),
    percentLinks: Words,
    partLinks: z.strictObject({ all: Words, some: Words }),
    cumulativeWords: Words,
    inPeriodWords: Words,
    approximate: z.strictObject({ over: Words, under: Words, about: Words }),
    changeUp: Words,
    changeDown: Words,
    targetWords: Words,
    resultVerbs: Words,
    actionVerbs: Words,
    sanctionVerbs: Words,
    scopeNouns: Words,
    organisationWords: Words,
    planSections: Words,
    resultSections: Words,
  }),
});
export type BasePack = z.infer<typeof BasePack>;

type Grouped<T> = { entries: T[]; examples: string[] };

/** Every group of words of the base pack by its path, for the test that each example uses a word of its group. */
export function groupsOf(pack: BasePack): [string, string[], string[]][] {
  const groups: [string, string[], string[]][] = [];
  const visit = (path: string, value: unknown): void => {
    const group = z.object({ entries: z.array(z.union([z.string(), z.object({ name: z.string(), aliases: z.array(z.string()) })])), examples: z.array(z.string()) }).safeParse(value);
    if (group.success) {
      groups.push([path, group.data.entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : [entry.name, ...entry.aliases])), group.data.examples]);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(`${path}.${key}`, inner);
    }
  };
  visit('vocabulary', pack.vocabulary);
  return groups;
}

/** The vocabulary without its examples. */
export function vocabularyOf({ vocabulary: v }: BasePack): Vocabulary {
  const list = <T>({ entries }: Grouped<T>): T[] => entries;
  return {
    units: list(v.units), scales: list(v.scales), percentLinks: list(v.percentLinks),
    partLinks: { all: list(v.partLinks.all), some: list(v.partLinks.some) },
    cumulativeWords: list(v.cumulativeWords), inPeriodWords: list(v.inPeriodWords),
    approximate: { over: list(v.approximate.over), under: list(v.approximate.under), about: list(v.approximate.about) },
    changeUp: list(v.changeUp), changeDown: list(v.changeDown), targetWords: list(v.targetWords),
    resultVerbs: list(v.resultVerbs), actionVerbs: list(v.actionVerbs), sanctionVerbs: list(v.sanctionVerbs), scopeNouns: list(v.scopeNouns), organisationWords: list(v.organisationWords),
    planSections: list(v.planSections), resultSections: list(v.resultSections),
  };
}
