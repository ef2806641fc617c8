/** The text of an OpenDocument as trees of WordprocessingML: paragraphs, lists, tables, sections and indexes. */
import type { Limits } from '../../limits.js';
import { paragraph, PLAIN_PARAGRAPH, PLAIN_RUN, run, type RunFormat, text as written } from '../word/build.js';
import type { WordSource } from '../word/source.js';
import { children, element, textOf, type XmlElement, type XmlNode } from '../xml.js';
import { type OdtContext, printsNothing, runsOf } from './inlines.js';
import { enterList, levelIndent, newOdtLists, numberedParagraph, odtNumbering, outlineList, placeIn, type OdtList } from './lists.js';
import type { OdtPackage } from './package.js';
import { odtChain, type OdtStyles, paragraphFormat, paragraphRuns, readOdtStyles } from './styles.js';
import { odtTable } from './tables.js';

/** Where a block stands: in which list and at which level, whether a number is still to be printed, whether it is hidden. */
type Position = { list: OdtList | null; level: number; numbered: { start: number | null } | null; hidden: boolean };
const TOP: Position = { list: null, level: -1, numbered: null, hidden: false };

/** Indexes that repeat headings or captions with the numbers of their pages. */
const CONTENTS = new Set(['text:table-of-content', 'text:illustration-index', 'text:table-index', 'text:object-index']);
const EDGES = new Set(['style:header', 'style:footer', 'style:header-left', 'style:footer-left', 'style:header-first', 'style:footer-first']);

/**
 * @throws UnreadableError `too-long` and `too-many-cells` when the text holds more than the limits allow
 */
export function readOdtDocument({ content, styles: common, text, mediaType, picture }: OdtPackage, limits: Pick<Limits, 'characters' | 'cells'>): WordSource {
  const walk = new OdtWalk(readOdtStyles(content, common), limits);
  const body = walk.blocks(text.children, TOP);
  return {
    main: element('w:document', {}, [element('w:body', {}, body)]),
    styles: null,
    numbering: odtNumbering(walk.lists),
    settings: null,
    footnotes: element('w:footnotes', {}, walk.context.notes.footnote),
    endnotes: element('w:endnotes', {}, walk.context.notes.endnote),
    comments: element('w:comments', {}, walk.context.comments),
    edges: edgesOf(common ?? content),
    mediaType,
    picture,
  };
}

/** Headers and footers as bare text: all that is told of them is how many letters they have. */
function edgesOf(root: XmlElement): XmlElement[] {
  return children(root, 'office:master-styles').flatMap((masters) => children(masters, 'style:master-page')).flatMap((page) => children(page))
    .filter(({ name, attributes }) => EDGES.has(name) && attributes['style:display'] !== 'false')
    .map((edge) => element('w:hdr', {}, [written(textOf(edge))]));
}

class OdtWalk {
  readonly lists;
  readonly context: OdtContext;
  private readonly cells: { written: number; limit: number };

  constructor(private readonly styles: OdtStyles, limits: Pick<Limits, 'characters' | 'cells'>) {
    this.lists = newOdtLists(styles);
    this.cells = { written: 0, limit: limits.cells };
    this.context = {
      styles, notes: { footnote: [], endnote: [] }, comments: [], characters: { written: 0, limit: limits.characters }, looks: new Map(),
      blocksOf: (nodes) => this.blocks(nodes, TOP),
    };
  }

  blocks(nodes: readonly XmlNode[], position: Position): XmlElement[] {
    return nodes.flatMap((node) => (typeof node === 'string' || printsNothing(node) ? [] : this.block(node, position)));
  }

  private block(node: XmlElement, position: Position): XmlElement[] {
    switch (node.name) {
      case 'text:p': return [this.paragraph(node, position)];
      case 'text:h': return [this.heading(node, position)];
      case 'text:list': return this.list(node, position);
      case 'text:numbered-paragraph': return this.numberedParagraph(node, position);
      case 'table:table': return [odtTable(node, { styles: this.styles, blocksOf: (inner) => this.blocks(inner, { ...TOP, hidden: position.hidden }), cells: this.cells })];
      case 'text:section': return this.blocks(node.children, { ...position, hidden: position.hidden || node.attributes['text:display'] === 'none' || node.attributes['text:is-hidden'] === 'true' });
      case 'office:annotation': this.context.comments.push(element('w:comment')); return [];
      default: break;
    }
    if (CONTENTS.has(node.name)) return this.contents(node, position);
    // Frames that are anchored to a page stand between paragraphs.
    if (node.name.startsWith('draw:')) return [paragraph(PLAIN_PARAGRAPH, runsOf([node], this.look(undefined, position), this.context))];
    return this.blocks(node.children, position);
  }

