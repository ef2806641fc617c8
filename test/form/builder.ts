/** Forms as offices make them, small enough to be read here: XML written by hand, so that every byte is known. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { collate } from '../../src/collate/index.js';
import type { FilledForm, IndicatorName, Report } from '../../src/model.js';
import type { RunResult } from '../../src/outputs/output.js';
import { bringTogether } from '../../src/run/collate.js';
import { fillForm, loadForm } from '../../src/run/form.js';
import { NO_SETTINGS } from '../../src/run/settings.js';
import { INDICATORS, withRollup } from '../outputs/sample.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Styles of the forms: 0 General, 1 "0.00%", 2 "#,##0", 3 with a percent sign that is only printed. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0"/><numFmt numFmtId="165" formatCode="0.0&quot;%&quot;"/></numFmts>`
  + '<fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>'
  + '<cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

export type SheetText = { name: string; xml: string };

/** A worksheet part. @param after what stands behind the cells: merged ranges, print set-up */
export function worksheet(rows: string, after = ''): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H20"/><cols><col min="1" max="9" width="12.7" customWidth="1" style="2"/></cols><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Rows of cells: text, a number, `=formula` with the result 0, null for none; "text|2" has style 2. */
export function rows(cells: (string | number | null)[][], first = 1): string {
  return cells.map((row, at) => `<row r="${first + at}" spans="1:9" ht="18" customHeight="1">${row.map((cell, col) => oneCell(cell, `${String.fromCharCode(65 + col)}${first + at}`)).join('')}</row>`).join('');
}

function oneCell(cell: string | number | null, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  const [, text = '', style = '0'] = /^([^]*?)(?:\|(\d))?$/u.exec(cell) ?? [];
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  if (text.startsWith('=')) return `<c r="${address}" s="${style}"><f>${escaped.slice(1)}</f><v>0</v></c>`;
  return text === '' ? `<c r="${address}" s="${style}"/>` : `<c r="${address}" s="${style}" t="inlineStr"><is><t>${escaped}</t></is></c>`;
}

export type BookParts = { sheets: SheetText[]; names?: string; strings?: string; more?: Record<string, string>; workbookEnd?: string };

export function bookParts({ sheets, names = '', strings, more = {}, workbookEnd = '' }: BookParts): Record<string, string> {
  const listed = sheets.map(({ name }, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const relations = sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('');
  const shared = strings === undefined ? '' : `<Relationship Id="rId98" Type="${OFFICE}/sharedStrings" Target="/xl/sharedStrings.xml"/>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed}</sheets>${names === '' ? '' : `<definedNames>${names}</definedNames>`}${workbookEnd}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}<Relationship Id="rId99" Type="${OFFICE}/styles" Target="styles.xml"/>${shared}</Relationships>`,
    'xl/styles.xml': STYLES,
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>` }),
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...more,
  };
}

export function bookBytes(book: BookParts): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(bookParts(book)).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A run over made reports. @param units of a list of units; null for a run without one */
export function runOf(reports: Report[], units: string[] | null = null, indicators: IndicatorName[] = INDICATORS): RunResult {
  const listed = units?.map((name, line) => ({ line, code: null, name, former: [], aliases: [] })) ?? null;
  const { reports: together, roll, collation } = bringTogether(reports, [], listed, NO_SETTINGS, 'vi');
  return withRollup({ reports: together, unread: [], skipped: [], indicators, roll, collation: roll === null ? collate(together, together.map(() => null)).collation : collation });
}

export type Filled = { form: FilledForm; parts: Record<string, string>; bytes: Uint8Array };

/** A form given as bytes, filled from a run as `baocao run --template` does. @param map text of the mapping */
export async function fill(bytes: Uint8Array, run: RunResult, map: string | null = null, name = 'mau.xlsx'): Promise<Filled> {
  const folder = await mkdtemp(join(tmpdir(), 'baocao-form-'));
  try {
    await writeFile(join(folder, name), bytes);
    if (map !== null) await writeFile(join(folder, 'mau.yaml'), map);
    const loaded = await loadForm(join(folder, name), map === null ? null : join(folder, 'mau.yaml'), run.indicators, join(folder, 'out'));
    const filled = fillForm(loaded, run);
    return { ...filled, parts: partsOf(filled.bytes) };
  } finally {
    await rm(folder, { recursive: true });
  }
}

export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Remarks as "kind: what", for tables of cases. */
export function told({ form }: Filled): string[] {
  return form.remarks.map(({ kind, params }) => `${kind}: ${params['place'] ?? params['part'] ?? params['file'] ?? params['name'] ?? ''}${params['unit'] === undefined ? '' : ` ${params['unit']}`}`);
}
