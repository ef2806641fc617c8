/**
 * The text as it reads with every tracked change accepted, reduced to what mammoth understands: mammoth drops
 * simple fields, text boxes of the newer kind and formulas, and keeps the hidden half of fields. ECMA-376 Part 1,
 * 17.13.5 (revisions), 17.16 (fields); Part 3 (alternate content).
 */
import { type PictureRef, picturesOf } from './drawn.js';
import { letterSymbol, lowered, raised } from './glyphs.js';
import { child, children, element, holds, textOf, toggle, type XmlElement, type XmlNode } from '../xml.js';

/** What was met and is left out; the reader says so in notes. Pictures, objects, files and automatic numbers by number, text in characters. */
export type LeftOut = { pictures: number; objects: number; embedded: number; numbers: number; contents: number; codes: number; hidden: number };

/** Stands where a picture does, as an attribute of an empty paragraph: its index in the list of pictures. */
export const PICTURE = 'picture';

/** Counts of what is left out, all nought. */
export function nothingLeftOut(): LeftOut {
  return { pictures: 0, objects: 0, embedded: 0, numbers: 0, contents: 0, codes: 0, hidden: 0 };
}

export type Context = { leftOut: LeftOut; pictures: PictureRef[]; fields: Field[]; fieldsBalanced: boolean };
type Field = { instruction: string; result: boolean };

/** Removed content, and marks without text. Everything of the form `w:…Change` holds former properties. */
const DROPPED = new Set([
  'w:del', 'w:moveFrom', 'w:delText', 'w:delInstrText', 'w:sdtPr', 'w:sdtEndPr', 'w:proofErr', 'w:bookmarkStart', 'w:bookmarkEnd',
  'w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:permStart', 'w:permEnd',
  'w:footnoteRef', 'w:endnoteRef', 'w:separator', 'w:continuationSeparator', 'w:annotationRef', 'w:rt', 'w:customXmlPr', 'w:smartTagPr',
  'w:fldData', 'w:ffData',
]);
/** Kept as they are, children included. */
const KEPT = new Set([
  'w:lastRenderedPageBreak', 'w:pPr', 'w:rPr', 'w:tblPr', 'w:tblPrEx', 'w:tblGrid', 'w:trPr', 'w:tcPr', 'w:t', 'w:tab', 'w:br', 'w:sym',
  'w:footnoteReference', 'w:endnoteReference',
]);
/** Kept, with their children read in turn; the rest is unwrapped. */
const WALKED = new Set(['w:r', 'w:tbl', 'w:tr', 'w:tc']);
const DRAWN = new Set(['w:drawing', 'w:pict', 'w:object']);
const OBJECTS = new Set(['c:chart', 'dgm:relIds', 'o:OLEObject', 'cx:chart']);
const BOX = 'w:txbxContent';
const TEXTUAL = new Set(['w:t', 'm:t', BOX]);

/** The state of going through one part of a document. Fields that are not closed are not believed. */
export function newContext(root: XmlElement, leftOut: LeftOut, pictures: PictureRef[]): Context {
  const open = count(root, (node) => node.name === 'w:fldChar' && node.attributes['w:fldCharType'] === 'begin');
  const closed = count(root, (node) => node.name === 'w:fldChar' && node.attributes['w:fldCharType'] === 'end');
  return { leftOut, pictures, fields: [], fieldsBalanced: open === closed };
}

/** The accepted view of a list of nodes in block or run position. */
export function accept(nodes: XmlNode[], context: Context): XmlElement[] {
  return mergeParagraphs(nodes.flatMap((node) => (typeof node === 'string' ? [] : acceptOne(node, context))));
}

function acceptOne(node: XmlElement, context: Context): XmlElement[] {
  const { name } = node;
  if (DROPPED.has(name) || name.endsWith('Change')) return [];
  if (KEPT.has(name)) return isLeftOut(node, context) ? [] : [withLetter(node)];
  if (name === 'w:p') return acceptParagraph(node, context);
  if (isRemovedCell(node)) return [];
  if (WALKED.has(name)) return [element(name, node.attributes, accept(node.children, context))];
  switch (name) {
    case 'mc:AlternateContent': return accept(alternative(node), context);
    case 'w:fldSimple':
      countNumber(node.attributes['w:instr'] ?? '', context);
      return accept(node.children, context);
    case 'w:fldChar': return acceptFieldMark(node, context);
    case 'w:instrText': return acceptInstruction(node, context);
    case 'w:noBreakHyphen': return [element('w:t', {}, ['\u2011'])];
    case 'w:softHyphen': return [element('w:t', {}, ['\u00ad'])];
    case 'w:cr': return [element('w:br')];
    case 'w:ptab': return [element('w:tab')];
    case 'm:oMath': return [element('w:r', {}, [element('w:t', {}, [formula(node)])])];
    case 'w:altChunk': case 'w:subDoc': context.leftOut.embedded++; return [];
    case BOX: return [];
    default: return DRAWN.has(name) ? acceptDrawing(node, context) : accept(node.children, context);
  }
}

