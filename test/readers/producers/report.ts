/** One report, and what a builder has to say to write it the way some program does. */
import type { Parts } from '../docx-builder.js';

export type Cell = { text: string; rowSpan?: number; colSpan?: number; role: 'head' | 'label' | 'number' | 'layout' };
export type Item =
  | { kind: 'title'; text: string }
  | { kind: 'heading'; level: 0 | 1 | 2; text: string }
  | { kind: 'text'; text: string; note?: { after: string; text: string } }
  | { kind: 'bullet'; text: string }
  | { kind: 'layout'; rows: Cell[][] }
  | { kind: 'data'; rows: (Cell | null)[][] };

const layout = (...texts: string[]): Cell[] => texts.map((text) => ({ text, role: 'layout' }));
const row = (...texts: string[]): Cell[] => texts.map((text, at) => ({ text, role: at < 2 ? 'label' : 'number' }));

/** Headings and bullets get their marks from the program: I. / 1. / 2.1. and "-". A null cell is covered by the one above. */
export const REPORT: Item[] = [
  { kind: 'layout', rows: [
    layout('ỦY BAN NHÂN DÂN\nXÃ HÒA BÌNH AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'),
    layout('Số: 215/BC-UBND', 'Hòa Bình An, ngày 18 tháng 6 năm 2025'),
  ] },
  { kind: 'title', text: 'BÁO CÁO' },
  { kind: 'title', text: 'Kết quả thực hiện nhiệm vụ tháng 6 năm 2025' },
  { kind: 'heading', level: 0, text: 'KẾT QUẢ CHỦ YẾU' },
  { kind: 'heading', level: 1, text: 'Tiếp nhận và trả kết quả hồ sơ' },
  { kind: 'text', text: 'Bộ phận một cửa tiếp nhận 1.284 hồ sơ; đã giải quyết 1.250/1.284 hồ sơ (97,35%).', note: { after: 'tiếp nhận 1.284 hồ sơ', text: 'Tính đến hết ngày 14 tháng 6 năm 2025.' } },
  { kind: 'bullet', text: 'Hồ sơ trực tuyến: 1.019/1.284 hồ sơ, đạt 79,36%.' },
  { kind: 'bullet', text: 'Hồ sơ quá hạn: 04 hồ sơ.' },
  { kind: 'heading', level: 1, text: 'An sinh xã hội' },
  { kind: 'heading', level: 2, text: 'Hộ nghèo, hộ cận nghèo' },
  { kind: 'text', text: 'Chi trả cho 312 đối tượng với số tiền 186,5 triệu đồng.' },
  { kind: 'heading', level: 2, text: 'Việc làm' },
  { kind: 'data', rows: [
    [{ text: 'TT', rowSpan: 2, role: 'head' }, { text: 'Lĩnh vực', rowSpan: 2, role: 'head' }, { text: 'Số hồ sơ', colSpan: 2, role: 'head' }],
    [null, null, { text: 'Tiếp nhận', role: 'head' }, { text: 'Giải quyết', role: 'head' }],
    row('1', 'Đất đai', '415', '402'), row('2', 'Hộ tịch', '869', '848'), row('', 'Tổng cộng', '1.284', '1.250'),
  ] },
  { kind: 'heading', level: 0, text: 'TỒN TẠI, HẠN CHẾ' },
  { kind: 'heading', level: 1, text: 'Tồn tại' },
  { kind: 'text', text: 'Còn 34 hồ sơ chưa giải quyết.' },
  { kind: 'layout', rows: [layout('Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.', 'CHỦ TỊCH\nNguyễn Văn Bình')] },
];

/** What differs between programs. Properties of paragraphs and cells come without their own element. */
export type Habits = {
  /** Runs of a text. */
  runs: (text: string, look: { bold: boolean }) => string;
  /** Properties of a paragraph of that kind. */
  paragraph: (role: 'title' | 'text' | 'cell' | 'bullet' | 0 | 1 | 2) => string;
  table: (kind: 'layout' | 'data') => string;
  cell: (kind: 'layout' | 'data') => string;
  /** How a cell goes on that the one above covers. */
  covered: string;
  reference: string;
  wrap: { paragraph: (xml: string) => string; row: (xml: string) => string; cell: (xml: string, role: Cell['role']) => string; body: (xml: string) => string };
  parts: Omit<Parts, 'body'>;
};

export const UNWRAPPED: Habits['wrap'] = { paragraph: (xml) => xml, row: (xml) => xml, cell: (xml) => xml, body: (xml) => xml };

export function write(habits: Habits): Parts {
  const body = REPORT.map((item) => itemXml(item, habits)).join('');
  const note = REPORT.flatMap((item) => (item.kind === 'text' && item.note !== undefined ? [item.note.text] : [])).join('');
  const footnotes = `<w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${habits.runs(` ${note}`, { bold: false })}</w:p></w:footnote>`;
  return { footnotes, ...habits.parts, body: habits.wrap.body(body) };
}

function itemXml(item: Item, habits: Habits): string {
  switch (item.kind) {
    case 'title': return paragraph(habits, 'title', habits.runs(item.text, { bold: true }));
    case 'heading': return paragraph(habits, item.level, habits.runs(item.text, { bold: item.level < 2 }));
    case 'bullet': return paragraph(habits, 'bullet', habits.runs(item.text, { bold: false }));
    case 'text': {
      const cut = item.note === undefined ? item.text.length : item.text.indexOf(item.note.after) + item.note.after.length;
      const [before, after] = [item.text.slice(0, cut), item.text.slice(cut)].map((text) => (text === '' ? '' : habits.runs(text, { bold: false })));
      return paragraph(habits, 'text', `${before ?? ''}${item.note === undefined ? '' : habits.reference}${after ?? ''}`);
    }
    default: return tableXml(item.kind, item.rows, habits);
  }
}

function paragraph(habits: Habits, role: Parameters<Habits['paragraph']>[0], content: string): string {
  return habits.wrap.paragraph(`<w:p><w:pPr>${habits.paragraph(role)}</w:pPr>${content}</w:p>`);
}

function tableXml(kind: 'layout' | 'data', rows: (Cell | null)[][], habits: Habits): string {
  const lines = rows.map((cells) => habits.wrap.row(`<w:tr>${cells.map((cell) => {
    if (cell === null) return `<w:tc><w:tcPr>${habits.cell(kind)}${habits.covered}</w:tcPr><w:p/></w:tc>`;
    const spans = `${cell.colSpan === undefined ? '' : `<w:gridSpan w:val="${cell.colSpan}"/>`}${cell.rowSpan === undefined ? '' : '<w:vMerge w:val="restart"/>'}`;
    const content = cell.text.split('\n').map((text) => paragraph({ ...habits, wrap: UNWRAPPED }, 'cell', habits.runs(text, { bold: cell.role === 'head' }))).join('');
    return habits.wrap.cell(`<w:tc><w:tcPr>${habits.cell(kind)}${spans}</w:tcPr>${content}</w:tc>`, cell.role);
  }).join('')}</w:tr>`));
  return `<w:tbl>${habits.table(kind)}${lines.join('')}</w:tbl>`;
}
