import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { messageIds } from '../../src/messages/index.js';
import type { Block, Extraction } from '../../src/model.js';
import { pdfReader } from '../../src/readers/pdf.js';
import { buildBlocks } from '../../src/readers/pdf/blocks.js';
import type { Engine } from '../../src/readers/pdf/engine.js';
import { pdfiumEngine } from '../../src/readers/pdf/engine-pdfium.js';
import { pdfjsEngine } from '../../src/readers/pdf/engine-pdfjs.js';
import { layOut, type SourcePage } from '../../src/readers/pdf/pages.js';
import { pdf } from './pdf/page-builder.js';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`pdf/${name}.pdf`, import.meta.url)));
}

function read(bytes: Uint8Array, limits = {}): Promise<Extraction> {
  return pdfReader.read(bytes, { ...DEFAULT_LIMITS, ...limits });
}

function paragraphs({ blocks }: Pick<Extraction, 'blocks'>): string[] {
  return blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
}

/** Cells of a table row by row; a cell that spans stands where it begins. */
function rows(extraction: Extraction, id: string): string[][] {
  const table = extraction.tables.find((one) => one.id === id);
  const cells = (table?.cells ?? []).map((index) => extraction.blocks[index]).filter((block): block is Block => block !== undefined);
  return Array.from({ length: table?.rows ?? 0 }, (_, row) => cells.filter(({ cell }) => cell?.row === row).map(({ text }) => text));
}

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>';

