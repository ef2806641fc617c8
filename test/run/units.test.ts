import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadUnits } from '../../src/run/units.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function named(bytes: string | Uint8Array): Promise<string[]> {
  const path = join(folder, 'don-vi');
  await writeFile(path, bytes);
  return (await loadUnits(path)).map(({ code, name, former }) => [code, name, ...former].join('/'));
}

const SEMICOLONS = 'Mã;Tên;Tên cũ\r\n01;Xã A;"xã B; xã C"\r\n02;"Xã ""D"", E"\r\n';

describe('loadUnits', () => {
  it.each<[string, string | Uint8Array]>([
    ['semicolons', SEMICOLONS],
    ['a byte-order mark', `\ufeff${SEMICOLONS}`],
    ['commas', 'Mã,Tên,Tên cũ\n01,Xã A,"xã B, xã C"\n02,"Xã ""D"", E",\n'],
    ['tabs', 'Mã\tTên\tTên cũ\n01\tXã A\txã B|xã C\n02\t"Xã ""D"", E"\t'],
    ['UTF-16', Buffer.from(`\ufeff${SEMICOLONS}`, 'utf16le')],
  ])('reads CSV with %s', async (_, text) => {
    expect(await named(text)).toEqual(['01/Xã A/xã B/xã C', '02/Xã "D", E']);
  });

  it('reads the sheet of a workbook that has the heads', async () => {
    const book = await writeXlsx({ sheets: [
      { name: 'Bìa', rows: [['Danh sách']] },
      { name: 'Đơn vị', rows: [['DANH SÁCH ĐƠN VỊ'], ['Mã', 'Tên', 'Tên cũ'], ['01', 'Xã A', 'xã B\nxã C'], [2, 'Phường 7', null]] },
    ] });
    expect(await named(book)).toEqual(['01/Xã A/xã B/xã C', '2/Phường 7']);
  });

  it('reads the sample of the documentation', async () => {
    const units = await loadUnits(fileURLToPath(new URL('../../docs/don-vi-mau.csv', import.meta.url)));
    expect(units.map(({ code, name, former, aliases }) => [code, name, former.length, aliases.length])).toEqual([
      ['26041', 'Phường Suối Mơ', 1, 0], ['26044', 'Phường Hòa Lạc', 2, 1], ['26047', 'Xã Tân Lập', 3, 0], ['26050', 'Xã Phú Xá', 0, 1], ['26053', 'Đặc khu Vân Hải', 1, 0],
    ]);
  });

  it.each<[string, string | Uint8Array]>([
    ['is not UTF-8', Buffer.from([0x54, 0xea, 0x6e, 0x0a, 0x58, 0xe3])],
    ['is a broken workbook', 'PK\u0003\u0004 hỏng'],
  ])('says so when the file %s', async (_, bytes) => {
    await expect(named(bytes)).rejects.toMatchObject({ id: 'unreadable' });
  });

  it('says so when there is no file', async () => {
    await expect(loadUnits(join(folder, 'khong-co.csv'))).rejects.toMatchObject({ id: 'unreadable' });
  });
});
