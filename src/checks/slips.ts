/** The slips of a typing hand: one digit wrong, lost or doubled, two changed over, a separator misplaced. */
import type { Candidate } from '../model.js';

export type Edit = Exclude<Candidate['edit'], 'replace'>;

/** Every number one slip away from a printed one, each with its slip. A leading digit never becomes zero. */
export function slipsFrom(text: string): { text: string; edit: Edit }[] {
  const found = new Map<string, Edit>();
  const add = (slip: string, edit: Edit): void => {
    if (slip !== text && /\d/u.test(slip) && !/^0\d/u.test(slip) && !/^[.,]|[.,]$/u.test(slip) && !found.has(slip)) found.set(slip, edit);
  };
  const characters = [...text];
  for (const [at, character] of characters.entries()) {
    if (!/\d/u.test(character)) continue;
    for (const digit of '0123456789') add(characters.with(at, digit).join(''), 'digit');
    const next = nextDigit(characters, at);
    if (next !== null) add(characters.with(at, characters[next] ?? '').with(next, character).join(''), 'transpose');
  }
  for (const [at, character] of characters.entries()) {
    if (/\d/u.test(character)) add(regroup(characters.toSpliced(at, 1).join(''), text), 'delete');
  }
  for (let at = 0; at <= characters.length; at += 1) {
    for (const digit of '0123456789') add(regroup(characters.toSpliced(at, 0, digit).join(''), text), 'insert');
  }
  return [...found].map(([slip, edit]) => ({ text: slip, edit }));
}

/** Whether one printed number is one slip of a digit away from another, both of three digits at least. */
export function isSlip(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => text.replace(/\D/gu, ''));
  if (x === undefined || y === undefined || x.length < 3 || y.length < 3 || x === y) return false;
  return slipsFrom(x).some(({ text }) => text === y);
}

function nextDigit(characters: string[], at: number): number | null {
  const next = /\d/u.test(characters[at + 1] ?? '') ? at + 1 : at + 2;
  return /\d/u.test(characters[next] ?? '') && next - at <= 2 && (next === at + 1 || /[.,]/u.test(characters[at + 1] ?? '')) ? next : null;
}

/** Thousands grouped anew where the printed number groups them: "1.234" without its 2 is 134. */
function regroup(slip: string, printed: string): string {
  const sign = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/u.exec(printed)?.[1];
  return sign === undefined ? slip : slip.replace(/\D/gu, '').replace(/\B(?=(?:\d{3})+(?!\d))/gu, sign);
}
