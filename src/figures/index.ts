/** The figures stage: blocks and their outline → figures, and the fate of every numeral. */
import { addTo } from '../collections.js';
import type { Block, DocumentKind, Figure, Numeral, Place, Section, Table, Vocabulary } from '../model.js';
import { fold } from '../text/normalise.js';
import { type SeparatorVotes, voteSeparators } from '../text/numeral.js';
import { type CellFate, cellFates } from './cells.js';
import { nameChanges, nameLevels } from './changes.js';
import type { Draft } from './draft.js';
import { contextOf } from './label.js';
import { makeUnique } from './unique.js';
import { ledgerItems, type SeenNumeral } from './ledger.js';
import { compileLexicon, type Lexicon, scaleAt, unitAt } from './lexicon.js';
import { ownUnit } from './own-unit.js';
import { proseFigures } from './prose.js';
import { relateNested, relateWithin } from './relations.js';
import { scanBlock, type Scan } from './scan.js';

export type FiguresInput = {
  blocks: Block[];
  tables: Table[];
  places: Place[];
  sections: Section[];
  /** kind of each part's document, by part id */
  kinds: Map<string, DocumentKind>;
  vocabulary: Vocabulary;
};

/**
 * Finds every figure of a document, in reading order, with the ledger of its numerals.
 * Text it can make nothing of gives unclaimed numerals, never an exception.
 */
export function extractFigures(input: FiguresInput): { figures: Figure[]; numerals: Numeral[] } {
  const lexicon = compileLexicon(input.vocabulary);
  const scans = new Map(input.blocks.flatMap((block) => {
    const place = input.places[block.index];
    return place === undefined ? [] : [[block.index, scanBlock(block, place, lexicon)] as const];
  }));
  const votes = votesOf([...scans.values()], lexicon);
  const fates = tableFates(input, lexicon, votes);
  const drafts: Draft[] = [];
  const seen: SeenNumeral[] = [];
  const byBlock = new Map<number, { scan: Scan; drafts: Draft[] }>();
  for (const block of input.blocks) {
    const scan = scans.get(block.index);
    if (scan === undefined) continue;
    const { place } = scan;
    const made = place.zone === 'head' || place.zone === 'foot' ? [] : blockDrafts(scan, fates.get(block.index), input, lexicon, votes);
    for (const draft of made) {
      drafts.push(draft);
      draft.figure.id = `f${drafts.length}`;
    }
    relateWithin(scan, made, lexicon);
    byBlock.set(block.index, { scan, drafts: made });
    const fate = fates.get(block.index);
    seen.push(...scan.numerals.filter(({ spoken }) => spoken !== true).map(({ start, end, text, mask }) => ({
      block: block.index, start, end, text, reason: mask ?? (fate?.kind === 'excluded' ? fate.reason : null),
    })));
  }
  relateLists(input, byBlock, lexicon);
  addContext(input, byBlock);
  inheritUnits(byBlock, lexicon);
  nameLevels(byBlock.values());
  makeUnique(drafts, lexicon);
  nameChanges(drafts);
  return { figures: drafts.map(({ figure }) => figure), numerals: ledgerItems(seen, drafts) };
}

/** Dates and numbers of documents have no vote; things that come whole show what a separator before three digits is. */
function votesOf(scans: Scan[], lexicon: Lexicon): SeparatorVotes {
  return voteSeparators(scans.flatMap((scan) => scan.numerals.flatMap(({ mask, text, end }) => {
    // "Chợ 4.0", "Công nghiệp 4.0": a version, whose dot says nothing of the document's decimals.
    if (mask !== null || (/^\d{1,2}[.,]0$/u.test(text) && !/^\s*%/u.test(scan.text.slice(end)))) return [];
    const unit = scaleAt(lexicon, scan.folded, end) === null ? unitAt(lexicon, scan.folded, end) : null;
    return [{ text, whole: unit?.unit.measure === 'count' && !unit.unit.name.includes('/') }];
  })));
}

function tableFates(input: FiguresInput, lexicon: Lexicon, votes: SeparatorVotes): Map<number, CellFate> {
  const all = new Map<number, CellFate>();
  for (const table of input.tables) {
    const setting = { votes, lexicon, places: input.places, sectionOf: (block: Block) => sectionOf(input, block.index) };
    for (const [block, fate] of cellFates(table, input.blocks, setting)) {
      const zone = input.places[block]?.zone;
      if (zone !== 'head' && zone !== 'foot') all.set(block, fate);
    }
  }
  return all;
}

function blockDrafts(scan: Scan, fate: CellFate | undefined, input: FiguresInput, lexicon: Lexicon, votes: SeparatorVotes): Draft[] {
  if (fate?.kind === 'number') return fate.drafts.length > 1 || scan.numerals.every(({ mask }) => mask === null || mask === 'code') ? fate.drafts : [];
  if (fate?.kind === 'excluded') return [];
  const section = sectionOf(input, scan.block.index);
  const own = indexOf(input.sections).get(`${scan.place.part} block ${scan.block.index}`);
  const made = proseFigures(scan, {
    votes, lexicon, section,
    titles: titlesAround(input, scan.place),
    kind: input.kinds.get(scan.place.part) ?? 'khac',
    heading: own !== undefined && !own.runIn && isHeading(scan.text),
  });
  if (fate?.kind !== 'prose') return made;
  for (const { figure } of made) {
    figure.table = fate.table;
    figure.context = [...fate.context, ...figure.context];
    if (fate.table !== null && figure.kind !== 'count') figure.label = fate.row || figure.label;
  }
  return made;
}

