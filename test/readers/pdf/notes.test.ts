import { describe, expect, test } from 'vitest';
import { withoutFurniture } from '../../../src/readers/pdf/furniture.js';
import { plainLine } from '../../../src/readers/pdf/layout.js';
import { noteFor, takeNotes } from '../../../src/readers/pdf/notes.js';
import { lines, SIZE, text, widthOf } from './page-builder.js';

type Glyphs = ReturnType<typeof text>;
const RULE = { x0: 85, x1: 200, y0: 690, y1: 690 };

function notePage(number: number, glyphs: Glyphs, rules = [RULE]): Parameters<typeof takeNotes>[0][number] {
  return { page: number, width: 595, height: 842, rows: lines(glyphs, number), rules };
}

/** A note line of ten points with a raised mark before it. */
function note(y: number, mark: string, content: string): Glyphs {
  return [...text(85, y - 3, mark, { size: 6 }), ...text(85 + widthOf(mark, 6), y, content, { size: 10 })];
}

function taken(pages: Parameters<typeof takeNotes>[0]): { notes: string[]; body: string[] } {
  const { pages: kept, notes } = takeNotes(pages, SIZE);
  return { notes: notes.map(({ mark, lines: own }) => `${mark}: ${own.map(plainLine).join(' ')}`), body: kept.flatMap(({ rows }) => rows.map(plainLine)) };
}

describe('footnotes', () => {
  test('under a rule, each with its mark', () => {
    expect(taken([notePage(1, [...text(85, 600, 'Thân bài'), ...note(710, '1', 'Gồm 20 ha'), ...note(724, '2', 'Mưa muộn'), ...text(85, 738, 'ba tuần', { size: 10 })])]))
      .toEqual({ notes: ['1: Gồm 20 ha', '2: Mưa muộn ba tuần'], body: ['Thân bài'] });
  });

  test('without a rule, by the raised mark', () => {
    expect(taken([notePage(1, [...text(85, 600, 'Thân bài'), ...note(710, '1', 'Gồm 20 ha')], [])])).toEqual({ notes: ['1: Gồm 20 ha'], body: ['Thân bài'] });
  });

  test.each([4, 9, 36])('with a tab of %d points behind the mark', (tab) => {
    const glyphs = [...text(85, 600, 'Thân bài'), ...text(85, 707, '1', { size: 6 }), ...text(88 + tab, 710, 'Gồm 20 ha', { size: 10 }), ...text(85, 722, 'Mưa muộn', { size: 10 })];
    expect(taken([notePage(1, glyphs)])).toEqual({ notes: ['1: Gồm 20 ha Mưa muộn'], body: ['Thân bài'] });
  });

  test('one that runs on to the next page is one', () => {
    const pages = [notePage(1, note(710, '1', 'Gồm 20 ha')), notePage(2, [...text(85, 600, 'Thân bài'), ...text(85, 710, 'và đất ven suối', { size: 10 }), ...note(724, '2', 'Mưa muộn')])];
    expect(taken(pages)).toEqual({ notes: ['1: Gồm 20 ha và đất ven suối', '2: Mưa muộn'], body: ['Thân bài'] });
  });

  test.each([
    ['recipients in small print', notePage(1, [...text(85, 710, 'Nơi nhận:', { size: 11 }), ...text(85, 724, '- Lưu', { size: 11 })], [])],
    ['text of full size under a rule', notePage(1, text(85, 710, '1 Thân bài'))],
  ])('%s is no note', (_, page) => {
    expect(taken([page]).notes).toEqual([]);
  });

  test('marks are matched in the form printed, on their page first; a unit is no mark', () => {
    const { notes } = takeNotes([notePage(1, note(710, '1', 'một')), notePage(2, [...note(710, '1', 'hai'), ...note(724, '2', 'ba')])], SIZE);
    const metre = lines(text(0, 0, '400 m'))[0]?.words[1] ?? null;
    expect(noteFor(notes, '1', 1, null)).toBe(0);
    expect(noteFor(notes, '1', 2, null)).toBe(1);
    expect(noteFor(notes, '(1)', 1, null)).toBe(-1);
    expect(noteFor(notes, '2', 2, metre)).toBe(-1);
    expect(noteFor(notes, '3', 2, null)).toBe(-1);
  });
});

describe('furniture', () => {
  const body = (number: number): Glyphs => [...text(85, 120, `Dòng ${number} của thân bài`), ...text(85, 700, 'Dòng cuối')];
  const strip = (pages: Glyphs[]): string[][] =>
    withoutFurniture(pages.map((glyphs) => ({ width: 595, height: 842, rows: lines(glyphs) }))).pages.map(({ rows }) => rows.map(plainLine));

  test('page numbers in the margin go', () => {
    expect(strip([body(1), [...text(294, 40, '2'), ...body(2)], [...body(3), ...text(520, 810, '3')], [...body(4), ...text(280, 810, '- 4 -')]]))
      .toEqual([1, 2, 3, 4].map((number) => [`Dòng ${number} của thân bài`, 'Dòng cuối']));
  });

  test('a number in the text stays, alone in its row or not in the middle', () => {
    expect(strip([[...text(294, 400, '2'), ...text(85, 40, '15'), ...body(1)]])[0]).toEqual(['15', 'Dòng 1 của thân bài', '2', 'Dòng cuối']);
  });

  test('heads that repeat on most pages go, whatever number they hold', () => {
    expect(strip([1, 2, 3].map((number) => [...text(85, 40, `Báo cáo của xã, bản ${number}`), ...body(number)]))[1]).toEqual(['Dòng 2 của thân bài', 'Dòng cuối']);
  });

  test('what stands on two pages only stays', () => {
    expect(strip([1, 2].map((number) => [...text(85, 40, 'Báo cáo của xã'), ...body(number)]))[0]).toContain('Báo cáo của xã');
  });

  test('what was taken out is counted', () => {
    expect(withoutFurniture([{ width: 595, height: 842, rows: lines([...text(290, 40, '12'), ...body(1)]) }]).removed).toBe(2);
  });
});
