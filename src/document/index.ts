/** The document stage: blocks of one part → the fields that Decree 30/2020/NĐ-CP puts in fixed places. */
export { secrecyMark } from './secrecy.js';
export { identify, type Identified, type FieldSpan, type PartRange } from './identify.js';
