import { describe, expect, it } from 'vitest';
import type { DocumentFields } from '../../src/model.js';
import { say } from '../../src/messages/index.js';
import { identify } from '../../src/document/identify.js';
import { outline } from '../../src/sections/outline.js';
import { blocksOf } from '../sections/read-case.js';

type Variant = { name: string; input: string; part?: number; fields: Partial<DocumentFields>; missing?: string[] };

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc';
const END = ': Nơi nhận:⏎- UBND huyện;⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Hà Văn Lộc';

const VARIANTS: Variant[] = [
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
    name: 'deputy for the chairman for the committee, three lines',
    input: `BÁO CÁO
Công tác tháng 2 năm 2023
I. KẾT QUẢ
Nơi nhận:
- Như trên;
- Lưu: VT, VP.
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Nguyễn Thị Thu Hà`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Thị Thu Hà' }, recipients: ['Như trên', 'Lưu: VT, VP'] },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer'],
  },
  {
    name: 'proxy and post on one line',
    input: `BÁO CÁO
Công tác tháng 2 năm 2023
I. KẾT QUẢ
: Nơi nhận:⏎- Lưu: VT. : KT. CHỦ TỊCH PHÓ CHỦ TỊCH⏎Lê Minh Tâm`,
    fields: { signer: { authority: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', name: 'Lê Minh Tâm' } },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer'],
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
    name: 'blank number, blank day: null and a finding each',
    input: `: UBND THỊ TRẤN YÊN HÒA : ${MOTTO}
: Số: /BC-UBND : Yên Hòa, ngày tháng 5 năm 2025
{c b} BÁO CÁO
{c b} Công tác tháng 5 năm 2025
I. KẾT QUẢ

${END}`,
    fields: { number: null, date: null, place: 'Yên Hòa' },
    missing: ['document.blank-number', 'document.blank-date'],
  },
  {
    name: 'dotted slots',
    input: `: UBND XÃ ĐẠI TÂN : ${MOTTO}
: Số: …../BC-UBND : Đại Tân, ngày ….. tháng ….. năm 2024
{c b} BÁO CÁO
{c b} Công tác quý III năm 2024
I. KẾT QUẢ

${END}`,
    fields: { number: null, date: null, place: 'Đại Tân' },
    missing: ['document.blank-number', 'document.blank-date'],
  },
  {
    name: 'underscores in the slot of the number, no symbol',
    input: `: UBND XÃ ĐẠI TÂN : ${MOTTO}
: Số: ____ : Đại Tân, ngày 02 tháng 3 năm 2024
{c b} BÁO CÁO
{c b} Công tác quý I năm 2024
I. KẾT QUẢ

${END}`,
    fields: { number: null, date: '2024-03-02' },
    missing: ['document.blank-number'],
  },
  {
    name: 'a date that does not exist',
    input: `: UBND XÃ ĐẠI TÂN : ${MOTTO}
: Số: 9/BC-UBND : Đại Tân, ngày 31 tháng 9 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { date: null, number: '9/BC-UBND' },
    missing: ['document.invalid-date'],
  },
  {
    name: 'lines of a PDF with both columns interleaved',
    input: `UBND THÀNH PHỐ
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
HẢI ĐÔNG - CỬA BẮC
Độc lập – Tự do – Hạnh phúc
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
CHỦ TỊCH UBND THÀNH PHỐ
- Lưu: VT.
Phạm Gia Khiêm`,
    fields: {
      issuer: 'TỔ CÔNG TÁC TRIỂN KHAI CHUYỂN ĐỔI SỐ VÀ CẢI CÁCH HÀNH CHÍNH', parentIssuer: 'UBND THÀNH PHỐ HẢI ĐÔNG - CỬA BẮC', number: '77/BC-TCT',
      place: 'Hải Đông – Cửa Bắc', date: '2024-01-09',
      signer: { authority: 'TỔ TRƯỞNG', position: 'CHỦ TỊCH UBND THÀNH PHỐ', name: 'Phạm Gia Khiêm' },
      recipients: ['Văn phòng UBND tỉnh', 'Thành viên Tổ công tác', 'Lưu: VT'],
    },
  },
  {
    name: 'both columns run together on each line',
    input: `UBND XÃ THANH BÌNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
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
    name: 'a letter without signature: found at its recipients',
    input: `UBND HUYỆN CẨM SƠN
Số: 8/UBND-VX
V/v rà soát đối tượng bảo trợ
Cẩm Sơn, ngày 02 tháng 02 năm 2023
Kính gửi: UBND các xã.
Đề nghị các xã rà soát.
Noi nhận:
- Như trên;
- Lưu: VT.`,
    fields: { kind: 'cong-van', signer: null, title: 'rà soát đối tượng bảo trợ', recipients: ['Như trên', 'Lưu: VT'] },
    missing: ['document.absent-signer'],
  },
  {
    name: 'a post without a name',
    input: `BÁO CÁO
Công tác tháng 5 năm 2024
I. KẾT QUẢ
: Nơi nhận:⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: null } },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer', 'document.absent-name'],
  },
  {
    name: 'no head: the issuer comes from the opening sentence',
    input: `{b} BÁO CÁO
{b} Kết quả chuyển đổi số quý II năm 2024
Thực hiện Kế hoạch số 15/KH-UBND ngày 03/01/2024 của Ủy ban nhân dân tỉnh, Ban Chỉ đạo chuyển đổi số huyện Vân Đài báo cáo kết quả như sau:
I. KẾT QUẢ
: Nơi nhận:⏎- Lưu: VT. : TRƯỞNG BAN⏎Bùi Thị Lan`,
    fields: { issuer: 'Ban Chỉ đạo chuyển đổi số huyện Vân Đài', parentIssuer: null, number: null, date: null },
    missing: ['document.absent-number', 'document.absent-date', 'document.inferred-issuer'],
  },
  {
    name: 'an outline: blank number of the plan it belongs to, issuer from the parenthesis over two lines',
    input: `ĐỀ CƯƠNG BÁO CÁO
(Kèm theo Kế hoạch số …/KH-TCT ngày 14/2/2023
của Tổ công tác chuyển đổi số huyện Vân Đài)
1. Kết quả chỉ đạo`,
    fields: { kind: 'de-cuong', title: 'ĐỀ CƯƠNG BÁO CÁO', issuer: 'Tổ công tác chuyển đổi số huyện Vân Đài', number: null, period: null },
    missing: ['document.blank-reference'],
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
    name: 'month and outlook in one title; the year is printed once',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Kết quả công tác tháng 10, phương hướng nhiệm vụ tháng 11 năm 2025
I. KẾT QUẢ

${END}`,
    fields: { period: { from: '2025-10-01', to: '2025-10-31', label: 'tháng 10', kind: 'month', basis: 'named' } },
  },
  {
    name: 'the range stands in a heading that governs the figures',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Kết quả công tác tháng 10 năm 2025
I. CHỈ ĐẠO
Ban hành 3 văn bản.
II. KẾT QUẢ (từ 15/9/2025 đến 14/10/2025)
- Cư trú: 120 hồ sơ, 118 đúng hạn
- Căn cước (16/9/2025 - 15/10/2025): 95 hồ sơ
- Lũy kế từ 01/01/2025 đến 14/10/2025: 1.450 hồ sơ, 1.440 đúng hạn, 10 trễ, 5 trả lại

${END}`,
    fields: { period: { from: '2025-09-15', to: '2025-10-14', label: 'tháng 10 năm 2025', kind: 'month', basis: 'stated' } },
  },
  {
    name: 'months without a year take it from the date of issue; December in January is last year',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 01 năm 2025
{c b} BÁO CÁO
{c b} Kết quả công tác tháng 12
I. KẾT QUẢ

${END}`,
    fields: { period: { from: '2024-12-01', to: '2024-12-31', label: 'tháng 12', kind: 'month', basis: 'named' } },
  },
  {
    name: 'nine months; a phase in quotation marks is no period',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Thực hiện chương trình “Xã thông minh giai đoạn 2021 - 2025, tầm nhìn đến năm 2030” 9 tháng năm 2024
I. KẾT QUẢ

${END}`,
    fields: { period: { from: '2024-01-01', to: '2024-09-30', label: '9 tháng năm 2024', kind: 'nine-months', basis: 'named' } },
  },
  {
    name: 'a plan for a year',
    input: `: UBND XÃ LỘC AN⏎BAN CHỈ ĐẠO⏎CHUYỂN ĐỔI SỐ : ${MOTTO}
: Số: 5/KH-BCĐ : Lộc An, ngày 15/01/2025
{c b} KẾ HOẠCH
{c b} Chuyển đổi số xã Lộc An năm 2025
I. MỤC TIÊU

: Nơi nhận:⏎- Lưu: VT. : TM. BAN CHỈ ĐẠO⏎TRƯỞNG BAN⏎CHỦ TỊCH UBND XÃ⏎Dương Văn Tùng`,
    fields: {
      kind: 'ke-hoach', issuer: 'BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', parentIssuer: 'UBND XÃ LỘC AN', date: '2025-01-15', place: 'Lộc An',
      signer: { authority: 'TM. BAN CHỈ ĐẠO TRƯỞNG BAN', position: 'CHỦ TỊCH UBND XÃ', name: 'Dương Văn Tùng' },
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
    name: 'the post goes over two lines, the name in capitals',
    input: `: CÔNG AN TỈNH ĐÔNG HẢI⏎CÔNG AN XÃ LỘC AN : ${MOTTO}
: Số: 14/BC-CAX : Lộc An, ngày 15 tháng 8 năm 2025
{c b} BÁO CÁO
{c b} Kết quả tuần tra tháng 8 năm 2025
I. KẾT QUẢ

: Nơi nhận:⏎- PV01 - Công an tỉnh;⏎- Lưu: CAX. : KT. TRƯỞNG BAN⏎PHÓ TRƯỞNG BAN THƯỜNG TRỰC⏎TRƯỞNG CÔNG AN⏎XÃ LỘC AN⏎NGUYỄN HỮU PHÚC`,
    fields: {
      issuer: 'CÔNG AN XÃ LỘC AN',
      signer: { authority: 'KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN THƯỜNG TRỰC', position: 'TRƯỞNG CÔNG AN XÃ LỘC AN', name: 'NGUYỄN HỮU PHÚC' },
    },
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
    name: 'a range without month names, weekly report',
    input: `: CÔNG AN XÃ LỘC AN : ${MOTTO}
: Số: 21/BC-CAX : Lộc An, ngày 18 tháng 5 năm 2024
{c b} BÁO CÁO
{c b} Kết quả công tác tuần (từ ngày 12/5 đến ngày 18/5/2024)
I. KẾT QUẢ

: Nơi nhận:⏎- Lưu: CAX. : TRƯỞNG CÔNG AN XÃ⏎Đại úy Lý A Sáng`,
    fields: {
      title: 'Kết quả công tác tuần',
      period: { from: '2024-05-12', to: '2024-05-18', label: 'từ ngày 12/5 đến ngày 18/5/2024', kind: 'range', basis: 'stated' },
      signer: { authority: null, position: 'TRƯỞNG CÔNG AN XÃ', name: 'Lý A Sáng' },
    },
  },
  {
    name: 'recipients without dashes and on one line',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

: Nơi nhận: - Như trên; - Đảng ủy xã; - Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Hà Văn Lộc`,
    fields: { recipients: ['Như trên', 'Đảng ủy xã', 'Lưu: VT'] },
  },
  {
    name: 'a wide slot that a PDF cuts into lines of their own',
    input: `UBND XÃ LỘC AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:
/BC-UBND
Lộc An, ngày 04 tháng 10 năm 2024
BÁO CÁO
Công tác tháng 9 năm 2024
I. KẾT QUẢ
${END}`,
    fields: { number: null, issuer: 'UBND XÃ LỘC AN', date: '2024-10-04' },
    missing: ['document.blank-number'],
  },
  {
    name: 'the number that a signing program set into its slot',
    input: `UBND XÃ LỘC AN
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số:
218
/BC-UBND
Lộc An, ngày 04 tháng 10 năm 2024
BÁO CÁO
Công tác tháng 9 năm 2024
I. KẾT QUẢ
${END}`,
    fields: { number: '218/BC-UBND' },
  },
  {
    name: 'a date over two lines, a name of a people with other surnames',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10⏎năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

: Nơi nhận:⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Zơ Râm Blúp`,
    fields: { date: '2024-10-04', place: 'Lộc An', signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Zơ Râm Blúp' } },
  },
  {
    name: 'a scan that lost marks',
    input: `UBND XÃ LỘC AN
CONG HOA XA HOI CHU NGHIA VIET NAM
Só: 2/BC-UBND
Lộc An, ngảy 04 thang 10 năm 2024
BAO CAO
Công tác tháng 9 năm 2024
I. KẾT QUẢ
Noi nhan:
- Lưu: VT.
CHỦ TỊCH
Hà Văn Lộc`,
    fields: { kind: 'bao-cao', issuer: 'UBND XÃ LỘC AN', number: '2/BC-UBND', date: '2024-10-04', title: 'Công tác tháng 9 năm 2024' },
  },
  {
    name: 'half a year reviewed, the whole year expected',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 20 tháng 6 năm 2024
{c b} BÁO CÁO
{c b} Sơ kết 6 tháng đầu năm, ước thực hiện cả năm 2024
I. KẾT QUẢ

${END}`,
    fields: { period: { from: '2024-01-01', to: '2024-06-30', label: '6 tháng đầu năm', kind: 'half-year', basis: 'named' } },
  },
  {
    name: 'a summary line is missing',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
I. KẾT QUẢ

${END}`,
    fields: { title: null },
    missing: ['document.absent-title'],
  },
  {
    name: 'the date line names no place',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

${END}`,
    fields: { place: null, date: '2024-10-04' },
    missing: ['document.absent-place'],
  },
];

