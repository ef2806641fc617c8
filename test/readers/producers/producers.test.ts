/** One report reads the same whichever program wrote it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/model.js';
import { readOptions } from '../../../src/run/options.js';
import { buildReport } from '../../../src/run/pipeline.js';
import { docx, labelled } from '../docx-builder.js';
import { google, plain, tracked, word, wps } from './habits.js';
import { write } from './report.js';

const options = readOptions();
const read = async (bytes: Uint8Array): Promise<Report> => buildReport('a.docx', bytes, options);

/** Everything that was printed, and what was made of it; looks and raw characters may differ. */
function reading({ blocks, tables, figures, sections, document, findings, ledger, source }: Report): unknown {
  return {
    blocks: blocks.map((block) => [block.kind, labelled({ ...block, raw: null, spans: [] }), block.cell, block.references]),
    tables: tables.map(({ rows, cols, headerRows, ruled }) => ({ rows, cols, headerRows, ruled })),
    sections: sections.map(({ id, marker, title, origin }) => [id, marker, title, origin]),
    figures: figures.map(({ kind, label, section, numerator, denominator, percent, value, unit, ambiguous, table }) =>
      [kind, label, section, numerator?.exact, denominator?.exact, percent?.exact, value?.exact, unit, ambiguous, table?.columnPath]),
    document,
    findings: findings.map(({ check, message }) => [check, message]),
    ledger: ledger.items.map(({ text, fate, reason }) => [text, fate, reason]),
    notes: source.notes,
  };
}

const reference = read(docx(write(plain)));

describe('a report', () => {
  test('reads as it is printed', async () => {
    const { blocks, sections, figures, document, source } = await reference;
    expect(blocks.filter(({ marker }) => marker !== null).map(({ marker }) => marker)).toEqual(['I.', '1.', '-', '-', '2.', '2.1.', '2.2.', 'II.', '1.']);
    expect(sections.map(({ id }) => id)).toEqual(['I', 'I.1', 'I.2', 'I.2.1', 'I.2.2', 'II', 'II.1']);
    expect(figures.map(({ numerator, denominator, percent, value }) => [numerator?.exact, denominator?.exact, percent?.exact, value?.exact].filter((exact) => exact !== undefined).join(' '))).toEqual([
      '1284', '1250 1284 97.35', '1019 1284 79.36', '4', '312', '186500000', '415', '402', '869', '848', '1284', '1250', '34',
    ]);
    expect(document).toMatchObject({ number: '215/BC-UBND', date: '2025-06-18' });
    expect(source.notes).toEqual([]);
  });

  test.each(Object.entries({ word, tracked, google, wps }))('in the habits of %s (synthetic)', async (_, habits) => {
    expect(reading(await read(docx(write(habits))))).toEqual(reading(await reference));
  });

  test.each(['libreoffice.docx'])('as written by %s', async (name) => {
    expect(reading(await read(readFileSync(join(import.meta.dirname, name))))).toEqual(reading(await reference));
  });
});
