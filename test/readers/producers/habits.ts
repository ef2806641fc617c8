/**
 * The same report in the XML of several programs. All but LibreOffice's are synthetic: composed from ECMA-376, from
 * Microsoft's [MS-DOCX], and from what exports of Google Docs and files of WPS Office look like in public bug reports.
 */
import { abstractNum, BORDERS, lvl, num, numbered, style } from '../docx-builder.js';
import { type Habits, UNWRAPPED } from './report.js';

const OUTLINE = [lvl(0, { fmt: 'upperRoman' }), lvl(1), lvl(2, { text: '%2.%3.' })].join('');
const DASH = lvl(0, { fmt: 'bullet', text: '-' });
const plainRun = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const bold = (on: boolean): string => (on ? '<w:b/>' : '');
const superscript = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r>';
const centred = '<w:jc w:val="center"/>';

/** The least that says it: what the others are held against. */
export const plain: Habits = {
  runs: (text, look) => plainRun(text, bold(look.bold)),
  paragraph: (role) => (role === 'title' ? centred : role === 'bullet' ? numbered(2, 0) : typeof role === 'number' ? numbered(1, role) : ''),
  table: (kind) => `<w:tblPr>${kind === 'data' ? BORDERS : ''}</w:tblPr>`,
  cell: () => '',
  covered: '<w:vMerge/>',
  reference: superscript,
  wrap: UNWRAPPED,
  parts: { numbering: abstractNum(1, OUTLINE) + abstractNum(2, DASH) + num(1, 1) + num(2, 2) },
};

/** Runs end anywhere, in mid-number too; spaces and hyphens that do not break, smart tags, fields, spelling marks. */
function splintered(text: string, properties: string): string {
  return text.split(/(?<=\d)(?=[\d.,])|(?<=[\p{L}]{3})(?=\p{L})|(?<=C)-(?=U)/u).map((piece, at, all) => {
    const hyphen = all[at + 1] !== undefined && `${piece}-${all[at + 1] ?? ''}`.includes('BC-U') ? `<w:r><w:rPr>${properties}</w:rPr><w:noBreakHyphen/></w:r>` : '';
    const spaced = piece.replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');
    const run = `<w:r w:rsidR="00A${at}"><w:rPr>${properties}<w:lang w:val="vi-VN"/></w:rPr>${at % 5 === 4 ? '<w:softHyphen/>' : ''}<w:t xml:space="preserve">${spaced}</w:t></w:r>`;
    const tagged = at % 3 === 1 ? `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="metricconverter"><w:smartTagPr><w:attr w:name="ProductID" w:val="1"/></w:smartTagPr>${run}</w:smartTag>` : run;
    return `<w:proofErr w:type="spellStart"/>${tagged}<w:proofErr w:type="spellEnd"/>${hyphen}`;
  }).join('');
}

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const line = '<w:r><w:pict><v:line from="0,0" to="100,0"/></w:pict></w:r>';

