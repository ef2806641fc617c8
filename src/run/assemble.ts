/** The parts of a report that no stage gives as such. */
import { createHash } from 'node:crypto';
import { say } from '../messages/index.js';
import type { Block, DocumentEvidence, DocumentFields, Extraction, Ledger, Numeral, Part, Report } from '../model.js';
import { countNumerals } from '../text/numeral.js';
import type { ReadOptions } from './options.js';

/** A range of a block's text that is a field of the document: its number, its date, the signer. */
export type FieldRange = { block: number; start: number; end: number };

/** What `document` is for a file without a single part: an empty text. */
export const NO_DOCUMENT: { document: DocumentFields; documentEvidence: DocumentEvidence } = {
  document: {
    kind: 'khac', issuer: null, parentIssuer: null, number: null, place: null, date: null, title: null, period: null, signer: null, recipients: [],
  },
  documentEvidence: {},
};

/** What the JSON says of the file itself and of how it was read. */
export function sourceOf(name: string, bytes: Uint8Array, extraction: Extraction, options: ReadOptions): Report['source'] {
  const { mediaType, reader, pages, textFrom, pageSources, recognition, notes } = extraction;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name, sha256, bytes: bytes.length, mediaType, reader, pages, textFrom, pageSources, ...(recognition !== undefined && { recognition }),
    notes: notes.map(({ id, params }) => say(options.language, id, params)),
  };
}

/** Where a part begins. */
export function startOf(part: { startBlock: number }, blocks: readonly Block[]): Part['start'] {
  return { page: blocks[part.startBlock]?.page ?? null, block: part.startBlock };
}

/** Blocks as the JSON has them: geometry and raw text have served their turn once evidence is made. */
export function publishedBlocks(blocks: readonly Block[]): Report['blocks'] {
  return blocks.map(({ raw: _, spans: __, ...block }) => block);
}

/**
 * Adds up the fates. `numerals` is counted anew from the text with other code, so that a numeral which the figures
 * stage lost would show; one that no figure uses and that stands in a field of the document is excluded as such.
 */
export function ledgerOf(blocks: readonly Block[], numerals: readonly Numeral[], fields: readonly FieldRange[]): Ledger {
  const items = numerals.map((item): Numeral => (
    item.fate === 'unclaimed' && fields.some((field) => holds(field, item)) ? { ...item, fate: 'excluded', reason: 'document-field' } : item
  ));
  const count = (fate: Numeral['fate']): number => items.filter((item) => item.fate === fate).length;
  return {
    numerals: blocks.reduce((sum, { text }) => sum + countNumerals(text), 0),
    claimed: count('claimed'), excluded: count('excluded'), unclaimed: count('unclaimed'), items,
  };
}

function holds(field: FieldRange, item: Numeral): boolean {
  return field.block === item.block && field.start <= item.start && item.end <= field.end;
}
