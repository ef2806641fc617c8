/** A report as a Word file: typed marks, heads and feet as tables without rules, real tables for figures. */
import { strToU8, zipSync } from 'fflate';

const escape = (text) => text.replace(/[&<>]/gu, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const PARTS = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

export function toDocx(items) {
  const body = items.map((item) => (item.table !== undefined ? ruled(item.table) : item.columns !== undefined ? beside(item.columns) : paragraph(item))).join('');
  const document = `<w:document ${W}><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701"/></w:sectPr></w:body></w:document>`;
  const entries = Object.entries({ ...PARTS, 'word/document.xml': document });
  return zipSync(Object.fromEntries(entries.map(([name, text]) => [name, [strToU8(XML + text), { mtime: new Date('2025-01-01T00:00:00') }]])));
}

function paragraph({ text, bold = false, italic = false, center = false }) {
  const look = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="28"/>`;
  const place = center ? '<w:jc w:val="center"/>' : '<w:ind w:firstLine="567"/><w:jc w:val="both"/>';
  return `<w:p><w:pPr>${place}</w:pPr><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
}

function beside(columns) {
  const cells = columns.map((lines) => cell(lines.map((line) => paragraph({ ...line, center: line.left !== true })).join(''), 4600)).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9200" w:type="dxa"/></w:tblPr><w:tblGrid>${columns.map(() => '<w:gridCol w:w="4600"/>').join('')}</w:tblGrid><w:tr>${cells}</w:tr></w:tbl>`;
}

function ruled(rows) {
  const widths = rows[0].map((_, column) => [700, 3700][column] ?? Math.floor(4800 / (rows[0].length - 2)));
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join('');
  const lines = rows.map((row, index) => `<w:tr>${row.map((text, column) => cell(paragraph({ text, bold: index === 0 || index === rows.length - 1, center: true }), widths[column])).join('')}</w:tr>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9200" w:type="dxa"/><w:tblBorders>${sides}</w:tblBorders></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${lines}</w:tbl>`;
}

function cell(inner, width) {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inner}</w:tc>`;
}
