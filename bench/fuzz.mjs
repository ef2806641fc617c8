#!/usr/bin/env node
/**
 * Spoils files as no word processor would and reads them: `npm run fuzz -- [--reader docx] [--seconds 60] [--seed 7] [--inputs 20000] [--from 0]`.
 * Each reader has its share of the time, and what those leave over that have done their `--inputs`. An input ends as text or a report that holds together or with a reason of the catalogue,
 * within 10 s of CPU and the limits of a run; everything else is a defect: it is printed with the file that shows it,
 * and the exit code is 1. What comes after the readers costs ten times as much as they do: one input in twenty becomes a report, one in a hundred
 * the outputs too (`--way all` or `report` for each). `--only 1234` makes that one input again; files given by name are read as they are.
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
  options: { reader: { type: 'string', multiple: true }, seconds: { type: 'string', default: '120' }, seed: { type: 'string', default: '1' }, inputs: { type: 'string' }, from: { type: 'string', default: '0' }, only: { type: 'string' }, way: { type: 'string' } },
});
/** On a busy machine the clock runs ahead of the CPU, which the child itself keeps to 10 s. */
const WALL_SECONDS = 60;
const RECYCLE_AFTER = 1000;
const REPORT_EVERY = 20;
const OUTPUTS_EVERY = 100;
const KEPT = 5;

const seed = Number(values.seed);
const readers = values.reader ?? Object.keys(KINDS);
const folder = join(tmpdir(), `baocao-fuzz-${seed}-${process.pid}`);
mkdirSync(folder, { recursive: true });
const options = readOptions({ ocr: false });
options.limits = { ...options.limits, seconds: WALL_SECONDS };

let child = null;
let defects = 0;
if (positionals.length > 0) for (const path of positionals) await readOne(basename(path), path);
else {
  process.stdout.write('| reader | inputs | read | of these to reports | not read, and why | defects |\n|---|---|---|---|---|---|\n');
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
  const first = Number(values.from);
  for (let index = only ?? first; only === null ? Date.now() < end && index < first + most : index === only; index += 1) {
    const chances = random(seedOf(seed, reader, index));
    const path = join(folder, `input${kind.extension}`);
    const input = kind.spoil(chances.pick(seeds), chances, chances.pick(seeds));
    writeFileSync(path, input);
    const way = values.way ?? (index % OUTPUTS_EVERY === 0 ? 'all' : index % REPORT_EVERY === 0 ? 'report' : 'blocks');
    const { reason, message } = await ask(`${way}:${reader}:${reader}${kind.extension}`, path);
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
  process.stdout.write(`| ${reader} | ${tried} | ${read} | ${counts.get('report') ?? 0} | ${unread.join(', ')} | ${counts.get('defect') ?? 0} |\n`);
}

async function readOne(name, path) {
  const { reason, message } = await ask(`${values.way ?? 'all'}:${values.reader?.[0] ?? ''}:${name}`, path);
  if (reason === 'defect') defects += 1;
  process.stdout.write(`${name}: ${reason} ${message} (${readFileSync(path).length} bytes)\n`);
}

/** A child that dies over its first file is a defect, told by how it died; one that had read others, or had asked a second library, gets another try, as in a run. */
async function ask(name, path, oneEngine = false) {
  if (child !== null && child.served >= RECYCLE_AFTER) {
    child.stop();
    child = null;
  }
  child ??= startChild(fileURLToPath(new URL('fuzz/worker.mjs', import.meta.url)), options.limits.memoryMegabytes);
  const answer = await child.ask({ job: { name, path, inside: [] }, options, oneEngine });
  if (typeof answer !== 'string') return answer.unread;
  const [isFresh, second] = [child.served === 1, child.secondAsked];
  child = null;
  if (!isFresh && answer !== 'timeout') return ask(name, path, oneEngine);
  return second && !oneEngine ? ask(name, path, true) : { reason: 'defect', message: `the reading process ended: ${answer}` };
}
