/**
 * Blocks → the documents of a file, their section trees, and the place of every block.
 *
 * Text in data tables never opens a section; the numbering of each part stands for itself.
 */
import type { Block, FindingDraft, Place, Section, Table } from '../model.js';
import { type Candidate, type Opening, candidatesOf, opening } from './candidates.js';
import { checkEnumerations } from './enumerations.js';
import { type Nest, enterSection, newNest, placeCell, placeParagraph } from './nesting.js';
import { type PartStart, type TableRole, type Zone, findParts, tableRoles } from './parts.js';
import { resolve } from './sequence.js';
import { buildTree } from './tree.js';

export type { PartStart } from './parts.js';

export type Outline = { parts: PartStart[]; sections: Section[]; places: Place[]; findings: FindingDraft[] };

/**
 * @param blocks in reading order, `blocks[i].index === i`
 * @returns parts and sections in reading order, one place a block in block order, findings on numbering
 */
export function outline(blocks: Block[], tables: Table[]): Outline {
  const roles = tableRoles(blocks, tables);
  const { parts, zones } = findParts(blocks, roles);
  const sections: Section[] = [];
  const places: Place[] = [];
  const findings: FindingDraft[] = [];
  for (const part of parts) {
    const own = blocks.slice(part.startBlock, part.endBlock);
    const openings = new Map(own.filter((block) => isText(block, zones, roles)).map((block) => [block.index, opening(block)]));
    const nodes = resolve(candidatesOf(own, openings));
    const tree = buildTree(nodes, blocks, part.id);
    const headings = new Map(nodes.map((node, at) => [node.candidate.block, { candidate: node.candidate, id: tree.sections[at]?.id ?? '' }]));
    places.push(...placeBlocks(own, part.id, zones, openings, headings));
    sections.push(...tree.sections);
    findings.push(...tree.findings, ...own.filter((block) => zones[block.index] !== 'head').flatMap((block) => checkEnumerations(block, part.id)));
  }
  attachNotes(blocks, places);
  return { parts, sections, places, findings };
}

/** Paragraphs of a body, and cells of a table that only lays out text. */
function isText(block: Block, zones: Zone[], roles: Map<string, TableRole>): boolean {
  if (zones[block.index] !== 'body') return false;
  return block.kind === 'paragraph' || block.cell !== null && roles.get(block.cell.table) === 'layout';
}

function placeBlocks(
  blocks: Block[], part: string, zones: Zone[], openings: Map<number, Opening>, headings: Map<number, { candidate: Candidate; id: string }>,
): Place[] {
  const nest: Nest = newNest();
  return blocks.map((block): Place => {
    const zone = zones[block.index] ?? 'body';
    const heading = headings.get(block.index);
    const begin = openings.get(block.index);
    if (heading !== undefined) {
      const parent = parentHeading(heading.id, block.index, headings);
      enterSection(nest, block.index, heading.id);
      return { block: block.index, part, zone, section: heading.id, lead: heading.candidate.lead, item: null, parent };
    }
    if (zone !== 'body') return { block: block.index, part, zone, section: null, lead: 0, item: null, parent: null };
    if (begin === undefined) return { block: block.index, part, zone, lead: 0, ...placeCell(nest) };
    return { block: block.index, part, zone, lead: begin.item === null ? 0 : begin.lead, ...placeParagraph(nest, block, begin) };
  });
}

/** Block of the heading whose path holds this one's: the longest earlier id that is a prefix of it. */
function parentHeading(id: string, block: number, headings: Map<number, { id: string }>): number | null {
  let best: number | null = null;
  let length = 0;
  for (const [at, other] of headings) {
    if (at < block && id.startsWith(`${other.id}.`) && other.id.length >= length) {
      best = at;
      length = other.id.length;
    }
  }
  return best;
}

/** A note belongs to the section of the block that refers to it. */
function attachNotes(blocks: Block[], places: Place[]): void {
  for (const block of blocks) {
    for (const reference of block.references) {
      const note = reference.block === null ? undefined : places[reference.block];
      const holder = places[block.index];
      if (note === undefined || holder === undefined || note.zone !== 'note') continue;
      places[note.block] = { ...note, part: holder.part, section: holder.section, parent: block.index };
    }
  }
}
