/** The page of a run: what stands in it, that all its links lead somewhere, and that nothing else can get in. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/messages/index.js';
import type { Report } from '../../src/model.js';
import { htmlPage } from '../../src/outputs/html/index.js';
import { visible } from '../../src/text/visible.js';
import type { RunResult } from '../../src/outputs/output.js';
import { bare } from '../../src/text/normalise.js';
import { isPassedOver } from '../../src/run/passed-over.js';
import { evidence, figure, operand, sampleReport, sampleRun, withRollup } from './sample.js';

type Element = { name: string; attributes: Record<string, string>; text: string };

/** Every element in order, with the text directly in it; style and script left out, which have a test of their own. */
function elementsOf(page: string): Element[] {
  const parser = new SaxesParser();
  const [elements, open]: [Element[], Element[]] = [[], []];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: { ...attributes }, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(page.replace(/<(style|script)([^>]*)>[\s\S]*?<\/\1>/gu, '<$1$2></$1>')).close();
  return elements;
}

function pageOf(run: RunResult, language: Language = 'vi'): string {
  return String(htmlPage.write(withRollup(run), language));
}

function withClass(elements: readonly Element[], name: string): Element[] {
  return elements.filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));
}

const PAGE = pageOf(sampleRun());
const ELEMENTS = elementsOf(PAGE);
const byId = new Map(ELEMENTS.flatMap((element) => (element.attributes['id'] === undefined ? [] : [[element.attributes['id'], element] as const])));

describe('page', () => {
  it('has every id once, and every link leads to one', () => {
    expect(byId.size).toBe(ELEMENTS.filter(({ attributes }) => attributes['id'] !== undefined).length);
    const links = ELEMENTS.flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => !link.startsWith('#') || !byId.has(link.slice(1)))).toEqual([]);
  });

  it('names nothing outside itself and runs nothing but its own script', () => {
    expect(ELEMENTS.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^(?:src|srcset|style|on.*|action|xlink:href)$/u.test(name))).toEqual([]);
    expect(ELEMENTS.filter(({ name }) => ['link', 'img', 'iframe', 'object', 'base'].includes(name))).toEqual([]);
    const policy = ELEMENTS.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'] ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const name of ['style', 'script']) {
      const assets = [...PAGE.matchAll(new RegExp(`<${name}[^>]*>([\\s\\S]*?)</${name}>`, 'gu'))];
      expect(assets).toHaveLength(1);
      expect(policy).toContain(`${name}-src 'sha256-${createHash('sha256').update(assets[0]?.[1] ?? '').digest('base64')}'`);
    }
    expect(PAGE.indexOf('Content-Security-Policy')).toBeLessThan(PAGE.indexOf('<style>'));
    expect(PAGE).not.toMatch(/https?:|@import|url\(/u);
  });

  it('is the same for the same run, and in English without a Vietnamese word of its own', () => {
    expect(pageOf(sampleRun())).toBe(PAGE);
    const english = elementsOf(pageOf(sampleRun(), 'en'));
    expect(english[0]?.attributes['lang']).toBe('en');
    expect(english.filter(({ name }) => name === 'h2').map(({ text }) => text)).toContain('Units × indicators');
    expect(english.find(({ name }) => name === 'form')?.text).not.toMatch(/tất cả|Lọc/u);
  });

  it('has every figure in its place in the text, by verdict, and tells of it', () => {
    const { figures } = sampleReport('a.docx');
    for (const { id, verdict, evidence: { quote }, label } of figures) {
      const mark = byId.get(`r1-a-${id}`);
      expect(mark?.attributes['class']).toBe(`figure ${verdict}`);
      expect(mark?.text).toBe(quote);
      expect(mark?.attributes['href']).toBe(`#r1-${id}`);
      expect(byId.get(`r1-${id}`)?.text).toContain(label);
    }
  });

  it('shows the arithmetic with its numbers: what is printed, what follows, what may be meant', () => {
    const verified = byId.get('r1-f1')?.text ?? '';
    expect(verified).toContain('2124/2169 ≈ 97,93%; báo cáo in 98%');
    expect(verified).toContain('Trong 87 cách gõ nhầm một chữ số, phép tính phát hiện 67 (77%).');
    const wrong = byId.get('r1-f2')?.text ?? '';
    expect(wrong).toContain('57/60 = 95%; báo cáo in 96,5%');
    expect(wrong).toContain('96,5 → 95');
    expect(wrong).toContain('57/60 là 95%, báo cáo in 96,5%.');
  });

  it('has a place for findings about no figure, in the text as well', () => {
    expect(byId.get('r1-n2')?.text).toContain('Chỗ ghi số văn bản còn để trống.');
    expect(byId.get('r1-an-2')?.attributes).toMatchObject({ class: 'remark warning', href: '#r1-n2' });
  });

  it('marks a number that nothing is known of', () => {
    // The sample's ledger has one such numeral, at the beginning of the last block.
    expect(PAGE).toContain('<p><mark>=</mark>HYPERLINK(');
  });

  it('tells missing from nought in the table, and names the file that was not read', () => {
    const rows = ELEMENTS.slice(ELEMENTS.findIndex(({ attributes }) => attributes['id'] === 'map'));
    expect(withClass(rows, 'missing').length).toBeGreaterThan(2);
    expect(withClass(rows, 'unchecked').map(({ text }) => text)).toContain('0/0');
    expect(withClass(rows, 'contradicted').map(({ text }) => text)).toContain('96,5%');
    expect(byId.get('khong-doc-duoc')?.text).toContain('ban-chup.pdf: Tệp chỉ có ảnh chụp.');
  });
});

