/** Runs mammoth over prepared text and gives its document tree, checked. */
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import type { Prepared } from './prepare.js';
import { child, children, element, writeXml, type XmlElement } from '../xml.js';

const Inline = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), value: z.string() }),
  z.object({ type: z.literal('tab') }),
  z.object({ type: z.literal('break'), breakType: z.string() }),
  z.object({ type: z.literal('noteReference'), noteId: z.string() }),
]);

const Run = z.object({ type: z.literal('run'), styleId: z.string(), children: z.array(Inline) });

/** The index of the paragraph in our records. */
const Bookmark = z.object({ type: z.literal('bookmarkStart'), name: z.string().regex(/^\d+$/u) });

const Paragraph = z.object({ type: z.literal('paragraph'), children: z.tuple([Bookmark], Run) });

const Table = z.object({
  type: z.literal('table'),
  styleId: z.string(),
  get children() {
    return z.array(z.object({
      isHeader: z.boolean(),
      children: z.array(z.object({ colSpan: z.number().int().positive(), rowSpan: z.number().int().positive(), children: z.array(z.union([Paragraph, Table])) })),
    }));
  },
});

const Tree = z.object({
  children: z.array(z.union([Paragraph, Table])),
  notes: z.object({ _notes: z.record(z.string(), z.object({ noteId: z.string(), body: z.array(z.union([Paragraph, Table])) })) }),
});

export type RunNode = z.infer<typeof Run>;
export type ParagraphNode = z.infer<typeof Paragraph>;
export type TableNode = z.infer<typeof Table>;
export type BlockNode = ParagraphNode | TableNode;
export type Converted = { body: BlockNode[]; notes: Map<number, BlockNode[]> };

/**
 * Converts prepared text, piece by piece: mammoth takes twenty kilobytes for each cell of a table.
 * @throws ZodError when the tree is not of the shape that this version of mammoth gives
 */
export async function convert(prepared: Prepared): Promise<Converted> {
  const body: BlockNode[] = [];
  const notes = new Map<number, BlockNode[]>();
  for (const [at, { nodes, goesOn }] of piecesOf(prepared.body).entries()) {
    const converted = await convertPiece(nodes, at === 0 ? prepared.notes : []);
    const [last, [first, ...rest]] = [body.at(-1), converted.body];
    if (goesOn && last?.type === 'table' && first?.type === 'table') {
      for (const row of first.children) last.children.push(row);
      body.push(...rest);
    } else for (const node of converted.body) body.push(node);
    for (const [id, note] of converted.notes) notes.set(id, note);
  }
  return { body, notes };
}

/** Paragraphs of one piece, those in cells included. */
const PIECE = 4000;

/** Runs of blocks; `goesOn` where the first one is the rest of the table that the piece before ends with. */
type Piece = { nodes: XmlElement[]; goesOn: boolean };

/** A table is cut only before a row in which no cell goes on that began above: which cells are merged is told within a piece. */
function piecesOf(body: readonly XmlElement[]): Piece[] {
  const pieces: Piece[] = [];
  let piece: Piece = { nodes: [], goesOn: false };
  let weight = 0;
  const cut = (goesOn: boolean): void => {
    pieces.push(piece);
    piece = { nodes: [], goesOn };
    weight = 0;
  };
  for (const node of body) {
    const own = paragraphsIn(node);
    if (weight > 0 && weight + own > PIECE) cut(false);
    if (node.name !== 'w:tbl' || own <= PIECE) {
      piece.nodes.push(node);
      weight += own;
      continue;
    }
    let rows: XmlElement[] = [];
    const rest = (): XmlElement => element('w:tbl', {}, [...node.children.filter((each) => typeof each !== 'string' && each.name !== 'w:tr'), ...rows]);
    for (const row of children(node, 'w:tr')) {
      if (weight > PIECE && !goesOnAbove(row)) {
        piece.nodes.push(rest());
        rows = [];
        cut(true);
      }
      rows.push(row);
      weight += paragraphsIn(row);
    }
    piece.nodes.push(rest());
  }
  return [...pieces, piece];
}

function paragraphsIn(node: XmlElement): number {
  return node.name === 'w:p' ? 1 : children(node).reduce((sum, inner) => sum + paragraphsIn(inner), 0);
}

/** ECMA-376 Part 1, 17.4.84: without a value, a cell goes on with the one above. */
function goesOnAbove(row: XmlElement): boolean {
  return children(row, 'w:tc').some((cell) => {
    const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
    return merge !== null && merge.attributes['w:val'] !== 'restart';
  });
}

/** mammoth is given a package without relationships or media, so that there is nothing in it to be fetched or followed. */
async function convertPiece(nodes: XmlElement[], noted: readonly XmlElement[][]): Promise<Converted> {
  const { default: mammoth } = await import('mammoth');
  const document = writeXml(element('w:document', {}, [element('w:body', {}, nodes)]));
  const notes = writeXml(element('w:footnotes', {}, noted.map((content, index) => element('w:footnote', { 'w:id': String(index) }, content))));
  const styles = writeXml(element('w:styles', {}, [...stylesOf('character', 'r', document + notes), ...stylesOf('table', 't', document + notes)]));
  const parts = { 'word/document.xml': document, 'word/footnotes.xml': notes, 'word/styles.xml': styles };
  const zipped = zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { level: 0 });
  let tree: unknown = null;
  await mammoth.convertToHtml({ buffer: Buffer.from(zipped.buffer, zipped.byteOffset, zipped.byteLength) }, {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    // The tree is all that is wanted: an empty one is handed back, so that no HTML is made.
    transformDocument: (document: unknown): unknown => {
      tree = document;
      return { type: 'document', children: [], notes: {}, comments: [] };
    },
  });
  const { children, notes: { _notes } } = Tree.parse(tree);
  return { body: children, notes: new Map(Object.values(_notes).map(({ noteId, body }) => [Number(noteId), body])) };
}

/** Definitions of the styles that stand for our indexes: mammoth warns of each unknown one, at quadratic cost. */
function stylesOf(type: string, prefix: 'r' | 't', xml: string): XmlElement[] {
  const used = xml.matchAll(prefix === 'r' ? /<w:rStyle w:val="(r\d+)"/gu : /<w:tblStyle w:val="(t\d+)"/gu);
  return [...new Set(Array.from(used, ([, id = '']) => id))].map((id) => element('w:style', { 'w:type': type, 'w:styleId': id }));
}
