/** Holds docs/architecture.md: imports go one way, stages never import each other, and nothing reaches for the network. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasOwnProcess } from './order.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

const STAGES = ['readers', 'sections', 'document', 'figures', 'facts', 'packs', 'checks', 'collate', 'roster', 'rollup', 'settings', 'form', 'outputs'];
const GROUND = ['collections.ts', 'model.ts', 'evidence.ts', 'findings.ts', 'limits.ts', 'text', 'messages', 'yaml'];

/** What the files of a folder (or a file of src itself) may import besides their own folder. */
const MAY_IMPORT: Record<string, string[]> = {
  'text': ['model.ts'],
  'messages': [],
  'model.ts': ['text', 'messages'],
  'limits.ts': [],
  'collections.ts': [],
  'yaml': ['messages'],
  'evidence.ts': ['model.ts', 'text'],
  'findings.ts': ['model.ts', 'text', 'messages'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, GROUND])),
  'run': [...GROUND, ...STAGES],
  'eval': [...GROUND, 'run'],
  'cli': [...GROUND, ...STAGES, 'run', 'eval'],
  'cli.ts': [...GROUND, ...STAGES, 'run', 'eval', 'cli'],
  'index.ts': [...GROUND, ...STAGES, 'run'],
};

const NETWORK = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns'].flatMap((name) => [name, `node:${name}`]));

/** Type imports count as well: a stage that knows another's types can't be exchanged without it. */
const IMPORT = /(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gmu;

type Source = { path: string; top: string; text: string; imports: string[] };

function sources(): Source[] {
  const paths = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return paths.map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, top: path.split(sep)[0] ?? path, text, imports: [...text.matchAll(IMPORT)].map((match) => match[1] ?? '') };
  });
}

/** The folder of src, or the file in it, that an import leads to. */
function target(source: Source, specifier: string): string {
  const path = relative(SRC, join(SRC, dirname(source.path), specifier)).replace(/\.js$/u, '.ts');
  return path.split(sep)[0] ?? path;
}

/** Code without comments, as far as the tests below need it. */
function code(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '');
}

const ALL = sources();

describe('layers', () => {
  it('sees the sources and their imports', () => {
    expect(ALL.length).toBeGreaterThan(40);
    expect(ALL.find(({ path }) => path === join('run', 'pipeline.ts'))?.imports).toContain('../readers/index.js');
  });

  it('knows every folder and file of src', () => {
    expect([...new Set(ALL.map(({ top }) => top))].filter((top) => MAY_IMPORT[top] === undefined)).toEqual([]);
  });

  it('lets each layer import only what lies below it', () => {
    const wrong = ALL.flatMap((source) => source.imports
      .filter((specifier) => specifier.startsWith('.'))
      .filter((specifier) => ![source.top, ...(MAY_IMPORT[source.top] ?? [])].includes(target(source, specifier)))
      .map((specifier) => `${source.path} imports ${specifier}`));
    expect(wrong).toEqual([]);
  });

  it('keeps the network out', () => {
    const wrong = ALL.filter(({ imports, text }) => imports.some((name) => NETWORK.has(name)) || /\bfetch\(|\bWebSocket\b/u.test(code(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('prints and exits only in the command line, and in the child process of run', () => {
    const allowed = new Set(['cli.ts', join('run', 'worker.ts'), join('run', 'watchdog.ts')]);
    const wrong = ALL.filter(({ path, text }) => !allowed.has(path) && /\bconsole\.|\bprocess\.(?:exit|stdout|stderr|exitCode)/u.test(code(text)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('files', () => {
  it('have kebab-case names and at most 300 lines', () => {
    expect(ALL.filter(({ path }) => !/^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/u.test(basename(path))).map(({ path }) => path)).toEqual([]);
    // The list of types is looked things up in, not read through.
    expect(ALL.filter(({ path, text }) => path !== 'model.ts' && text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });

  it('use no word edge that knows only ASCII letters beside Vietnamese ones', () => {
    const wrong = ALL.flatMap(({ path, text }) => [...code(text).matchAll(/\/[^/\n]*(?:\\b[\p{L}(?:[]*[À-ỹ]|[À-ỹ]\\b)[^/\n]*\/[a-z]*u?/gu)]
      .map((match) => `${path}: ${match[0]}`));
    expect(wrong).toEqual([]);
  });
});

describe('tests', () => {
  const TESTS = fileURLToPath(new URL('.', import.meta.url));

  it('that replace modules or change the process have one of their own', () => {
    const files = readdirSync(TESTS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts'));
    // One of each, so that the rule is known to see both.
    expect([join('run', 'again.test.ts'), join('text', 'date.test.ts')].map(hasOwnProcess)).toEqual([true, false]);
    const changes = /\bvi\.\w+\(|\bprocess\.(?:env(?:\.\w+|\[[^\]]+\])\s*=[^=]|chdir\(|on\()|\bglobalThis\.\w+\s*=[^=]|\bObject\.defineProperty\(/u;
    expect(files.filter((path) => !hasOwnProcess(path) && basename(path) !== 'architecture.test.ts' && changes.test(code(readFileSync(join(TESTS, path), 'utf8'))))).toEqual([]);
    expect(files.filter((path) => changes.test(code(readFileSync(join(TESTS, path), 'utf8'))) && hasOwnProcess(path)).length).toBeGreaterThan(5);
  });
});
