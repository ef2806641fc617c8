/**
 * Makes of a package's accepted text what mammoth is given: each paragraph, run, table and note reference carries
 * an index into our own records of it, as a bookmark or in place of its style's or note's id, which mammoth hands
 * through. Of labels and inherited formatting mammoth knows nothing.
 */
import type { BlockStyle } from '../../model.js';
import { accept, countText, newContext, PICTURE, type LeftOut } from './accept.js';
import type { PictureRef } from './drawn.js';
import { judgeRuns, newTally, settle, type LegacyRun, type Settled, type Tally } from './legacy-runs.js';
import { isSymbolFont } from './number-format.js';
import { listPlace, newCounters, nextLabel, type Counters, type Numbering } from './numbering.js';
import { endSection, refer, type NoteKind, type Notes } from './note-marks.js';
import { alignment, firstLineIndent } from './paragraph-look.js';
import { paragraphStyle, runLook, type RunLook, type Styles } from './styles.js';
import { isRuled, tidyRows } from './table-look.js';
import { child, children, element, textOf, type XmlElement } from '../xml.js';

export type ParagraphInfo = { label: string | null; level: number | null; align: BlockStyle['align']; indent: number; page: number | null; /** index of the picture that stands here, in a paragraph of its own */ picture?: number };
export type TableInfo = { ruled: boolean };
/**
 * How a run is printed; `vertical` is baseline, superscript or subscript, `size` in half-points, `legacy` the encoding
 * of its text where that is not Unicode.
 */
export type RunInfo = Pick<RunLook, 'bold' | 'italic' | 'caps' | 'size'> & { vertical: string; legacy: LegacyRun | null };

export type Source = { styles: Styles; numbering: Numbering; referred: Notes; pages: number | null };

/** What the tree that mammoth gives is joined with, by index. */
export type Prepared = {
  body: XmlElement[];
  /** Content of each note that is referred to, by the index in its reference. */
  notes: XmlElement[][];
  marks: string[];
  paragraphs: ParagraphInfo[];
  tables: TableInfo[];
  runs: RunInfo[];
  /** In the order of the text, that of each note behind it. */
  pictures: PictureRef[];
  /** Visible characters of the accepted text. */
  expected: number;
  /** Visible characters of custom note marks, which the text does not keep. */
  markLength: number;
  /** What is not in Unicode. */
  legacy: Pick<Settled, 'lost' | 'notes'>;
};

const NOTE_KINDS = new Map<string, NoteKind>([['w:footnoteReference', 'footnote'], ['w:endnoteReference', 'endnote']]);

/** Where Word last began a new page (ECMA-376 Part 1, 17.3.3.13); other programs write none. */
const PAGE_BREAK = 'w:lastRenderedPageBreak';

/** A raised line of at least so many half-points counts as superscript when it is also smaller than its neighbours. */
const RAISED_BY = 4;

type Walk = Source & Omit<Prepared, 'legacy'> & {
  /** The printed page that the text has come to; null where the file does not say how many it has, and in notes. */
  page: number | null;
  counters: Counters; leftOut: LeftOut; runIds: Map<string, string>; tally: Tally };

/**
 * Prepares the main part and the notes it refers to. Adds what is left out to `leftOut`.
 * @throws UnreadableError `legacy-encoding` when the text is in an encoding that is not known
 */
export function prepare(main: XmlElement, source: Source, leftOut: LeftOut): Prepared {
  const walk: Walk = {
    ...source, page: null, body: [], notes: [], marks: [], paragraphs: [], tables: [], runs: [], pictures: [], runIds: new Map(), expected: 0, markLength: 0, counters: newCounters(), leftOut, tally: newTally(),
  };
  walk.page = source.pages === null ? null : 1;
  walk.body = prepareStory(child(main, 'w:body'), walk);
  // Not every way of beginning a page leaves a mark: pages are believed when there are as many as the file says.
  if (walk.page !== source.pages) for (const info of walk.paragraphs) info.page = null;
  walk.page = null;
  walk.counters = newCounters();
  // Not over a copy: a note that refers to a further note makes the list grow.
  for (const note of source.referred.referred) {
    walk.notes.push(prepareStory(note.body, walk));
    walk.marks.push(note.mark);
  }
  const legacy = settle(walk.tally, walk.expected);
  const runs = walk.runs.map((info) => (info.legacy === null || legacy.decodes(info.legacy) ? info : { ...info, legacy: null }));
  return { ...walk, runs, legacy };
}

