/** What an outline asks: every blank and question with its shape, and what only looks like one. */
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/run/options.js';
import { readOutline } from '../../src/run/outline.js';

async function asked(...lines: string[]): Promise<string[]> {
  const text = ['ĐỀ CƯƠNG BÁO CÁO', 'Kết quả công tác quý I', '', 'I. KẾT QUẢ', '', ...lines.flatMap((line) => [line, ''])].join('\n');
  const outline = await readOutline('de-cuong.md', new TextEncoder().encode(text), readOptions());
  return outline.asked.map(({ shape, withPercent, unit, question }) => [shape, withPercent ? '%' : '', question ? '?' : '', ` ${unit ?? '–'}`].join(''));
}

describe('a blank', () => {
  it.each([
    ['- Hộ dân đã phân loại rác: ..... hộ.', ['count hộ']],
    ['- Hộ dân đã phân loại rác: …… hộ, ..... nhân khẩu.', ['count hộ', 'count nhân khẩu']],
    ['- Hộ dân đã phân loại rác: ...../..... hộ.', ['ratio hộ']],
    ['- Hộ dân đã phân loại rác: …/… hộ, đạt …%.', ['ratio% hộ']],
    ['- Hộ dân đã phân loại rác: ____ hộ, đạt ____%.', ['ratio% hộ']],
    ['- Tỷ lệ hộ dân phân loại rác đạt .....%.', ['percent –']],
    ['- Thu phí vệ sinh: ..... triệu đồng.', ['money đồng']],
    ['- Cây xanh cấp 1 số: ...../..... cây.', ['ratio cây']],
  ])('%s', async (line, expected) => {
    expect(await asked(line)).toEqual(expected);
  });

  it.each([
    ['- Tính đến ngày ..... tháng ..... năm 2026 đã có kế hoạch.'],
    ['- Tuyên truyền qua loa, tờ rơi, mạng xã hội, …'],
    ['- Tuyên truyền (loa, tờ rơi, …) tại các khu phố.'],
    ['- Rà soát cây xanh, ghế đá, đèn đường…'],
    ['- Thuận lợi, khó khăn, kiến nghị?'],
    ['..............................'],
  ])('is not in: %s', async (line) => {
    expect(await asked(line)).toEqual([]);
  });
});

describe('a question', () => {
  it.each([
    ['- Trang bị: bao nhiêu máy tính?', ['count? máy tính']],
    ['- Đã lắp đặt camera tại các khu phố chưa? Số lượng?', ['count? –']],
    ['- Tổ công nghệ số cộng đồng: tổng số thành viên?', ['count? thành viên']],
  ])('%s', async (line, expected) => {
    expect(await asked(line)).toEqual(expected);
  });

  it('that asks yes or no is none', async () => {
    expect(await asked('- Xã đã có kế hoạch trồng cây chưa? Có khó khăn gì không?')).toEqual([]);
  });
});
