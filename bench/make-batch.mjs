#!/usr/bin/env node
/**
 * Writes a month as a province receives it, with its truth beside it:
 * `npm run make:batch -- --units 168 --seed 7 [--length 9] [--no-scans] [-o out/thang-mau]`.
 * `--length` is the number of paragraphs of talk in each section: 9 make some twelve pages.
 */
import { parseArgs } from 'node:util';
import { makeMonth } from './month/month.mjs';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '168' }, seed: { type: 'string', default: '7' }, length: { type: 'string', default: '9' },
    scans: { type: 'boolean', default: true }, output: { type: 'string', short: 'o', default: 'out/thang-mau' },
  },
  allowNegative: true,
});
const truth = await makeMonth(values.output, { units: Number(values.units), seed: Number(values.seed), length: Number(values.length), scans: values.scans });
const counts = {};
for (const { way } of truth.wards) counts[way] = (counts[way] ?? 0) + 1;
console.log(`${values.output}: ${truth.wards.length} units: ${Object.entries(counts).map(([way, count]) => `${count} ${way}`).join(', ')}`);
