/** What users set: severities by check, and findings that were looked at and stay. */
export { joinNames, quoteOf, unusedEntries, withAcceptance } from './accept.js';
export { parseAccepted, parseSettings } from './parse.js';
export { addAccepted } from './write.js';
