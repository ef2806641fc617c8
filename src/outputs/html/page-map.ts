/** Where on its page something stands, as a small drawing: there is no picture of the page itself. */
import type { Box } from '../../model.js';
import { html, type Html } from './markup.js';

/** A4 in points; a page that reaches further is drawn as far as it does. */
const [WIDTH, HEIGHT] = [595, 842];
/** What is smaller would not be seen. */
const LEAST = 8;

/** A page with a box on it. @param box in points from the top left corner @param title for who cannot see it */
export function pageMap([x0, y0, x1, y1]: Box, title: string): Html {
  const [width, height] = [Math.max(WIDTH, Math.ceil(x1)), Math.max(HEIGHT, Math.ceil(y1))];
  const box = { x: tenth(x0), y: tenth(y0), width: tenth(Math.max(LEAST, x1 - x0)), height: tenth(Math.max(LEAST, y1 - y0)) };
  return html`<svg class="map" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"></rect></svg>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