/** A symbol from a font of letters is a letter. */
function withLetter(node: XmlElement): XmlElement {
  const letter = node.name === 'w:sym' ? letterSymbol(node.attributes['w:font'] ?? '', node.attributes['w:char'] ?? '') : null;
  return letter === null ? node : element('w:t', {}, [letter]);
}

/** A paragraph, and behind it the paragraphs of the text boxes anchored in it. */
function acceptParagraph(node: XmlElement, context: Context): XmlElement[] {
  const content = accept(node.children, context);
  const boxes: XmlElement[] = [];
  const paragraph = element('w:p', node.attributes, withoutBoxes(content, boxes));
  return [paragraph, ...boxes];
}

/** A drawing leaves its text boxes behind, to be lifted out of the run and the paragraph that hold them. */
function acceptDrawing(node: XmlElement, context: Context): XmlElement[] {
  const object = count(node, ({ name }) => OBJECTS.has(name)) > 0;
  const [shown] = picturesOf(node);
  context.leftOut.pictures += shown === undefined ? 0 : 1;
  context.leftOut.objects += object ? 1 : 0;
  // The picture of an object is what its program shows of it, and the object is told of.
  const pictures = object || context.leftOut.contents > 0 && inContents(context) ? [] : picturesOf(node).map((picture) => element(BOX, {}, [element('w:p', { [PICTURE]: String(context.pictures.push(picture) - 1) })]));
  return [...boxesOf(node).map((box) => element(BOX, {}, accept(box.children, context))), ...pictures];
}

function boxesOf(node: XmlElement): XmlElement[] {
  return children(node).flatMap((inner) => {
    if (inner.name === BOX) return [inner];
    const drawn = wordArt(inner);
    if (drawn !== '') return [element(BOX, {}, [element('w:p', {}, [element('w:r', {}, [element('w:t', {}, [drawn])])])])];
    return inner.name === 'mc:AlternateContent' ? boxesOf(element('', {}, alternative(inner))) : boxesOf(inner);
  });
}

/** Letters that VML draws along a path: "MẬT", "KHẨN". */
function wordArt(node: XmlElement): string {
  return node.name === 'v:textpath' ? node.attributes['string'] ?? '' : '';
}

function withoutBoxes(nodes: XmlElement[], boxes: XmlElement[]): XmlElement[] {
  return nodes.flatMap((node) => {
    if (node.name === BOX) {
      boxes.push(...children(node));
      return [];
    }
    return node.name === 'w:r' ? [element(node.name, node.attributes, withoutBoxes(children(node), boxes))] : [node];
  });
}

/** The newer form when it holds text, else what is provided for programs that don't know it: never both. */
export function alternative(node: XmlElement): XmlNode[] {
  const choice = children(node, 'mc:Choice').find((candidate) => holds(candidate, TEXTUAL));
  return (choice ?? child(node, 'mc:Fallback') ?? child(node, 'mc:Choice'))?.children ?? [];
}

/** Rows and cells that a tracked change takes away. */
export function isRemovedCell(node: XmlElement): boolean {
  return (node.name === 'w:tr' && child(child(node, 'w:trPr'), 'w:del') !== null) || (node.name === 'w:tc' && child(child(node, 'w:tcPr'), 'w:cellDel') !== null);
}

/**
 * A paragraph whose mark is deleted runs on into the next one, which gives the properties of both; so does the large
 * first letter, which stands in a frame of its own (ECMA-376 Part 1, 17.3.1.11). At the end
 * of a cell or of the text there is no next one, and its own content stays.
 */
function mergeParagraphs(nodes: XmlElement[]): XmlElement[] {
  const merged: XmlElement[] = [];
  let carried: XmlElement[] = [];
  nodes.forEach((node, index) => {
    if (node.name !== 'w:p') {
      merged.push(node);
      return;
    }
    const rest = children(node).filter(({ name }) => name !== 'w:pPr');
    const followed = nodes[index + 1]?.name === 'w:p';
    if ((hasDeletedMark(node) || isDropCap(node)) && (followed || carried.length + rest.length === 0)) {
      carried = followed ? [...carried, ...rest] : carried;
      return;
    }
    merged.push(carried.length === 0 ? node : element('w:p', node.attributes, [...children(node, 'w:pPr'), ...carried, ...rest]));
    carried = [];
  });
  return merged;
}

