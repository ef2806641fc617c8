#!/usr/bin/env node
/**
 * How the memory of a run grows with its reports: `npm run bench:growth -- [--units 168,504,1680] [--length 1] [--keep <folder>]`.
 * Months of that many units, each read once and, from what was kept of it, once more after one report was taken away.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measured } from './month/measured.mjs';
import { makeMonth } from './month/month.mjs';

const { values } = parseArgs({ options: { units: { type: 'string', default: '168,504,1680' }, length: { type: 'string', default: '1' }, keep: { type: 'string' } } });
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'baocao-growth-'));
const gigabytes = (bytes) => (bytes / 1e9).toFixed(2);
try {
  let before = null;
  for (const units of values.units.split(',').map(Number)) {
    const own = join(folder, String(units));
    const truth = await makeMonth(own, { units, seed: 7, length: Number(values.length), scans: false });
    const args = ['run', join(own, 'bao-cao'), '-o', join(own, 'out'), '--units', join(own, 'don-vi.csv')];
    const first = await measured(args);
    rmSync(join(own, 'bao-cao', truth.wards.find(({ way }) => way === 'docx').file));
    const again = await measured(args);
    const slope = before === null ? '' : `, ${((first.peak - before.peak) / 1000 / (units - before.units)).toFixed(0)} KB more a unit`;
    console.log(`${units} units: ${first.seconds.toFixed(0)} s, ${gigabytes(first.peak)} GB at most (${gigabytes(first.own)} GB its first process)${slope}; a report less: ${again.seconds.toFixed(1)} s, ${gigabytes(again.peak)} GB`);
    before = { units, peak: first.peak };
    rmSync(own, { recursive: true, force: true });
  }
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}
