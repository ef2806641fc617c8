#!/usr/bin/env node
// `npm start`: without paths it shows the program on its own fixtures, one report a folder. Findings are what it is
// for, so they are no failure here; a file that could not be read is.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { start } from './launch.js';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const reports = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^[^\\/]+[\\/]report\.(?:docx|pdf|md|txt)$/u.test(path))
  .sort()
  .map((path) => join(fixtures, path));

await start(['run', ...process.argv.slice(2)], { paths: reports, failOn: 'never' });
