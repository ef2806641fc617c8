/** Uncertain digits from blocks to outputs: what another reading of the scan would mend is proposed, and nothing is called verified. */
import { strFromU8, unzipSync } from 'fflate';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '../../src/checks/index.js';
import { checkReport, readReport } from '../../src/index.js';
import { extractFigures } from '../../src/figures/index.js';
import { settle } from '../../src/findings.js';
import type { Block, Figure, Finding, Report } from '../../src/model.js';
import { REPORT_OUTPUTS, RUN_OUTPUTS } from '../../src/outputs/index.js';
import { loadPacks } from '../../src/packs/index.js';
import { outline } from '../../src/sections/index.js';
import { markReadings } from '../../src/run/unread.js';
import { paragraph } from '../figures/helper.js';
import { sampleReport, sampleRun, withRollup } from '../outputs/sample.js';

const { vocabulary } = await loadPacks(join(import.meta.dirname, '../../rules'));

type Read = Pick<Report, 'figures' | 'findings' | 'identities' | 'blocks' | 'places' | 'tables' | 'sections'>;

/**
 * Lines of a recognised page through the stages behind reading.
 * @param doubted texts of words that were read otherwise, with what else was read
 */
function read(lines: string[], doubted: Record<string, string[]>): Read {
  const blocks = ['BÁO CÁO', 'Kết quả thực hiện tháng 6 năm 2025', 'I. KẾT QUẢ THỰC HIỆN', ...lines].map((text, index) => recognised({ ...paragraph(index, text), page: 1 }, doubted));
  const { parts, sections, places } = outline(blocks, []);
  const kinds = new Map(parts.map(({ id, kind }) => [id, kind]));
  const found = extractFigures({ blocks, tables: [], places, sections, kinds, vocabulary });
  const figures = markReadings(found.figures, { blocks, pageSources: ['ocr'], notes: [] });
  const checked = runChecks({ figures, blocks, tables: [], sections, places, parts: [] });
  return { figures: checked.figures, findings: settle(checked.findings, 'vi', checked.figures), identities: checked.identities, blocks, places, tables: [], sections };
}

function recognised(block: Block, doubted: Record<string, string[]>): Block {
  const spans = [...block.text.matchAll(/\S+/gu)].map((word, at): Block['spans'][number] => {
    const others = /\d/u.test(word[0]) ? doubted[word[0]] ?? [] : [];
    return { start: word.index, end: word.index + word[0].length, page: 1, box: [60 + at * 30, 100, 85 + at * 30, 112], ...(/\d/u.test(word[0]) && { reading: { agreed: others.length === 0, confidence: 0.6, alternatives: others.map((text) => ({ text, confidence: 0.5 })) } }) };
  });
  return { ...block, spans };
}

function proposed({ candidates }: Pick<Finding, 'candidates'>): string[] {
  return candidates.filter(({ edit }) => edit === 'misread').map(({ from, to }) => `${from} → ${to}`);
}

