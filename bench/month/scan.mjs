/** A digital PDF printed and scanned: every page a gray picture, a little crooked, as a JPEG in a PDF. */
import sharp from 'sharp';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { assemble } from './pdf.mjs';

const POINTS = 72;

/** @returns bytes of a PDF that holds pictures only */
export async function toScan(pdf, { dpi = 200, turn = 0.4, quality = 70, pages = Infinity } = {}) {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  try {
    const count = Math.min(pages, document.getPageCount());
    const pictures = [];
    for (let index = 0; index < count; index += 1) {
      const { data, width, height } = await document.getPage(index).render({ scale: dpi / POINTS, render: 'bitmap' });
      const picture = sharp(Buffer.from(data), { raw: { width, height, channels: 4 } }).flatten({ background: 'white' }).grayscale();
      const { data: jpeg, info } = await picture.rotate(turn, { background: 'white' }).toColourspace('b-w').jpeg({ quality }).toBuffer({ resolveWithObject: true });
      pictures.push({ jpeg, width: info.width, height: info.height });
    }
    return asPdf(pictures, dpi);
  } finally {
    document.destroy();
    library.destroy();
  }
}

function asPdf(pictures, dpi) {
  return assemble([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Count ${pictures.length} /Kids [${pictures.map((_, index) => `${3 + 3 * index} 0 R`).join(' ')}]` },
    ...pictures.flatMap(({ jpeg, width, height }, index) => {
      const [across, down] = [width, height].map((pixels) => ((pixels * POINTS) / dpi).toFixed(2));
      return [
        { dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] /Contents ${4 + 3 * index} 0 R /Resources << /XObject << /P ${5 + 3 * index} 0 R >> >>` },
        { dictionary: '', stream: Buffer.from(`${across} 0 0 ${down} 0 0 cm /P Do`, 'latin1') },
        { dictionary: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode`, stream: jpeg },
      ];
    }),
  ]);
}