  /** A field of WordprocessingML around the index, which the shared reader leaves out and tells of. */
  private contents(node: XmlElement, position: Position): XmlElement[] {
    const mark = (type: string): XmlElement => element('w:fldChar', { 'w:fldCharType': type });
    const marks = (inlines: XmlElement[]): XmlElement => paragraph(PLAIN_PARAGRAPH, [run(PLAIN_RUN, inlines)]);
    return [marks([mark('begin'), element('w:instrText', {}, ['TOC']), mark('separate')]), ...this.blocks(node.children, position), marks([mark('end')])];
  }

  private list(node: XmlElement, position: Position): XmlElement[] {
    const list = enterList(this.lists, node, position.list, this.listStyleOf(node));
    const level = position.level + 1;
    return children(node).flatMap((item) => {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') return [];
      const numbered = item.name === 'text:list-item' ? { start: whole(item.attributes['text:start-value']) } : null;
      const within = { ...position, list, level, numbered };
      // The number is printed before the first paragraph of the item itself and is used up there.
      return children(item).flatMap((inner) => {
        const made = printsNothing(inner) ? [] : this.block(inner, inner.name === 'text:list' ? { ...within, numbered: null } : within);
        if (inner.name === 'text:p' || inner.name === 'text:h') within.numbered = null;
        return made;
      });
    });
  }

  /** The style of the list that the first paragraph of a list names. */
  private listStyleOf(node: XmlElement): string | null {
    const item = children(node).find(({ name }) => name === 'text:list-item' || name === 'text:list-header');
    const first = children(item).find(({ name }) => name === 'text:p' || name === 'text:h');
    return first === undefined ? null : this.styledList(first);
  }

  private styledList(node: XmlElement): string | null {
    for (const style of odtChain(this.styles, 'paragraph', node.attributes['text:style-name'])) {
      const name = style.attributes['style:list-style-name'];
      if (name !== undefined) return name;
    }
    return null;
  }

  private numberedParagraph(node: XmlElement, position: Position): XmlElement[] {
    const level = (whole(node.attributes['text:level']) ?? 1) - 1;
    return this.blocks(node.children, { ...position, list: numberedParagraph(this.lists, node), level, numbered: { start: whole(node.attributes['text:start-value']) } });
  }

  private heading(node: XmlElement, position: Position): XmlElement {
    const level = Math.max(1, whole(node.attributes['text:outline-level']) ?? 1) - 1;
    const isPlain = position.list !== null || node.attributes['text:is-list-header'] === 'true' || this.styledList(node) === '';
    const list = isPlain ? null : outlineList(this.lists, level);
    if (list === null) return this.paragraph(node, position);
    const start = node.attributes['text:restart-numbering'] === 'true' ? whole(node.attributes['text:start-value']) ?? 1 : null;
    return this.paragraph(node, { ...position, list, level, numbered: { start } });
  }

  private paragraph(node: XmlElement, { list, level, numbered, hidden }: Position): XmlElement {
    const style = node.attributes['text:style-name'];
    const place = list === null || numbered === null ? null : placeIn(this.lists, list, level, numbered.start);
    const look = this.look(style, { hidden });
    const format = { ...paragraphFormat(this.styles, style, list === null ? null : levelIndent(list, level)), list: place };
    return paragraph(format, runsOf(node.children, look, this.context), hidden ? [element('w:rPr', {}, [element('w:vanish')])] : []);
  }

  private look(style: string | undefined, { hidden }: { hidden: boolean }): { key: string; format: RunFormat } {
    const key = `${style ?? ''}${hidden ? ' hidden' : ''}`;
    const own = this.context.looks.get(key) ?? paragraphRuns(this.styles, style);
    const format = hidden ? { ...own, hidden: true } : own;
    this.context.looks.set(key, format);
    return { key, format };
  }
}

function whole(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,9}$/u.test(value) ? Number(value) : null;
}
