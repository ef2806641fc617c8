#!/usr/bin/env node
/**
 * How many slips the checks see: `npm run bench:faults [-- --faults 1000 --clean 1000]`. Plants one fault at a time in a
 * clean report and reads the whole report as a user's file would be. Per kind: how many could be seen by arithmetic,
 * how many of those were caught, told to be in the right number, and put right by the only candidate; then false alarms
 * on clean reports, how well strength of proof foretells the catch rate, and what the checks cost.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkReport, readReport } from '../dist/index.js';
import { cleanReport, randomOf, roundShare, textOf, valueOf } from './fault-reports.mjs';

const flag = (name, fallback) => (process.argv.includes(`--${name}`) ? Number(process.argv[process.argv.indexOf(`--${name}`) + 1]) : fallback);
const FAULTS = flag('faults', 1000);
const CLEAN = flag('clean', 1000);
const SLIPS = flag('slips', 1500);
const WORDS = new Set(['citation-date', 'period', 'missing-field', 'numbering-gap', 'numbering-duplicate', 'list-count', 'no-figures']);

const read = (text) => readReport({ name: 'bao-cao.txt', bytes: new TextEncoder().encode(text) });
const numbersOf = (statement) => (typeof statement === 'string' ? [] : statement.pieces.filter((piece) => piece.number));
const alarms = (report) => report.findings.filter(({ check, severity }) => severity !== 'info' && !WORDS.has(check));

const digits = (number) => [...number.text].flatMap((character, at) => (/\d/u.test(character) ? [at] : []));
const regroup = (number, text) => (number.text.includes('.') && number.kind === 'count' ? text.replace(/\D/gu, '').replace(/\B(?=(\d{3})+(?!\d))/gu, '.') : text);
const sound = (text) => /\d/u.test(text) && !/^0\d/u.test(text) && !/^[.,]|[.,]$/u.test(text);

/** Each kind changes one statement in place and returns the number that is wrong now, or null where it has no place. */
const KINDS = {
  'one digit wrong': (statement, r) => change(r.pick(numbersOf(statement)), (number) => {
    const at = r.pick(digits(number));
    const other = r.pick([...'0123456789'].filter((digit) => digit !== number.text[at]));
    return number.text.slice(0, at) + other + number.text.slice(at + 1);
  }),
  'two digits changed over': (statement, r) => change(r.pick(numbersOf(statement)), (number) => {
    const places = digits(number);
    const at = r.int(0, places.length - 2);
    if (places.length < 2) return number.text;
    const characters = [...number.text];
    [characters[places[at]], characters[places[at + 1]]] = [characters[places[at + 1]], characters[places[at]]];
    return characters.join('');
  }),
  'a digit lost': (statement, r) => change(r.pick(numbersOf(statement)), (number) => {
    const at = r.pick(digits(number));
    return regroup(number, number.text.slice(0, at) + number.text.slice(at + 1));
  }),
  'percentage cut off': (statement, r) => change(r.pick(numbersOf(statement).filter(({ kind }) => kind === 'percent')), (percent) => {
    const list = numbersOf(statement);
    const [a, b] = baseOf(statement, percent, list).map(valueOf);
    return roundShare(a, b, percent.decimals, true).replace('.', percent.text.includes('.') ? '.' : ',');
  }),
  'percentage off': (statement, r) => change(r.pick(numbersOf(statement).filter(({ kind }) => kind === 'percent')), (percent) => {
    const unit = 10 ** -percent.decimals;
    const value = valueOf(percent) + r.pick([-1, 1]) * r.int(2, 40) * unit;
    return value < 0 || value > 100 ? percent.text : value.toFixed(percent.decimals).replace('.', percent.text.includes('.') ? '.' : ',');
  }),
  'a part dropped': (statement, r) => {
    if (statement.items === undefined) return null;
    const at = r.int(0, statement.items.length - 2);
    const gone = statement.items[at];
    statement.pieces = statement.pieces.filter((piece) => !gone.includes(piece) || typeof piece === 'string' && !piece.startsWith('\n') && piece !== gone.at(-1));
    statement.pieces = [statement.pieces[0], statement.pieces[1], statement.pieces[2], ...statement.items.filter((_, index) => index !== at).flat()];
    const left = statement.numbers.filter((_, index) => index !== at);
    const holds = statement.holds;
    statement.holds = () => holds(left);
    return statement.total;
  },
  'a total off': (statement, r) => {
    const total = statement.total ?? (statement.form === 'closing' ? numbersOf(statement).at(-1) : ['sumOfTwo', 'sumWithShares', 'bracket'].includes(statement.form) ? numbersOf(statement)[0] : statement.cells?.at(-1)[r.int(0, 2)]);
    return total === undefined ? null : change(total, (number) => regroup(number, String(Math.max(1, valueOf(number) + r.pick([-1, 1]) * r.int(1, 60)))));
  },
  'rows swapped': (statement, r) => {
    if (statement.cells === undefined) return null;
    const [one, other] = r.sample(statement.cells.slice(0, -1).map((row) => row[r.pick([0, 1, 2])]), 2);
    if (one.text === other.text) return null;
    [one.text, other.text] = [other.text, one.text];
    return one;
  },
};

