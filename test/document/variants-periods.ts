import { END, MOTTO, type Variant } from './variant.js';

export const PERIODS: Variant[] = [
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
    name: 'the opening sentence names the month',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
Ủy ban nhân dân xã báo cáo kết quả tiêm chủng tháng 9 năm 2025 như sau:
I. KẾT QUẢ

${END}`,
    fields: { period: { from: '2025-09-01', to: '2025-09-30', label: 'tháng 9 năm 2025', kind: 'month', basis: 'named' } },
  },
  {
    name: 'what follows the opening sentence is body',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
Ủy ban nhân dân xã báo cáo kết quả như sau: Có 30 trẻ sinh năm 2018. Trong tháng 9 năm 2025 tiêm 20 trẻ.
I. KẾT QUẢ

${END}`,
    fields: { period: null },
  },
  {
    name: 'years of birth in the opening',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
Ủy ban nhân dân xã báo cáo kết quả tiêm cho trẻ sinh năm 2018.
I. KẾT QUẢ

${END}`,
    fields: { period: null },
  },
  {
    name: 'a compared period in the title and text',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng so với tháng 7 năm 2025
Ủy ban nhân dân xã báo cáo việc tiêm chủng so với kỳ báo cáo tháng 7 năm 2025 như sau:
I. KẾT QUẢ

${END}`,
    fields: { period: null },
  },
  {
    name: 'the period of reporting of another month, no sections',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
- Tiêm 20 trẻ, tăng 3 trẻ so với kỳ báo cáo tháng 7.
- Chế độ báo cáo giai đoạn 2021 - 2025 được giữ.
- Có 30 trẻ sinh năm 2018.

${END}`,
    fields: { period: null },
  },
  {
    name: 'a body line after the announcement',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
Ủy ban nhân dân xã báo cáo như sau:
Các thôn đã gửi báo cáo của tháng 5 năm 2025.

${END}`,
    fields: { period: null },
  },
  {
    name: 'no period in the title: the range that a heading states',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
I. CHỈ ĐẠO
Giai đoạn từ 01/01/2021 đến 31/12/2025 còn dở.
II. KẾT QUẢ (từ 15/9/2025 đến 14/10/2025)
Tiêm 30 trẻ.

${END}`,
    fields: { period: { from: '2025-09-15', to: '2025-10-14', label: 'từ 15/9/2025 đến 14/10/2025', kind: 'range', basis: 'stated' } },
  },
  {
    name: 'headings that state several ranges give none',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 60/BC-UBND : Lộc An, ngày 20 tháng 10 năm 2025
{c b} BÁO CÁO
{c b} Công tác tiêm chủng
I. KẾT QUẢ TUẦN (từ 06/10/2025 đến 12/10/2025)
Tiêm 3 trẻ.
II. KẾT QUẢ THÁNG (từ 15/9/2025 đến 14/10/2025)
Tiêm 30 trẻ.

${END}`,
    fields: { period: null },
  },
  {
    name: 'a school year in the kind line',
    input: `{c b} BÁO CÁO TỔNG KẾT NĂM HỌC 2024 - 2025
I. KẾT QUẢ
1. Dạy học
: Nơi nhận:⏎- Lưu: VT. : HIỆU TRƯỞNG⏎Lê Văn Tám`,
    fields: { kind: 'bao-cao', title: 'TỔNG KẾT NĂM HỌC 2024 - 2025', period: { from: null, to: null, label: 'năm học 2024 - 2025', kind: 'other', basis: 'named' } },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer'],
  },
  {
    name: 'a term of a school year, its range printed',
    input: `{c b} BÁO CÁO
{c b} Sơ kết học kỳ I năm học 2023-2024
{c} (Từ ngày 05/9/2023 đến ngày 12/01/2024)
I. KẾT QUẢ
1. Dạy học
: Nơi nhận:⏎- Lưu: VT. : HIỆU TRƯỞNG⏎Lê Văn Tám`,
    fields: { title: 'Sơ kết học kỳ I năm học 2023-2024', period: { from: '2023-09-05', to: '2024-01-12', label: 'học kỳ I năm học 2023-2024', kind: 'other', basis: 'stated' } },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer'],
  },
];
