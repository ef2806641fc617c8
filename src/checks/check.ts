/** What every check is: one file, named after the defect, registered by one line in `index.ts`. */
import { draftOf } from '../findings.js';
import type { Arithmetic, Block, DeclaredIdentity, Evidence, Figure, FindingDraft, OperandName, Part, Place, Section, Table } from '../model.js';
import { exactly, type Interval, rounded } from '../text/interval.js';
import { parseDecimal, rational, type Rational, subtract, ZERO } from '../text/rational.js';

export type CheckInput = {
  figures: Figure[];
  blocks: Block[];
  tables: Table[];
  sections: Section[];
  places: Place[];
  parts: Part[];
  /** what the packs of the report declare, with full references; none where no pack applies */
  declared?: readonly DeclaredIdentity[];
};

/** One printed number taking part in an identity. */
export type Printed = {
  figure: string;
  operand: OperandName;
  /** block and offset: what tells one printed number from another that reads the same */
  source: string;
  text: string;
  /** for messages: the text with its scale word, "4,52 nghìn" */
  shown: string;
  value: Rational;
  decimals: number;
  scale: Rational;
  /** the digits as a whole number, where that is exact and the scale is one: 97,93 is 9793 with two decimals; else null */
  mantissa: number | null;
  /** where it stands in a table, which; numbers of one table are exchanged by mistake */
  table: string | null;
  /** what a recogniser read instead, where the page was recognised; null where it was not */
  readings: readonly string[] | null;
  /** shown rounded by a spreadsheet that stores more: a whole number is then no exact one */
  rounded?: boolean;
  /** a rise or fall in a table, printed with its sign, which `text` lacks; of a fall `value` is below zero and `mantissa` null */
  signed?: boolean;
  negative?: boolean;
};

const SCALE_WORDS = new Map([[1000, 'nghìn'], [1_000_000, 'triệu'], [1_000_000_000, 'tỷ']]);

/**
 * A relation that the report's own numbers state. `holds` is asked with the numbers as printed, and again with each
 * digit changed in turn to learn what the identity would have caught (strength.ts).
 */
export type Identity = {
  /** As in the report's `identities`, the result last; `total` is a sum with its result first, `shares` are counts and their percentages by turns; `other` is listed in no report. */
  form: Exclude<Arithmetic['form'], 'share-of-list'> | 'total' | 'shares' | 'other';
  operands: Printed[];
  holds(operands: Printed[]): boolean;
  /** For identities of many operands: the answers to `holds` with the operand `at` replaced, without asking the others anew. */
  replacing?(at: number): (slip: Printed) => boolean;
  /** The one whole number that would make it hold in the place `at`, where there is just one; null where there are others. */
  due?(at: number): number | null;
  /** True of a mere bound, which nearly every other number would keep: it tells no slip but two digits changed over. */
  bound?: boolean;
  /** Where it breaks so badly that no check would report it: the numbers then look like a list of something else. */
  unsaid?(operands: Printed[]): boolean;
};

/** Whether an identity holds with the operand `at` replaced. */
export function holdsWith(identity: Identity, at: number): (slip: Printed) => boolean {
  return identity.replacing?.(at) ?? ((slip) => identity.holds(identity.operands.with(at, slip)));
}

/** What a check says of the figures it looked at. A check of words alone gives a finding and names no figures. */
export type Outcome = {
  figures: string[];
  verdict: 'verified' | 'contradicted' | 'explained';
  /** slug that ends up as the figures' `verdictReason` */
  reason: string;
  identity: Identity | null;
  /** What was tried where it proves nothing, as a percentage that was cut off: shown to readers only. */
  tried?: Identity;
  finding: FindingDraft | null;
};

export type Check = {
  /** the finding's `check` */
  id: string;
  /** Looks at a report; never throws on its contents, never changes it. */
  run(input: CheckInput): Outcome[];
};

/** What was read of each figure; checks never change figures, and every check asks for the same numbers. */
const READ = new WeakMap<Figure, Map<OperandName, Printed | null>>();

