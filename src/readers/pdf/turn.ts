/** Turns pages whose text runs downwards, upwards or upside down, so that it reads from left to right. */
import type { Angle, Glyph, PageGeometry, Rule } from './engine.js';

/** The page turned so that most of its characters read from left to right. */
export function turnUpright(page: PageGeometry): PageGeometry {
  const counts = new Map<Angle, number>();
  for (const glyph of page.glyphs) counts.set(glyph.angle, (counts.get(glyph.angle) ?? 0) + 1);
  const [angle] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0];
  return angle === 0 ? page : turnBy(page, angle);
}

/** Turns the page so that text of this angle becomes upright. */
export function turnBy(page: PageGeometry, angle: Angle): PageGeometry {
  const { width, height } = page;
  const point = (x: number, y: number): [number, number] => {
    if (angle === 90) return [y, width - x];
    if (angle === 270) return [height - y, x];
    if (angle === 180) return [width - x, height - y];
    return [x, y];
  };
  const area = <T extends Rule>(value: T): T => {
    const [ax, ay] = point(value.x0, value.y0);
    const [bx, by] = point(value.x1, value.y1);
    return { ...value, x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
  };
  const sideways = angle === 90 || angle === 270;
  return {
    ...page,
    width: sideways ? height : width,
    height: sideways ? width : height,
    glyphs: page.glyphs.map((glyph) => turnGlyph(area(glyph), angle)),
    rules: page.rules.map(area),
  };
}

function turnGlyph(glyph: Glyph, angle: Angle): Glyph {
  const turned = ((glyph.angle - angle + 360) % 360);
  const upright = turned === 90 || turned === 180 || turned === 270 ? turned : 0;
  // Text that becomes upright has its baseline near the foot of its box: descenders take about a fifth.
  const baseline = upright === 0 ? glyph.y1 - (glyph.y1 - glyph.y0) * 0.2 : glyph.baseline;
  return { ...glyph, angle: upright, baseline };
}
