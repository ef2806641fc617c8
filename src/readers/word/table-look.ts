/** Rows of a table in a regular form, and whether its borders can be seen. ECMA-376 Part 1, 17.4. */
import { chain, firstOf, holdsShade, integer, type Styles } from './styles.js';
import { child, children, childValue, element, toggle, type XmlElement } from '../xml.js';

const MAX_SPAN = 1000;
const INVISIBLE = new Set(['nil', 'none']);

/**
 * Rows with only what mammoth reads of their properties. Cells left out at the beginning of a row become empty
 * ones, so that columns keep their places; cells merged in the older way (`w:hMerge`) become one.
 */
export function tidyRows(table: XmlElement): XmlElement[] {
  let above = new Set<number>();
  return children(table, 'w:tr').map((row) => {
    const properties = child(row, 'w:trPr');
    const skipped = integer(childValue(properties, 'w:gridBefore')) ?? 0;
    const header = toggle(properties, 'w:tblHeader') === true;
    const cells = mergeCells(children(row, 'w:tc'));
    if (skipped > 0) cells.unshift({ node: element('w:tc'), span: Math.min(skipped, MAX_SPAN) });
    const merging = new Set<number>();
    let column = 0;
    const tidied = cells.map(({ node, span }) => {
      const cell = tidyCell(node, span, above.has(column));
      if (child(child(cell, 'w:tcPr'), 'w:vMerge') !== null) merging.add(column);
      column += span;
      return cell;
    });
    above = merging;
    return element('w:tr', {}, [
      ...(header ? [element('w:trPr', {}, [element('w:tblHeader')])] : []),
      ...tidied,
    ]);
  }).filter((row) => child(row, 'w:tc') !== null);
}

function mergeCells(cells: XmlElement[]): { node: XmlElement; span: number }[] {
  const merged: { node: XmlElement; span: number }[] = [];
  for (const cell of cells) {
    const properties = child(cell, 'w:tcPr');
    const span = Math.min(MAX_SPAN, Math.max(1, integer(childValue(properties, 'w:gridSpan')) ?? 1));
    const horizontal = child(properties, 'w:hMerge');
    const last = merged.at(-1);
    if (last !== undefined && horizontal !== null && horizontal.attributes['w:val'] !== 'restart') {
      last.span += span;
      last.node = element('w:tc', {}, [...last.node.children, ...children(cell).filter(({ name }) => name !== 'w:tcPr')]);
    } else merged.push({ node: cell, span });
  }
  return merged;
}

/** @param below whether the cell above is merged downwards: where it is not, Word shows what goes on with it by itself */
function tidyCell(cell: XmlElement, span: number, below: boolean): XmlElement {
  const merged = child(child(cell, 'w:tcPr'), 'w:vMerge');
  const vertical = merged === null || below ? merged : element('w:vMerge', { 'w:val': 'restart' });
  return element('w:tc', {}, [
    element('w:tcPr', {}, [element('w:gridSpan', { 'w:val': String(span) }), ...(vertical === null ? [] : [vertical])]),
    ...children(cell).filter(({ name }) => name !== 'w:tcPr'),
  ]);
}

/**
 * Whether a table shows its borders: at least half of its cells have two visible edges, by their own borders,
 * their row's, the table's or its style's. White lines, which Google Docs draws round what it lays out, show
 * between shaded cells alone.
 */
export function isRuled(styles: Styles, table: XmlElement): boolean {
  const properties = child(table, 'w:tblPr');
  const style = childValue(properties, 'w:tblStyle') ?? styles.defaultTable;
  const layers = [child(properties, 'w:tblBorders'), ...chain(styles, style).map(({ tblPr }) => child(tblPr, 'w:tblBorders'))];
  const rows = children(table, 'w:tr');
  const shaded = chain(styles, style).some((known) => known.shaded) || rows.some((row) => children(row, 'w:tc').some((cell) => holdsShade(child(cell, 'w:tcPr') ?? cell)));
  const shows = (borders: XmlElement | null, edge: string): boolean | null => visible(borders, edge, shaded);
  let cells = 0;
  let ruled = 0;
  rows.forEach((row, rowIndex) => {
    const excepted = child(child(row, 'w:tblPrEx'), 'w:tblBorders');
    const general = (edge: string): boolean => firstOf([excepted, ...layers], (layer) => shows(layer, edge)) ?? false;
    const inside = { horizontal: general('w:insideH'), vertical: general('w:insideV') };
    const own = children(row, 'w:tc');
    own.forEach((cell, index) => {
      const borders = child(child(cell, 'w:tcPr'), 'w:tcBorders');
      const edge = (names: string[], outer: boolean, within: boolean): boolean =>
        firstOf(names, (name) => shows(borders, name)) ?? (outer ? general(names[0] ?? '') : within);
      const edges = [
        edge(['w:top'], rowIndex === 0, inside.horizontal), edge(['w:bottom'], rowIndex === rows.length - 1, inside.horizontal),
        edge(['w:left', 'w:start'], index === 0, inside.vertical), edge(['w:right', 'w:end'], index === own.length - 1, inside.vertical),
      ];
      cells++;
      if (edges.filter(Boolean).length >= 2) ruled++;
    });
  });
  return cells > 0 && ruled * 2 >= cells;
}

function visible(borders: XmlElement | null, edge: string, shaded: boolean): boolean | null {
  const value = childValue(borders, edge);
  const white = !shaded && /^f{6}$/iu.test(child(borders, edge)?.attributes['w:color'] ?? '');
  return value === null ? null : !INVISIBLE.has(value) && !white;
}
