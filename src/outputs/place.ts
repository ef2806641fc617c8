/** Where something stands, in words: "mục II.1.1, trang 3". */
import { type Language, say } from '../messages/index.js';
import type { Evidence, Finding, Report } from '../model.js';
import { oneLine } from '../text/visible.js';

/** Section of a block: the deepest numbered node that holds it. */
export function sectionOf(report: Report, evidence: Evidence | undefined): string | null {
  if (evidence === undefined) return null;
  return report.places[evidence.block]?.section ?? null;
}

/** Part (only where a file holds several documents), section and page, or sheet and cell, or the picture; the block where there is neither. */
export function placeOf(report: Report, finding: Pick<Finding, 'evidence' | 'part'>, language: Language): string {
  const evidence = finding.evidence[0];
  const section = sectionOf(report, evidence);
  const words: string[] = [];
  if (report.parts.length > 1) words.push(say(language, 'output.place.part', { part: finding.part.replace(/^p/u, '') }));
  if (section !== null) words.push(say(language, 'output.place.section', { section }));
  const { sheet, picture } = (evidence === undefined ? undefined : report.blocks[evidence.block]) ?? {};
  if (sheet !== undefined) words.push(say(language, 'output.place.sheet', { sheet: sheet.name, cell: sheet.address }));
  else if (evidence !== undefined && evidence.page !== null) words.push(say(language, 'output.place.page', { page: evidence.page }));
  else if (evidence !== undefined && picture === undefined) words.push(say(language, 'output.place.block', { block: evidence.block + 1 }));
  if (picture !== undefined) words.push(say(language, 'output.place.picture', { number: picture.number, name: picture.name }));
  return words.join(', ');
}

/** What a finding is about, as printed; several places are joined. */
export function quotesOf(finding: Finding): string {
  return finding.evidence.map((evidence) => flat(evidence.quote)).filter((quote) => quote !== '').join(' … ');
}

/** A text on one line, cut at a word after `limit` characters. */
export function flat(text: string, limit = 240): string {
  const line = oneLine(text);
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit / 2)).trimEnd()} …`;
}
