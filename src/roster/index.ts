export { rollCall } from './match.js';
export { isHeadRow, readUnits, UnitsError } from './units.js';
