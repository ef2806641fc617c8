#!/usr/bin/env node
/**
 * Compares PDF engines on the same files: `npm run build && node bench/pdf-engines.mjs <folder of PDFs> [count]`.
 * Each engine reads `count` files (the folder's, repeated; 104 unless told) in a process of its own and prints one row
 * of a Markdown table. LiteParse is no dependency: `npm install --no-save @llamaindex/liteparse@2.14.7` adds its row.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder, wanted = '104', only] = process.argv.slice(2);
if (folder === undefined) throw new Error('give a folder of PDFs');
const names = readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.pdf')).sort();
const files = Array.from({ length: Number(wanted) }, (_, index) => join(folder, names[index % names.length]));

const ours = (module, name) => async () => {
  const { [name]: engine } = await import(`../dist/readers/pdf/${module}.js`);
  return async (path) => {
    const pdf = await engine.open(new Uint8Array(readFileSync(path)));
    const seen = { pages: pdf.pages, characters: 0, sized: 0, bold: 0, rules: 0, digits: 0 };
    for (let index = 0; index < pdf.pages; index++) {
      const page = await pdf.page(index);
      for (const glyph of page.glyphs) {
        if (glyph.text.trim() === '') continue;
        seen.characters += glyph.text.length;
        seen.sized += glyph.size > 0 ? glyph.text.length : 0;
        seen.bold += glyph.font.bold ? glyph.text.length : 0;
        seen.digits += glyph.text.replace(/\P{Nd}/gu, '').length;
      }
      seen.rules += page.rules.length;
    }
    await pdf.close();
    return seen;
  };
};

const ENGINES = {
  'PDFium (WebAssembly)': ours('engine-pdfium', 'pdfiumEngine'),
  'pdf.js': ours('engine-pdfjs', 'pdfjsEngine'),
  LiteParse: async () => {
    const { LiteParse } = await import('@llamaindex/liteparse');
    const parser = new LiteParse({ ocrEnabled: false, outputFormat: 'json', extractVectorGraphics: true, quiet: true });
    return async (path) => {
      const result = await parser.parse(path);
      const seen = { pages: result.pages.length, characters: 0, sized: 0, bold: 0, rules: 0, digits: 0 };
      for (const page of result.pages) {
        for (const item of page.textItems) {
          const text = item.text.replace(/\s+/gu, '');
          seen.characters += text.length;
          seen.sized += (item.fontSize ?? 0) > 0 ? text.length : 0;
          seen.bold += /bold/iu.test(item.fontName ?? '') || (item.fontWeight ?? 0) >= 600 ? text.length : 0;
          seen.digits += text.replace(/\P{Nd}/gu, '').length;
        }
        seen.rules += (page.vectorGraphics?.lines.length ?? 0) + (page.vectorGraphics?.shapes.length ?? 0);
      }
      return seen;
    };
  },
};

if (only !== undefined) {
  const start = performance.now();
  const read = await ENGINES[only]();
  await read(files[0]);
  const first = performance.now();
  const total = { pages: 0, characters: 0, sized: 0, bold: 0, rules: 0, digits: 0 };
  for (const file of files) for (const [key, value] of Object.entries(await read(file))) total[key] += value;
  const seconds = ((performance.now() - first) / 1000).toFixed(2);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`| ${only} | ${seconds} | ${Math.round(first - start)} | ${memory} | ${Object.values(total).join(' | ')} |`);
} else {
  console.log('| engine | seconds for all | first file, load included, ms | peak MB | pages | characters | with size | bold | ruling lines | digits |');
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  const start = performance.now();
  let text = '';
  for (const file of files) text += execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const bare = text.replace(/\s+/gu, '');
  console.log(`| \`pdftotext -layout\` (reference) | ${seconds} | | | | ${bare.length} | 0 | 0 | 0 | ${bare.replace(/\P{Nd}/gu, '').length} |`);
  for (const engine of Object.keys(ENGINES)) {
    const run = spawnSync(process.execPath, [fileURLToPath(import.meta.url), folder, wanted, engine], { encoding: 'utf8' });
    console.log(run.status === 0 ? run.stdout.trim() : `| ${engine} | not read: ${run.stderr.split('\n').find((line) => line.includes('Error')) ?? ''} |`);
  }
}
