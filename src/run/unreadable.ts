/** Fields of a recognised page that are not missing: ink stands in their place, or letters of which no field can be made. */
import type { Box, Extraction, FindingDraft } from '../model.js';

type Field = 'number' | 'date' | 'signer';
const FIELDS: Record<string, Field> = {
  'document.blank-number': 'number', 'document.absent-number': 'number', 'document.blank-date': 'date', 'document.absent-date': 'date',
  'document.absent-signer': 'signer', 'document.absent-name': 'signer',
};
/** A slot that is printed and holds nothing but dots and blanks. */
const BLANK_NUMBER = /^\s*S\S\s*[:.]?[\s.…_]*(?:[/–-].*)?$/u;
/** What is left of a head's lines of number and date where digits were read as something else. */
const TRACES: Record<Field, RegExp> = { number: /\p{L}\s*[:.].*\/\s?\p{Lu}{2}|^\P{L}*\d+\s?\/\s?\p{Lu}{2}/u, date: /ng[àaảáạ]y.*th[áaàảạ]ng|th[áaàảạ]ng.*n[ăaâ]m|n[ăaâ]m\s*\d{4}\s*$/u, signer: /(?!)/u };
/** The head ends at most so many points from the top; the signature begins beyond this many from the left. */
const [HEAD, RIGHT_COLUMN] = [300, 220];
/** Lines of a head. */
const HEAD_BLOCKS = 12;
/** Handwriting rises above its line and falls below it by so many points. */
const REACH = 8;

/** `missing-field` becomes `unreadable-field` where a page that was recognised holds something unread in the field's place. */
export function withUnreadable(findings: FindingDraft[], extraction: Pick<Extraction, 'ink' | 'pageSources' | 'blocks'>): FindingDraft[] {
  return findings.map((finding) => {
    const field = FIELDS[finding.message.id];
    const [at] = finding.evidence;
    if (field === undefined || at === undefined || at.page === null || extraction.pageSources[at.page - 1] !== 'ocr') return finding;
    return isUnreadable(finding, field, at.page, at.box, extraction) ? { ...finding, check: 'unreadable-field', grade: null, message: { id: `document.unreadable-${field}`, params: { page: at.page } } } : finding;
  });
}

function isUnreadable({ message, printed }: FindingDraft, field: Field, page: number, slot: Box | null, { ink = [], blocks }: Pick<Extraction, 'ink' | 'blocks'>): boolean {
  const there = ink.filter((each) => each.page === page).map(({ box }) => box);
  if (message.id === 'document.blank-number' && printed !== null && !BLANK_NUMBER.test(printed)) return true;
  if (/blank/u.test(message.id)) return slot !== null && there.some((box) => touches(box, slot));
  if (field === 'signer') return there.some(([x0, y0, x1]) => x0 + x1 > 2 * RIGHT_COLUMN && y0 > (slot?.[1] ?? 0) - 100);
  if (there.some(([, , , y1]) => y1 < HEAD)) return true;
  return blocks.filter((block) => block.page === page).slice(0, HEAD_BLOCKS).some(({ text }) => text.split('\n').some((line) => line.length < 90 && TRACES[field].test(line)));
}

function touches([x0, y0, x1, y1]: Box, [left, top, right, bottom]: Box): boolean {
  return x1 > left && x0 < right && y1 > top - REACH && y0 < bottom + REACH;
}
