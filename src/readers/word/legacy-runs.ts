/**
 * Which runs are written in an encoding from before Unicode. The run's font says so, unless its text shows that it
 * is Unicode all the same (pasted, or converted without changing the fonts); where fonts were lost, the text alone.
 */
import type { Note } from '../../model.js';
import { decodeTcvn3, decodeVni, type LegacyEncoding, type LegacyFont, legacyFontNamed } from '../../text/legacy.js';
import { holdsUnicode, isDecodable, isGarbled, type Origin, originBy, originOf, weigh, type Weight } from '../../text/legacy-evidence.js';
import { UnreadableError } from '../reader.js';
import { visibleLength } from './accept.js';
import type { RunLook } from './styles.js';

export type NamedFont = LegacyFont & { font: string };
export type LegacyRun = NamedFont & { origin: Origin };

/** What the text of a document shows, gathered paragraph by paragraph. */
export type Tally = {
  /** Visible characters by font, as the texts of their paragraphs show them. */
  fonts: Map<string, NamedFont & Record<Origin, number> & { changed: boolean }>;
  /** Paragraphs in other fonts that hold more than ASCII, by their indexes. */
  plain: Map<number, { visible: number } & Record<LegacyEncoding, Origin>>;
  /** Visible characters of those with letters of Unicode, and of those without, which may be in an encoding of old. */
  unicode: number;
  doubtful: number;
  /** What those show together that are rather in an encoding than in Unicode, and those that may be, both kinds. */
  likely: Record<LegacyEncoding, Weight>;
  possible: Record<LegacyEncoding, Weight>;
};

export function newTally(): Tally {
  const none = (): Weight => ({ words: 0, asIs: 0, decoded: 0, signs: 0 });
  const both = (): Record<LegacyEncoding, Weight> => ({ tcvn3: none(), vni: none() });
  return { fonts: new Map(), plain: new Map(), unicode: 0, doubtful: 0, likely: both(), possible: both() };
}

/** The encoding that the font of a run is made for; null for Unicode. Letters above ASCII decide before ASCII. */
export function legacyFont({ font, highFont }: Pick<RunLook, 'font' | 'highFont'>): NamedFont | null {
  for (const name of [highFont, font]) {
    const legacy = name === null ? null : legacyFontNamed(name);
    if (name !== null && legacy !== null) return { ...legacy, font: name };
  }
  return null;
}

/**
 * Judges the runs of one paragraph, in order, by what all its runs of one encoding together show, and adds to the
 * tally. Null for runs in other fonts.
 * @param paragraph index of the paragraph
 */
export function judgeRuns(paragraph: number, runs: readonly { text: string; look: RunLook }[], tally: Tally): (LegacyRun | null)[] {
  const fonts = runs.map(({ look }) => legacyFont(look));
  const textIn = (encoding: LegacyEncoding | null): string => runs.filter((_, index) => (fonts[index]?.encoding ?? null) === encoding).map(({ text }) => text).join('');
  weighPlain(paragraph, textIn(null), tally);
  const whole = new Map<LegacyEncoding, Origin>();
  for (const font of fonts) if (font !== null && !whole.has(font.encoding)) whole.set(font.encoding, originOf(textIn(font.encoding), font.encoding));
  return runs.map(({ text }, index) => {
    const font = fonts[index] ?? null;
    if (font === null) return null;
    const run = { ...font, origin: originOfRun(text, font.encoding, whole.get(font.encoding) ?? 'open') };
    count(text, run, tally);
    return run;
  });
}

/** A run of the other kind within a paragraph has to show it by itself. */
function originOfRun(text: string, encoding: LegacyEncoding, paragraph: Origin): Origin {
  const own = originOf(text, encoding);
  if (paragraph === 'legacy') return own === 'unicode' && holdsUnicode(text) ? 'unicode' : 'legacy';
  return paragraph === 'unicode' && own === 'legacy' ? 'legacy' : paragraph;
}

function count(text: string, { origin, ...font }: LegacyRun, tally: Tally): void {
  const known = tally.fonts.get(font.font) ?? { ...font, legacy: 0, unicode: 0, open: 0, changed: false };
  known[origin] += visibleLength(text);
  known.changed ||= decodeRun(text, font) !== text;
  tally.fonts.set(font.font, known);
}

