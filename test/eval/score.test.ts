import { describe, expect, it } from 'vitest';
import { goldFor } from '../../src/eval/gold.js';
import { scoreReport, scoreUnread } from '../../src/eval/evaluate.js';
import { type Counts, tallyOf } from '../../src/eval/score.js';
import type { Report } from '../../src/model.js';
import { block, fact, figure, finding, gold, report, section } from './sample.js';

const score = (own: Report, labels = gold(), text: string | null = null): Counts => scoreReport(own, labels, text).counts;
const figures = (counts: Counts): (number | undefined)[] => [counts['figures/gold'] ?? 0, counts['figures/found'] ?? 0, counts['figures/hit'] ?? 0];

describe('figures', () => {
  const text = block(0, 'Khai sinh 45/50 hồ sơ (90%), thường trú 8 hồ sơ, tạm trú 8 hồ sơ.');
  const ratio = fact('45/50 hồ sơ (90%)', { numerator: 45, denominator: 50, percent: 90 });
  const own = figure('f1', text, '45/50 hồ sơ (90%)', { numerator: '45', denominator: '50', percent: '90.0' });

  it('match when every number is equal, however many zeros are printed', () => {
    expect(figures(score(report({ blocks: [text], figures: [own] }), gold({ facts: [ratio] })))).toEqual([1, 1, 1]);
  });

  it.each([
    ['a wrong numerator', { numerator: '46', denominator: '50', percent: '90' }],
    ['a wrong denominator', { numerator: '45', denominator: '51', percent: '90' }],
    ['a wrong percent', { numerator: '45', denominator: '50', percent: '90.1' }],
    ['a percent left out', { numerator: '45', denominator: '50' }],
    ['the numbers as a value', { value: '45' }],
  ])('do not match with %s', (_, numbers) => {
    const wrong = figure('f1', text, '45/50', numbers);
    expect(figures(score(report({ blocks: [text], figures: [wrong] }), gold({ facts: [ratio] })))).toEqual([1, 1, 0]);
  });

  it('are matched one to one: a figure given twice is invented once', () => {
    const twice = [own, { ...own, id: 'f2' }];
    expect(figures(score(report({ blocks: [text], figures: twice }), gold({ facts: [ratio] })))).toEqual([1, 2, 1]);
    expect(figures(score(report({ blocks: [text], figures: [own] }), gold({ facts: [ratio, ratio] })))).toEqual([2, 1, 1]);
  });

  it('count for precision only as results', () => {
    const scope = { ...own, role: 'scope' as const };
    const result = scoreReport(report({ blocks: [text], figures: [scope] }), gold({ facts: [ratio] }), null);
    expect(figures(result.counts)).toEqual([1, 0, 0]);
    expect(result.misses[0]).toMatchObject({ id: 'eval.miss.fact-other-role', params: { role: 'scope' } });
  });

  it('with an optional fact are neither hit nor false alarm', () => {
    const labels = gold({ optional: [ratio] });
    expect(figures(score(report({ blocks: [text], figures: [own] }), labels))).toEqual([0, 0, 0]);
    expect(figures(score(report({ blocks: [text] }), labels))).toEqual([0, 0, 0]);
  });

  it('of equal numbers go to the same section first, then to the nearest place', () => {
    const [first, second] = ['thường trú 8', 'tạm trú 8'].map((quote, i) => figure(`f${i}`, text, quote, { value: '8' }, { label: quote.slice(0, -2) }));
    const facts = [fact('thường trú 8 hồ sơ', { value: 8 }, { label: 'thường trú' }), fact('tạm trú 8 hồ sơ', { value: 8 }, { label: 'tạm trú' })];
    if (first === undefined || second === undefined) throw new Error('two figures');
    const near = score(report({ blocks: [text], figures: [second, first] }), gold({ facts }), text.text);
    expect(tallyOf(near, 'matched/label')).toMatchObject({ gold: 2, hit: 2 });
    const moved = facts.map((label, i) => ({ ...label, section: i === 0 ? 'II' : 'I' }));
    const sections = score(report({ blocks: [text], figures: [{ ...first, section: 'I' }, { ...second, section: 'II' }] }), gold({ facts: moved }), text.text);
    expect(tallyOf(sections, 'matched/section')).toMatchObject({ gold: 2, hit: 2 });
    expect(tallyOf(sections, 'matched/label')).toMatchObject({ gold: 2, hit: 0 });
  });

  it('go first to the label whose quote they stand in, however far the labelled text has moved', () => {
    const list = block(1, 'Đã gửi: 01 kế hoạch về thu gom rác, 01 báo cáo về cây xanh, 01 văn bản đôn đốc.');
    const quotes = ['01 kế hoạch', '01 báo cáo', '01 văn bản'];
    const own = quotes.map((quote, i) => figure(`f${i}`, list, quote, { value: '1' }, { label: quote.slice(3) }));
    const facts = ['01 kế hoạch về thu gom rác', '01 báo cáo về cây xanh', '01 văn bản đôn đốc'].map((quote, i) => fact(quote, { value: 1 }, { label: quotes[i]?.slice(3) ?? '' }));
    const short = block(0, 'Mở đầu rất dài mà bản có nhãn không có.'.repeat(3));
    const counts = score(report({ blocks: [short, list], figures: own }), gold({ facts }), `${list.text} Phần sau dài hơn nhiều.`);
    expect(tallyOf(counts, 'matched/label')).toMatchObject({ gold: 3, hit: 3 });
  });

  it('of a table go to their row and column', () => {
    const cells = [block(0, 'Khai sinh'), block(1, '0'), block(2, 'Khai tử'), block(3, '0')];
    const [, one, , two] = cells;
    if (one === undefined || two === undefined) throw new Error('four cells');
    const cell = (row: string): Report['figures'][number]['table'] => ({ id: 't1', row, column: 'Trực tiếp', rowPath: [], columnPath: [], parentRows: [] });
    const own = [figure('f1', two, '0', { value: '0' }, { table: cell('Khai tử'), label: 'Khai tử' }), figure('f2', one, '0', { value: '0' }, { table: cell('Khai sinh'), label: 'Khai sinh' })];
    const facts = ['Khai sinh', 'Khai tử'].map((row) => fact('0', { value: 0 }, { row, column: 'Trực tiếp', label: row }));
    const counts = score(report({ blocks: cells, figures: own }), gold({ facts }), 'Khai sinh\t0\nKhai tử\t0');
    expect([tallyOf(counts, 'figures/cell'), tallyOf(counts, 'matched/label')]).toMatchObject([{ gold: 2, found: 2, hit: 2 }, { hit: 2 }]);
    expect(tallyOf(counts, 'figures/prose').gold).toBe(0);
  });

  it('fall into a trap when they are results that no label asks for', () => {
    const traps = [{ quote: 'Kế hoạch 12/KH-UBND', avoid: ['fact'] }, { quote: '45/50 hồ sơ (90%)', avoid: ['flag'] }];
    const plan = block(0, 'Theo Kế hoạch 12/KH-UBND ngày 3/4.');
    const caught = score(report({ blocks: [plan], figures: [figure('f1', plan, '12', { value: '12' })] }), gold({ traps }));
    expect([caught['traps/gold'], caught['traps/hit']]).toEqual([1, 1]);
    const aside = score(report({ blocks: [plan], figures: [figure('f1', plan, '12', { value: '12' }, { role: 'other' })] }), gold({ traps }));
    expect(aside['traps/hit']).toBeUndefined();
    const rightly = score(report({ blocks: [plan], figures: [figure('f1', plan, '12', { value: '12' })] }), gold({ traps, facts: [fact('12', { value: 12 })] }));
    expect(rightly['traps/hit']).toBeUndefined();
  });
});

