/** Rule packs: YAML → checked, frozen data. Sees no document but the words by which a pack is chosen. */
export { assemble, type BaseWords, loadPacks, type Packs } from './load.js';
export { type DraftEntry, type DraftExample, draftPack, entryText, freeId, packText } from './draft.js';
export { parsePack, type ParsedPack } from './parse.js';
export { YamlError as PackError } from '../yaml/problems.js';
export { packSchema } from './json-schema.js';
export { countExamples, type PackFailure, type PackMatcher, testPack } from './test-pack.js';
