/** Marks that say what a cell is to hold: `{{dvc.dang-ky-thuong-tru.ty-le}}`, `{{ky}}`. Named ranges say the same with "_" for "-". */
import { addTo } from '../collections.js';
import type { IndicatorName, NumberName } from '../model.js';
import { oneLine } from '../text/visible.js';

export type Scope = { kind: 'place' } | { kind: 'all' } | { kind: 'unit'; name: string };

export type FigureMark = {
  kind: 'figure';
  indicator: string;
  number: NumberName;
  cumulative: boolean;
  /** `place`: the unit in whose row or column the cell stands. */
  scope: Scope;
};

/** `period` of the run, `reports` that count. */
export type Mark = FigureMark | { kind: 'period' } | { kind: 'reports' };

export type MarkProblem = { problem: 'unknown-mark' | 'unknown-indicator' | 'ambiguous-indicator'; hint: string };

/** One mark in a text; the words between the braces are its first group. */
export const MARKS = /\{\{([^{}]{1,200})\}\}/gu;

const NUMBERS: Record<string, NumberName> = { 'ty-le': 'percent', 'tu-so': 'numerator', 'mau-so': 'denominator', so: 'value' };
/** As they are written in a mark, for messages and docs. */
export const NUMBER_SLUGS: Record<NumberName, string> = { percent: 'ty-le', numerator: 'tu-so', denominator: 'mau-so', value: 'so' };
const CUMULATIVE = 'luy-ke';
const ALL = new Set(['tất cả', 'tat ca', 'tất-cả', 'tat-ca']);

/** Indicators by the names that a mark may give them: with their pack, or alone where one pack has the name. */
export type Indicators = ReadonlyMap<string, string[]>;

/** Ids of indicators by what a mark may call them: with and without the pack, folded. Several under one name are ambiguous. */
export function indexIndicators(indicators: readonly IndicatorName[]): Indicators {
  const index = new Map<string, string[]>();
  for (const { id } of indicators) {
    for (const key of new Set([keyOf(id), keyOf(id.slice(id.indexOf('/') + 1))])) addTo(index, key, id);
  }
  return index;
}

/** Reads what stands between the braces, or in a mapping. */
export function parseMark(body: string, indicators: Indicators): Mark | MarkProblem {
  const [name = '', ...after] = body.normalize('NFC').split('@');
  const key = keyOf(name);
  const scope = scopeOf(oneLine(after.join('@')));
  if (key === 'ky') return { kind: 'period' };
  if (key === 'so-bao-cao') return { kind: 'reports' };
  const steps = key.split('.');
  const cumulative = steps.at(-1) === CUMULATIVE;
  if (cumulative) steps.pop();
  const number = NUMBERS[steps.pop() ?? ''];
  if (number === undefined || steps.length === 0) return { problem: 'unknown-mark', hint: '' };
  const found = indicators.get(steps.join('.')) ?? [];
  const [indicator] = found;
  if (indicator === undefined) return { problem: 'unknown-indicator', hint: nearest(steps.join('.'), indicators) };
  if (found.length > 1) return { problem: 'ambiguous-indicator', hint: found.join(', ') };
  return { kind: 'figure', indicator, number, cumulative, scope };
}

/** Whether a defined name means to be a mark: workbooks have names of their own, which are nobody's business. */
export function isMarkName(name: string): boolean {
  const steps = keyOf(name).split('.');
  if (steps.at(-1) === CUMULATIVE) steps.pop();
  return steps.length > 1 && Object.hasOwn(NUMBERS, steps.at(-1) ?? '');
}

function scopeOf(text: string): Scope {
  if (text === '') return { kind: 'place' };
  return ALL.has(text.toLowerCase()) ? { kind: 'all' } : { kind: 'unit', name: text };
}

/** Names of ranges have no "-" and no "/"; editors turn hyphens into dashes. */
function keyOf(text: string): string {
  return text.normalize('NFC').trim().toLowerCase().replace(/[_\u2010-\u2015]/gu, '-').replaceAll('/', '.');
}

/** The known name that shares most pairs of letters, for a mark with a slip in it; '' where none is like it. */
function nearest(key: string, indicators: Indicators): string {
  const pairs = (word: string): Set<string> => new Set([...word].map((letter, at, all) => letter + (all[at + 1] ?? '')));
  const own = pairs(key);
  let best = { name: '', score: 0.6 };
  for (const name of indicators.keys()) {
    const theirs = pairs(name);
    const score = [...own].filter((pair) => theirs.has(pair)).length / Math.max(own.size, theirs.size);
    if (score > best.score) best = { name, score };
  }
  return best.name;
}
