/** A made-up run, rich enough for every sheet: no reader takes part. */
import type { RunResult } from '../../src/outputs/output.js';
import { makeRollup } from '../../src/run/rollup.js';
import { NO_SETTINGS } from '../../src/run/settings.js';
import type { Evidence, Figure, Finding, Numeral, Operand, Report } from '../../src/model.js';
import { Report as ReportSchema } from '../../src/model.js';

export const INDICATORS = [
  { id: 'mau/thuong-tru', name: 'Đăng ký thường trú', unit: 'hồ sơ', across: 'recompute' as const },
  { id: 'mau/tam-tru', name: 'Đăng ký tạm trú', unit: 'hồ sơ', across: 'recompute' as const },
  { id: 'mau/mai-tang', name: 'Liên thông đăng ký khai tử - xóa đăng ký thường trú - hỗ trợ chi phí mai táng', unit: 'hồ sơ', across: 'recompute' as const },
  { id: 'mau/dinh-danh', name: 'Kích hoạt tài khoản định danh điện tử', unit: 'tài khoản', across: 'sum' as const },
  { id: 'mau/le-phi', name: 'Lệ phí thu qua mạng', unit: 'đồng', across: 'sum' as const },
];

const TEXTS = [
  'ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ',
  'II. KẾT QUẢ',
  'Đăng ký thường trú: 2124/2169 (98%)',
  'Đăng ký tạm trú: 57/60 hồ sơ (đạt 96,5%)',
  'Hỗ trợ mai táng: 0/0 hồ sơ',
  'Kích hoạt hơn 12.500 tài khoản; lũy kế 81.204 tài khoản.',
  'Thu 1.503.000,5 đồng lệ phí theo Quyết định số 06/QĐ-TTg',
  '=HYPERLINK("x") là chữ, không phải công thức; đủ 40/41 mục',
];

export function evidence(block: number, quote: string): Evidence {
  const start = Math.max(0, (TEXTS[block] ?? '').indexOf(quote));
  return { page: block < 4 ? 1 : 2, block, start, end: start + quote.length, quote, box: null, confidence: null, alternatives: [] };
}

export function operand(block: number, text: string, exact: string, more: Partial<Operand> = {}): Operand {
  return { text, value: Number(exact), exact, decimals: exact.split('.')[1]?.length ?? 0, scale: 1, evidence: evidence(block, text), ...more };
}

export function figure(block: number, quote: string, more: Partial<Figure>): Figure {
  return {
    id: 'f1', part: 'p1', kind: 'ratio', label: 'Đăng ký thường trú', context: ['II. KẾT QUẢ', 'Dịch vụ công'], indicator: null, indicatorScore: null,
    section: 'II', numerator: null, denominator: null, percent: null, percentBase: null, value: null, change: null, unit: 'hồ sơ',
    approximate: null, ambiguous: false, cumulative: false, role: 'result', period: null, table: null, whole: null, reading: 'digital', verdict: 'unchecked',
    verdictReason: null, strength: null, evidence: evidence(block, quote), ...more,
  };
}

const FIGURES: Figure[] = [
  figure(2, '2124/2169 (98%)', {
    id: 'f1', indicator: 'mau/thuong-tru', indicatorScore: 1, numerator: operand(2, '2124', '2124'), denominator: operand(2, '2169', '2169'),
    percent: operand(2, '98', '98'), verdict: 'verified', strength: { caught: 67, possible: 87 },
  }),
  figure(3, '57/60 hồ sơ (đạt 96,5%)', {
    id: 'f2', label: 'Đăng ký tạm trú', indicator: 'mau/tam-tru', indicatorScore: 1, numerator: operand(3, '57', '57'),
    denominator: operand(3, '60', '60'), percent: operand(3, '96,5', '96.5'), verdict: 'contradicted',
  }),
  figure(4, '0/0 hồ sơ', {
    id: 'f3', label: 'Hỗ trợ mai táng', indicator: 'mau/mai-tang', indicatorScore: 0.9, numerator: operand(4, '0', '0'), denominator: operand(4, '0', '0'),
  }),
  figure(5, '12.500', {
    id: 'f4', kind: 'count', label: 'Kích hoạt', indicator: 'mau/dinh-danh', indicatorScore: 0.8, value: operand(5, '12.500', '12500'),
    approximate: 'over', unit: 'tài khoản',
  }),
  figure(5, '81.204', {
    id: 'f5', kind: 'count', label: 'Kích hoạt', indicator: 'mau/dinh-danh', indicatorScore: 0.8, value: operand(5, '81.204', '81204'),
    cumulative: true, unit: 'tài khoản',
  }),
  figure(6, '1.503.000,5', {
    id: 'f6', kind: 'money', label: 'Lệ phí', indicator: 'mau/le-phi', indicatorScore: 1, value: operand(6, '1.503.000,5', '1503000.5'), unit: 'đồng',
  }),
  figure(7, '40/41', {
    id: 'f7', label: '=HYPERLINK("x") là chữ', role: 'target', numerator: operand(7, '40', '40'), denominator: operand(7, '41', '41'),
    table: { id: 't1', row: '-Dòng', column: '@Cột', rowPath: ['-Dòng'], columnPath: ['@Cột'], parentRows: [] },
  }),
];

