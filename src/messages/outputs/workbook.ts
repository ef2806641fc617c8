import type { Catalogue } from '../index.js';

/** Sheets of the workbook: names, titles, explanations, charts. The matrix has a file of its own. */
export const workbookMessages: Catalogue = {
  'output.sheet.matrix': { vi: 'Tổng hợp', en: 'Matrix' },
  'output.sheet.missing': { vi: 'Chưa báo cáo', en: 'Not reported' },
  'output.sheet.figures': { vi: 'Số liệu', en: 'Figures' },
  'output.sheet.unclaimed': { vi: 'Chưa khớp', en: 'Unclaimed' },
  'output.sheet.charts': { vi: 'Biểu đồ', en: 'Charts' },

  'output.charts.title': { vi: 'Biểu đồ: nên xem chỗ nào trước', en: 'Charts: where to look first' },
  'output.charts.legend': {
    vi: 'Gồm {count} chỉ tiêu có tử số và mẫu số mà ít nhất một nửa trong {all} báo cáo được cộng có nêu; số đọc từ bản quét chưa chắc thì không tính.\nThấp chưa chắc là kém (như tỷ lệ hộ nghèo): biểu đồ chỉ để biết nên xem chỗ nào trước, không phải để xếp hạng. Số là số lúc chạy, sửa ở trang Tổng hợp thì ở đây không đổi.',
    en: 'Of the {count} indicators with numerator and denominator that at least half of the {all} reports added up state; numbers of scans that are in doubt are left out.\nLow is not always bad (such as the share of poor households): this tells where to look first and is no ranking. Numbers are those of the run; editing the matrix does not change them.',
  },
  'output.charts.indicators': { vi: 'Chỉ tiêu: tỷ lệ chung của cả đợt, thấp nhất trước', en: 'Indicators: ratio of the whole run, lowest first' },
  'output.charts.indicators-name': { vi: 'Chỉ tiêu', en: 'Indicator' },
  'output.charts.indicators-share': { vi: 'Tỷ lệ chung', en: 'Ratio' },
  'output.charts.indicators-count': { vi: 'Số báo cáo nêu', en: 'Reports stating it' },
  'output.charts.indicators-all': { vi: 'Tỷ lệ chung theo chỉ tiêu', en: 'Ratio by indicator' },
  'output.charts.indicators-lowest': { vi: '{count} chỉ tiêu có tỷ lệ chung thấp nhất', en: 'The {count} indicators with the lowest ratio' },
  'output.charts.indicators-highest': { vi: '{count} chỉ tiêu có tỷ lệ chung cao nhất', en: 'The {count} indicators with the highest ratio' },
  'output.charts.units': {
    vi: 'Đơn vị: trung bình cộng các tỷ lệ mà báo cáo nêu, thấp nhất trước (không kể đơn vị nêu chưa được một nửa số chỉ tiêu)',
    en: 'Units: mean of the ratios stated, lowest first (without units that state less than half of the indicators)',
  },
  'output.charts.units-name': { vi: 'Đơn vị', en: 'Unit' },
  'output.charts.units-share': { vi: 'Trung bình', en: 'Mean' },
  'output.charts.units-count': { vi: 'Số chỉ tiêu nêu', en: 'Indicators stated' },
  'output.charts.units-all': { vi: 'Trung bình các tỷ lệ theo đơn vị', en: 'Mean of the ratios by unit' },
  'output.charts.units-lowest': { vi: '{count} đơn vị có trung bình thấp nhất', en: 'The {count} units with the lowest mean' },
  'output.charts.units-highest': { vi: '{count} đơn vị có trung bình cao nhất', en: 'The {count} units with the highest mean' },

  'output.sheet.findings': { vi: 'Cảnh báo', en: 'Findings' },
  'output.sheet.ledger': { vi: 'Kiểm kê số', en: 'Ledger' },
  'output.sheet.sources': { vi: 'Nguồn', en: 'Sources' },

  'output.title.matrix': { vi: 'TỔNG HỢP SỐ LIỆU THEO CHỈ TIÊU', en: 'FIGURES BY INDICATOR' },
  'output.title.missing': { vi: 'ĐƠN VỊ CHƯA BÁO CÁO', en: 'UNITS THAT HAVE NOT REPORTED' },
  'output.title.figures': { vi: 'SỐ LIỆU TRÍCH TỪ BÁO CÁO', en: 'FIGURES EXTRACTED FROM THE REPORTS' },
  'output.title.unclaimed': { vi: 'SỐ LIỆU CHƯA KHỚP CHỈ TIÊU NÀO', en: 'FIGURES THAT NO INDICATOR CLAIMS' },
  'output.title.findings': { vi: 'CẢNH BÁO', en: 'FINDINGS' },
  'output.title.ledger': { vi: 'KIỂM KÊ MỌI CON SỐ TRONG VĂN BẢN', en: 'EVERY NUMERAL OF THE TEXT' },
  'output.title.sources': { vi: 'NGUỒN SỐ LIỆU', en: 'SOURCES' },

  // Short lines: on paper they stand over the columns that every page repeats.
  'output.figures.cut': {
    vi: 'Đợt này có {count} số liệu; trang chỉ nêu {shown} số đầu, đủ ở so-lieu.csv.',
    en: '{count} figures in this run; the first {shown} stand here, all of them in so-lieu.csv.',
  },

  'output.unclaimed.none': { vi: 'Mọi số liệu kết quả đều đã khớp chỉ tiêu.', en: 'Every result has its indicator.' },
  'output.unclaimed.legend': {
    vi: '{count} số liệu kết quả chưa có trong “Tổng hợp”. Nội dung có ở nhiều báo cáo đứng trước: đáng thêm vào gói quy tắc.',
    en: '{count} results are not in “Matrix”. Labels that many reports state come first: they may deserve an indicator.',
  },

  'output.findings.none': { vi: 'Không có cảnh báo nào.', en: 'No findings.' },
  'output.findings.legend': {
    vi: 'Chấp nhận một cảnh báo đã xem: baocao accept <thư mục kết quả> <Mã> --reason "lý do". Cảnh báo đã chấp nhận (xám) vẫn được liệt kê.',
    en: 'To accept a finding that was looked at: baocao accept <results> <Id> --reason "why". Accepted findings (grey) stay listed.',
  },
  'output.findings.between': { vi: '(giữa các báo cáo)', en: '(between reports)' },
  'output.findings.unread': { vi: 'Chưa đọc được {count} tệp, xem trang “Nguồn”.', en: '{count} files were not read; see sheet “Sources”.' },

  'output.ledger.legend': {
    vi: 'Mỗi con số trong văn bản được xếp vào đúng một loại; ba loại cộng lại bằng tổng.',
    en: 'Each numeral of the text has one fate; the three add up to the total.',
  },
  'output.ledger.cut': {
    vi: 'Danh sách dài {count} dòng: bảng này chỉ nêu các số chưa rõ; danh sách đủ ở tệp JSON của từng báo cáo.',
    en: 'The list has {count} rows: only unclaimed numerals are shown; the whole list is in each report’s JSON.',
  },

  'output.sources.tool': { vi: 'Phần mềm: {tool}. Gói quy tắc: {packs}.', en: 'Program: {tool}. Rule packs: {packs}.' },
  'output.page-footer': { vi: 'Trang &P/&N', en: 'Page &P of &N' },
};