function read({ input, part = 0 }: Variant): ReturnType<typeof identify> & { texts: string[] } {
  const { blocks, tables } = blocksOf(input);
  const { parts, sections, places } = outline(blocks, tables);
  const start = parts[part];
  if (start === undefined) throw new Error(`no part ${part}`);
  return { ...identify(blocks, tables, places, start, sections), texts: blocks.map((block) => block.text) };
}

describe('heads and feet', () => {
  for (const variant of VARIANTS) {
    it(variant.name, () => {
      const { document, findings } = read(variant);
      expect(document).toMatchObject(variant.fields);
      expect(findings.map((finding) => finding.message.id)).toEqual(variant.missing ?? []);
      for (const finding of findings) for (const language of ['vi', 'en'] as const) expect(say(language, finding.message.id, finding.message.params)).not.toMatch(/[{}]/u);
    });
  }

  it('claims the numerals of number and date, with offsets into the blocks', () => {
    const { claimed, texts } = read(VARIANTS[0] as Variant);
    const texted = claimed.map(({ block, start, end, field }) => `${field}: ${texts[block]?.slice(start, end)}`);
    expect(texted).toContain('number: Số: 45/BC-UBND');
    expect(texted).toContain('date: Suối Trà, ngày 12 tháng 4 năm 2025');
    expect(texted).toContain('title: Công tác cải cách hành chính tháng 4 năm 2025');
  });

  it('quotes what it read', () => {
    const { documentEvidence } = read(VARIANTS[1] as Variant);
    expect(documentEvidence['number']?.quote).toBe('Số: 218 /BC-CAP');
    expect(documentEvidence['period']?.quote).toBe('Từ ngày 15/8/2024 đến ngày 14/9/2024');
    expect(documentEvidence['parentIssuer']?.quote).toBe('CÔNG AN THÀNH PHỐ\nMỸ LÂM');
  });
});
