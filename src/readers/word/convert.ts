/** Runs mammoth over prepared text and gives its document tree, checked. */
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import type { Prepared } from './prepare.js';
import { element, writeXml, type XmlElement } from '../xml.js';

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
 * Converts prepared text. mammoth is given a package without relationships or media, so that there is
 * nothing in it to be fetched or followed.
 * @throws ZodError when the tree is not of the shape that this version of mammoth gives
 */
export async function convert(prepared: Prepared): Promise<Converted> {
  const { default: mammoth } = await import('mammoth');
  const document = writeXml(element('w:document', {}, [element('w:body', {}, prepared.body)]));
  const notes = writeXml(element('w:footnotes', {}, prepared.notes.map((content, index) => element('w:footnote', { 'w:id': String(index) }, content))));
  const styles = writeXml(element('w:styles', {}, [...stylesOf('character', 'r', prepared.runs.length), ...stylesOf('table', 't', prepared.tables.length)]));
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
function stylesOf(type: string, prefix: string, count: number): XmlElement[] {
  return Array.from({ length: count }, (_, index) => element('w:style', { 'w:type': type, 'w:styleId': `${prefix}${index}` }));
}
