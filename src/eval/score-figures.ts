/**
 * Figures against facts. Matched one to one: all numbers equal; among several candidates the one with the same
 * section, then row and column, then the one in the fact's own quote, then the nearest place. Optional facts are neither hit nor false alarm.
 */
import type { Figure, Report } from '../model.js';
import { oneLine } from '../text/visible.js';
import { labelPath, numberKey, sameLabel, sameStart, sameUnit, squashed } from './compare.js';
import type { Gold, GoldFact } from './gold.js';
import { type ReportText, overlaps } from './report-text.js';
import { type Score, add, emptyScore } from './score.js';

/** @param text the report as labelled, for the order of quotes; null when there is none */
export function scoreFigures(report: Report, gold: Gold, text: string | null, places: ReportText): Score {
  const score = emptyScore();
  const results = report.figures.filter(({ role }) => role === 'result');
  const pairs = match(gold, results, text, places);
  const byFigure = new Map(pairs.map((pair) => [pair.figure.id, pair]));
  const facts = new Map(pairs.filter(({ optional }) => !optional).map((pair) => [pair.fact, pair.figure]));

  for (const fact of gold.facts) {
    const figure = facts.get(fact);
    for (const name of namesOf(fact.kind, isCell(fact))) {
      add(score.counts, `${name}/gold`);
      if (figure !== undefined) add(score.counts, `${name}/hit`);
    }
    if (figure === undefined) score.misses.push(missedFact(fact, report.figures));
    else compareAttributes(score, fact, figure);
  }
  for (const figure of results) {
    const pair = byFigure.get(figure.id);
    if (pair?.optional === true) {
      add(score.counts, 'figures/optional');
      continue;
    }
    // A figure that matches a fact is counted under the fact's kind and place, so that shares stay below one.
    const names = pair === undefined ? namesOf(figure.kind, figure.table !== null) : namesOf(pair.fact.kind, isCell(pair.fact));
    for (const name of names) add(score.counts, `${name}/found`);
    if (pair === undefined) {
      score.misses.push({ id: 'eval.miss.figure-invented', params: { quote: figure.evidence.quote, label: figure.label, kind: figure.kind, section: figure.section ?? '-' } });
    }
  }
  scoreTraps(score, gold, results.filter(({ id }) => !byFigure.has(id)), places);
  return score;
}

function namesOf(kind: Figure['kind'], cell: boolean): string[] {
  return ['figures', `figures/${cell ? 'cell' : 'prose'}`, `figures/kind:${kind}`];
}

function isCell(fact: GoldFact): boolean {
  return fact.row !== null || fact.column !== null;
}

function missedFact(fact: GoldFact, figures: readonly Figure[]): Score['misses'][number] {
  const params = { quote: oneLine(fact.quote), label: fact.label, kind: fact.kind, section: fact.section ?? '-' };
  const other = figures.find((figure) => figure.role !== 'result' && keyOf(figure) === keyOf(fact));
  return other === undefined ? { id: 'eval.miss.fact', params } : { id: 'eval.miss.fact-other-role', params: { ...params, role: other.role } };
}

// ---------------------------------------------------------------- matching

export type Pair = { fact: GoldFact; figure: Figure; optional: boolean };
type Offer = Pair & { section: boolean; cell: number; quoted: boolean; distance: number; order: number };

/** Pairs of facts (optional ones among them) and figures with equal numbers, best first. */
export function match(gold: Pick<Gold, 'facts' | 'optional'>, figures: readonly Figure[], text: string | null, places: ReportText): Pair[] {
  const goldPlaces = placesOfFacts(gold.facts, text);
  const optionalPlaces = placesOfFacts(gold.optional, text);
  const offers: Offer[] = [];
  const offer = (facts: readonly GoldFact[], at: number[], optional: boolean): void => facts.forEach((fact, index) => {
    const quotes = places.locate(fact.quote);
    for (const figure of figures) {
      if (keyOf(figure) !== keyOf(fact)) continue;
      const range = places.rangeOf(figure.evidence);
      const distance = Math.abs(range.start / Math.max(1, places.length) - (at[index] ?? 0));
      const quoted = quotes.some((quote) => overlaps(quote, range));
      offers.push({ fact, figure, optional, section: sameSection(fact, figure), cell: sameCell(fact, figure), quoted, distance, order: offers.length });
    }
  });
  offer(gold.facts, goldPlaces, false);
  offer(gold.optional, optionalPlaces, true);
  offers.sort((a, b) => Number(b.section) - Number(a.section) || b.cell - a.cell || Number(b.quoted) - Number(a.quoted) || a.distance - b.distance || a.order - b.order);
  const [facts, taken] = [new Set<GoldFact>(), new Set<string>()];
  return offers.filter(({ fact, figure }) => {
    if (facts.has(fact) || taken.has(figure.id)) return false;
    facts.add(fact);
    taken.add(figure.id);
    return true;
  });
}

