/** The JSON Schema that gives completion in an editor (`# yaml-language-server: $schema=…`). */
import { z } from 'zod';
import { BasePack, IndicatorPack } from './schema.js';

/** Text of schema/pack.json: a pack of indicators or the base pack. */
export function packSchema(): string {
  const schema = z.toJSONSchema(z.union([IndicatorPack, BasePack]), { target: 'draft-2020-12', io: 'input' });
  return `${JSON.stringify({ $id: 'baocao/pack@1', title: 'baocao rule pack', ...schema }, null, 2)}\n`;
}
