/** A report as a digital PDF: justified text, page numbers, ruled tables, fonts embedded with their Unicode. */
import { deflateSync } from 'node:zlib';
import { typeface } from './typeface.mjs';

const FACES = { regular: typeface('regular'), bold: typeface('bold'), italic: typeface('italic') };
const ORDER = Object.keys(FACES);
const PAGE = { width: 595, height: 842, left: 85, right: 552, top: 64, bottom: 780 };
const SIZE = 14;
const LEADING = 19;
const INDENT = 28;

const faceOf = ({ bold, italic }) => (bold ? 'bold' : italic ? 'italic' : 'regular');
const widthOf = (text, face, size) => [...text].reduce((sum, character) => sum + FACES[face].width(character), 0) * size / 1000;

/** @returns the PDF's bytes */
export function toPdf(items) {
  const sheets = [];
  let y = 0;
  const turn = () => {
    sheets.push({ texts: [], rules: [] });
    y = PAGE.top;
    if (sheets.length > 1) put(sheets.at(-1), String(sheets.length), (PAGE.left + PAGE.right) / 2 - 3, PAGE.top - 24, 'regular', 13);
  };
  const room = (height) => {
    if (y + height > PAGE.bottom) turn();
  };
  turn();
  for (const item of items) {
    if (item.table !== undefined) {
      for (const row of rowsOf(item.table)) {
        room(row.height);
        row.draw(sheets.at(-1), y);
        y += row.height;
      }
      y += 8;
    } else if (item.columns !== undefined) {
      room(item.columns[0].length * LEADING + 20);
      item.columns.forEach((lines, column) => lines.forEach((line, index) => {
        const [left, right] = column === 0 ? [PAGE.left, 270] : [270, PAGE.right];
        const size = column === 0 ? 12 : 11.5;
        const x = line.left ? left : (left + right - widthOf(line.text, faceOf(line), size)) / 2;
        put(sheets.at(-1), line.text, x, y + (index + 1) * LEADING, faceOf(line), size);
      }));
      y += item.columns[0].length * LEADING + 20;
    } else {
      const lines = broken(item.text, faceOf(item), PAGE.right - PAGE.left, item.center ? 0 : INDENT);
      lines.forEach((words, index) => {
        room(LEADING);
        y += LEADING;
        draw(sheets.at(-1), words, y, item, index === 0, index === lines.length - 1);
      });
      y += 5;
    }
  }
  return bytesOf(sheets);
}

function put(sheet, text, x, y, face, size) {
  sheet.texts.push({ text, x, y, face, size });
}

/** One line, word by word: justified unless it is the last or centred. */
function draw(sheet, words, y, item, first, last) {
  const face = faceOf(item);
  const natural = widthOf(words.join(' '), face, SIZE);
  const left = PAGE.left + (first && !item.center ? INDENT : 0);
  const extra = last || item.center || words.length === 1 ? 0 : (PAGE.right - left - natural) / (words.length - 1);
  let x = item.center ? (PAGE.left + PAGE.right - natural) / 2 : left;
  for (const word of words) {
    put(sheet, word, x, y, face, SIZE);
    x += widthOf(`${word} `, face, SIZE) + extra;
  }
}

function broken(text, face, width, indent, size = SIZE) {
  const lines = [[]];
  let used = indent;
  for (const word of text.split(' ')) {
    const own = widthOf(`${word} `, face, size);
    if (used + own - widthOf(' ', face, size) > width && lines.at(-1).length > 0) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1).push(word);
    used += own;
  }
  return lines;
}

function rowsOf(rows) {
  const count = rows[0].length;
  const edges = Array.from({ length: count + 1 }, (_, column) => PAGE.left + ([0, 36, 190][column] ?? 190 + ((PAGE.right - PAGE.left - 190) * (column - 2)) / (count - 2)));
  return rows.map((row, index) => {
    const face = index === 0 || index === rows.length - 1 ? 'bold' : 'regular';
    const cells = row.map((text, column) => broken(text, face, edges[column + 1] - edges[column] - 8, 0, 12));
    const height = Math.max(...cells.map((lines) => lines.length)) * 15 + 6;
    return {
      height,
      draw: (sheet, top) => cells.forEach((lines, column) => {
        const [left, right] = [edges[column], edges[column + 1]];
        sheet.rules.push([left, top, right, top], [left, top + height, right, top + height], [left, top, left, top + height], [right, top, right, top + height]);
        lines.forEach((words, at) => {
          const text = words.join(' ');
          put(sheet, text, (left + right - widthOf(text, face, 12)) / 2, top + 15 * (at + 1), face, 12);
        });
      }),
    };
  });
}

