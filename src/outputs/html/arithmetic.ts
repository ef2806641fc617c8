/** A relation between printed numbers as a line of arithmetic, each number a link to its figure. */
import type { Arithmetic, Operand } from '../../model.js';
import { formatDecimal } from '../../text/format.js';
import { type Content, html, type Html, joined } from './markup.js';
import { targetId, type View } from './view.js';

type Term = Arithmetic['result'];

/** Terms of a long sum that are written out where it is not the sum's own panel. */
const SHOWN = 8;

/** "2124/2169 ≈ 97,93%; báo cáo in 98% ✓ khớp". @param own the figure whose panel it stands in */
export function arithmeticLine(view: View, identity: Arithmetic, own: string): Html {
  const { t } = view;
  const { verdict, form, result } = identity;
  const words = form === 'part'
    ? html`${formulaOf(view, identity, own)}`
    : html`${formulaOf(view, identity, own)} ${identity.rounded ? '≈' : '='} <b>${formatDecimal(identity.follows)}${unitOf(form)}</b>; ${t('output.html.prints')} ${termOf(view, result, own)}`;
  return html`<li class="${verdict}"><span class="formula">${words}</span> <span class="verdict ${verdict}">${t(verdict === 'unchecked' ? 'output.verdict-reason.uncertain-digits' : `output.verdict.${verdict}`)}</span></li>`;
}

function unitOf(form: Arithmetic['form']): string {
  return form.startsWith('share') || form === 'growth' ? '%' : '';
}

function formulaOf(view: View, { form, terms, result }: Arithmetic, own: string): Content {
  const all = terms.map((term) => termOf(view, term, own));
  const [a = '', b = ''] = all;
  switch (form) {
    case 'share': return [a, '/', b];
    case 'share-of-rest': return [a, '/(', b, ' − ', a, ')'];
    case 'share-of-both': return [a, '/(', a, ' + ', b, ')'];
    case 'share-of-list': return [a, '/(', added(view, terms.slice(1), own, false), ')'];
    case 'sum': return added(view, terms, own, result.figure === own);
    case 'difference': return [joined(all.slice(0, -1), ' + '), ' − ', all.at(-1) ?? ''];
    case 'growth': return ['(', a, ' − ', b, ')/', b];
    case 'part': return [a, ' ≤ ', termOf(view, result, own), ' ?'];
  }
}

/** A long sum is written out once, with its result; beside its terms, the first few and the own one. */
function added(view: View, terms: readonly Term[], own: string, whole: boolean): Content {
  if (whole || terms.length <= SHOWN) return joined(terms.map((term) => termOf(view, term, own)), ' + ');
  const first = terms.slice(0, 3);
  const mine = terms.find((term, at) => at >= first.length && term.figure === own);
  const some = [...first, ...(mine === undefined ? [] : [mine])].map((term) => termOf(view, term, own));
  return [joined(some, ' + '), ` + … (${view.t('output.html.terms', { count: terms.length })})`];
}

function termOf(view: View, { figure, operand }: Term, own: string): Html {
  const found = view.figures.get(figure);
  const text = printedText(found?.[operand] ?? null, operand);
  return figure === own || found === undefined ? html`<b class="own">${text}</b>` : html`<a href="#${targetId(view.index, view.report, found)}" title="${found.label}">${text}</a>`;
}

/** As printed, with what it is in units where a word stands for noughts: "4,52 (= 4.520)". */
export function printedText(operand: Operand | null, name: Term['operand']): string {
  if (operand === null) return '?';
  const plain = operand.scale === 1 ? operand.text : `${operand.text} (= ${formatDecimal(operand.exact)})`;
  return name === 'percent' ? `${plain}%` : plain;
}
