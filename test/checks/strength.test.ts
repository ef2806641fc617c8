/**
 * Strength of proof against brute force: every number of a text with every digit changed, all checks run anew, and
 * counted whether anything is said of it.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../src/checks/check.js';
import { runChecks } from '../../src/checks/index.js';
import { severityOf } from '../../src/findings.js';
import type { Figure, FindingDraft, Operand, OperandName, Strength } from '../../src/model.js';
import { figuresOf } from '../figures/helper.js';
import { reportOf } from './report.js';

const NAMES: OperandName[] = ['numerator', 'denominator', 'percent', 'value'];

function inputOf(text: string): CheckInput {
  return { figures: figuresOf(text.split('\n')).figures, blocks: [], tables: [], sections: [], places: [], parts: [] };
}

async function tableInput(lines: string[]): Promise<CheckInput> {
  const report = await reportOf(lines.join('\n'));
  return { ...report, blocks: report.blocks.map((block) => ({ ...block, raw: null, spans: [] })) };
}

/** A printed number with one digit changed, in every figure that uses it. */
function withDigit(figures: Figure[], { evidence }: Operand, at: number, digit: string): Figure[] {
  const change = (operand: Operand | null): Operand | null => {
    if (operand === null || operand.evidence.block !== evidence.block || operand.evidence.start !== evidence.start) return operand;
    const text = operand.text.slice(0, at) + digit + operand.text.slice(at + 1);
    const exact = operand.decimals === 0 ? text.replace(/\D/gu, '') : text.replace(',', '.');
    return { ...operand, text, exact: exact.replace(/^0+(?=\d)/u, ''), value: Number(exact) };
  };
  return figures.map((figure) => ({ ...figure, ...Object.fromEntries(NAMES.map((name) => [name, change(figure[name])])) }));
}

/** A percentage that could have been cut off is told of, if only as a remark where nothing shows how the report rounds. */
const tells = (finding: FindingDraft): boolean => severityOf(finding) !== 'info' || `${finding.check} ${finding.grade}`.includes('truncated');

type Count = Strength & { missed: string[] };

/** @param only numbers that print this, all where it is not given */
function bruteForce(input: CheckInput, only?: string): Count {
  const operands = input.figures.flatMap((figure) => NAMES.flatMap((name) => figure[name] ?? []));
  const printed = new Map(operands.map((operand) => [`${operand.evidence.block}:${operand.evidence.start}`, operand]));
  const count: Count = { caught: 0, possible: 0, missed: [] };
  for (const operand of printed.values()) {
    if (only !== undefined && operand.text !== only) continue;
    for (const [at, old] of [...operand.text].entries()) {
      for (const digit of '0123456789') {
        if (!/\d/u.test(old) || digit === old || digit === '0' && at === 0 && operand.text.length > 1) continue;
        const { findings } = runChecks({ ...input, figures: withDigit(input.figures, operand, at, digit) });
        count.possible += 1;
        if (findings.some(tells)) count.caught += 1;
        else count.missed.push(`${operand.text}: ${digit} at ${at}`);
      }
    }
  }
  return count;
}

/** What strength says, beside what is missed, so that a difference shows where. */
function foretold(input: CheckInput, { missed }: Count): Count {
  return { ...runChecks(input).strength, missed };
}

