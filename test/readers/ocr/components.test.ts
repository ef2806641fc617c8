import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loneNumber, periodOf, withoutDirt, withSeparators } from '../../../src/readers/ocr/cells.js';
import { components, inkOf, withoutSpecks } from '../../../src/readers/ocr/components.js';
import type { Picture } from '../../../src/readers/ocr/picture.js';
import { withPercent } from '../../../src/readers/ocr/second-look.js';
import type { OcrLine, Recogniser } from '../../../src/readers/ocr/tesseract.js';

/** A picture from rows of "#" and ".", each character `size` pixels wide and high, at 200 dpi. */
function drawn(rows: string[], size = 1): Picture {
  const width = (rows[0]?.length ?? 0) * size;
  const data = new Uint8Array(width * rows.length * size).fill(255);
  rows.forEach((row, y) => [...row].forEach((mark, x) => {
    if (mark === '#') for (let line = 0; line < size; line++) data.fill(0, (y * size + line) * width + x * size, (y * size + line) * width + (x + 1) * size);
  }));
  return { width, height: rows.length * size, data, dpi: 200 };
}

describe('connected ink', () => {
  it.each([
    ['touches sideways, downwards and at corners', ['##..#', '..#.#', '...#.'], 1],
    ['joins branches that meet further down', ['#.#', '#.#', '###'], 1],
    ['joins branches that meet at the last', ['#..#..#', '##.#.##', '.#####.'], 1],
    ['is several pieces where light lies between', ['#.#', '...', '#.#'], 4],
    ['is none on white', ['...'], 0],
  ])('%s', (_, rows, count) => {
    expect(components(drawn(rows))).toHaveLength(count);
  });
  it('has boxes that hold it all', () => {
    fc.assert(fc.property(fc.array(fc.boolean(), { minLength: 48, maxLength: 48 }), (marks) => {
      const picture = drawn(Array.from({ length: 6 }, (_, y) => marks.slice(y * 8, y * 8 + 8).map((mark) => (mark ? '#' : '.')).join('')));
      const boxes = components(picture);
      marks.forEach((mark, at) => {
        const [x, y] = [at % 8, Math.floor(at / 8)];
        if (mark) expect(boxes.some((box) => box.x0 <= x && x < box.x1 && box.y0 <= y && y < box.y1)).toBe(true);
      });
      expect(inkOf(picture) === null).toBe(!marks.includes(true));
    }));
  });
});

describe('a speck', () => {
  const row = '.'.repeat(40);
  const at = (x: number, wide = 3): string => `${'.'.repeat(x)}${'#'.repeat(wide)}`.padEnd(40, '.');
  const left = (rows: string[]): number => components(withoutSpecks(drawn(rows))).length;
  it('goes when it is alone', () => {
    expect(left([row, at(20), at(20), row])).toBe(0);
  });
  it('stays as the full stop beside a letter', () => {
    const letter = `${'#'.repeat(9)}...###`.padEnd(40, '.');
    expect(left([at(0, 9), at(0, 9), at(0, 9), at(0, 9), at(0, 9), at(0, 9), letter, letter])).toBe(2);
  });
  it('is no larger than a full stop', () => {
    expect(left([at(10, 12)])).toBe(1);
  });
});

it.each([['717171', '71'], ['0000', null], ['000', '0'], ['3.7813.7813.781', '3.781'], ['13171.3171.317', '1.317'], ['131713171.317', '1317'], ['1,5151.5', null], ['1.2.3', null], ['..', null], ['717177', null], ['', null], ['71', null]])('copies %j are %j', (text, part) => {
  expect(periodOf(text)).toBe(part);
});

it.each([
  ['(86,39c).', '(86,3%).'], ['97®o', '97%'], ['12%o;', '12%;'], ['99,6%', '99,6%'], ['1.990', '1.990'], ['cao', 'cao'], ['96', '96'], ['19 co', '19 co'],
])('the percent sign of %j is put back', (text, whole) => {
  expect(withPercent(text)).toBe(whole);
});

