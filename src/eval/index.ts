export { DEFAULT_FORMATS, type EvalOptions, type EvalResult, type FormatResult, evaluate, scoreReport } from './evaluate.js';
export { renderEval } from './render.js';
