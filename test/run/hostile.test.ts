/** Texts that no office writes, from bytes to report: each ends in a report that adds up, in linear time. */
import { describe, expect, it } from 'vitest';
import { Report } from '../../src/model.js';
import { buildReport } from '../../src/run/pipeline.js';
import { readOptions } from '../../src/run/options.js';

async function reportOf(body: string): Promise<Report> {
  const bytes = new TextEncoder().encode(`ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ\nSố: 12/BC-UBND\nBÁO CÁO\nI. KẾT QUẢ\n1. Dịch vụ công\n${body}\n`);
  const report = await buildReport('a.txt', bytes, readOptions());
  const { ledger } = report;
  expect(ledger.items).toHaveLength(ledger.numerals);
  expect(ledger.claimed + ledger.excluded + ledger.unclaimed).toBe(ledger.numerals);
  return Report.parse(JSON.parse(JSON.stringify(report)));
}

/** Holds work to seconds of processor time: what else the machine does is not counted. */
async function inSeconds<T>(most: number, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  const answer = await work();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(most);
  return answer;
}

const numbersOf = ({ figures }: Report): string[] => figures.map(({ value, numerator, denominator }) => value?.exact ?? `${numerator?.exact}/${denominator?.exact}`);

describe('one paragraph of', () => {
  // Each took minutes or for ever where a pattern tries every way to take a long run apart.
  it.each([
    ['a number without end', '9'.repeat(40_000)],
    ['a number without end among words', `Tiếp nhận ${'9'.repeat(40_000)} hồ sơ`],
    ['letters without a space', 'a'.repeat(200_000)],
    ['digits and letters', 'a1'.repeat(50_000)],
    ['numbers joined by commas', '1,'.repeat(20_000)],
    ['numbers joined by slashes', '1/'.repeat(20_000)],
    ['upper-case words', 'BÁO CÁO '.repeat(10_000)],
    ['dashes before a number', `Đã giải quyết ${'- '.repeat(400)}xong 12 hồ sơ`],
    ['a line drawn with dashes', `${'-'.repeat(400)} giải quyết 12 hồ sơ`],
    ['opening brackets', `${'('.repeat(400)} 12 hồ sơ`],
    ['a word behind a number in brackets', `1${'a'.repeat(190)}! (cùng kỳ 12 hồ sơ)`],
    ['quotation marks', `${'“ '.repeat(400)}xong 12 hồ sơ`],
    ['letters that lower case makes longer', `${'İ'.repeat(500)} tiếp nhận 12 hồ sơ, đạt 50%`],
  ])('%s', async (_, body) => {
    const { ledger, blocks } = await reportOf(body);
    expect(ledger.items.at(-1)?.block ?? 0).toBeLessThan(blocks.length);
  });

  it('three thousand ratios holds three thousand figures', async () => {
    expect((await reportOf('12/34 '.repeat(3000))).figures).toHaveLength(3000);
  });

  it('a hundred thousand characters holds every figure', async () => {
    const { figures } = await reportOf('Tiếp nhận 12 hồ sơ, giải quyết 11 hồ sơ (đạt 91,7%). '.repeat(1900));
    expect(figures).toHaveLength(3800);
  });
});

it.each(['[[', '(', ')', '*', '+', '?', '\\', '{2', '|', ']]', '^$'])('signs of patterns among words: %s', async (sign) => {
  const report = await reportOf(`- Đoàn kiểm tra ${sign}48 cơ sở kinh doanh${sign}, phát hiện ${sign}05 cơ sở kinh doanh vi phạm${sign}; đã kiểm tra ${sign} 12 cơ sở kinh doanh mới`);
  expect(report.ledger.numerals).toBeGreaterThan(3);
});

it('ten thousand items of one list', async () => {
  const { figures } = await reportOf(Array.from({ length: 10_000 }, (_, index) => `- Mục: ${index + 3} hồ sơ`).join('\n'));
  expect(figures).toHaveLength(10_000);
});

it('six rows of a table with seven hundred columns', async () => {
  // Ways to add columns up grow with the cube of their number: this took minutes.
  const row = (cell: (column: number) => string): string => `| ${Array.from({ length: 700 }, (_, column) => cell(column)).join(' | ')} |`;
  const rows = [row((column) => `Cột ${column}`), row(() => '---'), ...Array.from({ length: 6 }, (_, at) => row((column) => `${at * 7 + column}`))];
  const { tables, figures } = await inSeconds(20, async () => reportOf(rows.join('\n')));
  expect(tables[0]?.cols).toBe(700);
  expect(figures).toHaveLength(4200);
}, 120_000);

it('six rows of ten thousand columns, most of them empty', async () => {
  // What was asked of a row was found out anew for each of its cells: minutes.
  const row = (cells: string[], empty = ''): string => `| ${[...cells, ...Array.from({ length: 10_000 }, () => empty), 'x'].join(' | ')} |`;
  const rows = [row(['TT', 'Xã', 'Số hộ']), row(['---', '---', '---'], '---'), ...['1', '2', '3', '4'].map((at) => row([at, `Xã ${at}`, '7']))];
  const { tables, figures } = await inSeconds(20, async () => reportOf(rows.join('\n')));
  expect(tables[0]?.cols).toBe(10_004);
  expect(figures).toHaveLength(4);
}, 120_000);

describe('a number that is none', () => {
  it('has no value where no report prints so many digits', async () => {
    const { figures, ledger } = await reportOf(`Tổng số ${'9'.repeat(400)} hồ sơ`);
    expect(figures).toEqual([]);
    expect(ledger.items.at(-1)).toMatchObject({ fate: 'excluded', reason: 'not-a-figure' });
  });

  it.each([
    ['a delete character', 'Tiếp nhận 1\u007f2 hồ sơ'],
    ['half a pair', 'Tiếp nhận 1\ud8352 hồ sơ'],
  ])('is not made of two that %s parts', async (_, body) => {
    expect(numbersOf(await reportOf(body))).not.toContain('12');
  });

  it.each([
    ['a Cyrillic О', 'Tiếp nhận 1О0 hồ sơ'],
    ['a letter l', 'Tiếp nhận 2l7 hồ sơ'],
    ['a letter O', 'Tiếp nhận 3O hồ sơ'],
  ])('is not read out of digits around %s', async (_, body) => {
    const { figures, ledger } = await reportOf(body);
    expect(figures).toEqual([]);
    expect(ledger.items.at(-1)?.fate).not.toBe('claimed');
  });
});

describe('characters that print nothing', () => {
  it.each([
    ['a zero-width space', 'Tiếp nhận 12\u200b34 hồ sơ', '1234'],
    ['controls that turn the direction', 'Tiếp nhận \u202e43/21\u202c hồ sơ', '43/21'],
    ['soft hyphens', 'Tiếp nhận 1\u00ad2 hồ sơ', '12'],
  ])('%s: the number is what is printed, the raw characters stand beside it', async (_, body, exact) => {
    const report = await reportOf(body);
    expect(numbersOf(report)).toEqual([exact]);
    expect(report.figures[0]?.evidence.raw).toBeDefined();
  });
});

describe('digits of other scripts', () => {
  it.each([
    ['full-width', '１２', '12'],
    ['Arabic-Indic', '٣٤', '34'],
    ['mixed', '1２', '12'],
  ])('%s: read by their value, the file\'s own characters stand beside it', async (_, digits, exact) => {
    const { figures: [figure] } = await reportOf(`Tiếp nhận ${digits} hồ sơ`);
    expect(figure?.value).toMatchObject({ exact, evidence: { raw: digits } });
  });
});
