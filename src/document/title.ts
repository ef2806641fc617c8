/** Trích yếu: the lines after the kind line, or what "V/v" announces (Decree 30/2020/NĐ-CP, Appendix I, II.5). */
import { hasMotto, readKind } from '../text/office.js';
import { type Line, joined, within } from './lines.js';

const OTHER = /^(?:\(|[\s_*=.…-]+$|(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|DỰ THẢO)$|S[ốô]\s*(?:[:.]|\d)|(?:ĐVT|Đơn vị(?: tính)?)\s*:)/u;
/** "Suối Mơ, ngày 05 tháng 6 năm 2025"; a title may end in a day as well: "… tính đến ngày 05 tháng 6 năm 2025". */
const DATE_LINE = /(?<!(?<!\p{L})(?:đến|hết|từ|trước|sau)\s+)ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*$/iu;
const SUBJECT = /^V\s*\/\s*v\s*[:.]?\s*/iu;

export type Title = { lines: Line[]; text: string | null };

/** @param kindBlock block of the kind line, null for a letter */
export function readTitle(head: Line[], kindBlock: number | null): Title {
  return kindBlock === null ? readSubject(head) : afterKind(head, kindBlock);
}

function afterKind(head: Line[], kindBlock: number): Title {
  const at = head.findIndex((line) => line.block.index === kindBlock && readKind(line.text) !== null);
  const kindLine = head[at];
  const kind = kindLine === undefined ? null : readKind(kindLine.text);
  if (kindLine === undefined || kind === null) {
    const named = head.filter((line) => line.block.index >= kindBlock && !isOther(line));
    return { lines: named, text: named.length === 0 ? null : joined(named) };
  }
  const own = kind.alone ? [] : [within(kindLine, skipMarks(kindLine.text, ownLength(kindLine.text, kind.length)), kindLine.text.length)];
  const lines = [...own, ...until(head.slice(at + 1), isAddressees).filter((line) => !isOther(line))];
  return { lines, text: lines.length === 0 ? null : tidy(joined(lines)) };
}

/** "BÁO CÁO TỔNG KẾT NĂM HỌC …": with its subject on the same line, what the report is like belongs to the subject. */
function ownLength(text: string, length: number): number {
  return /^.*?BÁO CÁO(?= (?:SƠ KẾT|TỔNG KẾT))/u.exec(text.slice(0, length))?.[0].length ?? length;
}

function skipMarks(text: string, from: number): number {
  return from + (/^[\s.:–-]*/u.exec(text.slice(from))?.[0].length ?? 0);
}

function readSubject(head: Line[]): Title {
  const at = head.findIndex((line) => SUBJECT.test(line.text) || /\sV\s*\/\s*v\s/iu.test(line.text));
  const first = head[at];
  if (first === undefined) return { lines: [], text: null };
  const lead = /(?:^|\s)V\s*\/\s*v\s*[:.]?\s*/iu.exec(first.text);
  const own = within(first, (lead?.index ?? 0) + (lead?.[0].length ?? 0), first.text.length);
  const lines = [own, ...until(head.slice(at + 1), (line) => isAddressees(line) || readKind(line.text)?.alone === true).filter((line) => !isOther(line))];
  return { lines, text: tidy(joined(lines)) };
}

function until(lines: Line[], stop: (line: Line) => boolean): Line[] {
  const at = lines.findIndex(stop);
  return at < 0 ? lines : lines.slice(0, at);
}

function isAddressees(line: Line): boolean {
  return /^kính (?:gửi|trình)/iu.test(line.text);
}

/** Lines of a head that are no title: motto, number, date, period in parentheses, urgency, unit of the table below, ruling dashes. */
function isOther(line: Line): boolean {
  return hasMotto(line.text) || OTHER.test(line.text) || DATE_LINE.test(line.text) || /\)$/u.test(line.text) && !line.text.includes('(');
}

/** Without a final stop, and without the parenthesis that follows a title on its own line. */
function tidy(text: string): string {
  return text.replace(/\s*\((?:số liệu|từ|tính|kèm|ban hành|kỳ|thời)[^()]*\)\s*$/iu, '').replace(/[.;,:]+$/u, '').trim();
}
