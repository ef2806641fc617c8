/** Files that a user keeps: packs, settings, accepted findings, forms with their mapping. Each is used whole or refused with file, line and words of the catalogue. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matcherOf } from '../../dist/facts/index.js';
import { numbersKeep } from '../../dist/checks/index.js';
import { say } from '../../dist/messages/index.js';
import { loadPacks, testPack } from '../../dist/packs/index.js';
import { bringTogether } from '../../dist/run/collate.js';
import { fillForm, loadForm } from '../../dist/run/form.js';
import { readOptions } from '../../dist/run/options.js';
import { buildReport } from '../../dist/run/pipeline.js';
import { makeRollup } from '../../dist/run/rollup.js';
import { loadRules } from '../../dist/run/rules.js';
import { loadSettings, NO_SETTINGS } from '../../dist/run/settings.js';
import { describeProblem } from '../../dist/yaml/problems.js';
import { openZip, unpack } from '../../dist/readers/zip.js';
import { parseXml } from '../../dist/readers/xml.js';

const RULES = fileURLToPath(new URL('../../rules/', import.meta.url));
const SAMPLE = readFileSync(fileURLToPath(new URL('../../fixtures/an-hoa-de-an-06-thang-6/source.md', import.meta.url)));

/** By the kind of file: gives a reason for the tally, throws what the program would. */
const USES = {
  async pack(bytes, folder, thorough) {
    cpSync(join(RULES, 'co-so.yaml'), join(folder, 'co-so.yaml'));
    writeFileSync(join(folder, 'khac.yaml'), bytes);
    const { packs } = await loadPacks(folder);
    for (const pack of packs) testPack(pack, matcherOf([pack]), numbersKeep);
    if (thorough) await buildReport('a.md', new Uint8Array(SAMPLE), readOptions({ rules: folder }));
  },
  async base(bytes, folder, thorough) {
    writeFileSync(join(folder, 'co-so.yaml'), bytes);
    cpSync(join(RULES, 'cai-cach-hanh-chinh.yaml'), join(folder, 'khac.yaml'));
    await loadPacks(folder);
    if (thorough) await buildReport('a.md', new Uint8Array(SAMPLE), readOptions({ rules: folder }));
  },
  async settings(bytes, folder) {
    writeFileSync(join(folder, 'baocao.yaml'), bytes);
    await loadSettings([folder], null);
  },
  async accepted(bytes, folder) {
    writeFileSync(join(folder, 'chap-nhan.yaml'), bytes);
    await loadSettings([folder], null);
  },
  async form(bytes, folder) {
    writeFileSync(join(folder, 'mau.xlsx'), bytes);
    judgeForm(fillForm(await loadForm(join(folder, 'mau.xlsx'), null, await indicators(), join(folder, 'out')), await sampleRun()).bytes, bytes);
  },
  async formmap(bytes, folder) {
    writeFileSync(join(folder, 'mau.yaml'), bytes);
    const form = readFileSync(fileURLToPath(new URL('../../test/form/files/bieu-01.xlsx', import.meta.url)));
    writeFileSync(join(folder, 'mau.xlsx'), form);
    judgeForm(fillForm(await loadForm(join(folder, 'mau.xlsx'), join(folder, 'mau.yaml'), await indicators(), join(folder, 'out')), await sampleRun()).bytes, form);
  },
};

export const USED = new Set(Object.keys(USES));

/** @returns reason for the tally and what is wrong, or null */
export async function judgeUse(kind, bytes, thorough) {
  const folder = mkdtempSync(join(tmpdir(), 'baocao-fuzz-use-'));
  try {
    await USES[kind](bytes, folder, thorough);
    return ['read', polluted()];
  } catch (error) {
    return [`unread:${error?.name}`, judgeRefusal(error) ?? polluted()];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judgeRefusal(error) {
  try {
    if (error?.name === 'YamlError' && error.problems.length > 0) {
      const wrong = error.problems.find(({ line, column }) => !(line >= 1 && column >= 1));
      for (const problem of error.problems) describeProblem(problem, 'vi');
      return wrong === undefined ? null : `a problem at no place: ${JSON.stringify(wrong)}`;
    }
    if (error?.name === 'FormError') {
      say('vi', `form.bad.${error.id}`, error.params);
      return error.id === 'unreadable' && !/^E[A-Z]+$/u.test(String(error.params.detail)) ? `unreadable: ${error.params.detail}` : null;
    }
  } catch (inner) {
    return `its message: ${inner.message}`;
  }
  return `threw ${error?.name}: ${String(error?.stack ?? error).split('\n').slice(0, 6).join(' | ')}`;
}

function polluted() {
  return Object.keys(Object.prototype).length > 0 || {}.polluted !== undefined ? 'the prototype of all objects was changed' : null;
}

/** A filled form keeps its parts, and those that were XML still are. */
function judgeForm(filled, form) {
  const limits = { zipEntries: 5000, unpackedBytes: 100 * 1024 * 1024 };
  const [before, after] = [openZip(form, limits), openZip(filled, limits)];
  for (const name of before.entries.keys()) {
    if (!after.entries.has(name)) throw new Error(`the part ${name} is lost`);
    const part = unpack(before, name, limits);
    const made = unpack(after, name, limits);
    if (!/\.(?:xml|rels)$/u.test(name) || Buffer.compare(part, made) === 0) continue;
    if (isXml(part) && !isXml(made)) throw new Error(`the part ${name} is no XML any more`);
  }
}

function isXml(part) {
  try {
    parseXml(part);
    return true;
  } catch {
    return false;
  }
}

async function indicators() {
  return (await loadRules(readOptions({}))).indicators;
}

let run = null;

async function sampleRun() {
  if (run !== null) return run;
  const report = await buildReport('a.md', new Uint8Array(SAMPLE), readOptions({}));
  const own = { ...bringTogether([report], [], null, NO_SETTINGS, 'vi'), unread: [], indicators: await indicators() };
  run = { ...own, ...makeRollup({ ...own, settings: NO_SETTINGS, language: 'vi', output: null }), skipped: [] };
  return run;
}
