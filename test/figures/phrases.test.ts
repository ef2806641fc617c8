/** A table of phrases: what must come out of each, and what must not. Sentences of our own. */
import { describe, expect, it } from 'vitest';
import { countNumerals } from '../../src/text/numeral.js';
import { figuresOf, show } from './helper.js';

const CASES: [string, string[]][] = [
  // a/b and its percentage
  ['Cấp đổi thẻ căn cước: 318/325 (97,8%);', ['ratio 318/325 97.8%']],
  ['Cấp đổi thẻ căn cước: 318/325(97,8%)', ['ratio 318/325 97.8%']],
  ['Đã chuẩn hóa 12.480/12.500 hồ sơ (đạt tỷ lệ 99.84%)', ['ratio 12480/12500 99.84% hồ sơ']],
  ['Thu nhận 05/27 hồ sơ, tỷ lệ 18,52%', ['ratio 5/27 18.52% hồ sơ']],
  ['Rà soát 40/42 cơ sở thuộc diện quản lý (chiếm 95,24 %)', ['ratio 40/42 95.24% cơ sở']],
  ['Kết quả giải quyết 9/4529 (0.2%)', ['ratio 9/4529 0.2%']],
  ['Có 14/16 khu phố ra mắt mô hình', ['ratio 14/16 khu phố']],
  ['Số hóa 1.120 hồ sơ trên tổng số 1.400 hồ sơ, đạt 80%', ['ratio 1120/1400 80% hồ sơ']],
  // the percentage first, the ratio restated
  ['Tra cứu thành công đạt 91.9% (4.043/4.400)', ['ratio 4043/4400 91.9%']],
  ['Đã cập nhật: 4.043 trường hợp, đạt tỷ lệ: 91,9% (4.043/4.400)', ['ratio 4043/4400 91.9% trường hợp']],
  // shares in prose
  ['Tiếp nhận 1.250 hồ sơ, trong đó nộp trực tuyến 1.180 hồ sơ, đạt 94,4%', ['count 1250 hồ sơ', 'ratio 1180/1250 94.4% hồ sơ']],
  ['Đã nhận 117 đơn, giải quyết 57 đơn đạt tỷ lệ 48,7%', ['count 117 đơn', 'ratio 57/117 48.7% đơn']],
  ['Tiếp nhận 500 hồ sơ (trực tiếp 120 hồ sơ, chiếm 24%; trực tuyến 380 hồ sơ, chiếm 76%)',
    ['count 500 hồ sơ', 'ratio 120/500 24% hồ sơ', 'ratio 380/500 76% hồ sơ']],
  ['Hoàn thành cập nhật: 7.939 học sinh, tỷ lệ 95,62%', ['count 7939 95.62% học sinh']],
  ['Tiểu học: 500 học sinh, tỷ lệ 95%; trung học cơ sở: 400 học sinh, tỷ lệ 93%', ['count 500 95% học sinh', 'count 400 93% học sinh']],
  ['Đã nhận 8.336 hồ sơ. Kết quả xử lý 8.116 hồ sơ, đạt tỷ lệ 97,36%; còn 220 hồ sơ',
    ['count 8336 hồ sơ', 'ratio 8116/8336 97.36% hồ sơ', 'count 220 hồ sơ']],
  ['Đã nhận 8.336 hồ sơ. Kết quả xử lý 8.116 hồ sơ, đạt tỷ lệ 99,36%; còn 220 hồ sơ',
    ['count 8336 hồ sơ', 'count 8116 99.36% hồ sơ', 'count 220 hồ sơ']],
  // percentages alone and against another base
  ['Có 100% trường học thu phí không dùng tiền mặt', ['percent 100% trường học']],
  ['Cấp đổi 488/2.028 hồ sơ, chiếm 31,7 % so với hồ sơ nộp trực tiếp', ['ratio 488/2028 31.7% hồ sơ [so với hồ sơ nộp trực tiếp]']],
  ['Thu ngân sách 156 triệu đồng, đạt 104% kế hoạch', ['money 156000000 104% đồng [kế hoạch]']],
  // changes
  ['Tỷ lệ trực tuyến tăng 5,2% so với tháng trước', ['change 5.2% up']],
  ['Số vụ giảm 12 vụ so với cùng kỳ', ['change 12 vụ down']],
  // money, scales, approximations
  ['Chi trả tổng số tiền 1,5 triệu đồng', ['money 1500000 đồng']],
  ['Nợ bảo hiểm xã hội dưới 3 tháng 386 triệu đồng', ['money 386000000 đồng']],
  ['Tổng thu 2.345,6 tỷ đồng', ['money 2345600000000 đồng']],
  ['Thu hút gần 2.000 lượt người tham gia', ['count 2000 lượt người under']],
  ['Rà soát hơn 300 hồ sơ của người già yếu', ['count 300 hồ sơ over']],
  ['Điều chỉnh địa chỉ cho khoảng 11 triệu nhân khẩu', ['count 11000000 nhân khẩu about']],
  // labels without a unit, units inherited
  ['Kích hoạt: thường trú (mức 1: 64.352; mức 2: 451.795). Tổng: 516.147 trường hợp',
    ['count 64352 trường hợp', 'count 451795 trường hợp', 'count 516147 trường hợp']],
  ['Lũy kế đến nay đã cấp 75.603 hồ sơ; trong tháng cấp 410 hồ sơ', ['count 75603 hồ sơ cumulative', 'count 410 hồ sơ']],
  ['Không phát sinh trường hợp nào; tiếp nhận 0 hồ sơ', ['count 0 hồ sơ']],
  // roles
  ['Phấn đấu đạt 100% hồ sơ nộp trực tuyến', ['percent 100% hồ sơ target']],
  ['Công an 30 phường, xã tiếp tục tuyên truyền', ['count 30 phường scope']],
  ['Đã thành lập 30 tổ công tác và 200 tổ lưu động', ['count 30 tổ công tác', 'count 200 tổ']],
  ['Phát thanh 02 lần/ngày trên loa truyền thanh', ['count 2 lần/ngày other']],
  // earlier periods and plans beside the number
  ['Sốt xuất huyết: 19 ca (giảm 44 ca so với cùng kỳ 2023: 63 ca)', ['count 19 ca', 'change 44 ca down', 'count 63 ca other']],
  ['Khám bệnh 2.150 lượt (KH năm 4.000 lượt, đạt 53,8%)', ['ratio 2150/4000 53.8% lượt']],
  ['So với cùng kỳ giảm 23 vụ, 41 người', ['change 23 vụ down', 'change 41 người down']],
  // a change in percent with its amount in brackets, signed or named again
  ['Ngô 1.072,5 ha, giảm 8,2% (-96 ha); rau 905 ha, tăng 3,1% (+27 ha)',
    ['count 1072.5 ha', 'change 96 8.2% ha down', 'count 905 ha', 'change 27 3.1% ha up']],
  ['Năng suất 52,1 tạ/ha, tăng 1,2% (tăng 0,6 tạ/ha)', ['count 52.1 tạ/ha', 'change 0.6 1.2% tạ/ha up']],
  ['Đàn trâu 340 con (-12 con), đàn bò 610 con (+25 con)', ['count 340 con', 'change 12 con down', 'count 610 con', 'change 25 con up']],
  ['Tiếp 12 lượt (- 5 lượt định kỳ; - 7 lượt đột xuất)', ['count 12 lượt', 'count 5 lượt', 'count 7 lượt']],
  // points are no share: the percentage in brackets is what they are counted from
  ['Tỷ lệ đúng hạn 96,5%, tăng 0,7 điểm phần trăm so với tháng 7 (95,8%)', ['percent 96.5%', 'change 0.7 điểm phần trăm up', 'percent 95.8% other']],
  ['Tỷ lệ đúng hạn 95,2%, tăng 1,7 điểm % so với cùng kỳ (93,5%)', ['percent 95.2%', 'change 1.7 điểm % up', 'percent 93.5% other']],
  ['Tỷ lệ hộ nghèo 2,1%, giảm 0,8 điểm phần trăm (2,9%)', ['percent 2.1%', 'change 0.8 điểm phần trăm down', 'percent 2.9% other']],
  ['Thu 120 triệu đồng, tăng 20 triệu đồng so với cùng kỳ (20%)', ['money 120000000 đồng', 'change 20000000 20% đồng up']],
  ['Lập biên bản 96 trường hợp, giảm 24 trường hợp (giảm 15%) so với tháng trước', ['count 96 trường hợp', 'change 24 15% trường hợp down']],
  ['Thụ lý 45 vụ (tăng 20%)', ['count 45 vụ', 'change 20% up']],
  // now against before in brackets, whether or not the change is their difference
  ['Xảy ra 7 vụ, giảm 2 vụ (7/9); 4 người chết, tăng 1 (4/3)', ['count 7 vụ', 'change 2 vụ down', 'count 4 người chết', 'change 1 up']],
  ['Tai nạn giảm 10 vụ (15/26)', ['change 10 vụ down']],
  ['Tai nạn giảm 10 vụ (15/25), bằng 40%', ['change 10 40% vụ down']],
  ['Tai nạn giảm 10 vụ (15/25), bằng 60%', ['change 10 vụ down', 'percent 60%']],
  ['Số vụ giảm 22,2% (7/9)', ['change 22.2% down']],
  ['Tai nạn 7 vụ (giảm 02 vụ, 7/9)', ['count 7 vụ', 'change 2 vụ down']],
  ['Tỷ lệ giải quyết tăng 5% (12/15 hồ sơ)', ['change 5% up', 'ratio 12/15 hồ sơ']],
  ['Tiếp nhận tăng 15 đơn (12/15 đơn)', ['change 15 đơn up', 'ratio 12/15 đơn']],
  ['Tiếp nhận tăng 15 đơn (12/18 đơn đã giải quyết)', ['change 15 đơn up', 'ratio 12/18 đơn']],
  ['Tiếp nhận tăng 15 đơn (đã giải quyết 12/18 đơn)', ['change 15 đơn up', 'ratio 12/18 đơn']],
  ['Số vụ tăng 2 vụ (7/9 xã)', ['change 2 vụ up', 'ratio 7/9 xã']],
  // a sentence that begins with its verb is about the number before it
  ['Lúa gieo cấy 205/210 ha. Đạt 97,6% so với kế hoạch', ['ratio 205/210 97.6% ha [so với kế hoạch]']],
  // a long name with commas between a ratio and the share that it gives
  ['Có 34/40 nhà văn hóa, sân thể thao và điểm sinh hoạt cộng đồng của các thôn duy trì hoạt động thường xuyên, đạt tỷ lệ 85%', ['ratio 34/40 85% nhà văn hóa']],
  // a share in brackets that is only near
  ['Tổng giá trị sản xuất trên 86 tỷ đồng (hơn 71% kế hoạch, tăng 4,4% so với cùng kỳ)',
    ['money 86000000000 71% đồng over [kế hoạch]', 'change 4.4% up']],
  // money in digits and again in words is one sum
  ['Ước thu từ trồng trọt: 8.204.000.000đ (Tám tỷ, hai trăm lẻ bốn triệu đồng)', ['money 8204000000 đ']],
  ['Hỗ trợ 15.300.000 đồng (Bằng chữ: Mười lăm triệu ba trăm nghìn đồng)', ['money 15300000 đồng']],
  // a share of the whole that is named, and one against a plan that is not
  ['Thu hoạch trên diện tích 1.200 ha, đạt 46,5% diện tích gieo trồng. Trong đó, lúa 750 ha, đạt 58,3%',
    ['count 1200 46.5% ha', 'count 750 58.3% ha']],
  // one digit proves no base: 30 is 0.9% of 3310 and of much else
  ['Xã có 3.390 nhân khẩu. Dân tộc Tày 3.310 người, chiếm 97,64%; dân tộc Dao 30 người, chiếm 0,9%',
    ['count 3390 nhân khẩu', 'count 3310 97.64% người', 'count 30 0.9% người']],
  // a share with a subject of its own
  ['Nâng diện tích rừng trồng lên 126 ha, tỷ lệ che phủ đạt 44,5%', ['count 126 ha', 'percent 44.5%']],
  ['Tra cứu thành công 512 lượt, tỷ lệ tra cứu thành công là 80,5%', ['count 512 80.5% lượt']],
  ['Giải quyết 57 đơn, tỷ lệ giải quyết đạt 48,7%', ['count 57 48.7% đơn']],
  // how many levels a government has, the day that a month was named for before
  ['Từ khi vận hành mô hình chính quyền địa phương 2 cấp, xã tiếp nhận 815 hồ sơ', ['count 815 hồ sơ']],
  ['Thực hiện chính quyền 02 cấp, tổ chức 4 hội nghị', ['count 4 hội nghị']],
  ['Trong tháng 4, tính đến hết ngày 21, đã tiêm 512/640 trẻ', ['ratio 512/640 trẻ cumulative']],
  // a change inside the brackets of a comparison is one of now; an average is what was reached
  ['Tai nạn giao thông 28 vụ (so với cùng kỳ năm 2022, giảm 17 vụ, giảm 9 người chết)', ['count 28 vụ', 'change 17 vụ down', 'change 9 người chết down']],
  ['Thu nhập bình quân đầu người đạt 52,4 triệu đồng/năm', ['money 52400000 đồng/năm']],
  ['Hỗ trợ mỗi hộ 2 triệu đồng/tháng', ['money 2000000 đồng/tháng other']],
  // days without their word
  ['Sáng 29/12, Hội nghị thông qua 4 nội dung', ['count 4 nội dung']],
  ['Từ đầu năm đến nay (31/7), đã hòa giải 12 vụ', ['count 12 vụ cumulative']],
  ['Hôm nay, 9/6, xã ra quân', []],
  ['Trong chiều nay 4/5 thôn đã họp', ['ratio 4/5 thôn']],
  // shares of a third number
  ['Toàn huyện có 64.200 người dùng mạng, chiếm 67% dân số, trong đó mạng xã hội 55.100 người, chiếm 57,5%', ['count 64200 67% người', 'count 55100 57.5% người']],
  ['Tiếp nhận 640 hồ sơ, chiếm 67% toàn huyện, trong đó trực tuyến 550 hồ sơ, chiếm 85,9%', ['count 640 67% hồ sơ', 'ratio 550/640 85.9% hồ sơ']],
  // two digits each, but of something counted
  ['Đã xong 07/05 công trình', ['ratio 7/5 công trình']],
  // "tổng số tiền trên …" is no base
  ['Phạt tiền 1.240 trường hợp với tổng số tiền trên 2,6 tỷ đồng', ['count 1240 trường hợp', 'money 2600000000 đồng over']],
  // bare scales are money
  ['Giải ngân 48,5 tỷ đồng cho 1.206 lượt hộ, trong đó: hộ nghèo 20,1 tỷ; học sinh 10 tỷ',
    ['money 48500000000 đồng', 'count 1206 lượt hộ', 'money 20100000000 đồng', 'money 10000000000 đồng']],
  ['Xây dựng 2,5 km đường, kinh phí 1,2 tỷ', ['count 2.5 km', 'money 1200000000 đồng']],
  // a unit before the slash
  ['Giải quyết 910 hồ sơ/940 hồ sơ (96,81%)', ['ratio 910/940 96.81% hồ sơ']],
  ['Giải quyết 64 đơn (50 khiếu nại, 14 tố cáo)/80 đơn, đạt 80%', ['count 50 khiếu nại', 'count 14 tố cáo', 'ratio 64/80 80% đơn']],
  ['Nộp trực tuyến 60 hồ sơ/tổng số 65 hồ sơ, đạt 92,3%', ['ratio 60/65 92.3% hồ sơ']],
  ['Mắc mới 92 ca/368 lượt khám', ['count 92 ca', 'count 368 lượt khám']],
  ['Tổng số nhân khẩu 9.120/2.415 hộ', ['count 9120 nhân khẩu', 'count 2415 hộ']],
  // thresholds
  ['Có 4/7 xã đạt tỷ lệ dưới 5% và 7/7 xã dưới 12%', ['ratio 4/7 xã', 'percent 5% under other', 'ratio 7/7 xã', 'percent 12% under other']],
  ['Trả đúng hạn đạt trên 98%', ['percent 98% over']],
  // levels, not changes
  ['Tỷ lệ hộ nghèo giảm còn 2,35%', ['percent 2.35%']],
  ['Tỷ lệ hộ nghèo giảm từ 4,1% xuống còn 2,35%', ['percent 4.1% other', 'percent 2.35%']],
  // several numbers of one rank, spaces as separators, ranges
  ['Dịch vụ công mức độ 3, 4 đạt 35,2%', ['percent 35.2%']],
  ['Dịch vụ công mức độ 3,4 đạt 35,2%', ['percent 35.2%']],
  ['Quyên góp 12 500 000 đồng', ['money 12500000 đồng']],
  ['Có 12 500/13 000 hội viên (96,15%)', ['ratio 12500/13000 96.15% hội viên']],
  ['Khảo sát 950/1 200 hộ', ['ratio 950/1200 hộ']],
  ['Kiểm tra 5/12 200 hộ', ['ratio 5/12200 hộ']],
  ['Phủ sóng 5G 9/12 khu phố', ['ratio 9/12 khu phố']],
  ['Tiêm vắc xin cho 45/50 trẻ', ['ratio 45/50 trẻ']],
  ['Vắc xin 5 trong 1: 88/100 trẻ', ['ratio 88/100 trẻ']],
  ['Trong kỳ 85 vụ việc, tồn đầu kỳ 24 đơn', ['count 85 vụ việc', 'count 24 đơn']],
  ['Hộ dùng nước đảm bảo vệ sinh là 91%', ['percent 91%']],
  ['Đã khám phá 17/20 vụ, 22 đối tượng, đạt 85%', ['ratio 17/20 85% vụ', 'count 22 đối tượng']],
  ['Đã có 120 xã đạt chuẩn nông thôn mới', ['count 120 xã']],
  ['Đến 5/9 huyện hoàn thành', ['ratio 5/9 huyện']],
  ['Đạt 92,5% dân số (8.510/9.200 người)', ['ratio 8510/9200 92.5% người']],
  ['Ban chỉ đạo 389 kiểm tra 12 cơ sở', ['count 12 cơ sở']],
  ['Trẻ sinh năm 2020, 2021 và 2022 gồm 45 trẻ', ['count 45 trẻ']],
  ['Thu 24,35 tỷ/23,1 tỷ, đạt 105,4%', ['ratio 24350000000/23100000000 105.4%']],
  ['Tỷ suất sinh 8,7‰, giảm sinh 0,2‰', ['count 8.7 ‰', 'count 0.2 ‰']],
  ['Kiến nghị, phản ánh: tiếp nhận 9 đơn', ['count 9 đơn']],
  ['2- Có 15 em dự thi', ['count 15 em']],
  ['Nộp trực tuyến 45 hồ sơ, đạt 100%', ['count 45 100% hồ sơ']],
  ['Dư nợ 6 tỷ 320 triệu đồng', ['money 6320000000 đồng']],
  ['Thu quỹ 268 triệu 500 nghìn đồng', ['money 268500000 đồng']],
  ['Có 1 ngàn 200 hội viên tham gia', ['count 1200 hội viên']],
  // numbers in words: a unit has to follow, and a single word stands behind a verb
  ['Đã giải quyết hai trăm hồ sơ', ['count 200 hồ sơ']],
  ['Vận động một nghìn hai trăm hộ tham gia', ['count 1200 hộ']],
  ['Có mười lăm trường hợp vi phạm', ['count 15 trường hợp']],
  ['Quyên góp hai triệu rưỡi đồng', ['money 2500000 đồng']],
  ['Vay 3 triệu rưỡi đồng', ['money 3500000 đồng']],
  ['Mở ba lớp tập huấn cho hai mươi mốt học viên', ['count 3 lớp tập huấn', 'count 21 học viên']],
  ['Khen thưởng một trăm linh năm tập thể', ['count 105 tập thể']],
  ['Thành lập 02 (hai) tổ kiểm tra', ['count 2 tổ']],
  ['Phát hiện ba (03) trường hợp mắc sởi', ['count 3 trường hợp']],
  ['Một số hồ sơ tại bộ phận một cửa còn chậm', []],
  ['Hai bên thống nhất, thực hiện ba không, một lần nữa rà soát', []],
  ['Cả hai trường hợp đều ở tổ ba, lớp bốn, thứ năm hằng tuần', []],
  ['Xử lý một trong hai phương án', []],
  // two units are two counts, wherever they are named
  ['Tiếp 62 lượt/71 người', ['count 62 lượt', 'count 71 người']],
  ['Triệt xóa 16 vụ/23 đối tượng: 07 vụ/11 đối tượng ma túy, 9 vụ / 12 đối tượng đánh bạc',
    ['count 16 vụ', 'count 23 đối tượng', 'count 7 vụ', 'count 11 đối tượng', 'count 9 vụ', 'count 12 đối tượng']],
  ['Di dời 4 hộ/12 khẩu', ['count 4 hộ', 'count 12 khẩu']],
  ['Mở 12 lớp/540 học viên, cấp 5 giấy/4,5 ha, phạt 45 trường hợp/120 triệu đồng',
    ['count 12 lớp', 'count 540 học viên', 'count 5 giấy', 'count 4.5 ha', 'count 45 trường hợp', 'money 120000000 đồng']],
  ['Phát hiện 16 vụ/23 đối tượng, đạt 85%', ['count 16 vụ', 'count 23 đối tượng', 'percent 85%']],
  ['Số vụ/đối tượng: 16/23', ['count 16 vụ', 'count 23 đối tượng']],
  ['Tổng số hộ/số khẩu là 450/1.820', ['count 450 hộ', 'count 1820 khẩu']],
  ['Tổng số hộ 2.415/9.120 khẩu', ['count 2415 hộ', 'count 9120 khẩu']],
  ['Số hộ nghèo/hộ dân: 12/450', ['ratio 12/450']],
  ['Số vụ/đối tượng đã làm rõ: 16/23', ['ratio 16/23']],
  ['Số hồ sơ giải quyết/tiếp nhận: 45/50', ['ratio 45/50']],
  ['Số đảng viên/đoàn viên: 12/45 (26,67%)', ['ratio 12/45 26.67%']],
  ['Tập huấn cho chủ hộ 12/15 người', ['ratio 12/15 người']],
  ['Hòa giải thành 12 vụ/14 vụ', ['ratio 12/14 vụ']],
  // between two bounds stands no value; the numerals are excluded
  ['Tỷ lệ nộp trực tuyến từ 30 đến 50%', []],
  ['Tỷ lệ đạt 30 - 50%, có nơi 60-70%', []],
  ['Giảm 10 đến 15% so với năm trước, còn 2 đến 3 hộ chưa đăng ký', []],
  ['Giảm từ 10% đến 15%, nơi thấp 5% đến 8%', ['percent 10% other', 'percent 15% other', 'percent 5% other', 'percent 8% other']],
  ['Nâng tỷ lệ từ 30% lên 50%', ['percent 30% other', 'percent 50%']],
  ['Có 10 - 15 hồ sơ chậm', []],
  ['Hỗ trợ từ 10 đến 15 hộ mỗi tháng', []],
  ['Thu 1,5 - 2 tỷ đồng mỗi quý', []],
  ['Nộp trực tuyến đạt từ 95% đến 98%', ['percent 95% other', 'percent 98% other']],
  ['Từ 10 hồ sơ tăng đến 15 hồ sơ', ['count 10 hồ sơ', 'count 15 hồ sơ']],
  // bars, ranks, levels before, comparisons, prices, rough parts
  ['Yêu cầu nộp trực tuyến ≥ 80%', ['percent 80% other']],
  ['Bảo đảm tối thiểu 90% hộ dân dùng nước sạch', ['percent 90% hộ dân over target']],
  ['Có 6/8 thôn đạt ít nhất 95%', ['ratio 6/8 thôn', 'percent 95% over other']],
  ['Có 9/11 trường đạt chuẩn 90% trở lên', ['ratio 9/11 trường', 'percent 90% other']],
  ['Chỉ số cải cách xếp thứ 12/34 toàn tỉnh', []],
  ['Đứng thứ 3/24 xã về thu phí', []],
  ['Đã xếp hạng 12/15 di tích', ['ratio 12/15 di tích']],
  ['Xếp loại tốt 45/50 đảng viên', ['ratio 45/50 đảng viên']],
  ['Tỷ lệ hồ sơ trễ từ 10,85% xuống 1,31%', ['percent 10.85% other', 'percent 1.31%']],
  ['Số lượt khám gấp 2 lần quý trước', ['count 2 lần other']],
  ['Giá bán 25.000 đồng/kg', ['money 25000 đồng other']],
  ['Hơn 2/3 diện tích lúa đã gặt', ['ratio 2/3 diện tích over other']],
  ['Có 2/3 xã đạt chuẩn', ['ratio 2/3 xã']],
  // a ratio behind a comma restates a percentage only where it gives it
  ['Có 5/9 thôn dưới 3%, 9/9 dưới 10%', ['ratio 5/9 thôn', 'percent 3% under other', 'ratio 9/9', 'percent 10% under other']],
  ['Tỷ lệ đúng hạn 96%, 48/50 hồ sơ', ['ratio 48/50 96% hồ sơ']],
  // what was set is named as what a change is against
  ['Thu phí vượt 12,5% kế hoạch', ['change 12.5% up']],
  // how far something reaches, what was not reached, one thing described
  ['Phần mềm liên thông đối với 04 nhóm thủ tục thuộc Đề án 06 còn lỗi', ['count 4 nhóm thủ tục scope']],
  ['Việc cập nhật chưa được thực hiện đối với 100% đảng viên', ['percent 100% đảng viên other']],
  ['Tập huấn đối với 100% đảng viên', ['percent 100% đảng viên']],
  ['Thu giữ 01 xe máy Vision 110 và tang vật', ['count 1 xe other']],
  // one unit under two names, units that labels name themselves
  ['Tiếp nhận 40 DVC, trong đó 30 dịch vụ công toàn trình đạt 75%', ['count 40 DVC', 'ratio 30/40 75% dịch vụ công']],
  ['Có 5.000 nhân khẩu, trong đó: số hộ nghèo: 12; nam: 2.450', ['count 5000 nhân khẩu', 'count 12 hộ nghèo', 'count 2450 nhân khẩu']],
  ['Xử phạt 15 trường hợp, số tiền: 12.500.000', ['count 15 trường hợp', 'count 12500000']],
  ['Phòng bệnh: đã tiêm phòng 340 con trâu', ['count 340 con']],
  // nothing
  ['Thực hiện Kế hoạch số 112/KH-UBND ngày 22/3/2025 và Nghị quyết số 12/2023/NQ-HĐND', []],
  ['Theo khoản 2, Điều 24 Luật Cư trú năm 2020, trẻ dưới 6 tuổi', []],
  ['Liên hệ đồng chí Trần Văn Bình, ĐT: 0912.345.678, trực 24/7', []],
  ['Giai đoạn 2022 - 2025, tầm nhìn đến năm 2030', []],
  ['Số hóa sổ hộ tịch giai đoạn trước 2007 gặp khó khăn', []],
  ['Phát động tại quảng trường 3/2 từ ngày 10-15/10/2025', []],
  ['Cấp điện mới từ lưới điện hạ áp (220/380V)', []],
  ['Theo mẫu CT10, phần mềm TT01, phòng PC06', []],
  ['Tiếp tục triển khai Đề án 06 và Chương trình 135 tại thôn 4', []],
];

