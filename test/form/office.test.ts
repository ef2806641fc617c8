/** A form that LibreOffice wrote: merged heads, borders, formats, totals by formula. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { ratio, ward } from '../rollup/sample.js';
import { fill, partsOf, runOf, told } from './builder.js';

const PERMANENT = 'de-an-06/dvc.dang-ky-thuong-tru';
const TEMPORARY = 'de-an-06/dvc.dang-ky-tam-tru';
const INDICATORS = [PERMANENT, TEMPORARY].map((id) => ({ id, name: id, unit: 'hồ sơ', across: 'recompute' as const }));

it('is filled, and nothing else of it changes', async () => {
  const bytes = await readFile(fileURLToPath(new URL('files/bieu-01.xlsx', import.meta.url)));
  const figures = (a: number, b: number, c: number, d: number) => [ratio(a, b, { indicator: PERMANENT }), ratio(c, d, { indicator: TEMPORARY })];
  const run = runOf([ward('SUỐI MƠ', figures(1157, 1160, 30, 40), { issuer: 'UBND PHƯỜNG SUỐI MƠ' }), ward('ĐỒI THÔNG', figures(57, 60, 10, 30), { issuer: 'CÔNG AN PHƯỜNG ĐỒI THÔNG' })], null, INDICATORS);
  const filled = await fill(bytes, run);
  const before = partsOf(bytes);
  expect(Object.keys(before).filter((name) => before[name] !== filled.parts[name])).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(filled.parts['xl/workbook.xml']?.replace(' fullCalcOnLoad="1"', '')).toBe(before['xl/workbook.xml']);
  const outside = (xml = ''): string => xml.replace(/<c r="(?:A1|[C-G][4-7])".*?(?:\/>|<\/c>)/gu, '');
  expect(outside(filled.parts['xl/worksheets/sheet1.xml'])).toBe(outside(before['xl/worksheets/sheet1.xml']));

  const [old] = (await readXlsx(bytes, { readStyles: true })).sheets;
  const [sheet] = (await readXlsx(filled.bytes, { readStyles: true })).sheets;
  expect(sheet?.rows.map((row) => Array.from(row, (cell) => cell ?? null)).slice(3, 6)).toEqual([
    [1, 'Phường Suối Mơ', 1157, 1160, 1157 / 1160, 30, 75], [2, 'Phường Đồi Thông', 57, 60, 0.95, 10, 33.33], [3, 'Xã Hồ Sen', null, null, null, null, null],
  ]);
  expect(sheet?.rows[0]?.[0]).toBe('BIỂU 01. KẾT QUẢ DỊCH VỤ CÔNG tháng 6 năm 2025');
  expect(['6,2', '6,3', '6,4'].map((place) => sheet?.cells?.get(place)?.formula)).toEqual(['SUM(C4:C6)', 'SUM(D4:D6)', 'IF(D7=0,"",C7/D7)']);
  expect(sheet?.rows[6]?.slice(5)).toEqual([40, 57.14]);
  expect(sheet?.merges).toEqual(old?.merges);
  for (const [place, cell] of old?.cells ?? []) expect({ place, style: sheet?.cells?.get(place)?.style }).toEqual({ place, style: cell.style });
  expect(told(filled)).toEqual(['partial: Biểu 01!F7 –', 'partial: Biểu 01!G7 –', 'unit-unknown: Biểu 01 Xã Hồ Sen']);
});