/** Word 2010: headings number through linked styles, sums and dates are fields, a line is drawn under the motto. */
export const word: Habits = {
  ...plain,
  runs: (text, look) => {
    const written = splintered(text, bold(look.bold));
    if (/^1\.2\d\d$/u.test(text)) return field('=SUM(ABOVE) \\# "#.##0"', written);
    return text.includes('Độc lập') ? written + line : written;
  },
  paragraph: (role) => {
    const breaks = '<w:widowControl w:val="0"/>';
    return typeof role === 'number' ? `<w:pStyle w:val="Muc${role}"/>${breaks}` : `${role === 'title' ? '<w:pStyle w:val="Ten"/>' : role === 'bullet' ? '<w:pStyle w:val="Gach"/>' : ''}${breaks}`;
  },
  table: (kind) => `<w:tblPr>${kind === 'data' ? '<w:tblStyle w:val="Luoi"/>' : BORDERS.replaceAll('single', 'none')}<w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid><w:gridCol w:w="500"/></w:tblGrid>`,
  cell: () => '<w:tcW w:w="2400" w:type="dxa"/><w:vAlign w:val="center"/>',
  covered: '<w:vMerge/>',
  wrap: {
    ...UNWRAPPED,
    cell: (xml, role) => (role === 'number' ? `<w:sdt><w:sdtPr><w:id w:val="7"/><w:text/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>` : xml),
    body: (xml) => `<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>${xml}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:titlePg/></w:sectPr>`,
  },
  parts: {
    numbering: abstractNum(1, [0, 1, 2].map((level) => lvl(level, { fmt: level === 0 ? 'upperRoman' : 'decimal', text: level === 2 ? '%2.%3.' : `%${level + 1}.`, more: `<w:pStyle w:val="Muc${level}"/>${level === 2 ? '<w:isLgl/>' : ''}` })).join(''))
      + abstractNum(2, DASH) + num(1, 1) + num(2, 2),
    styles: style('Goc', '', { isDefault: true }) + style('Ten', `<w:pPr>${centred}</w:pPr>`, { basedOn: 'Goc' })
      + style('Muc0', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', { basedOn: 'Goc' }) + style('Muc1', '', { basedOn: 'Muc0' }) + style('Muc2', '', { basedOn: 'Muc1' })
      + style('Gach', `<w:pPr>${numbered(2, 0)}</w:pPr>`, { basedOn: 'Goc' }) + style('Luoi', `<w:tblPr>${BORDERS}</w:tblPr>`, { type: 'table' }),
  },
};

const gone = '<w:del w:id="9"><w:r><w:delText>97 hồ sơ</w:delText></w:r></w:del>';

/** Word 365 with changes tracked: every text was typed over another one, a paragraph was moved, a row struck out. */
export const tracked: Habits = {
  ...plain,
  runs: (text, look) => `${gone}<w:ins w:id="8">${plainRun(text.slice(0, 5), bold(look.bold))}</w:ins>${text.length > 5 ? `<w:r><w:rPr>${bold(look.bold)}<w:rPrChange w:id="7"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t xml:space="preserve">${text.slice(5)}</w:t></w:r>` : ''}`,
  paragraph: (role) => `${plain.paragraph(role)}<w:rPr><w:ins w:id="6"/></w:rPr><w:pPrChange w:id="5"><w:pPr>${numbered(2, 0)}</w:pPr></w:pPrChange>`,
  wrap: {
    ...UNWRAPPED,
    paragraph: (xml) => `<w:p><w:pPr>${numbered(1, 1)}<w:rPr><w:moveFrom w:id="4"/></w:rPr></w:pPr><w:moveFromRangeStart w:id="3" w:name="move1"/><w:moveFrom w:id="4">${plainRun('Đã dời 55 hồ sơ')}</w:moveFrom><w:moveFromRangeEnd w:id="3"/></w:p>${xml}`,
    row: (xml) => `<w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:tcPr/><w:p>${gone}</w:p></w:tc></w:tr>${xml.replace('<w:tr>', '<w:tr><w:trPr><w:ins w:id="1"/></w:trPr>').replace('</w:tr>', `<w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr><w:p>${plainRun('66')}</w:p></w:tc></w:tr>`)}`,
  },
};

const off = '<w:i w:val="0"/><w:smallCaps w:val="0"/><w:strike w:val="0"/><w:color w:val="000000"/><w:sz w:val="26"/><w:szCs w:val="26"/><w:u w:val="none"/><w:shd w:fill="auto" w:val="clear"/><w:vertAlign w:val="baseline"/><w:rtl w:val="0"/>';
const white = BORDERS.replaceAll('w:val="single"', 'w:color="ffffff" w:space="0" w:sz="8" w:val="single"');

/** Google Docs: every property on every run, lists with nine levels, fixed tables with white lines, wrappers of suggestions. */
export const google: Habits = {
  ...plain,
  runs: (text, look) => text.split(/(?<= )/u).map((word, at) => {
    const run = plainRun(word, `<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"/><w:b w:val="${look.bold ? 1 : 0}"/>${off}`);
    return at % 4 === 1 ? `<w:sdt><w:sdtPr><w:id w:val="-3${at}"/><w:tag w:val="goog_rdk_${at}"/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>` : run;
  }).join(''),
  paragraph: (role) => `${typeof role === 'number' ? `<w:pStyle w:val="Heading${role + 1}"/>` : ''}<w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:widowControl w:val="1"/>${plain.paragraph(role)}<w:shd w:fill="auto" w:val="clear"/><w:rPr/>`,
  table: (kind) => `<w:tblPr><w:tblStyle w:val="Table1"/><w:tblW w:w="9000.0" w:type="dxa"/>${kind === 'data' ? BORDERS.replaceAll('w:val="single"', 'w:color="000000" w:space="0" w:sz="8" w:val="single"') : white}<w:tblLayout w:type="fixed"/><w:tblLook w:val="0600"/></w:tblPr>`,
  cell: (kind) => (kind === 'layout' ? `<w:tcBorders>${['top', 'left', 'bottom', 'right'].map((edge) => `<w:${edge} w:color="ffffff" w:space="0" w:sz="8" w:val="single"/>`).join('')}</w:tcBorders>` : '<w:shd w:fill="auto" w:val="clear"/>'),
  covered: '<w:vMerge w:val="continue"/>',
  wrap: { ...UNWRAPPED, paragraph: (xml) => `<w:sdt><w:sdtPr><w:id w:val="1"/><w:tag w:val="goog_rdk_0"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>` },
  parts: {
    ...plain.parts,
    numbering: abstractNum(1, OUTLINE + [3, 4, 5, 6, 7, 8].map((level) => lvl(level)).join('')) + abstractNum(2, DASH + [1, 2, 3].map((level) => lvl(level, { fmt: 'bullet', text: '-' })).join('')) + num(1, 1) + num(2, 2),
    styles: ['Heading1', 'Heading2', 'Heading3'].map((id) => style(id, '<w:rPr><w:b w:val="1"/></w:rPr>')).join('') + style('Table1', '<w:tblPr><w:tblStyleRowBandSize w:val="1"/></w:tblPr>', { type: 'table' }),
  },
};

const diagonals = '<mc:AlternateContent><mc:Choice Requires="wpsCustomData"><wpsCustomData:diagonals xmlns:wpsCustomData="http://www.wps.cn/officeDocument/2013/wpsCustomData"><wpsCustomData:diagonal from="0" to="1"/></wpsCustomData:diagonals></mc:Choice></mc:AlternateContent>';

/** WPS Office: styles named by numbers that bring the lists, alternatives without a fallback, frames, hints of fonts. */
export const wps: Habits = {
  ...plain,
  runs: (text, look) => plainRun(text, `<w:rFonts w:hint="default"/>${bold(look.bold)}<w:vertAlign w:val="baseline"/><w:lang w:val="en-US"/>`),
  paragraph: (role) => `${role === 'bullet' ? '<w:pStyle w:val="9"/>' : typeof role === 'number' ? `<w:pStyle w:val="${role + 2}"/>` : ''}${role === 'title' ? `<w:framePr w:w="9000" w:wrap="auto" w:vAnchor="margin" w:hAnchor="text" w:yAlign="inline"/>${centred}` : ''}<w:bidi w:val="0"/><w:ind w:leftChars="0" w:firstLineChars="0"/>`,
  table: (kind) => `<w:tblPr><w:tblStyle w:val="${kind === 'data' ? 11 : 10}"/><w:tblLayout w:type="autofit"/></w:tblPr>`,
  cell: () => '<w:noWrap w:val="0"/><w:vAlign w:val="top"/>',
  covered: '<w:vMerge w:val="continue"/>',
  wrap: { ...UNWRAPPED, row: (xml) => xml.replace('</w:tcPr>', `${diagonals}</w:tcPr>${diagonals}`) },
  parts: {
    numbering: abstractNum(1, `<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="wpsCustomData"><w:numFmt w:val="upperRoman"/></mc:Choice></mc:AlternateContent><w:suff w:val="space"/><w:lvlText w:val="%1."/></w:lvl>${lvl(1)}${lvl(2, { text: '%2.%3.' })}`)
      + abstractNum(2, DASH) + num(1, 1) + num(2, 2),
    styles: style('1', '', { isDefault: true }) + [0, 1, 2].map((level) => style(String(level + 2), `<w:pPr>${numbered(1, level)}</w:pPr>`, { basedOn: '1' })).join('')
      + style('9', `<w:pPr>${numbered(2, 0)}</w:pPr>`, { basedOn: '1' }) + style('10', '<w:tblPr/>', { type: 'table' }) + style('11', `<w:tblPr>${BORDERS}</w:tblPr>`, { basedOn: '10', type: 'table' }),
    settings: '<mc:AlternateContent><mc:Choice Requires="wpsCustomData"><w:zoom w:percent="100"/></mc:Choice></mc:AlternateContent>',
  },
};
