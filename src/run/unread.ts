/**
 * What a reader left unread becomes a finding, so that a file of which pages are missing never passes as clean, and
 * figures of a page whose text was put there by a recogniser say so.
 */
import { evidenceOfBlock } from '../evidence.js';
import { draftOf } from '../findings.js';
import type { Block, Evidence, Extraction, Figure, FindingDraft } from '../model.js';

/** Notes that mean text is missing; pages have a finding of their own. */
const TEXT_MISSING = new Set([
  'reader.word-unread-text', 'reader.pdf-unread-text', 'reader.word-objects', 'reader.word-embedded', 'reader.sheet-uncalculated',
  'reader.word-picture-vector', 'reader.word-picture-damaged', 'reader.word-picture-large', 'reader.word-pictures-many', 'reader.word-pictures-unread',
]);
/** Notes that mean that digits can be read in two ways, in the block that they name or somewhere on their page. */
const DOUBTFUL = new Set(['reader.pdf-broken-number', 'reader.pdf-doubtful-columns', 'reader.pdf-unknown-character']);

/** A finding for each kind of thing that was left unread or that can be read in two ways. @param part the one that they are listed under */
export function unreadFindings({ pageSources, notes, blocks }: Extraction, part: string): FindingDraft[] {
  const pagesOf = (source: Extraction['pageSources'][number]): number[] =>
    pageSources.flatMap((each, index) => (each === source ? [index + 1] : []));
  const [poor, layer] = [pagesOf('poor'), pagesOf('ocr-layer')];
  const all = pageSources.length;
  return [
    ...(poor.length === 0 ? [] : [draftOf('unread-text', part, { id: 'reader.unread-pages', params: { pages: ranges(poor), count: poor.length, all } })]),
    ...(layer.length === 0 ? [] : [draftOf('doubtful-text', part, { id: 'reader.doubtful-pages', params: { pages: ranges(layer), count: layer.length, all } })]),
    ...notes.filter(({ id }) => TEXT_MISSING.has(id)).map(({ id, params }) => draftOf('unread-text', part, { id, params })),
    ...notes.filter(({ id }) => DOUBTFUL.has(id)).map(({ id, params }) => {
      const block = blocks[Number(params['block'] ?? -1)];
      return draftOf('doubtful-text', part, { id, params }, { evidence: block === undefined ? [] : [evidenceOfBlock(block)] });
    }),
  ];
}

/** A file from which no figure came is no report that was found in order: an empty form, a picture's caption, another file renamed. */
export function noFigures(figures: Figure[], part: string): FindingDraft[] {
  return figures.length > 0 ? [] : [draftOf('no-figures', part, { id: 'reader.no-figures', params: {} })];
}

/** Drops what is said to be absent from the head or the foot where the page that would hold it was not read. */
export function withoutUnread(findings: FindingDraft[], { pageSources }: Extraction): FindingDraft[] {
  const gone = new Set([...(pageSources[0] === 'poor' ? HEAD_FIELDS : []), ...(pageSources.at(-1) === 'poor' ? FOOT_FIELDS : [])]);
  return findings.filter(({ message }) => !gone.has(message.id));
}

const HEAD_FIELDS = [
  'document.absent-number', 'document.absent-date', 'document.absent-place', 'document.absent-issuer', 'document.inferred-issuer',
  'document.absent-title', 'document.absent-subject',
];
const FOOT_FIELDS = ['document.absent-signer', 'document.absent-name'];

/**
 * How well the digits of each figure were read. In cells in doubt they have more than one reading. On recognised pages:
 * `agreed` when every number of the figure had readings that agree, `uncertain` when one had readings that differ,
 * `single` where nothing confirms the only one.
 */
export function markReadings(figures: Figure[], { blocks, pageSources, notes }: Pick<Extraction, 'blocks' | 'pageSources' | 'notes'>): Figure[] {
  const doubtful = new Set(notes.filter(({ id }) => DOUBTFUL.has(id)).map(({ params }) => params['block']));
  return figures.map((figure) => {
    if (doubtful.has(figure.evidence.block)) return { ...figure, reading: 'uncertain' as const };
    const places = [figure.numerator, figure.denominator, figure.percent, figure.value].flatMap((operand) => operand?.evidence ?? []);
    const recognised = places.filter(({ page, block }) => blocks[block]?.picture !== undefined || (page !== null && RECOGNISED.has(pageSources[page - 1] ?? 'digital')));
    return recognised.length === 0 ? figure : { ...figure, reading: worst(recognised.map((place) => readingAt(blocks, place))) };
  });
}

const RECOGNISED = new Set<Extraction['pageSources'][number]>(['ocr-layer', 'ocr']);

function readingAt(blocks: readonly Block[], { block, start, end }: Evidence): Figure['reading'] {
  const spans = (blocks[block]?.spans ?? []).filter((span) => span.start < end && span.end > start);
  return worst(spans.map(({ reading }) => (reading === undefined ? 'single' : reading.agreed ? 'agreed' : 'uncertain')));
}

function worst(readings: Figure['reading'][]): Figure['reading'] {
  return readings.find((reading) => reading === 'uncertain') ?? readings.find((reading) => reading === 'single') ?? readings[0] ?? 'single';
}

/** `[1, 3, 4, 5]` as "1, 3–5". */
function ranges(pages: number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}
