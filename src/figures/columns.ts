/** What a table's columns say of the numbers in them: units of the rows, plans, other times. */
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import { oneLine } from '../text/visible.js';
import { type Lexicon, scaleAt, type Unit, unitAt } from './lexicon.js';
import type { Reason } from './masks/mask.js';

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
  // Days and ages are no units behind a number of running text ("15 ngày" is a date as often), but in brackets they are.
  if (/^(?:ngày(?: làm việc)?|tuổi)$/u.test(spelled)) return { unit: { name: spelled, measure: 'time' }, factor: 1, percent: false };
  const scale = scaleAt(lexicon, spelled, 0);
  const found = unitAt(lexicon, spelled, scale?.end ?? 0);
  const whole = found !== null && /^\s*(?:[/(].*)?$/u.test(spelled.slice(found.end));
  if (!whole && scale?.end !== spelled.length) return null;
  return { unit: whole ? found.unit : null, factor: scale?.factor ?? 1, percent: false };
}

/** Why the numbers of a column are no figures, by its leaf header; null where they may be. */
export function columnReason(header: string, cells: string[]): Reason | null {
  const folded = oneLine(fold(header));
  const known = NO_FIGURES.find(({ pattern }) => pattern.test(folded))?.reason;
  if (known !== undefined) return known;
  const filled = cells.filter((text) => /\p{Nd}/u.test(text));
  // "Số CCCD" may count cards; twelve digits without a separator count nothing.
  const coded = filled.length > 0 && filled.every((text) => /\d{6}/u.test(text.replace(/[\s.-]/gu, '')) && !/^\d{1,3}(?:[.,]\d{3})+$/u.test(text));
  return coded && NUMBERED.test(folded) ? 'identifier' : null;
}

const NUMBERED = /^(?:số )?(?:cccd|cmnd|căn cước|định danh|tài khoản|thẻ|bhxh|bhyt|sổ|giấy|hộ chiếu|phát hành|hồ sơ|hợp đồng)(?!\p{L})/u;

const NO_FIGURES: { reason: Reason; pattern: RegExp }[] = [
  { reason: 'ordinal', pattern: /^(?:(?:kết quả |điểm )?(?:xếp (?:hạng|thứ|vị thứ)|thứ hạng|vị thứ|thứ tự|hạng(?! mục))(?!\p{L}))/u },
  { reason: 'phone', pattern: /^(?:số )?(?:điện thoại|đt|sđt|số máy|fax|hotline|đường dây nóng|di động)(?!\p{L})/u },
  { reason: 'document-number', pattern: /^(?:(?:số|ký hiệu) (?:của )?(?:quyết định|văn bản|công văn|tờ trình|nghị quyết|giấy phép|hợp đồng|biên bản|chứng từ|hóa đơn),? ?(?:số|và ngày|,? ngày(?: tháng)?(?: năm)?)|(?:quyết định|văn bản|công văn|tờ trình|nghị quyết|giấy phép|hợp đồng|biên bản|chứng từ|hóa đơn)(?: (?:thành lập|phê duyệt|giao))? số|số, ký hiệu|số ký hiệu|số hiệu|ký hiệu|số\/ký hiệu|số và ký hiệu|căn cứ(?: pháp lý)?|số qđ|qđ số|số vb)/u },
  { reason: 'identifier', pattern: /^(?:mã(?! lực| não)|cccd$|cmnd$|biển (?:số|kiểm soát)|tờ bản đồ|thửa(?: đất)? số|số (?:thửa|tờ bản đồ|khung|máy|seri|sê-ri)(?!\p{L})|tọa độ|địa chỉ|stk$)/u },
  { reason: 'date', pattern: /^(?:ngày(?:,? tháng(?:,? năm)?)?(?: (?:ký|cấp|sinh|ban hành|nhận|trả|tiếp nhận|hoàn thành|bắt đầu|kết thúc|báo cáo|hẹn trả|thực hiện|vào đảng|xảy ra|tổ chức|thành lập|đăng ký|hết hạn|có hiệu lực))*$|năm (?:sinh|thành lập|xây dựng|hoàn thành|đưa vào sử dụng|sản xuất|công nhận|cấp)|thời (?:gian|điểm) (?:hoàn thành|bắt đầu|kết thúc|tổ chức|thực hiện|khởi công)|thời hạn hoàn thành|tháng,? năm sinh)/u },
  { reason: 'name', pattern: /^(?:họ (?:và )?tên|tên|quy cách|kích thước|model)(?!\p{L})/u },
];

/** A column of remarks: its words may hold figures, but not the table's. */
export function isRemarks(header: string): boolean {
  return /^(?:ghi chú|chú thích|ghi chép|lý do|nguyên nhân|diễn giải|thuyết minh|giải trình|nhận xét|ý kiến|kiến nghị|đề xuất|khó khăn)(?!\p{L})/u.test(fold(header).trim());
}

/** Words of a header that say a column is planned; they never name its unit. */
export const PLAN_WORDS = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|kh|(?:tỉnh|huyện|xã|phường|thành phố|quận)\s+giao)(?!\p{L})/gu;

const PLANNED = /^(?:(?:mức|giá trị|theo|tổng)\s+)?(?:kế hoạch(?! h[oó][aá])|chỉ tiêu|mục tiêu|kh|ct)(?![\p{L}/])|^(?:(?:(?:tỉnh|huyện|xã|phường|thành phố|quận|trung ương|tw|cấp trên|hđnd|ubnd)\s+){1,2}giao|(?:được\s+)?giao\s+(?:đầu |cả )?năm)(?!\p{L})/u;
/** Something was done with the plan: issued, kept, reached; or it is set against something else. */
const DONE = /(?<!\p{L})(?:đã|ban hành|xây dựng|thực hiện|hoàn thành|đạt|vượt|triển khai|thẩm định|phê duyệt|so|tăng|giảm)(?!\p{L})|\/\s*th(?!\p{L})/u;
const OTHER_TIME = /^(?:(?:số liệu|thực hiện|th|kết quả)\s+)?(?:cùng kỳ|ck(?=$|\s)|kỳ trước|tháng trước|quý trước|năm trước|tuần trước)(?!\p{L})/u;
const COMPARES = /(?<!\p{L})(?:so|tăng|giảm|đạt|vượt|chênh lệch)(?!\p{L})|^\s*%/u;
const OTHER_DOCUMENTS = /^(?:số )?(?:công văn|quyết định|tờ trình|thông báo|nghị quyết|chỉ thị|hướng dẫn|báo cáo)$/u;

/** A column that counts documents. */
export function countsDocuments(leaf: string): boolean {
  return OTHER_DOCUMENTS.test(fold(leaf).trim());
}

/**
 * Role of the numbers in a column: what is planned is no result, nor is what was counted at another time. A budget's
 * estimate ("Dự toán") and the work handed out ("Số phiếu: Được giao") stay results: they are the report's own figures,
 * the base of its percentages.
 * @param path headers over the column, outermost first
 * @param beside whether a column counts documents: beside "Công văn" and "Báo cáo", "Kế hoạch" counts plans that were issued
 */
export function columnRole(path: string[], beside: boolean): Figure['role'] {
  const folded = path.map((words) => fold(words).trim());
  if (COMPARES.test(folded.at(-1) ?? '')) return 'result';
  if (folded.some((words) => OTHER_TIME.test(words))) return 'other';
  const planned = folded.some((words) => PLANNED.test(words) && !DONE.test(words));
  return planned && !beside ? 'target' : 'result';
}
