/** Paragraphs of mammoth's tree as the text of one block: its characters, note references and look. */
import type { Block, BlockStyle } from '../../model.js';
import type { LegacyEncoding } from '../../text/legacy.js';
import { normalise } from '../../text/normalise.js';
import { visibleLength } from './accept.js';
import type { ParagraphNode, RunNode } from './convert.js';
import { lowered, raised } from './glyphs.js';
import { decodeRun } from './legacy-runs.js';
import type { ParagraphInfo, RunInfo } from './prepare.js';

/** Distance of Word's default tab stops, in points. */
const TAB_STOP = 36;
const HALF_POINTS = 2;

/** `encoding`: of the runs whose fonts tell none, where that is not Unicode. */
export type Line = { paragraph: ParagraphNode; info: ParagraphInfo; runs: RunInfo[]; encoding: LegacyEncoding | null };
export type BlockText = Pick<Block, 'text' | 'raw' | 'marker' | 'listLevel' | 'style'> & {
  /** Note references by index of the note, at offsets in the text. */
  references: { offset: number; note: number }[];
  /** Visible characters that came out of the file. */
  visible: number;
};

type Piece = { text: string; look: RunInfo };
/** As printed, and as the file has it; the two are of one length. */
type Written = { printed: string; stored: string; pieces: Piece[]; references: { at: number; note: number }[]; label: number };

/**
 * Joins paragraphs to one text, line by line. The label of the first goes into `marker`; labels of further ones
 * stand in the text, before their lines, as there is but one marker to a block. Lines without text or label are dropped.
 */
export function blockText(lines: Line[], keepNewlines: boolean): BlockText {
  const written = lines.map((line) => ({ line, ...writeParagraph(line) }))
    .filter(({ line, printed, references }) => line.info.label !== null || printed.trim() !== '' || references.length > 0);
  const first = written[0];
  const whole: Written = { printed: '', stored: '', pieces: [], references: [], label: 0 };
  for (const [index, part] of written.entries()) {
    const label = index === 0 || part.line.info.label === null ? '' : `${part.line.info.label} `;
    const lead = `${index === 0 ? '' : '\n'}${label}`;
    whole.references.push(...part.references.map(({ at, note }) => ({ at: whole.printed.length + lead.length + at, note })));
    whole.printed += lead + part.printed;
    whole.stored += lead + part.stored;
    whole.pieces.push(...part.pieces);
    whole.label += visibleLength(label);
  }
  const { text, raw } = normalised(whole, keepNewlines);
  return {
    text,
    raw,
    marker: first?.line.info.label ?? null,
    listLevel: first?.line.info.level ?? null,
    style: styleOf(first?.line.info ?? lines[0]?.info, whole),
    references: whole.references.map(({ at, note }) => ({ offset: raw === null ? at : textOffset(raw.map, at, text.length), note })),
    visible: visibleLength(whole.stored) - whole.label,
  };
}

const PLAIN: RunInfo = { bold: false, italic: false, caps: false, size: 0, vertical: 'baseline', legacy: null };

function writeParagraph({ paragraph, runs, encoding }: Line): Omit<Written, 'label'> {
  const written: Omit<Written, 'label'> = { printed: '', stored: '', pieces: [], references: [] };
  const [, ...content] = paragraph.children;
  for (const run of content) writeRun(run, runs[Number(run.styleId.slice(1))] ?? PLAIN, encoding, written);
  return written;
}

function writeRun(run: RunNode, look: RunInfo, encoding: LegacyEncoding | null, written: Omit<Written, 'label'>): void {
  for (const node of run.children) {
    if (node.type === 'noteReference') {
      written.references.push({ at: written.stored.length, note: Number(node.noteId) });
      continue;
    }
    // Page and column breaks separate words like any other white space.
    const text = node.type === 'text' ? node.value : node.type === 'tab' ? '\t' : node.breakType === 'line' ? '\n' : ' ';
    written.stored += text;
    written.printed += printedForm(text, look, encoding);
    written.pieces.push({ text, look });
  }
}

function printedForm(text: string, look: RunInfo, encoding: LegacyEncoding | null): string {
  const legacy = look.legacy ?? (encoding === null ? null : { encoding, upper: false });
  const decoded = legacy === null ? text : decodeRun(text, legacy);
  const upper = look.caps ? decoded.toUpperCase() : decoded;
  const cased = upper.length === text.length ? upper : decoded;
  if (look.vertical === 'superscript') return raised(cased);
  return look.vertical === 'subscript' ? lowered(cased) : cased;
}

function normalised({ printed, stored }: Written, keepNewlines: boolean): Pick<Block, 'text' | 'raw'> {
  const { text, raw } = normalise(printed, { keepNewlines });
  if (stored === printed) return { text, raw };
  return { text, raw: { text: stored, map: raw?.map ?? [[0, 0]] } };
}

/** Where a raw offset comes to stand in the text; inside dropped characters, before what follows them. */
function textOffset(map: [number, number][], at: number, length: number): number {
  const next = map.findIndex(([, raw]) => raw > at);
  const [text, raw] = map[next === -1 ? map.length - 1 : next - 1] ?? [0, 0];
  const limit = next === -1 ? length : map[next]?.[0] ?? length;
  return Math.max(0, Math.min(limit, text + at - raw));
}

function styleOf(info: ParagraphInfo | undefined, { pieces, stored }: Written): BlockStyle {
  const inked = pieces.map(({ text, look }) => ({ look, weight: visibleLength(text) })).filter(({ weight }) => weight > 0);
  const sum = (matches: (look: RunInfo) => boolean): number => inked.reduce((total, { look, weight }) => total + (matches(look) ? weight : 0), 0);
  const total = sum(() => true);
  const sizes = new Map<number, number>();
  for (const { look, weight } of inked) sizes.set(look.size, (sizes.get(look.size) ?? 0) + weight);
  const size = [...sizes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? null;
  const tabs = /^[\t ]*/u.exec(stored)?.[0].replaceAll(' ', '').length ?? 0;
  const indent = info?.indent ?? null;
  return {
    bold: total > 0 && sum(({ bold }) => bold) === total ? 'all' : inked[0]?.look.bold === true ? 'lead' : 'none',
    italic: sum(({ italic }) => italic) * 2 > total,
    align: info?.align ?? null,
    indent: indent === null || tabs === 0 ? indent : (Math.floor(indent / TAB_STOP) + tabs) * TAB_STOP,
    size: size === null ? null : size / HALF_POINTS,
  };
}
