export { collate } from './collate.js';
export { copyFindings } from './copies.js';
