import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { matrix, type MatrixFile, renderMatrix, totals } from '../../src/eval/index.js';
import { compareReports } from '../../src/eval/matrix.js';
import { sideOf } from '../../src/eval/matrix-reason.js';
import { NO_DOCUMENT } from '../../src/run/assemble.js';
import type { Block, Report } from '../../src/model.js';
import { block, figure, finding, gold, report, section } from './sample.js';

const held = (twin: Report, own: Report, format = 'word.pdf', labels = gold()): MatrixFile => compareReports('a', format, labels, sideOf(twin), sideOf(own));
const lines = (file: MatrixFile): string[] => file.differences.map(({ kind, what, values, reason }) => `${kind} ${what} ${values.map(({ name }) => name).join()} ${reason}`);

const TEXT = 'Tiếp nhận 20 hồ sơ, trả 18 hồ sơ đúng hạn trong tháng';
function withFigures(blocks: Block[], quotes: [block: number, quote: string, value: string][], more: Parameters<typeof figure>[4] = {}): Report {
  return report({ blocks, figures: quotes.map(([at, quote, value], index) => figure(`f${index}`, blocks[at] ?? block(at, quote), quote, { value }, more)) });
}

describe('items', () => {
  const whole = withFigures([block(0, TEXT)], [[0, '20 hồ sơ', '20'], [0, '18 hồ sơ', '18']]);

  it('are identical in equal reports, and counted', () => {
    const file = held(whole, whole);
    expect([file.cells.figures, file.cells.fields.gold, lines(file)]).toEqual([{ gold: 2, found: 2, hit: 2 }, 7, []]);
    expect(totals([file])).toEqual({ items: { gold: 9, found: 9, hit: 9 }, cells: { gold: 2, found: 2, hit: 2 } });
  });

  it.each([
    ['unit', { unit: 'hồ sơ' }], ['label', { label: 'nhãn khác' }], ['role', { role: 'target' }], ['verdict', { verdict: 'verified' }], ['section', { section: 'I.2' }],
    ['kind', { kind: 'money' }], ['row,column', { table: { id: 't1', row: 'a', column: 'b', rowPath: ['a'], columnPath: ['b'], parentRows: [] } }], ['numbers', { change: { direction: 'up', against: null } }],
  ] satisfies [string, Partial<Report['figures'][number]>][])('tell that %s differs', (name, more) => {
    const own = withFigures([block(0, TEXT)], [[0, '20 hồ sơ', '20']], more);
    expect(lines(held(withFigures([block(0, TEXT)], [[0, '20 hồ sơ', '20']]), own))).toEqual([`figures differs ${name} text-alike`]);
  });

  it('count what is missing and what is extra, not by number alone', () => {
    const own = withFigures([block(0, TEXT)], [[0, '18 hồ sơ', '18'], [0, 'tháng', '5']], { section: 'I.1' });
    const file = held(whole, own);
    // What stands for the same thing with another number is one item that differs.
    expect(lines(file)).toEqual(['figures differs numbers text-alike']);
    expect(lines(held(whole, withFigures([block(0, TEXT)], [[0, '18 hồ sơ', '18']])))).toEqual(['figures missing  text-alike']);
    expect(lines(held(withFigures([block(0, TEXT)], [[0, '18 hồ sơ', '18']]), whole))).toEqual(['figures extra  text-alike']);
  });

  it('hold sections by path, marker and title, and findings by check, severity and numbers', () => {
    const twin = report({ blocks: [block(0, TEXT)], sections: [section('I', 'I.', 'KẾT QUẢ'), section('II', 'II.', 'NHIỆM VỤ')], findings: [finding('percent-mismatch', block(0, TEXT), '20', { printed: '90%' })] });
    const own = report({ blocks: [block(0, TEXT)], sections: [section('I', 'I.', 'KẾT QUẢ'), section('III', 'III.', 'NHIỆM VỤ')], findings: [finding('percent-mismatch', block(0, TEXT), '20', { printed: '90%', severity: 'info' })] });
    expect(lines(held(twin, own))).toEqual(['sections differs path,marker text-alike', 'findings differs severity text-alike']);
  });

  it('hold fields that either file has', () => {
    const { document } = report();
    const own = report({ parts: [{ id: 'p1', document: { ...NO_DOCUMENT.document, kind: 'bao-cao', recipients: document.recipients, date: document.date, title: document.title, place: document.place }, documentEvidence: {}, start: { page: null, block: 0 } }] });
    const file = held(report(), own);
    expect([file.cells.fields, lines(file)]).toEqual([{ gold: 7, found: 5, hit: 5 }, ['fields missing  no-place', 'fields missing  no-place']]);
  });
});

