import { describe, expect, it } from 'vitest';
import { readUnits, UnitsError } from '../../src/roster/index.js';

function problem(rows: string[][]): string {
  try {
    readUnits(rows);
  } catch (error) {
    return error instanceof UnitsError ? `${error.id} ${JSON.stringify(error.params)}` : String(error);
  }
  return 'none';
}

describe('a list of units', () => {
  it.each<[string, string[]]>([
    ['Vietnamese', ['Mã', 'Tên', 'Tên cũ', 'Tên khác']],
    ['another case', ['MÃ ĐƠN VỊ', 'TÊN ĐƠN VỊ', 'TÊN TRƯỚC SÁP NHẬP', 'Tên viết tắt']],
    ['English', ['code', 'name', 'former names', 'aliases']],
    ['decomposed', ['Mã', 'Tên', 'Tên cũ', 'Tên khác'].map((head) => head.normalize('NFD'))],
  ])('with %s heads', (_, heads) => {
    expect(readUnits([['DANH SÁCH'], [], heads, ['07', ' Xã  A ', 'xã B; xã C', 'A|AA'], ['', '', 'x', '']])).toEqual([
      { line: 4, code: '07', name: 'Xã A', former: ['xã B', 'xã C'], aliases: ['A', 'AA'] },
    ]);
  });

  it('with names alone', () => {
    expect(readUnits([['STT', 'Đơn vị'], ['1', 'Xã A'], ['2', 'Xã B']]).map(({ name }) => name)).toEqual(['Xã A', 'Xã B']);
  });

  it.each<[string[][], string]>([
    [[], 'no-name-column {}'],
    [[['Xã A'], ['Xã B']], 'no-name-column {}'],
    [[['Tên'], ['']], 'empty {}'],
    [[['Tên'], ['Xã Hòa'], ['XÃ HOÀ']], 'duplicate {"name":"XÃ HOÀ","line":3,"other":2}'],
  ])('refuses %j', (rows, expected) => {
    expect(problem(rows)).toBe(expected);
  });
});
