/** A report outline read for what it asks. */
import { identify } from '../document/index.js';
import { type Asked, askedFigures, extractFigures, fillGaps } from '../figures/index.js';
import type { Block, Section } from '../model.js';
import { readBlocks } from '../readers/index.js';
import { outline } from '../sections/index.js';
import type { ReadOptions } from './options.js';
import { loadRules } from './rules.js';

export type Outline = { title: string | null; asked: Asked[]; sections: Section[]; blocks: Block[] };

/**
 * Blanks and questions of an outline; of a file that holds several documents, those of its outlines alone.
 * @throws UnreadableError, PackError
 */
export async function readOutline(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Outline> {
  const { vocabulary } = await loadRules(options);
  const { blocks, tables } = await readBlocks(name, bytes, options.limits, { allowed: false });
  const { parts, sections, places } = outline(blocks, tables);
  const documents = parts.map((part) => ({ id: part.id, document: identify(blocks, places, part).document }));
  const kinds = new Map(documents.map(({ id, document }) => [id, document.kind]));
  const filled = fillGaps(blocks, places);
  const { figures } = extractFigures({ blocks: filled.blocks, tables, places, sections, kinds, vocabulary });
  const asked = askedFigures(filled.gaps, filled.blocks, figures, blocks, places);
  const own = documents.filter(({ document }) => document.kind === 'de-cuong');
  const within = own.length === 0 || own.length === documents.length ? asked
    : asked.filter(({ block }) => own.some(({ id }) => places[block]?.part === id));
  return { title: (own[0] ?? documents[0])?.document.title ?? null, asked: within, sections, blocks };
}
