/** Phrases that were misread in reports of communes nobody here had seen. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { figuresOf, show } from './helper.js';

const CASES: [string, string[]][] = [
  // a percentage with a noun of its own behind a comma
  ['Có 11/12 thôn đạt thôn văn hóa, 100% trường học đạt chuẩn', ['ratio 11/12 thôn', 'percent 100% trường học']],
  ['Có 12/12 thôn đạt thôn văn hóa, 100% trường học đạt chuẩn', ['ratio 12/12 thôn', 'percent 100% trường học']],
  ['Trồng 180 ha, trong đó lúa lai chiếm 65% diện tích, lúa thuần chiếm 35%', ['count 180 ha', 'percent 65%', 'percent 35%']],
  ['Có 96 hộ tham gia, trong tổng số đạt 80% kế hoạch', ['count 96 80% hộ [kế hoạch]']],
  // how many they are, in brackets behind the share
  ['Tỷ lệ hộ nghèo còn 0,48% (06 hộ), hộ cận nghèo còn 1,2%(15 hộ)', ['count 6 0.48% hộ', 'count 15 1.2% hộ']],
  ['Tỷ lệ hộ nghèo còn 0,48% (mục tiêu 16 hộ)', ['percent 0.48%', 'count 16 hộ target']],
  // a change whose noun is a list
  ['Số xe giảm 36 ô tô, mô tô, xe đạp điện bị tạm giữ (-7,2%)', ['change 36 7.2% ô tô down']],
  // the year of a season
  ['Sản xuất vụ mùa 2024 tổng diện tích 180 ha; vụ đông xuân 2023-2024 đạt 95 ha', ['count 180 ha', 'count 95 ha']],
  ['Tặng quà dịp Tết Nguyên đán Ất Tỵ 2025 cho 64 hộ', ['count 64 hộ']],
  // recruits are handed over, lengths are built
  ['Đã giao 18 thanh niên nhập ngũ, đạt 100%', ['count 18 100% thanh niên']],
  ['Giao quân 2025: giao 18 công dân đạt 100% chỉ tiêu', ['count 18 100% công dân [chỉ tiêu]']],
  ['Bê tông hóa 3 ngõ với tổng chiều dài 850 m, rộng 3 m', ['count 3 ngõ', 'count 850 m', 'count 3 m other']],
  // what was surpassed is counted
  ['Hội đã hoàn thành và vượt 14/18 chỉ tiêu, vượt 3 chỉ tiêu so với năm 2023', ['ratio 14/18 chỉ tiêu', 'change 3 chỉ tiêu up']],
  ['Kết thúc học kì 1, trường có 12 lớp tiên tiến', ['count 12 lớp']],
  // a share behind a change, joined by "và"
  ['Giá trị sản xuất đạt 280 tỷ đồng, tăng 3,2% so cùng kỳ và đạt 49,8% kế hoạch', ['money 280000000000 49.8% đồng [kế hoạch]', 'change 3.2% up']],
  // a list of aims
  ['Năm 2026, xã Suối Lim phấn đấu thu nhập bình quân 60 triệu đồng, thu ngân sách 5 tỷ đồng; 90% hộ đạt văn hóa, kết nạp 15 đảng viên.',
    ['money 60000000 đồng target', 'money 5000000000 đồng target', 'percent 90% hộ target', 'count 15 đảng viên target']],
  ['Phấn đấu thu 5 tỷ đồng, đến nay thu 4,2 tỷ đồng; kết nạp 15 đảng viên.', ['money 5000000000 đồng target', 'money 4200000000 đồng cumulative', 'count 15 đảng viên']],
  ['Thu nhập bình quân 46 triệu đồng, tỷ lệ tăng đàn gia súc 8,5%', ['money 46000000 đồng', 'percent 8.5%']],
  ['Mức thu nhập trung bình khoảng 46 triệu đồng/người/năm', ['money 46000000 đồng/người/năm about']],
  ['Có 96/96 thanh niên tuổi 17 đăng ký, đạt 100%', ['ratio 96/96 100% thanh niên']],
  ['Giá trị sản xuất đạt 12 tỷ đồng; tổng diện tích gieo trồng 38 ngàn hécta, trồng 15 ngàn cây giống', ['money 12000000000 đồng', 'count 38000 hécta', 'count 15000 cây giống']],
  ['Chi hỗ trợ 500 nghìn cho mỗi hộ', ['money 500000 đồng other']],
  ['Có hơn 1.800 hộ đăng ký, với tỷ lệ hộ đạt chuẩn văn hóa hơn 95%', ['count 1800 hộ over', 'percent 95% over']],
  ['Có 46/50 tổ đạt chuẩn (92%); trong đó 40 tổ đạt nhiều năm liền (80%), 23 tổ mới đạt (50%)', ['ratio 46/50 92% tổ', 'ratio 40/50 80% tổ', 'ratio 23/46 50% tổ']],
  ['Xóa 08 tụ điểm (vượt 25% so với chỉ tiêu được giao) và 15 điểm đổ rác', ['count 8 tụ điểm', 'change 25% up', 'count 15 điểm']],
  ['Trạm sẽ tổ chức tiêm 12 nghìn liều; đợt 1 đã tiêm 3.500 liều vắc xin tụ huyết trùng cho đàn trâu, bò của các hộ trên địa bàn xã, đạt tỷ lệ 84%', ['count 12000 liều target', 'count 3500 84% liều']],
  ['Làm rõ 27 vụ án, tỷ lệ giải quyết đạt 90%', ['count 27 90% vụ án']],
  ['Hòa giải 41 vụ, tỷ lệ tiếp nhận phản ánh, kiến nghị của dân đạt 92,5%', ['count 41 vụ', 'percent 92.5%']],
  // shares of one whole that is not printed
  ['Học sinh xuất sắc 33 học sinh (3,9%), học sinh tiêu biểu từng mặt 11 học sinh (1,3%)', ['count 33 3.9% học sinh', 'count 11 1.3% học sinh']],
  // the whole without its unit, where a share stands behind it
  ['Trẻ thừa cân: 0 trẻ/318 chiếm 0%; đo chỉ số BMI 96trẻ/96 = 100 %', ['ratio 0/318 0% trẻ', 'ratio 96/96 100% trẻ']],
  ['Đã dồn được 391,5 ha/402,19 (đạt 97,34%) kế hoạch', ['ratio 391.5/402.19 97.34% ha [kế hoạch]']],
  ['Tiếp 146 lượt/127 người, trong đó thường xuyên 80%', ['count 146 lượt', 'count 127 người', 'percent 80%']],
  // what it came to, not by how much
  ['Lao động qua đào tạo đạt 41,2% năm 2022 và tăng lên 43,8% năm 2023', ['percent 41.2%', 'percent 43.8%']],
  ['Số hồ sơ tăng lên 15% so với cùng kỳ', ['change 15% up']],
  ['Thu ước 404 tỷ đồng, so dự toán giao đạt 42% và bằng 96% so với cùng kỳ', ['money 404000000000 42% đồng', 'percent 96%']],
  // names and numbers of things
  ['Trồng cây tại chi hội 4,5,6,7; dịch Covid 19 với số tiền 26,4 triệu đồng', ['money 26400000 đồng']],
  ['Ngập: Hải Phòng 947 ha, kỷ luật 03 người, chỉ kết luận 4 người vi phạm', ['count 947 ha', 'count 3 người', 'count 4 người']],
  ['Hội đã kiến nghị xem xét, xử lý 12 tập thể; khôi phục, đảm bảo quyền lợi cho 6 tổ chức', ['count 12 tập thể', 'count 6 tổ chức']],
  ['Doanh thu bình quân 1.200 triệu đồng/năm/HTX, lợi nhuận 200 triệu đồng/năm/HTX', ['money 1200000000 đồng/năm', 'money 200000000 đồng/năm']],
  // what each of those counted reached is no share of them
  ['Có 160/262 xã có cử tri đi bầu đạt tỷ lệ 100%', ['ratio 160/262 xã', 'percent 100%']],
  ['Có 45/50 hộ có nhà tiêu hợp vệ sinh đạt 90%', ['ratio 45/50 90% hộ']],
  ['Huyện có 187 điểm và 26 xã có tỷ lệ cử tri đi bầu đạt 100%, 87 điểm và 11 xã có 100% cử tri đi bầu', ['count 187 điểm', 'count 26 xã', 'percent 100%', 'count 87 điểm', 'count 11 xã', 'percent 100% cử tri']],
  ['Có 18 cán bộ quản lý, giáo viên, nhân viên của trường được công nhận chiến sĩ thi đua cơ sở, tỉ lệ 31,58%', ['count 18 31.58% cán bộ']],
  // parts told beside a growth are of the same time
  ['Đàn gia cầm 3.848 con, tăng 9,9% so với cùng kỳ (trong đó, đàn gà 2.310 con, tăng 15,7%)', ['count 3848 con', 'change 9.9% up', 'count 2310 con', 'change 15.7% up']],
  ['Từ 1/7 đến nay, Trung tâm tiếp nhận 12 hồ sơ; tính đến 15/8, trả 11 hồ sơ; tăng từ 5/9 đến 7/9 tiêu chí', ['count 12 hồ sơ cumulative', 'count 11 hồ sơ cumulative', 'ratio 5/9 other', 'ratio 7/9 tiêu chí']],
  ['Chứng thực theo nghị định 23 của Chính phủ về công tác chứng thực cho hơn 1.734 lượt', ['count 1734 lượt over']],
  // shares of each of those named; a rate whose name holds a number
  ['Tỷ lệ ý kiến tốt của 3 khối Đảng, chính quyền, đoàn thể tương ứng là: 44,4%, 26,1% và 42,3%', ['count 3 khối', 'percent 44.4%', 'percent 26.1%', 'percent 42.3%']],
  ['Tỷ lệ trẻ được sàng lọc sơ sinh 5 bệnh đạt 89%', ['count 5 bệnh', 'percent 89%']],
  ['Có 49/63 xã thu nội địa đạt tiến độ dự toán (trên 24%)', ['ratio 49/63 xã', 'percent 24% over']],
  ['Có 49/65 thôn đạt danh hiệu (trên 74%)', ['ratio 49/65 74% thôn over']],
  ['Giảm tỷ suất sinh thô 0,2% so với năm 2023; giảm tỷ lệ hộ nghèo là 0,4% so với đầu năm', ['change 0.2% down', 'change 0.4% down']],
  ['Chi bảo đảm an sinh xã hội đạt 27,3% và tăng 8,9%', ['percent 27.3%', 'change 8.9% up']],
  ['Xét đề nghị hưởng chế độ được 815 người', ['count 815 người']],
  ['Có 690 đài truyền thanh/750 xã, phường, thị trấn, đạt tỷ lệ 92%; đạt 286 tiêu chí/92 xã', ['ratio 690/750 92%', 'count 286 tiêu chí', 'count 92 xã scope']],
  // a later step is a share of the one before
  ['Có 2.285 công dân, trong đó điều khám là 1.974 công dân, đạt 86,39%; đủ điều kiện là 1.366 công dân, đạt 69,2%', ['count 2285 công dân', 'ratio 1974/2285 86.39% công dân', 'ratio 1366/1974 69.2% công dân']],
  ['Bầu 45 vị (nữ 14 vị = 31,1%, ngoài Đảng 17 vị = 37,8%); hộ nghèo chiếm 11% dân số (669 hộ)', ['count 45 vị', 'ratio 14/45 31.1% vị', 'ratio 17/45 37.8% vị', 'count 669 11% hộ']],
  ['Ra quân 45 lượt/270 lượt chiến sĩ; Hạ Lễ 18/73 đạt 25%; chuyển tuyến 26 ca', ['count 45 lượt', 'count 270 lượt', 'ratio 18/73 25%', 'count 26 ca']],
  ['Hỗ trợ xây 02 nhà (50 triệu đồng/nhà); lũy kế 6 tháng 1.462.340.000đ; đợt I/2024 đạt 82,4%', ['count 2 nhà', 'money 50000000 đồng other', 'money 1462340000 đ cumulative', 'percent 82.4%']],
];

const LABELS: [string, Record<string, string>][] = [
  ['Xảy ra 14 vụ cháy, làm 02 người chết, bị thương 05 người. So với cùng kỳ giảm 03 vụ.', { '03': 'Mức giảm xảy ra vụ cháy so với cùng kỳ' }],
  ['Nâng cấp 02 đập (hồ Khe Lim) và 03 cống tưới.', { '03': 'Cống tưới được nâng cấp' }],
  ['Đưa 12 hội viên ra khỏi Hội (do chuyển nơi ở, già yếu), toàn xã còn 640 hội viên.', { '640': 'Toàn xã - hội viên' }],
  ['Tỷ lệ hồ sơ trễ hạn của thôn Đồng Mới giảm từ 9,6% xuống còn 2,1%.', { '2,1': 'Tỷ lệ hồ sơ trễ hạn của thôn Đồng Mới' }],
  ['Thu ngân sách ước 85 tỷ đồng, đạt 60% kế hoạch tỉnh giao, đạt 58% kế hoạch HĐND xã giao.', { '58': 'Thu ngân sách - so với kế hoạch HĐND xã giao' }],
  ['Diện tích vụ xuân 108 ha, đạt 106% so với KH, đạt 95% SVCK.', { '95': 'Diện tích vụ xuân - so với SVCK' }],
  ['Trong quý kết nạp 14 hội viên, nâng tổng số lên 529 hội viên.', { '529': 'Tổng số hội viên' }],
  ['Không rõ địa chỉ: 02 hộ.', { '02': 'Không rõ địa chỉ' }],
  ['Đến nay có 11/12 thôn đã đạt chuẩn nông thôn mới, xã đạt 16/19 tiêu chí.', { '11': 'Thôn đã đạt chuẩn nông thôn mới', '16': 'Xã' }],
  ['Xã có 2 vụ. Vụ xuân: tổng diện tích 100/100 ha. Trong đó: lúa 80 ha, màu 20 ha. Vụ mùa: tổng diện tích 90/90 ha. Trong đó: lúa 70 ha, màu 15 ha.', { '80': 'Vụ xuân - tổng diện tích - lúa', '70': 'Vụ mùa - tổng diện tích - lúa' }],
  ['Khối lá có 03 cháu đạt loại tốt, 8 cháu đạt loại khá và 9 cháu đạt yêu cầu.', { '8': 'Cháu đạt loại khá', '9': 'Cháu đạt yêu cầu' }],
  ['Tỷ lệ hộ nghèo giảm 1,7%, hộ cận nghèo giảm 1,5% so với đầu năm.', { '1,5': 'Mức giảm hộ cận nghèo so với đầu năm' }],
  ['Xã gồm 12 thôn và 1 khu phố, với 3.961 hộ.', { '3.961': 'Hộ' }],
  ['Trẻ 5 tuổi ra lớp đạt tỷ lệ 100% trong độ tuổi.', { '100': 'Trẻ 5 tuổi ra lớp' }],
  ['Toàn Hội có 7% hộ giàu, hơn 60% hộ khá.', { '7': 'Hộ giàu' }],
  ['Hội CCB xã có 9 chi hội, 320 hội viên; hiện xã có 6 thôn đạt chuẩn.', { '9': 'Hội CCB xã - chi hội' }],
  ['Thu phí 420 triệu đồng, đạt 70% dự toán năm, hiện có 3 khoản thu vượt kế hoạch.', { '3': 'Khoản thu' }],
  ['Thu nội địa 850 tỷ đồng, đạt 61% dự toán tỉnh giao và 58% dự toán HĐND xã thông qua, bằng 97% so với cùng kỳ.', { '58': 'Thu nội địa - so với dự toán HĐND xã thông qua', '97': 'Thu nội địa - so với cùng kỳ' }],
  ['Thu ngân sách 43 tỷ đồng, bằng 131% dự toán tỉnh giao, tăng 27% so với cùng kỳ.', { '27': 'Mức tăng thu ngân sách so với cùng kỳ' }],
  ['Các phòng đã số hóa hồ sơ tiếp nhận 134/452 (29,65%); kết quả giải quyết TTHC 9/452 (2%).', { '9': 'Các phòng đã số hóa kết quả giải quyết TTHC' }],
  ['Doanh thu bán lẻ đạt 160 tỷ đồng, giảm 2,4% so cùng kỳ năm trước.', { '2,4': 'Mức giảm doanh thu bán lẻ so cùng kỳ năm trước' }],
  ['Diện tích bị thiệt hại 25 ha, gồm Cao Bằng 12 ha, Quảng Trị 13 ha.', { 12: 'Diện tích bị thiệt hại - Cao Bằng', 13: 'Diện tích bị thiệt hại - Quảng Trị' }],
  ['Tỷ lệ cử tri đi bầu đạt 99,94%, có 187 điểm và 26 xã.', { 26: 'Xã' }],
];

describe('phrases read cold', () => {
  it.each(CASES)('%s', (text, expected) => {
    expect(figuresOf([text]).figures.map(show)).toEqual(expected);
  });

  it.each(LABELS)('named: %s', (text, expected) => {
    const labels = Object.fromEntries(figuresOf([text]).figures.map(({ value, numerator, percent, label }) => [(numerator ?? value ?? percent)?.text, label]));
    expect(labels).toMatchObject(expected);
  });
});
