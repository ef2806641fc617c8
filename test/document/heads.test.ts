import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/index.js';
import { identify } from '../../src/document/identify.js';
import { outline } from '../../src/sections/outline.js';
import { blocksOf } from '../sections/read-case.js';
import type { Variant } from './variant.js';
import { FEET } from './variants-feet.js';
import { ISSUERS } from './variants-issuers.js';
import { PERIODS } from './variants-periods.js';
import { SLOTS } from './variants-slots.js';

const VARIANTS = [...ISSUERS, ...SLOTS, ...PERIODS, ...FEET];
function named(name: string): Variant {
  const variant = VARIANTS.find((other) => other.name.startsWith(name));
  if (variant === undefined) throw new Error(`no variant "${name}"`);
  return variant;
}

function read({ input }: Variant): ReturnType<typeof identify> & { texts: string[] } {
  const { blocks, tables } = blocksOf(input);
  const { parts, places } = outline(blocks, tables);
  const [start] = parts;
  if (start === undefined) throw new Error('no part');
  return { ...identify(blocks, places, start), texts: blocks.map((block) => block.text) };
}

describe('heads and feet', () => {
  for (const variant of VARIANTS) {
    it(variant.name, () => {
      const { document, findings } = read(variant);
      expect(document).toMatchObject(variant.fields);
      expect(findings.map((finding) => finding.message.id)).toEqual(variant.missing ?? []);
      for (const finding of findings) for (const language of ['vi', 'en'] as const) expect(say(language, finding.message.id, finding.message.params)).not.toMatch(/[{}]/u);
    });
  }

  it('claims the numerals of number and date, with offsets into the blocks', () => {
    const { claimed, texts } = read(named('a commune'));
    const texted = claimed.map(({ block, start, end, field }) => `${field}: ${texts[block]?.slice(start, end)}`);
    expect(texted).toContain('number: Số: 45/BC-UBND');
    expect(texted).toContain('date: Suối Trà, ngày 12 tháng 4 năm 2025');
    expect(texted).toContain('title: Công tác cải cách hành chính tháng 4 năm 2025');
  });

  it('quotes what it read', () => {
    const { documentEvidence } = read(named('a ward police'));
    expect(documentEvidence['number']?.quote).toBe('Số: 218 /BC-CAP');
    expect(documentEvidence['period']?.quote).toBe('Từ ngày 15/8/2024 đến ngày 14/9/2024');
    expect(documentEvidence['parentIssuer']?.quote).toBe('CÔNG AN THÀNH PHỐ\nMỸ LÂM');
  });
});
