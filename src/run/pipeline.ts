/** The whole flow on one screen: bytes → blocks → sections → figures → facts → findings → report. */
import { createHash } from 'node:crypto';
import { runChecks } from '../checks/index.js';
import { identify } from '../document/index.js';
import { assignFacts } from '../facts/index.js';
import { extractFigures } from '../figures/index.js';
import { settle } from '../findings.js';
import { say } from '../messages/index.js';
import type { Block, Extraction, Ledger, Numeral, Report } from '../model.js';
import { readBlocks } from '../readers/index.js';
import { outline } from '../sections/index.js';
import { countNumerals } from '../text/numeral.js';
import type { ReadOptions } from './options.js';
import { loadRules } from './rules.js';
import { toolVersion } from './version.js';

/**
 * Reads one file's bytes into a report. Depends on nothing but its arguments and the rule packs.
 * @param name the name under which the file is reported
 * @throws UnreadableError when nothing of the file can be trusted, PackError when a rule pack is broken
 */
export async function buildReport(name: string, bytes: Uint8Array, options: ReadOptions): Promise<Report> {
  const rules = await loadRules(options);
  const extraction = await readBlocks(name, bytes, options.limits);
  const { blocks, tables } = extraction;
  const { parts: starts, sections, places, findings: ofSections } = outline(blocks, tables);
  const identified = starts.map((part) => ({ part, ...identify(blocks, tables, places, part, sections) }));
  const parts = identified.map(({ part, document, documentEvidence }) => ({ id: part.id, start: part.start, document, documentEvidence }));
  const kinds = new Map(parts.map(({ id, document }) => [id, document.kind]));
  const { figures: found, numerals } = extractFigures({ blocks, tables, places, sections, kinds, vocabulary: rules.vocabulary });
  const facts = assignFacts({ figures: found, blocks, sections, parts, packs: rules.packs });
  const checked = runChecks({ figures: facts.figures, blocks, tables, sections });
  const drafts = [...ofSections, ...identified.flatMap(({ findings }) => findings), ...facts.findings, ...checked.findings];
  const first = parts[0] ?? noPart();
  return {
    schema: 'baocao/report@1',
    tool: { name: 'baocao', version: toolVersion() },
    packs: facts.packs,
    source: sourceOf(name, bytes, extraction, options),
    document: first.document,
    documentEvidence: first.documentEvidence,
    parts,
    sections,
    figures: checked.figures,
    findings: settle(drafts, options.language),
    ledger: ledgerOf(blocks, numerals),
    blocks,
    places,
    tables,
  };
}

function sourceOf(name: string, bytes: Uint8Array, extraction: Extraction, options: ReadOptions): Report['source'] {
  const { mediaType, reader, pages, textFrom, pageSources, notes } = extraction;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    name, sha256, bytes: bytes.length, mediaType, reader, pages, textFrom, pageSources,
    notes: notes.map(({ id, params }) => say(options.language, id, params)),
  };
}

/** `numerals` is counted anew from the text, so that a numeral which the figures stage lost would show. */
function ledgerOf(blocks: readonly Block[], items: Numeral[]): Ledger {
  const count = (fate: Numeral['fate']): number => items.filter((item) => item.fate === fate).length;
  return {
    numerals: blocks.reduce((sum, { text }) => sum + countNumerals(text), 0),
    claimed: count('claimed'), excluded: count('excluded'), unclaimed: count('unclaimed'), items,
  };
}
