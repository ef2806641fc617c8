import type { Catalogue } from './index.js';

/** The settings file, the list of accepted findings, and the command that adds to it. */
export const settingsMessages: Catalogue = {
  'settings.unknown-check': { vi: 'Không có phép kiểm “{check}”. Có phải là: {known}?', en: 'There is no check “{check}”. Did you mean: {known}?' },
  'settings.accepted-twice': { vi: '{finding} đã được chấp nhận ở dòng {line}. Hãy xóa một trong hai.', en: '{finding} is accepted on line {line} already. Remove one.' },
  'settings.unreadable': { vi: 'Không mở được ({detail}). Kiểm tra đường dẫn và quyền đọc.', en: 'Cannot be opened ({detail}). Check the path and the rights.' },
  'settings.too-large': { vi: 'Tệp nặng {kilobytes} KB, quá giới hạn {limit} KB.', en: 'The file is {kilobytes} KB, over the limit of {limit} KB.' },
  'settings.heading': {
    vi: 'Các cảnh báo đã xem và chấp nhận, mỗi mục kèm lý do; xem docs/cau-hinh.md.\nCảnh báo được chấp nhận vẫn được liệt kê, không tính là còn mở.',
    en: 'Findings that were looked at and accepted, each with its reason; see docs/cau-hinh.md.\nAccepted findings stay listed and are not counted as open.',
  },
  'settings.accepted': { vi: '{finding}: đã chấp nhận “{message}” ({file}).', en: '{finding}: accepted “{message}” ({file}).' },
  'settings.already': { vi: '{finding}: đã được chấp nhận từ trước, không ghi lại.', en: '{finding}: accepted before, not written again.' },
  'settings.written': {
    vi: 'Đã ghi vào {path}. Chạy lại baocao run để bảng tính và danh sách cảnh báo theo đó.',
    en: 'Written to {path}. Run baocao run again for the workbook and the list of findings to follow.',
  },
};
