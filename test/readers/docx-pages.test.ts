import { describe, expect, test } from 'vitest';
import { read } from './docx-builder.js';

const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;

describe('the printed page', () => {
  const turn = '<w:r><w:lastRenderedPageBreak/></w:r>';
  const cell = (content: string): string => `<w:tc><w:p>${content}</w:p></w:tc>`;
  const body = `<w:p>${run('một')}</w:p><w:p>${turn}${run('hai')}</w:p><w:p>${run('hai')}${turn}${run('ba')}</w:p>`
    + `<w:tbl><w:tr>${cell(run('a'))}${cell(run('b'))}</w:tr><w:tr>${cell(`${turn}${run('c')}`)}${cell(`${turn}${run('d')}`)}</w:tr></w:tbl><w:p>${run('cuối')}</w:p>`;
  const pages = async (count?: number): Promise<(number | null)[]> => (await read({ body, ...(count !== undefined && { pages: count }) })).blocks.map(({ page }) => page);

  test('is told where Word began new pages, and of no paragraph that goes over one', async () => {
    expect(await pages(4)).toEqual([1, 2, null, 3, 3, 4, 4, 4]);
  });
  test('is not told where the file says otherwise, or nothing, of its pages', async () => {
    const unknown = Array.from({ length: 8 }, () => null);
    expect([await pages(5), await pages()]).toEqual([unknown, unknown]);
  });
});
