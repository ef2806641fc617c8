/** Pictures of pages as grey values, and what sharp does to them. */
import type { Sharp } from 'sharp';
import type { Area } from '../pdf/layout.js';

/** One page as ink: 0 is black, 255 white, row by row. `dpi` is told to the recogniser, which works worse without. */
export type Picture = { width: number; height: number; data: Uint8Array; dpi: number };

/** Pixels as they come from a renderer or decoder: `channels` values a pixel, the first three of them colours. */
export type Pixels = { width: number; height: number; data: Uint8Array; channels: number };

/**
 * Grey values that leave coloured ink out: of red, green and blue the brightest decides, so that black stays black
 * and a red seal or a blue signature turns pale (field notes: stamps over text are told by colour).
 */
export function withoutColour({ width, height, data, channels }: Pixels, dpi: number): Picture {
  const grey = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < grey.length; at++, from += channels) {
    grey[at] = channels < 3 ? (data[from] ?? 255) : Math.max(data[from] ?? 255, data[from + 1] ?? 255, data[from + 2] ?? 255);
  }
  return { width, height, data: grey, dpi };
}

/** The part of a picture in `area` (pixels), with `margin` white pixels around it. */
export function crop(picture: Picture, area: Area, margin: number): Picture {
  const [x0, y0] = [Math.max(0, Math.floor(area.x0)), Math.max(0, Math.floor(area.y0))];
  const [x1, y1] = [Math.min(picture.width, Math.ceil(area.x1)), Math.min(picture.height, Math.ceil(area.y1))];
  const [width, height] = [Math.max(1, x1 - x0) + 2 * margin, Math.max(1, y1 - y0) + 2 * margin];
  const data = new Uint8Array(width * height).fill(255);
  for (let y = y0; y < y1; y++) {
    data.set(picture.data.subarray(y * picture.width + x0, y * picture.width + x1), (y - y0 + margin) * width + margin);
  }
  return { width, height, data, dpi: picture.dpi };
}

/** The picture turned by `degrees` clockwise about its middle, same size, white where nothing was. */
export async function rotate(picture: Picture, degrees: number): Promise<Picture> {
  const { width, height } = picture;
  const turned = await (await image(picture)).rotate(degrees, { background: { r: 255, g: 255, b: 255, alpha: 1 } }).toColourspace('b-w').raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.max(0, Math.round((turned.info.width - width) / 2));
  const top = Math.max(0, Math.round((turned.info.height - height) / 2));
  const whole = { width: turned.info.width, height: turned.info.height, data: channel(turned.data, turned.info.channels), dpi: picture.dpi };
  return crop(whole, { x0: left, y0: top, x1: left + width, y1: top + height }, 0);
}

/** The picture turned clockwise by a right angle or two or three. */
export function quarterTurn({ width, height, data, dpi }: Picture, degrees: 90 | 180 | 270): Picture {
  const [wide, high] = degrees === 180 ? [width, height] : [height, width];
  const turned = new Uint8Array(data.length);
  for (let y = 0, from = 0; y < height; y++) {
    for (let x = 0; x < width; x++, from++) {
      const at = degrees === 180 ? data.length - 1 - from : degrees === 90 ? x * wide + (height - 1 - y) : (width - 1 - x) * wide + y;
      turned[at] = data[from] ?? 255;
    }
  }
  return { width: wide, height: high, data: turned, dpi };
}

/** The picture enlarged or shrunk, its resolution with it. */
export async function scale(picture: Picture, factor: number): Promise<Picture> {
  if (factor === 1) return picture;
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const { data, info } = await (await image(picture)).resize({ width, height, kernel: 'cubic', fit: 'fill' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width, height, data: channel(data, info.channels), dpi: Math.round(picture.dpi * factor) };
}

/** The picture as PGM, which takes no time to write or to read. */
export function pgm({ width, height, data }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), data]);
}

async function image({ width, height, data }: Picture): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  return sharp(data, { raw: { width, height, channels: 1 } });
}

function channel(data: Uint8Array, channels: number): Uint8Array {
  if (channels === 1) return data;
  const first = new Uint8Array(data.length / channels);
  for (let at = 0; at < first.length; at++) first[at] = data[at * channels] ?? 255;
  return first;
}
