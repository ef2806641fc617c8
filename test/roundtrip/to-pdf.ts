/** A random report set on pages: lines broken and justified, paragraphs and tables over page ends, footnotes at the foot. */
import { pdf } from '../readers/pdf/page-builder.js';
import { fontObjects, hex, loadFont } from './font.js';
import { type Cell, type Grid, HEAD, type Written } from './report.js';

const FONTS = { regular: loadFont('Regular'), bold: loadFont('Bold'), italic: loadFont('Italic') };
type Face = keyof typeof FONTS;

export type PdfLook = {
  /** Whether spaces are drawn, or only left out between words as browsers do. */
  spaces: boolean;
  justified: boolean;
  size: number;
  /** Baseline to baseline, in sizes. */
  pitch: number;
  /** Space after a paragraph, in points. */
  gap: number;
  /** Lines left free at the foot of every page: moves where pages end. */
  short: number;
  repeatHead: boolean;
  /** From the mark of a note to its first word: a space, or a tab. */
  noteLead: number;
  numbered: boolean;
};

const PAGE = { width: 595, height: 842, left: 85, right: 538, top: 60, bottom: 780 };
const NOTE_SIZE = 9;
const RAISED = 0.6;

/** What stands between two spaces: text, and raised numbers of footnotes in it. */
type Word = { runs: { text: string; raised: boolean }[]; face: Face };
type Text = { x: number; y: number; text: string; size: number; face: Face };
type Sheet = { texts: Text[]; rules: [number, number, number, number][]; notes: Text[][]; reserved: number };

const widthOf = (text: string, face: Face, size: number): number => [...text].reduce((sum, character) => sum + FONTS[face].width(character), 0) * size / 1000;

class Setter {
  readonly sheets: Sheet[] = [];
  private y = 0;
  private notes = 0;

  constructor(private readonly look: PdfLook) {
    this.turn();
  }

  private get sheet(): Sheet {
    const last = this.sheets.at(-1);
    if (last === undefined) throw new Error('no sheet');
    return last;
  }

  private get bottom(): number {
    return PAGE.bottom - this.sheet.reserved - this.look.short * this.look.size;
  }

  private turn(): void {
    this.sheets.push({ texts: [], rules: [], notes: [], reserved: 0 });
    this.y = PAGE.top;
    if (this.look.numbered && this.sheets.length > 1) {
      const number = String(this.sheets.length);
      this.sheet.texts.push({ x: (PAGE.left + PAGE.right - widthOf(number, 'regular', 12)) / 2, y: PAGE.top - 20, text: number, size: 12, face: 'regular' });
    }
  }

  nextMark(): string {
    this.notes += 1;
    return String(this.notes);
  }

  /** A paragraph of words; `notes` holds the texts of the marks in it. */
  paragraph(words: Word[], notes: Map<string, string>, { indent = 34, align = this.look.justified ? 'justify' : 'left' }: { indent?: number; align?: 'justify' | 'left' | 'center' } = {}): void {
    const { size, pitch, gap } = this.look;
    const lines = breakLines(words, PAGE.right - PAGE.left, indent, size);
    lines.forEach((line, index) => {
      const marks = line.flatMap(({ runs }) => runs.filter(({ raised }) => raised));
      const due = marks.map(({ text }) => this.noteLines(text, notes.get(text) ?? ''));
      const needed = due.reduce((sum, each) => sum + each.length * NOTE_SIZE * 1.2 + 2, 0) + (due.length > 0 && this.sheet.reserved === 0 ? 10 : 0);
      if (this.y + size * pitch > this.bottom - needed) this.turn();
      this.y += size * pitch;
      if (due.length > 0) this.sheet.reserved += due.reduce((sum, each) => sum + each.length * NOTE_SIZE * 1.2 + 2, 0) + (this.sheet.reserved === 0 ? 10 : 0);
      this.sheet.notes.push(...due);
      const left = PAGE.left + (index === 0 && align !== 'center' ? indent : 0);
      this.line(line, left, PAGE.right, align === 'justify' && index === lines.length - 1 ? 'left' : align);
    });
    this.y += gap;
  }

