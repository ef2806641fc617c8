/** Number formats by their code in binary files, as WordprocessingML names them. [MS-OSHARED] 2.2.1.3 (MSONFC). */

const FORMATS = new Map([
  [0, 'decimal'], [1, 'upperRoman'], [2, 'lowerRoman'], [3, 'upperLetter'], [4, 'lowerLetter'], [5, 'ordinal'], [9, 'chicago'],
  [18, 'decimalEnclosedCircle'], [22, 'decimalZero'], [23, 'bullet'], [26, 'decimalEnclosedFullstop'], [27, 'decimalEnclosedParen'],
  [28, 'decimalEnclosedCircleChinese'], [57, 'numberInDash'], [255, 'none'],
]);

/** The `w:numFmt` of a number format code ([MS-OSHARED], MSONFC); decimal for one that is not known. */
export function numberFormat(code: number): string {
  return FORMATS.get(code) ?? 'decimal';
}
