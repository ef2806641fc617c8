import { describe, expect, it } from 'vitest';
import type { Box, Evidence, Extraction, FindingDraft } from '../../src/model.js';
import { unreadableNumbers, withUnreadable } from '../../src/run/unreadable.js';
import { paragraph } from '../figures/helper.js';

const SLOT: Box = [60, 100, 200, 114];

function missing(id: string, printed: string | null, box: Box | null = SLOT): FindingDraft {
  const at: Evidence = { page: 1, block: 0, start: 0, end: 1, quote: '', box, confidence: null, alternatives: [] };
  return { check: 'missing-field', grade: null, part: 'p1', message: { id, params: {} }, figures: [], evidence: [at], related: [], printed, expected: null, candidates: [] };
}

function page(ink: Box[], text = 'BÁO CÁO', source: 'ocr' | 'digital' = 'ocr'): Pick<Extraction, 'ink' | 'pageSources' | 'blocks'> {
  return { pageSources: [source], ink: ink.map((box) => ({ page: 1, box })), blocks: [{ ...paragraph(0, text), page: 1 }] };
}

describe('a field that could not be read', () => {
  it.each<[string, FindingDraft, ReturnType<typeof page>, boolean]>([
    ['a day of which signs are left', missing('document.blank-date', 'Suối Mơ, ngày‡† tháng 5 năm 2025'), page([]), true],
    ['a number of which digits are left behind the slash', missing('document.blank-number', 'Sô:/44. /BC-UBND'), page([]), true],
    ['ink over a blank slot', missing('document.blank-number', 'Số: /BC-UBND'), page([[85, 92, 110, 112]]), true],
    ['ink elsewhere on the page', missing('document.blank-number', 'Số: /BC-UBND'), page([[300, 500, 330, 520]]), false],
    ['ink beside the slot', missing('document.blank-date', 'ngày tháng 6 năm 2025'), page([[230, 95, 280, 112]]), false],
    ['letters where digits belong', missing('document.blank-number', 'Số: A§/BC-UBND'), page([]), true],
    ['dots where digits belong', missing('document.blank-number', 'Số: …../BC-UBND'), page([]), false],
    ['ink in a head without a number', missing('document.absent-number', null), page([[80, 90, 120, 110]]), true],
    ['ink only in the text', missing('document.absent-number', null), page([[80, 590, 120, 610]]), false],
    ['a date of which the words are left', missing('document.absent-date', null), page([], 'Suối Mơ, ngày ¢ tháng 6 năm 2025'), true],
    ['a symbol without its number', missing('document.absent-number', null), page([], 'Sũ: 4§ /BC-UBND'), true],
    ['a seal over the name', missing('document.absent-name', null, [300, 600, 480, 615]), page([[320, 620, 420, 720]]), true],
    ['no seal', missing('document.absent-signer', null), page([]), false],
    ['a page with digital text', missing('document.blank-number', 'Số: /BC-UBND'), page([[85, 92, 110, 112]], '', 'digital'), false],
    ['a field that has no slot', missing('document.absent-title', null), page([[85, 92, 110, 112]]), false],
    ['a number that ran into its symbol', missing('document.blank-number', 'Số: 97BC-UBND'), page([]), true],
    ['the same without the word before it', missing('document.absent-number', null), page([], 'PHƯỜNG SUỐI MƠ\nS6: 97BC-UBND'), true],
    ['a stroke where the slash was', missing('document.absent-number', null), page([], '97 1BC-UBND'), true],
    ['a report that the text of the head names', missing('document.absent-number', null), page([], 'Theo Công văn số 97/BC-UBND của tỉnh'), false],
    ['letters that are no kind of document', missing('document.absent-number', null), page([], '12 HỘ DÂN'), false],
  ])('%s', (_, finding, extraction, unreadable) => {
    const [found] = withUnreadable([finding], extraction);
    expect(found?.check).toBe(unreadable ? 'unreadable-field' : 'missing-field');
    if (!unreadable) expect(found).toBe(finding);
  });
});

it('what a picture of a Word file holds is judged by that picture', () => {
  const picture = { number: 2, name: 'image2.png' };
  const block = { ...paragraph(0, 'BÁO CÁO'), picture };
  const finding = { ...missing('document.absent-number', null), evidence: [{ page: null, block: 0, start: 0, end: 1, quote: '', box: null, confidence: null, alternatives: [] }] };
  const found = (ink: Extraction['ink']) => withUnreadable([finding], { pageSources: [], blocks: [block], ...(ink !== undefined && { ink }) })[0];
  expect(found([{ page: 1, box: [80, 90, 120, 110], picture: 2 }])).toMatchObject({ check: 'unreadable-field', message: { id: 'document.unreadable-in-picture', params: { picture: 2 } } });
  expect(found([{ page: 1, box: [80, 90, 120, 110], picture: 1 }])).toBe(finding);
});

it('what was written by hand is told with what was made of it', () => {
  const extraction = page([], 'Số: 80 /BC-UBND');
  const block = extraction.blocks[0];
  block?.spans.splice(0, 9, { start: 4, end: 6, page: 1, box: SLOT, reading: { agreed: false, confidence: 0.9, alternatives: [], byHand: true } });
  const finding = missing('document.blank-number', 'Số: 80 /BC-UBND');
  const evidence = finding.evidence.map((at) => ({ ...at, end: 15, quote: 'Số: 80 /BC-UBND' }));
  expect(withUnreadable([{ ...finding, evidence }], extraction)[0]).toMatchObject({ check: 'unreadable-field', printed: 'Số: 80 /BC-UBND', message: { id: 'document.written-number', params: { printed: 'Số: 80 /BC-UBND' } } });
});

describe('a number of which a part is legible', () => {
  it('comes with what was read as its evidence', () => {
    const [found] = withUnreadable([missing('document.absent-number', null)], page([], 'PHƯỜNG SUỐI MƠ\nSố: 97BC-UBND'));
    expect(found).toMatchObject({ printed: 'Số: 97BC-UBND', evidence: [{ quote: 'Số: 97BC-UBND', start: 15 }], message: { params: { printed: 'Số: 97BC-UBND' } } });
  });

  it.each([['97/BCUBND', 'ocr', 1], ['97/BC-UBND', 'ocr', 0], ['97/BCUBND', 'digital', 0], ['97/UBND', 'ocr', 0]] as const)('%s on a page that is %s', (number, source, count) => {
    const at: Evidence = { page: 1, block: 0, start: 0, end: 9, quote: `Số: ${number}`, box: null, confidence: null, alternatives: [] };
    const document = { kind: 'bao-cao' as const, issuer: null, parentIssuer: null, number, place: null, date: null, title: null, period: null, signer: null, recipients: [] };
    expect(unreadableNumbers([{ id: 'p1', document, documentEvidence: { number: at } }], { pageSources: [source], blocks: [{ ...paragraph(0, `Số: ${number}`), page: 1 }] }).map(({ check }) => check)).toEqual(Array.from({ length: count }, () => 'unreadable-field'));
  });
});
