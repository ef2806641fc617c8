import { z } from 'zod';
import { Report, Rollup } from '../model.js';

/** The published JSON Schema of a report (draft 2020-12), generated from the model. */
export function reportSchema(): string {
  const schema = z.toJSONSchema(Report, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $id: 'baocao/report@1', title: 'baocao report', ...schema }, null, 2)}\n`;
}

/** The published JSON Schema of the roll-up, tong-hop.json. */
export function rollupSchema(): string {
  const schema = z.toJSONSchema(Rollup, { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $id: 'baocao/rollup@1', title: 'baocao roll-up', ...schema }, null, 2)}\n`;
}
