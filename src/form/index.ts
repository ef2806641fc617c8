/** The province's own form: which of its cells stand for which number, and the form with them filled. */
export type { MatchUnits, UnitAnswer } from './axis.js';
export { type FormBook, type Parts, readBook } from './book.js';
export { FormError } from './error.js';
export { fillBook, type FormInput } from './fill.js';
export { type MappedSheet, parseMap } from './map.js';
export { indexIndicators } from './marks.js';
export { type Found, markTargets, nameTargets } from './targets.js';
