/**
 * Character and paragraph properties of RTF. A property that is not written is off, whatever the style says: writers
 * repeat beside the style's number all that it holds (RTF 1.9.1, "Style Sheet").
 */
import { PLAIN_PARAGRAPH, PLAIN_RUN, type ParagraphFormat, type RunFormat } from '../word/build.js';
import type { Fonts } from './fonts.js';

/** Which of the fonts that are set holds for the characters that follow. */
type FontRange = 'low' | 'high' | 'asian';

export type RunState = Omit<RunFormat, 'font'> & {
  range: FontRange;
  fonts: Record<FontRange, number | null>;
  /** Whether `\af` is of text that runs from right to left. */
  associated: boolean;
  /** Taken away by a tracked change. */
  deleted: boolean;
};

export type ParagraphState = Omit<ParagraphFormat, 'list'> & {
  inTable: boolean;
  /** Depth of the table that holds the paragraph, 1 for the outermost. */
  depth: number;
  /** `\ls` and `\ilvl`. */
  list: number | null;
  level: number;
};

export function plainRun(font: number | null): RunState {
  return { ...PLAIN_RUN, range: 'low', fonts: { low: font, high: null, asian: null }, associated: false, deleted: false };
}

export const PLAIN: ParagraphState = { ...PLAIN_PARAGRAPH, inTable: false, depth: 1, list: null, level: 0 };

/** Number of the font in which characters are printed. */
export function fontOf({ range, fonts }: RunState): number | null {
  return fonts[range] ?? fonts.low;
}

/** What is written of a run. */
export function runFormat(state: RunState, fonts: Fonts): RunFormat {
  const { bold, italic, caps, hidden, vertical, position, size } = state;
  return { bold, italic, caps, hidden, vertical, position, size, font: fonts.byNumber.get(fontOf(state) ?? -1)?.name ?? null };
}

const SMALLEST = 1;
const LARGEST = 3276;

type RunWord = (state: RunState, value: number | null) => RunState;
const flag = (name: 'bold' | 'italic' | 'caps' | 'hidden' | 'deleted'): RunWord => (state, value) => ({ ...state, [name]: value !== 0 });
const raise = (sign: 1 | -1): RunWord => (state, value) => ({ ...state, position: sign * (value ?? 6) });
const vertical = (kind: RunState['vertical']): RunWord => (state, value) => ({ ...state, vertical: value === 0 ? 'baseline' : kind });
const range = (name: FontRange): RunWord => (state) => ({ ...state, range: name, associated: false });

/** Control words of runs. Those of the text that runs from right to left (`\ab`, `\afs`) are no business of ours. */
const RUN_WORDS = new Map<string, RunWord>([
  ['b', flag('bold')], ['i', flag('italic')], ['caps', flag('caps')], ['v', flag('hidden')], ['deleted', flag('deleted')], ['mvf', flag('deleted')],
  ['super', vertical('superscript')], ['sub', vertical('subscript')], ['nosupersub', vertical('baseline')],
  ['up', raise(1)], ['dn', raise(-1)],
  ['fs', (state, value) => ({ ...state, size: Math.min(LARGEST, Math.max(SMALLEST, value ?? 24)) })],
  ['f', (state, value) => ({ ...state, fonts: { low: value, high: null, asian: state.fonts.asian } })],
  ['af', (state, value) => (state.associated ? state : { ...state, fonts: { ...state.fonts, [state.range]: value } })],
  ['loch', range('low')], ['hich', range('high')], ['dbch', range('asian')],
  ['rtlch', (state) => ({ ...state, associated: true })], ['ltrch', (state) => ({ ...state, associated: false, range: 'low' })],
]);

/** The state after a control word; null when it is none of runs. */
export function applyToRun(state: RunState, name: string, value: number | null): RunState | null {
  return RUN_WORDS.get(name)?.(state, value) ?? null;
}

type ParagraphWord = (state: ParagraphState, value: number | null) => ParagraphState;
const align = (side: ParagraphState['align']): ParagraphWord => (state) => ({ ...state, align: side });

const PARAGRAPH_WORDS = new Map<string, ParagraphWord>([
  ['pard', () => PLAIN],
  ['ql', align('left')], ['qr', align('right')], ['qc', align('center')], ['qj', align('both')], ['qd', align('both')],
  ['li', (state, value) => ({ ...state, left: value ?? 0 })], ['fi', (state, value) => ({ ...state, first: value ?? 0 })],
  ['intbl', (state, value) => ({ ...state, inTable: value !== 0 })],
  ['itap', (state, value) => ({ ...state, inTable: (value ?? 1) > 0, depth: Math.max(1, value ?? 1) })],
  ['ls', (state, value) => ({ ...state, list: value === 0 ? null : value })],
  ['ilvl', (state, value) => ({ ...state, level: value ?? 0 })],
]);

/** The state after a control word; null when it is none of paragraphs. */
export function applyToParagraph(state: ParagraphState, name: string, value: number | null): ParagraphState | null {
  return PARAGRAPH_WORDS.get(name)?.(state, value) ?? null;
}
