/**
 * A province's month in small: sixteen wards send Word files, PDFs, a zip, both copies of one report, a revised one, one of
 * the month before and a broken one, or nothing. What the workbook says is held against what they were made to state,
 * and once more with two dozen hostile files among them.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const BENCH = fileURLToPath(new URL('../../bench/batch.mjs', import.meta.url));

it('gives matrix, totals, findings and lists as the wards stated them and twice the same', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [BENCH, '--units', '16', '--seed', '5', '--length', '1', '--no-scans', '--hostile', '--light']);
  const lines = stdout.trim().split('\n');
  expect(lines).toEqual([
    expect.stringMatching(/^first run: .* exit 1$/u), '16 units: 0 differences from the truth',
    expect.stringMatching(/^second run: .* exit 1, results byte-identical$/u),
    expect.stringMatching(/^with 2\d hostile files: .* exit 1, 0 differences$/u),
  ]);
}, 180_000);
