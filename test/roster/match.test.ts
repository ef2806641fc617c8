import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExpectedUnit, UnitMatch } from '../../src/model.js';
import { rollCall } from '../../src/roster/index.js';

function unit(name: string, more: Partial<ExpectedUnit> = {}): ExpectedUnit {
  return { line: 1, code: null, name, former: [], aliases: [], ...more };
}

const UNITS = [
  unit('Phường Trảng Dài', { former: ['phường Tân Hiệp', 'xã Thiện Tân'] }),
  unit('Phường Hòa Bình'),
  unit('Xã Phú Xá', { aliases: ['Văn phòng một cửa Phú Xá'] }),
  unit('Xã Tân Lập', { former: ['xã Tân Hòa', 'thị trấn Tân Lập'] }),
  unit('Phường Tân Lập', { former: ['xã Tân Hòa'] }),
  unit('Phường 7'),
  unit('Đặc khu Vân Hải'),
  unit('Xã Quý Sơn, huyện Lục An'),
  unit('Xã Quý Sơn, huyện Bắc Hà'),
  unit('Mỹ Thuận'),
  unit('Xã Phan Dương - Tháp Cầm'),
];

function match(issuer: string | null, parentIssuer: string | null = null, more: { place?: string; file?: string } = {}): UnitMatch {
  const call = rollCall(UNITS, [{ issuer, parentIssuer, place: more.place ?? null, file: more.file ?? 'a.docx' }]);
  return call.matches[0] ?? { kind: 'unmatched', near: [] };
}

describe('a report is its unit’s', () => {
  it.each<[string, number, string]>([
    ['UBND phường Trảng Dài', 0, 'name'],
    ['ỦY BAN NHÂN DÂN PHƯỜNG TRẢNG DÀI', 0, 'name'],
    ['UỶ BAN NHÂN DÂN PHƯỜNG TRẢNG DÀI, THÀNH PHỐ BIÊN THÀNH', 0, 'name'],
    ['P. Trảng Dài', 0, 'name'],
    ['UBND P.Trảng Dài', 0, 'name'],
    ['UBND P Trảng Dài', 0, 'name'],
    ['CA P. Trảng Dài', 0, 'name'],
    ['Công an phường Trảng Dài', 0, 'name'],
    ['TP Biên Thành - Phường Trảng Dài', 0, 'name'],
    ['TỔ CÔNG TÁC TRIỂN KHAI ĐỀ ÁN 06 PHƯỜNG TRẢNG DÀI', 0, 'name'],
    ['UBND PHUONG TRANG DAI', 0, 'marks'],
    ['UBND PHƯỜNG TRÀNG DÀI', 0, 'marks'],
    ['UBND PHUÒNG TRẢNGDÀI', 0, 'marks'],
    ['UBND phường Tân Hiệp', 0, 'former'],
    ['UBND XÃ THIỆN TÂN', 0, 'former'],
    ['UBND phường Hoà Bình', 1, 'name'],
    ['ỦY BAN NHÂN DÂN XÃ PHÚ XÁ', 2, 'name'],
    ['UBND XA PHU XA', 2, 'marks'],
    ['Văn phòng một cửa Phú Xá', 2, 'alias'],
    ['UBND xã Tân Lập', 3, 'name'],
    ['UBND thị trấn Tân Lập', 3, 'former'],
    ['UBND phường Tân Lập', 4, 'name'],
    ['UBND phường 07', 5, 'name'],
    ['UBND P7', 5, 'name'],
    ['UBND P.7, Q.3', 5, 'name'],
    ['ỦY BAN NHÂN DÂN ĐẶC KHU VÂN HẢI', 6, 'name'],
    ['UBND xã Quý Sơn, H. Lục An', 7, 'name'],
    ['UBND xã Quí Sơn huyện Bắc Hà', 8, 'marks'],
    ['UBND xã Mỹ Thuận', 9, 'name'],
    ['UBND xã Mĩ Thuận', 9, 'marks'],
    ['UBND xã Phan Dương – Tháp Cầm', 10, 'name'],
  ])('%s', (issuer, at, how) => {
    expect(match(issuer)).toEqual({ kind: 'matched', unit: at, how });
  });

  it('by the body above, where the issuer names no place', () => {
    expect(match('TỔ CÔNG TÁC ĐỀ ÁN 06', 'UBND PHƯỜNG TRẢNG DÀI')).toEqual({ kind: 'matched', unit: 0, how: 'above' });
    expect(match(null, 'UBND PHƯỜNG TRẢNG DÀI')).toEqual({ kind: 'matched', unit: 0, how: 'above' });
  });

  it('not by the body above, where the issuer names a place that is not on the list', () => {
    expect(match('UBND PHƯỜNG AN LẠC', 'UBND PHƯỜNG TRẢNG DÀI')).toMatchObject({ kind: 'unmatched' });
  });
});

describe('nothing is guessed', () => {
  it.each<[string, number[]]>([
    ['UBND xã Tân Hòa', [3, 4]],
    ['UBND Tân Lập', [3, 4]],
    ['UBND xã Quý Sơn', [7, 8]],
  ])('%s is several units’', (issuer, units) => {
    expect(match(issuer)).toEqual({ kind: 'ambiguous', units });
  });

  it.each(['UBND phường Trảng', 'UBND phường Trảng Dài Đông', 'UBND phường 77', 'UBND tỉnh Trảng Dài', 'SỞ Y TẾ', '', 'PHƯỜNG', '***'])('%j is nobody’s', (issuer) => {
    expect(match(issuer)).toMatchObject({ kind: 'unmatched' });
  });

  it('names units that may be meant: another kind, the place of signing, the name of the file', () => {
    expect(match('UBND xã Trảng Dài')).toEqual({ kind: 'unmatched', near: [0] });
    expect(match('TRUNG TÂM HÀNH CHÍNH CÔNG', null, { place: 'Trảng Dài' })).toEqual({ kind: 'unmatched', near: [0] });
    expect(match(null, null, { file: 'gui/BC trang dai T6.docx' })).toEqual({ kind: 'unmatched', near: [0] });
    expect(rollCall(UNITS, [], ['gui/van-hai_thang6.pdf', 'P7.pdf']).unread).toEqual([[6], []]);
  });

  it('gives a current name before a former one of another unit', () => {
    const units = [unit('Phường An', { former: ['xã Bình'] }), unit('Xã Bình')];
    expect(rollCall(units, [{ issuer: 'UBND xã Bình', parentIssuer: null, place: null, file: 'a' }]).matches).toEqual([{ kind: 'matched', unit: 1, how: 'name' }]);
  });
});

describe('any text', () => {
  it('is answered by a unit of the list or by none', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }), (issuer, names) => {
      const { matches } = rollCall(names.map((name) => unit(name)), [{ issuer, parentIssuer: null, place: issuer, file: issuer }]);
      const [found] = matches;
      return found !== undefined && (found.kind !== 'matched' || found.unit < names.length);
    }), { numRuns: 200 });
  });
});