function prepareStory(root: XmlElement | null, walk: Walk): XmlElement[] {
  if (root === null) return [];
  walk.expected += countText(root);
  return accept(root.children, newContext(root, walk.leftOut, walk.pictures)).flatMap((node) => prepareBlock(node, walk));
}

function prepareBlock(node: XmlElement, walk: Walk): XmlElement[] {
  if (node.name === 'w:p') return prepareParagraph(node, walk);
  if (node.name === 'w:tbl') return prepareTable(node, walk);
  // A run outside a paragraph is against the schema: it is read all the same.
  return node.name === 'w:r' ? prepareParagraph(element('w:p', {}, [node]), walk) : [];
}

function prepareTable(node: XmlElement, walk: Walk): XmlElement[] {
  const rows = tidyRows(node);
  if (rows.length === 0) return [];
  const index = walk.tables.push({ ruled: isRuled(walk.styles, node) }) - 1;
  const content = rows.map((row) => {
    // Cells of one row begin on one page; where the row goes on over a page break, each of them says so.
    const begin = walk.page;
    let end = begin;
    const cells = children(row, 'w:tc').map((cell) => {
      walk.page = begin;
      const prepared = element('w:tc', {}, [...children(cell, 'w:tcPr'), ...children(cell).flatMap((inner) => prepareBlock(inner, walk))]);
      end = walk.page === null ? null : Math.max(end ?? 1, walk.page);
      return prepared;
    });
    walk.page = end;
    return element('w:tr', {}, [...children(row, 'w:trPr'), ...cells]);
  });
  return [element('w:tbl', {}, [element('w:tblPr', {}, [element('w:tblStyle', { 'w:val': `t${index}` })]), ...content])];
}

function prepareParagraph(node: XmlElement, walk: Walk): XmlElement[] {
  const picture = node.attributes[PICTURE];
  if (picture !== undefined) return [numbered(walk.paragraphs.push({ label: null, level: null, align: null, indent: 0, page: walk.page, picture: Number(picture) }) - 1, [])];
  const pPr = child(node, 'w:pPr');
  const styleId = paragraphStyle(walk.styles, pPr);
  const runs = children(node, 'w:r').map((run) => ({ run, look: runLook(walk.styles, styleId, child(run, 'w:rPr')) }));
  const isHidden = runLook(walk.styles, styleId, child(pPr, 'w:rPr')).hidden && runs.every(({ look }) => look.hidden);
  const place = isHidden ? null : listPlace(walk.numbering, walk.styles, styleId, pPr);
  const index = walk.paragraphs.push({
    label: place === null ? null : nextLabel(walk.counters, place),
    level: place?.level ?? null,
    align: alignment(walk.styles, styleId, pPr),
    indent: firstLineIndent(walk.styles, styleId, pPr, place),
    page: turnPages(runs.map(({ run }) => run), walk),
  }) - 1;
  const shown = runs.filter(({ look }) => !look.hidden);
  const written = shown.filter(({ run }) => countText(run) > 0);
  const largest = Math.max(0, ...written.map(({ look }) => look.size));
  const vertical = (look: RunLook): string => verticalOf(look, largest);
  // What stands raised beside nothing is no superscript: a whole line may be raised for looks.
  const flat = written.every(({ look }) => vertical(look) !== 'baseline');
  const judged = judgeRuns(index, shown.map(({ run, look }) => ({ text: writtenText(run), look })), walk.tally);
  const legacy = new Map(shown.map(({ run }, at) => [run, judged[at] ?? null]));
  const content = joined(runs.flatMap(({ run, look }) => prepareRun(run, look, { vertical: flat ? 'baseline' : vertical(look), legacy: legacy.get(run) ?? null }, walk)));
  if (child(pPr, 'w:sectPr') !== null) endSection(walk.referred);
  return [numbered(index, content)];
}

function numbered(index: number, content: XmlElement[]): XmlElement {
  return element('w:p', {}, [element('w:bookmarkStart', { 'w:name': String(index) }), ...content]);
}

/** The page on which a paragraph stands, null when it begins on one and ends on another. Moves `walk.page` on. */
function turnPages(runs: XmlElement[], walk: Walk): number | null {
  if (walk.page === null) return null;
  let [written, begin, end] = [false, walk.page, walk.page];
  for (const node of runs.flatMap((run) => children(run))) {
    if (node.name === PAGE_BREAK) end++;
    else if (countText(node) > 0) {
      if (!written) begin = end;
      written = true;
    }
  }
  walk.page = end;
  return begin === end || !written ? end : null;
}

