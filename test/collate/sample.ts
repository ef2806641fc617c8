/** Reports for collating, made of a line each: no reader takes part. */
import type { Figure, Report } from '../../src/model.js';
import { figure, operand, sampleReport } from '../outputs/sample.js';

export type Made = Partial<Pick<Report['document'], 'issuer' | 'parentIssuer' | 'number' | 'date' | 'title' | 'place'>> & {
  /** "2025-06": the month; null for none */
  month?: string | null;
  numbers?: number[];
  sha?: string;
  from?: Report['source']['textFrom'];
};

const SUMS = [11, 22, 33, 44, 55, 66, 77, 88, 99, 110];

let count = 0;

export function counts(numbers: readonly number[]): Figure[] {
  return numbers.map((number, at) => figure(2, String(number), {
    id: `f${at + 1}`, kind: 'count', label: `Chỉ tiêu ${'abcdefghijkl'[at] ?? at} của mẫu`, context: [], value: operand(2, String(number), String(number)),
  }));
}

export function made(name: string, more: Made = {}): Report {
  const { month = '2025-06', numbers = SUMS, sha = `${(count += 1)}`.padStart(64, '0'), from = 'digital', ...fields } = more;
  const report = sampleReport(name, { figures: counts(numbers), findings: [] });
  const period = month === null ? null : {
    from: `${month}-01`, to: `${month}-28`, label: `tháng ${Number(month.slice(5))} năm ${month.slice(0, 4)}`, kind: 'month' as const, basis: 'named' as const,
  };
  return { ...report, source: { ...report.source, sha256: sha, textFrom: from }, document: { ...report.document, ...fields, period } };
}

export const BASE_NUMBERS = SUMS;
