/** Tables as offices make them: every cell with its value, row, column and unit, and no finding that is not due. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildReport } from '../../src/run/pipeline.js';
import { readOptions } from '../../src/run/options.js';
import { type Layout, readLayouts, render, type Rendering, score } from './layout.js';

const LAYOUTS = readLayouts(join(import.meta.dirname, 'cases'));
/** Each layout in one of its forms, in turn: all of them read alike, and each form is read many times. */
const FORMS: readonly Rendering[] = ['plain.docx', 'md', 'bold.docx', 'plain.docx', 'md', 'marked.docx'];
const CASES = LAYOUTS.map((layout, at): [Rendering, string, Layout] => [FORMS[at % FORMS.length] ?? 'md', layout.title, layout]);

describe('a table', () => {
  it.each(CASES)('%s: %s', async (rendering, _, layout) => {
    const report = await buildReport(`a.${rendering}`, render(layout, rendering), readOptions());
    expect(score(layout, report).wrong).toEqual([]);
  });
});
