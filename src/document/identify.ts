/** The fields of one document, by the places that Decree 30/2020/NĐ-CP, Appendix I, gives them. */
import type { Block, DocumentEvidence, DocumentFields, Evidence, FindingDraft, Place } from '../model.js';
import { isByHand } from '../evidence.js';
import { readFoot } from './foot.js';
import { issuerInParentheses, issuerInProse, readIssuer, readNumber, readPlaceDate, type Slot } from './head.js';
import { type FieldSpan, type Line, evidenceOfLines, joined, linesOf, spansOf, within } from './lines.js';
import { missingFields } from './missing.js';
import { readPeriod } from './period.js';
import { readTitle } from './title.js';

export type { FieldSpan } from './lines.js';

/** What identify needs to know of a part; the sections stage's PartStart is one. */
export type PartRange = { id: string; kind: DocumentFields['kind']; startBlock: number; endBlock: number; titleBlock: number | null };

export type Identified = {
  document: DocumentFields;
  documentEvidence: DocumentEvidence;
  findings: FindingDraft[];
  /** head and foot characters that are fields, so that their numerals are no figures */
  claimed: FieldSpan[];
};

/** Blank slots give null and a finding, never a guess. */
export function identify(blocks: Block[], places: Place[], part: PartRange): Identified {
  const own = blocks.slice(part.startBlock, part.endBlock);
  const zone = (name: Place['zone']): Block[] => own.filter((block) => places[block.index]?.zone === name);
  const head = linesOf(zone('head'));
  const body = zone('body');
  const footLines = linesOf(zone('foot'));
  const opening = openingLines(body, places);

  const number = legible(readNumber(head));
  const printedDate = readPlaceDate(head);
  const placeDate = { ...printedDate, date: legible(printedDate.date) };
  const printed = readIssuer(part.titleBlock === null ? head : head.filter((line) => line.block.index < (part.titleBlock ?? 0) || holdsHead(line, part)));
  const inferred = printed.issuer.length > 0 ? null : (issuerInParentheses(parentheses(head)) ?? issuerInProse(opening));
  const issuer = inferred === null ? printed.issuer : [inferred.line];
  const title = readTitle(head, part.kind === 'cong-van' && part.titleBlock === null ? null : (part.titleBlock ?? part.startBlock));
  const foot = readFoot(footLines);
  const reports = part.kind === 'bao-cao' || part.kind === 'khac';
  const period = readPeriod({
    title: title.lines, parentheses: parentheses(head).filter((line) => !/kèm theo|ban hành/iu.test(line.text)), opening: reports ? reporting(opening) : [],
    body: reports ? body : [], reports, places: places.slice(part.startBlock, part.endBlock), date: placeDate.date.value,
  });

  const document: DocumentFields = {
    kind: part.kind,
    issuer: inferred?.text ?? textOf(issuer),
    parentIssuer: textOf(printed.parent),
    number: number.value,
    place: placeDate.place.value,
    date: placeDate.date.value,
    title: title.text ?? fallbackTitle(part, head),
    period: period?.period ?? null,
    signer: foot.signer,
    recipients: foot.recipients.items,
  };
  const documentEvidence = evidenceTable({
    issuer: evidenceOfLines(issuer), parentIssuer: evidenceOfLines(printed.parent), number: evidenceOfLines(number.lines), place: evidenceOfLines(placeDate.place.lines),
    date: evidenceOfLines(placeDate.date.lines), title: evidenceOfLines(title.lines), period: period?.evidence ?? null,
    signer: evidenceOfLines(foot.signerLines), recipients: evidenceOfLines(foot.recipients.lines),
  });
  const anchor = blocks[part.titleBlock ?? part.startBlock];
  const findings = missingFields({
    part: part.id, fields: document, number, placeDate, issuerPrinted: printed.issuer.length > 0, head, anchor, foot: footLines, signerLines: foot.signerLines, end: blocks[part.endBlock - 1],
  });
  if (period !== null && !period.valid) findings.push(invalidPeriod(part.id, period.evidence));
  const claimed = [
    ...spansOf(number.lines, 'number'), ...spansOf(placeDate.date.lines, 'date'), ...spansOf(printed.issuer, 'issuer'), ...spansOf(printed.parent, 'parentIssuer'),
    ...spansOf(title.lines, 'title'), ...spansOf(parentheses(head), 'period'), ...spansOf(foot.signerLines, 'signer'), ...spansOf(foot.recipients.lines, 'recipients'),
  ];
  return { document, documentEvidence, findings, claimed };
}