describe('what only files carry', () => {
  const labels = gold({ renderedDocument: { number: '12/BC-UBND' }, findings: [{ rule: 'missing-field', quote: 'x', severity: 'warning', onlyIn: 'md' }] });
  const bare = report({ blocks: [block(0, TEXT)], parts: [{ id: 'p1', document: { ...report().document, number: null }, documentEvidence: {}, start: { page: null, block: 0 } }], findings: [finding('missing-field', block(0, TEXT), '20')] });

  it('is no difference of the text, and is one of any other format', () => {
    expect(lines(held(report(), bare, 'md', labels))).toEqual([]);
    expect(lines(held(report(), bare, 'word.pdf', labels)).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual(['findings extra', 'fields missing']);
    expect(lines(held(report(), bare, 'md', gold()))).toHaveLength(2);
  });
});

describe('reasons', () => {
  const twin = withFigures([block(0, TEXT)], [[0, '18 hồ sơ', '18']]);
  const half = (page: [number, number]): Block[] => [{ ...block(0, 'Tiếp nhận 20 hồ sơ, trả 18 hồ sơ'), page: page[0] }, { ...block(1, 'đúng hạn trong tháng'), page: page[1] }];
  const cell = { table: 't1', row: 0, col: 0, rowSpan: 1, colSpan: 1 };
  const cases: [string, Block[]][] = [
    ['text-missing', [block(0, 'Không có gì')]],
    ['page-break', half([1, 2])],
    ['paragraph-cut', half([1, 1])],
    ['paragraphs-joined', [block(0, `Mở đầu. ${TEXT}`)]],
    ['table-invented', [{ ...block(0, TEXT), kind: 'cell', cell }]],
    ['marker-differs', [{ ...block(0, TEXT), marker: '1.' }]],
    ['footnote-mark', [{ ...block(0, TEXT), references: [{ offset: 3, mark: '1', block: null }] }]],
    ['bold-differs', [{ ...block(0, TEXT), style: { ...block(0, '').style, bold: 'all' } }]],
    ['text-differs', [block(0, TEXT.replace('Tiếp nhận', 'Đã nhận'))]],
  ];
  it.each(cases)('%s', (reason, blocks) => {
    expect(lines(held(twin, report({ blocks })))).toEqual([`figures missing  ${reason}`]);
  });

  it.each([['table-lost', block(0, TEXT)], ['cell-differs', { ...block(0, `${TEXT} 5`), kind: 'cell' as const, cell }]])('%s', (reason, own) => {
    const inCell = withFigures([{ ...block(0, TEXT), kind: 'cell', cell }], [[0, '18 hồ sơ', '18']]);
    expect(lines(held(inCell, report({ blocks: [own] })))).toEqual([`figures missing  ${reason}`]);
  });
});

describe('a folder', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'matrix-'));
  });
  afterEach(async () => rm(folder, { recursive: true }));

  async function build(name: string, bytes: Uint8Array): Promise<Report> {
    if (name.endsWith('.jpg')) throw new Error('là ảnh');
    const text = new TextDecoder().decode(bytes);
    const read = withFigures([block(0, text)], [[0, '5 thẻ', '5']]);
    const source = { ...read.source, notes: text.includes('!') ? ['mất số mục'] : [] };
    if (name.endsWith('scan.pdf')) return Promise.resolve({ ...read, source: { ...source, pageSources: ['digital', 'poor'] } });
    return Promise.resolve(name.endsWith('ocr.pdf') ? { ...read, source: { ...source, textFrom: 'ocr' } } : { ...read, source });
  }

  it('is held against the typed file, with notes, with files that were not read listed, and with recognised text apart', async () => {
    await mkdir(join(folder, 'files'));
    const files: Record<string, string> = { 'typed.docx': 'Cấp 5 thẻ', 'word.pdf': 'Cấp 5 thẻ!', 'scan.pdf': 'Cấp 5 thẻ', 'ocr.pdf': 'Cấp 5 thẻ', 'photo.jpg': '' };
    await writeFile(join(folder, 'a.gold.json'), JSON.stringify({ document: { kind: 'bao-cao' }, sections: [], facts: [], findings: [] }));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'files', `a-${name}`), text);
    const result = await matrix(folder, { build });
    expect(result.twins).toEqual([{ report: 'a', format: 'typed.docx' }]);
    expect(result.files.map(({ format, digital }) => [format, digital])).toEqual([['ocr.pdf', false], ['word.pdf', true]]);
    const text = renderMatrix(result);
    for (const part of ['Bản đối chiếu: a (typed.docx)', 'a photo.jpg: là ảnh', 'a scan.pdf: 1/2 trang', 'Giống hệt: 8/8', 'phải nhận dạng chữ']) expect(text).toContain(part);
    expect(renderMatrix(await matrix(folder, { build, formats: ['ocr.pdf'] }), 'en')).toContain('Files with recognised text');
  });

  it('without labels is said to be so', async () => {
    await mkdir(dirname(join(folder, 'x', 'y')), { recursive: true });
    expect(renderMatrix(await matrix(folder, { build }))).toContain('không có nhãn');
  });

  it('shows the differences of a file under the notes of its reader', () => {
    const twin = withFigures([block(0, TEXT)], [[0, '20 hồ sơ', '20']]);
    const own = { ...withFigures([block(0, TEXT)], [[0, '20 hồ sơ', '20']], { unit: 'hồ sơ' }), source: { ...twin.source, notes: ['mất số mục'] } };
    const text = renderMatrix({ twins: [{ report: 'a', format: 'docx' }], files: [held(twin, own)], unread: [] });
    expect(text).toContain('Ghi chú khi đọc: mất số mục\n  ~ khác số liệu [I.1] 20 hồ sơ: unit: «hồ sơ», bản đối chiếu «-» ← đoạn giống hệt');
    expect(text).toContain('7/8 mục (87.50%)');
  });
});