/** An operand of a figure as an identity uses it; null where the figure has none. */
export function printed(figure: Figure, operand: OperandName): Printed | null {
  if (figure[operand] === null) return null;
  const read = READ.get(figure) ?? new Map<OperandName, Printed | null>();
  READ.set(figure, read);
  const known = read.get(operand);
  if (known !== undefined) return known;
  const made = readOperand(figure, operand);
  read.set(operand, made);
  return made;
}

/** What a spreadsheet stores of a number that it shows with fewer decimals. */
const STORED = /^-?\d+\.\d+$/u;

function readOperand(figure: Figure, operand: OperandName): Printed | null {
  const found = figure[operand];
  if (found === null) return null;
  const hidden = found.evidence.raw !== undefined && STORED.test(found.evidence.raw);
  return {
    ...(hidden && { rounded: true }),
    figure: figure.id, operand, source: `${found.evidence.block}:${found.evidence.start}`, text: found.text, shown: [found.text, SCALE_WORDS.get(found.scale)].filter(Boolean).join(' '),
    table: figure.table?.id ?? null, readings: figure.reading === 'digital' ? null : found.evidence.alternatives.map(({ text }) => text),
    value: parseDecimal(found.exact), decimals: found.decimals, scale: rational(BigInt(found.scale)), mantissa: found.scale === 1 && !hidden ? mantissaOf(found.exact, found.decimals) : null,
  };
}

/** The number of a cell that tells a rise or a fall, with its sign. */
export function signed(printed: Printed, direction: 'up' | 'down'): Printed {
  return direction === 'up' ? { ...printed, signed: true } : { ...printed, value: subtract(ZERO, printed.value), mantissa: null, signed: true, negative: true };
}

/** Bound under which a mantissa times 100 and a few decimals stays exact in floating point. */
const EXACT = 1e10;

/** An exact decimal with its point moved behind its last printed decimal. */
export function mantissaOf(exact: string, decimals: number): number | null {
  const [whole = '', fraction = ''] = exact.split('.');
  const mantissa = fraction.length > decimals ? NaN : Number(whole + fraction.padEnd(decimals, '0'));
  return mantissa >= 0 && mantissa < EXACT ? mantissa : null;
}

/** The values that a printed number stands for: itself for things that come whole, a half unit either way else. */
export function intervalOf(operand: Printed): Interval {
  const whole = operand.rounded !== true && operand.decimals === 0 && operand.scale.n === 1n && operand.scale.d === 1n;
  return whole ? exactly(operand.value) : rounded(operand.value, operand.decimals, operand.scale);
}

/** A draft about one figure with the fields that most checks leave alone. */
export function draft(
  check: string, figure: Figure, message: FindingDraft['message'], more: Partial<FindingDraft> = {},
): FindingDraft {
  return draftOf(check, figure.part, message, { figures: [figure.id], evidence: [figure.evidence], related: relatedOf(figure), ...more });
}

/** Operands that stand outside the figure's own evidence: the base printed earlier in the sentence. */
function relatedOf(figure: Figure): Evidence[] {
  return [figure.numerator, figure.denominator, figure.percent, figure.value]
    .flatMap((operand) => (operand === null ? [] : [operand.evidence]))
    .filter(({ block, start, end }) => block !== figure.evidence.block || start < figure.evidence.start || end > figure.evidence.end);
}

/** An outcome about words or dates, which leaves the verdict on every figure as it is. */
export function remark(
  check: string, part: string, message: FindingDraft['message'], evidence: Evidence[], more: Partial<FindingDraft> = {},
): Outcome {
  return { figures: [], verdict: 'contradicted', reason: check, identity: null, finding: draftOf(check, part, message, { evidence, ...more }) };
}

/** Blocks of running text with their places; heads and feet hold fields, not statements. */
export function bodyBlocks({ blocks, places }: CheckInput): { block: Block; place: Place }[] {
  const known = BODIES.get(blocks);
  if (known?.places === places) return known.body;
  const body = blocks.flatMap((block) => {
    const place = places[block.index];
    return place === undefined || place.zone === 'head' || place.zone === 'foot' ? [] : [{ block, place }];
  });
  BODIES.set(blocks, { places, body });
  return body;
}

/** Every check asks for the same blocks. */
const BODIES = new WeakMap<Block[], { places: Place[]; body: { block: Block; place: Place }[] }>();