/** One page with this content; `page` goes into its dictionary, further objects follow from number 6. */
function onePage(content: string, page = '', ...more: Parameters<typeof pdf>[0]): Uint8Array {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${page} >>`,
    { dictionary: '', stream: content }, FONT, ...more,
  ]);
}

describe('a report made by LibreOffice', () => {
  test('head and foot in two columns', async () => {
    const extraction = await read(fixture('libreoffice'));
    expect(rows(extraction, 't1')).toEqual([['ỦY BAN NHÂN DÂN\nXÃ ĐỒI CHÈ\nSố: 41/BC-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nĐồi Chè, ngày 04 tháng 9 năm 2025']]);
    expect(rows(extraction, 't3')).toEqual([[
      'Nơi nhận:\n- Phòng Kinh tế;\n- Hạt kiểm lâm khu vực Đồi Chè và các trạm trực thuộc;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nSầm Văn Lục',
    ]]);
    expect(extraction.tables.map(({ ruled }) => ruled)).toEqual([false, true, false]);
  });

  test('every paragraph once, page numbers left out', async () => {
    const extraction = await read(fixture('libreoffice'));
    expect(paragraphs(extraction)).toEqual([
      'BÁO CÁO',
      'Việc trồng rừng, giữ nguồn nước và sửa đường liên xóm của xã Đồi Chè trong tám tháng đầu năm 2025, những chỗ còn vướng và phần việc dành cho bốn tháng cuối năm 2025',
      'I. TRỒNG RỪNG',
      '1. Bà con đã ươm 12.500 cây keo trên 3.400 m² đất đồi, trồng xong 36/48 ha, đạt 75%; phần còn lại chờ mưa.',
      '- Xóm Thượng trồng 9/12 ha; cây sống nhiều nhưng lối lên đồi trơn, xe ba gác không vào được nên phải gùi từng bầu cây qua hai con dốc dài.',
      '- Xóm Hạ trồng 14/15 ha.',
      '+ Trường học cùng trồng 2 ha cây bóng mát ven suối, mỗi lớp nhận chăm một luống và thay nhau tưới vào cuối tuần suốt cả mùa khô vừa qua.',
      '⁽¹⁾ Đường lên đồi rải đá; ⁽²⁾ bể nước xóm Hạ thau rửa xong; lượng CO₂ của lò gạch đã giảm.',
      '2. Hai đội thanh niên thay nhau phát cỏ, dọn đường băng cản lửa dài chín cây số quanh khu rừng phòng hộ và dựng lại bốn biển báo cháy bị gió quật đổ hồi tháng năm.',
      '3. Kho giống của xã còn 1.900 bầu cây lim xanh, dành cho đợt trồng dặm khi có mưa; người giữ kho ghi sổ xuất nhập và đối chiếu với kiểm lâm địa bàn vào thứ sáu hằng tuần.',
      '4. Tổ hòa giải đã gỡ xong ba vụ tranh chấp bờ ranh giữa các hộ nhận khoán, lập biên bản có chữ ký của trưởng xóm và các bên, nộp lưu tại bộ phận một cửa của xã.',
      '4. Diện tích từng xóm như bảng sau:',
      'Trên đây là việc trồng rừng của xã, kính mong cấp trên xem xét.',
    ]);
    expect(extraction).toMatchObject({ pages: 2, textFrom: 'digital', pageSources: ['digital', 'digital'], notes: [] });
  });

  test('footnotes follow their paragraph, their marks are references', async () => {
    const { blocks } = await read(fixture('libreoffice'));
    const holder = blocks.find(({ references }) => references.length > 0);
    expect(holder?.references).toEqual([
      { offset: holder?.text.indexOf('/48'), mark: '1', block: (holder?.index ?? 0) + 1 },
      { offset: (holder?.text.length ?? 0) - 1, mark: '2', block: (holder?.index ?? 0) + 2 },
    ]);
    expect(blocks[(holder?.index ?? 0) + 1]).toMatchObject({ kind: 'footnote', text: 'Gồm 20 ha của hợp tác xã Lá Xanh và 16 ha do các hộ tự trồng quanh hồ.' });
  });

  test('a table over two pages is one, its head once', async () => {
    const extraction = await read(fixture('libreoffice'));
    const table = rows(extraction, 't2');
    expect(table.slice(0, 3)).toEqual([['TT', 'Xóm', 'Diện tích (ha)', 'Ghi chú'], ['Giao', 'Đã trồng'], ['1', 'Xóm Thượng', '12', '9,5', 'Xong']]);
    expect(table.map(([first]) => first).slice(2)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(extraction.tables[1]).toMatchObject({ rows: 12, cols: 5, headerRows: 2, ruled: true });
    expect(new Set(extraction.blocks.filter(({ cell }) => cell?.table === 't2').map(({ page }) => page))).toEqual(new Set([1, 2]));
  });

  test('style', async () => {
    const { blocks } = await read(fixture('libreoffice'));
    const styleOf = (start: string): Block['style'] | undefined => blocks.find(({ text }) => text.startsWith(start))?.style;
    expect(styleOf('BÁO CÁO')).toMatchObject({ bold: 'all', align: 'center', size: 14 });
    expect(styleOf('I. TRỒNG')).toMatchObject({ bold: 'all', indent: 36 });
    expect(styleOf('2. Hai đội')).toMatchObject({ bold: 'none', align: 'justify', indent: 36 });
  });
});

describe('a report made by a browser', () => {
  test('blank slots, cells that span, raised marks', async () => {
    const extraction = await read(fixture('chrome'));
    expect(rows(extraction, 't1')).toEqual([['ỦY BAN NHÂN DÂN\nPHƯỜNG CẦU TRE\nSố: /BC-UBND', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nCầu Tre, ngày tháng 7 năm 2025']]);
    expect(rows(extraction, 't2')).toEqual([
      ['TT', 'Tuyến phố', 'Cống ngầm (m)'], ['Kế hoạch', 'Đã làm'], ['1', 'Phố Hàng Thúng, đoạn từ đầu chợ đến bến đò cũ', '800', '760'],
      ['2', 'Ngõ Đình', '600', '500'], ['Cộng', '1.400', '1.260'],
    ]);
    expect(rows(extraction, 't3')).toEqual([['Nơi nhận:\n- Phòng Hạ tầng;\n- Lưu: VT.', 'CHỦ TỊCH\nMạc Thị Duyên']]);
    expect(paragraphs(extraction)).toContainEqual(expect.stringMatching(/^Phường thu 85\/90 tấn rác⁽¹⁾, đạt 94,4%;/u));
    expect(extraction.notes).toEqual([]);
  });
});

describe.each(['libreoffice', 'chrome'])('%s', (name) => {
  test('spans are words of their block in ascending order, with boxes on the page', async () => {
    const { blocks } = await read(fixture(name));
    for (const { text, spans } of blocks) {
      expect(spans.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text.replaceAll('\n', ' '));
      for (const { box: [x0, y0, x1, y1] } of spans) expect(x0 >= 0 && y0 >= 0 && x1 > x0 && y1 > y0 && x1 < 596 && y1 < 843).toBe(true);
    }
  });

  test('both engines read it alike', async () => {
    const through = async (engine: Engine): Promise<string[]> => {
      const open = await engine.open(fixture(name));
      const pages: SourcePage[] = [];
      for (let index = 0; index < open.pages; index++) pages.push({ number: index + 1, geometry: await open.page(index) });
      await open.close();
      const { items, notes, measures } = layOut(pages);
      return buildBlocks(items, notes, measures, DEFAULT_LIMITS).blocks.map(({ kind, text, style }) => `${kind} ${style.bold} ${text}`);
    };
    expect(await through(pdfjsEngine)).toEqual(await through(pdfiumEngine));
  });
});

describe('pages by hand', () => {
  const annotated = onePage('BT /F1 13 Tf 72 770 Td (So:          /BC-UBND) Tj ET', '/Annots [6 0 R]',
    '<< /Type /Annot /Subtype /Stamp /Rect [95 767 125 782] /F 4 /AP << /N 7 0 R >> >>',
    { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 30 15] /Resources << /Font << /F1 5 0 R >> >>', stream: 'BT /F1 13 Tf 0 3 Td (147) Tj ET' });

  test('a number in the appearance of an annotation is read where it stands', async () => {
    expect(paragraphs(await read(annotated))).toEqual(['So: 147 /BC-UBND']);
  });

  test.each([
    ['/Rotate 90', 'BT /F1 14 Tf 0 1 -1 0 80 60 Tm (Trang xoay) Tj ET'],
    ['/Rotate 270', 'BT /F1 14 Tf 0 -1 1 0 500 700 Tm (Trang xoay) Tj ET'],
    ['/Rotate 180', 'BT /F1 14 Tf -1 0 0 -1 500 700 Tm (Trang xoay) Tj ET'],
    ['', 'BT /F1 14 Tf 0 1 -1 0 300 60 Tm (Trang xoay) Tj ET'],
    ['/CropBox [50 50 500 800]', 'BT /F1 14 Tf 80 700 Td (Trang xoay) Tj ET'],
  ])('a page with %s', async (page, content) => {
    expect(paragraphs(await read(onePage(content, page)))).toEqual(['Trang xoay']);
  });

  test('a page without text beside one with text is noted, not read', async () => {
    const two = pdf([
      '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 2 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
      { dictionary: '', stream: 'BT /F1 14 Tf 80 700 Td (Trang mot) Tj ET' }, FONT,
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 7 0 R >>',
      { dictionary: '', stream: 'q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q' },
    ]);
    const extraction = await read(two);
    expect(extraction).toMatchObject({ pageSources: ['digital', 'poor'], notes: [{ id: 'reader.pdf-page-without-text', params: { page: 2 }, page: 2 }] });
    await expect(read(two, { pages: 1 })).rejects.toMatchObject({ reason: 'too-many-pages', params: { pages: 2, limit: 1 } });
  });

  test('invisible text under a scan says where it comes from', async () => {
    const extraction = await read(onePage('BT 3 Tr /F1 14 Tf 80 700 Td (Lop chu an) Tj ET'));
    expect(extraction).toMatchObject({ textFrom: 'ocr', pageSources: ['ocr-layer'], notes: [{ id: 'reader.pdf-page-ocr-layer' }] });
  });
});

test.each([
  ['a locked file', fixture('locked'), 'password'],
  ['bytes that are no PDF behind the first line', new TextEncoder().encode('%PDF-1.7\nnothing'), 'pdf-damaged'],
  ['only pictures', onePage('q 595 0 0 842 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q'), 'no-text-layer'],
])('%s is refused by name', async (_, bytes, reason) => {
  await expect(read(bytes)).rejects.toMatchObject({ name: 'UnreadableError', reason });
  expect(messageIds()).toContain(`reader.${reason}`);
});

test('the text limit holds', async () => {
  await expect(read(fixture('chrome'), { characters: 100 })).rejects.toMatchObject({ reason: 'too-long' });
  await expect(read(fixture('chrome'), { cells: 5 })).rejects.toMatchObject({ reason: 'too-many-cells' });
});

test('a file cut short is read as far as it can be, or refused', async () => {
  const bytes = fixture('libreoffice');
  const outcome = await read(bytes.slice(0, bytes.length - 400)).then(({ blocks }) => blocks.length > 10, (error: unknown) => error instanceof Error && error.name === 'UnreadableError');
  expect(outcome).toBe(true);
});