describe('separators that the ink shows and the reading lacks', () => {
  /** Digits as bars of 5 by 12, a point as 2 by 2 on the line, a comma reaching below it, "'" as a point between digits that are near, "i" as a digit torn in two, "-" as a dash in the middle, "=" as two digits that touch. */
  function ink(marks: string): Picture {
    const rows = Array.from({ length: 15 }, (_, y) => [...marks].map((mark) => {
      const inked = mark === '.' || mark === "'" ? y >= 10 && y < 12 : mark === ',' ? y >= 10 : mark === '-' ? y >= 5 && y < 7 : mark === 'i' ? y < 12 && y !== 8 : y < 12;
      return (inked ? (mark === '=' ? '###########' : mark === '1' || mark === 'i' ? '#####' : '##') : '').padEnd(mark === '=' ? 12 : mark === "'" ? 1 : mark === '1' || mark === 'i' ? 6 : 7, '.').slice(0, mark === "'" ? 1 : undefined);
    }).join(''));
    return drawn(rows);
  }
  it.each([
    ['922', '11,1', '92,2'], ['922', '1i,i', '92,2'], ['1201', '1.111', '1.201'], ['917', '11.1', '91,7'], ['1234567', '1.111.111', '1.234.567'],
    ['922', '111', '922'], ['92,2', '11,1', '92,2'], ['922', '11-1', '922'], ['951', "1'11", '951'], ['922', '=,1', '922'], ['922', '111,', '922'], ['922', ',111', '922'],
    ['12345', '1,11,11', '12345'], ['9', '1', '9'], ['9222', '11,1', '9222'],
  ])('%s on %s is %s', (text, marks, whole) => {
    expect(withSeparators(text, ink(marks))).toBe(whole);
  });
});

describe('a number alone in its cell', () => {
  /** Two digits as bars of 6 by 14 from x = 10, and specks of 2 by 2 at these places. */
  function cell(specks: [x: number, y: number][], copies = 1): Picture {
    const rows = Array.from({ length: 30 }, (_, y) => Array.from({ length: 40 * copies }, (_x, x) => {
      const digit = y >= 8 && y < 22 && ((x >= 10 && x < 16) || (x >= 20 && x < 26));
      return digit || specks.some(([left, top]) => x >= left && x < left + 2 && y >= top && y < top + 2) ? '#' : '.';
    }).join(''));
    return drawn(rows);
  }

  it.each<[string, [number, number][], number]>([
    ['specks beside it go, of two as of one', [[33, 18], [36, 15]], 2],
    ['a speck above it goes', [[22, 3]], 2],
    ['a speck far below it goes', [[22, 27]], 2],
    ['a point between the digits stays', [[17, 20]], 3],
    ['a point behind it stays', [[28, 20]], 3],
  ])('%s', (_, specks, pieces) => {
    expect(components(withoutDirt(cell(specks)))).toHaveLength(pieces);
  });

  it('nothing of an empty cell goes', () => {
    expect(components(withoutDirt(drawn(['....', '....'])))).toEqual([]);
  });

  function line(text: string, confidence: number): OcrLine {
    const box = { x0: 10, y0: 8, x1: 26, y1: 22 };
    return { words: [{ text, box, confidence, symbols: [] }], box, baseline: { x0: 10, y0: 22, x1: 26, y1: 22 }, xHeight: 9 };
  }

  /** Reads copies as `texts` say, one after the other, the last one for ever. */
  function copier(...texts: string[]): Recogniser {
    let at = 0;
    return { read: async () => [line(texts[Math.min(at++, texts.length - 1)] ?? '', 0.9)], stop: async () => {} };
  }

  it.each([
    ['a word that is hardly believed', 'BỊi', 0.1, ['919191'], { text: '91', agreed: false, others: ['BỊi'] }],
    ['a word that is hardly believed and no number', 'Sởi', 0.1, ['SởiSởiSởi'], null],
    ['a word that is believed', 'lần', 0.9, ['111'], null],
    ['a digit lost where the ink shows two', '9', 0.9, ['919191', '91919'], { text: '91', agreed: false, others: ['9'] }],
    ['digits of which all readings have lost one', '9', 0.9, ['999'], { text: '9', agreed: false, others: [] }],
    ['a number', '91', 0.9, ['919191'], { text: '91', agreed: true, others: [] }],
  ])('%s', async (_, text, confidence, copied, expected) => {
    const found = await loneNumber(cell([]), [line(text, confidence)], copier(...copied));
    expect(found === null ? null : { text: found.word.text, agreed: found.reading.agreed, others: found.reading.alternatives.map((other) => other.text) }).toEqual(expected);
  });
});