describe('strength is what brute force counts', () => {
  it.each([
    ['whole-number percent', 'Đăng ký thường trú: 2124/2169 (98%)'],
    ['one decimal', 'Đăng ký thường trú: 2124/2169 (97,9%)'],
    ['two decimals', 'Đăng ký thường trú: 2.124/2.169 hồ sơ, đạt 97,93%'],
    ['all of it', 'Đăng ký thường trú: 15/15 hồ sơ (100%)'],
    ['a base told before', 'Tiếp nhận 117 hồ sơ, trong đó giải quyết 57 hồ sơ, đạt tỷ lệ 48,7%'],
    ['sum', 'Tiếp nhận 490 hồ sơ, gồm: trực tuyến 380 hồ sơ, trực tiếp 110 hồ sơ'],
    ['sum in brackets', 'Thu nhận 2.436 hồ sơ (trong đó, thường trú: 1.965, tạm trú: 471)'],
    ['sum and shares', 'Tiếp nhận 1.300 hồ sơ, gồm: trực tuyến 800 hồ sơ (chiếm 61,54%), trực tiếp 500 hồ sơ (chiếm 38,46%)'],
    ['sum and whole shares', 'Tiếp nhận 1.300 hồ sơ, gồm: trực tuyến 800 hồ sơ (chiếm 62%), trực tiếp 500 hồ sơ (chiếm 38%)'],
    ['a small part', 'Tiếp nhận 5.116 hồ sơ, gồm: trực tuyến 4.891 hồ sơ (chiếm 95,6%), trực tiếp 225 hồ sơ (chiếm 4,4%)'],
    ['a total behind its parts', 'Kích hoạt: mức 1: 64.352; mức 2: 451.795. Tổng: 516.147 trường hợp'],
    ['a list', 'Làm sạch 1.216 trường hợp, cụ thể:\n  - Hội Nông dân: 500 trường hợp;\n  - Hội Phụ nữ: 700 trường hợp;\n  - Đoàn Thanh niên: 16 trường hợp.'],
    ['nothing that could be checked', 'Tổ chức 12 buổi tuyên truyền.'],
  ])('%s', (_, text) => {
    const count = bruteForce(inputOf(text));
    expect(foretold(inputOf(text), count)).toEqual(count);
  });

  it('and no more where a bound sees a part above its whole', () => {
    const input = inputOf('Tiếp nhận 700 hồ sơ, trong đó:\n  - Đất đai: 400 hồ sơ;\n  - Hộ tịch: 300 hồ sơ.');
    const [{ strength }, count] = [runChecks(input), bruteForce(input)] as const;
    expect(strength.possible).toBe(count.possible);
    expect(strength.caught).toBeLessThan(count.caught);
    expect(strength.caught).toBeGreaterThan(0);
  });

  const names = ['Khai sinh', 'Khai tử', 'Kết hôn', 'Tạm trú', 'Tạm vắng', 'Thường trú', 'Hộ chiếu', 'Căn cước'];
  const columns = (a: number, b: number): (string | number)[] => [a, b, a + b, (100 * b / (a + b)).toFixed(1).replace('.', ',')];
  it.each([
    ['two rows, too few to tell', 2, false], ['two rows and their total', 2, true], ['four rows', 4, false], ['four rows and their total', 4, true],
  ] as [string, number, boolean][])('a table of %s', async (_, rows, closed) => {
    const counts = names.slice(0, rows).map((_name, at) => [17 * at + 12, 31 * at + 40]);
    const sum = counts.reduce(([a = 0, b = 0], [x = 0, y = 0]) => [a + x, b + y], [0, 0]);
    const body = [...counts.map((pair, at) => [names[at], pair] as const), ...(closed ? [['Tổng cộng', sum] as const] : [])];
    const input = await tableInput([
      '| Thủ tục | Trực tiếp | Trực tuyến | Cộng | Tỷ lệ trực tuyến (%) |', '|---|---|---|---|---|',
      ...body.map(([name, [a = 0, b = 0]]) => `| ${[name, ...columns(a, b)].join(' | ')} |`),
    ]);
    const count = bruteForce(input);
    expect(foretold(input, count)).toEqual(count);
  });

  it('of any share', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 2 }), (a, more, decimals) => {
      const percent = Math.round(100 * a / (a + more) * 10 ** decimals) / 10 ** decimals;
      const input = inputOf(`Đăng ký tạm trú: ${a}/${a + more} hồ sơ (${percent.toFixed(decimals).replace('.', ',')}%)`);
      const count = bruteForce(input);
      expect(foretold(input, count)).toEqual(count);
    }), { numRuns: 25 });
  });
});

describe('what a proof is worth', () => {
  it.each([
    ['98', 10, 35], ['97,93', 0, 35],
  ])('%s per cent beside 2124/2169 misses %i of the %i one-digit errors in the numerator', (percent, missed, possible) => {
    const count = bruteForce(inputOf(`Đăng ký thường trú: 2124/2169 (${percent}%)`), '2124');
    expect([count.missed.length, count.possible]).toEqual([missed, possible]);
  });

  it('counts a number once that two figures share, and those that nothing checks', () => {
    const { strength } = runChecks(inputOf('Tiếp nhận 117 hồ sơ, trong đó giải quyết 57 hồ sơ, đạt tỷ lệ 48,7%\nPhát 20 tờ rơi'));
    expect(strength.possible).toBe(26 + 17 + 26 + 17);
  });
});
