/** The pages under docs/ that describe code are held to it. */
import { readFileSync } from 'node:fs';
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
