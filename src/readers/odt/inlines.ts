/** The content of an OpenDocument paragraph as runs of WordprocessingML. OpenDocument 1.3 part 3, 6 and 7. */
import { UnreadableError } from '../reader.js';
import { embeddedObject, noteReference, picture, run, type RunFormat, text as written, textBox } from '../word/build.js';
import { child, children, element, textOf, type XmlElement, type XmlNode } from '../xml.js';
import { type OdtStyles, odtChain, overlaid } from './styles.js';

/** What paragraphs share with the text that holds them. */
export type OdtContext = {
  styles: OdtStyles;
  /** Blocks of a note or a text box. */
  blocksOf: (nodes: readonly XmlNode[]) => XmlElement[];
  notes: Record<'footnote' | 'endnote', XmlElement[]>;
  comments: XmlElement[];
  characters: { written: number; limit: number };
  /** Looks by what they are made of, so that runs of one look are known to be of one. */
  looks: Map<string, RunFormat>;
};

/** Marks and declarations that print nothing, and what is printed elsewhere or not at all. */
const NOTHING = new Set([
  'text:tracked-changes', 'text:change', 'text:change-start', 'text:change-end', 'text:soft-page-break', 'text:ruby-text', 'text:script',
  'text:note-citation', 'office:annotation-end', 'office:event-listeners', 'office:forms', 'svg:title', 'svg:desc', 'draw:glue-point',
  'text:sequence-decls', 'text:variable-decls', 'text:user-field-decls', 'text:dde-connection-decls', 'text:alphabetical-index-auto-mark-file',
  'text:table-of-content-source', 'text:illustration-index-source', 'text:table-index-source', 'text:object-index-source', 'text:user-index-source',
  'text:alphabetical-index-source', 'text:bibliography-source', 'field:fieldmark-start', 'field:fieldmark-end', 'field:fieldmark-separator',
]);
const OBJECTS = new Set(['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet', 'draw:floating-frame']);
/** More spaces than a line holds say nothing more. */
const MOST_SPACES = 1000;

/** Whether a node prints nothing. */
export function printsNothing(node: XmlElement): boolean {
  return NOTHING.has(node.name);
}

/** Runs of the nodes. @param look of what is around them, with a key that tells it from others */
export function runsOf(nodes: readonly XmlNode[], look: { key: string; format: RunFormat }, context: OdtContext): XmlElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? textRun(node, look.format, context) : runOf(node, look, context)));
}

function textRun(value: string, format: RunFormat, { characters }: OdtContext, folds = true): XmlElement[] {
  const folded = folds ? value.replace(/[ \t\r\n]+/gu, ' ') : value;
  characters.written += folded.length;
  if (characters.written > characters.limit) throw new UnreadableError('too-long', { characters: characters.written, limit: characters.limit });
  return folded === '' ? [] : [run(format, [written(folded)])];
}

function runOf(node: XmlElement, look: { key: string; format: RunFormat }, context: OdtContext): XmlElement[] {
  const { format } = look;
  if (printsNothing(node)) return [];
  switch (node.name) {
    case 'text:span': return runsOf(node.children, spanLook(node, look, context), context);
    case 'text:s': return textRun(' '.repeat(Math.min(MOST_SPACES, Math.max(1, Number(node.attributes['text:c'] ?? 1) || 1))), format, context, false);
    case 'text:tab': return [run(format, [element('w:tab')])];
    case 'text:line-break': return [run(format, [element('w:br')])];
    case 'text:note': return [noteRun(node, format, context)];
    case 'office:annotation': context.comments.push(element('w:comment')); return [];
    case 'field:fieldmark': return checkBox(node, format);
    default: break;
  }
  if (node.name.startsWith('draw:')) return drawn(node, format, context);
  const hides = node.attributes['text:is-hidden'] === 'true' && /^text:hidden-/u.test(node.name);
  return runsOf(node.children, hides ? { key: `${look.key} hidden`, format: { ...format, hidden: true } } : look, context);
}

function spanLook(node: XmlElement, look: { key: string; format: RunFormat }, { styles, looks }: OdtContext): { key: string; format: RunFormat } {
  const name = node.attributes['text:style-name'];
  if (name === undefined) return look;
  const key = `${look.key}\n${name}`;
  const format = looks.get(key) ?? overlaid(styles, odtChain(styles, 'text', name), look.format);
  looks.set(key, format);
  return { key, format };
}

/** A note prints the mark that stands in the file: LibreOffice and Word write there what they count. */
function noteRun(node: XmlElement, format: RunFormat, { notes, blocksOf }: OdtContext): XmlElement {
  const kind = node.attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote';
  const citation = child(node, 'text:note-citation');
  const mark = (citation?.attributes['text:label'] ?? (citation === null ? '' : textOf(citation))).trim();
  // The place is taken before the note is read, as it may refer to notes itself.
  const note = element(`w:${kind}`);
  const id = notes[kind].push(note);
  note.attributes['w:id'] = String(id);
  note.children.push(...blocksOf(child(node, 'text:note-body')?.children ?? []));
  return run(format, noteReference(kind, id, mark === '' ? null : mark));
}

/** A frame or shape: its text as a box, else what it shows is counted. A picture beside an object stands for the object. */
function drawn(node: XmlElement, format: RunFormat, context: OdtContext): XmlElement[] {
  if (node.name === 'draw:g' || node.name === 'draw:a') return children(node).flatMap((inner) => runOf(inner, { key: '', format }, context));
  const inner = children(node);
  const boxes = inner.filter(({ name }) => name === 'draw:text-box').flatMap((box) => context.blocksOf(box.children));
  const own = context.blocksOf(inner.filter(({ name }) => name.startsWith('text:')));
  const text = [...boxes, ...own];
  const hasObject = inner.some(({ name }) => OBJECTS.has(name));
  return [
    ...(text.length === 0 ? [] : [run(format, [textBox(text)])]),
    ...(hasObject ? [run(format, [embeddedObject()])] : []),
    ...(!hasObject && text.length === 0 ? inner.filter(({ name }) => name === 'draw:image').slice(0, 1).map((image) => run(format, [shown(image, node)])) : []),
  ];
}

function shown({ attributes }: XmlElement, frame: XmlElement): XmlElement {
  const file = attributes['xlink:href'] ?? null;
  return picture(file, `width:${frame.attributes['svg:width'] ?? 0};height:${frame.attributes['svg:height'] ?? 0}`);
}

/** The check box of a form, which LibreOffice keeps from Word. */
function checkBox(node: XmlElement, format: RunFormat): XmlElement[] {
  const parameters = children(node, 'field:param');
  if (!(node.attributes['field:type'] ?? '').endsWith('FORMCHECKBOX')) return [];
  const checked = parameters.some(({ attributes }) => /checked/iu.test(attributes['field:name'] ?? '') && attributes['field:value'] === 'true');
  return [run(format, [written(checked ? '☒' : '☐')])];
}
