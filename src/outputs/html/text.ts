/** The text of a report, block by block, with every figure in its place: a link to what is told of it. */
import { addTo } from '../../collections.js';
import type { Evidence, Figure, Finding, Report, Severity } from '../../model.js';
import { attribute, type Content, html, type Html } from './markup.js';
import { findingAnchor } from './panel.js';
import { piecesOf, type Span } from './pieces.js';
import { tableOf } from './table.js';
import { anchorId, findingId, targetId, type View, worst } from './view.js';

/** One place in the text that something is told of. */
type Mark = Span & {
  /** Id of what is told of it; null for a number that nothing is known of. */
  target: string | null;
  anchor: string;
  kind: string;
  indicator: number | null;
  severity: Severity | null;
};

type Block = Report['blocks'][number];
type Page = { view: View; marks: Map<number, Mark[]>; headings: Map<number, number>; anchored: Set<string> };

/** Everything that was read, in reading order; a table stands where its first cell does. */
export function textOf(view: View): Html {
  const { blocks, tables, sections } = view.report;
  const page: Page = {
    view, marks: marksOf(view), anchored: new Set(),
    headings: new Map(sections.filter(({ runIn }) => !runIn).map(({ evidence, level }) => [evidence.block, level])),
  };
  const byId = new Map(tables.map((table) => [table.id, table]));
  const shown = new Set<string>();
  let [sheet, number]: [string | null, number | null] = [null, null];
  const parts: Html[] = [];
  for (const block of blocks) {
    const table = block.cell === null ? undefined : byId.get(block.cell.table);
    if (table !== undefined && shown.has(table.id)) continue;
    if (block.sheet !== undefined && block.sheet.name !== sheet) parts.push(html`<h3 class="sheet">${sheet = block.sheet.name}</h3>\n`);
    if (block.page !== null && block.page !== number) parts.push(pageMark(view, number = block.page));
    if (table === undefined) parts.push(paragraph(page, block));
    else {
      shown.add(table.id);
      parts.push(tableOf(table, blocks, (cell) => inline(page, cell)));
    }
  }
  return html`<div class="text">${parts}</div>`;
}

function pageMark({ report: { source }, t }: View, page: number): Html {
  const from = source.pageSources[page - 1] ?? 'digital';
  return html`<p class="page">${t('output.html.page', { page })}${from === 'digital' ? '' : ` · ${t(`output.html.page-${from}`)}`}</p>\n`;
}

function paragraph(page: Page, block: Block): Html {
  const place = page.view.report.places[block.index];
  const content = inline(page, block);
  const level = page.headings.get(block.index);
  if (level !== undefined) {
    return level <= 1 ? html`<h3>${content}</h3>\n` : level === 2 ? html`<h4>${content}</h4>\n` : html`<h5>${content}</h5>\n`;
  }
  const look = [
    block.kind === 'footnote' ? 'note' : null, place?.item === null || place === undefined ? null : 'item',
    block.style.align === 'center' || block.style.align === 'right' ? block.style.align : null, block.style.bold === 'all' ? 'bold' : null,
  ].filter((name) => name !== null);
  return html`<p${attribute('class', look.join(' '))}>${content}</p>\n`;
}

/** The text of a block with its marks, its list mark and the marks of its footnotes. */
function inline({ view, marks, anchored }: Page, block: Block): Content {
  const notes = new Map<number, string[]>();
  for (const { offset, mark } of block.references) addTo(notes, offset, mark);
  const own = marks.get(block.index) ?? [];
  const plain = block.text === '' || own.length === 0 && notes.size === 0;
  const pieces = plain ? [{ start: 0, end: block.text.length, mark: null, hidden: own }] : piecesOf(block.text.length, own, [...notes.keys()]);
  const note = (offset: number): Content => (notes.get(offset) ?? []).map((mark) => html`<sup>${mark}</sup>`);
  return [
    block.marker === null ? null : html`<span class="marker">${block.marker}</span> `, note(0),
    pieces.map(({ start, end, mark, hidden }) => [
      mark === null ? block.text.slice(start, end) : link(mark, block.text.slice(start, end), anchored),
      hidden.map((each) => link(each, view.t('output.html.also'), anchored)), end === 0 ? null : note(end),
    ]),
  ];
}

/** The first link to a figure is where closing what is told of it leads back to. */
function link({ target, anchor, kind, indicator, severity }: Mark, text: string, anchored: Set<string>): Html {
  if (target === null) return html`<mark>${text}</mark>`;
  const id = anchored.has(anchor) ? null : anchor;
  anchored.add(anchor);
  return html`<a class="${kind}"${attribute('id', id)} href="#${target}"${attribute('data-i', indicator)}${attribute('data-s', severity)}>${text}</a>`;
}

function marksOf(view: View): Map<number, Mark[]> {
  const { index, report } = view;
  const marks = new Map<number, Mark[]>();
  const add = ({ block, start, end }: Pick<Evidence, 'block' | 'start' | 'end'>, mark: Omit<Mark, keyof Span>): void => {
    const text = report.blocks[block]?.text ?? '';
    // A slot found blank has no characters: the words around it stand for it.
    const span = start < end ? { start, end } : { start: 0, end: text.length };
    addTo(marks, block, { ...span, ...mark });
  };
  for (const figure of report.figures) add(figure.evidence, { ...figureMark(view, figure), target: targetId(index, report, figure), anchor: anchorId(index, figure.id) });
  for (const [at, finding] of report.findings.entries()) {
    const [first] = finding.evidence;
    if (first !== undefined && finding.figures.length === 0) add(first, { ...findingMark(finding), target: findingId(index, at), anchor: findingAnchor(view, at) });
  }
  for (const { block, start, end, fate } of report.ledger.items) {
    if (fate === 'unclaimed') add({ block, start, end }, { kind: '', indicator: null, severity: null, target: null, anchor: '' });
  }
  return marks;
}

function figureMark(view: View, { id, verdict, indicator }: Figure): Pick<Mark, 'kind' | 'indicator' | 'severity'> {
  return { kind: `figure ${verdict}`, indicator: indicator === null ? null : view.indicators.get(indicator)?.at ?? null, severity: worst(view.findings.get(id) ?? []) };
}

function findingMark({ severity }: Finding): Pick<Mark, 'kind' | 'indicator' | 'severity'> {
  return { kind: `remark ${severity}`, indicator: null, severity };
}

