/** The sections stage: blocks → documents held in the file, tree of numbered sections, the place of each block. */
export { outline, type Outline, type PartStart } from './outline.js';