describe('sections', () => {
  it('count by path and marker, letters aside', () => {
    const sections = [section('I', 'I.', 'CHỈ ĐẠO', 'roman'), section('I.1', '1)', 'Văn bản'), section('I.1.a', 'a)', 'x', 'letter')];
    const labels = gold({ sections: [{ path: 'I', marker: 'I.', title: 'CHỈ ĐẠO, ĐIỀU HÀNH' }, { path: 'I.1', marker: '1.', title: 'Văn bản' }, { path: 'I.1.a', marker: 'a)', title: 'x' }] });
    const counts = score(report({ sections }), labels);
    expect(tallyOf(counts, 'sections')).toEqual({ gold: 2, found: 2, hit: 1 });
    expect(tallyOf(counts, 'titles')).toMatchObject({ gold: 1, hit: 1 });
  });
});

describe('document fields', () => {
  it('are right when equal but for case and spaces, and when rightly null', () => {
    const counts = score(report());
    for (const field of ['kind', 'issuer', 'number', 'date', 'title', 'period-from', 'signer-name', 'recipients']) {
      expect([field, tallyOf(counts, `fields/${field}`)]).toEqual([field, { gold: 1, found: 0, hit: 1 }]);
    }
  });

  it('are wrong when invented', () => {
    const own = report();
    const labels = gold({ document: { kind: 'bao-cao', recipients: ['Như trên', 'Công an phường'] } });
    const counts = score(own, labels);
    expect(tallyOf(counts, 'fields/number').hit).toBe(0);
    expect(counts['fields/recipients/hit']).toBe(0.5);
  });

  it('of rendered files are those of the rendered head', () => {
    const labels = gold({ renderedDocument: { number: '99/BC-UBND' } });
    expect(tallyOf(score(report(), goldFor(labels, 'word.pdf')), 'fields/number').hit).toBe(0);
    expect(tallyOf(score(report(), goldFor(labels, 'md')), 'fields/number').hit).toBe(1);
  });

  it('of several documents are compared with parts of their kind', () => {
    const own = report();
    const first = own.parts[0];
    if (first === undefined) throw new Error('one part');
    const parts = [first, { ...first, id: 'p2', document: { ...first.document, kind: 'phu-luc' as const, number: null } }];
    const labels = gold({ document: [{ kind: 'phu-luc' }, { kind: 'bao-cao', number: '12/BC-UBND' }, { kind: 'ke-hoach' }] });
    const counts = score({ ...own, parts }, labels);
    expect([tallyOf(counts, 'parts'), tallyOf(counts, 'fields/number')]).toMatchObject([{ gold: 3, found: 2, hit: 2 }, { gold: 3, hit: 2 }]);
  });
});

