/**
 * The packs of `rules/` as they were read when the program was built, by the hash of their text: reading 200 KB of YAML
 * would take longer than all else before the first report. Empty in the sources; `schema/packs.mjs` fills in what is compiled.
 */
import type { ParsedPack } from './parse.js';

export const SHIPPED: Readonly<Record<string, ParsedPack>> = {};
