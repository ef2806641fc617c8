/** Packs and entries written for a person to go on with: YAML as docs/packs.md shows it. */
import { stringify } from 'yaml';
import { bare } from '../text/normalise.js';
import type { RulePack } from '../model.js';
import type { BaseWords } from './load.js';

export type DraftExample = { label: string; context: string[]; unit: string | null };

export type DraftEntry = {
  id: string;
  name: string;
  aliases: string[];
  unit: string | null;
  shape: 'ratio' | 'count' | 'percent' | 'money';
  sections: string[];
  needs: string[];
  strictUnit: boolean;
  examples: DraftExample[];
  counterExamples: DraftExample[];
};

export type DraftPack = { id: string; title: string; select: string[]; entries: DraftEntry[] };

const LONGEST_ID = 48;

/** An id made of the words of `text` that none of `taken` has: "dang-ky-tam-tru", "dang-ky-tam-tru-2". */
export function freeId(text: string, taken: ReadonlySet<string>): string {
  const words = bare(text).match(/[a-z0-9]+/gu) ?? [];
  let stem = '';
  for (const word of words) {
    if (`${stem}-${word}`.length > LONGEST_ID) break;
    stem = stem === '' ? word : `${stem}-${word}`;
  }
  if (stem === '') stem = 'chi-tieu';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** One entry, indented as it stands under `indicators:`. */
export function entryText(entry: DraftEntry): string {
  return stringify([plain(entry)], { lineWidth: 0 }).replace(/^(?=.)/gmu, '  ');
}

/** A whole pack file, comments included. */
export function packText(pack: DraftPack, comments: readonly string[]): string {
  const head = stringify({ id: pack.id, version: '1', title: pack.title, select: { title: pack.select } }, { lineWidth: 0 })
    .replace(/^version: .*$/mu, 'version: "1"');
  return [
    '# yaml-language-server: $schema=../schema/pack.json', ...comments.map((comment) => `# ${comment}`), head.trimEnd(), '',
    'indicators:', pack.entries.map(entryText).join('\n').trimEnd(), '',
  ].join('\n');
}

/** A draft as a pack that can be matched with, under the words of `base`. */
export function draftPack({ id, title, select, entries }: DraftPack, base: BaseWords): RulePack {
  return {
    id, version: '1', title, select: { title: select, text: [] },
    synonyms: base.synonyms, fillers: base.fillers, breakers: base.breakers, headings: base.headings, otherColumns: base.otherColumns, identities: [],
    indicators: entries.map((entry) => ({
      id: entry.id, name: entry.name, aliases: entry.aliases, patterns: [], unit: entry.unit, shape: entry.shape, partOf: null,
      across: acrossOf(entry), direction: null, sections: entry.sections, needs: entry.needs, not: [], notUnder: [], general: false,
      strictUnit: entry.strictUnit,
      examples: entry.examples.map((example) => ({ section: null, ...example })),
      counterExamples: entry.counterExamples.map((example) => ({ section: null, ...example })),
    })),
  };
}

function acrossOf({ shape }: DraftEntry): 'sum' | 'recompute' | 'none' {
  return shape === 'percent' ? 'none' : shape === 'ratio' ? 'recompute' : 'sum';
}

function plain(entry: DraftEntry): Record<string, unknown> {
  const { id, name, aliases, unit, shape, sections, needs, strictUnit, examples, counterExamples } = entry;
  return {
    id, name, ...(aliases.length > 0 && { aliases }), ...(unit !== null && { unit }), shape, across: acrossOf(entry), ...(strictUnit && { strictUnit }),
    ...(sections.length > 0 && { sections }), ...(needs.length > 0 && { needs }),
    examples: examples.map(plainExample), counterExamples: counterExamples.map(plainExample),
  };
}

function plainExample({ label, context, unit }: DraftExample): unknown {
  if (context.length === 0 && unit === null) return label;
  return { label, ...(context.length > 0 && { context }), ...(unit !== null && { unit }) };
}
