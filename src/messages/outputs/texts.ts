import type { Catalogue } from '../index.js';

/** The text files: the list of findings, the summary, who has not reported, what the settings changed. */
export const textMessages: Catalogue = {
  'output.settings.off': { vi: 'PHÉP KIỂM ĐÃ TẮT theo {file}: {list}.', en: 'CHECKS SWITCHED OFF by {file}: {list}.' },
  'output.settings.off-check': { vi: '{check} ({count} cảnh báo không nêu)', en: '{check} ({count} findings not listed)' },
  'output.settings.changed': { vi: 'Mức đặt lại theo {file}: {list}.', en: 'Severities set by {file}: {list}.' },
  'output.settings.accepted': { vi: 'Đã chấp nhận {count} cảnh báo theo {file}.', en: '{count} findings are accepted in {file}.' },
  'output.settings.stale': {
    vi: '{file}, dòng {line}: {finding} ({check}) của {report} không còn cảnh báo nào như vậy; xem lại rồi xóa mục này.',
    en: '{file}, line {line}: {finding} ({check}) of {report} is of no finding any more; look at it and remove the entry.',
  },
  'output.settings.elsewhere': { vi: '{file}: {count} mục là của báo cáo không có trong đợt này.', en: '{file}: {count} entries are of reports that are not in this run.' },

  'output.missing.count': { vi: 'Đã báo cáo {reported}/{all} đơn vị; chưa báo cáo: {missing}.', en: '{reported} of {all} units have reported; {missing} have not.' },
  'output.missing.none': { vi: 'Mọi đơn vị trong danh sách đều đã báo cáo.', en: 'Every unit of the list has reported.' },
  'output.missing.maybe': { vi: 'Có thể là: {names}', en: 'May be: {names}' },
  'output.missing.maybe-file': { vi: 'Có thể đã gửi, chưa khớp được: {names}', en: 'May have been sent, but was not matched: {names}' },
  'output.missing.other-period': { vi: 'Mới chỉ có báo cáo kỳ khác: {names}', en: 'Only reports of another period: {names}' },
  'output.missing.ambiguous': { vi: 'Tên này khớp nhiều đơn vị: {names}', en: 'The name fits several units: {names}' },
  'output.missing.no-issuer': { vi: '(không thấy tên cơ quan)', en: '(no issuer found)' },
  'output.missing.strangers': { vi: 'BÁO CÁO CHƯA KHỚP ĐƠN VỊ NÀO ({count})', en: 'REPORTS MATCHED TO NO UNIT ({count})' },
  'output.missing.several': { vi: 'ĐƠN VỊ CÓ NHIỀU BÁO CÁO ({count})', en: 'UNITS WITH SEVERAL REPORTS ({count})' },
  'output.missing.units': { vi: 'ĐƠN VỊ CHƯA BÁO CÁO ({count})', en: 'UNITS WITHOUT A REPORT ({count})' },

  'output.list.file': { vi: '{name}: {counts}', en: '{name}: {counts}' },
  'output.list.clean': { vi: '{name}: không có cảnh báo', en: '{name}: no findings' },
  'output.list.batch': { vi: 'Giữa các báo cáo: {counts}', en: 'Between reports: {counts}' },
  'output.list.unread': { vi: '{name}: KHÔNG ĐỌC ĐƯỢC. {message}', en: '{name}: NOT READ. {message}' },

  'output.summary.read': { vi: 'Đã đọc {read}/{all} tệp.', en: 'Read {read} of {all} files.' },
  'output.summary.unread': { vi: 'KHÔNG ĐỌC ĐƯỢC {count} tệp:', en: 'NOT READ, {count} files:' },
  'output.summary.unrestricted': {
    vi: 'Lưu ý an toàn: máy này không giới hạn được quyền của tiến trình đọc tệp, nên tệp được đọc với mọi quyền của người dùng. Kết quả không thay đổi. Nên cài Node.js bản mới, từ 20.19.',
    en: 'Safety: this system could not limit the rights of the reading processes; files were read with all rights of the user. Results are the same. Install a newer Node.js, 20.19 or later.',
  },
  'output.summary.skipped': {
    vi: 'Bỏ qua {count} tệp không phải báo cáo: {names}',
    en: 'Passed over {count} files that are no reports: {names}',
  },
  'output.summary.figures': {
    vi: 'Số liệu: {all}, trong đó {verified} khớp khi tính lại, {contradicted} mâu thuẫn, {explained} giải thích được, {unchecked} chưa kiểm được.',
    en: 'Figures: {all}, of which {verified} verified, {contradicted} contradicted, {explained} explained, {unchecked} unchecked.',
  },
  'output.summary.findings': { vi: 'Cảnh báo: {counts}.', en: 'Findings: {counts}.' },
  'output.summary.batch': { vi: 'Đối chiếu giữa các báo cáo: {counts}.', en: 'Between reports: {counts}.' },
  'output.summary.ledger': {
    vi: 'Kiểm kê: {numerals} số trong văn bản = {claimed} đã thành số liệu + {excluded} không phải số liệu + {unclaimed} chưa rõ.',
    en: 'Ledger: {numerals} numerals in the text = {claimed} in figures + {excluded} not figures + {unclaimed} unclaimed.',
  },
  'output.summary.period': { vi: 'Kỳ báo cáo của đợt này: {period}.', en: 'Period of this run: {period}.' },
  'output.summary.mixed': { vi: 'CÁC BÁO CÁO THUỘC NHIỀU KỲ: không cộng báo cáo nào.', en: 'THE REPORTS ARE OF SEVERAL PERIODS: none is added up.' },
  'output.summary.aside': { vi: 'Cần biết khi cộng ({count} tệp):', en: 'To know when adding up ({count} files):' },
  'output.summary.unbalanced': { vi: 'KIỂM KÊ LỆCH {difference} SỐ: hãy báo lỗi này cho người làm phần mềm.', en: 'THE LEDGER IS OFF BY {difference}: please report this defect.' },
  'output.summary.file': {
    vi: '  {name}: {figures} số liệu; cảnh báo: {findings}; {unclaimed} số chưa rõ',
    en: '  {name}: {figures} figures; findings: {findings}; {unclaimed} numerals unclaimed',
  },
};
