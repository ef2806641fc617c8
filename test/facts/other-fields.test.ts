/** Indicators of the packs on administrative reform and on the economy: numbers of the whole ward, and whose they are not. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileMatcher, type IndicatorQuery } from '../../src/facts/index.js';
import { loadPacks } from '../../src/packs/index.js';

const { packs } = await loadPacks(join(import.meta.dirname, '../../rules'));
const reform = compileMatcher(packs.filter(({ id }) => id === 'cai-cach-hanh-chinh'));
const economy = compileMatcher(packs.filter(({ id }) => id === 'kinh-te-xa-hoi'));

function query(label: string, context: string[], rest: Partial<IndicatorQuery> = {}): IndicatorQuery {
  return { label, context, sectionTitles: [], unit: null, kind: null, ...rest };
}

describe('a number of the whole ward', () => {
  it.each([
    ['Hồ sơ đúng hạn', ['KẾT QUẢ THỰC HIỆN', 'Cải cách thủ tục hành chính', 'Tình hình giải quyết thủ tục hành chính'], 'hs.dung-han'],
    ['Tiếp nhận và giải quyết hồ sơ - hồ sơ đã được giải quyết', ['Tiếp nhận và giải quyết hồ sơ'], 'hs.da-giai-quyet'],
    ['Tổng số hồ sơ tiếp nhận', ['Kết quả tiếp nhận, giải quyết TTHC tại Trung tâm Phục vụ hành chính công'], 'hs.tiep-nhan'],
    ['Quá hạn', ['Hồ sơ đang giải quyết'], 'hs.dang-qua-han'],
    ['Quá hạn', ['Hồ sơ đã giải quyết'], 'hs.qua-han'],
    ['Đã giải quyết', ['Đơn thư khiếu nại, tố cáo'], 'kntc.don-giai-quyet'],
  ])('%s under %j', (label, context, id) => {
    expect(reform(query(label, context)).indicator).toBe(`cai-cach-hanh-chinh/${id}`);
  });

  it.each([
    ['Hồ sơ đúng hạn', ['Cải cách hành chính', 'Lĩnh vực đất đai']],
    ['Tổng số hồ sơ tiếp nhận', ['Lĩnh vực tư pháp - hộ tịch']],
    ['Hồ sơ đã giải quyết', ['Đăng ký khai sinh']],
    ['Lĩnh vực đất đai - hồ sơ quá hạn', []],
    ['Hồ sơ tiếp nhận', ['Công an phường']],
  ])('is not %s under %j', (label, context) => {
    expect(reform(query(label, context)).indicator).toBeNull();
  });
});

describe('a column', () => {
  it.each([
    [['Thực hiện 6 tháng (triệu đồng)'], 'kinh-te-xa-hoi/ns.thu-dat'],
    [['Dự toán năm (triệu đồng)'], null],
    [['Thực hiện', 'Cùng kỳ'], null],
    [['So với năm trước'], null],
  ])('%j → %s', (columns, indicator) => {
    expect(economy(query('Thu tiền sử dụng đất', columns, { columns, unit: 'đồng', kind: 'money' })).indicator).toBe(indicator);
  });
});

describe('a unit', () => {
  it.each([['ha', 'kinh-te-xa-hoi/tt.lua-dien-tich'], ['tấn', null], ['hộ', null]])('%s tells what of the rice is counted', (unit, indicator) => {
    expect(economy(query('Gieo trồng vụ xuân - lúa', [], { unit, kind: 'count' })).indicator).toBe(indicator);
  });

  it('of money makes a ratio one of money', () => {
    const label = 'Tổng thu ngân sách nhà nước trên địa bàn';
    expect(economy(query(label, [], { unit: 'đồng', kind: 'ratio' })).indicator).toBe('kinh-te-xa-hoi/ns.thu-dia-ban');
    expect(economy(query(label, [], { unit: 'hộ', kind: 'ratio' })).indicator).toBeNull();
    expect(economy(query(label, [], { kind: 'ratio' })).indicator).toBeNull();
  });
});

describe('a figure that two packs claim', () => {
  const label = 'Họp không giấy';
  const both = packs.filter(({ id }) => id === 'cai-cach-hanh-chinh').flatMap((pack) => [pack, { ...pack, id: 'chinh-quyen-so' }]);

  it('belongs to the pack that the document speaks of more plainly', () => {
    const matched = compileMatcher(both, new Map([['chinh-quyen-so', 1], ['cai-cach-hanh-chinh', 0.4]]))(query(label, []));
    expect(matched.indicator).toBe('chinh-quyen-so/hop.khong-giay');
    expect(matched.tied).toEqual([]);
  });

  it('belongs to neither when nothing tells them apart', () => {
    const matched = compileMatcher(both)(query(label, []));
    expect(matched.indicator).toBeNull();
    expect(matched.tied).toEqual(['cai-cach-hanh-chinh/hop.khong-giay', 'chinh-quyen-so/hop.khong-giay']);
  });
});