describe('what is of several reports, or of the settings', () => {
  const run = sampleRun();
  const stale = { finding: 'c0123456789', check: 'percent-mismatch', line: 3, reason: 'đã hỏi', report: null };
  const rollup: RunResult['rollup'] = {
    ...run.rollup,
    findings: [{ check: 'outlier', severity: 'info', message: 'Phường <b>Suối Mơ</b> khác hẳn', indicator: null, places: [], id: 'c9876543210', accepted: { reason: 'đúng vậy', by: null, on: null } }],
    settings: { ...run.rollup.settings, file: 'baocao.yaml', switchedOff: [{ check: 'numbering-mixed', findings: 4 }], accepted: { ...run.rollup.settings.accepted, file: 'chap-nhan.yaml', stale: [stale] } },
  };
  const elements = elementsOf(String(htmlPage.write({ ...run, rollup }, 'vi')));
  const textOf = (id: string): string => elements.find(({ attributes }) => attributes['id'] === id)?.text ?? '';

  it('is listed on the page: findings, checks switched off, entries that are of nothing any more', () => {
    expect(textOf('giua-cac-bao-cao')).toMatch(/LƯU Ý Phường <b>Suối Mơ<\/b> khác hẳn.*đúng vậy/u);
    expect(textOf('cau-hinh')).toMatch(/numbering-mixed/u);
    expect(textOf('cau-hinh')).toContain('c0123456789');
  });
});

describe('text', () => {
  const run = (report: Report): RunResult => ({ ...sampleRun(), reports: [report], unread: [], skipped: [] });

  it('keeps a table a table, merged cells and all', () => {
    const cells = [['Tên', 0, 0, 2, 1], ['Số', 0, 1, 1, 2], ['a', 1, 1, 1, 1], ['b', 1, 2, 1, 1], ['x', 2, 0, 1, 1], ['7', 2, 2, 1, 1]] as const;
    const sample = sampleReport('a.docx');
    const [block] = sample.blocks;
    const report: Report = {
      ...sample, figures: [], findings: [], identities: [], sections: [],
      blocks: cells.flatMap(([text, row, col, rowSpan, colSpan], index) => (block === undefined ? [] : [{ ...block, index, kind: 'cell' as const, text, cell: { table: 't1', row, col, rowSpan, colSpan } }])),
      tables: [{ id: 't1', rows: 3, cols: 3, headerRows: 2, ruled: true, cells: cells.map((_, index) => index) }],
    };
    const page = pageOf(run(report));
    expect(page).toContain('<tr><th rowspan="2">Tên</th><th colspan="2">Số</th></tr>\n<tr><th>a</th><th>b</th></tr>\n<tr><td>x</td><td></td><td>7</td></tr>');
  });

  it('lays figures within figures side by side, for links can hold no links', () => {
    const inner = figure(2, '2169', { id: 'f9', value: operand(2, '2169', '2169') });
    const sample = sampleReport('a.docx');
    const page = pageOf(run({ ...sample, figures: [...sample.figures.slice(0, 1), inner], findings: [], identities: [] }));
    expect(page).toContain('href="#r1-f1">2124/</a><a class="figure unchecked" id="r1-a-f9" href="#r1-f9">2169</a><a class="figure verified" href="#r1-f1" data-i="0"> (98%)</a>'.replace('href="#r1-f1">2124/', 'href="#r1-f1" data-i="0">2124/'));
  });

  it('says of scanned pages that it is recognised text, and draws where a figure stands', () => {
    const sample = sampleReport('a.pdf');
    const seen = figure(2, '2124/2169 (98%)', { reading: 'uncertain', evidence: { ...evidence(2, '2124/2169 (98%)'), box: [100, 200, 180.04, 212], alternatives: [{ text: '2184/2169', confidence: 0.4 }] } });
    const page = pageOf(run({ ...sample, figures: [seen], findings: [], identities: [], source: { ...sample.source, pageSources: ['ocr', 'ocr'] } }));
    expect(page).toContain('<rect x="100" y="200" width="80" height="12">');
    expect(page).toContain('nhận dạng không chắc');
    expect(page).toContain('2184/2169');
    expect(page).toContain('Trang 1 · nhận dạng từ ảnh');
    expect(page).toContain('Ảnh của trang không có trong tệp này');
  });
});

