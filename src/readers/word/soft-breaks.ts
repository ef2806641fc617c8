/**
 * Paragraphs in which lines were ended by Shift+Enter: where a list mark or the number of a heading begins a line, the
 * lines are paragraphs to their author. A paragraph whose lines begin with no mark is one text that was broken by hand.
 */
import type { ParagraphNode, RunNode } from './convert.js';
import type { Line } from './text.js';

/** `- `, `+ `, `1. `, `1.2. `, `IV. `, `a) ` and a word behind them. */
const MARK = /^[\s\u00a0]*(?:[-–+*•][\s\u00a0]+|(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})[.)][\s\u00a0]+(?=[\p{L}"“])|[a-zđ]\)[\s\u00a0]*(?=[\p{L}"“]))\S/u;
const LOWER = /^[\s\u00a0]*\p{Ll}/u;
const SEPARATE = /[;.:!?][\s\u00a0]*$/u;

/** The paragraphs that a paragraph's lines are: itself alone where no mark begins a line after the first. */
export function splitAtMarks(line: Line): Line[] {
  const pieces = linesOf(line.paragraph);
  const texts = pieces.map(textOf);
  if (!texts.slice(1).some((text) => MARK.test(text))) return [line];
  const groups: RunNode[][] = [];
  pieces.forEach((runs, index) => {
    const group = groups.at(-1);
    const text = texts[index] ?? '';
    const goesOn = !MARK.test(text) && (LOWER.test(text) || !(SEPARATE.test(texts[index - 1] ?? '') || MARK.test(texts[index - 1] ?? '')));
    if (group === undefined || !goesOn) groups.push(runs);
    else group.push(BREAK, ...runs);
  });
  const [bookmark] = line.paragraph.children;
  return groups.map((runs, index): Line => ({
    ...line,
    paragraph: { ...line.paragraph, children: [bookmark, ...runs] },
    info: index === 0 ? line.info : { ...line.info, label: null, level: null },
  }));
}

/** Of no run that has a look. */
const BREAK: RunNode = { type: 'run', styleId: 'r-1', children: [{ type: 'break', breakType: 'line' }] };

/** The runs of each line, runs that hold a line break cut there. */
function linesOf({ children: [, ...runs] }: ParagraphNode): RunNode[][] {
  const lines: RunNode[][] = [[]];
  for (const run of runs) {
    let own: RunNode['children'] = [];
    for (const node of run.children) {
      if (node.type === 'break' && node.breakType === 'line') {
        lines.at(-1)?.push({ ...run, children: own });
        lines.push([]);
        own = [];
      } else own.push(node);
    }
    lines.at(-1)?.push({ ...run, children: own });
  }
  return lines;
}

function textOf(runs: RunNode[]): string {
  return runs.flatMap(({ children }) => children).map((node) => (node.type === 'text' ? node.value : ' ')).join('');
}
