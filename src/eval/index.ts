export { DEFAULT_FORMATS, type EvalOptions, type EvalResult, type FormatResult, evaluate, scoreReport } from './evaluate.js';
export { renderEval } from './render.js';
export { type MatrixFile, type MatrixResult, matrix, totals } from './matrix.js';
export { renderMatrix } from './matrix-render.js';
