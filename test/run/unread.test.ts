import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/index.js';
import type { Extraction } from '../../src/model.js';
import { unreadOf } from '../../src/run/unread-of.js';
import { markReadings, noFigures, unreadFindings, withoutUnread } from '../../src/run/unread.js';
import { figuresOf, paragraph } from '../figures/helper.js';

function extraction(pageSources: Extraction['pageSources'], notes: Extraction['notes'] = []): Extraction {
  return { mediaType: 'application/pdf', reader: 'pdf', pages: pageSources.length, textFrom: 'digital', pageSources, blocks: [], tables: [], notes };
}

describe('what was not read', () => {
  it('is a finding that names the pages', () => {
    const [finding] = unreadFindings(extraction(['digital', 'poor', 'digital', 'poor', 'poor']), 'p1');
    expect(finding).toMatchObject({ check: 'unread-text', message: { params: { pages: '2, 4–5', count: 3, all: 5 } } });
    expect(say('vi', finding?.message.id ?? '', finding?.message.params)).toContain('CHƯA ĐỌC 3/5 trang (trang 2, 4–5)');
  });

  it('is a finding where characters are missing, and none where a note only informs', () => {
    const notes = [
      { id: 'reader.word-unread-text', params: { unread: 12, total: 900 }, page: null },
      { id: 'reader.word-comments', params: { count: 2 }, page: null },
    ];
    expect(unreadFindings(extraction([], notes), 'p1').map(({ message }) => message.id)).toEqual(['reader.word-unread-text']);
  });

  it('is a finding where no figure came of a file', () => {
    expect(noFigures([], 'p1').map(({ check }) => check)).toEqual(['no-figures']);
    expect(noFigures(figuresOf(['Khai sinh: 12 hồ sơ']).figures, 'p1')).toEqual([]);
  });

  it('is not said to be absent', () => {
    const absent = ['document.absent-number', 'document.absent-signer', 'document.blank-date'].map((id) => ({
      check: 'missing-field', grade: null, part: 'p1', message: { id, params: {} }, figures: [], evidence: [], related: [], printed: null, expected: null, candidates: [],
    }));
    const left = (sources: Extraction['pageSources']): string[] => withoutUnread(absent, extraction(sources)).map(({ message }) => message.id);
    expect(left(['digital', 'poor'])).toEqual(['document.absent-number', 'document.blank-date']);
    expect(left(['poor', 'digital'])).toEqual(['document.absent-signer', 'document.blank-date']);
    expect(left(['digital', 'poor', 'digital'])).toHaveLength(3);
  });

  it('is nothing in a file that was read whole', () => {
    expect(unreadFindings(extraction(['digital', 'digital']), 'p1')).toEqual([]);
  });
});

describe('figures of a recognised page', () => {
  it('have one reading that nothing confirms', () => {
    const { figures } = figuresOf(['Tiếp nhận 12 hồ sơ']);
    const onPage = figures.map((figure) => ({ ...figure, value: figure.value === null ? null : { ...figure.value, evidence: { ...figure.value.evidence, page: 2 } } }));
    expect(markReadings(onPage, extraction(['digital', 'ocr-layer'])).map(({ reading }) => reading)).toEqual(['single']);
    expect(markReadings(onPage, extraction(['ocr-layer', 'digital'])).map(({ reading }) => reading)).toEqual(['digital']);
  });

  it.each([
    ['two readings that agree', true, 'agreed'],
    ['two readings that differ', false, 'uncertain'],
  ])('of a recognised page tell %s', (_, agreed, expected) => {
    const { figures } = figuresOf(['Tiếp nhận 12 hồ sơ']);
    const onPage = figures.map((figure) => ({ ...figure, value: figure.value === null ? null : { ...figure.value, evidence: { ...figure.value.evidence, page: 1 } } }));
    const place = figures[0]?.value?.evidence ?? { start: 0, end: 0 };
    const reading = { agreed, confidence: 0.9, alternatives: agreed ? [] : [{ text: '72', confidence: 0.4 }] };
    const read = extraction(['ocr']);
    const block = { ...paragraph(0, 'Tiếp nhận 12 hồ sơ'), spans: [{ start: place.start, end: place.end, page: 1, box: [0, 0, 9, 9] as [number, number, number, number], reading }] };
    expect(markReadings(onPage, { ...read, blocks: [block] }).map((figure) => figure.reading)).toEqual([expected]);
  });
});

describe('a defect of the program', () => {
  it('is told by its kind and place, never by words that may be of the document', () => {
    const error = new RangeError('Nguyễn Thị Cúc, CCCD 079xxx');
    error.stack = 'RangeError: Nguyễn Thị Cúc\n    at read (C:\\baocao\\dist\\figures\\scan.js:12:5)';
    const { reason, message } = unreadOf('a.docx', error, { language: 'vi' });
    expect(reason).toBe('internal');
    expect(message).toContain('RangeError, figures/scan.js:12');
    expect(message).not.toMatch(/Nguyễn|079/u);
    expect(unreadOf('a.docx', 'Nguyễn', { language: 'vi' }).message).not.toContain('Nguyễn');
  });
});
