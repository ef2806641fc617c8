/** A whole report from a few lines, read as a user's file would be, for checks that need head, outline and dates. */
import { readReport } from '../../src/index.js';
import type { Finding, Report } from '../../src/model.js';

export type Head = { number?: string; date?: string; title?: string; period?: string };

/** @param body lines of the body; the head is that of a ward's monthly report unless told */
export async function reportOf(body: string, head: Head = {}): Promise<Report> {
  const text = [
    'ỦY BAN NHÂN DÂN', 'PHƯỜNG SUỐI MƠ', `Số: ${head.number ?? '45/BC-UBND'}`, `Suối Mơ, ngày ${head.date ?? '20 tháng 6 năm 2025'}`, 'BÁO CÁO',
    head.title ?? 'Kết quả thực hiện Đề án 06 tháng 6 năm 2025', ...(head.period === undefined ? [] : [`(${head.period})`]), '',
    'I. KẾT QUẢ THỰC HIỆN', body, '', 'Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'CHỦ TỊCH', 'Trần Văn Sơn',
  ].join('\n');
  return readReport({ name: 'bao-cao.txt', bytes: new TextEncoder().encode(text) });
}

/** Findings of one check, as `severity printed → expected`. */
export async function found(check: string, body: string, head: Head = {}): Promise<string[]> {
  const { findings } = await reportOf(body, head);
  return findings.filter((finding) => finding.check === check).map(line);
}

export function line({ severity, printed, expected }: Finding): string {
  return `${severity} ${printed ?? ''} → ${expected ?? ''}`;
}
