/**
 * Tables as offices make them, in plain text, with what a careful clerk would take from each cell.
 *
 * Input: `> text` is a paragraph before the table, `| a | b` a row; `<` belongs to the cell on its left, `^` to the one
 * above, `⏎` is a line break. Behind `==>`:
 * - `head: n` rows of the table's head (figures of the report stand below it);
 * - `cols:` what stands over each column, outermost first, split by ` / `, then ` = unit`: `%` for a percentage, `đồng x1000`
 *   with a scale, `?` for any; `-` for a column that holds no figures;
 * - `rows:` the same for the rows of the body, `~` where a row has no label;
 * - `cell r,c: …` what one cell holds, split by ` | `; `none`, or `any` where it does not matter;
 * - `row r,c: …` the row of one cell where several lists stand beside each other;
 * - `decimal: .` where the table writes its decimals with a dot;
 * - `flags: check r,c; …` the findings that must come, and no others.
 * Rows of the body and columns count from 1.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model.js';
import { fold } from '../../src/text/normalise.js';
import { show } from '../figures/helper.js';
import { BORDERS, docx, p, run, table, tc, tr } from '../readers/docx-builder.js';

type Words = { path: string[]; unit: string | null; scale: bigint };
export type Layout = {
  title: string;
  before: string[];
  rows: string[][];
  head: number;
  cols: (Words | null)[];
  body: (Words | null)[];
  cells: Map<string, string>;
  rowsOf: Map<string, Words | null>;
  decimal: string;
  flags: string[];
};

export function readLayouts(folder: string): Layout[] {
  return readdirSync(folder).sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^# /mu).slice(1).map(parse));
}

function parse(text: string): Layout {
  const [input = '', expected = ''] = text.split(/^==>$/mu);
  const [title = '', ...lines] = input.trim().split('\n');
  const given = expected.trim().split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);
  const of = (key: string): string => given.find(([name]) => name === key)?.[1] ?? '';
  return {
    title: title.trim(),
    before: lines.filter((line) => line.startsWith('> ')).map((line) => line.slice(2)),
    rows: lines.filter((line) => line.startsWith('|')).map((line) => line.slice(1).split('|').map((cell) => cell.trim().replaceAll('⏎', '\n'))),
    head: Number(of('head')), cols: of('cols').split(';').map(words), body: of('rows').split(';').map(words),
    rowsOf: new Map(given.flatMap(([key, value]) => (key.startsWith('row ') ? [[key.slice(4), words(value)]] : []))),
    cells: new Map(given.flatMap(([key, value]) => (key.startsWith('cell ') ? [[key.slice(5), value]] : []))),
    decimal: of('decimal') || ',', flags: of('flags') === '' ? [] : of('flags').split(';').map((flag) => flag.trim()),
  };
}

function words(text: string): Words | null {
  const [path = '', said = ''] = text.trim().split(' = ');
  if (path === '-') return null;
  const [unit = '', scale = '1'] = said.split(' x');
  return { path: path === '~' ? [] : path.split(' / ').map((part) => part.trim()), unit: unit === '' ? null : unit.trim(), scale: BigInt(scale) };
}

// ---------------------------------------------------------------- renderings

export type Rendering = 'plain.docx' | 'bold.docx' | 'marked.docx' | 'md';

/** The layout as a file: in Word with a head that is plain, bold or marked as repeated; in Markdown, where merged cells are empty. */
export function render(layout: Layout, rendering: Rendering): Uint8Array {
  const paragraphs = ['I. KẾT QUẢ THỰC HIỆN', 'Kết quả thực hiện được tổng hợp trong bảng sau:', ...layout.before];
  if (rendering === 'md') return new TextEncoder().encode(`${[...paragraphs, markdown(layout), 'Trên đây là kết quả thực hiện.'].join('\n\n')}\n`);
  const head = (row: number): boolean => row < layout.head;
  const rows = layout.rows.map((cells, row) => tr(
    cells.flatMap((text, col) => wordCell(layout.rows, row, col, text, rendering === 'bold.docx' && head(row))),
    rendering === 'marked.docx' && head(row) ? '<w:tblHeader/>' : '',
  ));
  return docx([...paragraphs.map((text) => p(text)), table(rows, BORDERS), p('Trên đây là kết quả thực hiện.')].join(''));
}

