/** Pages of a digital PDF as pictures, and pictures as the files that a scanner or a phone would make of them. */
import { deflateSync } from 'node:zlib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** Resolution at which pages are drawn before they are spoilt. */
export const DRAWN_DPI = 300;

let library = null;

/** @returns each page as `{ width, height, data }`, three values a pixel */
export async function drawPages(bytes) {
  library ??= await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const pages = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: DRAWN_DPI / 72, render: 'bitmap' });
    const rgb = new Uint8Array(width * height * 3);
    for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
      rgb[to] = data[from + 2];
      rgb[to + 1] = data[from + 1];
      rgb[to + 2] = data[from];
    }
    pages.push({ width, height, data: rgb });
  }
  document.destroy();
  return pages;
}

/** A PDF of one picture a page. @param pictures `{ width, height, dpi, filter, space, bits, bytes }` each */
export function pdfOf(pictures) {
  const chunks = [Buffer.from('%PDF-1.4\n')];
  const places = [];
  const object = (head, body = null) => {
    places.push(chunks.reduce((sum, { length }) => sum + length, 0));
    chunks.push(Buffer.from(`${places.length} 0 obj\n${head}\n`));
    if (body !== null) chunks.push(Buffer.from('stream\n'), body, Buffer.from('\nendstream\n'));
    chunks.push(Buffer.from('endobj\n'));
  };
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object(`<< /Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')}] >>`);
  pictures.forEach(({ width, height, dpi, filter, space, bits, bytes }, index) => {
    const [first, wide, high] = [3 + 3 * index, (width * 72) / dpi, (height * 72) / dpi];
    const content = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /I Do Q`);
    object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /I ${first + 2} 0 R >> >> /Contents ${first + 1} 0 R >>`);
    object(`<< /Length ${content.length} >>`, content);
    object(`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${space} /BitsPerComponent ${bits} /Filter /${filter} /Length ${bytes.length} >>`, bytes);
  });
  const start = chunks.reduce((sum, { length }) => sum + length, 0);
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  chunks.push(Buffer.from(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${places.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

export async function jpegPicture({ width, height, data, channels }, dpi, quality) {
  const picture = sharp(data, { raw: { width, height, channels } });
  const bytes = await (channels === 1 ? picture.toColourspace('b-w') : picture).jpeg({ quality }).toBuffer();
  return { width, height, dpi, filter: 'DCTDecode', space: channels === 1 ? 'DeviceGray' : 'DeviceRGB', bits: 8, bytes };
}

/** One bit a pixel, black below `threshold`. */
export function bitPicture({ width, height, data }, dpi, threshold) {
  const stride = Math.ceil(width / 8);
  const packed = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) if (data[y * width + x] >= threshold) packed[y * stride + (x >> 3)] |= 0x80 >> (x & 7);
  }
  return { width, height, dpi, filter: 'FlateDecode', space: 'DeviceGray', bits: 1, bytes: deflateSync(packed) };
}

/** Photos of one size as a TIFF of many pages: one file a report, each page compressed as a phone does. */
export async function tiffOf(pictures, quality) {
  const jpegs = await Promise.all(pictures.map(({ width, height, data }) => sharp(data, { raw: { width, height, channels: 3 } }).jpeg({ quality }).toBuffer()));
  return sharp(jpegs, { join: { animated: true } }).tiff({ compression: 'lzw' }).toBuffer();
}