const FINDINGS: Finding[] = [
  {
    check: 'percent-mismatch', severity: 'error', part: 'p1', message: '57/60 là 95%, báo cáo in 96,5%.', figures: ['f2'],
    evidence: [evidence(3, '57/60 hồ sơ (đạt 96,5%)')], related: [], printed: '96,5%', expected: '95%',
    candidates: [{ figure: 'f2', operand: 'percent', from: '96,5', to: '95', edit: 'replace', satisfies: 1 }],
    id: 'c0000000001', accepted: null,
  },
  {
    check: 'missing-field', severity: 'warning', part: 'p1', message: 'Chỗ ghi số văn bản còn để trống.', figures: [], evidence: [evidence(0, 'ỦY BAN NHÂN DÂN')],
    related: [], printed: null, expected: null, candidates: [], id: 'c0000000002', accepted: null,
  },
  {
    check: 'numbering-mixed', severity: 'info', part: 'p1', message: 'Văn bản bắt đầu bằng mục II.', figures: [], evidence: [evidence(1, 'II.')],
    related: [], printed: 'II.', expected: 'I.', candidates: [], id: 'c0000000003', accepted: null,
  },
];

const IDENTITIES: Report['identities'] = [
  {
    check: 'percent', form: 'share', verdict: 'verified', terms: [{ figure: 'f1', operand: 'numerator' }, { figure: 'f1', operand: 'denominator' }],
    result: { figure: 'f1', operand: 'percent' }, follows: '97.93', rounded: true,
  },
  {
    check: 'percent-mismatch', form: 'share', verdict: 'contradicted', terms: [{ figure: 'f2', operand: 'numerator' }, { figure: 'f2', operand: 'denominator' }],
    result: { figure: 'f2', operand: 'percent' }, follows: '95', rounded: false,
  },
];

function numerals(): Numeral[] {
  return FIGURES.flatMap((found): Numeral[] => [found.numerator, found.denominator, found.percent, found.value].flatMap((part) => (part === null ? [] : [{
    block: part.evidence.block, start: part.evidence.start, end: part.evidence.end, text: part.text, fate: 'claimed' as const, reason: null, figures: [found.id],
  }]))).concat([
    { block: 6, start: 44, end: 46, text: '06', fate: 'excluded', reason: 'document-number', figures: [] },
    { block: 7, start: 0, end: 1, text: '7', fate: 'unclaimed', reason: null, figures: [] },
  ]);
}

/** A report whose numbers are all its own; `more` overrides the top level. */
export function sampleReport(name: string, more: Partial<Report> = {}): Report {
  const items = numerals();
  const claimed = items.filter(({ fate }) => fate === 'claimed').length;
  const document: Report['document'] = {
    kind: 'bao-cao', issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG SUỐI MƠ', parentIssuer: null, number: '12/BC-UBND', place: 'Suối Mơ', date: '2025-06-19',
    title: 'Kết quả thực hiện tháng 6', period: { from: '2025-06-01', to: '2025-06-30', label: 'tháng 6 năm 2025', kind: 'month', basis: 'named' },
    signer: { authority: null, position: 'CHỦ TỊCH', name: 'Lê Văn Mẫu' }, recipients: ['Lưu: VT'],
  };
  return ReportSchema.parse({
    schema: 'baocao/report@1', tool: { name: 'baocao', version: '0.1.0' }, packs: [{ id: 'mau', version: '1', score: 0.5 }],
    source: {
      name, sha256: 'ab'.repeat(32), bytes: 12345, mediaType: 'text/plain', reader: 'plain', pages: 2, textFrom: 'digital',
      pageSources: ['digital', 'digital'], notes: [],
    },
    document, documentEvidence: {}, parts: [{ id: 'p1', document, documentEvidence: {}, start: { page: 1, block: 0 } }],
    sections: [], figures: FIGURES, strength: { caught: 60, possible: 240 }, rounding: { mode: 'unknown', nearest: 0, truncated: 0 }, findings: FINDINGS, switchedOff: [],
    identities: IDENTITIES,
    ledger: { numerals: items.length, claimed, excluded: 1, unclaimed: 1, items },
    blocks: TEXTS.map((text, index) => ({
      index, kind: 'paragraph', text, marker: null, listLevel: null, style: { bold: 'none', italic: false, align: null, indent: null, size: null },
      cell: null, references: [], page: index < 4 ? 1 : 2,
    })),
    places: TEXTS.map((_, block) => ({ block, part: 'p1', zone: 'body', section: block === 0 ? null : 'II', lead: 0, item: null, parent: null })),
    tables: [],
    ...more,
  } satisfies Report);
}

export function sampleRun(): RunResult {
  const quiet = sampleReport('suoi-mo-thang-7.docx', { findings: [], figures: FIGURES.slice(0, 1) });
  return withRollup({
    reports: [sampleReport('suoi-mo-thang-6.docx'), quiet],
    unread: [{ name: 'ban-chup.pdf', reason: 'scan', message: 'Tệp chỉ có ảnh chụp.' }],
    skipped: ['ghi-chu.json'],
    indicators: INDICATORS,
    roll: null,
    collation: {
      period: 'tháng 6 năm 2025',
      standings: [{ status: 'counted', of: null, dated: true }, { status: 'counted', of: null, dated: true }],
    },
  });
}

/** The run with what its reports come to together. */
export function withRollup(run: Omit<RunResult, 'groups' | 'rollup'>): RunResult {
  return { ...run, ...makeRollup({ ...run, settings: NO_SETTINGS, language: 'vi', output: null }) };
}
