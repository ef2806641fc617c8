import { describe, expect, it } from 'vitest';
import { formText } from '../../src/outputs/form-text.js';
import { summaryText } from '../../src/outputs/summary-text.js';
import { ratio, ward } from '../rollup/sample.js';
import { bookBytes, fill, rows, runOf, worksheet } from './builder.js';

const RUN = runOf([ward('SUỐI MƠ', [ratio(57, 60)]), ward('ĐỒI THÔNG', [ratio(30, 40, { verdict: 'contradicted' })])]);
const CELLS = [['Xã Suối Mơ', '{{thuong-tru.tu-so}}', '{{tam-tru.so}}'], ['Xã Đồi Thông', '{{thuong-tru.tu-so}}', '{{abc.so}}'], ...Array.from({ length: 12 }, (_, at) => [`Xã Số ${at}`, '{{thuong-tru.tu-so}}'])];

describe('what a filled form leaves to be known', () => {
  it('is counted in the summary and listed cell by cell beside it', async () => {
    const { form } = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: worksheet(rows(CELLS)) }] }), RUN);
    const run = { ...RUN, form };
    const summary = String(summaryText.write(run, 'vi'));
    for (const line of ['Biểu mẫu mau.xlsx: đã điền 2 ô.', 'không có trong gói quy tắc, để nguyên: 1', 'Biểu 1!C2: abc.so', 'báo cáo không nêu: 1', 'số mâu thuẫn trong báo cáo: 1', 'để trống: 12', '… và 2 mục nữa, xem bieu-mau.txt']) expect(summary).toContain(line);
    const list = String(formText.write(run, 'vi'));
    for (const line of ['Biểu 1!C1, Xã Suối Mơ: Đăng ký tạm trú (so)', 'Biểu 1!B2, Xã Đồi Thông: Đăng ký thường trú (tu-so)', 'Xã Số 11 (Biểu 1)']) expect(list).toContain(line);
    expect(String(formText.write(run, 'en'))).toContain('2 cells filled');
  });

  it('is no file where no form was given', () => {
    expect(formText.applies?.(RUN)).toBe(false);
    expect(String(summaryText.write(RUN, 'vi'))).not.toContain('Biểu mẫu');
  });
});

describe('formulas elsewhere', () => {
  it.each([
    ["='Biểu 1'!B1", false], ['=Tong*2', false], ['=INDIRECT("B1")', false], ['=SUM(A1:A9)', true], ['=1+1', true],
  ])('%s keeps its result: %s', async (formula, keeps) => {
    const other = worksheet(rows([[formula]]));
    const { parts } = await fill(bookBytes({ sheets: [{ name: 'Biểu 1', xml: worksheet(rows([['Số', '{{thuong-tru.tu-so}}']])) }, { name: 'Khác', xml: other }], names: "<definedName name=\"Tong\">'Biểu 1'!$B$1</definedName>" }), RUN);
    expect(parts['xl/worksheets/sheet2.xml'] === other).toBe(keeps);
    expect(parts['xl/worksheets/sheet2.xml']?.includes('<v>0</v>')).toBe(keeps);
  });
});