function change(number, edit) {
  if (number === undefined) return null;
  const text = edit(number);
  if (text === number.text || !sound(text)) return null;
  number.was = number.text;
  number.text = text;
  return number;
}

function baseOf(statement, percent, list) {
  if (statement.cells !== undefined) {
    const row = statement.cells.find((cells) => cells.includes(percent));
    return [row[1], row[2]];
  }
  if (statement.form === 'ratio') return [list[0], list[1]];
  if (statement.form === 'solved') return [list[1], list[0]];
  return [list[list.indexOf(percent) - 1], list[0]];
}

/** Figures of the faulty report one of whose numbers stands where the clean report prints another. */
function wrongFigures(clean, faulty) {
  const texts = (figure) => ['numerator', 'denominator', 'percent', 'value'].map((name) => figure?.[name]?.text ?? '').join(' ');
  return new Set(faulty.figures.filter((figure, at) => texts(figure) !== texts(clean.figures[at])).map(({ id }) => id));
}

function suspectsOf(findings) {
  const named = findings.flatMap(({ candidates }) => candidates.map(({ figure }) => figure));
  return [...new Set([...named, ...findings.flatMap(({ figures }) => figures)])];
}

/** Thousands grouped or not are one number. */
const plain = (from, to) => `${from} ${to.replace(/\.(?=\d{3}(?!\d))/gu, '')}`;

const totals = {};
const r = randomOf(20250620);
const kinds = Object.keys(KINDS);
for (let planted = 0, seed = 1; planted < FAULTS; seed += 1) {
  const kind = kinds[planted % kinds.length];
  const report = cleanReport(seed);
  const before = await read(textOf(report));
  const statement = r.pick(report.filter((item) => typeof item !== 'string'));
  const number = KINDS[kind](statement, r);
  if (number === null) continue;
  planted += 1;
  const row = (totals[kind] ??= { planted: 0, visible: 0, caught: 0, localised: 0, among: 0, unique: 0, wrong: 0, unseen: [] });
  row.planted += 1;
  if (statement.holds()) continue;
  row.visible += 1;
  const after = await read(textOf(report));
  const found = alarms(after);
  if (found.length === 0) {
    row.unseen.push(statement.pieces.map((piece) => piece.text ?? piece).join('').trim());
    continue;
  }
  row.caught += 1;
  const wrong = wrongFigures(before, after);
  // Where an item is gone, the total is what the list contradicts.
  if (kind === 'a part dropped' || suspectsOf(found).slice(0, 2).some((id) => wrong.has(id))) row.localised += 1;
  const all = found.flatMap((finding) => finding.candidates);
  const candidates = [...new Set(all.map(({ from, to }) => plain(from, to)))];
  const right = plain(number.text, number.was ?? '');
  if (candidates.includes(right)) row.among += 1;
  if (candidates.length === 1 && candidates[0] === right) row.unique += 1;
  // What is only computed anew is not said to be a slip.
  else if (candidates.length === 1 && all.every(({ edit }) => edit !== 'replace')) row.wrong += 1;
}

