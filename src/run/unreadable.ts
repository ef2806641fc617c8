/** Fields of a recognised page that are not missing: ink stands in their place, or letters of which no field can be made. */
import { evidenceOf } from '../evidence.js';
import type { Block, Box, Evidence, Extraction, FindingDraft, Report } from '../model.js';

type Field = 'number' | 'date' | 'signer';
const FIELDS: Record<string, Field> = {
  'document.blank-number': 'number', 'document.absent-number': 'number', 'document.blank-date': 'date', 'document.absent-date': 'date',
  'document.absent-signer': 'signer', 'document.absent-name': 'signer',
};
/** A slot that is printed and holds nothing but dots and blanks. */
const BLANK_NUMBER = /^\s*S\S\s*[:.]?[\s.…_]*(?:[/–-].*)?$/u;
/** What is left of a head's lines of number and date where digits were read as something else. */
const TRACES: Record<Field, RegExp> = { number: /\p{L}\s*[:.].*\/\s?\p{Lu}{2}|^\P{L}*\d+\s?\/\s?\p{Lu}{2}/u, date: /ng[àaảáạ]y.*th[áaàảạ]ng|th[áaàảạ]ng.*n[ăaâ]m|n[ăaâ]m\s*\d{4}\s*$/u, signer: /(?!)/u };
/** A number and the kind of a document, with or without what parts them: "97BC-UBND", "97/BCUBND", "97 1BC-UBND". */
const RUN_TOGETHER = /(?<![\p{L}\p{N}/.,-])\d{1,5}\s?[/1lI|]?\s?(?:BC|KH|CV|TTr|TB|QĐ|CT)\s?[-–.]?\s?\p{Lu}[\p{L}-]+/u;
/** A symbol whose parts have run together: the recogniser lost a hyphen. */
const WITHOUT_HYPHEN = /^\d+[A-Za-z]?\/(?:BC|KH|CV|TTr|TB|QĐ|CT)\p{Lu}{2,}$/u;
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
    const letters = field === 'number' ? lettersOfNumber(finding, at.page, extraction.blocks) : null;
    if (letters !== null) return asUnreadable(finding, at.page, letters);
    return isUnreadable(finding, field, at.page, at.box, extraction) ? { ...finding, check: 'unreadable-field', grade: null, message: { id: `document.unreadable-${field}`, params: { page: at.page } } } : finding;
  });
}

/** Numbers of documents that were made out in part on pages that were recognised. */
export function unreadableNumbers(parts: Pick<Report['parts'][number], 'id' | 'document' | 'documentEvidence'>[], { pageSources }: Pick<Extraction, 'pageSources'>): FindingDraft[] {
  return parts.flatMap(({ id, document: { number }, documentEvidence: { number: at } }) => {
    if (number === null || at === undefined || at.page === null || pageSources[at.page - 1] !== 'ocr' || !WITHOUT_HYPHEN.test(number)) return [];
    const none: FindingDraft = { check: 'unreadable-field', grade: null, part: id, message: { id: '', params: {} }, figures: [], evidence: [at], related: [], printed: null, expected: null, candidates: [] };
    return [asUnreadable(none, at.page, at)];
  });
}

function asUnreadable(finding: FindingDraft, page: number, at: Evidence): FindingDraft {
  return { ...finding, check: 'unreadable-field', grade: null, message: { id: 'document.garbled-number', params: { page, printed: at.quote } }, evidence: [at], printed: at.quote };
}

/** The line of a head that holds a number of which no symbol can be made; null where none does. */
function lettersOfNumber({ message, evidence, printed }: FindingDraft, page: number, blocks: readonly Block[]): Evidence | null {
  if (message.id === 'document.blank-number') return printed !== null && RUN_TOGETHER.test(printed) ? evidence[0] ?? null : null;
  for (const block of blocks.filter((each) => each.page === page).slice(0, HEAD_BLOCKS)) {
    let from = 0;
    for (const line of block.text.split('\n')) {
      const found = line.length < 90 ? RUN_TOGETHER.exec(line) : null;
      if (found !== null && /^(?:S\S{0,2}\s*[:.]?)?\s*$/u.test(line.slice(0, found.index))) return evidenceOf(block, from, from + line.length);
      from += line.length + 1;
    }
  }
  return null;
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
