// Part of `npm run build`: the packs of rules/, parsed, in the compiled program (see src/packs/shipped.ts).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hashOf } from '../dist/packs/load.js';
import { parsePack } from '../dist/packs/parse.js';

const rules = new URL('../rules/', import.meta.url);
const shipped = {};
for (const file of readdirSync(rules).filter((name) => name.endsWith('.yaml')).sort()) {
  const text = readFileSync(new URL(file, rules), 'utf8');
  const parsed = parsePack(file, text);
  // What is wrong with it is told by whoever loads it, in the user's language.
  if (!('problems' in parsed)) shipped[hashOf(text)] = parsed;
}
// A string is parsed faster than the same literal.
writeFileSync(new URL('../dist/packs/shipped.js', import.meta.url), `export const SHIPPED = JSON.parse(${JSON.stringify(JSON.stringify(shipped))});\n`);