const percent = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));
console.log('| fault | planted | visible | caught | right figure among two suspects | right repair listed | the only one | only one and wrong |\n|---|---|---|---|---|---|---|---|');
const line = (name, row) => console.log(`| ${name} | ${row.planted} | ${row.visible} | ${percent(row.caught, row.visible)} | ${percent(row.localised, row.caught)} | ${percent(row.among, row.caught)} | ${percent(row.unique, row.caught)} | ${percent(row.wrong, row.caught)} |`);
for (const [kind, row] of Object.entries(totals)) line(kind, row);
const sum = Object.values(totals).reduce((all, row) => Object.fromEntries(Object.keys(row).filter((key) => key !== 'unseen').map((key) => [key, (all[key] ?? 0) + row[key]])), {});
line('all', sum);
if (process.argv.includes('--unseen')) for (const [kind, { unseen }] of Object.entries(totals)) for (const text of unseen) console.log(`unseen, ${kind}: ${text}`);

// ---------------------------------------------------------------- clean reports

const reports = [];
const wrong = { error: 0, warning: 0 };
for (let seed = 1; seed <= CLEAN; seed += 1) {
  const report = await read(textOf(cleanReport(100_000 + seed)));
  if (reports.length < 40) reports.push({ seed: 100_000 + seed, report });
  for (const finding of report.findings.filter(({ severity, check }) => severity !== 'info' && check !== 'no-figures')) {
    wrong[finding.severity] += 1;
    if (wrong.error + wrong.warning <= 5) console.log(`false alarm: ${finding.check}: ${finding.message}`);
  }
}
const fixture = fileURLToPath(new URL('../fixtures/dong-tien-khong-sai-sot/variants', import.meta.url));
const own = await readReport({ name: 'report.md', bytes: readFileSync(join(fixture, 'report.md')) }).catch(() => null);
console.log(`\n${CLEAN} clean reports: ${wrong.error} false errors, ${wrong.warning} false warnings${own === null ? '' : `; the clean fixture: ${alarms(own).length}`}`);

// ---------------------------------------------------------------- strength of proof

/** Single-digit slips at even distances over all numbers of verified figures, against what strength says of them together. */
const chosen = [];
let [foretold, slips] = [0, 0];
for (const { seed, report } of reports) {
  for (const { strength, verdict } of report.figures) if (verdict === 'verified' && strength !== null) [foretold, slips] = [foretold + strength.caught, slips + strength.possible];
  for (const [at, statement] of cleanReport(seed).entries()) {
    for (const [index, number] of numbersOf(statement).entries()) {
      for (const place of digits(number)) {
        for (const digit of '0123456789') {
          if (digit !== number.text[place] && !(digit === '0' && place === 0 && number.text.length > 1)) chosen.push({ seed, at, index, place, digit });
        }
      }
    }
  }
}
const every = Math.max(1, Math.floor(chosen.length / SLIPS));
let [tried, seen] = [0, 0];
for (const { seed, at, index, place, digit } of chosen.filter((_, position) => position % every === 0)) {
  const statements = cleanReport(seed);
  const number = numbersOf(statements[at])[index];
  number.text = number.text.slice(0, place) + digit + number.text.slice(place + 1);
  tried += 1;
  if (alarms(await read(textOf([statements[at]]))).length > 0) seen += 1;
}
console.log(`strength of proof foretells ${percent(foretold, slips)} of ${slips} single-digit slips; of ${tried} planted, ${percent(seen, tried)} were caught`);

// ---------------------------------------------------------------- cost

for (const statements of [60, 120, 240]) {
  const report = await read(textOf(cleanReport(7, undefined, statements)));
  for (let warm = 0; warm < 5; warm += 1) checkReport(report);
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    checkReport(report);
    return performance.now() - start;
  }).sort((x, y) => x - y);
  const words = report.blocks.reduce((all, { text }) => all + text.split(/\s+/u).length, 0);
  console.log(`checks over ${report.figures.length} figures, ${words} words (about ${Math.round(words / 350)} pages): ${times[7].toFixed(1)} ms, ${(1000 * times[7] / report.figures.length).toFixed(1)} µs a figure`);
}

console.log(`
| checker | sensitivity | of its flags right |
|---|---|---|
| baocao, this bench | ${percent(sum.caught, sum.visible)} of what arithmetic can see, ${percent(sum.caught, sum.planted)} of all faults | ${percent(sum.caught, sum.caught + wrong.error + wrong.warning)} |
| statcheck, as its authors measure it (Nuijten et al. 2017) | 0.853 to 1.000 | not given |
| statcheck, as recomputed by Schmidt 2017 on the same 1,120 tests | 0.52 | 0.60 |`);
