import { describe, expect, it } from 'vitest';
import { contest } from '../../../src/readers/ocr/layer.js';
import type { PageGeometry } from '../../../src/readers/pdf/engine.js';
import { page, text } from '../pdf/page-builder.js';

const CLEAN = 'tiếp nhận 125 hồ sơ';
const reading = (agreed: boolean): PageGeometry['readings'] => [{ box: { x0: 110, y0: 85, x1: 140, y1: 103 }, reading: { agreed, confidence: 0.9, alternatives: [] } }];
const says = ({ glyphs }: PageGeometry): string => glyphs.map((glyph) => glyph.text).join('');

describe('a text layer under a scan', () => {
  it('gives way to a reading that makes more sense', () => {
    const { winner, geometry } = contest(page(text(50, 100, 'ticp nhqn 725 hd sp', { hidden: true })), page(text(50, 100, CLEAN)));
    expect([winner, says(geometry)]).toEqual(['fresh', CLEAN.replace(/ /gu, '')]);
  });
  it('gives way to one as good, which was read more than once', () => {
    expect(contest(page(text(50, 100, CLEAN, { hidden: true })), page(text(50, 100, CLEAN))).winner).toBe('fresh');
  });
  it('stays against a worse one, which tells its digits', () => {
    for (const [other, agreed] of [['tiêp nhcn 125 hd sơ', true], ['tiêp nhcn 126 hd sơ', false]] as const) {
      const { winner, geometry } = contest(page(text(50, 100, CLEAN, { hidden: true })), page(text(50, 100, other)));
      expect([winner, geometry.readings?.map((each) => each.reading.agreed)]).toEqual(['layer', [agreed]]);
      expect(geometry.readings?.[0]?.reading.alternatives.map((each) => each.text)).toEqual(agreed ? [] : ['126']);
    }
  });
  it('stays against a reading that missed most of the page', () => {
    expect(contest(page(text(50, 100, `${CLEAN} ${CLEAN}`, { hidden: true })), page(text(50, 100, 'tiếp nhận'))).winner).toBe('layer');
  });
  it.each([[true, []], [false, ['725']]])('tells a number in doubt otherwise (agreed: %s)', (agreed, others) => {
    const fresh = { ...page(text(50, 100, CLEAN)), readings: reading(agreed) ?? [] };
    const { geometry } = contest(page(text(50, 100, 'ticp nhqn 725 hd sp', { hidden: true })), fresh);
    expect(geometry.readings?.[0]?.reading.alternatives.map((each) => each.text)).toEqual(others);
  });
});
