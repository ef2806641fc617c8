/** The user's two files: what is wrong is said with line and remedy, what is right is applied and nothing is hidden. */
import { describe, expect, it } from 'vitest';
import { regrade } from '../../src/findings.js';
import type { AcceptedEntry, Finding } from '../../src/model.js';
import { applySettings } from '../../src/run/collate.js';
import { knownChecks } from '../../src/run/settings.js';
import { addAccepted, parseAccepted, parseSettings, unusedEntries } from '../../src/settings/index.js';
import { sampleReport } from '../outputs/sample.js';

const CHECKS = ['percent-mismatch', 'percent-truncated', 'numbering-mixed'];

function entry(more: Partial<AcceptedEntry> = {}): AcceptedEntry {
  return { finding: 'c0000000001', check: 'percent-mismatch', issuer: null, number: null, file: null, quote: null, reason: 'đã hỏi', by: null, on: null, line: 2, ...more };
}

describe('baocao.yaml', () => {
  it.each<[string, string, object]>([
    ['an empty file', '', { severity: {}, accepted: null }],
    ['comments alone', '# chưa đặt gì\n', { severity: {}, accepted: null }],
    ['an empty list', 'severity:\n', { severity: {}, accepted: null }],
    ['levels, where off is no boolean', 'severity:\n  percent-truncated: info\n  numbering-mixed: off\n', { severity: { 'percent-truncated': 'info', 'numbering-mixed': 'off' }, accepted: null }],
    ['another list', 'accepted: ../a.yaml\n', { severity: {}, accepted: '../a.yaml' }],
  ])('%s is read', (_, text, expected) => {
    expect(parseSettings('baocao.yaml', text, CHECKS)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a check that does not exist', 'severity:\n  percent-mismatch: info\n  percent-trunc: off\n', ['settings.unknown-check 3']],
    ['a level that does not exist', 'severity:\n  percent-mismatch: nhẹ\n', ['yaml.not-among 2']],
    ['a mistyped key', '# x\nseverty:\n  percent-mismatch: off\n', ['yaml.unknown-key 2']],
    ['a list for a map', 'severity:\n  - percent-mismatch\n', ['yaml.wrong-type 2']],
    ['no YAML', 'severity: [\n', ['yaml.not-yaml 2']],
    ['one check twice', 'severity:\n  percent-mismatch: off\n  percent-mismatch: info\n', ['yaml.not-yaml 3']],
  ])('%s is refused with its line', (_, text, expected) => {
    const answer = parseSettings('baocao.yaml', text, CHECKS);
    expect('problems' in answer ? answer.problems.map(({ message, line }) => `${message.id} ${line}`) : answer).toEqual(expected);
  });

  it('suggests checks like the one that was meant', () => {
    const answer = parseSettings('baocao.yaml', 'severity:\n  percent-trunc: off\n', CHECKS);
    expect('problems' in answer ? answer.problems[0]?.message.params['known'] : '').toBe('percent-mismatch, percent-truncated');
  });

  it('knows the checks of reports and of the batch', async () => {
    expect(await knownChecks()).toEqual(expect.arrayContaining(['percent-mismatch', 'missing-field', 'numbering-gap', 'copy-differs', 'unread-text', 'outlier', 'units-total']));
    expect((await knownChecks()).filter((check) => check.includes('/'))).toEqual([]);
  });
});

describe('severities', () => {
  const report = sampleReport('a.docx');

  it('are changed, and off is counted', () => {
    const { findings, switchedOff } = regrade(report.findings, report.figures, { 'percent-mismatch': 'info', 'missing-field': 'off', 'outlier': 'off' });
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['percent-mismatch info', 'numbering-mixed info']);
    expect(switchedOff).toEqual([{ check: 'missing-field', findings: 1 }, { check: 'outlier', findings: 0 }]);
  });

  it('make no error of what may have been misread', () => {
    const doubtful = report.figures.map((figure) => ({ ...figure, reading: 'uncertain' as const }));
    expect(regrade(report.findings, doubtful, { 'percent-mismatch': 'error', 'missing-field': 'error' }).findings.map(({ severity }) => severity)).toEqual(['warning', 'error', 'info']);
  });

  it('leave a report as it is where nothing is set', () => {
    expect(applySettings(report, { severity: {}, accepted: [] })).toBe(report);
  });
});

