/** Which indicator a label gets, and which it must not: titles of services and labels of our own. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMatcher, type IndicatorQuery } from '../../src/facts/index.js';
import type { RulePack } from '../../src/model.js';
import { loadPacks } from '../../src/packs/index.js';
import { bare } from '../../src/text/normalise.js';
import { cpuTime } from '../cpu-time.js';

const packs = (await loadPacks(join(import.meta.dirname, '../../rules'))).packs.filter(({ id }) => id === 'de-an-06');
const match = compileMatcher(packs);

function query(label: string, around: Partial<IndicatorQuery> = {}): IndicatorQuery {
  return { label, context: [], sectionTitles: [], unit: null, kind: null, ...around };
}

function indicatorOf(label: string, around: Partial<IndicatorQuery> = {}): string | null {
  return match(query(label, around)).indicator?.replace('de-an-06/', '') ?? null;
}

describe('a label', () => {
  it.each([
    ['Đăng ký thường trú', 'dvc.dang-ky-thuong-tru'],
    ['(12) Đăng ký thường trú;', 'dvc.dang-ky-thuong-tru'],
    ['DANG KY THUONG TRU', 'dvc.dang-ky-thuong-tru'],
    ['Đăng ký thuờng trú', 'dvc.dang-ky-thuong-tru'],
    ['Đăng ký thường trus', 'dvc.dang-ky-thuong-tru'],
    ['Tổng số hồ sơ đăng ký thường trú trên địa bàn phường Hòa Lợi', 'dvc.dang-ky-thuong-tru'],
    ['Từ ngày 15/3/2024 đến 14/4/2024, Công an xã Tân Phú tiếp nhận hồ sơ đăng ký tạm trú', 'dvc.dang-ky-tam-tru'],
    ['Đăng kí tạm trú', 'dvc.dang-ky-tam-tru'],
    ['Cấp mới, cấp lại, cấp đổi thẻ CCCD', 'dvc.cap-the-can-cuoc'],
    ['Đổi, cấp lại thẻ căn cước công dân gắn chip', 'dvc.cap-the-can-cuoc'],
    ['Đăng ký xe mô tô, xe máy', 'dvc.dang-ky-xe'],
    ['Cấp phiếu lí lịch tư pháp', 'dvc.ly-lich-tu-phap'],
    ['Đăng ký khai sinh (Tư pháp)', 'dvc.dang-ky-khai-sinh'],
    ['Hộ tịch: đăng ký kết hôn', 'dvc.dang-ky-ket-hon'],
    ['Liên thông khai sinh, ĐKTT, cấp thẻ BHYT trẻ dưới 6 tuổi', 'dvc.lien-thong-khai-sinh'],
    ['Số hoá hồ sơ PCCC', 'so-hoa.pccc'],
    ['Kích hoạt tài khoản VNeID', 'dinh-danh.kich-hoat'],
    ['Kích hoạt ĐDĐT mức độ 02', 'dinh-danh.kich-hoat-muc-2'],
  ])('%s → %s', (label, indicator) => {
    expect(indicatorOf(label)).toBe(indicator);
  });

  it.each([
    'Xóa đăng ký thường trú', 'Xoá đăng ký thường trú', 'xoa dang ky thuong tru', 'Hủy bỏ kết quả đăng ký thường trú',
    'Điều chỉnh thông tin về cư trú trong Cơ sở dữ liệu về cư trú', 'Xóa đăng ký tạm trú', 'Gia hạn tạm trú', 'Tách hộ',
    'Đăng ký lại khai sinh', 'Đăng ký khai sinh có yếu tố nước ngoài', 'Đăng ký khai sinh lưu động', 'Đăng ký nhận cha, mẹ, con',
    'Đăng ký giám hộ', 'Cấp hộ chiếu ngoại giao', 'Khôi phục giá trị sử dụng hộ chiếu phổ thông', 'Trình báo mất hộ chiếu phổ thông',
    'Cấp thẻ tạm trú cho người nước ngoài', 'Cấp giấy phép xây dựng', 'Đăng ký hộ kinh doanh', 'Đăng ký nghĩa vụ quân sự',
    'Hồ sơ trễ hạn', 'Dân số trung bình', 'Tỷ lệ hộ nghèo', 'Thu ngân sách nhà nước', 'Số vụ tai nạn giao thông', 'Trẻ em được tiêm chủng',
    'Hội Nông dân', 'Người cao tuổi', 'Số kế hoạch đã ban hành', 'Tổng cộng', 'Hồ sơ', 'Số hồ sơ tiếp nhận trực tuyến', '', '12', '…',
  ])('%s → none', (label) => {
    expect(indicatorOf(label)).toBeNull();
  });
});

describe('where something was done and for whom', () => {
  it.each([
    ['Buổi tuyên truyền về Đề án 06 được tổ chức tại nhà văn hóa các khu dân cư', 'Buổi tuyên truyền về Đề án 06'],
    ['Buổi tuyên truyền về Đề án 06 cho người dân trên địa bàn', 'Buổi tuyên truyền về Đề án 06'],
    ['Hồ sơ cấp thẻ căn cước được thu nhận cho công dân trên địa bàn phường', 'Hồ sơ cấp thẻ căn cước được thu nhận'],
    ['Buổi tuyên truyền về Đề án 06 cho công dân thường trú trên địa bàn', 'Buổi tuyên truyền về Đề án 06'],
    ['Hồ sơ căn cước đã thu nhận cho người dân có nhu cầu tại các thôn', 'Hồ sơ căn cước đã thu nhận'],
  ])('%s is that of the rest', (label, what) => {
    expect(indicatorOf(what)).not.toBeNull();
    expect(indicatorOf(label)).toBe(indicatorOf(what));
  });

  // A part of the people or of the ground (residents beside those who stay for a time, where the pack tells them apart), or another thing.
  it.each([
    'Hồ sơ cấp thẻ căn cước được thu nhận cho công dân thường trú trên địa bàn', 'Hồ sơ cấp thẻ căn cước được thu nhận tại nhà văn hóa khu phố 3',
    'Buổi tuyên truyền về phòng cháy chữa cháy tại nhà văn hóa các khu dân cư', 'Hồ sơ căn cước đã thu nhận cho học sinh các trường trung học cơ sở',
    'Hồ sơ căn cước đã thu nhận lưu động tại nhà riêng người cao tuổi', 'Buổi hòa giải tranh chấp cho người dân trên địa bàn', 'Thẻ bảo hiểm y tế cấp cho công dân thường trú trên địa bàn',
    'Văn bản hướng dẫn cho công dân trên địa bàn', 'Cho người dân trên địa bàn', 'Xóa đăng ký thường trú cho công dân trên địa bàn',
  ])('%s → none', (label) => {
    expect(indicatorOf(label)).toBeNull();
  });
});

describe('what stands above a label', () => {
  it('names the service that a bare count is of', () => {
    expect(indicatorOf('tiếp nhận trực tuyến', { context: ['Dịch vụ công', 'Khai báo tạm vắng'] })).toBe('dvc.khai-bao-tam-vang');
  });

  it('does not make a part of it the whole', () => {
    expect(indicatorOf('giải quyết quá hạn', { context: ['Khai báo tạm vắng'] })).toBeNull();
    expect(indicatorOf('khu phố 3', { context: ['Nhân khẩu', 'Đăng ký tạm trú lần hai'] })).toBeNull();
  });

  it('decides what an association is counted for', () => {
    expect(indicatorOf('Hội Nông dân', { context: ['Cập nhật dữ liệu đoàn hội'] })).toBe('lam-sach.hoi-nong-dan');
    expect(indicatorOf('Hội Nông dân', { sectionTitles: ['Làm sạch dữ liệu chuyên ngành'] })).toBe('lam-sach.hoi-nong-dan');
    expect(indicatorOf('Hội Nông dân', { sectionTitles: ['Làm sạch dữ liệu'], context: ['Phối hợp tuyên truyền'] })).toBeNull();
    expect(indicatorOf('Hội Nông dân', { sectionTitles: ['Công tác tuyên truyền'] })).toBeNull();
  });

  it('forbids a service that is only a step of an interlinked one', () => {
    expect(indicatorOf('Đăng ký thường trú', { context: ['Nhóm thủ tục liên thông khai sinh'] })).toBeNull();
    expect(indicatorOf('Đăng ký thường trú', { context: ['25 dịch vụ công thiết yếu'] })).toBe('dvc.dang-ky-thuong-tru');
  });
});

describe('a label of several parts', () => {
  it('is named by its last one, when that is a name by itself', () => {
    expect(indicatorOf('Phối hợp với các ngành làm sạch dữ liệu phục vụ kết nối, chia sẻ - Người có công')).toBe('lam-sach.nguoi-co-cong');
    expect(indicatorOf('Dịch vụ công của ngành Công an: Khai báo tạm vắng')).toBe('dvc.khai-bao-tam-vang');
  });

  it('is not named by a remainder that only resembles a name', () => {
    expect(indicatorOf('Thu nhận hồ sơ trong quý - thường trú')).toBeNull();
    expect(indicatorOf('Thu nhận hồ sơ trong quý - tạm trú', { context: ['Cấp thẻ căn cước'] })).toBeNull();
    expect(indicatorOf('Tin báo đã tiếp nhận - VNeID')).toBeNull();
    expect(indicatorOf('tạm trú - mức 1', { context: ['Kích hoạt định danh điện tử'] })).toBeNull();
    expect(indicatorOf('Thẻ căn cước, tài khoản định danh - Thu nhận hồ sơ')).not.toBe('dinh-danh.thu-nhan');
    expect(indicatorOf('thường trú')).toBeNull();
    expect(indicatorOf('Đăng ký khai sinh - đăng ký thường trú')).not.toBe('dvc.dang-ky-thuong-tru');
  });
});

describe('the head of a column', () => {
  it('tells a part from the whole', () => {
    expect(indicatorOf('Đăng ký kết hôn', { context: ['Hồ sơ tiếp nhận'] })).toBe('dvc.dang-ky-ket-hon');
    expect(indicatorOf('Đăng ký kết hôn', { context: ['Quá hạn'] })).toBeNull();
  });
});

describe('the kind of a figure', () => {
  it('must be one that the indicator can have', () => {
    expect(indicatorOf('Đăng ký thường trú', { kind: 'ratio' })).toBe('dvc.dang-ky-thuong-tru');
    expect(indicatorOf('Đăng ký thường trú', { kind: 'money' })).toBeNull();
    expect(indicatorOf('Đăng ký thường trú', { kind: 'change' })).toBeNull();
    expect(indicatorOf('Thu nhận hồ sơ căn cước', { kind: 'percent' })).toBeNull();
  });
});

describe('properties', () => {
  const services = packs.flatMap((pack) => pack.indicators).filter(({ id }) => id.startsWith('dvc.'));
  const service = fc.constantFrom(...services);

  it('a title is recognised without marks, in capitals, numbered and among fillers', () => {
    const before = fc.constantFrom('', '3. ', '(3) ', '- ', 'Số hồ sơ ', 'Thủ tục ', 'Kết quả giải quyết ');
    const after = fc.constantFrom('', ' trực tuyến', ' (Tư pháp)', ' trong tháng', ' trên Cổng dịch vụ công quốc gia');
    const spelling = fc.constantFrom((text: string) => text, bare, (text: string) => text.toUpperCase(), (text: string) => text.replace(/[,-]/gu, ''));
    fc.assert(fc.property(service, before, after, spelling, ({ id, name }, head, tail, spell) => {
      expect(indicatorOf(spell(head + name + tail))).toBe(id);
    }));
  });

  it('a short title with a word that makes another procedure of it is not recognised', () => {
    const short = fc.constantFrom(...services.filter(({ name }) => name.split(' ').length <= 4));
    const other = fc.constantFrom('Xóa', 'Hủy', 'Chấm dứt', 'Thu hồi', 'Khiếu nại', 'Cải chính', 'Bãi bỏ');
    fc.assert(fc.property(short, other, ({ id, name }, word) => {
      expect(indicatorOf(`${word} ${name.toLowerCase()}`)).not.toBe(id);
    }));
  });

  it('any text is answered, the same way twice', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 3 }), (label, context) => {
      expect(match(query(label, { context }))).toEqual(match(query(label, { context })));
    }));
  });
});

describe('a tie', () => {
  const twin = (id: string, name: string): RulePack => ({
    id, version: '1', title: id, select: { title: ['x'], text: [] }, synonyms: [], fillers: [], breakers: [], headings: [], otherColumns: [], identities: [],
    indicators: [{
      id: 'a', name, aliases: [], patterns: [], unit: null, shape: 'count', partOf: null, across: 'sum', direction: null,
      sections: [], needs: [], not: [], notUnder: [], general: false, strictUnit: false, examples: [], counterExamples: [],
    }],
  });

  it('gives none and names both', () => {
    const answer = compileMatcher([twin('một', 'Số cây trồng mới'), twin('hai', 'Cây trồng mới số')])(query('Số cây trồng mới'));
    expect(answer).toMatchObject({ indicator: null, score: 1, tied: ['hai/a', 'một/a'] });
  });

  it('names the runner-up where one is nearer', () => {
    const answer = compileMatcher([twin('một', 'Số cây trồng mới'), twin('hai', 'Số cây trồng mới ven đường')])(query('Số cây trồng mới'));
    expect(answer.indicator).toBe('một/a');
    expect(answer.runnerUp?.indicator).toBe('hai/a');
  });
});

it('a pattern matches whole words', () => {
  const [pack] = packs;
  if (pack === undefined) throw new Error('no pack');
  const [first] = pack.indicators;
  if (first === undefined) throw new Error('no indicator');
  const own = compileMatcher([{ ...pack, indicators: [{ ...first, id: 'p', name: 'Xe công nông', aliases: [], not: [], patterns: ['xe (?:ba|bốn) bánh'] }] }]);
  expect(own(query('Đăng ký xe ba bánh')).indicator).toBe('de-an-06/p');
  expect(own(query('Đăng ký xe ba bánhh')).indicator).toBeNull();
});

it('three hundred figures take milliseconds', () => {
  const labels = packs.flatMap((pack) => pack.indicators).flatMap(({ examples }) => examples);
  const queries = Array.from({ length: 300 }, (_, at) => {
    const { label, context, section } = labels[at % labels.length] ?? { label: '', context: [], section: null };
    return query(`${label} ${at}`, { context, sectionTitles: section === null ? [] : [section] });
  });
  queries.forEach(match);
  const times = Array.from({ length: 5 }, () => cpuTime(() => queries.forEach(match)));
  expect(Math.min(...times)).toBeLessThan(100);
});
