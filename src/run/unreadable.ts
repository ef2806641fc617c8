/** Fields of a recognised page that are not missing: ink stands in their place, or letters of which no field can be made. */
import { evidenceOf, isByHand } from '../evidence.js';
import type { Block, Box, Evidence, Extraction, FindingDraft, Report } from '../model.js';

type Field = 'number' | 'date' | 'signer';
const FIELDS: Record<string, Field> = {
  'document.blank-number': 'number', 'document.absent-number': 'number', 'document.blank-date': 'date', 'document.absent-date': 'date',
  'document.absent-signer': 'signer', 'document.absent-name': 'signer',
};
/** A slot that is printed and holds nothing but dots and blanks. */
const BLANK_NUMBER = /^\s*S\S\s*[:.]?[\s.…_]*(?:[/–-]\s*\p{Lu}.*)?$/u;
const BLANK_DATE = /ng[àaảáạ]y[\s\p{Nd}.…_]*th[áaàảạ]ng/iu;
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

type Around = Pick<Extraction, 'ink' | 'pageSources' | 'blocks'>;
/** The recognised page or picture in which something stands. */
type Sheet = { blocks: Block[]; ink: Box[]; page: number | null; picture: number | null };

/** `missing-field` becomes `unreadable-field` where a page that was recognised holds something unread in the field's place. */
export function withUnreadable(findings: FindingDraft[], extraction: Around): FindingDraft[] {
  return findings.map((finding) => {
    const field = FIELDS[finding.message.id];
    const [at] = finding.evidence;
    const sheet = field === undefined || at === undefined ? null : sheetOf(at, extraction);
    if (field === undefined || at === undefined || sheet === null) return finding;
    const block = extraction.blocks[at.block];
    if (block !== undefined && isByHand(block, at.start, at.end)) return asUnreadable(finding, `written-${field}`, sheet, at);
    const letters = field === 'number' ? lettersOfNumber(finding, sheet) : null;
    if (letters !== null) return asUnreadable(finding, 'garbled-number', sheet, letters);
    return isUnreadable(finding, field, at.box, sheet) ? asUnreadable(finding, `unreadable-${field}`, sheet) : finding;
  });
}

/** Numbers of documents that were made out in part on pages that were recognised. */
export function unreadableNumbers(parts: Pick<Report['parts'][number], 'id' | 'document' | 'documentEvidence'>[], extraction: Around): FindingDraft[] {
  return parts.flatMap(({ id, document: { number }, documentEvidence: { number: at } }) => {
    const sheet = number === null || at === undefined || !WITHOUT_HYPHEN.test(number) ? null : sheetOf(at, extraction);
    if (sheet === null || at === undefined) return [];
    const none: FindingDraft = { check: 'unreadable-field', grade: null, part: id, message: { id: '', params: {} }, figures: [], evidence: [at], related: [], printed: null, expected: null, candidates: [] };
    return [asUnreadable(none, 'garbled-number', sheet, at)];
  });
}

function sheetOf(at: Evidence, { ink = [], pageSources, blocks }: Around): Sheet | null {
  const picture = blocks[at.block]?.picture?.number;
  if (picture !== undefined) return { blocks: blocks.filter((block) => block.picture?.number === picture), ink: ink.filter((each) => each.picture === picture).map(({ box }) => box), page: null, picture };
  const { page } = at;
  if (page === null || pageSources[page - 1] !== 'ocr') return null;
  return { blocks: blocks.filter((block) => block.page === page && block.picture === undefined), ink: ink.filter((each) => each.page === page && each.picture === undefined).map(({ box }) => box), page, picture: null };
}

function asUnreadable(finding: FindingDraft, kind: string, { page, picture }: Sheet, at?: Evidence): FindingDraft {
  const message = picture === null ? { id: `document.${kind}`, params: { page: page ?? 1, printed: at?.quote ?? '' } } : { id: 'document.unreadable-in-picture', params: { picture } };
  return { ...finding, check: 'unreadable-field', grade: null, message, ...(at !== undefined && { evidence: [at], printed: at.quote }) };
}

/** The line of a head that holds a number of which no symbol can be made; null where none does. */
function lettersOfNumber({ message, evidence, printed }: FindingDraft, { blocks }: Sheet): Evidence | null {
  if (message.id === 'document.blank-number') return printed !== null && RUN_TOGETHER.test(printed) ? evidence[0] ?? null : null;
  for (const block of blocks.slice(0, HEAD_BLOCKS)) {
    let from = 0;
    for (const line of block.text.split('\n')) {
      const found = line.length < 90 ? RUN_TOGETHER.exec(line) : null;
      if (found !== null && /^(?:S\S{0,2}\s*[:.]?)?\s*$/u.test(line.slice(0, found.index))) return evidenceOf(block, from, from + line.length);
      from += line.length + 1;
    }
  }
  return null;
}

function isUnreadable({ message, printed }: FindingDraft, field: Field, slot: Box | null, { ink, blocks }: Sheet): boolean {
  if (message.id === 'document.blank-number' && printed !== null && !BLANK_NUMBER.test(printed)) return true;
  if (message.id === 'document.blank-date' && printed !== null && !BLANK_DATE.test(printed)) return true;
  if (/blank/u.test(message.id)) return slot !== null && ink.some((box) => touches(box, slot));
  if (field === 'signer') return ink.some(([x0, y0, x1]) => x0 + x1 > 2 * RIGHT_COLUMN && y0 > (slot?.[1] ?? 0) - 100);
  if (ink.some(([, , , y1]) => y1 < HEAD)) return true;
  return blocks.slice(0, HEAD_BLOCKS).some(({ text }) => text.split('\n').some((line) => line.length < 90 && TRACES[field].test(line)));
}

function touches([x0, y0, x1, y1]: Box, [left, top, right, bottom]: Box): boolean {
  return x1 > left && x0 < right && y1 > top - REACH && y0 < bottom + REACH;
}
