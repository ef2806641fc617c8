/**
 * What signing and filing programs print over a finished page: who signed it and when, in small type, anywhere. It is
 * neither body nor signature block, and may stand in the midst of either; it is told by its words and its small type.
 */
import type { Glyph } from './engine.js';
import { isBlank, mostCommon } from './layout.js';

/** Stamps are set at most this share of the size of most text on the page. */
const SMALL = 0.88;
/** The words that such stamps begin lines with, in Vietnamese programs and in Acrobat. */
const LEAD = /^(?:(?:được )?ký (?:số )?bởi|người ký|(?:thời gian|ngày|giờ) ký|ký ngày|digitally signed by|signed by|signature (?:not verified|valid)|signing (?:date|time)|date: \d{4}\.)(?!\p{L})/iu;
const BY = /^(?:(?:được )?ký (?:số )?bởi|người ký|digitally signed by|signed by)/iu;
/** The time of day with seconds: nobody types it, programs do. */
const SECONDS = /\p{Nd}{1,2}:\p{Nd}{2}:\p{Nd}{2}/u;

/** Told first, for speed: what pages without any stamp do not have, spaces left out. */
const HINT = /ký(?:số)?bởi|ngườiký|thờigianký|(?:ngày|giờ)ký|kýngày|signedby|signature|signing|\p{Nd}:\p{Nd}{2}:\p{Nd}{2}/iu;

type Segment = { glyphs: Glyph[]; text: string; x0: number; x1: number; baseline: number; size: number };

/** Takes the stamps out of the glyphs of a page; each is given as its glyphs. */
export function partStamps(glyphs: readonly Glyph[]): { rest: Glyph[]; stamps: Glyph[][] } {
  if (!HINT.test(glyphs.map((glyph) => (isBlank(glyph.text) ? '' : glyph.text)).join('').normalize('NFC'))) return { rest: [...glyphs], stamps: [] };
  const segments = segmentsOf(glyphs);
  const isCore = (segment: Segment): boolean => LEAD.test(segment.text) || SECONDS.test(segment.text);
  if (!segments.some(isCore)) return { rest: [...glyphs], stamps: [] };
  const small = SMALL * mostCommon(segments.map(({ size, text }) => [size, text.length]));
  const stamps: Segment[][] = [];
  for (let index = 0; index < segments.length;) {
    const segment = segments[index];
    if (segment === undefined || !isCore(segment)) {
      index++;
      continue;
    }
    let [from, to] = [index, index + 1];
    const adjoins = (one: Segment | undefined, other: Segment | undefined): boolean => one !== undefined && other !== undefined && isBelow(one, other)
      && ((one.size <= small && other.size <= small) || (isCore(one) && isCore(other)));
    while (from > 0 && !stamps.some((stamp) => stamp.includes(segments[from - 1] ?? segment)) && adjoins(segments[from - 1], segments[from])) from--;
    while (adjoins(segments[to - 1], segments[to])) to++;
    const stamp = segments.slice(from, to);
    if (isStamp(stamp, small)) stamps.push(stamp);
    index = to;
  }
  const taken = new Set(stamps.flat().flatMap((segment) => segment.glyphs));
  return { rest: glyphs.filter((glyph) => !taken.has(glyph)), stamps: stamps.map((stamp) => stamp.flatMap((segment) => segment.glyphs)) };
}

/** What the field of a signature says, its lines joined; null where it does not tell who signed or when. */
export function spellStamp(glyphs: readonly Glyph[]): string | null {
  const lines = segmentsOf(glyphs).map(({ text }) => text);
  return lines.some((text) => LEAD.test(text) || SECONDS.test(text)) ? lines.join(' ') : null;
}

/** In small type one of the words is enough, in the type of the text both who and when have to be said. */
function isStamp(stamp: readonly Segment[], small: number): boolean {
  if (stamp.every(({ size }) => size <= small)) return stamp.some(({ text }) => SECONDS.test(text) || /^digitally signed by/iu.test(text)) || stamp.filter(({ text }) => LEAD.test(text)).length > 1;
  return stamp.some(({ text }) => BY.test(text)) && stamp.some(({ text }) => SECONDS.test(text));
}

/** Whether a segment is the next printed line of a block, or goes on with its line. */
function isBelow(above: Segment, below: Segment): boolean {
  const step = below.baseline - above.baseline;
  if (Math.abs(above.size - below.size) > 0.15 * above.size || step < -0.3 * above.size || step > 2 * above.size) return false;
  return step < 0.3 * above.size ? Math.abs(below.x0 - above.x1) < 3 * above.size : above.x0 < below.x1 && below.x0 < above.x1;
}

/** Glyphs that were drawn one after the other along one line, with the text that they spell. */
function segmentsOf(glyphs: readonly Glyph[]): Segment[] {
  const segments: Segment[] = [];
  let last: Glyph | null = null;
  for (const glyph of glyphs) {
    const current = segments.at(-1);
    const gap = last === null ? 0 : glyph.x0 - last.x1;
    const same = last !== null && glyph.angle === last.angle && Math.abs(glyph.baseline - last.baseline) < 0.3 * last.size && Math.abs(glyph.size - last.size) < 1
      && gap > -0.6 * last.size && gap < 2 * last.size;
    if (current === undefined || !same) segments.push({ glyphs: [glyph], text: glyph.text.trim(), x0: glyph.x0, x1: glyph.x1, baseline: glyph.baseline, size: Math.round(glyph.size * 2) / 2 });
    else {
      const space = gap > 0.15 * glyph.size && !isBlank(glyph.text) && !current.text.endsWith(' ');
      current.glyphs.push(glyph);
      current.text += (space ? ' ' : '') + glyph.text;
      current.x1 = Math.max(current.x1, glyph.x1);
    }
    last = glyph;
  }
  for (const segment of segments) segment.text = segment.text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return segments.filter(({ text }) => text !== '');
}
