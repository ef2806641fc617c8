/** Phrases as communes, districts and departments print them, found where reports of theirs were read cold. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { figuresOf, show } from './helper.js';

const CASES: [string, string[]][] = [
  // both sides of a ratio in two scales
  ['Thu ngân sách của xã đạt 220 triệu/254 triệu 700 nghìn đồng, bằng 86,4%', ['ratio 220000000/254700000 86.4% đồng']],
  ['Đã chi 1 tỷ 200 triệu/1 tỷ 500 triệu đồng (80%)', ['ratio 1200000000/1500000000 80% đồng']],
  ['Đã thu 85 triệu 500 nghìn đồng/100 triệu đồng', ['ratio 85500000/100000000 đồng']],
  ['Giải ngân 1,2 tỷ đồng/1,5 tỷ đồng, đạt 80%', ['ratio 1200000000/1500000000 80% đồng']],
  // the percentage behind brackets that hold more numbers
  ['Đã tiếp nhận 1.266 hồ sơ, giải quyết đúng hạn 1.240 hồ sơ (trong đó có 17 hồ sơ cấp lại và 9 hồ sơ cấp đổi), đạt tỷ lệ 97,95%',
    ['count 1266 hồ sơ', 'ratio 1240/1266 97.95% hồ sơ', 'count 17 hồ sơ', 'count 9 hồ sơ']],
  ['Khám được 620 người (nam 250, nữ 370), đạt 95,4% kế hoạch', ['count 620 95.4% người [kế hoạch]', 'count 250 người', 'count 370 người']],
  ['Có 73/74 hộ đạt chuẩn văn hóa 03 năm (2022-2024), đạt tỷ lệ 98,6%', ['ratio 73/74 98.6% hộ']],
  ['Tiếp 12 lượt (định kỳ 8 lượt, đột xuất 4 lượt); tỷ lệ hài lòng đạt 98%', ['count 12 lượt', 'count 8 lượt', 'count 4 lượt', 'percent 98%']],
  ['Trồng 40 ha rừng (bạch đàn 25 ha, keo 15 ha), tỷ lệ che phủ đạt 44,5%', ['count 40 ha', 'count 25 ha', 'count 15 ha', 'percent 44.5%']],
  // the share of the plan behind a change in the same brackets
  ['Tổng thu ngân sách ước đạt 25,2 tỷ đồng (tăng 11,4 tỷ đồng so với năm 2023, đạt 184,6% kế hoạch)',
    ['money 25200000000 184.6% đồng [kế hoạch]', 'change 11400000000 đồng up']],
  ['Đàn lợn 3.450 con (giảm 120 con so với cùng kỳ, bằng 92% kế hoạch)', ['count 3450 92% con [kế hoạch]', 'change 120 con down']],
  // parts beside each other are no bases, and the share may be of both
  ['Đã giải quyết 1.733 hồ sơ, trong đó trước hạn 1.205, đúng hạn 524, quá hạn 04 (chiếm 0,23%)', ['count 1733 hồ sơ', 'count 1205 hồ sơ', 'count 524 hồ sơ', 'ratio 4/1733 0.23% hồ sơ']],
  ['Cập nhật 245 trường hợp, còn 17 trường hợp chưa xác minh (chiếm 6,5%)', ['count 245 trường hợp', 'count 17 6.5% trường hợp']],
  ['Giám sát 06 cuộc (Mặt trận 02, Hội Phụ nữ 03, Đoàn Thanh niên 01)', ['count 6 cuộc', 'count 2 cuộc', 'count 3 cuộc', 'count 1 cuộc']],
  // a share of what stands before its verb
  ['Toàn xã có 3.215 hộ, hộ nghèo chiếm 3,48%', ['count 3215 hộ', 'percent 3.48%']],
  ['Có 1.250 lao động, qua đào tạo đạt 45,2%', ['count 1250 lao động', 'percent 45.2%']],
  ['Cấp 215 thẻ, chiếm tỷ lệ 95%; trả 112 hồ sơ, đã đạt 98%', ['count 215 95% thẻ', 'count 112 98% hồ sơ']],
  ['Thu 12 tỷ đồng, ước thực hiện đạt 85% dự toán', ['money 12000000000 85% đồng [dự toán]']],
  // what a label counts is counted there alone
  ['Trẻ dưới 5 tuổi: 1.320; PNCT: 198; phụ nữ 15-49 tuổi: 5.120', ['count 1320 trẻ', 'count 198', 'count 5120']],
  // a plan and no paper
  ['Trồng rừng được 115 ha so với kế hoạch 120 ha', ['count 115 ha', 'count 120 ha target']],
  ['Thu 12 tỷ đồng, kế hoạch 15 tỷ đồng', ['money 12000000000 đồng', 'money 15000000000 đồng target']],
  ['Thực hiện Kế hoạch 120 của tỉnh, Đề án 06 xã đã cấp 15 thẻ', ['count 15 thẻ']],
  // a stroke before the share
  ['Toàn xã còn 41 hộ nghèo/4,10%; hộ cận nghèo: 52/5,2%', ['count 41 4.1% hộ nghèo', 'count 52 5.2% hộ cận nghèo']],
  ['Trẻ được tiêm đủ mũi 120/125/96%', ['ratio 120/125 96%']],
  ['Phạm pháp hình sự giảm 12 vụ/15% so với cùng kỳ', ['change 12 15% vụ down']],
  ['Xếp loại 12/73/82', []],
  // a bar is no share
  ['Trong 27 xã, chỉ 3 đơn vị có tỷ lệ hồ sơ trễ hạn trên 2%', ['count 27 xã scope', 'count 3 đơn vị', 'percent 2% over other']],
  ['Có 5 đơn vị đạt tỷ lệ trên 95%', ['count 5 95% đơn vị over']],
  // a percentage without its sign is no count
  ['Lĩnh vực đất đai 26/29 lượt chiếm 89,65 (kiến nghị về bồi thường)', ['ratio 26/29 lượt']],
  ['Giải quyết 12/15 đơn, đạt tỷ lệ 80,0', ['ratio 12/15 đơn']],
  ['Lĩnh vực đất đai chiếm 12 đơn, lĩnh vực khác chiếm 3 đơn', ['count 12 đơn', 'count 3 đơn']],
  // changes
  ['Số vụ giảm, nhưng lại gia tăng tới hơn 26% số người bị thương', ['change 26% up over']],
  ['Tổng số hộ tăng lên tới 520 hộ', ['count 520 hộ']],
  ['Cấp xã tiếp 1.586 lượt (giảm 61 lượt = 3,70% so cùng kỳ)', ['count 1586 lượt', 'change 61 3.7% lượt down']],
  ['Tiếp 2.783 lượt công dân, giảm 714 lượt so cùng kỳ [20,42%]; xử lý 3 vụ [1]', ['count 2783 lượt công dân', 'change 714 20.42% lượt down', 'count 3 vụ']],
  ['Giá trị sản xuất công nghiệp (giá so sánh 2010) tăng bình quân 15,79%/năm', ['change 15.79% up']],
  ['Diện tích giảm 12 ha, bình quân 45 kg/người', ['change 12 ha down', 'count 45 kg/người other']],
  ['Có 32/34 xã đã thành lập 39 Trung tâm Phục vụ hành chính công', ['ratio 32/34 xã', 'count 39 Trung tâm']],
  // the unit of one measure is not that of another
  ['Ngô 50,3 ha, năng suất đạt 55,92 tạ, sản lượng đạt 281,3', ['count 50.3 ha', 'count 55.92 tạ', 'count 281.3']],
  ['Diện tích lúa 120 ha, ngô 35,5, lạc 12', ['count 120 ha', 'count 35.5 ha', 'count 12 ha']],
];

const AGAINST: [string, Record<string, string | null>][] = [
  ['So với cùng kỳ năm trước giảm 146 lượt tiếp, 127 lượt người.', { '146': 'So với cùng kỳ năm trước', '127': 'So với cùng kỳ năm trước' }],
  ['Tiếp 197 lượt, giảm 160 lượt so cùng kỳ.', { '160': 'so cùng kỳ' }],
  ['So với tháng 4/2025, số vụ tăng 3 vụ; số người chết giảm 2 người so với năm 2024.', { '3': 'So với tháng 4/2025', '2': 'so với năm 2024' }],
  ['Tăng 5 vụ. So với cùng kỳ, số người chết giảm 2 người.', { '5': null, '2': 'So với cùng kỳ' }],
];

const LABELS: [string, Record<string, string>][] = [
  ['Dư nợ 32,6 tỷ đồng; Hội Nông dân quản lý 12,4 tỷ đồng (245 hộ), Hội Phụ nữ quản lý 20,2 tỷ đồng (400 hộ).', { '245': 'Hội Nông dân quản lý - hộ', '400': 'Hội Phụ nữ quản lý - hộ' }],
  ['Kinh tế đạt khá, các chỉ tiêu đều tăng: tổng giá trị sản xuất đạt 53%, tăng 23,7%; thương mại đạt 52%, tăng 15,6%; nông nghiệp đạt 50,5%, tăng 5,4%.',
    { '23,7': 'Mức tăng tổng giá trị sản xuất', '15,6': 'Mức tăng kinh tế đạt khá, các chỉ tiêu - thương mại', '5,4': 'Mức tăng kinh tế đạt khá, các chỉ tiêu - nông nghiệp' }],
  ['Xảy ra 19 vụ tai nạn làm 10 người chết, 13 người bị thương; so với cùng kỳ giảm 3 vụ, giảm 4 người chết.',
    { '13': 'Người bị thương', '4': 'Mức giảm người chết so với cùng kỳ' }],
  ['Đã tiếp nhận 1.266 hồ sơ, giải quyết 1.240 hồ sơ (trong đó có 17 hồ sơ cấp lại), đạt tỷ lệ 97,95%, tăng 0,1% so với năm 2022.',
    { '0,1': 'Mức tăng hồ sơ đã được tiếp nhận - hồ sơ được giải quyết so với năm 2022' }],
  ['Đã tiếp 866 lượt/964 lượt người. So với cùng kỳ giảm 146 lượt, 12 lượt người.', { '146': 'Mức giảm lượt đã tiếp so với cùng kỳ', '12': 'Mức giảm lượt người so với cùng kỳ' }],
  ['Tổng diện tích tự nhiên gồm 393,61 ha, chia thành 10 thôn.', { '393,61': 'Tổng diện tích tự nhiên' }],
  ['Những địa phương có tỷ lệ hồ sơ đúng hạn đạt 100% là các xã An Hòa, Suối Mơ.', { '100': 'Những địa phương có tỷ lệ hồ sơ đúng hạn' }],
  ['Lĩnh vực đất đai 26/29 lượt (kiến nghị về bồi thường; đề nghị làm đường giao thông), các lĩnh vực khác 3/29 lượt.', { '3': 'Các lĩnh vực khác' }],
  ['Cơ cấu kinh tế: nông nghiệp chiếm 41,2%, công nghiệp chiếm 33,1%, còn lại 25,7% là dịch vụ.', { '25,7': 'Cơ cấu kinh tế - dịch vụ' }],
  ['Số vụ giảm 2 vụ, nhưng gia tăng tới hơn 26% số người bị thương.', { '26': 'Mức tăng số người bị thương' }],
  ['So với tháng trước tăng trên 11% số vụ việc.', { '11': 'Mức tăng số vụ việc so với tháng trước' }],
];

describe('phrases of the field', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(figuresOf([text]).figures.map(show)).toEqual(expected);
  });

  it.each(AGAINST)('compared with: %s', (text, expected) => {
    const found = figuresOf([text]).figures.filter(({ change }) => change !== null);
    expect(Object.fromEntries(found.map(({ value, percent, change }) => [(value ?? percent)?.text, change?.against]))).toEqual(expected);
  });

  it.each(LABELS)('named: %s', (text, expected) => {
    const labels = Object.fromEntries(figuresOf([text]).figures.map(({ value, numerator, percent, label }) => [(numerator ?? value ?? percent)?.text, label]));
    expect(labels).toMatchObject(expected);
  });
});
