/** Why an item differs between two files of one report, as far as the texts of the two tell. */
import type { Evidence, Report } from '../model.js';
import { squash, squashed } from './compare.js';
import type { Pair } from './matrix-pairs.js';
import { type Range, type ReportText, reportText } from './report-text.js';

/** Slugs of the messages `eval.reason.<slug>`. */
export const REASONS = [
  'no-place', 'text-missing', 'footnote-mark', 'page-break', 'paragraph-cut', 'paragraphs-joined', 'table-lost', 'table-invented', 'cell-differs',
  'marker-differs', 'text-differs', 'bold-differs', 'text-alike',
] as const;
export type Reason = (typeof REASONS)[number];

export type Side = { report: Report; text: ReportText };
type Block = Report['blocks'][number];

export function sideOf(report: Report): Side {
  return { report, text: reportText(report.blocks) };
}

/** Compares the block that an item stands in with the block that holds the same words in the other file. */
export function reasonOf({ twin, own }: Pair, reference: Side, other: Side): Reason {
  const [from, to] = twin === null ? [other, reference] : [reference, other];
  const at = (twin ?? own)?.at ?? null;
  const block = at === null ? undefined : from.report.blocks[at.block];
  if (at === null || block === undefined) return 'no-place';
  const there = (twin === null ? undefined : blockAt(to, own?.at ?? null)) ?? counterpart(block, at, from, to);
  if (there === undefined) return 'text-missing';
  return twin === null ? compare(there, block, reference, other) : compare(block, there, reference, other);
}

function blockAt({ report }: Side, at: Evidence | null): Block | undefined {
  return at === null ? undefined : report.blocks[at.block];
}

const AROUND = 24;

/** The block of `to` with the words that stand around the evidence, nearest in relative place. */
function counterpart(block: Block, at: Evidence, from: Side, to: Side): Block | undefined {
  const { text, map } = squash(block.text);
  const [start, end] = [map.findIndex((offset) => offset >= at.start), map.filter((offset) => offset < at.end).length];
  const wide = text.slice(Math.max(0, start - AROUND), end + AROUND);
  const place = from.text.rangeOf(at).start / Math.max(1, from.text.length);
  const found = [wide, text.slice(Math.max(0, start), end)].map((words) => nearest(to.text.locate(words), place * to.text.length)).find((range) => range !== undefined);
  return found === undefined ? undefined : to.report.blocks.find((candidate) => {
    const range = to.text.rangeOf({ block: candidate.index, start: 0, end: candidate.text.length });
    return range.start <= found.start && found.start < range.end;
  });
}

function nearest(ranges: readonly Range[], place: number): Range | undefined {
  return [...ranges].sort((a, b) => Math.abs(a.start - place) - Math.abs(b.start - place))[0];
}

function compare(twin: Block, own: Block, reference: Side, other: Side): Reason {
  const [one, two] = [squashed(twin.text), squashed(own.text)];
  if (one === two) return whenAlike(twin, own);
  if (twin.kind === 'cell' && own.kind !== 'cell') return 'table-lost';
  if (twin.kind !== 'cell' && own.kind === 'cell') return 'table-invented';
  if (withMarker(twin) === withMarker(own)) return 'marker-differs';
  if (twin.kind === 'cell') return 'cell-differs';
  if (one.includes(two)) return two !== '' && atPageEdge(own, other) ? 'page-break' : 'paragraph-cut';
  if (two.includes(one)) return 'paragraphs-joined';
  if (marksOf(twin, reference) !== marksOf(own, other)) return 'footnote-mark';
  return 'text-differs';
}

/** The words are the same: what differs is the mark, the notes, the place in a table or the look; failing that, what stands around. */
function whenAlike(twin: Block, own: Block): Reason {
  if ((twin.cell === null) !== (own.cell === null)) return twin.cell === null ? 'table-invented' : 'table-lost';
  if ((twin.marker ?? '') !== (own.marker ?? '')) return 'marker-differs';
  if (twin.references.map(({ mark }) => mark).join() !== own.references.map(({ mark }) => mark).join()) return 'footnote-mark';
  return twin.style.bold === own.style.bold ? 'text-alike' : 'bold-differs';
}

function withMarker({ marker, text }: Block): string {
  return squashed(`${marker ?? ''}${text}`);
}

function marksOf({ references }: Block, { report }: Side): string {
  return references.map(({ mark, block }) => `${mark}${block === null ? '' : report.blocks[block]?.kind ?? ''}`).join();
}

/** Whether the next or the last paragraph stands on another page. */
function atPageEdge({ index, page }: Block, { report }: Side): boolean {
  return page !== null && [report.blocks[index - 1], report.blocks[index + 1]].some((block) => block !== undefined && block.page !== page);
}
