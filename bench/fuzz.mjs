#!/usr/bin/env node
/**
 * Spoils files as no word processor would and reads them: `npm run fuzz -- [--reader docx] [--seconds 60] [--seed 7] [--inputs 20000]`.
 * Each reader has its share of the time, and what those leave over that have done their `--inputs`. An input ends as a report that holds together or with a reason of the catalogue,
 * within 10 s of CPU and the limits of a run; everything else is a defect: it is printed with the file that shows it,
 * and the exit code is 1. `--only 1234` makes that one input again; files given by name are read as they are.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startChild } from '../dist/run/child.js';
import { readOptions } from '../dist/run/options.js';
import { KINDS } from './fuzz/kinds.mjs';
import { random, seedOf } from './fuzz/random.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { reader: { type: 'string', multiple: true }, seconds: { type: 'string', default: '120' }, seed: { type: 'string', default: '1' }, inputs: { type: 'string' }, only: { type: 'string' } },
});
/** On a busy machine the clock runs ahead of the CPU, which the child itself keeps to 10 s. */
const WALL_SECONDS = 60;
const RECYCLE_AFTER = 200;
const KEPT = 5;

const seed = Number(values.seed);
const readers = values.reader ?? Object.keys(KINDS);
const folder = join(tmpdir(), `baocao-fuzz-${seed}-${process.pid}`);
mkdirSync(folder, { recursive: true });
const options = readOptions({ ocr: false });
options.limits = { ...options.limits, seconds: WALL_SECONDS };

let child = null;
let defects = 0;
if (positionals.length > 0) for (const path of positionals) await readOne(basename(path), path, 'all');
else {
  process.stdout.write('| reader | inputs | reports or blocks | not read, and why | defects |\n|---|---|---|---|---|\n');
  const end = Date.now() + Number(values.seconds) * 1000;
  for (const [at, reader] of readers.entries()) await fuzz(reader, (end - Date.now()) / (readers.length - at), values.inputs === undefined ? Infinity : Number(values.inputs));
}
child?.stop();
process.exitCode = defects > 0 ? 1 : 0;

async function fuzz(reader, milliseconds, most) {
  const kind = KINDS[reader];
  if (kind === undefined) throw new Error(`no reader ${reader}: ${Object.keys(KINDS).join(', ')}`);
  const seeds = await kind.seeds();
  const end = Date.now() + milliseconds;
  const counts = new Map();
  const told = new Map();
  const only = values.only === undefined ? null : Number(values.only);
  let tried = 0;
  for (let index = only ?? 0; only === null ? Date.now() < end && index < most : index === only; index += 1) {
    const chances = random(seedOf(seed, reader, index));
    const path = join(folder, `input${kind.extension}`);
    const input = kind.spoil(chances.pick(seeds), chances, chances.pick(seeds));
    writeFileSync(path, input);
    const way = chances.pick(['blocks', 'blocks', 'report', 'all']);
    const { reason, message } = await ask(`${way}:${reader}${kind.extension}`, path);
    tried += 1;
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
    if (reason !== 'defect') continue;
    defects += 1;
    const about = message.replace(/\d+/gu, '0').slice(0, 90);
    told.set(about, (told.get(about) ?? 0) + 1);
    if (told.get(about) > KEPT) continue;
    const kept = join(folder, `${reader}-${index}${kind.extension}`);
    writeFileSync(kept, input);
    process.stderr.write(`${reader}, seed ${seed}, input ${index} (${way}): ${message}\n  ${kept}\n`);
  }
  const read = ['read', 'report', 'container'].reduce((sum, reason) => sum + (counts.get(reason) ?? 0), 0);
  const unread = [...counts].filter(([reason]) => reason.startsWith('unread:')).sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason.slice(7)} ${count}`);
  process.stdout.write(`| ${reader} | ${tried} | ${read} | ${unread.join(', ')} | ${counts.get('defect') ?? 0} |\n`);
}

async function readOne(name, path, way) {
  const { reason, message } = await ask(`${way}:${name}`, path);
  if (reason === 'defect') defects += 1;
  process.stdout.write(`${name}: ${reason} ${message} (${readFileSync(path).length} bytes)\n`);
}

/** A child that dies is a defect, told by how it died. */
async function ask(name, path) {
  if (child !== null && child.served >= RECYCLE_AFTER) {
    child.stop();
    child = null;
  }
  child ??= startChild(fileURLToPath(new URL('fuzz/worker.mjs', import.meta.url)), options.limits.memoryMegabytes);
  const answer = await child.ask({ job: { name, path, inside: [] }, options });
  if (typeof answer !== 'string') return answer.unread;
  child = null;
  return { reason: 'defect', message: `the reading process ended: ${answer}` };
}