const PACKED = Object.fromEntries(ORDER.map((face) => [face, deflateSync(FACES[face].bytes)]));
const hex = (value) => value.toString(16).padStart(4, '0');

function bytesOf(sheets) {
  const used = new Map(ORDER.map((face) => [face, new Set()]));
  for (const { texts } of sheets) for (const { text, face } of texts) for (const character of text) used.get(face).add(character);
  const fontAt = 3 + 2 * sheets.length;
  const fonts = ORDER.map((face, index) => `/F${index} ${fontAt + 5 * index} 0 R`).join(' ');
  return assemble([
    { dictionary: '/Type /Catalog /Pages 2 0 R' },
    { dictionary: `/Type /Pages /Count ${sheets.length} /Kids [${sheets.map((_, index) => `${3 + 2 * index} 0 R`).join(' ')}]` },
    ...sheets.flatMap((sheet, index) => [
      { dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${4 + 2 * index} 0 R /Resources << /Font << ${fonts} >> >>` },
      { dictionary: '', stream: Buffer.from(contentOf(sheet), 'latin1') },
    ]),
    ...ORDER.flatMap((face, index) => fontObjects(face, [...used.get(face)], fontAt + 5 * index)),
  ]);
}

function contentOf({ texts, rules }) {
  const at = (value) => value.toFixed(2);
  return [
    ...rules.map(([x0, y0, x1, y1]) => `0.6 w ${at(x0)} ${at(PAGE.height - y0)} m ${at(x1)} ${at(PAGE.height - y1)} l S`),
    ...texts.map(({ text, x, y, face, size }) => `BT /F${ORDER.indexOf(face)} ${size} Tf 1 0 0 1 ${at(x)} ${at(PAGE.height - y)} Tm <${[...text].map((character) => hex(FACES[face].glyph(character))).join('')}> Tj ET`),
  ].join('\n');
}

/** Composite font with glyph numbers as codes (ISO 32000-1, 9.7) and the map back to Unicode (9.10.3). */
function fontObjects(face, characters, at) {
  const { bytes, glyph, width } = FACES[face];
  const name = `/BaocaoTinos-${face}`;
  const pairs = characters.map((character) => `<${hex(glyph(character))}> <${hex(character.charCodeAt(0))}>`).join('\n');
  const unicode = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${characters.length} beginbfchar\n${pairs}\nendbfchar endcmap CMapName currentdict /CMap defineresource pop end end`;
  return [
    { dictionary: `/Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] /ToUnicode ${at + 3} 0 R` },
    { dictionary: `/Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor ${at + 2} 0 R /W [${characters.map((character) => `${glyph(character)} [${width(character)}]`).join(' ')}]` },
    { dictionary: `/Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [-200 -250 1200 1000] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 662 /StemV 80 /FontFile2 ${at + 4} 0 R` },
    { dictionary: '', stream: Buffer.from(unicode, 'latin1') },
    { dictionary: `/Length1 ${bytes.length} /Filter /FlateDecode`, stream: PACKED[face] },
  ];
}

/** Numbered objects, cross-reference table and trailer (ISO 32000-1, 7.5). Streams are deflated unless they say how they are packed. */
export function assemble(objects) {
  const chunks = [Buffer.from('%PDF-1.7\n', 'latin1')];
  let length = chunks[0].length;
  const offsets = [];
  const push = (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  objects.forEach(({ dictionary, stream }, index) => {
    offsets.push(length);
    if (stream === undefined) return push(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary} >>\nendobj\n`, 'latin1'));
    const packed = dictionary.includes('/Filter') ? stream : deflateSync(stream, { level: 6 });
    const filter = dictionary.includes('/Filter') ? '' : ' /Filter /FlateDecode';
    push(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary}${filter} /Length ${packed.length} >>\nstream\n`, 'latin1'));
    push(packed);
    return push(Buffer.from('\nendstream\nendobj\n', 'latin1'));
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = length;
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(chunks);
}
