/** One document whose symbol is spelt in two ways: 45/KHPH-BCĐ and 45/KHPPH-BCĐ of one day. */
import { groupBy } from '../collections.js';
import { bare, fold } from '../text/normalise.js';
import { type Check, type Outcome, remark } from './check.js';
import { type Mention, mentionsIn } from './citations.js';
import { slipsApart } from './slips.js';

/** Letters of a symbol below which one letter tells bodies apart: KH-BCA and KH-BCĐ, NQ-TU and NQ-TW. */
const LONG = { dated: 6, undated: 9 };
/** Below this, every body has such a number. */
const LEAST_NUMBER = 10;

export const citationSymbol: Check = {
  id: 'citation-symbol',
  run: (input) => [...groupBy(mentionsIn(input), ({ part, number }) => `${part} ${number}`).values()].flatMap((mentions) => {
    const spellings = [...groupBy(mentions, ({ symbol }) => symbol).values()];
    const usual = spellings.reduce<Mention[]>((best, group) => (group.length > best.length ? group : best), []);
    return spellings.filter((group) => group !== usual).flatMap((group) => judge(group, usual));
  }),
};

function judge(odd: Mention[], usual: Mention[]): Outcome[] {
  const pair = odd.flatMap((a) => usual.filter((b) => isOne(a, b)).map((b) => [a, b] as const))[0];
  if (pair === undefined) return [];
  const [a, b] = pair;
  return [remark('citation-symbol', a.part, { id: 'check.citation-symbol', params: { number: a.evidence.quote, other: b.evidence.quote } }, [a.evidence], {
    related: [b.evidence], printed: `${a.number}/${a.symbol}`, expected: `${b.number}/${b.symbol}`,
  })];
}

/** Of one day, or one of them without; one letter apart, or a mark. */
function isOne(a: Mention, b: Mention): boolean {
  if (a.date !== null && b.date !== null && a.date !== b.date) return false;
  if (a.key.split('/')[1] !== b.key.split('/')[1]) return false;
  const [x, y] = [a, b].map(({ symbol }) => letters(symbol));
  if (x === undefined || y === undefined || a.number < LEAST_NUMBER) return false;
  const dated = a.date !== null && b.date !== null;
  return Math.min(x.length, y.length) >= (dated ? LONG.dated : LONG.undated) && (x === y || slipsApart(x, y));
}

function letters(symbol: string): string {
  return bare(fold(symbol)).replace(/[^\p{L}\p{N}]/gu, '');
}
