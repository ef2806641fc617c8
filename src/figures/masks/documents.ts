/** Numbers of documents, legal articles and cross references. */
import { type Mask, MORE, words } from './mask.js';

const KINDS = '(?:kế hoạch|công văn|văn bản|quyết định|thông báo|báo cáo|chỉ thị|nghị quyết|nghị định|thông tư|(?<!(?:kỷ|kỉ|pháp) )luật|pháp lệnh|tờ trình|'
  + 'hướng dẫn|quy chế|chương trình|đề án|công điện|kết luận|quy định|giấy mời|phương án|hợp đồng|kh|qđ|cv|nq|nđ|tt|ct|tb|bc)';
/** Letters of a symbol: "QĐ-TTg", "TCT 355", "KHPH-TCTTW-BCĐ06ĐN", "QĐ – TTg". */
const SYMBOL = '\\p{Lu}(?:[\\p{Lu}\\d][\\p{L}\\p{N}&.]*|(?=[;,.)\\s-]|$))(?:\\s?[-–/]\\s?\\p{Lu}[\\p{L}\\p{N}.]*)*';

/** Upper case matters in symbols, so these two patterns do not ignore case. */
export const documentMasks: Mask[] = [
  {
    reason: 'document-number',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,6}[a-z]?(?:\\s?/\\s?(?:(?:19|20)\\d{2}\\s?/\\s?)?|-)${SYMBOL}`, 'gu'),
    examples: ['06/QĐ-TTg', '12/2023/NQ-HĐND', '264 /BC-BCĐ', '193-KH/TU', '1911/QĐ – TTg', '45/BC-TCT06', '06/CP', '19/2021/TT-BTC'],
    counterExamples: ['105/120 hồ sơ', '2 - Đăng', '90/94 trường hợp'],
  },
  {
    reason: 'document-number',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,6}\\s?/\\s?TCT\\s\\d+`, 'gu'),
    examples: ['Số: 71 /TCT 120'],
    counterExamples: [],
  },
  {
    reason: 'document-number',
    pattern: words(`<${KINDS}(?: (?:phối hợp|liên tịch|khẩn|mật|chỉ đạo|tham mưu))? (?:(?:số|:)\\s?)?\\d{1,6}${MORE(',| và')}>(?!\\s?[%.,]\\d|\\s?/\\s?\\d|\\s?%)(?! (?:văn bản|nội dung|lượt|hồ sơ|trường hợp|nhiệm vụ|chỉ tiêu|đơn vị|người|đối tượng|cá nhân|tập thể|đồng chí|đảng viên|cuộc|buổi|vụ|bài)>)`),
    examples: ['Kế hoạch số 112 của Ủy ban', 'kế hoạch 51 của tỉnh', 'Chỉ thị số 17', 'Nghị quyết 18', 'Đề án 06', 'Đề án 6'],
    counterExamples: ['ban hành 12 kế hoạch', 'báo cáo 15/20 nội dung', 'văn bản: 15', 'chỉ kết luận 4 người', 'xử lý kỷ luật 03 người', 'phổ biến pháp luật 12 buổi'],
  },
  {
    reason: 'legal-article',
    pattern: words('(?<!(?:tài|chuyển|đăng|ngân|các|mọi|nhiều|dứt|thời|địa|trọng|cao) )<(?:điều|khoản|điểm|tiết|chương) (?:thứ )?\\d{1,3}[a-zđ]?>(?:(?:,| và|;) (?:(?:điều|khoản|điểm) )?\\d{1,3}[a-zđ]?>)*(?! (?:hồ sơ|trường hợp|lượt|đơn vị))'),
    examples: ['khoản 2, Điều 24', 'điều 5', 'Điều 3 và Điều 8 Luật Cư trú', 'khoản 1, 2 Điều 6'],
    counterExamples: ['qua tài khoản 203/241 người', 'chuyển khoản 15 hộ', 'điều chỉnh 12 hồ sơ', 'lắp đặt tại điểm 15 hồ sơ', 'xử lý dứt điểm 88 phản ánh', 'tại thời điểm 30 hộ'],
  },
  {
    reason: 'cross-reference',
    pattern: words('<(?:mục|phần|phụ lục|biểu(?: mẫu)?(?: số)?|mẫu(?: số)?|bảng|trang|tiểu mục|hình|sơ đồ|danh mục) \\d{1,3}(?:\\.\\d{1,2})*[a-zđ]?>(?!\\s?[%/])(?! (?:hồ sơ|trường hợp|lượt))'),
    examples: ['tại mục 1', 'Biểu số 02', 'mẫu 03', 'Phụ lục 1', 'bảng 2'],
    counterExamples: ['phần 45%'],
  },
];
