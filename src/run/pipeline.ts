/** The whole flow on one screen: bytes → blocks → sections → figures → facts → findings → report. */
import { runChecks } from '../checks/index.js';
import { identify, secrecyMark } from '../document/index.js';
import { extractFigures } from '../figures/index.js';
import { documentKey, settle } from '../findings.js';
import type { Note, Report } from '../model.js';
import { readBlocks } from '../readers/index.js';
import { type Recognition, UnreadableError } from '../readers/reader.js';
import { outline } from '../sections/index.js';
import { ledgerOf, NO_DOCUMENT, publishedBlocks, sourceOf, startOf } from './assemble.js';
import { nameFigures } from './name-figures.js';
import type { ReadOptions } from './options.js';
import { loadRules } from './rules.js';
import { unreadableNumbers, withUnreadable } from './unreadable.js';
import { markReadings, noFigures, unreadFindings, withoutUnread } from './unread.js';
import { toolVersion } from './version.js';

/**
 * Reads one file's bytes into a report. Depends on nothing but its arguments and the rule packs.
 * @param name the name under which the file is reported
 * @param around notes on how the file came here: out of a mail, out of an archive
 * @param told of pictures: that there are some, each page that was recognised
 * @throws UnreadableError when nothing of the file can be trusted, PackError when a rule pack is broken
 */
export async function buildReport(name: string, bytes: Uint8Array, options: ReadOptions, around: readonly Note[] = [], told: Omit<Recognition, 'allowed' | 'native'> = {}): Promise<Report> {
  const rules = await loadRules(options);
  const read = await readBlocks(name, bytes, options.limits, { ...told, allowed: options.ocr, native: options.native });
  const extraction = { ...read, notes: [...around, ...read.notes] };
  const { blocks, tables } = extraction;
  const { parts: starts, sections, places, findings: ofSections } = outline(blocks, tables);
  const mark = options.secret ? null : secrecyMark(blocks, places, extraction.notes, extraction.textFrom !== 'digital');
  if (mark !== null) throw new UnreadableError('secret', { mark });
  const identified = starts.map((part) => ({ id: part.id, start: startOf(part, blocks), ...identify(blocks, places, part) }));
  const parts = identified.map(({ id, start, document, documentEvidence }) => ({ id, document, documentEvidence, start }));
  const kinds = new Map(parts.map(({ id, document }) => [id, document.kind]));
  const found = extractFigures({ blocks, tables, places, sections, kinds, vocabulary: rules.vocabulary });
  const { figures, packs, declared, notes } = nameFigures(markReadings(found.figures, extraction), { blocks, tables, places, sections, parts }, rules.packs, options);
  const checked = runChecks({ figures, blocks, tables, sections, places, parts, declared });
  const first = parts[0]?.id ?? 'p1';
  const drafts = [
    ...unreadFindings(extraction, first), ...noFigures(figures, first), ...ofSections, ...withUnreadable(withoutUnread(identified.flatMap(({ findings }) => findings), extraction), extraction), ...unreadableNumbers(parts, extraction), ...checked.findings,
  ];
  const { document, documentEvidence } = parts[0] ?? NO_DOCUMENT;
  const source = sourceOf(name, bytes, { ...extraction, notes: [...extraction.notes, ...notes] }, options);
  return {
    schema: 'baocao/report@1',
    tool: { name: 'baocao', version: toolVersion() },
    packs,
    source,
    document,
    documentEvidence,
    parts,
    sections,
    figures: checked.figures,
    strength: checked.strength,
    rounding: checked.rounding,
    findings: settle(drafts, options.language, checked.figures, documentKey(document, source.sha256)),
    switchedOff: [],
    identities: checked.identities,
    ledger: ledgerOf(blocks, found.numerals, identified.flatMap(({ claimed }) => claimed)),
    blocks: publishedBlocks(blocks),
    places,
    tables,
  };
}
