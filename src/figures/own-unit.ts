/** The unit that a label itself names, for numbers printed without one: "Số hộ nghèo: 12" under "500 nhân khẩu". */
import { fold } from '../text/normalise.js';
import { type Lexicon, unitAt } from './lexicon.js';

const COUNT = /^(?:(?:tổng số|tổng|số lượng|số) )+/u;
const MONEY = /^(?:tổng |số )*(?:tiền|kinh phí|trị giá|giá trị|doanh thu|dư nợ|vốn|ngân sách)(?!\p{L})/u;
/** Fields of work whose names begin as units do: civil status is no household. */
const FIELD = /^hộ (?:tịch|khẩu)(?!\p{L})/u;

/**
 * @returns the unit; null within for a sum of money, whose unit nobody printed; null where the label names none and the
 * number may take that of its whole. Names of places and bodies ("Phường Hòa An: 12") count nothing.
 */
export function ownUnit(label: string, lexicon: Lexicon): { unit: string | null } | null {
  const folded = fold(label);
  if (MONEY.test(folded)) return { unit: null };
  const start = COUNT.exec(folded)?.[0].length ?? 0;
  const found = unitAt(lexicon, folded, start);
  if (found === null || found.start !== start || FIELD.test(folded.slice(start))) return null;
  const place = lexicon.scopeNouns.test(folded.slice(start)) || lexicon.organisations.exec(folded)?.index === start;
  return start === 0 && (place || /^\s+\p{Lu}/u.test(label.slice(found.end))) ? null : { unit: found.unit.name };
}