/** A numbered paragraph is a heading when it is short, no sentence ends it and nothing stands behind a colon. */
function isHeading(text: string): boolean {
  return text.split(' ').length <= 30 && !/[.;]$|:\s+\S/u.test(text);
}

/** Titles of the headings around a block, innermost first; a paragraph that goes on behind its mark has no title. */
function titlesAround(input: FiguresInput, place: Place): string[] {
  const titles: string[] = [];
  let id = place.section;
  while (id !== null) {
    const section = indexOf(input.sections).get(`${place.part} id ${id}`);
    if (section === undefined) break;
    if (!section.runIn) titles.push(section.title);
    id = section.parent;
  }
  return titles;
}

/** Sections by part and id, and by part and block; the first of each, as a search would find it. */
const INDEXES = new WeakMap<Section[], Map<string, Section>>();

function indexOf(sections: Section[]): Map<string, Section> {
  const known = INDEXES.get(sections);
  if (known !== undefined) return known;
  const index = new Map<string, Section>();
  for (const section of sections) {
    for (const key of [`${section.part} id ${section.id}`, `${section.part} block ${section.evidence.block}`]) if (!index.has(key)) index.set(key, section);
  }
  INDEXES.set(sections, index);
  return index;
}

/** The nearest numbered node with a Roman or Arabic marker; where there is none above, the part with a capital letter ("A."). */
function sectionOf(input: FiguresInput, block: number): string | null {
  const place = input.places[block];
  let id = place?.section ?? null;
  let part: string | null = null;
  while (id !== null) {
    const section = indexOf(input.sections).get(`${place?.part} id ${id}`);
    if (section === undefined || section.scale !== 'letter') return id;
    if (/^\p{Lu}/u.test(section.marker)) part = id;
    id = section.parent;
  }
  return part;
}

type ByBlock = Map<number, { scan: Scan; drafts: Draft[] }>;

/** Children of an item are parts of its figure when the item ends by announcing them. */
function relateLists(input: FiguresInput, byBlock: ByBlock, lexicon: Lexicon): void {
  const below = new Map<number, number[]>();
  for (const { block, parent } of input.places) {
    if (parent !== null) addTo(below, parent, block);
  }
  for (const [index, parent] of byBlock) {
    if (parent.drafts.length === 0) continue;
    const children = (below.get(index) ?? []).flatMap((block) => byBlock.get(block)?.drafts.slice(0, 1) ?? []);
    if (children.length > 0) relateNested(parent, children, lexicon);
  }
}

/** The words of the items and headings above go before a figure's own context, outermost first. */
function addContext(input: FiguresInput, byBlock: ByBlock): void {
  const headings = new Set(input.sections.flatMap(({ runIn, evidence }) => (runIn ? [] : [evidence.block])));
  for (const { scan, drafts } of byBlock.values()) {
    if (drafts.length === 0) continue;
    const above: string[] = [];
    const items: string[] = [];
    const visited = new Set<number>();
    for (let at = scan.place.parent; at !== null && !visited.has(at); at = input.places[at]?.parent ?? null) {
      visited.add(at);
      const parent = byBlock.get(at);
      if (parent === undefined) break;
      const words = contextOf(parent.scan, parent.drafts[0]?.start ?? null);
      if (words === '') continue;
      above.unshift(words);
      if (!headings.has(at)) items.unshift(words);
    }
    for (const draft of drafts) {
      draft.figure.context = [...above, ...draft.figure.context];
      draft.items = [...items, ...draft.items];
    }
  }
}

/** A number printed without a unit takes what its label counts, else the unit of its block's other figures, the one before it first. */
function inheritUnits(byBlock: ByBlock, lexicon: Lexicon): void {
  for (const { drafts } of byBlock.values()) {
    const hasUnit = (draft: Draft): boolean => draft.figure.unit !== null && draft.figure.kind !== 'change';
    // "Trẻ dưới 5 tuổi: 1.320; PNCT: 198": what a label names is counted there alone.
    const named = new Set<Draft>();
    let before: Draft | undefined;
    let next = 0;
    for (const [at, draft] of drafts.entries()) {
      const { figure } = draft;
      const last = drafts[at - 1];
      if (last !== undefined && hasUnit(last)) before = named.has(last) ? undefined : last;
      // A number alone in its cell has the unit that its table gives it, or none.
      if (figure.unit !== null || figure.kind === 'percent' || figure.kind === 'change' || figure.table !== null && drafts.length === 1) continue;
      for (next = Math.max(next, at + 1); next < drafts.length;) {
        const later = drafts[next];
        if (later !== undefined && hasUnit(later)) break;
        next += 1;
      }
      const after = drafts[next];
      // A table says its units in its head or its row, or not at all.
      const own = figure.table === null ? ownUnit(figure.label, lexicon) : null;
      const from = before ?? after;
      if (own !== null) named.add(draft);
      figure.unit = figure.kind !== 'count' ? null : own !== null ? own.unit : from === undefined || otherMeasure(from.figure, figure) ? null : from.figure.unit;
    }
  }
}

const MEASURED = /(?<!\p{L})(?:năng suất|sản lượng|diện tích|trọng lượng|giá trị|bình quân|doanh thu)(?!\p{L})/gu;

/** "năng suất 55,9 tạ, sản lượng 281,3": what is measured in one way says nothing of the unit of another. */
function otherMeasure(known: Figure, unknown: Figure): boolean {
  const [a, b] = [known, unknown].map(({ label }) => [...fold(label).matchAll(MEASURED)].at(-1)?.[0]);
  return a !== undefined && b !== undefined && a !== b;
}

export { type Asked, askedFigures, fillGaps } from './blanks.js';