function wordCell(rows: string[][], row: number, col: number, text: string, bold: boolean): string[] {
  if (text === '<') return [];
  const cells = rows[row] ?? [];
  let span = 1;
  while (cells[col + span] === '<') span += 1;
  const merge = text === '^' ? '<w:vMerge/>' : rows[row + 1]?.[col] === '^' ? '<w:vMerge w:val="restart"/>' : '';
  const content = text === '^' ? [''] : text.split('\n');
  const paragraphs = content.map((line) => p(line === '' ? '<w:r/>' : run(line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), bold ? '<w:b/>' : '')));
  return [tc(paragraphs.join(''), `<w:gridSpan w:val="${span}"/>${merge}`)];
}

function markdown({ rows }: Layout): string {
  const lines = rows.map((cells) => `| ${cells.map((text) => (text === '<' || text === '^' ? '' : text.replaceAll('\n', '<br>'))).join(' | ')} |`);
  return [lines[0], `|${rows[0]?.map(() => '---').join('|') ?? ''}|`, ...lines.slice(1)].join('\n');
}

// ---------------------------------------------------------------- what is expected, what came

export type Wrong = { cell: string; aspect: 'value' | 'row' | 'column' | 'unit' | 'extra' | 'flag'; expected: string; got: string };
export type Scored = { cells: number; right: number; wrong: Wrong[] };

/** Scores every cell that holds a figure, every cell that holds none though it has digits, and the findings. */
export function score(layout: Layout, report: Report): Scored {
  const tableIds = new Set(report.tables.map(({ id }) => id));
  const scored: Scored = { cells: 0, right: 0, wrong: [] };
  layout.rows.slice(layout.head).forEach((cells, at) => cells.forEach((text, col) => {
    const key = `${at + 1},${col + 1}`;
    const wanted = layout.cells.get(key) ?? '';
    if (wanted === 'any' || !/\p{Nd}/u.test(text)) return;
    const row = layout.rowsOf.get(key) ?? layout.body[at] ?? null;
    const column = layout.cols[col] ?? null;
    const found = report.figures.filter(({ evidence, table: place }) => {
      const cell = report.blocks[evidence.block]?.cell;
      return place !== null && tableIds.has(place.id) && cell?.row === at + layout.head && cell.col === col;
    });
    const wrong = wrongs(key, { row, column, text, wanted, decimal: layout.decimal }, found);
    scored.cells += 1;
    scored.wrong.push(...wrong);
    if (wrong.length === 0) scored.right += 1;
  }));
  scored.wrong.push(...flagWrongs(layout, report));
  return scored;
}

function wrongs(cell: string, given: { row: Words | null; column: Words | null; text: string; wanted: string; decimal: string }, found: Report['figures']): Wrong[] {
  const { row, column, text, wanted, decimal } = given;
  const got = found.map(show).join(' | ');
  if (row === null || column === null || wanted === 'none') return found.length === 0 ? [] : [{ cell, aspect: 'extra', expected: '', got }];
  const unit = column.unit === '%' ? column : row.unit !== null ? row : column;
  const values = wanted === '' ? [valueOf(text, unit, decimal)] : wanted.split(' | ');
  const same = values.length === found.length && values.every((value, at) => found.some((figure, index) => index === at && sameValue(value, figure)));
  if (!same) return [{ cell, aspect: 'value', expected: values.join(' | '), got }];
  return found.flatMap((figure): Wrong[] => {
    const all = [...figure.context, figure.table?.row ?? '', figure.table?.column ?? ''].map(fold);
    const rightPath = (path: string[], own: string): boolean => fold(path.at(-1) ?? '') === fold(own) && path.slice(0, -1).every((part) => all.includes(fold(part)));
    const expectedUnit = unit.unit === '%' || unit.unit === '?' ? unit.unit : unit.unit ?? '';
    const rightUnit = expectedUnit === '?' || (expectedUnit === '%' ? figure.percent !== null : wanted !== '' || sameUnit(figure.unit ?? '', expectedUnit) || expectedUnit === '' && text.includes(figure.unit ?? '?'));
    return [
      ...(rightPath(row.path, figure.table?.row ?? '') ? [] : [{ cell, aspect: 'row', expected: row.path.join(' / '), got: `${figure.table?.row ?? ''} «${figure.context.join(' / ')}»` } as const]),
      ...(rightPath(column.path, figure.table?.column ?? '') || wanted.includes(' | ') && fold(column.path.at(-1) ?? '').includes(fold(figure.table?.column ?? '?')) ? [] : [{ cell, aspect: 'column', expected: column.path.join(' / '), got: `${figure.table?.column ?? ''} «${figure.context.join(' / ')}»` } as const]),
      ...(rightUnit ? [] : [{ cell, aspect: 'unit', expected: expectedUnit, got: figure.unit ?? '' } as const]),
    ];
  });
}