describe('an uncertain figure that contradicts another', () => {
  it.each<[string, string[], Record<string, string[]>, string[]]>([
    ['of a percentage: the one of its readings that fits', ['1. Cấp căn cước: 45/50 hồ sơ, đạt 98%.'], { '98%.': ['93%.', '90%.'] }, ['98 → 90']],
    ['of a count', ['1. Cấp căn cước: 98/124 hồ sơ, đạt 75%.'], { '98/124': ['93/124', '96/124'] }, ['98 → 93']],
    ['of a sum: an addend', ['1. Tiếp nhận 193 hồ sơ, trong đó: trực tuyến 98 hồ sơ, trực tiếp 100 hồ sơ.'], { 98: ['93', '88'] }, ['98 → 93']],
    ['of a sum: the total', ['1. Tiếp nhận 198 hồ sơ, trong đó: trực tuyến 93 hồ sơ, trực tiếp 100 hồ sơ.'], { 198: ['193'] }, ['198 → 193']],
    ['no reading that fits nothing', ['1. Cấp căn cước: 98/124 hồ sơ, đạt 75%.'], { '98/124': ['96/124'] }, []],
  ])('%s', (_, lines, doubted, expected) => {
    const { figures, findings } = read(lines, doubted);
    const [finding] = findings.filter(({ check }) => /mismatch/u.test(check));
    if (finding === undefined) throw new Error('a mismatch is told');
    expect(proposed(finding)).toEqual(expected);
    expect(finding.candidates[0]?.edit === 'misread').toBe(expected.length > 0);
    expect(finding.severity).toBe('warning');
    expect(finding.message).toContain('Chữ số nhận dạng từ bản quét chưa chắc đúng');
    if (expected[0] !== undefined) expect(finding.message).toContain(`Một cách đọc khác của bản quét thì khớp: ${expected[0]}.`);
    // Nothing is replaced: the figures hold what was read.
    const texts = figures.flatMap(({ numerator, percent, value }) => [numerator, percent, value]).flatMap((operand) => operand?.text ?? []);
    expect(texts.some((text) => /^(?:98|198)$/u.test(text))).toBe(true);
  });

  it('of a table: the reading with which its total and its share both fit', async () => {
    const rows = ['| STT | Đơn vị | Số hồ sơ | Đúng hạn | Tỷ lệ (%) |', '|---|---|---|---|---|', '| 1 | Tổ 1 | 120 | 98 | 75 |', '| 2 | Tổ 2 | 200 | 150 | 75 |', '| 3 | Tổ 3 | 80 | 60 | 75 |', '| | Tổng cộng | 400 | 300 | 75 |'];
    const report = await readReport({ name: 'a.md', bytes: new TextEncoder().encode(['# BÁO CÁO', '', 'I. KẾT QUẢ', '', ...rows].join('\n')) });
    const figures = report.figures.map((figure): Figure => (figure.value?.text !== '98' ? { ...figure, reading: 'agreed' } : {
      ...figure, reading: 'uncertain', value: { ...figure.value, evidence: { ...figure.value.evidence, alternatives: [{ text: '93', confidence: 0.5 }, { text: '90', confidence: 0.4 }] } },
    }));
    const { findings, figures: checked } = checkReport({ ...report, figures });
    expect(findings.map((finding) => [finding.check, finding.severity, proposed(finding)])).toEqual([['table-row', 'warning', ['98 → 90']], ['table-total', 'warning', ['98 → 90']]]);
    expect(checked.find(({ reading }) => reading === 'uncertain')?.value?.text).toBe('98');
  });

  it('two readings that fit in different places are both told of, none chosen', () => {
    const { findings } = read(['1. Tiếp nhận 198 hồ sơ, trong đó: trực tuyến 98 hồ sơ, trực tiếp 105 hồ sơ.'], { 198: ['203'], 98: ['93'] });
    expect(findings.flatMap(proposed).toSorted()).toEqual(['198 → 203', '98 → 93']);
  });
});

describe('an uncertain figure that fits', () => {
  const LINES = ['1. Cấp căn cước: 93/124 hồ sơ, đạt 75%.', '2. Tiếp nhận 193 hồ sơ, trong đó: trực tuyến 93 hồ sơ, trực tiếp 100 hồ sơ.'];
  const report = (doubted: Record<string, string[]>): Report => {
    const found = read(LINES, doubted);
    return sampleReport('suoi-mo.pdf', { ...found, figures: found.figures.map((figure): Figure => ({ ...figure, indicator: 'mau/thuong-tru', indicatorScore: 1 })), blocks: found.blocks.map(({ ...block }) => block) });
  };
  const written = async (only: Report): Promise<Map<string, string>> => {
    const run = withRollup({ ...sampleRun(), reports: [only], collation: { period: null, standings: [{ status: 'counted', of: null, dated: true }] } });
    const all = new Map(REPORT_OUTPUTS.map((output) => [output.id, String(output.write(only))]));
    for (const output of RUN_OUTPUTS) {
      const content = await output.write(run, 'vi');
all.set(output.id, content instanceof Uint8Array ? Object.values(unzipSync(content)).map((file) => strFromU8(file)).join('\n') : [...content].join(''));
    }
    return all;
  };
  /** What says of a number that it is right: slugs, words of cells, classes of the page. */
  const PROVEN = /"verified"|[;,]verified[;,]|>khớp<|class="(?:figure |verdict )?verified"/gu;
  const LEGENDS = /<option[^>]*>[^<]*<\/option>|<ul class="legend">.*?<\/ul>/gsu;
  const proofs = (text: string | undefined): number => (text?.replace(LEGENDS, '').match(PROVEN) ?? []).length;

  it('is called verified in no output', async () => {
    const doubted = { '93/124': ['98/124'], 193: ['198'], 93: ['98'], 100: ['109'] };
    const outputs = await written(report(doubted));
    expect([...outputs.keys()].length).toBeGreaterThan(7);
    const plain = await written(report({}));
    for (const [name, text] of outputs) expect([name, proofs(text)]).toEqual([name, 0]);
    // The same outputs call the same numbers verified where all readings agree.
    for (const name of ['json', 'xlsx', 'csv', 'jsonl', 'html']) expect([name, proofs(plain.get(name)) > 0]).toEqual([name, true]);
  });
});
