/** Cell addresses as spreadsheets write them; rows and columns here are 0-based. */

/** Excel's own bounds (XFD1048576): what lies beyond is no address. */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;

/** Both corners included. */
export type Range = { row: number; col: number; lastRow: number; lastCol: number };

/** The letters of a column: 0 is "A", 27 is "AB". */
export function columnLetters(col: number): string {
  let letters = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The address of a cell: (6, 27) is "AB7". */
export function addressOf(row: number, col: number): string {
  return `${columnLetters(col)}${row + 1}`;
}

/** The row that is written as "7" (6); null for what no sheet has. */
export function rowIndex(text: string): number | null {
  const row = /^[1-9]\d{0,6}$/u.test(text) ? Number(text) - 1 : MAX_ROWS;
  return row < MAX_ROWS ? row : null;
}

/** "B7", "$B$7" or "B7:D9"; null for anything else. */
export function parseRange(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/iu.exec(text.trim());
  if (match === null) return null;
  const [, letters = '', digits = '', lastLetters = letters, lastDigits = digits] = match;
  const range = { row: Number(digits) - 1, col: columnOf(letters), lastRow: Number(lastDigits) - 1, lastCol: columnOf(lastLetters) };
  const within = range.lastRow < MAX_ROWS && range.lastCol < MAX_COLUMNS && range.row <= range.lastRow && range.col <= range.lastCol;
  return within ? range : null;
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `'Biểu 1'!$C$7:$C$20`; null for constants, formulas and what was deleted. */
export function parseReference(text: string): { sheet: string; range: Range } | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/u.exec(text.trim());
  const range = match === null ? null : parseRange(match[3] ?? '');
  return match === null || range === null ? null : { sheet: (match[1]?.replaceAll("''", "'") ?? match[2] ?? ''), range };
}
