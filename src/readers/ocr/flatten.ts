/** What lies within four corners of a photo, drawn as seen from above. */
import type { Pixels } from './picture.js';

/** Sizes of an A4 sheet, and how far the shape of another may be from it to be taken for one. */
const A4_INCHES = 8.27;
const A4 = Math.SQRT2;
const NEAR_A4 = 0.15;

export type Point = { x: number; y: number };
/** Clockwise from the top left one. */
export type Corners = [Point, Point, Point, Point];

/**
 * What lies within the corners on a rectangle of about the same size; one that is nearly an A4 sheet becomes one and so tells its resolution.
 * @param dpi what the photo was taken for
 */
export function flattened({ width, height, data, channels }: Pixels, corners: Corners, dpi: number): { pixels: Pixels; dpi: number } {
  const [a, b, c, d] = corners;
  const far = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
  const wide = Math.round(Math.max(far(a, b), far(d, c)));
  const long = Math.max(far(a, d), far(b, c));
  const ratio = long / wide;
  const [upright, lying] = [Math.abs(ratio / A4 - 1) < NEAR_A4, Math.abs(ratio * A4 - 1) < NEAR_A4];
  const high = Math.round(upright ? wide * A4 : lying ? wide / A4 : long);
  const to = projection(corners, wide, high);
  const flat = new Uint8Array(wide * high * channels);
  for (let y = 0; y < high; y++) {
    for (let x = 0; x < wide; x++) {
      const share = to.g * x + to.h * y + 1;
      const u = Math.max(0, Math.min(width - 1.001, (to.a * x + to.b * y + to.c) / share));
      const v = Math.max(0, Math.min(height - 1.001, (to.d * x + to.e * y + to.f) / share));
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [dx, dy] = [u - left, v - top];
      const at = (top * width + left) * channels;
      const under = at + width * channels;
      for (let channel = 0; channel < channels; channel++) {
        flat[(y * wide + x) * channels + channel] = Math.round(
          ((data[at + channel] ?? 255) * (1 - dx) + (data[at + channels + channel] ?? 255) * dx) * (1 - dy)
          + ((data[under + channel] ?? 255) * (1 - dx) + (data[under + channels + channel] ?? 255) * dx) * dy,
        );
      }
    }
  }
  return { pixels: { width: wide, height: high, data: flat, channels }, dpi: upright || lying ? Math.round(Math.min(wide, high) / A4_INCHES) : dpi };
}

/** The projection of a rectangle onto four corners (Heckbert, Fundamentals of texture mapping, 1989, 2.2.2). */
function projection([p, q, r, s]: Corners, wide: number, high: number): Record<'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h', number> {
  const [dx1, dx2, dx3] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x];
  const [dy1, dy2, dy3] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y];
  const whole = dx1 * dy2 - dx2 * dy1;
  const [g, h] = whole === 0 ? [0, 0] : [(dx3 * dy2 - dx2 * dy3) / whole, (dx1 * dy3 - dx3 * dy1) / whole];
  return {
    a: (q.x - p.x + g * q.x) / wide, b: (s.x - p.x + h * s.x) / high, c: p.x,
    d: (q.y - p.y + g * q.y) / wide, e: (s.y - p.y + h * s.y) / high, f: p.y, g: g / wide, h: h / high,
  };
}