function weighPlain(paragraph: number, text: string, tally: Tally): void {
  if (!/[^\0-\x7f]/u.test(text)) return;
  const visible = visibleLength(text);
  if (holdsUnicode(text)) {
    tally.unicode += visible;
    return;
  }
  tally.doubtful += visible;
  const judge = (encoding: LegacyEncoding): Origin => {
    const weight = weigh(text, encoding);
    const origin = originBy(weight, text);
    if (origin !== 'unicode') add(tally.possible[encoding], weight);
    if (origin === 'legacy') add(tally.likely[encoding], weight);
    return origin;
  };
  tally.plain.set(paragraph, { visible, tcvn3: judge('tcvn3'), vni: judge('vni') });
}

function add(sum: Weight, more: Weight): void {
  sum.words += more.words;
  sum.asIs += more.asIs;
  sum.decoded += more.decoded;
  sum.signs += more.signs;
}

/** What is decoded in the end. */
export type Settled = {
  /** Whether a run is, as its font and text were judged. */
  decodes: (run: LegacyRun) => boolean;
  /** Encodings of the paragraphs whose fonts do not tell any, by their indexes. */
  lost: ReadonlyMap<number, LegacyEncoding>;
  notes: Note[];
};

const NAMES: Record<LegacyEncoding, string> = { tcvn3: 'TCVN3', vni: 'VNI' };

/**
 * Decides by the whole document what single paragraphs leave open.
 * @param visible visible characters of the document
 * @throws UnreadableError `legacy-encoding` when the text is plainly in a one-byte code that is neither TCVN3 nor VNI
 */
export function settle(tally: Tally, visible: number): Settled {
  const fonts = [...tally.fonts.values()];
  const sum = (encoding: LegacyEncoding, origin: Origin): number => fonts.reduce((total, font) => total + (font.encoding === encoding ? font[origin] : 0), 0);
  const stays = { tcvn3: sum('tcvn3', 'unicode') > sum('tcvn3', 'legacy'), vni: sum('vni', 'unicode') > sum('vni', 'legacy') };
  const encoding = lostEncoding(tally);
  const lost = new Map<number, LegacyEncoding>();
  let lostVisible = 0;
  for (const [paragraph, plain] of encoding === null ? [] : tally.plain) {
    const origin = encoding === null ? 'unicode' : plain[encoding];
    if (encoding === null || origin === 'unicode' || (origin === 'open' && tally.unicode > tally.doubtful)) continue;
    lost.set(paragraph, encoding);
    lostVisible += plain.visible;
  }
  const decoded = fonts.map((font) => ({ ...font, visible: font.legacy + (stays[font.encoding] ? 0 : font.open) })).filter((font) => font.changed && font.visible > 0);
  return {
    decodes: (run) => run.origin === 'legacy' || (run.origin === 'open' && !stays[run.encoding]),
    lost,
    notes: [
      ...decoded.sort((a, b) => b.visible - a.visible || (a.font < b.font ? -1 : 1)).map((font) => note('reader.word-legacy-font', font.encoding, font.visible, visible, { font: font.font })),
      ...(encoding === null ? [] : [note('reader.word-legacy-text', encoding, lostVisible, visible, {})]),
    ],
  };
}

function note(id: string, encoding: LegacyEncoding, count: number, visible: number, params: Note['params']): Note {
  const percent = Math.max(1, Math.min(100, Math.round((100 * count) / Math.max(1, visible))));
  return { id, params: { ...params, encoding: NAMES[encoding], count, percent }, page: null };
}

function lostEncoding({ likely: { tcvn3, vni }, possible }: Tally): LegacyEncoding | null {
  if (isDecodable(tcvn3) && (tcvn3.decoded >= vni.decoded || !isDecodable(vni))) return 'tcvn3';
  if (isDecodable(vni)) return 'vni';
  if (isGarbled(possible.tcvn3) || isGarbled(possible.vni)) throw new UnreadableError('legacy-encoding');
  return null;
}

/** The text of a run in Unicode, of the same length; NFC is up to the caller. */
export function decodeRun(text: string, { encoding, upper }: LegacyFont): string {
  return encoding === 'vni' ? decodeVni(text) : decodeTcvn3(text, { upper });
}