/** What was written by hand into a slot of a scan is no value: a recogniser knows print alone. */
function legible(slot: Slot<string>): Slot<string> {
  return slot.value !== null && slot.lines.some(({ block, start, end }) => isByHand(block, start, end)) ? { ...slot, value: null, blank: true } : slot;
}

/** A cell that holds the whole head, kind line included. */
function holdsHead(line: Line, part: PartRange): boolean {
  return line.block.index === part.titleBlock && line.block.cell !== null;
}

/** The paragraphs before the first numbered section, eight at most. */
function openingLines(body: Block[], places: Place[]): Line[] {
  const at = body.findIndex((block) => places[block.index]?.section !== null);
  return linesOf(body.slice(0, at < 0 ? 8 : Math.min(at, 8)).filter((block) => block.kind === 'paragraph'));
}

const REPORTS = /(?<!(?:kỳ|chế độ|mẫu|biểu|đề cương|thời điểm|ngày|hệ thống|công tác|đợt|kế hoạch|lịch)\s)(?<![\p{L}])báo cáo(?![\p{L}])(?!\s+(?:số|trước|này|tháng trước))/giu;

/** The sentence that reports, from "báo cáo" on: what stands before it cites other documents, what follows is body. */
function reporting(lines: Line[]): Line[] {
  const last = lines.findIndex((line) => /(?:như sau|sau đây|cụ thể)\s*[:.;]?$/iu.test(line.text));
  for (const line of lines.slice(0, last < 0 ? lines.length : last + 1).reverse()) {
    const at = [...line.text.matchAll(REPORTS)].at(-1);
    if (at !== undefined) return [within(line, at.index, at.index + sentenceLength(line.text.slice(at.index)))];
  }
  return [];
}

/** Up to the stop before a capital letter, or the colon that announces what is reported. */
function sentenceLength(text: string): number {
  return /(?<!(?<!\p{L})(?:TP|TX|TT|P|Q|X|H))[.;]\s+(?=\p{Lu})|(?<=như sau|sau đây|cụ thể)\s*:/u.exec(text)?.index ?? text.length;
}

/** Head lines from an opening parenthesis to the closing one, joined where they run over two lines. */
function parentheses(head: Line[]): Line[] {
  const found: Line[] = [];
  for (const [at, line] of head.entries()) {
    if (!line.text.startsWith('(')) continue;
    const next = head[at + 1];
    const open = !line.text.includes(')') && next !== undefined && /\)[.;]?$/u.test(next.text);
    found.push(line, ...(open ? [next] : []));
  }
  return found;
}

/** An annex or outline that prints nothing after its kind line is called by that line. */
function fallbackTitle(part: PartRange, head: Line[]): string | null {
  if (part.kind !== 'phu-luc' && part.kind !== 'de-cuong') return null;
  return head.find((line) => line.block.index === part.titleBlock)?.text ?? null;
}

function textOf(lines: Line[]): string | null {
  const text = joined(lines);
  return text === '' ? null : text;
}

function evidenceTable(found: Record<string, Evidence | null>): DocumentEvidence {
  return Object.fromEntries(Object.entries(found).flatMap(([field, evidence]) => (evidence === null ? [] : [[field, evidence]])));
}

function invalidPeriod(part: string, at: Evidence): FindingDraft {
  return {
    check: 'period', grade: null, part, message: { id: 'document.invalid-period', params: { printed: at.quote } },
    figures: [], evidence: [at], related: [], printed: at.quote, expected: null, candidates: [],
  };
}
