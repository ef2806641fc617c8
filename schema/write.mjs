// `npm run schema`: writes report.json from the compiled model.
import { writeFileSync } from 'node:fs';
import { reportSchema } from '../dist/outputs/json-schema.js';

writeFileSync(new URL('report.json', import.meta.url), reportSchema());
