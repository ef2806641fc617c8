import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnosis, mask } from '../../src/outputs/diagnosis.js';
import { sampleReport } from './sample.js';

test('no letter and no digit gets past the mask, and nothing moves', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const shown = mask(text);
    expect(shown).toHaveLength(text.length);
    expect(shown.replace(/[xX0]/gu, '')).not.toMatch(/[\p{L}\p{N}\p{M}]/u);
  }));
  expect(mask('Số: 45/BC-UBND, ½ thẻ')).toBe('Xx: 00/XX-XXXX, 0 xxx');
});

test('no word and no number of a report is in its diagnosis', () => {
  const report = sampleReport('Phường Suối Mơ.docx');
  const told = [
    report.source.name, report.source.sha256, ...report.source.notes, ...report.blocks.map(({ text }) => text), ...report.figures.flatMap(({ label, context }) => [label, ...context]),
    ...report.findings.map(({ message }) => message), ...report.sections.map(({ title }) => title), JSON.stringify(report.document),
  ].join(' ');
  // Keys and fixed words of the format are ASCII; whatever has a Vietnamese letter, or three digits, is of the document.
  const words = new Set(told.match(/[\p{L}\p{M}]*[\u00c0-\u1ef9][\p{L}\p{M}]*|\d[\d.,]{2,}/gu));
  const text = diagnosis(report).replace(/"(?:index|block|blocks|start|end|offset|lead|parent|own|bytes|numerals|claimed|excluded|unclaimed)": \d+/gu, '').replace(/"(?:box|cells)": \[[^\]]*\]/gu, '');
  expect(words.size).toBeGreaterThan(10);
  expect([...words].filter((word) => text.includes(word))).toEqual([]);
  expect(text).not.toMatch(/[À-ỹ]/u);
  expect(JSON.parse(diagnosis(report))).toMatchObject({ ledger: { numerals: report.ledger.numerals }, source: { reader: report.source.reader } });
});
