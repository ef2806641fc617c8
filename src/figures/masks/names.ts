/** Numbers that are part of a name, a rank or an order: "giai đoạn 2", "khu phố 3", "CMND 9 số". */
import { type Mask, MORE, words } from './mask.js';

/** Not followed by what would make it a count: a unit, a percent sign, a slash, a decimal. */
const NO_COUNT = '(?!\\s?(?:%|/\\s?\\d|[.,]\\d))'
  + '(?! (?:hồ sơ|trường hợp|lượt|người|thẻ|tài khoản|công dân|cccd|đơn vị|cơ sở|hộ|nhân khẩu|học sinh|văn bản|triệu|tỷ|tỉ|nghìn|đồng|thành viên|cuộc|buổi|giấy|phiếu|đối tượng|tổ chức|phường|xã|thôn|khu phố|ấp|tổ)(?!\\p{L}))';

/** What stands behind a count in "quà phường 134 suất", which behind the number of a stage ("giai đoạn 2 dự án") may be a name. */
const NO_COUNT_OF_THINGS = `${NO_COUNT}(?! (?:suất|phần|căn|cây|con|vụ|chiếc|em|cháu|trẻ|đồng chí|đảng viên|hội viên|đoàn viên|lao động|việc|đơn|ha|km|tấn|mô hình|công trình|dự án|đại biểu|ý kiến|cử tri|bản|thửa|thành viên)(?!\\p{L}))`;