  private noteLines(mark: string, text: string): Text[] {
    return breakLines(wordsOf(text, 'regular'), PAGE.right - PAGE.left, this.look.noteLead, NOTE_SIZE).map((line, index): Text[] => [
      ...(index === 0 ? [{ x: PAGE.left, y: -3, text: mark, size: NOTE_SIZE * 0.6, face: 'regular' as const }] : []),
      { x: PAGE.left + (index === 0 ? this.look.noteLead : 0), y: 0, text: line.map(({ runs }) => runs.map((each) => each.text).join('')).join(' '), size: NOTE_SIZE, face: 'regular' },
    ]).flatMap((texts, index) => texts.map((each) => ({ ...each, y: each.y + index * NOTE_SIZE * 1.2 })));
  }

  private line(words: Word[], left: number, right: number, align: 'justify' | 'left' | 'center', size = this.look.size): void {
    const space = widthOf(' ', 'regular', size);
    const natural = lineWidth(words, size);
    const extra = align === 'justify' && words.length > 1 ? (right - left - natural) / (words.length - 1) : 0;
    let x = align === 'center' ? (left + right - natural) / 2 : left;
    words.forEach(({ runs, face }, index) => {
      runs.forEach(({ text, raised }, at) => {
        const shown = this.look.spaces && index < words.length - 1 && at === runs.length - 1 ? `${text} ` : text;
        this.sheet.texts.push({ x, y: raised ? this.y - size * 0.35 : this.y, text: shown, size: raised ? size * RAISED : size, face });
        x += widthOf(text, face, raised ? size * RAISED : size);
      });
      x += space + extra;
    });
  }

  /** A ruled table; rows that a cell joins stay on one page. */
  table(grid: Grid, headerRows: number): void {
    const columns = grid[0]?.length ?? 0;
    const edges = Array.from({ length: columns + 1 }, (_, col) => PAGE.left + (col === 0 ? 0 : col === 1 ? 34 : 34 + 160 + ((PAGE.right - PAGE.left - 194) * (col - 2)) / (columns - 2)));
    const size = this.look.size - 1;
    const groups: number[][] = [];
    grid.forEach((_, row) => {
      const joined = row > 0 && (row < headerRows || grid[row]?.some((cell, col) => cell === null && (grid[row - 1]?.[col]?.rowSpan ?? 1) > 1) === true);
      if (joined) groups.at(-1)?.push(row);
      else groups.push([row]);
    });
    const heightOf = (row: number): number => Math.max(...(grid[row] ?? []).map((cell, col) => (cell === null || cell.rowSpan > 1 ? 1 : this.cellLines(cell, edges, col, size).length))) * size * 1.2 + 6;
    groups.forEach((rows, index) => {
      const heights = rows.map(heightOf);
      if (this.y + heights.reduce((sum, height) => sum + height, 0) + 4 > this.bottom) {
        this.turn();
        const first = groups[0] ?? [];
        if (this.look.repeatHead && index > 0) this.rows(grid, first, first.map(heightOf), edges, size);
      }
      this.rows(grid, rows, heights, edges, size);
    });
    this.y += this.look.gap + 6;
  }

  private cellLines(cell: Cell, edges: number[], col: number, size: number): Word[][] {
    const width = (edges[col + cell.colSpan] ?? 0) - (edges[col] ?? 0) - 8;
    return breakLines(wordsOf(cell.text, cell.bold ? 'bold' : 'regular'), width, 0, size);
  }

  private rows(grid: Grid, rows: number[], heights: number[], edges: number[], size: number): void {
    const tops = [this.y, ...heights.map((_, index) => this.y + heights.slice(0, index + 1).reduce((sum, height) => sum + height, 0))];
    rows.forEach((row, index) => grid[row]?.forEach((cell, col) => {
      if (cell === null) return;
      const [top, bottom] = [tops[index] ?? 0, tops[index + cell.rowSpan] ?? 0];
      const [left, right] = [edges[col] ?? 0, edges[col + cell.colSpan] ?? 0];
      this.sheet.rules.push([left, top, right, top], [left, bottom, right, bottom], [left, top, left, bottom], [right, top, right, bottom]);
      this.cellLines(cell, edges, col, size).forEach((line, at) => {
        this.y = top + 3 + size * (1 + 1.2 * at);
        this.line(line, left + 4, right - 4, col === 1 ? 'left' : 'center', size);
      });
    }));
    this.y = tops.at(-1) ?? this.y;
  }
}

