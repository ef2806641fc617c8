/** Sections by (path, marker) over Roman and Arabic nodes, their titles, and the ledger of numerals. */
import type { Report, Section } from '../model.js';
import { labelPath, sameStart } from './compare.js';
import type { Gold, GoldSection } from './gold.js';
import { type Score, add, emptyScore } from './score.js';

const NUMERAL = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

const IS_NUMBERED = /^\s*(?:\d|[IVXLC]+(?!\p{L}))/u;

/** The labels that count: those with Roman or Arabic markers. */
export function numberedLabels(gold: Pick<Gold, 'sections'>): GoldSection[] {
  return gold.sections.filter(({ marker }) => IS_NUMBERED.test(marker));
}

/** F1 is over (path, marker); where a file holds several documents, paths count within theirs. */
export function scoreSections(report: Report, gold: Gold): Score {
  const score = emptyScore();
  const several = gold.document.length > 1;
  const kinds = new Map(report.parts.map(({ id, document }) => [id, document.kind]));
  const open: { section: Section; key: string }[] = report.sections
    .filter(({ scale }) => scale !== 'letter')
    .map((section) => ({ section, key: keyOf(labelPath(section.id), section.marker, several ? (kinds.get(section.part) ?? null) : null) }));
  add(score.counts, 'sections/found', open.length);
  for (const label of numberedLabels(gold)) {
    add(score.counts, 'sections/gold');
    const key = keyOf(label.path, label.marker, several ? label.document : null);
    const fitting = open.filter((candidate) => candidate.key === key);
    const chosen = fitting.find(({ section }) => sameStart(section.title, label.title)) ?? fitting[0];
    if (chosen === undefined) {
      score.misses.push({ id: 'eval.miss.section-missed', params: { path: label.path, marker: label.marker, title: label.title } });
      continue;
    }
    open.splice(open.indexOf(chosen), 1);
    add(score.counts, 'sections/hit');
    scoreTitle(score, chosen.section, label);
  }
  for (const { section } of open) {
    score.misses.push({ id: 'eval.miss.section-invented', params: { path: section.id, marker: section.marker, title: section.title } });
  }
  return score;
}

function keyOf(path: string, marker: string, document: string | null): string {
  return [document ?? '', path, marker.replace(/\s/gu, '')].join(' ');
}

function scoreTitle(score: Score, section: Section, label: GoldSection): void {
  add(score.counts, 'titles/gold');
  if (sameStart(section.title, label.title)) add(score.counts, 'titles/hit');
  else score.misses.push({ id: 'eval.miss.title', params: { path: label.path, is: section.title, expected: label.title } });
}

/**
 * Whether claimed, excluded and unclaimed numerals add up to the items and to a count of our own over the blocks,
 * and the share of unclaimed ones in the sections that hold a figure of role `result`.
 */
export function scoreLedger(report: Report): Score {
  const score = emptyScore();
  const { numerals, claimed, excluded, unclaimed, items } = report.ledger;
  const counted = report.blocks.reduce((sum, { text }) => sum + (text.match(NUMERAL)?.length ?? 0), 0);
  add(score.counts, 'ledger/files/gold');
  if (claimed + excluded + unclaimed === items.length && items.length === counted && numerals === counted) add(score.counts, 'ledger/files/hit');
  else score.misses.push({ id: 'eval.miss.ledger', params: { counted, numerals, claimed, excluded, unclaimed, items: items.length } });

  const results = new Set(report.figures.filter(({ role }) => role === 'result').map(({ part, section }) => `${part} ${section ?? ''}`));
  const parents = new Map(report.sections.map((section) => [`${section.part} ${section.id}`, section]));
  const sectionOf = new Map(report.places.map((place) => [place.block, `${place.part} ${numbered(parents, place.part, place.section)}`]));
  for (const item of items) {
    const inResults = results.has(sectionOf.get(item.block) ?? '');
    for (const name of inResults ? ['ledger/all', 'ledger/results'] : ['ledger/all']) {
      add(score.counts, `${name}/gold`);
      if (item.fate === 'unclaimed') add(score.counts, `${name}/hit`);
    }
    if (item.fate === 'unclaimed' && inResults) score.misses.push({ id: 'eval.miss.unclaimed', params: { text: item.text, around: around(report, item) } });
  }
  return score;
}

/** The nearest node with a Roman or Arabic marker, as figures name their section. */
function numbered(sections: Map<string, Section>, part: string, id: string | null): string {
  let node = id === null ? undefined : sections.get(`${part} ${id}`);
  while (node?.scale === 'letter') node = node.parent === null ? undefined : sections.get(`${part} ${node.parent}`);
  return node?.id ?? '';
}

const AROUND = 30;

function around(report: Report, item: { block: number; start: number; end: number }): string {
  const text = report.blocks.find(({ index }) => index === item.block)?.text ?? '';
  return text.slice(Math.max(0, item.start - AROUND), item.end + AROUND).replace(/\s+/gu, ' ');
}
