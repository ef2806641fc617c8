import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type * as Pdfium from '../../../src/readers/pdf/engine-pdfium.js';
import { pdfReader } from '../../../src/readers/pdf.js';

const failing = vi.hoisted(() => ({ open: false, page: -1 }));

vi.mock('../../../src/readers/pdf/engine-pdfium.js', async (original) => {
  const { pdfiumEngine } = await original<typeof Pdfium>();
  return {
    pdfiumEngine: {
      id: 'pdfium',
      async open(bytes: Uint8Array) {
        if (failing.open) throw new Error('cannot open');
        const open = await pdfiumEngine.open(bytes);
        return { ...open, page: (index: number) => (index === failing.page ? Promise.reject(new Error('cannot read')) : open.page(index)) };
      },
    },
  };
});

const FILE = new Uint8Array(readFileSync(new URL('libreoffice.pdf', import.meta.url)));

test.each([
  ['the whole file', { open: true, page: -1 }, [{ id: 'reader.pdf-fallback-file', params: {}, page: null }]],
  ['one page', { open: false, page: 1 }, [{ id: 'reader.pdf-fallback-page', params: { page: 2 }, page: 2 }]],
])('where the first engine fails on %s, the second reads it and a note says so', async (_, fault, notes) => {
  Object.assign(failing, { open: false, page: -1 });
  const sound = await pdfReader.read(FILE, DEFAULT_LIMITS);
  Object.assign(failing, fault);
  const mended = await pdfReader.read(FILE, DEFAULT_LIMITS);
  expect(mended.blocks.map(({ text }) => text)).toEqual(sound.blocks.map(({ text }) => text));
  expect(mended.notes).toEqual(notes);
});

test('the second engine is not asked where it has ended a process', async () => {
  Object.assign(failing, { open: true, page: -1 });
  const asked: boolean[] = [];
  const secondEngine = (): boolean => asked.push(true) > 1;
  await expect(pdfReader.read(FILE, DEFAULT_LIMITS, { allowed: false, secondEngine })).rejects.toMatchObject({ reason: 'pdf-damaged' });
  await expect(pdfReader.read(FILE, DEFAULT_LIMITS, { allowed: false, secondEngine })).resolves.toMatchObject({ pages: 2 });
});
