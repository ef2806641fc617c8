import { END, MOTTO, type Variant } from './variant.js';

export const ISSUERS: Variant[] = [
  {
    name: 'a commune: borderless head and foot',
    input: `: ỦY BAN NHÂN DÂN⏎XÃ SUỐI TRÀ⏎------- : ${MOTTO}⏎---------------
: Số: 45/BC-UBND : Suối Trà, ngày 12 tháng 4 năm 2025
{c b} BÁO CÁO
{c b} Công tác cải cách hành chính tháng 4 năm 2025
I. KẾT QUẢ
Trên đây là báo cáo./.

${END}`,
    fields: {
      kind: 'bao-cao', issuer: 'ỦY BAN NHÂN DÂN XÃ SUỐI TRÀ', parentIssuer: null, number: '45/BC-UBND', place: 'Suối Trà', date: '2025-04-12',
      title: 'Công tác cải cách hành chính tháng 4 năm 2025',
      period: { from: '2025-04-01', to: '2025-04-30', label: 'tháng 4 năm 2025', kind: 'month', basis: 'named' },
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Hà Văn Lộc' }, recipients: ['UBND huyện', 'Lưu: VT'],
    },
  },
  {
    name: 'a ward police, its parent on two lines, rank before the name',
    input: `: CÔNG AN THÀNH PHỐ⏎MỸ LÂM⏎CÔNG AN PHƯỜNG AN CƯ : ${MOTTO}
: Số: 218 /BC-CAP : An Cư, ngày 05 tháng 9 năm 2024
{c b} BÁO CÁO
{c b} Kết quả thực hiện Đề án 06 tháng 9 năm 2024
{c} (Từ ngày 15/8/2024 đến ngày 14/9/2024)
I. KẾT QUẢ

: Nơi nhận:⏎- Công an thành phố;⏎- Lưu: CAP. : KT. TRƯỞNG CÔNG AN PHƯỜNG⏎PHÓ TRƯỞNG CÔNG AN PHƯỜNG⏎Thiếu tá Trần Quốc Toản`,
    fields: {
      issuer: 'CÔNG AN PHƯỜNG AN CƯ', parentIssuer: 'CÔNG AN THÀNH PHỐ MỸ LÂM', number: '218/BC-CAP', date: '2024-09-05',
      period: { from: '2024-08-15', to: '2024-09-14', label: 'tháng 9 năm 2024', kind: 'month', basis: 'stated' },
      signer: { authority: 'KT. TRƯỞNG CÔNG AN PHƯỜNG', position: 'PHÓ TRƯỞNG CÔNG AN PHƯỜNG', name: 'Trần Quốc Toản' },
    },
  },
  {
    name: 'a party committee: own head line, dash before the symbol, T/M',
    input: `: ĐẢNG BỘ HUYỆN CẨM SƠN⏎ĐẢNG ỦY XÃ LÂM THAO⏎* : ĐẢNG CỘNG SẢN VIỆT NAM
: Số 45-BC/ĐU : Lâm Thao, ngày 10 tháng 3 năm 2024
{c b} BÁO CÁO
{c b} công tác xây dựng Đảng quý I năm 2024
I. KẾT QUẢ

: Nơi nhận:⏎- Huyện ủy (báo cáo),⏎- Lưu VP. : T/M ĐẢNG ỦY⏎BÍ THƯ⏎Vũ Văn Hùng`,
    fields: {
      issuer: 'ĐẢNG ỦY XÃ LÂM THAO', parentIssuer: 'ĐẢNG BỘ HUYỆN CẨM SƠN', number: '45-BC/ĐU', place: 'Lâm Thao', date: '2024-03-10',
      period: { from: '2024-01-01', to: '2024-03-31', label: 'quý I năm 2024', kind: 'quarter', basis: 'named' },
      signer: { authority: 'T/M ĐẢNG ỦY', position: 'BÍ THƯ', name: 'Vũ Văn Hùng' },
    },
  },
  {
    name: 'lines of a PDF with both columns interleaved',
    input: `UBND THỊ XÃ
{nation}
HẢI ĐÔNG - CỬA BẮC
{motto}
TỔ CÔNG TÁC TRIỂN KHAI CHUYỂN ĐỔI
SỐ VÀ CẢI CÁCH HÀNH CHÍNH
Số: 77/BC-TCT
Hải Đông – Cửa Bắc, ngày 9 tháng 1 năm 2024
BÁO CÁO
Kết quả chuyển đổi số tháng 12 năm 2023
I. KẾT QUẢ
Nơi nhận:
TỔ TRƯỞNG
- Văn phòng UBND tỉnh;
- Thành viên Tổ
công tác;
CHỦ TỊCH UBND THỊ XÃ
- Lưu: VT.
Phạm Gia Khiêm`,
    fields: {
      issuer: 'TỔ CÔNG TÁC TRIỂN KHAI CHUYỂN ĐỔI SỐ VÀ CẢI CÁCH HÀNH CHÍNH', parentIssuer: 'UBND THỊ XÃ HẢI ĐÔNG - CỬA BẮC', number: '77/BC-TCT',
      place: 'Hải Đông – Cửa Bắc', date: '2024-01-09',
      signer: { authority: 'TỔ TRƯỞNG', position: 'CHỦ TỊCH UBND THỊ XÃ', name: 'Phạm Gia Khiêm' },
      recipients: ['Văn phòng UBND tỉnh', 'Thành viên Tổ công tác', 'Lưu: VT'],
    },
  },
  {
    name: 'both columns run together on each line',
    input: `UBND XÃ THANH BÌNH {nation}
Số: 31/BC-UBND Thanh Bình, ngày 07 tháng 6 năm 2023
BÁO CÁO
Công tác tư pháp 6 tháng đầu năm 2023
I. KẾT QUẢ
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Lưu: VT.
CHỦ TỊCH
Hồ Văn Bình`,
    fields: {
      issuer: 'UBND XÃ THANH BÌNH', number: '31/BC-UBND', place: 'Thanh Bình', date: '2023-06-07',
      period: { from: '2023-01-01', to: '2023-06-30', label: '6 tháng đầu năm 2023', kind: 'half-year', basis: 'named' },
      signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Hồ Văn Bình' }, recipients: ['Lưu: VT'],
    },
  },
  {
    name: 'a letter: subject in the left column, addressees, urgency',
    input: `: UBND HUYỆN CẨM SƠN⏎PHÒNG NỘI VỤ : ${MOTTO}
: Số: 112/NV-CCHC⏎V/v đôn đốc gửi báo cáo cải cách hành chính⏎HỎA TỐC : Cẩm Sơn, ngày 20 tháng 11 năm 2023
Kính gửi:
- Văn phòng HĐND và UBND huyện;
- UBND các xã, thị trấn.
Phòng Nội vụ đề nghị các đơn vị gửi báo cáo trước ngày 25/11/2023.

: Nơi nhận:⏎- Như trên;⏎- Lưu: VT. : TRƯỞNG PHÒNG⏎Đặng Văn Sáu`,
    fields: {
      kind: 'cong-van', issuer: 'PHÒNG NỘI VỤ', parentIssuer: 'UBND HUYỆN CẨM SƠN', number: '112/NV-CCHC', title: 'đôn đốc gửi báo cáo cải cách hành chính', period: null,
      signer: { authority: null, position: 'TRƯỞNG PHÒNG', name: 'Đặng Văn Sáu' },
    },
  },
  {
    name: 'no head: the issuer comes from the opening sentence',
    input: `{b} BÁO CÁO
{b} Kết quả chuyển đổi số quý II năm 2024
Theo Chương trình 15/CTr-UBND ban hành ngày 03/01/2024 của UBND tỉnh, Ban Chỉ đạo chuyển đổi số huyện Vân Đài báo cáo kết quả như sau:
I. KẾT QUẢ
: Nơi nhận:⏎- Lưu: VT. : TRƯỞNG BAN⏎Bùi Thị Lan`,
    fields: { issuer: 'Ban Chỉ đạo chuyển đổi số huyện Vân Đài', parentIssuer: null, number: null, date: null },
    missing: ['document.absent-number', 'document.absent-date', 'document.inferred-issuer'],
  },
  {
    name: 'an annex requires nothing',
    input: `{c b} PHỤ LỤC II
{c b} CHỈ TIÊU GIAO CÁC XÃ
I. CƯ TRÚ`,
    fields: { kind: 'phu-luc', title: 'CHỈ TIÊU GIAO CÁC XÃ', signer: null, recipients: [] },
    missing: [],
  },
  {
    name: 'a city department under its ministry, academic title, acting head',
    input: `: UBND TỈNH ĐÔNG HẢI⏎SỞ Y TẾ : ${MOTTO}
: Số: 1024/BC-SYT : Đông Hải, ngày 17 tháng 7 năm 2025
{c b} BÁO CÁO
{c b} Kết quả triển khai bệnh án điện tử 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2025
I. KẾT QUẢ

: Nơi nhận:⏎- UBND tỉnh (b/c);⏎- Giám đốc, các Phó Giám đốc Sở;⏎- Lưu: VT, NVY. : KT. GIÁM ĐỐC⏎PHÓ GIÁM ĐỐC⏎ThS.BS. Phan Đình Khải`,
    fields: {
      issuer: 'SỞ Y TẾ', parentIssuer: 'UBND TỈNH ĐÔNG HẢI', number: '1024/BC-SYT',
      period: { from: '2025-01-01', to: '2025-06-30', label: '6 tháng đầu năm', kind: 'half-year', basis: 'named' },
      signer: { authority: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Phan Đình Khải' },
      recipients: ['UBND tỉnh (b/c)', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, NVY'],
    },
  },
  {
    name: 'a body whose name goes on after VÀ, a place of three words in the city',
    input: `: VĂN PHÒNG HĐND VÀ⏎UBND HUYỆN VÂN ĐÀI : ${MOTTO}
: Số: 14/BC-VP : Thành phố Vân Đài, ngày 15 tháng 8 năm 2022
{c b} BÁO CÁO
{c b} Công tác kiểm soát thủ tục hành chính tháng 8 năm 2022
I. KẾT QUẢ

: Nơi nhận:⏎- Lưu: VP. : CHÁNH VĂN PHÒNG⏎Tạ Quang Huy`,
    fields: { issuer: 'VĂN PHÒNG HĐND VÀ UBND HUYỆN VÂN ĐÀI', parentIssuer: null, place: 'Thành phố Vân Đài', signer: { authority: null, position: 'CHÁNH VĂN PHÒNG', name: 'Tạ Quang Huy' } },
  },
  {
    name: 'everything of the head in one cell each, kind line and title on one line',
    input: `: UBND PHƯỜNG TÂN LẬP⏎Số: 300/BC-UBND : ${MOTTO}⏎Tân Lập, ngày 30 tháng 6 năm 2024
{c b} BÁO CÁO KẾT QUẢ CÔNG TÁC NỘI VỤ THÁNG 6/2024
I. KẾT QUẢ

${END}`,
    fields: {
      issuer: 'UBND PHƯỜNG TÂN LẬP', number: '300/BC-UBND', date: '2024-06-30', title: 'KẾT QUẢ CÔNG TÁC NỘI VỤ THÁNG 6/2024',
      period: { from: '2024-06-01', to: '2024-06-30', label: 'THÁNG 6/2024', kind: 'month', basis: 'named' },
    },
  },
  {
    name: 'a ward under its city, without a word for its body',
    input: `: UBND THÀNH PHỐ MỸ LÂM⏎PHƯỜNG AN CƯ : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'PHƯỜNG AN CƯ', parentIssuer: 'UBND THÀNH PHỐ MỸ LÂM' },
  },
  {
    name: 'numbered territories',
    input: `: UBND QUẬN 5⏎PHƯỜNG 7 : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'PHƯỜNG 7', parentIssuer: 'UBND QUẬN 5' },
  },
  {
    name: 'a commune under its district',
    input: `: HUYỆN CẨM SƠN⏎XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'XÃ LỘC AN', parentIssuer: 'HUYỆN CẨM SƠN' },
  },
  {
    name: 'a city without its name over a ward',
    input: `: UBND THÀNH PHỐ⏎PHƯỜNG AN CƯ : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'PHƯỜNG AN CƯ', parentIssuer: 'UBND THÀNH PHỐ' },
  },
  {
    name: 'the name of the city on the second line',
    input: `: UBND THÀNH PHỐ⏎HẢI ĐÔNG - CỬA BẮC⏎PHƯỜNG AN CƯ : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'PHƯỜNG AN CƯ', parentIssuer: 'UBND THÀNH PHỐ HẢI ĐÔNG - CỬA BẮC' },
  },
  {
    name: 'a bare committee over its ward',
    input: `: HỘI ĐỒNG NHÂN DÂN⏎PHƯỜNG AN CƯ : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'HỘI ĐỒNG NHÂN DÂN PHƯỜNG AN CƯ', parentIssuer: null },
  },
  {
    name: 'a ward and the city it lies in',
    input: `: UBND PHƯỜNG AN CƯ⏎THÀNH PHỐ MỸ LÂM : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'UBND PHƯỜNG AN CƯ THÀNH PHỐ MỸ LÂM', parentIssuer: null },
  },
  {
    name: 'a line break inside the word for a town',
    input: `: ỦY BAN NHÂN DÂN THỊ⏎XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'ỦY BAN NHÂN DÂN THỊ XÃ LỘC AN', parentIssuer: null },
  },
  {
    name: 'social affairs are no commune',
    input: `: PHÒNG LAO ĐỘNG VÀ XÃ HỘI⏎HUYỆN CẨM SƠN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { issuer: 'PHÒNG LAO ĐỘNG VÀ XÃ HỘI HUYỆN CẨM SƠN', parentIssuer: null },
  },
  {
    name: 'pieces of the motto ran into the left column',
    input: `UBND HUYỆN CẨM SƠN CỘNG HÒA XÃ HỘI
UBND XÃ LỘC AN CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do
Số: 2/BC-UBND - Hạnh phúc
Lộc An, ngày 04 tháng 6 năm 2025
{c b} BÁO CÁO
{c b} Công tác tháng 5 năm 2025
I. KẾT QUẢ
${END}`,
    fields: { issuer: 'UBND XÃ LỘC AN', parentIssuer: 'UBND HUYỆN CẨM SƠN', number: '2/BC-UBND' },
  },
  {
    name: 'the last words of the motto on a line of their own',
    input: `UBND XÃ ĐỘC LẬP CỘNG HÒA XÃ HỘI CHỦ NGHĨA
VIỆT NAM
Số: 2/BC-UBND
Độc Lập, ngày 04 tháng 6 năm 2025
{c b} BÁO CÁO
{c b} Công tác tháng 5 năm 2025
I. KẾT QUẢ
${END}`,
    fields: { issuer: 'UBND XÃ ĐỘC LẬP', parentIssuer: null, number: '2/BC-UBND' },
  },
  {
    name: 'names that hold words of the motto stay whole',
    input: `MẶT TRẬN TỔ QUỐC VIỆT NAM
ỦY BAN MTTQ VIỆT NAM PHƯỜNG CỘNG HÒA
Số: 3/BC-MTTQ
Cộng Hòa, ngày 04 tháng 6 năm 2025
{c b} BÁO CÁO
{c b} Công tác tháng 5 năm 2025
I. KẾT QUẢ
${END}`,
    fields: { issuer: 'ỦY BAN MTTQ VIỆT NAM PHƯỜNG CỘNG HÒA', parentIssuer: 'MẶT TRẬN TỔ QUỐC VIỆT NAM', number: '3/BC-MTTQ' },
  },
];
