// `npm run schema`: writes report.json, rollup.json and pack.json from the compiled model.
import { writeFileSync } from 'node:fs';
import { reportSchema, rollupSchema } from '../dist/outputs/json-schema.js';
import { packSchema } from '../dist/packs/json-schema.js';

writeFileSync(new URL('report.json', import.meta.url), reportSchema());
writeFileSync(new URL('rollup.json', import.meta.url), rollupSchema());
writeFileSync(new URL('pack.json', import.meta.url), packSchema());
