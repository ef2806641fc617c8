/**
 * What happens to a page between the office's printer and us. Each way takes the pages of a report as drawn at 300 dpi
 * and gives the bytes of a file; `chance` decides angles, specks and places, so that a seed repeats them.
 */
import sharp from 'sharp';
import { DRAWN_DPI, bitPicture, jpegPicture, pdfOf, tiffOf } from './pages.mjs';

const WAYS = {
  /** A good scanner: gray, nearly level. */
  gray300: (pages, chance) => scans(pages, chance, { dpi: 300, gray: true, quality: 75, skew: 0.7, noise: 6, blur: 0.6 }),
  /** Colour, with a seal and a signature over the text. */
  seal200: (pages, chance) => scans(pages, chance, { dpi: 200, quality: 65, skew: 1, noise: 6, blur: 0.5, seal: true, pen: true }),
  /** What a clerk sends by messenger: coarse and compressed. */
  colour100: (pages, chance) => scans(pages, chance, { dpi: 100, quality: 80, skew: 0.5, noise: 4, blur: 0.3 }),
  jpeg150: (pages, chance) => scans(pages, chance, { dpi: 150, quality: 30, skew: 1.2, noise: 6, blur: 0.5 }),
  fax150: (pages, chance) => scans(pages, chance, { dpi: 150, gray: true, bits: true, skew: 0.8, noise: 14, blur: 0.6, specks: 120 }),
  /** Copied too often: pale, grey paper, soft. */
  worn200: (pages, chance) => scans(pages, chance, { dpi: 200, gray: true, quality: 60, skew: 1.5, noise: 16, blur: 0.9, pale: 0.55, specks: 60 }),
  /** A book scanner's light and a heavy hand. */
  uneven200: (pages, chance) => scans(pages, chance, { dpi: 200, quality: 60, skew: 2.5, noise: 10, blur: 0.8, shade: 0.45 }),
  photo: (pages, chance) => photos(pages, chance, { width: 2400, lean: 0.05, shade: 0.4, noise: 8, blur: 0.7, quality: 80 }),
  photohard: (pages, chance) => photos(pages, chance, { width: 2000, lean: 0.1, shade: 0.6, noise: 12, blur: 0.9, quality: 65 }),
};

export const WAY_NAMES = Object.keys(WAYS);

/** @returns `{ name, bytes }` of the spoilt file */
export function degrade(way, pages, chance) {
  return WAYS[way](pages, chance);
}

async function scans(pages, chance, how) {
  const pictures = [];
  for (const page of pages) {
    const inked = how.seal || how.pen ? stamped(page, chance, how) : page;
    const angle = (chance() * 2 - 1) * how.skew;
    const factor = how.dpi / DRAWN_DPI;
    // sharp does one resize and one rotation a pipeline, in its own order: two pipelines keep ours.
    const turned = await sharp(inked.data, { raw: { width: page.width, height: page.height, channels: 3 } }).rotate(angle, { background: '#ffffff' }).blur(how.blur / factor)
      .raw().toBuffer({ resolveWithObject: true });
    const [width, height] = [Math.round(page.width * factor), Math.round(page.height * factor)];
    const [left, top] = [Math.round((turned.info.width - page.width) / 2), Math.round((turned.info.height - page.height) / 2)];
    const small = sharp(turned.data, { raw: { width: turned.info.width, height: turned.info.height, channels: 3 } }).extract({ left, top, width: page.width, height: page.height })
      .resize({ width, height, fit: 'fill', kernel: 'lanczos3' });
    const { data, info } = await (how.gray ? small.toColourspace('b-w') : small).raw().toBuffer({ resolveWithObject: true });
    const picture = { width, height, data, channels: info.channels };
    light(picture, chance, how);
    specks(picture, chance, how.specks ?? 0);
    pictures.push(how.bits ? bitPicture(picture, how.dpi, 150) : await jpegPicture(picture, how.dpi, how.quality));
  }
  return { name: 'scan.pdf', bytes: pdfOf(pictures) };
}

/** Photos: the sheet lies on a dark table, leans, and something throws a shadow. */
async function photos(pages, chance, how) {
  const pictures = [];
  for (const page of pages) {
    const [width, height] = [how.width, Math.round(how.width * 1.38)];
    const soft = await sharp(page.data, { raw: { width: page.width, height: page.height, channels: 3 } }).blur(how.blur * (page.width / width) + 0.3).raw().toBuffer();
    const off = (size) => size * (0.02 + chance() * how.lean);
    const corners = [[off(width), off(height)], [width - off(width), off(height)], [width - off(width), height - off(height)], [off(width), height - off(height)]];
    const picture = { width, height, data: Buffer.alloc(width * height * 3), channels: 3 };
    const back = homography(corners, [[0, 0], [page.width, 0], [page.width, page.height], [0, page.height]]);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const w = back[6] * x + back[7] * y + 1;
        const [u, v] = [(back[0] * x + back[1] * y + back[2]) / w, (back[3] * x + back[4] * y + back[5]) / w];
        const at = (y * width + x) * 3;
        if (u < 0 || v < 0 || u >= page.width - 1 || v >= page.height - 1) picture.data.set([92, 70, 54], at);
        else for (let c = 0; c < 3; c++) picture.data[at + c] = between(soft, page.width, u, v, c);
      }
    }
    light(picture, chance, how);
    pictures.push(picture);
  }
  return { name: 'photo.tif', bytes: await tiffOf(pictures, how.quality) };
}

