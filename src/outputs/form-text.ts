import { groupBy } from '../collections.js';
import { type Language, say } from '../messages/index.js';
import type { FilledForm, FormRemark } from '../model.js';
import type { RunOutput } from './output.js';
import { visible } from '../text/visible.js';

/** Remarks of one kind that the summary names one by one; all of them stand in the list. */
const NAMED = 10;
/** Remarks on single cells, of which there may be hundreds: the summary counts them. */
const COUNTED = /^(?:empty|doubt|partial|formula-kept)/u;

/** What is to be known of the filled form, cell by cell. */
export const formText: RunOutput = {
  id: 'form-text',
  file: 'bieu-mau.txt',
  applies: ({ form }) => form !== undefined,
  write: ({ form }, language) => {
    if (form === undefined) return '';
    const lines = kindsOf(form).flatMap(([kind, remarks]) => ['', heading(kind, remarks.length, language), ...remarks.map((remark) => `  ${words(remark, language)}`)]);
    return visible(`${[head(form, language), ...lines].join('\n')}\n`);
  },
};

/** Lines for the summary: nothing that stayed empty or that nobody knows is left out, be it only as a count. */
export function formLines(form: FilledForm, language: Language): string[] {
  return [head(form, language), ...kindsOf(form).flatMap(([kind, remarks]) => {
    const shown = COUNTED.test(kind) ? [] : remarks.slice(0, NAMED).map((remark) => `    ${words(remark, language)}`);
    const rest = remarks.length - shown.length;
    return [`  ${heading(kind, remarks.length, language)}`, ...shown, ...(rest === 0 || shown.length === 0 ? [] : [`    ${say(language, 'form.more', { count: rest, file: formText.file })}`])];
  })];
}

function head({ file, filled, remarks }: FilledForm, language: Language): string {
  return say(language, remarks.length === 0 ? 'form.filled' : 'form.filled-with-remarks', { file, filled, list: formText.file });
}

/** In the order in which the kinds first came up. */
function kindsOf({ remarks }: FilledForm): [string, FormRemark[]][] {
  return [...groupBy(remarks, ({ kind }) => kind)];
}

function heading(kind: string, count: number, language: Language): string {
  return say(language, `form.kind.${kind}`, { count });
}

function words({ kind, params }: FormRemark, language: Language): string {
  return say(language, `form.remark.${kind}`, params);
}