describe('findings', () => {
  const text = block(0, 'Nguồn thứ nhất: 30/40 hồ sơ (80%); nguồn thứ hai: 20/20 hồ sơ (100%).');
  const label = { rule: 'percent-mismatch', quote: '30/40 hồ sơ (80%)', severity: 'error' };
  const due = (counts: Counts): unknown => [counts['findings/due/hit'] ?? 0, counts['findings/extra-error'] ?? 0];

  it.each([
    ['the same check at the same place', 'percent-mismatch', '30/40', [1, 0]],
    ['a row check for a percent', 'table-row', '30/40', [1, 0]],
    ['the same check elsewhere', 'percent-mismatch', '20/20', [0, 1]],
    ['another check at the same place', 'sum-mismatch', '30/40', [0, 0]],
  ])('%s', (_, check, quote, expected) => {
    expect(due(score(report({ blocks: [text], findings: [finding(check, text, quote)] }), gold({ findings: [label] })))).toEqual(expected);
  });

  it('go by the names of the contract', () => {
    const labels = gold({ findings: [{ ...label, rule: 'numerator-exceeds' }, { ...label, rule: 'cross-mention' }] });
    const findings = ['part-exceeds-whole', 'value-conflict'].map((check) => finding(check, text, '30/40'));
    expect(due(score(report({ blocks: [text], findings }), labels))).toEqual([2, 0]);
  });

  it('match one to one', () => {
    const own = report({ blocks: [text], findings: [finding('percent-mismatch', text, '30/40')] });
    expect(due(score(own, gold({ findings: [label, label] })))).toEqual([1, 0]);
  });

  it('of severity info are no loss and no false alarm', () => {
    const own = report({ blocks: [text], findings: [finding('percent-mismatch', text, '20/20', { severity: 'info' })] });
    expect(due(score(own, gold({ findings: [{ ...label, severity: 'info' }] })))).toEqual([0, 0]);
    expect(score(own, gold({ findings: [{ ...label, severity: 'info' }] }))['findings/due/gold']).toBeUndefined();
  });

  it('on what must not be flagged are counted', () => {
    const own = report({ blocks: [text], findings: [finding('percent-mismatch', text, '20/20')] });
    expect(score(own, gold({ traps: [{ quote: '20/20 hồ sơ (100%)', avoid: ['flag'] }] }))).toMatchObject({ 'flags/gold': 1, 'flags/hit': 1 });
  });

  it('that hold for the text alone are not asked of other formats', () => {
    const labels = gold({ findings: [{ ...label, onlyIn: 'md' }] });
    expect([goldFor(labels, 'md').findings.length, goldFor(labels, 'auto.docx').findings.length]).toEqual([1, 0]);
  });
});

