/** What a table's columns say of the numbers in them: units of the rows, plans, other times. */
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { type Lexicon, scaleAt, type Unit, unitAt } from './lexicon.js';

/** What a row's cell in the column of units gives its numbers. */
export type RowUnit = { unit: Unit | null; factor: number; percent: boolean };

/** Whether a column holds units: by its header, or by a header of two meanings over cells that are all units. */
export function isUnitColumn(header: string, cells: string[], lexicon: Lexicon): boolean {
  const folded = fold(header).replace(/[\s.:]+$/u, '').trim();
  if (/^(?:đvt|đ\.v\.t|đv tính|đơn vị (?:tính|đo)(?: lường)?)(?:\s*\(.*\))?$/u.test(folded)) return true;
  const filled = cells.filter((cell) => cell.trim() !== '');
  return /^(?:đơn vị|đv)$/u.test(folded) && filled.length > 0 && filled.every((cell) => rowUnit(cell, lexicon) !== null);
}

/** "Tr.đ", "1.000 đồng", "tỷ đồng", "ha", "%"; null where the words are no unit that the vocabulary knows. */
export function rowUnit(text: string, lexicon: Lexicon): RowUnit | null {
  const words = fold(text.trim()).replace(/^\((.*)\)$/u, '$1');
  if (/^(?:%|(?:tỷ|tỉ) lệ(?: %)?|phần trăm)/u.test(words)) return { unit: null, factor: 1, percent: true };
  const spelled = words.replace(/^(?:tr\.?|triệu)\s*(?:đ|đồng|vnđ)$/u, 'triệu đồng').replace(/^(?:ng\.?|ngh?ìn|ngàn|1[.,]?000)\s*(?:đ|đồng|vnđ)$/u, 'nghìn đồng')
    .replace(/^(tỷ|tỉ)\s*(?:đ|đồng|vnđ)$/u, 'tỷ đồng').replace(/^1[.,]?000\s+/u, 'nghìn ');
  const scale = scaleAt(lexicon, spelled, 0);
  const found = unitAt(lexicon, spelled, scale?.end ?? 0);
  const whole = found !== null && /^\s*(?:[/(].*)?$/u.test(spelled.slice(found.end));
  if (!whole && scale?.end !== spelled.length) return null;
  return { unit: whole ? found.unit : null, factor: scale?.factor ?? 1, percent: false };
}

/** Words of a header that say a column is planned; they never name its unit. */
export const PLAN_WORDS = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|kh|(?:tỉnh|huyện|xã|phường|thành phố|quận)\s+giao)(?!\p{L})/gu;

const PLANNED = /^(?:(?:mức|giá trị|theo|tổng)\s+)?(?:kế hoạch(?! h[oó][aá])|chỉ tiêu|mục tiêu|kh|ct)(?![\p{L}/])|^(?:(?:(?:tỉnh|huyện|xã|phường|thành phố|quận|trung ương|tw|cấp trên|hđnd|ubnd)\s+){1,2}giao|(?:được\s+)?giao\s+(?:đầu |cả )?năm)(?!\p{L})/u;
/** Something was done with the plan: issued, kept, reached; or it is set against something else. */
const DONE = /(?<!\p{L})(?:đã|ban hành|xây dựng|thực hiện|hoàn thành|đạt|vượt|triển khai|thẩm định|phê duyệt|so|tăng|giảm)(?!\p{L})|\/\s*th(?!\p{L})/u;
const OTHER_TIME = /^(?:(?:số liệu|thực hiện|th|kết quả)\s+)?(?:cùng kỳ|kỳ trước|tháng trước|quý trước|năm trước|tuần trước)(?!\p{L})/u;
const COMPARES = /(?<!\p{L})(?:so|tăng|giảm|đạt|vượt|chênh lệch)(?!\p{L})|^\s*%/u;
const OTHER_DOCUMENTS = /^(?:số )?(?:công văn|quyết định|tờ trình|thông báo|nghị quyết|chỉ thị|hướng dẫn|báo cáo)$/u;

/**
 * Role of the numbers in a column: what is planned is no result, nor is what was counted at another time. A budget's
 * estimate ("Dự toán") and the work handed out ("Số phiếu: Được giao") stay results: they are the report's own figures,
 * the base of its percentages.
 * @param path headers over the column, outermost first
 * @param leaves leaf headers of all columns: beside "Công văn" and "Báo cáo", "Kế hoạch" counts plans that were issued
 */
export function columnRole(path: string[], leaves: string[]): Figure['role'] {
  const folded = path.map((words) => fold(words).trim());
  if (COMPARES.test(folded.at(-1) ?? '')) return 'result';
  if (folded.some((words) => OTHER_TIME.test(words))) return 'other';
  const planned = folded.some((words) => PLANNED.test(words) && !DONE.test(words));
  return planned && !leaves.some((leaf) => OTHER_DOCUMENTS.test(fold(leaf).trim())) ? 'target' : 'result';
}
