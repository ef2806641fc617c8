import { describe, expect, it } from 'vitest';
import type { Looked } from '../../../src/readers/ocr/second-look.js';
import type { OcrWord } from '../../../src/readers/ocr/tesseract.js';
import { withoutTears } from '../../../src/readers/ocr/torn.js';
import { fitsShape, heldAgainstInk, inkWidth } from '../../../src/readers/ocr/widths.js';

const EM = 40;

/** A word read as `text` where `printed` stands, from x = `at`. */
function word(text: string, printed: string = text, at = 0): OcrWord {
  const height = /[()]/u.test(printed) ? 0.853 : /,/u.test(printed) ? 0.817 : 0.676;
  return { text, box: { x0: at, y0: 0, x1: at + Math.round((inkWidth(printed) ?? 0) * EM), y1: Math.round(height * EM) }, confidence: 0.9, symbols: [] };
}

function looked(text: string, printed: string, alternatives: string[] = [], agreed = alternatives.length === 0): Looked {
  return { word: word(text, printed), reading: { agreed, confidence: 0.9, alternatives: alternatives.map((other) => ({ text: other, confidence: 0.5 })) } };
}

const BELIEVED = ['1.204', '2024', '98,5%', '(12/31)', '9.876', '111', '45/47'].map((text) => looked(text, text));

describe('numbers against their ink', () => {
  it.each(['1.231', '77,3%', '31.022/40.150', '11', '100%', '(97,8%);', '0', '7'])('%s is borne out by its own', (text) => {
    expect([...heldAgainstInk([...BELIEVED, looked(text, text)]).keys()]).toEqual([]);
  });

  it.each([
    ['a percent sign read as a digit', '77,39', '77,3%', [], '77,3%'],
    ['as a digit and a letter', '6,47c', '6,4%', [], '6,4%'],
    ['as a digit, a letter and a quotation mark', '77,39c”', '77,3%', [], '77,3%'],
    ['as two digits behind decimals', '95,396', '95,3%', [], '95,3%'],
    ['as two digits of a whole number, where more than one text would fit', '9896', '98%', [], '9896'],
    ['a number of three digits, narrower than it should be', '208', '20', [], '208'],
    ['in brackets', '(91,19)', '(91,1%)', [], '(91,1%)'],
    ['a digit lost, as another reading has it', '4', '41', ['41'], '41'],
    ['a digit too many', '611', '61', ['61'], '61'],
    ['a comma lost', '72', '7,2', [], '7,2'],
    ['a comma too many', '1,5', '15', ['15'], '15'],
    ['a slash read as a one', '211125', '21/25', [], '211125'],
    ['a digit lost that no reading has', '1.20', '1.204', [], '1.20'],
  ])('is in doubt: %s', (_, text, printed, alternatives, taken) => {
    const [found] = [...heldAgainstInk([...BELIEVED, looked(text, printed, alternatives)]).values()];
    expect(found?.reading.agreed).toBe(false);
    expect(found?.word.text).toBe(taken);
    if (taken !== text) expect(found?.reading.alternatives.map((other) => other.text)).toContain(text);
    expect(found?.reading.alternatives.map((other) => other.text)).not.toContain(taken);
  });

  it.each([
    ['too few words tell the size of an em', BELIEVED.slice(0, 3), '77,39', '77,3%'],
    ['it holds letters', BELIEVED, '77,3m', '77,3%'],
  ])('nothing is said where %s', (_, believed, text, printed) => {
    expect([...heldAgainstInk([...believed, looked(text, printed)]).keys()]).toEqual([]);
  });

  it('words of another size have an em of their own', () => {
    const small = BELIEVED.map(({ word: { text, box, ...rest }, reading }) => ({ word: { ...rest, text, box: { x0: 0, y0: 0, x1: box.x1 * 0.75, y1: box.y1 * 0.75 } }, reading }));
    expect([...heldAgainstInk([...BELIEVED, ...small]).keys()]).toEqual([]);
  });
});

describe('numbers torn at a one', () => {
  const line = (...pieces: [string, number, number][]): OcrWord[] => pieces.map(([text, x0, x1]) => ({ text, box: { x0, y0: 0, x1, y1: 27 }, confidence: 0.9, symbols: [] }));
  it.each([
    ['are put together', line(['cấp:', 0, 60], ['4.1', 71, 111], ['18/4.902', 124, 248]), ['cấp:', '4.118/4.902']],
    ['after a point', line(['có', 0, 60], ['4.', 71, 101], ['118', 108, 148]), ['có', '4.118']],
    ['but not where a space is between', line(['có', 0, 60], ['4.1', 71, 111], ['18', 131, 160]), ['có', '4.1', '18']],
    ['nor where no number of thousands comes out', line(['có', 0, 60], ['4.1', 71, 111], ['1', 121, 126]), ['có', '4.1', '1']],
    ['nor at the mark of a section', line(['4.1', 71, 111], ['18', 121, 160], ['hồ', 180, 200]), ['4.1', '18', 'hồ']],
    ['nor behind a decimal comma', line(['có', 0, 60], ['4,1', 71, 111], ['18', 121, 150]), ['có', '4,1', '18']],
    ['nor before decimals', line(['có', 0, 60], ['4.1', 71, 111], ['18,5', 121, 150]), ['có', '4.1', '18,5']],
  ])('%s', (_, words, whole) => {
    expect(withoutTears(words).map(({ text }) => text)).toEqual(whole);
  });
});

it.each([
  ['1', '1', true], ['1', '11', false], ['11', '1', false], ['0', '0', true], ['8', '6', true], ['10', '100', false], ['1.204', '1204', false], ['1.204', '1.20', false], ['98,5%', '98,5%', true], ['72', '7,2', false], ['7,2', '7,2', true], ['(12/31)', '(12/31)', true], ['12 xe', '1', true],
])('%s on the shape of %s: %s', (text, printed, fits) => {
  expect(fitsShape(text, word(printed).box.x1, (/[()]/u.test(printed) ? 0.853 : 0.676) * EM)).toBe(fits);
});