export const nameMasks: Mask[] = [
  {
    reason: 'name',
    pattern: words('<chính quyền(?: địa phương)?(?: (?:theo|với))?(?: mô hình)? 0?[23] cấp>'),
    examples: ['mô hình chính quyền địa phương 2 cấp', 'chính quyền 02 cấp'],
    counterExamples: ['chính quyền 2 xã'],
  },
  {
    reason: 'ordinal',
    pattern: words('<mức(?: độ)? [1-5](?:\\s?(?:,|-|–|và|/)\\s?[1-5](?!\\d))*>(?!\\s?%)(?![.,]\\d{2,})'),
    examples: ['mức độ 3, 4 đạt', 'mức độ 3,4', 'mức độ 3-4 là', 'mức 2: '],
    counterExamples: ['mức 45%', 'mức 3.715 hồ sơ'],
  },
  {
    reason: 'name',
    pattern: words('<\\d{1,2} trong \\d{1,2}>|<(?:ban chỉ đạo|bcđ|chuyên án) \\d{2,4}>(?! (?:phiên|cuộc|buổi|lần|hội nghị|văn bản))|<khối \\d{1,2}>(?!\\s?[%/])'),
    examples: ['vắc xin 5 trong 1', 'Ban chỉ đạo 389', 'học sinh khối 6: '],
    counterExamples: ['12 trong tổng số 15 hồ sơ'],
  },
  {
    // before a colon the number tells one namesake from another, whatever comes behind
    reason: 'name',
    pattern: /(?<=(?<!\p{L})(?:[Tt]rường|[Tt]iểu học|[Mm]ầm non|[Tt]rung học cơ sở|THCS|THPT|[Tt]hôn|[Ấấ]p|[Bb]ản|[Xx]óm|[Kk]hu phố|[Kk]hu dân cư|[Tt]ổ dân phố|[Nn]hà văn hóa|[Cc]hợ|[Tt]rạm)(?:\s\p{Lu}[\p{Ll}\p{M}]*){1,4}\s)[1-9](?=\s?:)/gu,
    examples: ['Trường Tiểu học Xuân Phú 1:', 'Thôn Hòa Bình 2: '],
    counterExamples: ['Thôn Hòa Bình 2, thôn Nà Rì 5', 'Thôn Hòa Bình: 12 hộ'],
  },
  {
    reason: 'name',
    pattern: /(?<![\p{L}\p{N}])(?:Q|P|TP|TT|KP)\.\s?\d{1,2}(?![\p{L}\p{N}%/])/gu,
    examples: ['UBND Q.4', 'P.12'],
    counterExamples: [],
  },
  {
    reason: 'ordinal',
    pattern: words(`<(?:giai đoạn|mô hình(?: điểm)?(?: số)?|nhóm(?: số)?|đợt|lần(?: thứ)?|vòng|mũi(?: thứ)?|(?<!(?:trong|đầu|cuối|cùng) )k[ỳì]|khóa|khoá|bài|tập|tiêu chí(?: số)?|mục tiêu(?: số)?|nhiệm vụ số|chỉ tiêu số|nội dung số|bước|hạng|(?<!độ )tuổi|(?<!(?:các|mọi) )loại|lớp|hệ|cụm(?: số)?|đội(?: số)?|(?<!(?:trực|chuyển) )tuyến(?: số)?|đoàn(?: số)?|tốp|top|trụ cột|câu|phương án|vị trí(?: thứ)?|thứ) \\d{1,3}${MORE(',| và| đến|\\s?-')}>${NO_COUNT}`),
    examples: ['giai đoạn 2', 'mô hình số 9, 10, 11 và 15', 'Mô hình 16', 'mũi 01', 'lần thứ 2', 'tiêu chí số 7', 'thanh niên tuổi 17 đạt'],
    counterExamples: ['trong kỳ 85 vụ việc', 'các loại 45 ha', 'đợt 120 hồ sơ', 'giai đoạn 2/3', 'lớp 35 học sinh'],
  },
  {
    reason: 'ordinal',
    pattern: words('<(?:(?:xếp|đứng)(?: ở)?(?: vị trí)?(?: thứ| hạng| vị thứ)|thứ hạng|vị trí(?: thứ)?|hạng) \\d{1,3}\\s?/\\s?\\d{1,3}>(?! di tích)'),
    examples: ['xếp thứ 12/34', 'đứng thứ 3/24', 'xếp hạng 5/12 phường', 'vị trí thứ 7/30'],
    counterExamples: ['xếp loại 45/50 đảng viên', 'xếp hạng 12/15 di tích'],
  },
  {
    reason: 'not-a-figure',
    pattern: words('<(?:đủ|ít nhất|tối thiểu|từ) \\d{1,2} (?:lần|mũi|liều|bữa)>(?= trở lên|\\s*[:,.;)]|\\s*$| (?:vắc|vắc xin|vắc-xin|trong|mỗi|/))'),
    examples: ['được khám thai đủ 4 lần: ', 'tiêm đủ 3 mũi vắc xin', 'từ 2 lần trở lên'],
    counterExamples: ['đã tiêm 3 mũi', 'tiêm đủ 35 liều cho trẻ'],
  },
  {
    reason: 'ordinal',
    pattern: words(`(?<!tổng )<số \\d{1,3}${MORE(',| và')}>${NO_COUNT}`),
    examples: ['khảo sát số 01', 'tuyến đường số 3', 'số 24 về công dân'],
    counterExamples: ['tổng số 25', 'số 15 hồ sơ'],
  },
  {
    reason: 'name',
    pattern: words(`<(?:tổ công tác|(?<=(?:tại|ở|của|thuộc) )(?:chi hội|chi đoàn|chi bộ)|bộ phận|tct|tổ dân phố|tổ|khu phố|kp|thôn|ấp|xóm|(?<!(?:biên|văn|kịch|ấn|phiên|căn|cơ|đồng|xuất|tái|dị) )bản|buôn|phường|quận|khu vực|khu|vùng|quốc lộ|ql|tỉnh lộ|đt|đường|hẻm|ngõ|kiệt|block|lô|(?<!(?:tiêm|dự|đề|xung|biên|văn|hải|quốc) )phòng|hội trường|trường (?:tiểu học|thcs|thpt|mầm non)|bệnh viện|cục c|chương trình) \\d{1,3}[a-zđ]?${MORE(',| và')}>${NO_COUNT_OF_THINGS}`),
    examples: ['ở tổ 7, 9 và 12 thuộc phường', 'Tổ công tác 355', 'khu phố 3', 'Quận 12', 'thôn 4', 'quốc lộ 51', 'Chương trình 135', 'xã vùng 135 tổng diện tích'],
    counterExamples: ['Công an 30 phường', 'quà phường 134 suất', 'vốn phường 12 dự án', 'tổ 12 hồ sơ', 'khu phố 5/7', 'tiêm phòng 340 con', 'Hải Phòng 947', 'lập biên bản 8 công trình'],
  },
  {
    reason: 'name',
    pattern: words(`<(?:đường|(?<!thành )phố|quảng trường|công viên|chợ|cầu|ngã tư|trường|nông trường|làng|khu tập thể|bệnh viện) (?:\\p{L}+ ){0,2}?\\d{1,2}\\s?/\\s?\\d{1,2}>${NO_COUNT}(?!\\s*\\(\\s*\\d)`),
    examples: ['quảng trường 3/2', 'đường 30/4', 'Bệnh viện 30/4'],
    counterExamples: ['trường công lập đạt 15/20', 'cấp thành phố 9/4.512 hồ sơ', 'đường 9/12 (75%)'],
  },
  {
    reason: 'name',
    pattern: words(`<(?:dịp|nhân|lễ|kỷ niệm|chào mừng|mừng|hưởng ứng)(?: (?:ngày|lễ|dịp))?(?: \\p{L}+){0,6}? (?:0?[1-9]|[12]\\d|3[01])\\s?/\\s?(?:0?[1-9]|1[0-2])>(?:\\s?(?:-|và|,)\\s?\\d{1,2}\\s?/\\s?\\d{1,2}>)?(?!\\s?(?:%|/\\s?\\d|[.,]\\d))`),
    examples: ['nhân dịp 8/3', 'Dịp 27/7', 'kỷ niệm ngày Thương binh Liệt sĩ 27/7', 'dịp lễ 30/4 và 1/5'],
    counterExamples: ['nhân khẩu: 12/15 hộ', 'Hạ Lễ 18/73 đạt'],
  },
  {
    reason: 'name',
    pattern: /(?<!\p{L})xe (?:máy |mô tô |gắn máy |ô tô |tải )?(?:nhãn hiệu |hiệu |loại )?\p{Lu}\p{L}+ \d{2,4}(?![\p{L}\p{N}])/gu,
    examples: ['xe máy Future 125', 'xe ô tô hiệu Mazda 323'],
    counterExamples: ['xe máy 125 hồ sơ'],
  },
  {
    // no number is printed so: "tổ 4,5,6"
    reason: 'name',
    pattern: /(?<![\p{L}\p{N}.,])\d{1,2}(?:,\d{1,2}){2,}(?![\p{L}\p{N}]|[.,]\d)/gu,
    examples: ['tại chi hội 4,5,6,7', 'thôn 1,2,3'],
    counterExamples: ['12,5 ha', '1,250,000 đồng'],
  },
  {
    reason: 'name',
    pattern: words('<(?:cmnd|cmt|chứng minh nhân dân|chứng minh thư) (?:loại )?(?:9|09|12) số>|(?<![\\d/])<\\d{1,2} số>(?! (?:hộ|người|đơn vị|xã|thôn|hồ sơ|trường hợp|liệu|lượng))'),
    examples: ['CMND 9 số', 'chứng minh nhân dân 9 số'],
    counterExamples: ['15 số liệu'],
  },
  {
    reason: 'name',
    pattern: words('<(?:bộ phận|cơ chế|trung tâm|quầy) (?:1|một|01) cửa>|<(?:1|01) cửa>'),
    examples: ['Bộ phận 1 cửa', 'phần mềm 1 cửa'],
    counterExamples: ['15 cửa hàng'],
  },
  {
    reason: 'name',
    pattern: /[“"‘']\s?\d{1,2}\s+(?:\p{Ll}|không|tại chỗ)[^”"’']{0,40}[”"’']/giu,
    examples: ['“5 không, 3 sạch”', '“4 tại chỗ”'],
    counterExamples: ['đạt 5 không'],
  },
  {
    reason: 'name',
    pattern: words('<\\d{1,2} (?:không|sạch|rõ|tại chỗ|có|xung kích|khát vọng)>(?=[,“”"\\s.;)]|$)'),
    examples: ['phương châm 4 tại chỗ', '6 rõ,'],
    counterExamples: ['5 hồ sơ'],
  },
];
