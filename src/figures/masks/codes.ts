/** Codes, contacts, times, ages, durations: digits that measure nothing of the report. */
import { type Mask, words } from './mask.js';

export const codeMasks: Mask[] = [
  {
    reason: 'phone',
    pattern: words('<(?:qua số|gọi số|đầu số|số máy|đt|sđt|số đt|điện thoại|số điện thoại|hotline|đường dây nóng|zalo|fax|tổng đài|liên hệ)\\s?:?(?: số)?\\s?:?\\s?\\(?\\+?[\\d.,\\s()-]{3,20}\\d>'),
    examples: ['số ĐT: 0912.345.678', 'Tổng đài 1022', 'hotline 1900 1234', 'phản ánh qua số 1022', 'điện thoại: (0251) 382 1234'],
    counterExamples: [],
  },
  {
    reason: 'phone',
    pattern: /(?<![\p{L}\p{N}.,/])0\d{2,3}[.\s-]?\d{3,4}[.\s-]?\d{3,4}(?![\p{L}\p{N}/%]|[.,]\d)/gu,
    examples: ['0912.345.678', '0258.3612.447', '0251 382 1234', '0912345678'],
    counterExamples: ['05/27', '0,375', '012.345'],
  },
  {
    reason: 'identifier',
    pattern: /(?<![\p{L}\p{N}.,/])\d{12}(?![\p{N}%])|(?:mã số|số CCCD|số CMND|số định danh|MST|mã định danh)\s*:?\s*\d{6,13}/giu,
    examples: ['079123456789', 'mã số 1234567'],
    counterExamples: ['mã số: 12 hồ sơ'],
  },
  {
    reason: 'voltage',
    pattern: /(?<![\p{L}\p{N}])\d{2,3}(?:\s?\/\s?\d{2,3})?\s?k?[VW](?![\p{L}\p{N}])/gu,
    examples: ['(220/380V)', '110kV', '35 kV'],
    counterExamples: ['220/380 hộ'],
  },
  {
    reason: 'time',
    // "24/24" of something counted, or with its share, is a ratio that happens to be round the clock.
    pattern: words('<24\\s?/\\s?(?:7>|24>(?! (?:thôn|ấp|bản|buôn|làng|xóm|khu|tổ|xã|phường|hộ|hồ sơ|trường hợp|người|đơn vị|cơ sở|trường|lượt|điểm|nhiệm vụ|chỉ tiêu|thủ tục|cán bộ)>|\\s*\\((?:(?:đạt|chiếm|bằng|tỷ lệ|tỉ lệ) ){0,2}\\d|,? (?:đạt|chiếm)>))(?: giờ)?|<\\d{1,2}:\\d{2}>|<\\d{1,2} giờ(?: \\d{1,2}(?: phút)?)?>|<\\d{1,3}(?:(?: đến |\\s?-\\s?)\\d{1,3})? phút>'),
    examples: ['24/7', '24/24 giờ', '17 giờ 00', '07:30', '15 phút', '15 đến 20 phút'],
    counterExamples: ['24/72 hồ sơ', '24/24 thôn', '24/24 hồ sơ (100%)', '24/24, đạt 100%', '24/24 (đạt tỷ lệ 100%)', '8 hồ sơ', '5 giấy'],
  },
  {
    reason: 'time',
    pattern: /(?<![\p{L}\p{N}])\d{1,2}[hg](?:[0-5]\d)?(?![\p{L}\p{N}/])/gu,
    examples: ['8h30', '17h'],
    counterExamples: ['5G 9/12'],
  },
  {
    reason: 'age',
    pattern: words('<(?:từ |đủ |dưới |trên |trẻ )?(?:đủ )?\\d{1,3}(?: (?:đến|tới)(?: dưới)? (?:đủ )?\\d{1,3}|\\s?[-–—]\\s?\\d{1,3})? (?:tháng )?tuổi>|<độ tuổi(?: từ)? \\d{1,3}(?:(?: đến |\\s?-\\s?)\\d{1,3})?>'),
    examples: ['dưới 6 tuổi', 'từ 05 đến 11 tuổi', 'từ 6 đến 36 tháng tuổi', 'đủ 14 tuổi trở lên', 'ở độ tuổi từ 19 đến 43'],
    counterExamples: [],
  },
  {
    // so are the months that have passed: "9 tháng 12 tỷ đồng", "lũy kế 10 tháng 13,9/15,4 tỷ đồng"
    reason: 'period',
    pattern: words('<\\d{1,2} tháng>(?= \\d{1,3}(?:[.,]\\d+)*(?:\\s?/\\s?\\d[\\d.,]*)? (?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\\p{L}))|<\\d{1,2} tháng>(?= \\d{1,3}(?:[.,]\\d{3})+\\s?(?:đ|đồng)>)|<đợt (?:[ivx]+|\\d)\\s?/\\s?20\\d{2}>'),
    examples: ['tiêm phòng đợt I/2024 đạt'],
    counterExamples: ['10 tháng tuổi', '5 hồ sơ'],
  },
  {
    // the amount comes right behind: "nợ dưới 3 tháng 386 triệu đồng"; "15 tháng 6" is a day
    reason: 'duration',
    pattern: words('<(?:dưới|quá) \\d{1,2} (?:tháng|ngày|năm)>(?= \\d{1,3}(?:[.,]\\d{3})* (?!tháng|năm)\\p{L})'),
    examples: [],
    counterExamples: ['dưới 3 hồ sơ', 'quá 15 trường hợp'],
  },
  {
    reason: 'duration',
    pattern: words('<(?:\\d{1,3}|\\d{1,2}(?: đến |\\s?[-–—]\\s?)\\d{1,2}) (?:ngày(?: làm việc)?|tuần|tháng|năm|giờ làm việc|quý)>(?!\\s?\\d)(?:/lần)?(?! (?:công|tuổi))'),
    examples: ['12 tháng trở lên', '01 năm thực hiện', 'trong 03 ngày làm việc', '1 tháng/lần', '02 tuần', 'trẻ từ 6-59 tháng'],
    counterExamples: ['12 ngày công'],
  },
  {
    reason: 'code',
    pattern: /\p{L}[\p{L}\p{N}]*?(?:[-_.]\p{Lu}[\p{L}\p{N}]*)*[-_]?\d+(?:\.\d+)?(?=[^\p{N}.,/%]|[.,](?!\p{N})|$)/gu,
    examples: ['PC06', 'mẫu CT10', 'COVID-19', 'TT01', 'Covid-19'],
    counterExamples: ['trú: 471', 'số 12'],
  },
  {
    reason: 'code',
    pattern: words('<covid 19>(?! (?:ca|người|trường hợp)>)'),
    examples: ['dịch Covid 19 với số tiền'],
    counterExamples: ['Covid 12 ca'],
  },
  {
    reason: 'code',
    pattern: words('<(?:mã lỗi|lỗi|mã số|mã) \\d{2,6}>(?! (?:hồ sơ|trường hợp|lượt|đơn vị))'),
    examples: ['báo lỗi mã 504', 'mã lỗi 1205'],
    counterExamples: ['lỗi 15 hồ sơ'],
  },
  {
    reason: 'not-a-figure',
    pattern: words('<(?:tỷ lệ|tỉ lệ|bản đồ|quy hoạch(?: chi tiết| phân khu)?)[^.;,\\d]{0,40}1\\s?/\\s?(?:[125]00|[125]\\.?000|10\\.?000|25\\.?000|50\\.?000)>'),
    examples: ['bản đồ quy hoạch 1/500', 'quy hoạch chi tiết tỷ lệ 1/2000', 'bản đồ địa chính tỷ lệ 1/1.000'],
    counterExamples: ['tỷ lệ 1/2 hộ'],
  },
  {
    // what a number in a table is counted in, and no amount of anything
    reason: 'not-a-figure',
    pattern: words('<(?:đvt|đ\\.v\\.t|đv tính|đơn vị(?: tính| đo)?)(?: là)?\\s?[:;-]?\\s?1(?:[.,\\s]?000){1,3}\\s?(?:đồng(?! chí)|đ|vnđ|vnd|người|dân|ha|tấn|con|lượt|m2|m²)>'),
    examples: ['Đơn vị tính: 1.000 đồng', '(ĐVT: 1.000đ)', 'đơn vị: 1.000.000 đồng', 'ĐVT 1000 người'],
    counterExamples: ['đơn vị thu 1.000 đồng', 'các đơn vị: 12 đồng chí', 'đơn vị: 1.000 đồng chí'],
  },
  {
    reason: 'code',
    pattern: /(?<![\p{L}\p{N}.,/])\d+(?!(?:km|m|ha|kg|cm|tr|tỷ|triệu|m2|m²)(?![\p{L}]))\p{L}+\d*[\p{L}\p{N}-]*/giu,
    examples: ['5S', 'mô hình 3T', '4G', 'đường 12A'],
    counterExamples: ['40km', '12ha', '2 tổ'],
  },
  {
    reason: 'address',
    pattern: /(?:https?:\/\/|www\.)\S+|[^\s@]{1,100}@[^\s@]+\.\S+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:vn|com|net|org)(?:\/\S*)?/giu,
    examples: ['https://dichvucong.gov.vn/2023', 'hopthu12@tinh.gov.vn'],
    counterExamples: [],
  },
  {
    reason: 'list-mark',
    pattern: /(?<![\p{L}\p{N}])\(\s?\d{1,2}\s?\)(?=\s*[\p{L}“"])/gu,
    examples: ['(1) Đăng ký thường trú', '; (10) Cấp đổi'],
    counterExamples: ['hồ sơ (15%)', '(1/2)'],
  },
  {
    // the mark of what a cell tells: "2.2. Tỷ lệ đường thôn được cứng hóa"
    reason: 'list-mark',
    pattern: /^\d{1,2}(?:\.\d{1,2}){1,2}(?:\.\s*(?=\p{L})|\s+(?=\p{Lu}\p{Ll}))/gu,
    examples: ['2.2. Tỷ lệ đường thôn', '1.1 Có quy hoạch'],
    counterExamples: ['2.2 ha', '1.1', '1.250 hồ sơ'],
  },
  {
    reason: 'footnote-mark',
    pattern: /\[\d{1,2}\]/gu,
    examples: ['mô hình[1]'],
    counterExamples: [],
  },
  {
    reason: 'blank',
    pattern: /[-–—_.…]{3,}\s?\d{1,3}\s?[-–—_.…]{3,}|[Oo0]{3}(?=[-–—]|$)/gu,
    examples: ['-----000-----'],
    counterExamples: [],
  },
];
