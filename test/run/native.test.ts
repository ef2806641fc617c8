import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fingerprintOf } from '../../src/run/fingerprint.js';
import { readOptions } from '../../src/run/options.js';
import { baocao } from '../cli/in-process.js';

/** What the program says of its version; null where it can't be run. */
let version: string | null = 'tesseract 5.3.0\n leptonica-1.82.0\n';
vi.mock('../../src/readers/ocr/program.js', () => ({ runProgram: async () => version ?? Promise.reject(new Error('no program')) }));
const { findProgram, openNative } = await import('../../src/run/native.js');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baocao-native-'));
  for (const name of ['tesseract', 'tesseract.exe']) await writeFile(join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  await mkdir(join(folder, 'none', 'tesseract'), { recursive: true });
  await mkdir(join(folder, 'Tesseract-OCR'));
  await writeFile(join(folder, 'Tesseract-OCR', 'tesseract.exe'), '', { mode: 0o755 });
});
afterEach(async () => rm(folder, { recursive: true }));

describe('--ocr native', () => {
  it('finds the program in PATH, never in the folder that the user is in', async () => {
    const unix = (path: string) => findProgram({ path, platform: 'linux', programs: undefined });
    expect(await unix(['/nowhere', join(folder, 'none'), folder].join(delimiter))).toBe(join(folder, 'tesseract'));
    expect([await unix(''), await unix('.'), await unix(join(folder, 'none'))]).toEqual([null, null, null]);
  });

  it('finds it where the installer of Windows puts it', async () => {
    expect(await findProgram({ path: '', platform: 'win32', programs: folder })).toBe(join(folder, 'Tesseract-OCR', 'tesseract.exe'));
  });

  it('unpacks the language data for it, and removes them again', async () => {
    version = 'tesseract 5.3.0\n';
    const { engine, close } = await openNative({ path: folder, platform: process.platform, programs: undefined });
    expect([engine.version, (await stat(join(engine.data, 'vie.traineddata'))).size > 1_000_000]).toEqual(['5.3.0', true]);
    await close();
    await expect(stat(engine.data)).rejects.toThrow('ENOENT');
  });

  it.each<[string, string | null, string[], string]>([
    ['is missing', null, ['--ocr', 'native'], 'chưa cài tesseract'],
    ['is something else', 'node 20', ['--ocr', 'native'], 'chưa cài tesseract'],
    ['is too old', 'tesseract 3.05.02\n', ['--ocr', 'native'], 'bản 3.05.02, quá cũ'],
    ['is asked for by another name', null, ['--ocr', 'abbyy'], 'chỉ có native'],
  ])('says what to do where it %s, and reads nothing', async (_, said, flags, message) => {
    version = said;
    vi.stubEnv('PATH', folder);
    await writeFile(join(folder, 'a.md'), 'I. KẾT QUẢ\n- Tiếp nhận 12/34 hồ sơ\n');
    const { code, out, err } = await baocao('check', join(folder, 'a.md'), ...flags);
    vi.unstubAllEnvs();
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('keeps what it read apart from what another engine or version of it read', async () => {
    const engine = { program: '/a/tesseract', version: '5.3.0', data: '/tmp/a' };
    const keys = await Promise.all([null, engine, { ...engine, version: '5.4.0' }, { ...engine, data: '/tmp/b', program: '/b/tesseract' }].map((native) => fingerprintOf(readOptions({ native }))));
    expect([new Set(keys).size, keys[1] === keys[3]]).toEqual([3, true]);
  });
});