describe('chap-nhan.yaml', () => {
  const good = 'accepted:\n  # hỏi ngày 2/7\n  - finding: c0000000001\n    check: percent-mismatch\n    reason: đã hỏi\n';

  it('is read with lines', () => {
    expect(parseAccepted('chap-nhan.yaml', good)).toEqual([entry({ line: 3 })]);
    expect(parseAccepted('chap-nhan.yaml', '')).toEqual([]);
    expect(parseAccepted('chap-nhan.yaml', 'accepted:\n')).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['no reason', good.replace('    reason: đã hỏi\n', ''), ['yaml.missing-key 3']],
    ['an empty reason', good.replace('đã hỏi', '"  "'), ['yaml.empty 5']],
    ['an id that is none', good.replace('c0000000001', 'f12'), ['yaml.wrong-type 3']],
    ['a key that is none', `${good}    ly-do: x\n`, ['yaml.unknown-key 6']],
    ['one finding twice', `${good}  - finding: c0000000001\n    check: percent-mismatch\n    reason: y\n`, ['settings.accepted-twice 6']],
    ['a list without its head', '- finding: c0000000001\n', ['yaml.wrong-type 1']],
  ])('%s is refused with its line', (_, text, expected) => {
    const answer = parseAccepted('chap-nhan.yaml', text);
    expect('problems' in answer ? answer.problems.map(({ message, line }) => `${message.id} ${line}`) : answer).toEqual(expected);
  });

  it('is added to without losing what people wrote', () => {
    const { line: _, ...fresh } = entry({ finding: 'c0000000002', quote: '"=1+1": 57/60, \'x\'\n# không phải ghi chú', by: 'Lê Văn A' });
    const text = addAccepted(good, [fresh], 'đầu tệp');
    expect(text).toContain('# hỏi ngày 2/7');
    expect(parseAccepted('x', text)).toEqual([entry({ line: 3 }), { ...fresh, line: 6 }]);
    const begun = addAccepted('', [fresh], 'đầu tệp\ndòng hai');
    expect(begun.startsWith('# đầu tệp\n# dòng hai\n')).toBe(true);
    expect(parseAccepted('x', begun)).toMatchObject([fresh]);
    expect(parseAccepted('x', addAccepted('# của tôi\naccepted:\n', [fresh], ''))).toMatchObject([fresh]);
  });
});

describe('accepted findings', () => {
  const report = sampleReport('a.docx');
  const taken = (accepted: AcceptedEntry[]): (Finding['accepted'])[] => applySettings(report, { severity: {}, accepted }).findings.map((finding) => finding.accepted);

  it('stay, with their reason', () => {
    expect(taken([entry({ by: 'A', on: '2/7' })])).toEqual([{ reason: 'đã hỏi', by: 'A', on: '2/7' }, null, null]);
    expect(taken([entry({ quote: '57/60 hồ sơ  (đạt 96,5%)' })])[0]).not.toBeNull();
  });

  it.each<[string, Partial<AcceptedEntry>]>([
    ['another id', { finding: 'c0000000009' }], ['another check', { check: 'sum-mismatch' }], ['other words', { quote: '57/60 hồ sơ (đạt 95%)' }],
  ])('are none for %s', (_, more) => {
    expect(taken([entry(more)])).toEqual([null, null, null]);
  });

  it('of no finding are told apart by whether their report is here', () => {
    const { issuer } = report.document;
    const entries = [
      entry({ finding: 'c0000000001' }), entry({ finding: 'c0000000004', issuer, number: '012/BC-UBND' }), entry({ finding: 'c0000000005', issuer, number: '99/BC-UBND' }),
      entry({ finding: 'c0000000006', file: 'a.docx' }), entry({ finding: 'c0000000008', file: 'a.docx, b.docx' }), entry({ finding: 'c0000000009', file: 'a.docx, d.docx' }), entry({ finding: 'c0000000007' }),
    ];
    const { stale, elsewhere } = unusedEntries(entries, new Set(['c0000000001']), [{ name: 'a.docx', document: report.document }, { name: 'b.docx', document: { issuer: null, number: null } }]);
    expect(stale.map(({ finding }) => finding)).toEqual(['c0000000004', 'c0000000006', 'c0000000008']);
    expect(elsewhere.map(({ finding }) => finding)).toEqual(['c0000000005', 'c0000000009', 'c0000000007']);
  });
});
