/** The catalogue holds exactly what the program says, in both languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { messageIds, say } from '../src/messages/index.js';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const IDS = messageIds();
const AREAS = [...new Set(IDS.map((id) => id.split('.')[0] ?? ''))];

const TEXTS = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.startsWith(`messages${sep}`))
  .map((path) => ({ path, text: readFileSync(join(SRC, path), 'utf8') }));

/** Ids written out: 'output.sheet.matrix'. */
const LITERAL = new RegExp(`['"\`]((?:${AREAS.join('|')})\\.[\\w.:-]+)['"\`]`, 'gu');
/** Ids with one part put in: `run.${reason}`; the part matches any slug. */
const TEMPLATE = new RegExp(`\`((?:${AREAS.join('|')})\\.[^\`]*\\$\\{[^\`]*)\``, 'gu');
const UNREADABLE = /new UnreadableError\(\s*['"]([\w-]+)['"]/gu;

const literals = TEXTS.flatMap(({ path, text }) => [
  ...[...text.matchAll(LITERAL)].map((match) => ({ path, id: match[1] ?? '' })),
  ...[...text.matchAll(UNREADABLE)].map((match) => ({ path, id: `reader.${match[1] ?? ''}` })),
]);
const templates = TEXTS.flatMap(({ path, text }) => [...text.matchAll(TEMPLATE)].map((match) => {
  const source = (match[1] ?? '').split(/\$\{[^}]*\}/u).map((piece) => piece.replace(/[.*+?^$()[\]\\|]/gu, '\\$&')).join('[\\w:-]+');
  return { path, pattern: new RegExp(`^${source}$`, 'u') };
}));

function parameters(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();
}

function filled(language: 'vi' | 'en', id: string): string {
  return say(language, id, new Proxy({}, { get: (_, name) => `{${String(name)}}` }));
}

describe('catalogue', () => {
  it('has every id that the program uses', () => {
    expect(literals.filter(({ id }) => !IDS.includes(id)).map(({ path, id }) => `${path}: ${id}`)).toEqual([]);
  });

  it('has something for every id that is put together', () => {
    expect(templates.filter(({ pattern }) => !IDS.some((id) => pattern.test(id))).map(({ path, pattern }) => `${path}: ${pattern.source}`)).toEqual([]);
  });

  it('has no id that nothing uses', () => {
    const used = new Set(literals.map(({ id }) => id));
    expect(IDS.filter((id) => !used.has(id) && !templates.some(({ pattern }) => pattern.test(id)))).toEqual([]);
  });

  it.each(['vi', 'en'] as const)('says each in %s', (language) => {
    expect(IDS.filter((id) => filled(language, id).trim() === '')).toEqual([]);
  });

  it('uses the same parameters in both languages', () => {
    expect(IDS.filter((id) => parameters(filled('vi', id)).join() !== parameters(filled('en', id)).join())).toEqual([]);
  });

  it('is in composed form and names its ids by area', () => {
    expect(IDS.filter((id) => filled('vi', id) !== filled('vi', id).normalize('NFC'))).toEqual([]);
    expect(IDS.filter((id) => !/^[a-z-]+\.[\w.:-]+$/u.test(id))).toEqual([]);
  });

  it('refuses an unknown id and a missing parameter', () => {
    expect(() => say('vi', 'output.no-such-thing')).toThrow('no message');
    expect(() => say('vi', 'run.unwritable')).toThrow('lacks parameter');
  });
});
