/** Enumerations inside a paragraph, "(1) …; (2) …" or with raised marks: their numbers have to count on. */
import { evidenceOf } from '../evidence.js';
import { draftOf } from '../findings.js';
import type { Block, FindingDraft } from '../model.js';

type Inline = { start: number; end: number; value: number; text: string };

const MARK = /\((\d{1,2})\)|⁽([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})⁾/gu;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** An enumerator opens a clause; "(2)" after a noun refers to one. */
const BEFORE = /(?:^|[;:,.(–-]|(?<![\p{L}])(?:và|hoặc|là|như))\s*$/u;

/** Doubles and gaps in the runs of `text` of one block: (3) after (3), (5) after (3). */
export function checkEnumerations(block: Block, part: string): FindingDraft[] {
  const found: FindingDraft[] = [];
  let last: Inline | null = null;
  let count = 0;
  for (const mark of inlineMarks(block.text)) {
    const again: boolean = last?.value === 1 && !/[.:!?]\s/u.test(block.text.slice(last.end, mark.start));
    if (mark.value === 1 && !again) {
      last = mark;
      count = 1;
      continue;
    }
    if (last === null) continue;
    const due = count + 1;
    if (mark.value === last.value) found.push(draft('numbering-duplicate', 'list-mark', 'sections.list-double', block, part, mark, last, due));
    else if (mark.value > due && mark.value > last.value + 1) {
      if (mark.value > due + 3) continue;
      found.push(draft('numbering-gap', null, 'sections.list-gap', block, part, mark, last, due));
    } else if (mark.value < last.value) continue;
    count = mark.value === last.value ? due : mark.value;
    last = mark;
  }
  return found;
}

function inlineMarks(text: string): Inline[] {
  return [...text.matchAll(MARK)].flatMap((match) => {
    const raised = match[2];
    const value = raised === undefined ? Number(match[1]) : Number([...raised].map((digit) => RAISED.indexOf(digit)).join(''));
    const end = match.index + match[0].length;
    const opens = BEFORE.test(text.slice(0, match.index)) && /^\s*[\p{L}“"\d.…]/u.test(text.slice(end));
    return opens && value > 0 ? [{ start: match.index, end, value, text: match[0] }] : [];
  });
}

function draft(check: string, grade: string | null, id: string, block: Block, part: string, mark: Inline, before: Inline, due: number): FindingDraft {
  const expected = mark.text.replace(/[\d⁰¹²³⁴⁵⁶⁷⁸⁹]+/u, /\d/u.test(mark.text) ? String(due) : [...String(due)].map((digit) => RAISED.charAt(Number(digit))).join(''));
  return draftOf(check, part, { id, params: { marker: mark.text, due: expected, before: before.text, words: clause(block.text, mark) } }, {
    grade,
    evidence: [evidenceOf(block, mark.start, clauseEnd(block.text, mark))],
    related: [evidenceOf(block, before.start, clauseEnd(block.text, before))],
    printed: mark.text, expected,
  });
}

/** Up to the next sign that ends a clause, no further than 80 characters. */
function clauseEnd(text: string, mark: Inline): number {
  const rest = text.slice(mark.end, mark.end + 80);
  const stop = /[;:.,(⁽]/u.exec(rest);
  return mark.end + (stop === null ? rest : rest.slice(0, stop.index)).trimEnd().length;
}

function clause(text: string, mark: Inline): string {
  return text.slice(mark.end, clauseEnd(text, mark)).trim();
}
