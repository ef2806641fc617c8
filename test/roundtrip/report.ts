/** Random reports: what is written, and what has to be read from it in whatever file it comes. */
import fc, { type GeneratorValue } from 'fast-check';

export type Piece = { text: string } | { note: string };
export type Cell = { text: string; rowSpan: number; colSpan: number; bold: boolean };
/** `null` where a cell above or to the left covers the place. */
export type Grid = (Cell | null)[][];
export type Item =
  | { kind: 'heading'; level: number; marker: string; title: string }
  | { kind: 'paragraph'; bullet: boolean; pieces: Piece[] }
  | { kind: 'table'; grid: Grid; headerRows: number };

/** Numbers as `1234/2000 61.7%`, with the section that holds them. */
export type ExpectedFigure = { section: string; numbers: string };
export type Written = {
  items: Item[];
  sections: { id: string; marker: string; title: string }[];
  figures: ExpectedFigure[];
};

type Gen = GeneratorValue;

const SUBJECTS = ['Đăng ký thường trú', 'Cấp căn cước gắn chíp', 'Xóa đăng ký tạm trú', 'Thu nhận hồ sơ định danh', 'Khai báo tạm vắng', 'Chứng thực bản sao', 'Liên thông khai sinh', 'Hỗ trợ hộ nghèo'];
const UNITS = ['hồ sơ', 'trường hợp', 'người', 'lượt', 'hộ'];
const TITLES = ['Công tác chỉ đạo, điều hành', 'Kết quả thực hiện', 'Dịch vụ công trực tuyến', 'Quản lý cư trú', 'Làm sạch dữ liệu dân cư', 'Tuyên truyền, hướng dẫn người dân', 'Khó khăn, vướng mắc', 'Phối hợp giữa các ngành trong việc rà soát, cập nhật và làm sạch dữ liệu hộ tịch, bảo hiểm và an sinh xã hội trên địa bàn'];
const FILLERS = [
  'Công an phường phối hợp với các đoàn thể tuyên truyền đến từng hộ dân về lợi ích của dịch vụ công.',
  'Các khu phố duy trì nền nếp giao ban và báo cáo kịp thời những vướng mắc phát sinh ở cơ sở.',
  'Việc rà soát được làm thường xuyên; hồ sơ chậm được nhắc ngay trong ngày.',
  'Người cao tuổi và người ở xa được hướng dẫn tận nhà, không phải đi lại nhiều lần.',
];
const NOTES = ['Theo hướng dẫn của Công an tỉnh về chế độ báo cáo.', 'Số liệu do các khu phố tổng hợp, chưa qua đối chiếu với hệ thống của ngành dọc cấp trên nên còn có thể thay đổi.', 'Không tính hồ sơ chuyển đi nơi khác.'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** A whole number as printed, and its value. */
function amount(g: Gen): { text: string; value: string } {
  const value = g(fc.integer, { min: 2, max: g(fc.constantFrom, 30, 999, 99999) });
  const grouped = value > 999 && g(fc.boolean);
  return { text: grouped ? String(value).replace(/(?=(?:\d{3})+$)/u, '.') : value < 10 && g(fc.boolean) ? `0${value}` : String(value), value: String(value) };
}

/** 100 · part / whole with two decimals at most, rounded half up, as printed with a comma. */
function percentOf(part: number, whole: number): { text: string; value: string } {
  const hundredths = Math.floor((20000 * part + whole) / (2 * whole));
  const value = String(hundredths / 100);
  return { text: value.replace('.', ','), value };
}

/** One figure in one of the forms that reports print. */
function figure(g: Gen): { text: string; numbers: string } {
  const unit = g(fc.constantFrom, ...UNITS);
  const form = g(fc.constantFrom, 'ratio', 'ratio-percent', 'ratio-reached', 'count', 'count-share', 'money');
  const one = amount(g);
  if (form === 'count') return { text: `${one.text} ${unit}`, numbers: one.value };
  if (form === 'count-share') {
    const share = percentOf(Number(one.value), Number(one.value) + g(fc.integer, { min: 0, max: 5000 }));
    return { text: `${one.text} ${unit}, đạt tỷ lệ ${share.text}%`, numbers: `${one.value} ${share.value}%` };
  }
  if (form === 'money') return { text: `${one.text} triệu đồng`, numbers: `${one.value}000000` };
  const whole = Number(one.value) + g(fc.integer, { min: 0, max: 5000 });
  const share = percentOf(Number(one.value), whole);
  const ratio = `${one.value}/${whole}`;
  if (form === 'ratio') return { text: `${ratio} ${unit}`, numbers: ratio };
  return { text: form === 'ratio-percent' ? `${ratio} ${unit} (${share.text}%)` : `${ratio} ${unit}, đạt ${share.text}%`, numbers: `${ratio} ${share.value}%` };
}

type Writer = Written & { g: Gen; section: string; notes: number };

/** No two notes of a report are the same: what stands at the foot of several pages is no note. */
function note(writer: Writer): string {
  const before = writer.notes++;
  return `${SUBJECTS[before % SUBJECTS.length] ?? ''}${' nữa'.repeat(Math.floor(before / SUBJECTS.length))}: ${writer.g(fc.constantFrom, ...NOTES)}`;
}

function paragraph(writer: Writer): void {
  const { g } = writer;
  const bullet = g(fc.boolean);
  const pieces: Piece[] = [];
  if (!bullet && g(fc.boolean)) pieces.push({ text: `${g(fc.constantFrom, ...FILLERS)} ` });
  const count = g(fc.integer, { min: 1, max: 3 });
  for (let index = 0; index < count; index++) {
    const { text, numbers } = figure(g);
    pieces.push({ text: `${index === 0 ? '' : ' '}${g(fc.constantFrom, ...SUBJECTS)}: ` });
    if (g(fc.integer, { min: 0, max: 5 }) === 0) pieces.push({ text }, { note: note(writer) });
    else pieces.push({ text });
    pieces.push({ text: index === count - 1 ? '.' : ';' });
    writer.figures.push({ section: writer.section, numbers });
  }
  if (!bullet && g(fc.boolean)) pieces.push({ text: ` ${g(fc.constantFrom, ...FILLERS)}` });
  writer.items.push({ kind: 'paragraph', bullet, pieces });
}

/** TT | Nội dung | columns of counts; with a group over two columns in the head and cells over rows in the body, or without. */
function table(writer: Writer): void {
  const { g } = writer;
  const cell = (text: string, rowSpan = 1, colSpan = 1, bold = false): Cell => ({ text, rowSpan, colSpan, bold });
  const grouped = g(fc.boolean);
  const columns = g(fc.constantFrom, 2, 3);
  const heads = ['Tiếp nhận', 'Đã giải quyết', 'Quá hạn'].slice(0, columns);
  const grid: Grid = grouped
    ? [
      [cell('TT', 2, 1, true), cell('Nội dung', 2, 1, true), cell('Kết quả trong tháng', 1, columns, true), ...heads.slice(1).map(() => null)],
      [null, null, ...heads.map((head) => cell(head, 1, 1, true))],
    ]
    : [[cell('TT', 1, 1, true), cell('Nội dung', 1, 1, true), ...heads.map((head) => cell(head, 1, 1, true))]];
  const headerRows = grid.length;
  const rows = g(fc.integer, { min: 2, max: 6 });
  const merged = g(fc.boolean);
  for (let row = 0; row < rows; row++) {
    const numbers = heads.map(() => amount(g));
    const covered = merged && row === 1;
    const spans = merged && row === 0 ? 2 : 1;
    const label = row === rows - 1 && rows > 3 ? `${SUBJECTS[row] ?? ''} cho người dân ở vùng xa trung tâm` : SUBJECTS[row] ?? '';
    grid.push([cell(String(row + 1)), covered ? null : cell(label, spans), ...numbers.map(({ text }) => cell(text))]);
    for (const { value } of numbers) writer.figures.push({ section: writer.section, numbers: value });
  }
  writer.items.push({ kind: 'table', grid, headerRows });
}

function body(writer: Writer): void {
  const { g } = writer;
  const count = g(fc.integer, { min: 1, max: 3 });
  for (let index = 0; index < count; index++) paragraph(writer);
  if (g(fc.integer, { min: 0, max: 3 }) === 0) table(writer);
}

/** Roman heads with Arabic ones under them, with two-part numbers or letters under those. */
export function writeReport(g: Gen): Written {
  const writer: Writer = { g, section: '', notes: 0, items: [], sections: [], figures: [] };
  const heading = (level: number, marker: string, id: string, title: string): void => {
    writer.items.push({ kind: 'heading', level, marker, title });
    writer.sections.push({ id, marker, title });
    if (level < 3) writer.section = id;
  };
  const title = (): string => g(fc.constantFrom, ...TITLES);
  const romans = g(fc.integer, { min: 1, max: 3 });
  for (let roman = 0; roman < romans; roman++) {
    const top = ROMAN[roman] ?? '';
    heading(0, `${top}.`, top, title().toUpperCase());
    const arabics = g(fc.integer, { min: 0, max: 3 });
    if (arabics === 0) body(writer);
    for (let arabic = 1; arabic <= arabics; arabic++) {
      const under = `${top}.${arabic}`;
      heading(1, `${arabic}.`, under, title());
      const below = g(fc.constantFrom, 'none', 'none', 'decimal', 'letter');
      if (below === 'none') body(writer);
      const count = below === 'none' ? 0 : g(fc.integer, { min: 2, max: 3 });
      for (let index = 1; index <= count; index++) {
        if (below === 'decimal') heading(2, `${arabic}.${index}.`, `${under}.${index}`, title());
        else heading(3, `${String.fromCharCode(96 + index)})`, `${under}.${String.fromCharCode(96 + index)}`, title());
        body(writer);
      }
    }
  }
  return { items: writer.items, sections: writer.sections, figures: writer.figures };
}

/** What stands above and below every report: read as the head and foot of the document. */
export const HEAD = ['ỦY BAN NHÂN DÂN PHƯỜNG AN LẠC', 'Số: 27/BC-UBND', 'An Lạc, ngày 20 tháng 6 năm 2025', 'BÁO CÁO', 'Kết quả công tác tháng 6 năm 2025'];
