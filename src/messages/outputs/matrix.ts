import type { Catalogue } from '../index.js';

/** The sheet of units and indicators: `output.matrix.<what>`. */
export const matrixMessages: Catalogue = {
  'output.matrix.legend': {
    vi: 'Ô xám: báo cáo không nêu; số 0: báo cáo ghi 0.\nXanh: khớp; đỏ: mâu thuẫn; vàng: giải thích được.\nÔ có tam giác, “nhiều số”: xem ghi chú. x: có cộng.',
    en: 'Grey: not in the report; 0: the report says 0.\nGreen: verified; red: contradicted; yellow: explained.\nMark in the corner, “several”: see comment. x: added up.',
  },
  'output.matrix.total': { vi: 'TỔNG CỘNG', en: 'TOTAL' },
  'output.matrix.stated': { vi: 'Số báo cáo có nêu', en: 'Reports that state it' },
  'output.matrix.total-contradicted': { vi: 'Có số mâu thuẫn: {names}.', en: 'Holds contradicted numbers: {names}.' },
  'output.matrix.total-approximate': { vi: 'Có số xấp xỉ: {names}.', en: 'Holds approximate numbers: {names}.' },
  'output.matrix.total-uncertain': { vi: 'Có số đọc chưa chắc: {names}.', en: 'Holds numbers in doubt: {names}.' },
  'output.matrix.total-twice': { vi: 'Một đơn vị có nhiều báo cáo cùng được cộng: {names}.', en: 'A unit is in it with several reports: {names}.' },
  'output.matrix.evidence': { vi: '“{quote}” ({place})', en: '“{quote}” ({place})' },
  'output.matrix.cumulative': { vi: '{name} (lũy kế)', en: '{name} (cumulative)' },
  'output.matrix.value': { vi: 'Số', en: 'Value' },
  'output.matrix.none': {
    vi: 'Chưa có số liệu nào ứng với chỉ tiêu của gói quy tắc; xem trang “Số liệu”.',
    en: 'No figure matches an indicator of the rule packs; see sheet “Figures”.',
  },
  'output.matrix.printed-percent': { vi: 'Báo cáo in {text}.', en: 'The report prints {text}.' },
  'output.matrix.approximate': { vi: 'Báo cáo ghi “{word}”.', en: 'The report says “{word}”.' },
  'output.matrix.several': { vi: 'nhiều số', en: 'several' },
  'output.matrix.other-period': { vi: 'kỳ khác', en: 'other period' },
  'output.matrix.of-other-period': {
    vi: 'Báo cáo chỉ nêu số của kỳ khác ({period}), không cộng: {quotes}.',
    en: 'The report states the number of another period only ({period}), which is not added up: {quotes}.',
  },
  'output.matrix.which': {
    vi: 'Báo cáo nêu nhiều số cho chỉ tiêu này, chưa rõ lấy số nào: {quotes}.',
    en: 'The report states several numbers for this indicator, and nothing tells which one to take: {quotes}.',
  },
  'output.matrix.column': { vi: 'Lấy ở cột “{column}” của bảng.', en: 'From column “{column}” of the table.' },
  'output.matrix.ambiguous': {
    vi: 'Dấu chấm, phẩy trong số có thể hiểu hai cách; hãy xem lại bản gốc.',
    en: 'The separator in the number can be read two ways; look at the original.',
  },
  'output.matrix.others': { vi: 'Báo cáo còn nêu: {quotes}.', en: 'The report also states: {quotes}.' },
};
