/** "đúng hạn 480 hồ sơ, chiếm 102%": a share of all there is cannot pass a hundred; what is held against a plan can. */
import { compare, HUNDRED } from '../text/rational.js';
import { type Check, draft, type Outcome, printed } from './check.js';
import { sentences, type Told } from './told.js';

export const shareOverHundred: Check = {
  id: 'part-exceeds-whole',
  run: (input) => sentences(input).flatMap((told) => told.flatMap(judge)),
};

/** Shares of all files, people or places, by their words. */
const OF_ALL = /(?<!\p{L})(?:chiếm|đúng hạn|trước hạn|hài lòng|tỷ lệ (?:\p{L}+ ){0,3}(?:trực tuyến|số hóa|hộ nghèo|hộ cận nghèo|bao phủ|tham gia))(?!\p{L})/u;
/** What may be more than all there is: a plan surpassed, growth, one time against another. */
const SURPASSED = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|so với|cùng kỳ|tăng|vượt|gấp|công suất|quy định|định mức|được giao|đề ra|bằng)(?!\p{L})/u;

function judge({ figure, before, after }: Told): Outcome[] {
  const percent = printed(figure, 'percent');
  const plain = figure.change === null && figure.approximate === null && figure.percentBase === null && figure.role === 'result' && figure.denominator === null;
  if (percent === null || compare(percent.value, HUNDRED) <= 0 || !plain) return [];
  const words = `${before.split(/[;.]/u).at(-1) ?? ''} ${figure.evidence.quote.toLowerCase()}`;
  if (!OF_ALL.test(words) || SURPASSED.test(`${words} ${after.split(/[;.]/u)[0] ?? ''}`)) return [];
  const finding = draft('part-exceeds-whole', figure, { id: 'check.share-over-hundred', params: { label: figure.label, p: percent.text } }, {
    grade: 'likely', printed: `${percent.text}%`, expected: '≤ 100%',
  });
  return [{ figures: [figure.id], verdict: 'contradicted', reason: 'part-exceeds-whole', identity: null, finding }];
}
