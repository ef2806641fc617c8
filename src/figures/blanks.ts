/**
 * What an outline (đề cương) asks for: its blanks ("..... hồ sơ", "...../....., đạt .....%") and questions ("bao nhiêu
 * máy tính?"). Each is filled with a number and read as a report is, so that it gets the label, unit and place that the
 * figure in a report made from the outline will have.
 */
import type { Block, Figure, Place } from '../model.js';

export type Asked = {
  label: string;
  context: string[];
  section: string | null;
  unit: string | null;
  shape: 'count' | 'ratio' | 'percent' | 'money';
  /** a ratio whose percentage is asked for as well */
  withPercent: boolean;
  question: boolean;
  /** place in the outline's own text */
  block: number;
  start: number;
};

/** A blank or question with the number that stands for it. */
export type Gap = { kind: 'count' | 'ratio' | 'percent'; question: boolean; block: number; start: number; filledAt: number };

const DOTS = String.raw`(?:\.{3,}|…[….]*|_{3,})`;
const BLANK = new RegExp(String.raw`(?<blank>${DOTS})(?<over>\s?\/\s?${DOTS})?(?<percent>\s?%)?|(?<many>(?<!\p{L})bao nhiêu(?!\p{L}))|(?<number>(?<!\p{L})(?:tổng số|số lượng)(?:\s[^?;:.,…]{1,60})?)\?`, 'giu');
/** "ngày … tháng … năm …", "Số: …/BC-UBND": blanks that no figure fills. */
const NO_FIGURE = /(?<!\p{L})(?:ngày|tháng|quý|năm|điện thoại:?|họ tên:?|họ và tên:?)\s*$|^\s*số:?\s*$/iu;

/** Numbers in the gaps of an outline, so that `extractFigures` reads it as it reads a report. */
export function fillGaps(blocks: readonly Block[], places: readonly Place[]): { blocks: Block[]; gaps: Gap[] } {
  const gaps: Gap[] = [];
  return { blocks: blocks.map((block) => filled(block, places[block.index], gaps)), gaps };
}

/**
 * What each gap asks for.
 * @param filledBlocks what `fillGaps` gave
 * @param figures those of the filled blocks; the outline's own are passed over
 */
export function askedFigures(gaps: readonly Gap[], filledBlocks: readonly Block[], figures: readonly Figure[], blocks: readonly Block[], places: readonly Place[]): Asked[] {
  const taken = new Set<string>();
  return gaps.flatMap((gap) => {
    const figure = figures.find(({ evidence: { block, start, end } }) => block === gap.block && start <= gap.filledAt && gap.filledAt < end);
    if (figure === undefined) return [unread(gap, filledBlocks, places)];
    if (taken.has(figure.id)) return gap.kind === 'percent' ? [] : [unread(gap, filledBlocks, places)];
    taken.add(figure.id);
    return [askedBy(gap, figure, blocks)];
  });
}

/** The block with a number in each gap; masks and roles of reports apply to it like to any other. */
function filled(block: Block, place: Place | undefined, gaps: Gap[]): Block {
  if (place === undefined || place.zone !== 'body' || !/[\p{L}\p{N}]/u.test(block.text)) return block;
  let text = '';
  let last = 0;
  for (const match of block.text.matchAll(BLANK)) {
    const start = match.index;
    const end = start + match[0].length;
    const { blank, over, percent, number } = match.groups ?? {};
    if (blank !== undefined && isNoFigure(block.text.slice(0, start), block.text.slice(end))) continue;
    const kind = over !== undefined ? 'ratio' : percent !== undefined ? 'percent' : 'count';
    const size = 101 + (gaps.length % 97);
    text += block.text.slice(last, start) + (number === undefined ? '' : `${number}: `);
    gaps.push({ kind, question: blank === undefined, block: block.index, start, filledAt: text.length });
    text += kind === 'ratio' ? `${size * 3}/${size * 4}` : kind === 'percent' ? '75%' : String(size);
    last = end;
  }
  return last === 0 ? block : { ...block, text: text + block.text.slice(last), raw: null, spans: [], references: [] };
}

/** Dates, numbers of documents, and "…" that only says "and so on". */
function isNoFigure(before: string, after: string): boolean {
  return NO_FIGURE.test(before) || /[\p{L}\p{N})]$/u.test(before) || (/,\s*$/u.test(before) && /^\s*(?:[).;”"]|$)/u.test(after));
}

function askedBy(gap: Gap, figure: Figure, blocks: readonly Block[]): Asked {
  const { context, section, unit, kind } = figure;
  const label = figure.label.split('?')[0] ?? '';
  const own = label.split(/\s[-–]\s/u).at(-1)?.trim() ?? '';
  const bare = gap.question && (/^(?:(?:tổng )?số(?: lượng)?|)$/iu.test(own) || context.includes(label));
  return {
    label: bare ? sentenceBefore(blocks[gap.block]?.text ?? '', gap.start) || label : label,
    context, section, unit, withPercent: figure.percent !== null && kind !== 'percent',
    shape: kind === 'money' || kind === 'percent' ? kind : gap.kind === 'ratio' || figure.percent !== null ? 'ratio' : 'count',
    question: gap.question, block: gap.block, start: gap.start,
  };
}

/** A gap that the grammar made no figure of keeps the words around it. */
function unread(gap: Gap, blocks: readonly Block[], places: readonly Place[]): Asked {
  const text = blocks[gap.block]?.text ?? '';
  const before = /[^;:.,(]*:?\s*$/u.exec(text.slice(0, gap.filledAt))?.[0] ?? '';
  const after = /^[\d/%\s]*([^;:.,)]*)/u.exec(text.slice(gap.filledAt))?.[1] ?? '';
  return {
    label: (before.replace(/[:\s]+$/u, '').trim() || after.trim()) || '…', context: [], section: places[gap.block]?.section ?? null, unit: null,
    shape: gap.kind, withPercent: false, question: gap.question, block: gap.block, start: gap.start,
  };
}

/** "Đã bố trí điểm truy cập chưa? Số lượng?": what the number is of stands in the sentence before. */
function sentenceBefore(text: string, at: number): string {
  const sentence = /([^.?;:]*)[.?;:]\s*$/u.exec(text.slice(0, at))?.[1] ?? '';
  return sentence.replace(/^\s*[-+*]\s*/u, '').replace(/\s(?:chưa|không|hay chưa)$/iu, '').trim();
}
