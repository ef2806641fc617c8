import { Report, Rollup } from '../model.js';
import type { ReportOutput, RunOutput } from './output.js';

/** Records that fit this width stand on one line: a piece of evidence reads as one thing, and a diff stays short. */
const WIDTH = 160;

/** The report as its JSON Schema describes it: keys in the order of the model, one final newline. */
export const json: ReportOutput = {
  id: 'json',
  extension: '.json',
  write: (report) => `${lay(Report.parse(report), '').text}\n`,
};

/** The roll-up as its own JSON Schema describes it. */
export const rollupJson: RunOutput = {
  id: 'rollup-json',
  file: 'tong-hop.json',
  write: ({ rollup }) => `${lay(Rollup.parse(rollup), '').text}\n`,
};

/** @returns the value's final text, and the one line that it is where it is short, for the record around it */
function lay(value: unknown, indent: string): { text: string; line: string | null } {
  if (typeof value !== 'object' || value === null) {
    const scalar = JSON.stringify(value) ?? 'null';
    return { text: scalar, line: scalar };
  }
  const inner = `${indent} `;
  const items = Array.isArray(value)
    ? value.map((item) => ({ key: '', ...lay(item, inner) }))
    : Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => ({ key: JSON.stringify(key), ...lay(item, inner) }));
  const [open, close]: [string, string] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const line = joined(items, open, close);
  if (line !== null && line.length + indent.length <= WIDTH) return { text: line, line };
  const rows = items.map(({ key, text }) => (key === '' ? text : `${key}: ${text}`));
  return { text: `${open}\n${inner}${rows.join(`,\n${inner}`)}\n${indent}${close}`, line };
}

/** Null where the record is longer than any line may be. */
function joined(items: readonly { key: string; line: string | null }[], open: string, close: string): string | null {
  let line = open;
  for (const [at, item] of items.entries()) {
    if (item.line === null) return null;
    line += `${at === 0 ? '' : ','}${item.key === '' ? '' : `${item.key}:`}${item.line}`;
    if (line.length > WIDTH) return null;
  }
  return `${line}${close}`;
}
