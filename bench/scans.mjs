#!/usr/bin/env node
/**
 * How digits come through scanners and phones: `npm run eval:scans -- [--only fax150]… [--case an-hoa]… [--sample n] [--misses] [--cache folder] [--into file]`.
 *
 * The PDF of each case of `fixtures/` is drawn, spoilt in every way of `bench/scans/degrade.mjs` and read; what comes out is
 * held against what the PDF itself gives. A full run takes about half an hour of processor; what the recogniser said is kept in
 * `--cache` (.cache/scans), so that it goes on where it was stopped. `--sample n` takes n of the files, spread evenly. What is known so far is written to
 * `--into` after each file, so that a run that is stopped has told what it had measured.
 *
 * Wrong: a number of a figure has other digits than the twin's at the same place, or the twin has none there.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { seedOf } from './fuzz/random.mjs';
import { compare } from './scans/compare.mjs';
import { degrade, WAY_NAMES } from './scans/degrade.mjs';
import { drawPages } from './scans/pages.mjs';
import { keepRecognitions } from './scans/recognitions.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SEED = 6;
/** Bars of the project: one wrong in so many `agreed`, and the share of wrong ones that have to be `uncertain`. */
const [ONE_IN, UNCERTAIN] = [500, 0.95];

const { values } = parseArgs({ options: {
  only: { type: 'string', multiple: true, default: WAY_NAMES }, case: { type: 'string', multiple: true }, sample: { type: 'string' }, misses: { type: 'boolean', default: false },
  cache: { type: 'string', default: join(ROOT, '.cache', 'scans') }, into: { type: 'string' },
} });
for (const way of values.only) if (!WAY_NAMES.includes(way)) throw new Error(`--only ${way}: there are ${WAY_NAMES.join(', ')}`);

const counts = keepRecognitions(values.cache);
const { readReport } = await import('../dist/index.js');

const cases = readdirSync(join(ROOT, 'fixtures')).sort().flatMap((name) => {
  const pdf = [join(ROOT, 'fixtures', name, 'report.pdf'), join(ROOT, 'fixtures', name, 'variants', 'report.pdf')].find((path) => existsSync(path));
  return pdf === undefined || (values.case !== undefined && !values.case.some((part) => name.includes(part))) ? [] : [{ name, pdf }];
});
const files = cases.flatMap(({ name, pdf }, index) => values.only.map((_, turn) => ({ name, pdf, way: values.only[(index + turn) % values.only.length] })));
const wanted = values.sample === undefined ? files : evenly(files, Number(values.sample));

const results = new Map(values.only.map((way) => [way, []]));
const twins = new Map();
for (const [index, { name, pdf, way }] of wanted.entries()) {
  const bytes = new Uint8Array(readFileSync(pdf));
  if (!twins.has(name)) twins.set(name, await readReport({ name: 'report.pdf', bytes }));
  const spoilt = await degrade(way, await drawPages(new Uint8Array(bytes)), chanceOf(seedOf(SEED, name, WAY_NAMES.indexOf(way))));
  const scan = await readReport(spoilt).catch((error) => ({ figures: [], blocks: [], unread: error.message }));
  const result = { name, way, ...compare(twins.get(name), scan) };
  results.get(way).push(result);
  if (values.into !== undefined) writeFileSync(values.into, `${index + 1} of ${wanted.length} files\n${told()}`);
  process.stderr.write(`${index + 1}/${wanted.length} ${way} ${name}: ${result.figures.filter(({ found }) => found).length}/${result.figures.length}${scan.unread === undefined ? '' : ` ${scan.unread}`}\n`);
}
process.stdout.write(told());
process.stderr.write(`recognised ${counts.made} pictures, ${counts.kept} were kept; seconds of the recogniser by segmentation: ${JSON.stringify(counts.seconds)}\n`);

function told() {
  return table([...results].filter(([, list]) => list.length > 0));
}