export function hasDeletedMark(paragraph: XmlElement): boolean {
  const mark = child(child(paragraph, 'w:pPr'), 'w:rPr');
  return child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
}

function isDropCap(paragraph: XmlElement): boolean {
  return ['drop', 'margin'].includes(child(child(paragraph, 'w:pPr'), 'w:framePr')?.attributes['w:dropCap'] ?? '');
}

/** Counts and leaves out the text of tables of contents and of the codes of fields. */
function isLeftOut(node: XmlElement, context: Context): boolean {
  if (node.name.endsWith('Pr') || !context.fieldsBalanced) return false;
  const inCode = context.fields.some((field) => !field.result);
  if (!inCode && !inContents(context)) return false;
  context.leftOut[inCode ? 'codes' : 'contents'] += countText(node);
  return true;
}

/** A table of contents repeats headings with page numbers, neither of which is text of the report. */
function inContents(context: Context): boolean {
  return context.fields.some((field) => field.result && /^\s*TOC\b/u.test(field.instruction));
}

function acceptFieldMark(node: XmlElement, context: Context): XmlElement[] {
  const type = node.attributes['w:fldCharType'];
  if (type === 'begin') context.fields.push({ instruction: '', result: false });
  const field = context.fields.at(-1);
  if (type === 'separate' && field !== undefined) field.result = true;
  if (type === 'end') {
    context.fields.pop();
    if (field !== undefined && !field.result) countNumber(field.instruction, context);
  }
  const box = type === 'begin' ? child(child(node, 'w:ffData'), 'w:checkBox') : null;
  if (box === null) return [];
  const checked = toggle(box, 'w:checked') ?? toggle(box, 'w:default') ?? false;
  return [element('w:t', {}, [checked ? '☒' : '☐'])];
}

/** Fields that number paragraphs by themselves have no result in the file. ECMA-376 Part 1, 17.16.5. */
function countNumber(instruction: string, context: Context): void {
  if (/^\s*(?:LISTNUM|AUTONUM(?:LGL|OUT)?)(?!\p{L})/iu.test(instruction)) context.leftOut.numbers++;
}

function acceptInstruction(node: XmlElement, context: Context): XmlElement[] {
  const field = context.fields.at(-1);
  if (field !== undefined) field.instruction += textOf(node);
  return [];
}

/** A formula on one line: fractions with a slash, exponents raised, indices lowered. */
function formula(node: XmlElement): string {
  return children(node).map((part) => {
    switch (part.name) {
      case 'm:t': return textOf(part);
      case 'm:f': return `${formulaOf(part, 'm:num')}/${formulaOf(part, 'm:den')}`;
      case 'm:sup': return raised(formula(part));
      case 'm:sub': return lowered(formula(part));
      default: return formula(part);
    }
  }).join('');
}

function formulaOf(node: XmlElement, name: string): string {
  const part = child(node, name);
  return part === null ? '' : formula(part);
}

/** Characters other than white space and soft hyphens; surrogate pairs are one. */
export function visibleLength(text: string): number {
  return text.replace(/[\s\u00ad\udc00-\udfff]/g, '').length;
}

/**
 * Visible characters of the accepted text below a node, counted on the file's own tree and by none of the code
 * that reads it, so that whatever is lost on the way shows as a difference.
 */
export function countText(node: XmlElement): number {
  if (['w:del', 'w:moveFrom'].includes(node.name) || node.name.endsWith('Change') || isRemovedCell(node)) return 0;
  if (node.name === 'w:t' || node.name === 'm:t') return visibleLength(textOf(node));
  if (node.name === 'v:textpath') return visibleLength(wordArt(node));
  if (node.name === 'w:sym' || node.name === 'w:noBreakHyphen') return 1;
  const inner = node.name === 'mc:AlternateContent' ? children(element('', {}, alternative(node))) : children(node);
  return inner.reduce((sum, part) => sum + countText(part), node.name === 'm:f' || node.name === 'w:checkBox' ? 1 : 0);
}

function count(node: XmlElement, matches: (node: XmlElement) => boolean): number {
  return children(node).reduce((sum, inner) => sum + (matches(inner) ? 1 : 0) + count(inner, matches), 0);
}
