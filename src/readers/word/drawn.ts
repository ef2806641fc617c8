/** The pictures of a drawing: which file of the package each shows, how large, and which part of it. */
import { children, type XmlElement } from '../xml.js';

export type PictureRef = {
  /** Names the file for `WordSource.picture`; null where there is none in the package. */
  id: string | null;
  /** Shown from a place outside the package: such files are never opened. */
  linked: boolean;
  /** In points, as shown; 0 where the drawing does not say. */
  width: number;
  height: number;
  /** Shares (0 to 1) that are cut off on the left, at the top, on the right, at the bottom. */
  crop: [number, number, number, number];
};

const EMU_PER_POINT = 12_700;
const POINTS: Record<string, number> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75, pc: 12 };

/** Pictures that a `w:drawing` (ECMA-376 Part 1, 20.4) or a VML shape (Part 4, 19.1) shows, in order. */
export function picturesOf(drawing: XmlElement): PictureRef[] {
  const [width, height] = sizeOf(drawing);
  return below(drawing).flatMap((node): PictureRef[] => {
    const { attributes } = node;
    if (node.name === 'a:blip') {
      const parent = below(drawing).find((each) => children(each).includes(node));
      return [{ id: attributes['r:embed'] || null, linked: attributes['r:embed'] === undefined && attributes['r:link'] !== undefined, width, height, crop: cropOf(children(parent, 'a:srcRect')[0]?.attributes ?? {}, ['l', 't', 'r', 'b'], 100_000) }];
    }
    if (node.name !== 'v:imagedata') return [];
    const id = attributes['r:id'] ?? attributes['o:relid'] ?? null;
    return [{ id, linked: id === null && (attributes['src'] ?? attributes['r:href'] ?? attributes['o:href']) !== undefined, width, height, crop: cropOf(attributes, ['cropleft', 'croptop', 'cropright', 'cropbottom'], 65_536) }];
  });
}

function below(node: XmlElement): XmlElement[] {
  return [node, ...children(node).flatMap(below)];
}

function sizeOf(drawing: XmlElement): [number, number] {
  for (const { name, attributes } of below(drawing)) {
    if (name === 'wp:extent') return [Number(attributes['cx']) / EMU_PER_POINT || 0, Number(attributes['cy']) / EMU_PER_POINT || 0];
    const style = name.startsWith('v:') ? attributes['style'] : undefined;
    if (style !== undefined && /(?:^|;)\s*width\s*:/u.test(style)) return [lengthIn(style, 'width'), lengthIn(style, 'height')];
  }
  return [0, 0];
}

function lengthIn(style: string, property: string): number {
  const [, value = '0', unit = 'pt'] = new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*(\\d+(?:\\.\\d+)?)(pt|in|cm|mm|px|pc)?`, 'u').exec(style) ?? [];
  return Number(value) * (POINTS[unit] ?? 1);
}

/** Thousandths of a percent in DrawingML; in VML a share, or 65536ths with an "f" behind. */
function cropOf(attributes: Record<string, string>, names: readonly [string, string, string, string], whole: number): PictureRef['crop'] {
  const share = (name: string): number => {
    const written = attributes[name] ?? '0';
    const value = /^\d+f?$/u.test(written) ? Number.parseInt(written, 10) / whole : Number(written);
    return value > 0 && value < 1 ? value : 0;
  };
  const [left, top, right, bottom] = names;
  return [share(left), share(top), share(right), share(bottom)];
}
