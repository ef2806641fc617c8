/** Facts about figures: the indicator that each belongs to and the packs that a document is read with. */
export type { IndicatorQuery } from './fitness.js';
export { ASSIGN_AT, type Assignment, compileMatcher, type Matcher, matcherOf } from './indicator.js';
export { SELECT_AT, type Selected, selectPacks } from './select.js';
export { assignPeriods } from './period.js';
export { type Explanation, explainer, type NearIndicator } from './explain.js';
