/** What is installed with the program: exact versions, licences that allow it, no script that runs at installation. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const Versions = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: Versions, devDependencies: Versions }).parse(JSON.parse(read('package.json')));
const Package = z.object({ dev: z.boolean().default(false), license: z.string().default('not stated'), hasInstallScript: z.boolean().default(false) });
const lock = z.object({ packages: z.record(z.string(), Package) }).parse(JSON.parse(read('package-lock.json')));
const installed = Object.entries(lock.packages).filter(([place, { dev }]) => place !== '' && !dev).map(([place, rest]) => ({ name: place.replace(/^.*node_modules\//u, ''), ...rest }));

test('every direct dependency is pinned exactly', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
});

test('licences are permissive, but for libvips, which sharp brings as a library of its own', () => {
  const free = /^\(?(?:MIT|MIT-0|BSD|BSD-[23]-Clause|0BSD|ISC|Apache-2\.0|Zlib)(?: (?:OR|AND) [\w.-]+)*\)?$/u;
  const other = installed.filter(({ license }) => !free.test(license) || (/GPL/u.test(license) && !license.includes(' OR '))).map(({ name }) => name);
  expect(other.filter((name) => !/^@img\/sharp-(?:libvips-|win32-|wasm32)/u.test(name))).toEqual(['sylvester']);
});

test('nothing has to run at installation: the one script there is asks for donations', () => {
  expect(installed.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name)).toEqual(['tesseract.js']);
});

test('docs/licences.md is what the lock file says', () => {
  const script = new URL('../.ci/licences.mjs', import.meta.url).href;
  const code = `import(${JSON.stringify(script)}).then(({ licencesPage }) => process.stdout.write(licencesPage(require('node:fs').readFileSync('package-lock.json', 'utf8'))))`;
  const page = execFileSync(process.execPath, ['-e', code], { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8' });
  expect(read('docs/licences.md')).toBe(page);
});