/** As the scores of labelled reports take it: "người" and "người chết" are one. */
function sameUnit(unit: string, expected: string): boolean {
  return unit === expected || unit !== '' && expected !== '' && (unit.startsWith(expected) || expected.startsWith(unit));
}

/** The number of a plain cell, as `show` begins: "percent 90%", "count 12", "money 45000000". */
function valueOf(text: string, { unit, scale }: Words, decimal: string): string {
  const [ratio] = [/^(\d+)\/(\d+)$/u.exec(text)];
  if (ratio !== null) return `ratio ${ratio[1] ?? ''}/${ratio[2] ?? ''}`;
  const digits = /\d[\d.,\s]*/u.exec(text)?.[0].trim() ?? '';
  const exact = shorten(digits.replace(decimal === ',' ? /[.\s]/gu : /[,\s]/gu, '').replace(',', '.'));
  const kind = unit === '%' ? 'percent' : unit === 'đồng' ? 'money' : /^[+-]/u.test(text) ? 'change' : 'count';
  return kind === 'percent' ? `percent ${exact}%` : `${kind} ${times(exact, scale)}`;
}

function shorten(exact: string): string {
  return exact.includes('.') ? exact.replace(/\.?0+$/u, '') : exact;
}

function times(exact: string, scale: bigint): string {
  const [whole = '0', fraction = ''] = exact.split('.');
  const scaled = (BigInt(whole + fraction) * scale).toString().padStart(fraction.length + 1, '0');
  return fraction === '' ? scaled : shorten(`${scaled.slice(0, -fraction.length)}.${scaled.slice(-fraction.length)}`);
}

function sameValue(expected: string, figure: Report['figures'][number]): boolean {
  const shown = show({ ...figure, role: 'result', approximate: null }).split(' ').map((word) => word.replace(/(\.\d*?)0+(%?)$/u, '$1$2').replace(/\.(%?)$/u, '$1'));
  const [kind, ...rest] = expected.split(' ');
  return rest.every((word) => shown.includes(word)) && (shown[0] === kind || kind === 'count' && shown[0] === 'money' && false);
}

export function flagWrongs(layout: Layout, report: Report): Wrong[] {
  const place = (block: number | undefined): string => {
    const cell = block === undefined ? null : report.blocks[block]?.cell;
    return cell == null ? '' : `${cell.row - layout.head + 1},${cell.col + 1}`;
  };
  const came = report.findings.filter(({ check }) => /^(?:table-|percent|part-|sum-|numbering)/u.test(check)).map(({ check, evidence }) => `${check} ${place(evidence[0]?.block)}`);
  return [
    ...layout.flags.filter((flag) => !came.includes(flag)).map((flag): Wrong => ({ cell: flag, aspect: 'flag', expected: flag, got: '' })),
    ...came.filter((flag) => !layout.flags.includes(flag)).map((flag): Wrong => ({ cell: flag, aspect: 'flag', expected: '', got: flag })),
  ];
}
