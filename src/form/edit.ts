/** Writes cells into the XML of a sheet: what stands between them is not touched. */
import { addTo } from '../collections.js';
import { addressOf } from '../text/cell-address.js';
import { cellAt, type FormCell, type FormRow, type FormSheet } from './sheet.js';
import { type Edit, escapeXml, splice } from './xml.js';

/** A number as it is written in XML; text; rich text as the inside of `<is>`; or nothing. */
export type Content = { kind: 'number'; value: string } | { kind: 'text'; text: string } | { kind: 'rich'; xml: string } | { kind: 'empty' };

export type Filling = { row: number; col: number; content: Content };

/** @param recalculate take the kept results of the sheet's formulas away, because what they depend on has changed */
export function editSheet(sheet: FormSheet, fillings: readonly Filling[], recalculate: boolean): string {
  const edits: Edit[] = [];
  const added = new Map<number, Filling[]>();
  for (const filling of fillings) {
    const cell = cellAt(sheet, filling.row, filling.col);
    if (cell !== null) edits.push({ start: cell.tag.start, end: cell.end, text: rewritten(sheet, cell, filling.content) });
    else if (filling.content.kind !== 'empty') addTo(added, filling.row, filling);
  }
  for (const [row, own] of added) edits.push(...additions(sheet, row, own.sort((a, b) => a.col - b.col)));
  if (recalculate) edits.push(...withoutResults(sheet));
  return splice(sheet.xml, edits.sort((a, b) => a.start - b.start));
}

/** The cell with its style and address, and whatever else its tag says, but another value. */
function rewritten(sheet: FormSheet, { tag }: FormCell, content: Content): string {
  const opening = sheet.xml.slice(tag.start, tag.end).replace(/\s+t\s*=\s*(?:"[^"]*"|'[^']*')/u, '').replace(/\s*\/?>$/u, '');
  return finished(opening, tag.prefix, content);
}

function finished(opening: string, prefix: string, content: Content): string {
  if (content.kind === 'empty') return `${opening}/>`;
  if (content.kind === 'number') return `${opening}><${prefix}v>${content.value}</${prefix}v></${prefix}c>`;
  const inner = content.kind === 'rich' ? content.xml : `<${prefix}t xml:space="preserve">${escapeXml(content.text)}</${prefix}t>`;
  return `${opening} t="inlineStr"><${prefix}is>${inner}</${prefix}is></${prefix}c>`;
}

/** Cells that the file does not hold yet, each before the first one behind it; they look as their row or column does. */
function additions(sheet: FormSheet, at: number, fillings: readonly Filling[]): Edit[] {
  const row = sheet.rows.get(at);
  const prefix = sheet.data?.tag.prefix ?? '';
  const cells = fillings.map((filling) => ({ col: filling.col, xml: finished(`<${prefix}c r="${addressOf(at, filling.col)}"${styleOf(sheet, row ?? null, filling.col)}`, prefix, filling.content) }));
  if (row === undefined) return newRow(sheet, at, `<${prefix}row r="${at + 1}">${cells.map(({ xml }) => xml).join('')}</${prefix}row>`);
  const opening = sheet.xml.slice(row.tag.start, row.tag.end).replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  if (row.tag.selfClosing) return [{ start: row.tag.start, end: row.tag.end, text: `${opening.replace(/\s*\/>$/u, '>')}${cells.map(({ xml }) => xml).join('')}</${prefix}row>` }];
  const edits: Edit[] = [{ start: row.tag.start, end: row.tag.end, text: opening }];
  for (const { col, xml } of cells) {
    const next = row.cells.find((cell) => cell.col > col);
    const place = next?.tag.start ?? row.cells.at(-1)?.end ?? row.tag.end;
    edits.push({ start: place, end: place, text: xml });
  }
  return edits;
}

function newRow(sheet: FormSheet, at: number, xml: string): Edit[] {
  const { data } = sheet;
  if (data === null) return [];
  const next = [...sheet.rows.values()].filter(({ row }) => row > at).sort((a, b) => a.row - b.row)[0];
  if (!data.tag.selfClosing) {
    const place = next?.tag.start ?? data.close;
    return [{ start: place, end: place, text: xml }];
  }
  const opening = sheet.xml.slice(data.tag.start, data.tag.end).replace(/\s*\/>$/u, '>');
  return [{ start: data.tag.start, end: data.tag.end, text: `${opening}${xml}</${data.tag.prefix}sheetData>` }];
}

function styleOf({ columns }: FormSheet, row: FormRow | null, col: number): string {
  const style = row?.style ?? columns.find(({ first, last }) => first <= col && col <= last)?.style;
  return style === undefined ? '' : ` s="${style}"`;
}

/** Results of formulas that a program might show as they are; without one it computes. */
function withoutResults(sheet: FormSheet): Edit[] {
  return [...sheet.rows.values()].flatMap(({ cells }) => cells.flatMap(({ formula, value, tag }) => {
    if (formula === null || value === null) return [];
    const opening = sheet.xml.slice(tag.start, tag.end);
    return [{ start: tag.start, end: tag.end, text: opening.replace(/\s+t\s*=\s*(?:"[^"]*"|'[^']*')/u, '') }, { start: value.start, end: value.end, text: '' }];
  }));
}
