import { longForm } from './long-form.js';
import type { RunOutput } from './output.js';

/** Every figure as the report's JSON has it, one line each, with what tells whose and of when it is. */
export const jsonl: RunOutput = {
  id: 'jsonl',
  file: 'so-lieu.jsonl',
  *write(run) {
    for (const { report: { source, document }, figure, unit, standing } of longForm(run)) {
      const { issuer, parentIssuer, number, date, period } = document;
      yield `${JSON.stringify({ source: { name: source.name, sha256: source.sha256 }, unit, document: { issuer, parentIssuer, number, date, period }, standing, figure })}\n`;
    }
  },
};
