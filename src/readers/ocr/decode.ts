/** Picture files as pixels: JPEG (turned as its EXIF data say), PNG, TIFF of many pages, WebP, GIF, BMP. */
import type { Limits } from '../../limits.js';
import { UnreadableError } from '../reader.js';
import { isBitmap, readBitmap } from './bitmap.js';
import type { Pixels } from './picture.js';

export type OpenPage = () => Promise<{ pixels: Pixels; /** as the file states it */ density: number | undefined }>;

/**
 * The pages of a picture file, each decoded when it is asked for.
 * @throws UnreadableError `damaged`, `too-many-pages`, `too-many-pixels`; a page throws `damaged` when its own pixels can't be decoded
 */
export async function openPages(bytes: Uint8Array, limits: Pick<Limits, 'pages' | 'pixels'>): Promise<OpenPage[]> {
  if (isBitmap(bytes)) return [async () => ({ pixels: readBitmap(bytes, limits.pixels), density: undefined })];
  const { default: sharp } = await import('sharp');
  const options = { limitInputPixels: limits.pixels, failOn: 'error' as const };
  const head = await sharp(bytes, { ...options, limitInputPixels: false }).metadata().catch(() => null);
  if (head === null) throw new UnreadableError('damaged');
  const pages = head.pages ?? 1;
  if (pages > limits.pages) throw new UnreadableError('too-many-pages', { pages, limit: limits.pages });
  const size = head.width * (head.pageHeight ?? head.height);
  if (size > limits.pixels) throw new UnreadableError('too-many-pixels', { pixels: size, limit: limits.pixels });
  return Array.from({ length: pages }, (_, page) => async () => {
    const { data, info } = await sharp(bytes, { ...options, page }).autoOrient().flatten({ background: '#ffffff' }).toColourspace('srgb').raw()
      .toBuffer({ resolveWithObject: true }).catch(() => { throw new UnreadableError('damaged'); });
    return { pixels: { width: info.width, height: info.height, data, channels: info.channels }, density: head.density };
  });
}