function lineWidth(words: Word[], size: number): number {
  const own = words.flatMap(({ runs, face }) => runs.map(({ text, raised }) => widthOf(text, face, raised ? size * RAISED : size)));
  return own.reduce((sum, width) => sum + width, 0) + (words.length - 1) * widthOf(' ', 'regular', size);
}

function breakLines(words: Word[], width: number, indent: number, size: number): Word[][] {
  const lines: Word[][] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && lineWidth([...last, word], size) <= width - (lines.length === 1 ? indent : 0)) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

export function toPdf(written: Written, look: PdfLook): Uint8Array {
  const setter = new Setter(look);
  for (const line of HEAD) setter.paragraph(wordsOf(line, 'bold'), new Map(), { align: 'center', indent: 0 });
  for (const item of written.items) {
    if (item.kind === 'table') setter.table(item.grid, item.headerRows);
    else if (item.kind === 'heading') setter.paragraph(wordsOf(`${item.marker} ${item.title}`, item.level < 2 ? 'bold' : 'italic'), new Map());
    else {
      const notes = new Map<string, string>();
      const words = item.bullet ? wordsOf('-', 'regular') : [];
      let glued = false;
      for (const piece of item.pieces) {
        if ('note' in piece) {
          const mark = setter.nextMark();
          notes.set(mark, piece.note);
          words.at(-1)?.runs.push({ text: mark, raised: true });
          continue;
        }
        piece.text.split(' ').forEach((text, index) => {
          if (text === '') return;
          if (index === 0 && glued) words.at(-1)?.runs.push({ text, raised: false });
          else words.push({ runs: [{ text, raised: false }], face: 'regular' });
        });
        glued = !piece.text.endsWith(' ');
      }
      setter.paragraph(words, notes);
    }
  }
  return bytesOf(setter.sheets);
}

function wordsOf(text: string, face: Face): Word[] {
  return text.split(' ').map((word) => ({ runs: [{ text: word, raised: false }], face }));
}

function bytesOf(sheets: Sheet[]): Uint8Array {
  const faces = ['regular', 'bold', 'italic'] as const;
  const used = new Map<Face, Set<string>>(faces.map((face) => [face, new Set(' ')]));
  const placed = sheets.map((sheet) => ({ ...sheet, texts: [...sheet.texts, ...notesOf(sheet)] }));
  for (const { texts } of placed) for (const { text, face } of texts) for (const character of text) used.get(face)?.add(character);
  const count = 2 + 2 * sheets.length;
  const fonts = faces.map((face, index) => fontObjects(FONTS[face], used.get(face) ?? new Set(), count + 1 + 6 * index));
  const names = faces.map((_, index) => `/F${index} ${count + 1 + 6 * index} 0 R`).join(' ');
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, index) => `${3 + 2 * index} 0 R`).join(' ')}] >>`,
    ...placed.flatMap((sheet, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${4 + 2 * index} 0 R /Resources << /Font << ${names} >> >> >>`,
      { dictionary: '', stream: contentOf(sheet) },
    ]),
    ...fonts.flat().map(({ dictionary, stream }) => (stream === undefined ? `<< ${dictionary} >>` : { dictionary, stream: stream.toString('latin1') })),
  ]);
}

/** Notes stand above the lower margin, under a short rule, in the order of their marks. */
function notesOf(sheet: Sheet): Text[] {
  if (sheet.notes.length === 0) return [];
  let y = PAGE.bottom - sheet.reserved + 4;
  sheet.rules.push([PAGE.left, y, PAGE.left + 140, y]);
  return sheet.notes.flatMap((note) => {
    const height = (Math.max(...note.map((text) => text.y)) / (NOTE_SIZE * 1.2) + 1) * NOTE_SIZE * 1.2 + 2;
    const texts = note.map((text) => ({ ...text, y: y + NOTE_SIZE * 1.1 + text.y }));
    y += height;
    return texts;
  });
}

function contentOf({ texts, rules }: Sheet): string {
  const number = (value: number): string => value.toFixed(2);
  const index = { regular: 0, bold: 1, italic: 2 };
  return [
    ...rules.map(([x0, y0, x1, y1]) => `0.5 w ${number(x0)} ${number(PAGE.height - y0)} m ${number(x1)} ${number(PAGE.height - y1)} l S`),
    ...texts.map(({ x, y, text, size, face }) => `BT /F${index[face]} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(PAGE.height - y)} Tm <${[...text].map(hex).join('')}> Tj ET`),
  ].join('\n');
}