it('leaves what may be a day without its word to be told by the reader', () => {
  const { figures, numerals } = figuresOf(['Gieo cấy xung quanh tiết lập xuân 04/02, xong trong tháng; kết phiên họp 31/7']);
  expect(figures).toEqual([]);
  expect(numerals.map(({ fate }) => fate)).toEqual(['unclaimed', 'unclaimed', 'unclaimed', 'unclaimed']);
});

describe('phrases', () => {
  it.each(CASES)('%s', (text, expected) => {
    const { figures, numerals } = figuresOf([text]);
    expect(figures.map(show)).toEqual(expected);
    expect(numerals.length).toBe(countNumerals(text));
    expect(numerals.filter(({ fate }) => fate === 'unclaimed')).toEqual([]);
  });
});

describe('labels', () => {
  it.each([
    ['- Đăng ký thường trú: 212/216 (98%);', ['Đăng ký thường trú']],
    ['(1) Đăng ký tạm trú 146/147 hồ sơ, đạt 99,3%; (2) Khai báo tạm vắng 5/27 hồ sơ', ['Đăng ký tạm trú', 'Khai báo tạm vắng']],
    ['Thu thập 36 phiếu khảo sát Hội Nông dân, 20 phiếu khảo sát Đoàn Thanh niên',
      ['Phiếu khảo sát Hội Nông dân được thu thập', 'Phiếu khảo sát Đoàn Thanh niên được thu thập']],
    ['Nhân khẩu trùng thông tin: CCCD: 78/225 (34,67%); CMND: 80/99', ['Nhân khẩu trùng thông tin - CCCD', 'Nhân khẩu trùng thông tin - CMND']],
  ])('of %s', (text, labels) => {
    expect(figuresOf([text]).figures.map(({ label }) => label.replace(/ hồ sơ$/u, ''))).toEqual(labels);
  });

  it('carry the items above as context', () => {
    const { figures } = figuresOf(['- Cập nhật dữ liệu đoàn hội:', '  + Hội Nông dân: 168/175 trường hợp (96%)']);
    expect(figures[0]?.context).toContain('Cập nhật dữ liệu đoàn hội');
  });
});

