import { MOTTO, type Variant } from './variant.js';

export const FEET: Variant[] = [
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
    name: 'a name of one word under a post',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

: Nơi nhận:⏎- Như trên;⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎K’Brôih`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'K’Brôih' }, recipients: ['Như trên', 'Lưu: VT'] },
  },
  {
    name: 'a name of one word with a straight mark, a rank before it',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

: Nơi nhận:⏎- Như trên;⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Trung tá K'Tèo`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: "K'Tèo" }, recipients: ['Như trên', 'Lưu: VT'] },
  },
  {
    name: 'the closing sign stands behind the name',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

: Nơi nhận:⏎- Như trên;⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Nguyễn Thị Mai./.`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'Nguyễn Thị Mai' }, recipients: ['Như trên', 'Lưu: VT'] },
  },
  {
    name: 'names of one word in the lines of a PDF, interleaved',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

Nơi nhận:
TM. ỦY BAN NHÂN DÂN
- Như trên;
CHỦ TỊCH
- Lưu: VT.
H\`Mai./.`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: 'H`Mai' }, recipients: ['Như trên', 'Lưu: VT'] },
  },
  {
    name: 'one word that is no name signs nothing',
    input: `: UBND XÃ LỘC AN : ${MOTTO}
: Số: 2/BC-UBND : Lộc An, ngày 04 tháng 10 năm 2024
{c b} BÁO CÁO
{c b} Công tác tháng 9 năm 2024
I. KẾT QUẢ

: Nơi nhận:⏎- Lưu: VT. : TM. ỦY BAN NHÂN DÂN⏎CHỦ TỊCH⏎Đã ký`,
    fields: { signer: { authority: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', name: null } },
    missing: ['document.absent-name'],
  },
  {
    name: 'tabs between the columns came out as blanks',
    input: `BÁO CÁO
Công tác tháng 2 năm 2023
I. KẾT QUẢ
Nơi nhận: TRƯỞNG CÔNG AN
- Như trên;
- Lưu: CAX. Trần Văn Nam`,
    fields: { signer: { authority: null, position: 'TRƯỞNG CÔNG AN', name: 'Trần Văn Nam' }, recipients: ['Như trên', 'Lưu: CAX'] },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer'],
  },
  {
    name: 'who wrote it up stands left of who signs, an annex follows',
    input: `BÁO CÁO
Công tác tháng 2 năm 2023
I. KẾT QUẢ
1. Dạy học
Người lập HIỆU TRƯỞNG
Trần Thị Nở Lê Văn Tám
Danh sách lớp có học sinh đạt giải cấp huyện
1. Lớp Một: 5 em`,
    fields: { signer: { authority: null, position: 'HIỆU TRƯỞNG', name: 'Lê Văn Tám' }, recipients: [] },
    missing: ['document.absent-number', 'document.absent-date', 'document.absent-issuer'],
  },
];