function verticalOf(look: RunLook, largest: number): string {
  if (look.vertical !== 'baseline' || look.size >= largest) return look.vertical;
  if (look.position >= RAISED_BY) return 'superscript';
  return look.position <= -RAISED_BY ? 'subscript' : 'baseline';
}

/** Characters of a run, white space between them told. */
function writtenText(run: XmlElement): string {
  return children(run).map((inner) => (inner.name === 'w:t' ? textOf(inner) : inner.name === 'w:rPr' ? '' : ' ')).join('');
}

function prepareRun(run: XmlElement, look: RunLook, { vertical, legacy }: Pick<RunInfo, 'vertical' | 'legacy'>, walk: Walk): XmlElement[] {
  if (look.hidden) {
    walk.leftOut.hidden += countText(run);
    return [];
  }
  const inlines = prepareInlines(run, isSymbolFont(look.font) ? look.font : null, walk);
  const { bold, italic, caps, size } = look;
  return inlines.length === 0 ? [] : [element('w:r', { id: lookId(walk, { bold, italic, caps, size, vertical, legacy }) }, inlines)];
}

/** Index of a look, the same for equal looks. */
function lookId(walk: Walk, info: RunInfo): string {
  const key = JSON.stringify(info);
  const known = walk.runIds.get(key);
  if (known !== undefined) return known;
  const id = `r${walk.runs.push(info) - 1}`;
  walk.runIds.set(key, id);
  return id;
}

/** Word splits runs at every edit and spelling mark: neighbours that look alike become one again. */
function joined(runs: XmlElement[]): XmlElement[] {
  const whole: XmlElement[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last !== undefined && last.attributes['id'] === run.attributes['id']) last.children.push(...run.children);
    else whole.push(run);
  }
  return whole.map((run) => element('w:r', {}, [element('w:rPr', {}, [element('w:rStyle', { 'w:val': run.attributes['id'] ?? '' })]), ...joinedTexts(children(run))]));
}

/** Elements inside a text are against the schema, and mammoth stops at one: their words are read. */
function joinedTexts(inlines: XmlElement[]): XmlElement[] {
  const whole: XmlElement[] = [];
  for (const inline of inlines) {
    const last = whole.at(-1);
    if (inline.name !== 'w:t') whole.push(inline);
    else if (last?.name === 'w:t') last.children.push(textOf(inline));
    else whole.push(element('w:t', {}, [textOf(inline)]));
  }
  return whole;
}

const INLINE = new Set(['w:t', 'w:tab', 'w:ptab', 'w:br', 'w:cr', 'w:sym', 'w:noBreakHyphen', 'w:softHyphen', ...NOTE_KINDS.keys()]);

/** Against the schema anything may stand in a run, even paragraphs: of what is no part of a run its words are read. */
function inlinesOf(node: XmlElement): XmlElement[] {
  if (INLINE.has(node.name)) return [node];
  return node.name.endsWith('Pr') ? [] : children(node).flatMap(inlinesOf);
}

function prepareInlines(run: XmlElement, symbolFont: string | null, walk: Walk): XmlElement[] {
  const inlines: XmlElement[] = [];
  const nodes = children(run).flatMap(inlinesOf);
  for (const [position, node] of nodes.entries()) {
    const kind = NOTE_KINDS.get(node.name);
    if (kind === undefined) inlines.push(...(symbolFont === null || node.name !== 'w:t' ? [node] : symbols(textOf(node), symbolFont)));
    else {
      const isCustom = ['1', 'true', 'on'].includes(node.attributes['w:customMarkFollows'] ?? '');
      const rest = isCustom ? nodes.slice(position + 1) : [];
      const mark = isCustom ? rest.map(textOf).join('').trim() : null;
      walk.markLength += rest.reduce((sum, part) => sum + countText(part), 0);
      inlines.push(element('w:footnoteReference', { 'w:id': String(refer(walk.referred, kind, node.attributes['w:id'] ?? '', mark)) }));
      if (isCustom) break;
    }
  }
  return inlines;
}

/** Private-use characters of a symbol font as symbol elements, which mammoth turns into Unicode. */
function symbols(text: string, font: string): XmlElement[] {
  return [...text.matchAll(/\p{Co}|\P{Co}+/gu)].map(([piece]) => {
    const code = piece.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xf000 && code <= 0xf0ff;
    return isPrivate ? element('w:sym', { 'w:font': font, 'w:char': code.toString(16).toUpperCase() }) : element('w:t', {}, [piece]);
  });
}
