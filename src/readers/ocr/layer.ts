/** A page with a text layer that some other recogniser put there, read afresh: the better text wins, the other confirms or doubts its digits. */
import { isSyllable } from '../../text/syllable.js';
import type { PageGeometry } from '../pdf/engine.js';
import { plain, type Word } from '../pdf/layout.js';
import { wordsOf } from '../pdf/words.js';

export type Contest = { geometry: PageGeometry; winner: 'layer' | 'fresh' };

/** The text of which more words are possible Vietnamese syllables; the fresh one where both are alike, as it was read more than once. */
export function contest(layer: PageGeometry, fresh: PageGeometry): Contest {
  const [old, anew] = [wordsOf(layer.glyphs).flat(), wordsOf(fresh.glyphs).flat()];
  // A reading that missed half of the page is not better for being clean.
  const winner = possible(anew) >= possible(old) && anew.length * 2 > old.length ? 'fresh' : 'layer';
  if (winner === 'layer') return { winner, geometry: { ...layer, readings: numbers(old).map((word) => compared(word, textAt(anew, word))) } };
  const readings = (fresh.readings ?? []).map(({ box, reading }) => {
    const other = textAt(old, box);
    if (reading.agreed || other === null || reading.alternatives.some(({ text }) => text === other)) return { box, reading };
    return { box, reading: { ...reading, alternatives: [...reading.alternatives, { text: other, confidence: 0 }] } };
  });
  return { winner, geometry: { ...fresh, readings } };
}

/** Share of words of letters that Vietnamese spelling allows; 0 for a page without words. */
function possible(words: readonly Word[]): number {
  const letters = words.map((word) => plain(word).replace(/^\P{L}+|\P{L}+$/gu, '')).filter((text) => text.length > 1);
  return letters.length === 0 ? 0 : letters.filter(isSyllable).length / letters.length;
}

function numbers(words: readonly Word[]): Word[] {
  return words.filter((word) => /\p{Nd}/u.test(plain(word)));
}

function compared(word: Word, other: string | null): NonNullable<PageGeometry['readings']>[number] {
  const agreed = other !== null && digits(other) === digits(plain(word));
  return { box: boxOf(word), reading: { agreed, confidence: agreed ? 1 : 0, alternatives: agreed || other === null ? [] : [{ text: other, confidence: 0 }] } };
}

function textAt(words: readonly Word[], area: { x0: number; y0: number; x1: number; y1: number }): string | null {
  const there = words.filter(({ x0, x1, y0, y1 }) => {
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return x >= area.x0 && x <= area.x1 && y >= area.y0 - 3 && y <= area.y1 + 3;
  });
  return there.length === 0 ? null : there.map(plain).join('');
}

function boxOf({ x0, y0, x1, y1 }: Word): { x0: number; y0: number; x1: number; y1: number } {
  return { x0, y0, x1, y1 };
}

function digits(text: string): string {
  return text.replace(/[^\p{Nd}.,/%]/gu, '').replace(/^[.,]+|[.,]+$/gu, '');
}
