/**
 * Shapes that float over the text: which are pictures, which hold the text boxes, and where they are anchored.
 * [MS-DOC] 2.8.37 (PlcfSpa), 2.8.32 (PlcftxbxTxt), 2.9.174 (OfficeArtContent); [MS-ODRAW] 2.2.13, 2.2.14, 2.2.16, 2.2.40.
 */
import type { ByteView } from '../byte-view.js';
import { element, type XmlElement } from '../xml.js';
import type { Fib, Range } from './fib.js';
import { plcEntries } from './plc.js';

const HEADER = 8;
const GROUP_CONTAINER = 0xf003;
const SHAPE_CONTAINER = 0xf004;
const SHAPE = 0xf00a;
const OPTIONS = 0xf00b;
/** Property of the picture that a shape shows. */
const PICTURE = 0x104;
const MAX_NESTING = 30;

/** `anchor`: the shape, or the outermost group that it is a part of, which alone is anchored in the text. */
type Shape = { anchor: number; picture: boolean };

/** Text boxes with the shapes that hold them. */
export function textBoxes(fib: Fib): { shape: number; range: Range }[] {
  const bytes = fib.part('boxTexts')?.bytes;
  const { start, end } = fib.stories.boxes;
  if (bytes === undefined || start === end) return [];
  return plcEntries(bytes, 22).filter((entry) => bytes.u16(entry.at + 8) === 0 && entry.start < entry.end && start + entry.end <= end)
    .map((entry) => ({ shape: bytes.u32(entry.at + 14), range: { start: start + entry.start, end: start + entry.end } }));
}

/**
 * What is drawn, by the position of its anchor; and the content of boxes that no anchor leads to.
 * @param boxes content of the text boxes by shape
 */
export function drawings(fib: Fib, boxes: readonly { shape: number; content: XmlElement[] }[]): { anchored: Map<number, XmlElement>; loose: XmlElement[] } {
  const shapes = readShapes(fib);
  const anchorOf = (shape: number): number => shapes.get(shape)?.anchor ?? shape;
  const pictures = new Set([...shapes.values()].filter(({ picture }) => picture).map(({ anchor }) => anchor));
  const waiting = new Map<number, XmlElement[][]>();
  for (const { shape, content } of boxes) waiting.set(anchorOf(shape), [...waiting.get(anchorOf(shape)) ?? [], content]);
  const anchored = new Map<number, XmlElement>();
  const bytes = fib.part('shapes')?.bytes;
  for (const entry of bytes === undefined ? [] : plcEntries(bytes, 26)) {
    const shape = bytes?.u32(entry.at) ?? 0;
    const inside = waiting.get(shape) ?? [];
    waiting.delete(shape);
    anchored.set(fib.stories.main.start + entry.start, element('w:pict', {}, [
      ...(pictures.has(shape) ? [element('v:imagedata')] : []),
      ...inside.map((content) => element('w:txbxContent', {}, content)),
    ]));
  }
  return { anchored, loose: [...waiting.values()].flat(2) };
}

/** Shapes by their number, as far as the records can be followed: without them pictures are only not counted. */
function readShapes(fib: Fib): Map<number, Shape> {
  const shapes = new Map<number, Shape>();
  const bytes = fib.part('drawings')?.bytes;
  if (bytes === undefined || bytes.length < HEADER) return shapes;
  // Behind what all drawings share, each has a byte before it that tells text from headers.
  for (let at = HEADER + bytes.u32(4) + 1; at + HEADER <= bytes.length; at += HEADER + bytes.u32(at + 4) + 1) {
    walk(bytes.slice(at + HEADER, Math.min(bytes.u32(at + 4), bytes.length - at - HEADER)), null, 0, shapes);
  }
  return shapes;
}

function walk(bytes: ByteView, group: number | null, nesting: number, shapes: Map<number, Shape>): void {
  let anchor = group;
  for (let at = 0; at + HEADER <= bytes.length;) {
    const type = bytes.u16(at + 2);
    const content = bytes.slice(at + HEADER, Math.min(bytes.u32(at + 4), bytes.length - at - HEADER));
    if (type === SHAPE_CONTAINER) {
      const shape = readShape(content);
      if (shape !== null) {
        // The first shape of a group stands for the group itself; the outermost of all groups is the page's.
        if (nesting > 1) anchor ??= shape.id;
        shapes.set(shape.id, { anchor: anchor ?? shape.id, picture: shape.picture });
      }
    } else if (type === GROUP_CONTAINER && nesting < MAX_NESTING) walk(content, anchor, nesting + 1, shapes);
    at += HEADER + content.length;
  }
}

function readShape(bytes: ByteView): { id: number; picture: boolean } | null {
  let id: number | null = null;
  let picture = false;
  for (let at = 0; at + HEADER <= bytes.length;) {
    const content = bytes.slice(at + HEADER, Math.min(bytes.u32(at + 4), bytes.length - at - HEADER));
    if (bytes.u16(at + 2) === SHAPE && content.length >= 4) id = content.u32(0);
    if (bytes.u16(at + 2) === OPTIONS) picture = hasPicture(content, bytes.u16(at) >> 4);
    at += HEADER + content.length;
  }
  return id === null ? null : { id, picture };
}

function hasPicture(options: ByteView, count: number): boolean {
  for (let index = 0; index < count && 6 * index + 6 <= options.length; index++) {
    if ((options.u16(6 * index) & 0x3fff) === PICTURE && options.u32(6 * index + 2) !== 0) return true;
  }
  return false;
}