/** Numerator, denominator, percent and value; a count with its percent is one figure. */
export function keyOf({ numerator, denominator, percent, value }: Pick<Figure | GoldFact, 'numerator' | 'denominator' | 'percent' | 'value'>): string {
  return [numerator, denominator, percent, value].map(numberKey).join(' ');
}

function sameSection(fact: GoldFact, figure: Figure): boolean {
  const section = figure.section === null ? null : labelPath(figure.section);
  return section === fact.section || (section !== null && fact.sectionAlso.includes(section));
}

function sameCell(fact: GoldFact, figure: Figure): number {
  if (!isCell(fact) || figure.table === null) return isCell(fact) === (figure.table !== null) ? 1 : 0;
  return Number(sameStart(fact.row ?? '', figure.table.row)) + Number(sameStart(fact.column ?? '', figure.table.column));
}

/** Relative places (0 to 1) of the facts' quotes: facts are in reading order, and a cell stands behind its row's label. */
function placesOfFacts(facts: readonly GoldFact[], text: string | null): number[] {
  const whole = squashed(text ?? '');
  let last = 0;
  return facts.map((fact, index) => {
    const row = squashed(fact.row ?? '');
    const from = row === '' ? last : Math.max(last, firstFrom(whole, row, last) + row.length);
    const at = firstFrom(whole, squashed(fact.quote), from);
    if (at < 0) return facts.length === 0 ? 0 : index / facts.length;
    if (at >= last) last = row === '' ? at : Math.max(last, firstFrom(whole, row, last));
    return at / Math.max(1, whole.length);
  });
}

function firstFrom(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  return at >= 0 ? at : text.indexOf(part);
}

// ---------------------------------------------------------------- attributes and traps

function compareAttributes(score: Score, fact: GoldFact, figure: Figure): void {
  const whole = [...figure.context, figure.table?.row ?? '', figure.table?.column ?? '', figure.label].join(' ');
  const right = {
    kind: figure.kind === fact.kind,
    section: sameSection(fact, figure),
    label: sameLabel(figure.label, fact.label),
    'label-in-context': sameLabel(figure.label, fact.label) || sameLabel(whole, fact.label),
    unit: sameUnit(figure.unit, fact.unit),
  };
  for (const [name, isRight] of Object.entries(right)) {
    add(score.counts, `matched/${name}/gold`);
    if (isRight) add(score.counts, `matched/${name}/hit`);
  }
  const wrong = (id: string, is: string | null, expected: string | null): void => {
    score.misses.push({ id: `eval.miss.${id}`, params: { quote: oneLine(fact.quote), is: is ?? '-', expected: expected ?? '-' } });
  };
  if (!right.kind) wrong('kind', figure.kind, fact.kind);
  if (!right.section) wrong('section', figure.section, fact.section);
  if (!right.label) wrong('label', figure.label, fact.label);
  if (!right.unit) wrong('unit', figure.unit, fact.unit);
}

function scoreTraps(score: Score, gold: Gold, unmatched: readonly Figure[], places: ReportText): void {
  for (const trap of gold.traps) {
    if (!trap.avoid.includes('fact')) continue;
    add(score.counts, 'traps/gold');
    const ranges = places.locate(trap.quote);
    const caught = unmatched.find((figure) => ranges.some((range) => overlaps(range, places.rangeOf(figure.evidence))));
    if (caught === undefined) continue;
    add(score.counts, 'traps/hit');
    score.misses.push({ id: 'eval.miss.trap', params: { quote: oneLine(trap.quote), figure: caught.evidence.quote } });
  }
}
