#!/usr/bin/env node
/** Packages that are installed with the program, by licence: `npm run licences` writes docs/licences.md from the lock file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** sylvester states none in its package.json; its README says MIT. */
const STATED_ELSEWHERE = { sylvester: 'MIT' };

/** @returns the page's text, from the lock file's text */
export function licencesPage(lock) {
  const groups = new Map();
  for (const [place, { dev, license, version }] of Object.entries(JSON.parse(lock).packages)) {
    if (place === '' || dev === true) continue;
    const name = place.replace(/^.*node_modules\//u, '');
    const licence = license ?? STATED_ELSEWHERE[name] ?? 'not stated';
    groups.set(licence, [...(groups.get(licence) ?? []), `${name} ${version}`]);
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([licence, packages]) => `| ${licence} | ${[...new Set(packages)].sort().join(', ')} |`);
  return [
    '# Giấy phép của các gói · Licences', '',
    'Các gói được cài cùng chương trình, theo `package-lock.json` (`npm run licences` viết lại trang này). Gói của hệ điều hành khác chỉ được cài trên hệ ấy.',
    'Packages installed with the program, from the lock file. Those of other systems are installed on these only.', '',
    '| Giấy phép | Gói |', '|---|---|', ...rows, '',
    'LGPL: libvips, thư viện ảnh của sharp, được liên kết động. Các gói máy chủ dữ liệu (mongodb, pg, redis…) đi theo `natural` và không bao giờ được nạp:',
    '`natural` chỉ được nhập theo đường dẫn con (`test/architecture.test.ts`).', '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path('docs/licences.md'), licencesPage(readFileSync(path('package-lock.json'), 'utf8')));
}