function between(data, width, u, v, c) {
  const [x, y] = [Math.floor(u), Math.floor(v)];
  const [dx, dy] = [u - x, v - y];
  const at = (y * width + x) * 3 + c;
  return data[at] * (1 - dx) * (1 - dy) + data[at + 3] * dx * (1 - dy) + data[at + width * 3] * (1 - dx) * dy + data[at + width * 3 + 3] * dx * dy;
}

/** The projection that takes four points to four others, as eight numbers (the ninth is 1). */
function homography(from, to) {
  const rows = from.flatMap(([x, y], index) => {
    const [u, v] = to[index];
    return [[x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]];
  });
  for (let column = 0; column < 8; column++) {
    const pivot = rows.slice(column).reduce((best, row) => (Math.abs(row[column]) > Math.abs(best[column]) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const share = row[column] / pivot[column];
      for (let at = column; at < 9; at++) row[at] -= share * pivot[at];
    }
  }
  return rows.map((row, index) => row[8] / row[index]);
}

/** Pale ink, light that falls off to one side with the edge of a shadow, and the noise of a sensor. Changes the picture. */
function light({ width, height, data, channels }, chance, { noise = 0, pale = 1, shade = 0 }) {
  const angle = chance() * 2 * Math.PI;
  const [fx, fy, edge] = [Math.cos(angle), Math.sin(angle), 0.2 + chance() * 0.3];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const along = ((x / width - 0.5) * fx + (y / height - 0.5) * fy) / 0.7;
      const dim = shade === 0 ? 1 : 1 - shade * (0.5 + 0.5 * along) * 0.7 - (along > edge ? shade * 0.3 * Math.min(1, (along - edge) * 12) : 0);
      const grain = (chance() + chance() + chance() - 1.5) * noise;
      for (let c = 0; c < channels; c++) {
        const at = (y * width + x) * channels + c;
        const ink = 255 - (255 - data[at]) * pale;
        data[at] = Math.max(0, Math.min(255, Math.round((ink - (pale < 1 ? 18 : 0)) * dim + grain)));
      }
    }
  }
}

function specks({ width, height, data, channels }, chance, count) {
  for (let speck = 0; speck < count; speck++) {
    const [x, y, size] = [Math.floor(chance() * (width - 3)), Math.floor(chance() * (height - 3)), 1 + Math.floor(chance() * 2)];
    for (let dy = 0; dy < size; dy++) data.fill(30, ((y + dy) * width + x) * channels, ((y + dy) * width + x + size) * channels);
  }
}

/** A red round seal and strokes of a blue pen somewhere on the lower half; ink multiplies, so that text shows through. */
function stamped({ width, height, data }, chance, { seal, pen }) {
  const inked = Uint8Array.from(data);
  const [cx, cy, radius] = [width * (0.3 + 0.4 * chance()), height * (0.55 + 0.3 * chance()), 0.7 * DRAWN_DPI];
  const tint = (x, y, [r, g, b]) => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const at = (y * width + x) * 3;
    inked[at] = (inked[at] * r) / 255;
    inked[at + 1] = (inked[at + 1] * g) / 255;
    inked[at + 2] = (inked[at + 2] * b) / 255;
  };
  if (seal) {
    for (let y = Math.floor(cy - radius); y <= cy + radius; y++) {
      for (let x = Math.floor(cx - radius); x <= cx + radius; x++) {
        const far = Math.hypot(x - cx, y - cy) / radius;
        const turn = Math.atan2(y - cy, x - cx);
        const star = far < 0.34 * (1 + 0.4 * Math.cos(5 * turn));
        const letters = far > 0.66 && far < 0.86 && Math.sin(turn * 34) > 0.1;
        if ((far > 0.93 && far < 1) || (far > 0.58 && far < 0.61) || star || letters) tint(x, y, [214, 52, 62]);
      }
    }
  }
  if (pen) {
    for (let at = 0; at < 1; at += 0.0004) {
      const x = Math.round(cx - 0.9 * DRAWN_DPI + at * 1.7 * DRAWN_DPI);
      const y = Math.round(cy + 0.22 * DRAWN_DPI * Math.sin(at * 26) * Math.cos(at * 7));
      for (let dy = -2; dy <= 2; dy++) for (let dx = -2; dx <= 2; dx++) tint(x + dx, y + dy, [48, 60, 160]);
    }
  }
  return { width, height, data: inked };
}
