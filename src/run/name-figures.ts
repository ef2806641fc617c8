/** Facts about figures: which packs a document is read with, and each figure's indicator and period. */
import { assignPeriods, compileMatcher, type IndicatorQuery, type Matcher, type Selected, selectPacks } from '../facts/index.js';
import type { Block, DeclaredIdentity, Figure, Note, Part, Place, Report, RulePack, Section, Table } from '../model.js';
import type { ReadOptions } from './options.js';

type Around = { blocks: Block[]; tables: Table[]; places: Place[]; sections: Section[]; parts: Part[] };

/**
 * @param options.packs packs forced by the user; null lets every pack pick itself by the document's words
 * @returns the figures with indicator, score and period, the packs that applied with the score of the document's words, what they declare, and
 * a note on figures that fit several indicators equally and therefore got none
 */
export function nameFigures(
  figures: Figure[], around: Around, packs: RulePack[], options: Pick<ReadOptions, 'packs'>,
): { figures: Figure[]; packs: Report['packs']; declared: DeclaredIdentity[]; notes: Note[] } {
  const [first] = around.parts;
  const text = around.blocks.map((block) => block.text).join('\n');
  const selected = selectPacks(packs, { title: first?.document.title ?? null, text }, options.packs);
  const match = matcherFor(selected);
  const year = yearOf(first);
  const dated = assignPeriods({ figures, blocks: around.blocks, places: around.places, tables: around.tables, year });
  const tied: string[] = [];
  const named = dated.map((figure) => {
    if (figure.role !== 'result') return figure;
    const { indicator, score, tied: among } = match(queryOf(figure, around.sections));
    if (among.length > 0) tied.push(`${figure.id} (${among.join(', ')})`);
    return indicator === null ? figure : { ...figure, indicator, indicatorScore: Math.round(score * 1000) / 1000 };
  });
  return {
    figures: withoutParts(named),
    declared: selected.flatMap(({ pack: { id, identities } }) => identities.map((identity) => ({ ...identity, result: `${id}/${identity.result}`, of: identity.of.map((other) => `${id}/${other}`) }))),
    packs: selected.map(({ pack, score }) => ({ id: pack.id, version: pack.version, score })),
    notes: tied.length === 0 ? [] : [{ id: 'packs.tied', params: { count: tied.length, list: tied.slice(0, MOST_TIED).join('; ') }, page: null }],
  };
}

/** Ties named one by one in the note. */
const MOST_TIED = 5;

/** What a matcher is asked about a figure. */
export function queryOf(figure: Figure, sections: Section[]): IndicatorQuery {
  const { label, context, unit, kind } = figure;
  const columns = figure.table?.columnPath ?? [];
  return { label, context, unit, kind, columns, sectionTitles: titlesAround(figure, sections) };
}

/**
 * A part is named after its whole ("Hồ sơ được thu nhận - cấp đổi") and is never the whole's indicator: added up it would
 * count twice. A share of the whole (98/100) may be, since the whole is its denominator.
 */
function withoutParts(figures: Figure[]): Figure[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.map((figure) => {
    const whole = figure.whole === null || figure.kind === 'ratio' ? undefined : byId.get(figure.whole.figure);
    const same = whole !== undefined && figure.indicator !== null && whole.indicator === figure.indicator;
    return same ? { ...figure, indicator: null, indicatorScore: null } : figure;
  });
}

/** Titles of the sections around a figure, outermost first. */
function titlesAround(figure: Figure, sections: Section[]): string[] {
  const titles: string[] = [];
  for (let id = figure.section; id !== null;) {
    const section = sections.find((candidate) => candidate.id === id && candidate.part === figure.part);
    if (section === undefined) break;
    titles.unshift(section.title);
    id = section.parent;
  }
  return titles;
}

/** The year that a period without one is of: that of the reporting period, else of the document's date. */
function yearOf(part: Part | undefined): number | null {
  const day = part?.document.period?.to ?? part?.document.period?.from ?? part?.document.date ?? null;
  return day === null ? null : Number(day.slice(0, 4));
}

const matchers = new Map<string, { packs: RulePack[]; match: Matcher }>();

/** Packs are compiled once a process for each selection that documents make. */
function matcherFor(selected: Selected[]): Matcher {
  const packs = selected.map(({ pack }) => pack);
  const key = selected.map(({ pack, score }) => `${pack.id} ${score}`).join(' ');
  const known = matchers.get(key);
  if (known !== undefined && known.packs.every((pack, at) => pack === packs[at])) return known.match;
  const match = compileMatcher(packs, new Map(selected.map(({ pack, score }) => [pack.id, score])));
  matchers.set(key, { packs, match });
  return match;
}
