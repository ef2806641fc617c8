/** However the same text is typed, its figures are the same, and their evidence quotes what the file really holds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence, Report } from '../../src/model.js';
import { readOptions } from '../../src/run/options.js';
import { buildReport } from '../../src/run/pipeline.js';
import { MUTATIONS, mutate, toText } from './mutate.js';
import { HEAD, writeReport, type Written } from './report.js';
import { toDocx } from './to-docx.js';
import { toPdf } from './to-pdf.js';

const LONG = Number(process.env['ROUND_TRIP_RUNS'] ?? 0);
const TIME = 120_000 + 5_000 * LONG;
const PARAMETERS = LONG > 0 ? { numRuns: LONG } : { numRuns: 2, seed: 20250620, endOnFailure: true };
const LOOK = { spaces: true, justified: false, size: 14, pitch: 1.3, gap: 6, short: 0, repeatHead: false, noteLead: 9, numbered: true };

const FORMATS: Record<string, (written: Written) => Uint8Array> = {
  'a.txt': (written) => new TextEncoder().encode(toText(written, HEAD)),
  'a.docx': (written) => toDocx(written, { automatic: false }),
  'a.pdf': (written) => toPdf(written, LOOK),
};

const options = readOptions();

function evidences({ figures }: Report): Evidence[] {
  return figures.flatMap((figure) => [figure.evidence, ...[figure.numerator, figure.denominator, figure.percent, figure.value].flatMap((operand) => operand?.evidence ?? [])]);
}

/** Numbers, units and words of every figure, and the ledger: the text that they were read from may be spelt another way. */
function reading({ figures, ledger, sections }: Report): { figures: unknown; ledger: unknown; sections: unknown } {
  return {
    figures: figures.map(({ kind, section, numerator, denominator, percent, value, unit, ambiguous, evidence }) =>
      [kind, section, numerator?.exact, denominator?.exact, percent?.exact, value?.exact, unit, ambiguous, evidence.block, evidence.end - evidence.start]),
    ledger: ledger.items.map(({ text, fate, reason }) => [text, fate, reason]),
    sections: sections.map(({ id, marker }) => [id, marker]),
  };
}

/** All characters that the file holds, white space apart: a line break on a page is none. */
function held(written: Written): string {
  return solid([...HEAD, ...written.items.flatMap((item) => {
    if (item.kind === 'heading') return [item.marker, item.title];
    if (item.kind === 'table') return item.grid.flat().map((cell) => cell?.text ?? '');
    return [item.bullet ? '-' : '', ...item.pieces.map((piece) => ('text' in piece ? piece.text : '')), ...item.pieces.map((piece) => ('note' in piece ? piece.note : ''))];
  })].join(''));
}

function solid(text: string): string {
  return text.replace(/\s/gu, '');
}

/** What the font of the PDFs has room for; letters in pieces are put together where glyphs are, before there is a text. */
const IN_PDF = ['old tone placement', 'another Đ', 'Cyrillic letters', 'digits of Arabic script'];

test.each(Object.keys(FORMATS))('%s', async (name) => {
  const write = FORMATS[name];
  if (write === undefined) throw new Error('no such format');
  await fc.assert(fc.asyncProperty(fc.gen(), async (g) => {
    const clean = writeReport(g);
    const expected = reading(await buildReport(name, write(clean), options));
    for (const mutation of name === 'a.pdf' ? IN_PDF : Object.keys(MUTATIONS)) {
      const typed = mutate(clean, mutation, g);
      const read = await buildReport(name, write(typed), options);
      expect({ mutation, ...reading(read) }).toEqual({ mutation, ...expected });
      const all = held(typed);
      const elsewhere = evidences(read).filter(({ raw, quote }) => !all.includes(solid(raw ?? quote)));
      expect({ mutation, elsewhere }).toEqual({ mutation, elsewhere: [] });
    }
  }), PARAMETERS);
}, TIME);
