/** The pages under docs/ that describe code are held to it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from '../src/limits.js';
import { Report, Verdict } from '../src/model.js';
import { RUN_OUTPUTS } from '../src/outputs/index.js';

function page(name: string): string {
  return readFileSync(new URL(`../docs/${name}`, import.meta.url), 'utf8');
}

describe('docs/limits.md', () => {
  it.each(Object.entries(DEFAULT_LIMITS))('states the default of %s', (name, value) => {
    expect(page('limits.md')).toContain(`| \`${name}\` | ${value} |`);
  });
});

describe('docs/output.md', () => {
  it.each(Object.keys(Report.shape))('describes the field %s', (field) => {
    expect(page('output.md')).toContain(`| \`${field}\` |`);
  });

  it.each(Verdict.options)('explains the verdict %s', (verdict) => {
    expect(page('output.md')).toContain(`| \`${verdict}\` |`);
  });

  it.each(RUN_OUTPUTS.map(({ file }) => file))('names %s', (file) => {
    expect(page('output.md')).toContain(`\`${file}\``);
  });
});

describe('SECURITY.md', () => {
  const text = page('../SECURITY.md');

  it.each([...new Set(Array.from(text.matchAll(/`((?:test|src|bench)\/[\w./-]+)`/gu), ([, path = '']) => path))])('names %s, which is there', (path) => {
    expect(existsSync(new URL(`../${path}`, import.meta.url))).toBe(true);
  });

  it('names a test and a number of inputs for each promise', () => {
    const [, table = ''] = text.split('| Promise |');
    const rows = (table.split('\n\n')[0] ?? '').split('\n').slice(2);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter((row) => !/^\| .+ \| .*`(?:test\/|npm run ).* \| [^|?]+ \|$/u.test(row))).toEqual([]);
  });
});