describe('ledger', () => {
  const text = block(0, 'Ngày 3/4 cấp 1.250 thẻ');
  const item = (start: number, value: string, fate: 'claimed' | 'excluded' | 'unclaimed'): Report['ledger']['items'][number] => ({
    block: 0, start, end: start + value.length, text: value, fate, reason: fate === 'excluded' ? 'date' : null, figures: [],
  });
  const items = [item(5, '3', 'excluded'), item(7, '4', 'unclaimed'), item(13, '1.250', 'claimed')];
  const ledger = { numerals: 3, claimed: 1, excluded: 1, unclaimed: 1, items };

  it('adds up against a count of our own', () => {
    expect(score(report({ blocks: [text], ledger }))).toMatchObject({ 'ledger/files/gold': 1, 'ledger/files/hit': 1, 'ledger/all/gold': 3, 'ledger/all/hit': 1 });
    const lost = { ...ledger, numerals: 2, unclaimed: 0, items: items.slice(0, 2).map((one) => ({ ...one, fate: 'claimed' as const })), claimed: 2, excluded: 0 };
    expect(score(report({ blocks: [text], ledger: lost }))['ledger/files/hit']).toBeUndefined();
  });

  it('tells the share of unclaimed numerals in sections with results', () => {
    const places = [{ block: 0, part: 'p1', zone: 'body' as const, section: 'I.1.a', lead: 0, item: null, parent: null }];
    const sections = [section('I.1', '1.', 'x'), { ...section('I.1.a', 'a)', 'y', 'letter'), parent: 'I.1' }];
    const own = report({ blocks: [text], ledger, places, sections, figures: [figure('f1', text, '1.250', { value: '1250' })] });
    expect(tallyOf(score(own), 'ledger/results')).toMatchObject({ gold: 3, hit: 1 });
    expect(tallyOf(score({ ...own, figures: [] }), 'ledger/results').gold).toBe(0);
  });
});

it('a file that was not read has found nothing', () => {
  const { counts } = scoreUnread(gold({ facts: [fact('5', { value: 5 })], sections: [{ path: 'I', marker: 'I.', title: 'x' }] }));
  expect([figures(counts), tallyOf(counts, 'sections'), tallyOf(counts, 'fields/kind')]).toEqual([[1, 0, 0], { gold: 1, found: 0, hit: 0 }, { gold: 1, found: 0, hit: 0 }]);
  expect(counts['fields/recipients/hit']).toBe(0);
});
