#!/usr/bin/env node
/**
 * A province's month from folder to workbook, held against its truth:
 * `npm run bench:batch -- [--units 168] [--seed 7] [--length 9] [--no-scans] [--kills 20] [--hostile] [--keep <folder>]`.
 *
 * - the run: time, memory of all its processes together (Linux only), differences from the truth;
 * - the same again with nothing changed;
 * - with `--hostile`, once more with twenty and more files among them that were made to do harm: each becomes what it has to, and
 *   what the workbook and the roll-up say of the others is what they said before;
 * - killed at `--kills` moments spread over the time of the run, each time started again, then ended in peace: the results
 *   have to be the same bytes as those of the undisturbed run.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chances } from './month/chance.mjs';
import { compare, rowsOfUnits } from './month/compare.mjs';
import { compareHostile, putHostile } from './month/hostile.mjs';
import { measured } from './month/measured.mjs';
import { makeMonth } from './month/month.mjs';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '168' }, seed: { type: 'string', default: '7' }, length: { type: 'string', default: '9' },
    scans: { type: 'boolean', default: true }, kills: { type: 'string', default: '0' }, hostile: { type: 'boolean', default: false }, light: { type: 'boolean', default: false }, keep: { type: 'string' },
  },
  allowNegative: true,
});
const folder = values.keep ?? mkdtempSync(join(tmpdir(), 'baocao-month-'));
try {
  const truth = await makeMonth(folder, { units: Number(values.units), seed: Number(values.seed), length: Number(values.length), scans: values.scans });
  const first = await run('a');
  console.log(`first run: ${line(first)}`);
  const { differences, scans } = await compare(join(folder, 'a'), truth);
  console.log(`${truth.wards.length} units: ${differences.length} differences from the truth`);
  for (const difference of differences.slice(0, 20)) console.log(`  ${difference}`);
  if (values.scans) console.log(`numbers of scans in the matrix: ${scans.right} right, ${scans.absent} absent, ${scans.flagged} wrong and told to be in doubt; slips in scans: ${scans.found} found, ${scans.missed} missed`);
  const before = digests('a');
  console.log(`second run: ${line(await run('a'))}${same(before, digests('a'))}`);
  if (Number(values.kills) > 0) await killed(Number(values.kills), first.seconds, before);
  const harmed = values.hostile ? await amongHostile(truth) : [];
  process.exitCode = differences.length + harmed.length === 0 ? 0 : 1;
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
}

/** The same month with hostile files among its own; `--light` leaves out those that take long. */
async function amongHostile(truth) {
  const files = putHostile(join(folder, 'bao-cao'), { heavy: !values.light });
  const before = await rowsOfUnits(join(folder, 'a'), truth);
  const last = await run('c');
  const after = await rowsOfUnits(join(folder, 'c'), truth);
  const harmed = [
    ...compareHostile(join(folder, 'c'), files),
    ...[...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key)).map((key) => `${key} is ${after.get(key)}, was ${before.get(key)}`),
    ...readdirSync(join(folder, 'bao-cao')).filter((name) => name.startsWith('thoát')).map((name) => `${name} was unpacked`),
  ];
  console.log(`with ${files.length} hostile files: ${line(last)}, ${harmed.length} differences`);
  for (const difference of harmed.slice(0, 20)) console.log(`  ${difference}`);
  return harmed;
}

/** Moments are drawn evenly from the time that an undisturbed run takes; one that was quicker begins anew from nothing. */
async function killed(kills, seconds, before) {
  const r = chances(Number(values.seed));
  let [lost, finished] = [0, 0];
  while (lost < kills) {
    if ((await run('b', (seconds * 1000 * (1 + r.below(1000))) / 1000)).killed) lost += 1;
    else {
      finished += 1;
      rmSync(join(folder, 'b'), { recursive: true, force: true });
    }
  }
  const last = await run('b');
  console.log(`killed ${lost} times, ${finished} more were too late, then ended in ${last.seconds.toFixed(1)} s${same(before, digests('b'))}`);
}

/** @param after milliseconds until the run and its children are killed */
function run(output, after = null) {
  return measured(['run', join(folder, 'bao-cao'), '-o', join(folder, output), '--units', join(folder, 'don-vi.csv')], after);
}

function digests(output) {
  const names = readdirSync(join(folder, output), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('.baocao-cache'));
  return new Map(names.map((entry) => [join(entry.parentPath.slice(join(folder, output).length), entry.name), createHash('sha256').update(readFileSync(join(entry.parentPath, entry.name))).digest('hex')]));
}

function same(before, after) {
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
  return changed.length === 0 ? ', results byte-identical' : `, ${changed.length} results differ: ${changed.slice(0, 5).join(', ')}`;
}

function line({ seconds, peak, code }) {
  return `${seconds.toFixed(1)} s, ${peak === 0 ? 'memory not measured' : `${(peak / 1e9).toFixed(2)} GB at most`}, exit ${code}`;
}