function evenly(list, count) {
  return list.filter((_, index) => Math.floor(((index + 1) * count) / list.length) > Math.floor((index * count) / list.length));
}

/** mulberry32 as a function of its own, for millions of grains. */
function chanceOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function table(ways) {
  const rows = [...ways, ...(ways.length > 1 ? [['all', ways.flatMap(([, list]) => list)]] : [])].map(([way, list]) => row(way, list));
  const head = '| way | figures | recall | prose | cells | digits right | precision | numerals | agreed, wrong | single, wrong | uncertain, wrong | wrong that are uncertain |';
  const all = ways.flatMap(([, list]) => list.flatMap(({ readings }) => readings));
  return `\n${head}\n|${'---|'.repeat(12)}\n${rows.join('\n')}\n\n${verdict(all)}${values.misses ? misses(ways) : ''}`;
}

function row(way, list) {
  const [figures, readings] = [list.flatMap((result) => result.figures), list.flatMap((result) => result.readings)];
  const share = (of, test) => (of.length === 0 ? '-' : (of.filter(test).length / of.length).toFixed(3));
  const wrong = readings.filter((reading) => reading.wrong !== null);
  const read = (name) => `${readings.filter(({ reading }) => reading === name).length}, ${wrong.filter(({ reading }) => reading === name).length}`;
  const [numerals, numeralsRead] = [list.reduce((sum, result) => sum + result.numerals, 0), list.reduce((sum, result) => sum + result.numeralsRead, 0)];
  return `| ${way} | ${figures.length} | ${share(figures, ({ found }) => found)} | ${share(figures.filter(({ cell }) => !cell), ({ found }) => found)} | ${share(figures.filter(({ cell }) => cell), ({ found }) => found)} `
    + `| ${share(figures, ({ digits }) => digits)} | ${share(readings, ({ matched }) => matched)} | ${(numeralsRead / Math.max(1, numerals)).toFixed(3)} `
    + `| ${read('agreed')} | ${read('single')} | ${read('uncertain')} | ${share(wrong, ({ reading }) => reading === 'uncertain')} |`;
}

function verdict(readings) {
  const agreed = readings.filter(({ reading }) => reading === 'agreed');
  const wrong = readings.filter((reading) => reading.wrong !== null);
  const slipped = agreed.filter((reading) => reading.wrong !== null);
  const told = wrong.filter(({ reading }) => reading === 'uncertain');
  return `agreed and wrong: ${slipped.length} of ${agreed.length} (bar: 1 in ${ONE_IN}) ${slipped.length * ONE_IN <= agreed.length ? 'holds' : 'FAILS'}\n`
    + `wrong and uncertain: ${told.length} of ${wrong.length} (bar: ${UNCERTAIN}) ${told.length >= UNCERTAIN * wrong.length ? 'holds' : 'FAILS'}\n`;
}

function misses(ways) {
  const lines = ways.flatMap(([way, list]) => list.flatMap(({ name, figures, readings }) => [
    ...readings.filter(({ wrong }) => wrong !== null).map(({ figure, reading, cell, wrong }) => `${way} ${name} ${reading} (${figure.evidence.confidence ?? '-'}) ${cell ? 'cell' : 'prose'}: ${wrong.map(({ is, was, around }) => `${is} for ${was ?? 'nothing'} in “${around}”`).join('; ')}`),
    ...figures.filter(({ found, digits }) => !found && !digits).map(({ figure, cell }) => `${way} ${name} missed ${cell ? 'cell' : 'prose'}: ${figure.evidence.quote.replace(/\s+/gu, ' ')} (${figure.label})`),
    ...figures.filter(({ found, digits }) => !found && digits).map(({ figure, cell }) => `${way} ${name} not made of its digits ${cell ? 'cell' : 'prose'}: ${figure.evidence.quote.replace(/\s+/gu, ' ')} (${figure.label})`),
  ]));
  return `\n${lines.join('\n')}\n`;
}
