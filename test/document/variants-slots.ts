import { END, MOTTO, type Variant } from './variant.js';

export const SLOTS: Variant[] = [
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
    name: 'a day and a number written by hand, of which no number was read',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2,3 /BC-UBND : Lộc An, ngày 2,3 tháng 01 năm 2025
{c b} BÁO CÁO
{c b} Công tác tháng 01 năm 2025
I. KẾT QUẢ

${END}`,
    fields: { number: null, date: null, place: 'Lộc An' },
    missing: ['document.blank-number', 'document.blank-date'],
  },
  {
    name: 'a title that ends in the day up to which it tells',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 3/BC-UBND : Lộc An, ngày 17 tháng 11 năm 2025
{c b} BÁO CÁO
{c b} Tiến độ số hóa sổ hộ tịch đến ngày 15 tháng 11 năm 2025
I. KẾT QUẢ

${END}`,
    fields: { title: 'Tiến độ số hóa sổ hộ tịch đến ngày 15 tháng 11 năm 2025', date: '2025-11-17' },
  },
  {
    name: 'the unit of a table right below the title',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 4 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Thu ngân sách tháng 9 năm 2024
Đơn vị tính: triệu đồng
I. KẾT QUẢ

${END}`,
    fields: { title: 'Thu ngân sách tháng 9 năm 2024' },
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
    name: 'an outline: blank number of the plan it belongs to, issuer from the parenthesis over two lines',
    input: `ĐỀ CƯƠNG BÁO CÁO
(Kèm theo Kế hoạch số …/KH-TCT ngày 14/2/2023
của Tổ công tác chuyển đổi số huyện Vân Đài)
1. Kết quả chỉ đạo`,
    fields: { kind: 'de-cuong', title: 'ĐỀ CƯƠNG BÁO CÁO', issuer: 'Tổ công tác chuyển đổi số huyện Vân Đài', number: null, period: null },
    missing: ['document.blank-reference'],
  },
  {
    name: 'a wide slot that a PDF cuts into lines of their own',
    input: `UBND XÃ LỘC AN
{nation}
{motto}
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
{nation}
{motto}
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
