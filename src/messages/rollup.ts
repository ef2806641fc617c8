import type { Catalogue } from './index.js';

/** What the reports of a run say of each other. Hints call themselves hints. */
export const rollupMessages: Catalogue = {
  'rollup.same-wards': {
    vi: '{a} và {b} có {count} số liệu giống hệt nhau: {list}. Gợi ý: xem có chép của nhau, hoặc cùng dẫn một số chung không.',
    en: '{a} and {b} have {count} figures in common to the last digit: {list}. A hint: see whether one copied the other, or both quote one source.',
  },
  'rollup.same-months': {
    vi: '{unit}: {count} số liệu của {a} và {b} giống hệt nhau: {list}. Gợi ý: xem có chép lại số kỳ trước không.',
    en: '{unit}: {count} figures of {a} and {b} are the same to the last digit: {list}. A hint: see whether the earlier report was copied.',
  },
  'rollup.outlier': {
    vi: '{name}: {unit} báo {printed}, tức {rate}%, trong khi trung vị của {wards} đơn vị là {middle}%. Gợi ý xem lại; số khác hẳn vẫn có thể đúng.',
    en: '{name}: {unit} reports {printed}, that is {rate}%, while the median of {wards} units is {middle}%. A hint: it may well be right.',
  },
  'rollup.unit-twice': {
    vi: '{unit} có nhiều báo cáo cùng được cộng ({files}): {count} chỉ tiêu bị cộng hơn một lần ({list}). Bỏ dấu x của báo cáo không nên cộng ở Tổng hợp.',
    en: '{unit} has several reports that are added up ({files}): {count} indicators are in the sums more than once ({list}). Clear the x of the one that should not be.',
  },
  'rollup.units-total-less': {
    vi: '{name}: {body} nêu {stated}, nhỏ hơn tổng {sum} của cả {units} đơn vị trong danh sách. Hỏi lại nơi tổng hợp.',
    en: '{name}: {body} states {stated}, less than the sum {sum} of all {units} units of the list. Ask who added it up.',
  },
  'rollup.units-total-more': {
    vi: '{name}: {body} nêu {stated}, lớn hơn tổng {sum} của cả {units} đơn vị trong danh sách; phần hơn có thể là của chính {body}.',
    en: '{name}: {body} states {stated}, more than the sum {sum} of all {units} units of the list; the rest may be what {body} did itself.',
  },
};
