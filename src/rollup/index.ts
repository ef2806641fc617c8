/** The reports of a run together: sums by indicator, and what reports say of each other. */
export { batchOf } from './batch.js';
export { batchFindings } from './findings.js';
export { groupFigures } from './groups.js';
export { indicatorsOf } from './sums.js';
