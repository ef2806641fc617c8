import type { Language } from '../messages/index.js';
import { columnsOf, longForm, type Value } from './long-form.js';
import type { RunOutput } from './output.js';

/** What spreadsheets of each language read by a double click: with a decimal comma, commas can't separate. */
const DIALECTS: Record<Language, { separator: string; decimal: string }> = { vi: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } };
/** Without it Excel reads UTF-8 as the code page of the PC. */
const BYTE_ORDER_MARK = '\ufeff';
/** First characters that make a cell a formula, behind any white space or control characters (OWASP ASVS 5.0, 1.2.10). */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n\0]/u;

/** Every figure, one line each, numerator and denominator in columns of their own: "5/12" in one cell would become a date. */
export const csv: RunOutput = {
  id: 'csv',
  file: 'so-lieu.csv',
  *write(run, language) {
    const { separator, decimal } = DIALECTS[language];
    const line = (cells: string[]): string => `${cells.join(separator)}\r\n`;
    let begun = false;
    for (const record of longForm(run)) {
      const columns = columnsOf(record);
      if (!begun) yield BYTE_ORDER_MARK + line(columns.map(([name]) => quoted(name)));
      begun = true;
      yield line(columns.map(([, value]) => fieldOf(value, decimal)));
    }
    if (!begun) yield BYTE_ORDER_MARK + line([]);
  },
};

function fieldOf(value: Value, decimal: string): string {
  if (value === null) return '';
  if (value.kind === 'number') return decimal === '.' ? value.value : quoted(value.value.replace('.', decimal));
  return quoted(FORMULA.test(value.value) ? `'${value.value}` : value.value);
}

/** In quotes, whatever it holds. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""').replaceAll('\0', '')}"`;
}
