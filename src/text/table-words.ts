/** Words that say what a row or a column of a table is, used where figures are made and where they are checked. */
import { oneLine } from './visible.js';

/** Only a bare word closes a table: "Tổng kinh phí", "Cộng chỉ tiêu đạt" are rows of their own. */
const TOTAL = /^(?:tổng(?: cộng| số| hợp| chung)?(?: (?:cộng|chung))?(?: \(?[ivx]+(?:\s?[+,]\s?[ivx]+)*\)?)?|cộng(?: chung| dồn nhóm| nhóm| mục| lĩnh vực)?(?: [ivx]+| [a-d])?|tổng cộng|toàn (?:tỉnh|xã|phường|thành phố|huyện|thị xã|đặc khu|địa bàn|trường|ngành)(?: \p{L}+){0,3})\s*(?:\([^)]*\))?\s*[:.]?$/iu;

/** Whether a row's label says that the row adds up others. */
export function isTotalLabel(label: string): boolean {
  return TOTAL.test(label.trim());
}

/** Whether a header says that its column numbers the rows: "STT", "TT", "Số thứ tự". */
export function isSerialHeader(header: string): boolean {
  return /^(?:stt|tt|số tt|số thứ tự|s\.?t\.?t\.?|#|no\.?)$/iu.test(oneLine(header));
}

/** Whether the words begin as those of a sum: "TỔNG THU", "Tổng kinh phí". Such a row may add up others, or stand for itself. */
export function isSumLabel(label: string): boolean {
  return /^(?:tổng|cộng)(?! (?:đài|công ty|cục|đội|kho|điều tra|rà soát|kết|vệ sinh|hợp|đồng|tác))(?!\p{L})/iu.test(label.trim());
}

/** "Trong đó: đất lúa", "Riêng học sinh", "Bao gồm nữ": some of the row above, which parts need not make up. */
export function isPartLabel(label: string): boolean {
  return /^[-–+*•\s]*(?:trong đó|riêng|bao gồm|gồm|tr\.?\s?đó|t\.?đó)(?!\p{L})/iu.test(label);
}

/** How deep the mark of a row stands: A, I, 1, 1.1, a, -, +; null for a row without one. */
export type RowMark = { rank: number; text: string; order: number | null };

const MARKS: { rank: number; pattern: RegExp }[] = [
  { rank: 1, pattern: /^([IVX]{1,5})$/u },
  { rank: 0, pattern: /^([A-HK-UĐ])$/u },
  { rank: 3, pattern: /^(\d{1,3})$/u },
  { rank: 4, pattern: /^[\dIVX]{1,3}\.\d{1,3}$/u },
  { rank: 5, pattern: /^[\dIVX]{1,3}\.\d{1,3}\.\d{1,3}$/u },
  { rank: 6, pattern: /^([a-zđ])$/u },
  { rank: 7, pattern: /^[-–—]$/u },
  { rank: 8, pattern: /^[+*•]$/u },
];
/** Where rows stand that only the words of their label put under another: "Trong đó". */
export const PART_RANK = 7;
/** A row without a mark that names the rows below it stands between I and 1. */
export const GROUP_RANK = 2;

/** The mark in the cell that numbers a row: "II.", "1.2", "a)", "-". */
export function markOf(serial: string): RowMark | null {
  const text = serial.trim().replace(/[.)\]/]+$/u, '').replace(/^[([]/u, '');
  const found = MARKS.find(({ pattern }) => pattern.test(text));
  if (found === undefined) return null;
  return { rank: found.rank, text, order: /^\d{1,3}$/u.test(text) ? Number(text) : null };
}

/** The mark with which a label begins, where the rows have no column of numbers: "I. Thu cân đối", "- Trực tuyến". */
export function leadingMark(label: string): RowMark | null {
  const lead = /^(?:(\(?(?:[IVX]{1,5}|[A-ZĐ]|[a-zđ]|\d{1,2}(?:\.\d{1,2}){0,2})[.)/])\s+|(\d{1,2}(?:\.\d{1,2}){1,2})\s+|([-–—+*•])\s*)(?=[\p{L}“"(])/u.exec(label.trim());
  return lead === null ? null : markOf(lead[1] ?? lead[2] ?? lead[3] ?? '');
}
