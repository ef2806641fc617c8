/**
 * One true example and one false alarm of every check that an identity or a date can trip: docs/checks.md is made of
 * them, and the tests run them. Sentences of our own.
 */
import type { Head } from './report.js';

export type Example = {
  check: string;
  /** what it says, in Vietnamese and in short English */
  says: { vi: string; en: string };
  /** body of a report in which it must be found */
  found: string;
  /** the like of it in which it must not */
  silent: string;
  /** why the second is in order */
  why: { vi: string; en: string };
  head?: Head;
};

const TABLE = (rows: string): string => `| STT | Thủ tục | Trực tiếp | Trực tuyến | Cộng |\n|---|---|---|---|---|\n${rows}`;
const ROWS = '| 1 | Khai sinh | 30 | 222 | 252 |\n| 2 | Khai tử | 24 | 125 | 149 |\n| 3 | Kết hôn | 21 | 91 | 112 |\n| 4 | Cư trú | 12 | 72 | 84 |';
const MONTH: Head = { title: 'Kết quả thực hiện Đề án 06 tháng 6 năm 2025', period: 'Từ ngày 15/5/2025 đến ngày 14/6/2025' };

export const EXAMPLES: Example[] = [
  {
    check: 'percent-mismatch', says: { vi: 'Tỷ lệ in ra không phải tử số chia mẫu số, dù làm tròn hay cắt bớt.', en: 'A percentage that its two numbers do not give, rounded or cut off.' },
    found: '- Số hóa 705/790 hồ sơ (đạt 98,24%).', silent: '- Thu 156/150 triệu đồng, đạt 104% dự toán.',
    why: { vi: 'so với kế hoạch thì vượt 100% vẫn đúng', en: 'a plan may be surpassed' },
  },
  {
    check: 'percent-truncated', says: { vi: 'Tỷ lệ bị cắt bớt phần lẻ trong khi tỷ lệ khác được làm tròn; báo cáo cắt bớt mọi tỷ lệ thì nói một lần.', en: 'A percentage cut off where others are rounded; a report that cuts off all is told so once.' },
    found: '- Đăng ký thường trú: 880/993 hồ sơ (88%).\n- Đăng ký khai sinh: 19/21 hồ sơ (90,5%).\n- Đăng ký khai tử: 5/6 hồ sơ (83,3%).', silent: '- Đăng ký tạm trú: 1/8 hồ sơ (12%).',
    why: { vi: '12,5% làm tròn lên hay xuống đều được', en: 'a half may be rounded either way' },
  },
  {
    check: 'percent-other-base', says: { vi: 'Tỷ lệ tính trên số khác mà câu văn có nêu.', en: 'A percentage of another number, which the sentence names.' },
    found: '- Cấp đổi giấy phép 488/2.028 hồ sơ, chiếm 31,69% so với hồ sơ nộp trực tiếp.', silent: '- Cấp đổi giấy phép 488/2.028 hồ sơ, chiếm 24,06%.',
    why: { vi: 'đúng bằng tử số chia mẫu số', en: 'it is of its own base' },
  },
  {
    check: 'part-exceeds-whole', says: { vi: 'Phần lớn hơn tổng chứa nó.', en: 'A part above its whole.' },
    found: '- Có 18/16 khu phố ra mắt mô hình.', silent: '- Lúa mùa gieo trồng 52/50 ha.',
    why: { vi: 'diện tích so với kế hoạch có thể vượt', en: 'done against planned' },
  },
  {
    check: 'sum-mismatch', says: { vi: 'Tổng không bằng các phần cộng lại.', en: 'A total that its parts do not make.' },
    found: '- Tiếp nhận 500 hồ sơ, gồm: trực tuyến 380 hồ sơ, trực tiếp 110 hồ sơ.', silent: '- Tiếp nhận 500 hồ sơ, trong đó lĩnh vực đất đai 120 hồ sơ, hộ tịch 80 hồ sơ.',
    why: { vi: '“trong đó” chỉ nêu một số phần', en: 'only some of the parts are told' },
  },
  {
    check: 'change-mismatch', says: { vi: 'Số kỳ này, số kỳ trước, mức tăng giảm và tỷ lệ tăng giảm không khớp nhau.', en: 'The number now, the number before, the change and its percentage do not agree.' },
    found: '- Xảy ra 12 vụ, tăng 4 vụ so với cùng kỳ năm trước (9 vụ).', silent: '- Xảy ra 12 vụ, tăng 3 vụ so với tháng trước (9 vụ), giảm 1 vụ so với cùng kỳ năm trước (13 vụ).',
    why: { vi: 'hai lần so sánh, mỗi lần một mốc', en: 'two comparisons, each with its own time' },
  },
  {
    check: 'complement-mismatch', says: { vi: 'Các tỷ lệ của một tổng, kể cả phần “còn lại”, không thành 100%, hoặc trái với số kèm theo.', en: 'The shares of one whole, the rest included, do not make 100%, or their numbers give others.' },
    found: '- Nông nghiệp chiếm 30%, công nghiệp chiếm 45%, còn lại 35% là dịch vụ.', silent: '- Hồ sơ trực tuyến chiếm 60%, trong đó toàn trình 40%, còn lại 40% nộp trực tiếp.',
    why: { vi: '40% toàn trình nằm trong 60%', en: 'one share is part of another' },
  },
  {
    check: 'table-total', says: { vi: 'Dòng tổng không bằng các dòng cộng lại.', en: 'A total row that its rows do not make.' },
    found: TABLE(`${ROWS}\n|  | Tổng cộng | 87 | 501 | 597 |`), silent: TABLE(`${ROWS}\n|  | Tổng cộng | 87 | 510 | 597 |`),
    why: { vi: 'cộng đúng', en: 'it adds up' },
  },
  {
    check: 'table-row', says: { vi: 'Một dòng trái với công thức mà các dòng khác của chính bảng theo.', en: 'A row that breaks the formula which the table\'s other rows keep.' },
    found: TABLE(`${ROWS}\n| 5 | Căn cước | 40 | 60 | 110 |`), silent: TABLE('| 1 | Khai sinh | 30 | 222 | 7 |\n| 2 | Khai tử | 24 | 125 | 9 |\n| 3 | Kết hôn | 21 | 91 | 3 |'),
    why: { vi: 'bảng không theo công thức nào', en: 'the table shows no formula' },
  },
  {
    check: 'indicator-mismatch', says: { vi: 'Các chỉ tiêu trái với quan hệ mà gói quy tắc khai báo (`identities`, xem docs/packs.md).', en: 'Indicators that do not keep what their rule pack declares of them.' },
    found: '- Tổng số hồ sơ phải giải quyết: 1.250 hồ sơ.\n- Số hồ sơ đã giải quyết: 1.265 hồ sơ.', silent: '- Trong tháng thu nhận 410 hồ sơ cấp thẻ căn cước.\n- Trong tháng trả 480 thẻ căn cước cho công dân.',
    why: { vi: 'trong một tháng có thể trả cả thẻ làm từ tháng trước', en: 'a month may hand out cards of the month before' }, head: { title: 'Công tác cải cách hành chính và Đề án 06 tháng 6 năm 2025' },
  },
  {
    check: 'numbering-gap', says: { vi: 'Cột số thứ tự của bảng bỏ một số (lặp một số: `numbering-duplicate`).', en: 'The column that numbers the rows leaves one out.' },
    found: TABLE(`${ROWS}\n| 6 | Căn cước | 40 | 60 | 100 |`), silent: TABLE(`${ROWS}\n| 5 | Căn cước | 40 | 60 | 100 |`), why: { vi: 'số thứ tự liền nhau', en: 'it counts on' },
  },
  {
    check: 'implied-base', says: { vi: 'Tỷ lệ không in mẫu số mà không tổng số nào cho được, hoặc trái với tổng của chính danh sách.', en: 'A share without its base that no base gives, or that its own list contradicts.' },
    found: '- Xếp loại: tốt 60 học sinh (chiếm 50%), khá 48 học sinh (chiếm 30%), đạt 12 học sinh (chiếm 20%).', silent: '- Trả kết quả quá hạn: 3 hồ sơ, tỷ lệ 13,64%.',
    why: { vi: '3/22 = 13,64%', en: '3 of 22 gives it' },
  },
  {
    check: 'value-conflict', says: { vi: 'Cùng chỉ tiêu, cùng đơn vị, cùng kỳ mà hai chỗ in hai số gần nhau.', en: 'One indicator, unit and period with two values that are near.' },
    found: '- Kích hoạt tài khoản định danh điện tử: 1.245 tài khoản.\n- Tuyên truyền lưu động.\n- Kích hoạt tài khoản định danh điện tử: 1.254 tài khoản.',
    silent: '- Kích hoạt tài khoản định danh điện tử trong tháng: 1.245 tài khoản.\n- Lũy kế kích hoạt tài khoản định danh điện tử: 1.254 tài khoản.',
    why: { vi: 'một số trong tháng, một số lũy kế', en: 'in the month and to date' },
  },
  {
    check: 'duplicate-indicator', says: { vi: 'Một dòng được ghi hai lần trong cùng danh sách hoặc bảng.', en: 'One line twice in a list or table.' },
    found: '- Kết quả:\n+ Đăng ký khai sinh: 45 hồ sơ.\n+ Đăng ký kết hôn: 21 hồ sơ.\n+ Đăng ký khai sinh: 45 hồ sơ.', silent: '- Khu phố 1:\n+ Hộ dân: 450 hộ.\n- Khu phố 2:\n+ Hộ dân: 450 hộ.',
    why: { vi: 'hai khu phố khác nhau', en: 'under two headings' },
  },
  {
    check: 'list-count', says: { vi: 'Số ý nêu trước dấu hai chấm khác số ý liệt kê.', en: 'The number announced is not the number listed.' },
    found: 'Triển khai gồm 03 nhóm: (1) Nhóm tiện ích; (2) Nhóm dữ liệu; (3) Nhóm hạ tầng; (4) Nhóm nhân lực.', silent: 'Phường hoàn thành một số 05 mô hình: (1) khai báo lưu trú; (2) thu phí.',
    why: { vi: '“một số” không phải là tất cả', en: 'only some are told' },
  },
  {
    check: 'citation-symbol', says: { vi: 'Một văn bản (cùng số, cùng ngày) mà ký hiệu ghi hai cách.', en: 'One document, of one number and day, with its symbol spelt in two ways.' },
    found: '- Kế hoạch 345/KHPH-BCĐ ngày 06/7/2024.\n- Kế hoạch số 345/KHPPH-BCĐ ngày 06/7/2024.', silent: '- Kế hoạch 345/KH-BCA của Bộ Công an.\n- Kế hoạch số 345/KH-BCĐ của Ban Chỉ đạo.',
    why: { vi: 'hai cơ quan khác nhau', en: 'two bodies' },
  },
  {
    check: 'citation-date', says: { vi: 'Một số, ký hiệu văn bản ghi hai ngày; văn bản được dẫn có ngày sau ngày báo cáo.', en: 'One document number with two dates, or dated after the report.' },
    found: '- Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.\n- Thực hiện Quyết định số 06/QĐ-TTg ngày 16/01/2022.', silent: '- Kế hoạch 12/KH-UBND ngày 10/01/2024.\n- Kế hoạch số 12/KH-UBND ngày 15/3/2025.',
    why: { vi: 'số văn bản được đánh lại mỗi năm', en: 'numbers begin anew every year' },
  },
  {
    check: 'period', says: { vi: 'Thời gian không thể đúng: ngày không có, khoảng ngược, tháng ghi khác kỳ, ngày chốt của kỳ trước, ký trước kỳ báo cáo.', en: 'Times that cannot be true: no such day, a range backwards, another month, the last closing day, signed too early.' },
    found: '- Từ ngày 14/6/2025 đến ngày 15/5/2025 tiếp nhận 120 hồ sơ.', silent: '- Từ ngày 15/12/2024 đến ngày 14/6/2025 tiếp nhận 812 hồ sơ.',
    why: { vi: 'từ đầu năm báo cáo đến nay', en: 'since the reporting year began' }, head: MONTH,
  },
];
