import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../src/document/identify.js';
import { outline } from '../../src/sections/outline.js';
import { blocksOf } from './read-case.js';
import { cpuTime } from '../cpu-time.js';

const line = fc.constantFrom(
  'I. CHỈ ĐẠO', 'II. KẾT QUẢ', 'V. NHIỆM VỤ', '1. Cư trú', '2. Căn cước', '1.1. Thường trú', '2.3 Tạm trú', 'a) Một', 'b) Hai', 'A. PHẦN', 'l. SỐ', '{=III.} Tự động', '{=-} Gạch',
  '- Việc:', '+ Ý (1) một; (3) ba', '* Sao', 'Trong đó:', 'BÁO CÁO', '{c b} PHỤ LỤC', 'KẾ HOẠCH', 'Số: /BC-UBND', 'Số: 3/BC-UBND', 'Suối Trà, ngày 31 tháng 9 năm 2024', 'UBND XÃ SUỐI TRÀ',
  '{nation}', 'Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Hà Văn Lộc', 'Kính gửi:', 'V/v báo cáo', '| STT | Nội dung', '| 1. | I. Mục', ': Nơi nhận: : CHỦ TỊCH',
  '^ Chú thích.', '(Từ ngày 15/3/2024 đến ngày 14/4/2024)', 'Kết quả tháng 4', 'Đã tiếp nhận 2.124 hồ sơ.',
);
const document = fc.array(line, { maxLength: 40 }).map((lines) => blocksOf(lines.join('\n')));

describe('outline of any blocks', () => {
  it('gives one place a block, parts that cover the file, and ids unique in a part', () => {
    fc.assert(fc.property(document, ({ blocks, tables }) => {
      const { parts, sections, places } = outline(blocks, tables);
      expect(places.map((place) => place.block)).toEqual(blocks.map((block) => block.index));
      expect(parts.map((part) => part.startBlock)).toEqual([0, ...parts.slice(0, -1).map((part) => part.endBlock)]);
      expect(parts.at(-1)?.endBlock).toBe(blocks.length);
      expect(new Set(sections.map((section) => `${section.part} ${section.id}`)).size).toBe(sections.length);
      for (const section of sections) {
        expect(blocks[section.evidence.block]?.text.slice(section.evidence.start, section.evidence.end)).toBe(section.evidence.quote);
        if (section.parent !== null) expect(sections.some((other) => other.part === section.part && other.id === section.parent)).toBe(true);
      }
      for (const place of places) {
        expect(place.lead).toBeLessThanOrEqual(blocks[place.block]?.text.length ?? 0);
        if (place.parent !== null) expect(place.parent).toBeLessThan(place.block);
        if (place.section !== null) expect(sections.some((other) => other.part === place.part && other.id === place.section)).toBe(true);
      }
    }), { numRuns: 300 });
  });

  it('never makes identify throw, guess a blank number, or claim outside a block', () => {
    fc.assert(fc.property(document, ({ blocks, tables }) => {
      const { parts, places } = outline(blocks, tables);
      for (const part of parts) {
        const { document: fields, claimed, findings } = identify(blocks, places, part);
        if (fields.number !== null) expect(fields.number).toBe('3/BC-UBND');
        expect(fields.date).toBeNull();
        for (const span of claimed) expect(span.end).toBeLessThanOrEqual(blocks[span.block]?.text.length ?? 0);
        for (const finding of findings) expect(finding.part).toBe(part.id);
      }
    }), { numRuns: 300 });
  });

  it('takes a thousand marks in well under a second', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => `${(at % 40) + 1}. Việc ${at}`);
    const { blocks } = blocksOf(lines.join('\n'));
    expect(cpuTime(() => void outline(blocks, []))).toBeLessThan(2000);
  });
});
