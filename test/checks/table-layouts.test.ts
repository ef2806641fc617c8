/** Tables as offices lay them out, some with a misprint and some that only look like having one: all found, none invented. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from '../../src/run/options.js';
import { buildReport } from '../../src/run/pipeline.js';
import { flagWrongs, readLayouts, render } from '../tables/layout.js';

describe('the arithmetic of a table', () => {
  it.each(readLayouts(join(import.meta.dirname, 'tables')).map((layout) => ({ ...layout, layout })))('$title', async ({ layout }) => {
    const report = await buildReport('a.docx', render(layout, 'plain.docx'), readOptions());
    expect(flagWrongs(layout, report)).toEqual([]);
  });
});
