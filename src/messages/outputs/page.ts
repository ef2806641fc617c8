import type { Catalogue } from '../index.js';

/** Words of the report page that no other output has. */
export const pageMessages: Catalogue = {
  'output.html.title': { vi: 'Báo cáo tổng hợp', en: 'Reports' },
  'output.html.skip': { vi: 'Tới nội dung', en: 'To the content' },
  'output.html.overview': { vi: '‹ Tổng quan', en: '‹ Overview' },
  'output.html.report-before': { vi: '‹ Báo cáo trước', en: '‹ Report before' },
  'output.html.report-after': { vi: 'Báo cáo sau ›', en: 'Next report ›' },

  'output.html.filters': { vi: 'Lọc', en: 'Filter' },
  'output.html.any': { vi: 'tất cả', en: 'all' },
  'output.html.reset': { vi: 'Bỏ lọc', en: 'Show all' },
  'output.html.before': { vi: '‹ Số trước', en: '‹ Figure before' },
  'output.html.after': { vi: 'Số sau ›', en: 'Next figure ›' },
  'output.html.shown': {
    vi: 'Đang hiện: {reports} báo cáo, {findings} cảnh báo',
    en: 'Shown: {reports} reports, {findings} findings',
  },
  'output.html.shown-figures': { vi: ', {figures} số liệu', en: ', {figures} figures' },
  'output.html.keys': {
    vi: 'Bấm vào số liệu để xem phép tính. Phím ← →: số trước, số sau; Esc: đóng; trong bảng: phím mũi tên.',
    en: 'Choose a figure to see its arithmetic. Keys ← →: figure before, next; Esc: close; in the table: arrow keys.',
  },

  'output.html.tile-read': { vi: 'tệp đã đọc', en: 'files read' },
  'output.html.map': { vi: 'Đơn vị × chỉ tiêu', en: 'Units × indicators' },
  'output.html.map-legend': {
    vi: 'Ô trống có gạch chéo: báo cáo không nêu; số 0: báo cáo ghi 0. Bấm vào ô để tới chỗ in trong báo cáo.',
    en: 'Hatched: not in the report; 0: the report says 0. Choose a cell to go to where it is printed.',
  },
  'output.html.tile-units': { vi: 'đơn vị đã báo cáo', en: 'units have reported' },
  'output.html.total-of': { vi: 'tính từ {count} báo cáo được cộng', en: 'of {count} reports added up' },
  'output.html.map-none': {
    vi: 'Chưa có số liệu nào ứng với chỉ tiêu của gói quy tắc; số liệu ở từng báo cáo bên dưới.',
    en: 'No figure matches an indicator of the rule packs; the figures are in each report.',
  },
  'output.html.missing': { vi: 'không nêu', en: 'not stated' },
  'output.html.shade': { vi: 'Tô màu theo tỷ lệ', en: 'Colour by percentage' },
  'output.html.print-workbook': { vi: 'Bảng rộng hơn trang giấy: in từ tong-hop.xlsx.', en: 'Too wide for paper: print it from tong-hop.xlsx.' },
  'output.html.not-counted': { vi: '(không cộng)', en: '(not added up)' },
  'output.html.between': { vi: 'Giữa các báo cáo ({count})', en: 'Between reports ({count})' },
  'output.html.settings': { vi: 'Cấu hình và chấp nhận', en: 'Settings and accepted findings' },
  'output.html.unread': { vi: 'Không đọc được ({count})', en: 'Not read ({count})' },
  'output.html.skipped': { vi: 'Bỏ qua, không phải báo cáo ({count})', en: 'Passed over, no reports ({count})' },

  'output.html.findings-of': { vi: 'Cảnh báo: {counts}', en: 'Findings: {counts}' },
  'output.html.finding': { vi: 'Cảnh báo', en: 'Finding' },
  'output.html.scanned': {
    vi: 'Có trang là ảnh: dưới đây là chữ nhận dạng được, khung ở phần chi tiết chỉ chỗ trên trang. Ảnh của trang không có trong tệp này: hãy mở bản gốc ở đúng trang.',
    en: 'Some pages are pictures: below is the recognised text, and the frame beside each figure shows its place. The picture itself is not in this file: open the original at that page.',
  },
  'output.html.many': {
    vi: 'Báo cáo có {count} số liệu: chỉ số mâu thuẫn và số giải thích được có phần chi tiết; đủ thì xem tong-hop.xlsx và tệp JSON.',
    en: 'The report has {count} figures: only those contradicted or explained are told in detail; all are in tong-hop.xlsx and the JSON.',
  },
  'output.html.page': { vi: 'Trang {page}', en: 'Page {page}' },
  'output.html.page-ocr': { vi: 'nhận dạng từ ảnh', en: 'recognised from a picture' },
  'output.html.page-ocr-layer': { vi: 'ảnh có lớp chữ nhận dạng sẵn', en: 'a picture with a text layer' },
  'output.html.page-poor': { vi: 'KHÔNG ĐỌC ĐƯỢC ĐỦ', en: 'NOT FULLY READ' },
  'output.html.also': { vi: '[+]', en: '[+]' },

  'output.html.close': { vi: 'Đóng (Esc)', en: 'Close (Esc)' },
  'output.html.printed': { vi: 'In trong báo cáo', en: 'Printed' },
  'output.html.prints': { vi: 'báo cáo in', en: 'printed' },
  'output.html.arithmetic': { vi: 'Phép tính', en: 'Arithmetic' },
  'output.html.terms': { vi: '{count} số', en: '{count} numbers' },
  'output.html.satisfies': { vi: '{count} phép tính khớp', en: '{count} relations fit' },
  'output.html.strength': {
    vi: 'Trong {possible} cách gõ nhầm một chữ số, phép tính phát hiện {caught} ({share}%).',
    en: 'Of {possible} ways to mistype one digit, the arithmetic catches {caught} ({share}%).',
  },
  'output.html.no-indicator': { vi: 'chưa khớp chỉ tiêu nào', en: 'no pack claims it' },
  'output.html.readings': { vi: 'Cách đọc khác', en: 'Other readings' },
  'output.html.raw': { vi: 'Trong tệp', en: 'In the file' },
  'output.html.in-picture': { vi: 'Chỗ trên hình {number} ({name})', en: 'Place in picture {number} ({name})' },
  'output.html.on-page': { vi: 'Chỗ trên trang {page}', en: 'Place on page {page}' },
};
