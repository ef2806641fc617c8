import { describe, expect, it } from 'vitest';
import { settle } from '../src/findings.js';
import type { Figure, FindingDraft } from '../src/model.js';

const draft = (check: string, figures: string[]): FindingDraft => ({
  check, grade: null, part: 'p1', message: { id: 'reader.no-figures', params: {} }, figures, evidence: [], related: [], printed: null, expected: null, candidates: [],
});

describe('what is told of digits that were recognised', () => {
  it.each<[string, string, Figure['reading'][], string, boolean]>([
    ['is an error when every reading agreed', 'percent-mismatch', ['agreed', 'agreed'], 'error', false],
    ['is an error in a text that is digital', 'percent-mismatch', ['digital'], 'error', false],
    ['is a warning when one figure is uncertain', 'percent-mismatch', ['agreed', 'uncertain'], 'warning', true],
    ['is a warning when nothing confirms the only reading', 'sum-mismatch', ['single'], 'warning', true],
    ['stays a warning, and says so', 'table-row', ['uncertain'], 'warning', true],
  ])('%s', (_, check, readings, severity, said) => {
    const figures = readings.map((reading, index) => ({ id: `f${index + 1}`, reading }));
    const [finding] = settle([draft(check, figures.map(({ id }) => id))], 'en', figures);
    expect([finding?.severity, finding?.message.includes('look at the original')]).toEqual([severity, said]);
  });
});