describe('a very long report', () => {
  it('tells of the figures in dispute alone, and every link still leads somewhere', () => {
    const sample = sampleReport('a.docx');
    const more = Array.from({ length: 5000 }, (_, at) => figure(5, '81.204', { id: `g${at}`, value: operand(5, '81.204', '81204') }));
    const page = [...htmlPage.beside?.pages({ ...sampleRun(), reports: [{ ...sample, figures: [...sample.figures, ...more] }] }, 'vi') ?? []][0]?.content ?? '';
    const elements = elementsOf(page);
    expect(withClass(elements, 'panel').map(({ attributes }) => attributes['id'])).toEqual(['r1-f2', 'r1-n2', 'r1-n3']);
    const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
    expect(elements.flatMap(({ attributes }) => attributes['href'] ?? []).filter((link) => link.startsWith('#') && !ids.has(link.slice(1)))).toEqual([]);
    expect(page).toContain('Báo cáo có 5007 số liệu');
  });
});

describe('the script', () => {
  const script = readFileSync(new URL('../../page/page.js', import.meta.url), 'utf8');

  it('makes no markup, runs no text and asks for nothing', () => {
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|\beval\b|\bFunction\(|\bfetch\b|XMLHttpRequest|import\(|localStorage|cookie/u);
  });

  it('folds what is typed as the page folds the names it looks in', () => {
    const body = /const bare = (\(text\) => [^;]+);/u.exec(script)?.[1] ?? '';
    expect(body).toBe("(text) => text.toLowerCase().normalize('NFD').replace(/\\p{M}+/gu, '').replaceAll('đ', 'd')");
    expect(bare('PHƯỜNG Đông HÒA')).toBe('phuong dong hoa');
  });
});

describe('a large run', () => {
  const run = sampleRun();
  const long = sampleReport('suoi-mo-thang-6.docx');
  const large: RunResult = { ...run, reports: [{ ...long, blocks: long.blocks.map((block, at) => (at === 7 ? { ...block, text: block.text + ' a'.repeat(2_100_000) } : block)) }, ...run.reports.slice(1)] };
  const pages = [...htmlPage.beside?.pages(large, 'vi') ?? []];

  it('has a page for each report beside it; a small one has none', () => {
    expect(pages.map(({ name }) => name)).toEqual(['0001-uy-ban-nhan-dan-phuong-suoi-mo.baocao.html', '0002-uy-ban-nhan-dan-phuong-suoi-mo.baocao.html']);
    expect([...htmlPage.beside?.pages(run, 'vi') ?? []]).toEqual([]);
    expect(pages.map(({ name }) => [htmlPage.beside?.isOwn(name), isPassedOver(name, [])])).toEqual([[true, true], [true, true]]);
    expect(['baocao.html', 'ghi-chu.html', '1.html', '0001-A.baocao.html'].map((name) => htmlPage.beside?.isOwn(name))).toEqual([false, false, false, false]);
  });

  it('leads to them and back', () => {
    const ids = new Map(pages.map(({ name, content }) => [`baocao/${name}`, new Set([...content.matchAll(/ id="([^"]+)"/gu)].map((match) => match[1]))]));
    const overview = pageOf(large);
    expect(overview.length).toBeLessThan(100_000);
    const out = elementsOf(overview).flatMap(({ attributes }) => attributes['href'] ?? []).filter((link) => !link.startsWith('#'));
    expect(out.length).toBeGreaterThan(8);
    expect(out.filter((link) => ids.get(link.split('#')[0] ?? '')?.has(link.split('#')[1]) !== true)).toEqual([]);
    expect(elementsOf(pages[1]?.content ?? '').flatMap(({ attributes }) => attributes['href'] ?? []).filter((link) => !link.startsWith('#'))).toEqual(['../baocao.html#bang', pages[0]?.name]);
  });
});

describe('text of strangers', () => {
  /** Every place that holds words of a document, of a file's name, of the list of units or of a rule pack. */
  function runWith(text: string): RunResult {
    const run = sampleRun();
    const sample = sampleReport(text);
    const quote = { page: 1, block: 2, start: 0, end: text.length, quote: text, box: null, confidence: null, alternatives: [{ text, confidence: 0.5 }] };
    const word = { ...operand(2, '1', '1'), text, evidence: quote };
    const report: Report = {
      ...sample,
      document: { ...sample.document, issuer: text, number: text, title: text, date: text, period: { from: null, to: null, label: text, kind: 'other', basis: 'named' } },
      source: { ...sample.source, notes: [text] },
      blocks: sample.blocks.map((block) => ({ ...block, text, marker: text, references: [{ offset: 0, mark: text, block: null }], sheet: { name: text, address: text } })),
      figures: [figure(2, text, {
        id: 'f1', label: text, context: [text], unit: text, indicator: text, indicatorScore: 1, numerator: word, denominator: word, percent: word, evidence: { ...quote, raw: text },
        table: { id: 't1', row: text, column: text, rowPath: [text], columnPath: [text], parentRows: [] }, change: { direction: 'up', against: text },
      })],
      identities: [{ check: 'percent', form: 'sum', verdict: 'verified', terms: [{ figure: 'f1', operand: 'numerator' }], result: { figure: 'f1', operand: 'percent' }, follows: '1', rounded: false }],
      findings: [{
        check: 'x', severity: 'error', part: 'p1', message: text, figures: ['f1'], evidence: [quote], related: [], printed: text, expected: text,
        candidates: [{ figure: 'f1', operand: 'value', from: text, to: text, edit: 'digit', satisfies: 2 }], id: 'c0000000001', accepted: null,
      }, { check: 'y', severity: 'info', part: 'p1', message: text, figures: [], evidence: [quote], related: [], printed: null, expected: null, candidates: [], id: 'c0000000002', accepted: { reason: text, by: text, on: text } }],
    };
    const unit = { line: 1, code: text, name: text, former: [], aliases: [] };
    return {
      ...run, reports: [report], unread: [{ name: text, reason: 'scan', message: text }], skipped: [text], indicators: [{ id: text, name: text, unit: text, across: 'none' }],
      roll: { units: [unit, { ...unit, line: 2 }], matches: [{ kind: 'matched', unit: 0, how: 'name' }], unread: [[1]] },
      collation: { period: text, standings: [{ status: 'other-period', of: null, dated: true }] },
    };
  }

  const shapeOf = (page: string): string[] => elementsOf(page).map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' '));

  it.each([
    '<script>alert(1)</script>', '</script><img src=x onerror=alert(1)>', '"><a href="javascript:alert(1)">x</a>', '\' onclick=\'x', '<!-- ', ']]>', '{{x}}', '${x}',
    '\u202e\u200bx', '&lt;b&gt;', '</title></style><b>', 'javascript:alert(1)',
  ])('%j changes no element', (text) => {
    const page = pageOf(runWith(text));
    expect(shapeOf(page)).toEqual(shapeOf(pageOf(runWith('x'.repeat(text.length)))));
    expect(elementsOf(page).find(({ name }) => name === 'h2')?.text).toBeDefined();
    expect(page).toContain(visible(text).replace(/[&<>"']/gu, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' })[char] ?? ''));
    expect(elementsOf(page).flatMap(({ attributes }) => attributes['href'] ?? []).filter((link) => !/^#[\w-]+$/u.test(link))).toEqual([]);
  });

  it('changes no element, whatever it is', () => {
    const shape = shapeOf(pageOf(runWith('xx')));
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 2, maxLength: 12 }).filter((text) => text.trim() !== ''), (text) => {
      expect(shapeOf(pageOf(runWith(text)))).toEqual(shape);
    }), { numRuns: 60 });
  });
});