describe('parts', () => {
  it('know the whole that the words before them open', () => {
    const { figures } = figuresOf(['Tiếp nhận 65 tin (qua ứng dụng: 15 tin). Trong đó: 23 tin an ninh, 11 tin tố giác, 31 tin báo']);
    expect(figures.map(({ whole }) => whole?.figure ?? null)).toEqual([null, 'f1', 'f1', 'f1', 'f1']);
    expect(new Set(figures.slice(1).map(({ whole }) => whole?.group)).size).toBe(2);
  });

  it('know the whole that the item above them opens', () => {
    const { figures } = figuresOf(['- Tổng số hồ sơ tiếp nhận: 500 hồ sơ, trong đó:', '  + Trực tuyến: 380 hồ sơ, chiếm 76%', '  + Trực tiếp: 120 hồ sơ']);
    expect(figures.map(({ whole }) => whole?.figure ?? null)).toEqual([null, 'f1', 'f1']);
    expect(figures[1] === undefined ? '' : show(figures[1])).toBe('ratio 380/500 76% hồ sơ');
  });
});

describe('items below a whole', () => {
  it('are no parts where one of them counts another thing', () => {
    const { figures } = figuresOf(['- Kết quả xử lý 28 tin, trong đó:', '  + 01 vụ việc đã khởi tố', '  + 03 tin đang xác minh', '  + 23 tin đã trả lời']);
    expect(figures.map(({ whole }) => whole)).toEqual([null, null, null, null]);
  });
});

describe('sections of tasks', () => {
  it('hold targets, no results', () => {
    const { figures } = figuresOf(['Vận động 100% công dân kích hoạt tài khoản, tổ chức 02 hội nghị'], 'NHIỆM VỤ TRỌNG TÂM THÁNG TỚI');
    expect(figures.every(({ role }) => role === 'target')).toBe(true);
  });
});
