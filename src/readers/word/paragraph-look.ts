/** Alignment and indent of a paragraph, from its own properties, its list level, its style and the defaults. */
import type { BlockStyle } from '../../model.js';
import type { ListPlace } from './numbering.js';
import { chain, firstOf, integer, type Styles } from './styles.js';
import { child, childValue, type XmlElement } from '../xml.js';

const TWENTIETHS = 20;

const ALIGNMENTS: Record<string, BlockStyle['align']> = {
  left: 'left', start: 'left', center: 'center', right: 'right', end: 'right', both: 'justify', distribute: 'justify',
  lowKashida: 'justify', mediumKashida: 'justify', highKashida: 'justify', thaiDistribute: 'justify',
};

/** Null where nothing says any. */
export function alignment(styles: Styles, styleId: string | null, pPr: XmlElement | null): BlockStyle['align'] {
  const layers = [pPr, ...chain(styles, styleId).map((style) => style.pPr), styles.defaultParagraphProperties];
  return ALIGNMENTS[firstOf(layers, (layer) => childValue(layer, 'w:jc')) ?? ''] ?? null;
}

/**
 * Where the first line begins, in points from the text margin. The indents of a list level stand above those of
 * the style when the paragraph itself names the list, else below.
 */
export function firstLineIndent(styles: Styles, styleId: string | null, pPr: XmlElement | null, place: ListPlace | null): number {
  const styled = chain(styles, styleId).map((style) => child(style.pPr, 'w:ind'));
  const listed = place === null ? [] : [place.definition.indent];
  const inherited = place?.direct === false ? [...styled, ...listed] : [...listed, ...styled];
  const layers = [child(pPr, 'w:ind'), ...inherited, child(styles.defaultParagraphProperties, 'w:ind')];
  const left = firstOf(layers, (layer) => integer(layer?.attributes['w:left'] ?? layer?.attributes['w:start'])) ?? 0;
  // A hanging indent excludes a first-line one, so that the nearest layer with either of them decides.
  const first = firstOf(layers, (layer) => {
    const hanging = integer(layer?.attributes['w:hanging']);
    return hanging === null ? integer(layer?.attributes['w:firstLine']) : -hanging;
  }) ?? 0;
  return (left + first) / TWENTIETHS;
}
