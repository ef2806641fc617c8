/** The base pack's vocabulary in the forms that the grammar looks words up in. */
import { addTo } from '../collections.js';
import type { Vocabulary } from '../model.js';
import { fold } from '../text/normalise.js';
import { chainOf, deedOf } from './wording.js';

export type Unit = { name: string; measure: Vocabulary['units'][number]['measure'] };

export type Lexicon = {
  /** first word of a unit → its spellings, longest first */
  units: Map<string, { spelling: string; unit: Unit }[]>;
  scales: { word: string; factor: number }[];
  percentLinks: RegExp;
  partLinks: RegExp;
  wholeLinks: RegExp;
  cumulative: RegExp;
  inPeriod: RegExp;
  approximate: { kind: 'over' | 'under' | 'about'; pattern: RegExp }[];
  up: RegExp;
  down: RegExp;
  target: RegExp;
  resultVerbs: RegExp;
  /** alternatives of every verb whose object a number may count, for patterns of the labels */
  actions: string;
  action: RegExp;
  /** verbs at the end of a text, its auxiliaries and its verbs as groups (wording.ts) */
  chain: RegExp;
  /** the first verb of a text, its auxiliaries as a group (wording.ts) */
  deed: RegExp;
  sanction: RegExp;
  scopeNouns: RegExp;
  organisations: RegExp;
  planSections: RegExp;
  resultSections: RegExp;
};

const LEFT = '(?<![\\p{L}\\p{N}])';
const RIGHT = '(?![\\p{L}\\p{N}])';

const compiled = new WeakMap<Vocabulary, Lexicon>();

/** Compiles the vocabulary once a process; everything is matched on folded text. */
export function compileLexicon(vocabulary: Vocabulary): Lexicon {
  const known = compiled.get(vocabulary) ?? compile(vocabulary);
  compiled.set(vocabulary, known);
  return known;
}

function compile(vocabulary: Vocabulary): Lexicon {
  const actions = [...vocabulary.resultVerbs.filter((verb) => verb !== 'đã'), ...vocabulary.actionVerbs, ...vocabulary.sanctionVerbs];
  return {
    units: indexUnits(vocabulary.units),
    scales: vocabulary.scales
      .flatMap(({ name, aliases, factor }) => [name, ...aliases].map((word) => ({ word: fold(word), factor })))
      .sort((a, b) => b.word.length - a.word.length),
    percentLinks: anyOf(vocabulary.percentLinks),
    partLinks: anyOf([...vocabulary.partLinks.some, ...vocabulary.partLinks.all]),
    wholeLinks: anyOf(vocabulary.partLinks.all),
    cumulative: anyOf(vocabulary.cumulativeWords),
    inPeriod: anyOf(vocabulary.inPeriodWords),
    approximate: (['over', 'under', 'about'] as const).map((kind) => ({
      kind, pattern: new RegExp(`${LEFT}(?:${alternatives(vocabulary.approximate[kind])})\\s*$`, 'u'),
    })),
    up: new RegExp(`${LEFT}(?:${alternatives(vocabulary.changeUp)})(?:(?<!lên|xuống)\\s+tới)?(?:\\s+(?:thêm|khoảng|gần|hơn|trên|là|bình quân|trung bình))?\\s*$`, 'u'),
    down: new RegExp(`${LEFT}(?:${alternatives(vocabulary.changeDown)})(?:(?<!lên|xuống)\\s+tới)?(?:\\s+(?:thêm|khoảng|gần|hơn|trên|là|bình quân|trung bình))?\\s*$`, 'u'),
    target: anyOf(vocabulary.targetWords),
    resultVerbs: anyOf(vocabulary.resultVerbs),
    actions: alternatives(actions),
    action: anyOf(actions),
    chain: new RegExp(chainOf(alternatives(actions)), 'u'),
    deed: new RegExp(deedOf(alternatives(actions)), 'u'),
    sanction: anyOf(vocabulary.sanctionVerbs),
    scopeNouns: new RegExp(`^\\s*(?:${alternatives(vocabulary.scopeNouns)})${RIGHT}`, 'u'),
    organisations: anyOf(vocabulary.organisationWords),
    planSections: anyOf(vocabulary.planSections),
    resultSections: anyOf(vocabulary.resultSections),
  };
}

/** The longest unit that the folded text begins with, after white space, and where it ends. */
export function unitAt(lexicon: Lexicon, folded: string, at: number): { unit: Unit; start: number; end: number } | null {
  const start = at + (/^\s*/u.exec(folded.slice(at))?.[0].length ?? 0);
  const first = /^[\p{L}%²³]+/u.exec(folded.slice(start))?.[0];
  if (first === undefined) return null;
  for (const { spelling, unit } of lexicon.units.get(first) ?? []) {
    const end = start + spelling.length;
    if (folded.startsWith(spelling, start) && !/^[\p{L}\p{N}]/u.test(folded.slice(end, end + 1))) return { unit, start, end };
  }
  return null;
}

/** A unit's name in the vocabulary: "DVC" is "dịch vụ công"; words that it does not know stay as they are, folded. */
export function unitName(lexicon: Lexicon, unit: string): string {
  const folded = fold(unit.trim());
  const known = unitAt(lexicon, folded, 0);
  return known === null ? folded : fold(known.unit.name) + folded.slice(known.end);
}

/** The unit that the folded text ends with just before `at`: "nhân khẩu" in "tổng số nhân khẩu 9.120". */
export function unitBefore(lexicon: Lexicon, folded: string, at: number): Unit | null {
  const words = /(?:\p{L}+\s+){1,3}$/u.exec(folded.slice(Math.max(0, at - 40), at))?.[0].trim().split(/\s+/u) ?? [];
  for (let from = 0; from < words.length; from += 1) {
    const phrase = words.slice(from).join(' ');
    const found = lexicon.units.get(words[from] ?? '')?.find(({ spelling }) => spelling === phrase);
    if (found !== undefined) return found.unit;
  }
  return null;
}

/** A scale word right after a numeral: `1,5 triệu`. */
export function scaleAt(lexicon: Lexicon, folded: string, at: number): { factor: number; end: number } | null {
  const start = at + (/^\s*/u.exec(folded.slice(at))?.[0].length ?? 0);
  for (const { word, factor } of lexicon.scales) {
    const end = start + word.length;
    if (folded.startsWith(word, start) && !/^\p{L}/u.test(folded.slice(end, end + 1))) return { factor, end };
  }
  return null;
}

function indexUnits(units: Vocabulary['units']): Lexicon['units'] {
  const index: Lexicon['units'] = new Map();
  for (const { name, aliases, measure } of units) {
    for (const spelling of [name, ...aliases].map(fold)) {
      const first = /^[\p{L}%²³]+/u.exec(spelling)?.[0] ?? spelling;
      addTo(index, first, { spelling, unit: { name, measure } });
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);
  return index;
}

function anyOf(phrases: readonly string[]): RegExp {
  return new RegExp(`${LEFT}(?:${alternatives(phrases)})${RIGHT}`, 'u');
}

function alternatives(phrases: readonly string[]): string {
  return [...phrases].map(fold).sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replace(/ /gu, '\\s+')).join('|');
}
