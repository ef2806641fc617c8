import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draw, readCases } from './read-case.js';

const folder = new URL('cases/', import.meta.url);

for (const name of readdirSync(folder).sort()) {
  describe(name, () => {
    for (const { title, input, expected } of readCases(readFileSync(new URL(name, folder), 'utf8'))) {
      it(title, () => expect(draw(input)).toBe(expected));
    }
  });
}
