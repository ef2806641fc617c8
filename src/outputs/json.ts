import { Report } from '../model.js';
import type { ReportOutput } from './output.js';

/** Records that fit this width stand on one line: a piece of evidence reads as one thing, and a diff stays short. */
const WIDTH = 160;

/** The report as its JSON Schema describes it: keys in the order of the model, one final newline. */
export const json: ReportOutput = {
  id: 'json',
  extension: '.json',
  write: (report) => `${layout(Report.parse(report), '')}\n`,
};

function layout(value: unknown, indent: string): string {
  const line = JSON.stringify(value);
  if (line.length + indent.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = `${indent} `;
  const items = Array.isArray(value)
    ? value.map((item) => layout(item, inner))
    : Object.entries(value).filter(([, item]) => item !== undefined)
      .map(([key, item]) => `${JSON.stringify(key)}: ${layout(item, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${indent}${close}`;
}
