import { expect, it } from 'vitest';
import type { Block, WordReading } from '../../../src/model.js';
import { attachReadings } from '../../../src/readers/ocr/attach.js';
import type { PageGeometry } from '../../../src/readers/pdf/engine.js';
import { paragraph } from '../../figures/helper.js';

const SURE: WordReading = { agreed: true, confidence: 0.9, alternatives: [] };
const DOUBTED: WordReading = { agreed: false, confidence: 0.4, alternatives: [{ text: 'ngày31', confidence: 0.3 }] };
const HAND: WordReading = { agreed: false, confidence: 0.6, alternatives: [], byHand: true };

function readingOf(...readings: [x0: number, x1: number, reading: WordReading][]): WordReading | undefined {
  const block: Block = { ...paragraph(0, 'ngày3'), page: 1, spans: [{ start: 0, end: 5, page: 1, box: [100, 200, 140, 214] }] };
  const geometry: PageGeometry = { width: 595, height: 842, glyphs: [], rules: [], image: 1, ink: true, slanted: '', readings: readings.map(([x0, x1, reading]) => ({ box: { x0, x1, y0: 201, y1: 213 }, reading })) };
  attachReadings([block], [{ number: 1, geometry }]);
  return block.spans[0]?.reading;
}

it.each<[string, [number, number, WordReading][], WordReading | undefined]>([
  ['its own', [[98, 142, SURE]], SURE],
  ['that of the one number in it', [[128, 138, HAND]], { ...HAND }],
  ['of two, the doubt and the hand of either', [[98, 141, DOUBTED], [128, 138, HAND]], { agreed: false, confidence: 0.4, alternatives: DOUBTED.alternatives, byHand: true }],
  ['agreed where both are', [[98, 118, SURE], [122, 141, SURE]], SURE],
  ['none of other words', [[150, 170, HAND]], undefined],
])('words that touch are one span, with the reading: %s', (_, readings, expected) => {
  expect(readingOf(...readings)).toEqual(expected);
});
