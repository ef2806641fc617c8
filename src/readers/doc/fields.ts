/** Which characters are the edges of fields: begin, separator and end belong together, what stands alone is nothing. */


export type FieldMark = 'begin' | 'separate' | 'end';

/**
 * The marks of whole fields by their index in the text. An edge without its counterpart would have all text that
 * follows taken for a field's code.
 */
export function fieldMarks(text: string): Map<number, FieldMark> {
  const marks = new Map<number, FieldMark>();
  const open: { begin: number; separate: number | null }[] = [];
  for (const { index, 0: character } of text.matchAll(/[\u0013-\u0015]/gu)) {
    const field = open.at(-1);
    if (character === '\u0013') open.push({ begin: index, separate: null });
    else if (field !== undefined && character === '\u0014') field.separate ??= index;
    else if (field !== undefined && character === '\u0015') {
      open.pop();
      marks.set(field.begin, 'begin').set(index, 'end');
      if (field.separate !== null) marks.set(field.separate, 'separate');
    }
  }
  return marks;
}

/** Fields that print a number of their own making, which no result of theirs holds. */
export function countUnresolved(text: string): number {
  return text.match(/\u0013\s*(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM)(?![A-Z])/gu)?.length ?? 0;
}

/** Whether a character is the data of a check box: it stands behind the code of that field. */
export function isCheckBox(text: string, index: number): boolean {
  return /\u0013\s*FORMCHECKBOX\s*$/u.test(text.slice(Math.max(0, index - 40), index));
}
