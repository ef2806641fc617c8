/**
 * Cases in plain text: a title, the input, an arrow, the outline that is expected.
 *
 * Input, one block a line. In braces before the text: `c` centred, `b` bold, `l` bold lead, `i36` indent of 36 points,
 * `=II.` a mark that Word generates. `| a | b` is a row of a ruled table, `: a : b` of a borderless one; `⏎` is a line
 * break in a cell; an empty line ends a table; `^ text` is a footnote; `{nation}` and `{motto}` are the two lines that every head has.
 */
import type { Block, Table } from '../../src/model.js';
import { outline } from '../../src/sections/outline.js';

export type Case = { title: string; input: string; expected: string };

export function readCases(text: string): Case[] {
  return text.split(/^# /mu).slice(1).map((part) => {
    const [head = '', ...rest] = part.split('\n');
    const [input = '', expected = ''] = rest.join('\n').split(/^==>$/mu);
    return { title: head.trim(), input: input.trim(), expected: expected.trim() };
  });
}

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập – Tự do – Hạnh phúc';

export function blocksOf(input: string): { blocks: Block[]; tables: Table[] } {
  const blocks: Block[] = [];
  const tables: Table[] = [];
  let open = null as { table: Table; mark: string } | null;
  for (const line of input.replaceAll('{nation}', NATION).replaceAll('{motto}', MOTTO).split('\n')) {
    const mark = /^[|:] /u.exec(line)?.[0].charAt(0) ?? null;
    if (mark === null) {
      open = null;
      if (line.trim() !== '') blocks.push(paragraph(line, blocks.length));
      continue;
    }
    if (open?.mark !== mark) {
      open = { mark, table: { id: `t${tables.length + 1}`, rows: 0, cols: 0, headerRows: 1, ruled: mark === '|', cells: [] } };
      tables.push(open.table);
    }
    const { table } = open;
    for (const [col, text] of line.slice(2).split(mark === '|' ? ' | ' : ' : ').entries()) {
      table.cells.push(blocks.length);
      table.cols = Math.max(table.cols, col + 1);
      blocks.push({ ...bare(text.trim().replaceAll('⏎', '\n'), blocks.length), kind: 'cell', cell: { table: table.id, row: table.rows, col, rowSpan: 1, colSpan: 1 } });
    }
    table.rows += 1;
  }
  return { blocks, tables };
}

function bare(text: string, index: number): Block {
  return {
    index, kind: 'paragraph', text, marker: null, listLevel: null, cell: null, references: [], page: null, raw: null, spans: [],
    style: { bold: 'none', italic: false, align: null, indent: null, size: null },
  };
}

function paragraph(line: string, index: number): Block {
  if (line.startsWith('^ ')) return { ...bare(line.slice(2), index), kind: 'footnote' };
  const braces = /^\{([^}]*)\}\s*/u.exec(line);
  const block = bare(line.slice(braces?.[0].length ?? 0).trim(), index);
  for (const mark of (braces?.[1] ?? '').split(/\s+/u)) {
    if (mark === 'c') block.style.align = 'center';
    else if (mark === 'b') block.style.bold = 'all';
    else if (mark === 'l') block.style.bold = 'lead';
    else if (/^i\d+$/u.test(mark)) block.style.indent = Number(mark.slice(1));
    else if (mark.startsWith('=')) block.marker = mark.slice(1);
  }
  return block;
}

/** Parts with the blocks of each zone; sections `id [marker] title`, items and paragraphs under what they stand under; findings. */
export function draw(input: string): string {
  const { blocks, tables } = blocksOf(input);
  const { parts, sections, places, findings } = outline(blocks, tables);
  const lines: string[] = [];
  for (const part of parts) {
    const zones = ['head', 'body', 'foot', 'note'].map((zone) => [zone, places.filter((place) => place.part === part.id && place.zone === zone).length] as const);
    lines.push(`${part.kind}: ${zones.filter(([, count]) => count > 0).map(([zone, count]) => `${zone} ${count}`).join(', ')}`);
    for (const place of places.filter((other) => other.part === part.id && other.zone === 'body')) {
      const block = blocks[place.block];
      if (block === undefined || block.kind === 'cell' && place.lead === 0 && place.item === null) continue;
      let depth = 1;
      for (let at = place.parent; at !== null; at = places[at]?.parent ?? null) depth += 1;
      const section = sections.find((other) => other.evidence.block === place.block);
      const words = short(block.text.slice(place.lead));
      const own = section === undefined ? (place.item === null ? `. ${words}` : `${place.item} ${words}`) : `${section.id} [${section.marker}] ${short(section.title)}${section.runIn ? ' …' : ''}`;
      lines.push(`${'  '.repeat(depth)}${own}`);
    }
    for (const finding of findings.filter((other) => other.part === part.id)) {
      lines.push(`  ! ${finding.check}${finding.grade === null ? '' : `/${finding.grade}`} ${finding.printed ?? ''} -> ${finding.expected ?? ''}`);
    }
  }
  return lines.join('\n');
}

function short(text: string): string {
  return text.length > 30 ? `${text.slice(0, 29).trimEnd()}~` : text;
}
