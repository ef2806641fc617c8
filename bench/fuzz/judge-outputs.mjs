/** What a spreadsheet and a browser make of the outputs: text of a file must be neither formula nor markup there. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { parseXml } from '../../dist/readers/xml.js';
import { bringTogether } from '../../dist/run/collate.js';
import { applying } from '../../dist/run/results.js';
import { makeRollup } from '../../dist/run/rollup.js';
import { NO_SETTINGS } from '../../dist/run/settings.js';

/** @returns what is wrong, or null */
export async function judgeOutputs(report) {
  const together = bringTogether([report], [], null, NO_SETTINGS, 'vi');
  const own = { ...together, unread: [], indicators: [] };
  const run = { ...own, ...makeRollup({ ...own, settings: NO_SETTINGS, language: 'vi', output: null }), skipped: [] };
  for (const output of applying(run)) {
    const content = await output.write(run, 'vi');
    const wrong = JUDGES[output.id]?.(typeof content === 'string' || content instanceof Uint8Array ? content : [...content].join('')) ?? null;
    if (wrong !== null) return `${output.id}: ${wrong}`;
    for (const { name, content } of output.beside?.pages(run, 'vi') ?? []) {
      const page = judgePage(content);
      if (page !== null) return `${output.id}, ${name}: ${page}`;
    }
  }
  return null;
}

const JUDGES = { xlsx: judgeWorkbook, html: judgePage, csv: judgeCsv, jsonl: judgeLines, 'rollup-json': judgeJson };

/** XML that Excel opens; formulas are the program's own, of cells and numbers only. */
function judgeWorkbook(bytes) {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const text = strFromU8(part);
    try {
      parseXml(part);
    } catch {
      return `${name} is no XML`;
    }
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/u.test(text)) return `${name} holds control characters`;
    const [formula] = [...text.matchAll(/<f(?:\s[^>]*)?>([^<]*)<\/f>/gu)].map(([, each]) => each).filter((each) => !/^[\w$:().,;+\-*/<>=!&'"\s\p{L}#]*$/u.test(each) || /\b(?:WEBSERVICE|DDE|CALL|EXEC|FILTERXML|IMPORT\w*)\b/iu.test(each));
    if (formula !== undefined) return `${name} holds a formula that is not ours: ${formula.slice(0, 100)}`;
    if (/<dde|oleLink|externalLink|vbaProject/iu.test(text)) return `${name} links to what lies outside`;
  }
  return null;
}

const [STYLE, SCRIPT] = ['page.css', 'page.js'].map((name) => readFileSync(new URL(`../../page/${name}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n'));
const hashOf = (asset) => `'sha256-${createHash('sha256').update(asset).digest('base64')}'`;
const FORBIDDEN = new Set(['script', 'style', 'iframe', 'frame', 'object', 'embed', 'img', 'image', 'foreignobject', 'animate', 'set', 'use', 'math', 'link', 'base', 'video', 'audio', 'source', 'template']);

/** The program's script alone, nothing that loads or runs, a policy that would stop it if there were; nothing unseen in the text. */
function judgePage(page) {
  const bare = page.replace(`<style>${STYLE}</style>`, () => '').replace(`<script type="module">${SCRIPT}</script>`, () => '').replace(/^<!DOCTYPE html>\n/u, '');
  if (page.length - bare.length < STYLE.length + SCRIPT.length) return 'style or script are not the program\'s own';
  const wrong = [];
  let policy = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => wrong.push(`not well-formed: ${error.message}`));
  parser.on('opentag', ({ name, attributes }) => {
    if (FORBIDDEN.has(name.toLowerCase())) wrong.push(`an element ${name}`);
    for (const [key, value] of Object.entries(attributes)) {
      if (/^on|^(?:style|src|srcset|action|formaction|xlink:href)$/iu.test(key)) wrong.push(`an attribute ${key}`);
      if (key === 'href' && !/^(?:#|(?:\.\.\/)?[^:/\\]+(?:\/[^:/\\]+)?$)/u.test(value)) wrong.push(`a link to ${value.slice(0, 80)}`);
    }
    if (attributes['http-equiv'] !== undefined) policy = attributes.content;
  });
  parser.on('text', (text) => {
    if (/[\p{Cf}\p{Cs}]/u.test(text)) wrong.push(`unseen characters in ${JSON.stringify(text.slice(0, 60))}`);
  });
  parser.write(bare).close();
  if (policy === null || !policy.includes(`script-src ${hashOf(SCRIPT)};`) || !policy.startsWith("default-src 'none';")) wrong.push('no policy for its own script alone');
  return wrong[0] ?? null;
}

/** Every cell in its column whatever it holds, none that a spreadsheet would take for a formula. */
function judgeCsv(text) {
  const rows = cellsOf(text.slice(1));
  if (text[0] !== '\ufeff') return 'without byte order mark';
  for (const row of rows) {
    if (row.length !== rows[0].length) return `a line of ${row.length} cells under a head of ${rows[0].length}`;
    const formula = row.find((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell) && !/^-?\d+(?:[.,]\d+)?$/u.test(cell));
    if (formula !== undefined) return `a cell that is a formula: ${JSON.stringify(formula.slice(0, 80))}`;
  }
  return null;
}

/** As a spreadsheet takes it apart. */
function cellsOf(text) {
  const rows = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n|$)/gu)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ';') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}

function judgeLines(text) {
  return text.split('\n').map(judgeJson).find((wrong) => wrong !== null) ?? null;
}

function judgeJson(text) {
  try {
    if (text !== '') JSON.parse(text);
    return null;
  } catch (error) {
    return `no JSON: ${error.message}`;
  }
}
