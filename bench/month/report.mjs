/** One ward's report of one month as paragraphs and tables, with what it states and where it contradicts itself. */
import { chances } from './chance.mjs';
import { statementsOf } from './statements.mjs';

const WHO = ['Tổ công tác Đề án 06 phường', 'Bộ phận một cửa', 'Công an địa phương', 'Đoàn Thanh niên', 'Các khu dân cư', 'Công chức tư pháp, hộ tịch'];
const DID = [
  'tiếp tục rà soát từng hộ để lập danh sách người chưa có tài khoản', 'phân công cán bộ trực hướng dẫn vào buổi tối và ngày nghỉ',
  'niêm yết công khai quy trình, thành phần hồ sơ tại nơi tiếp dân', 'đối chiếu sổ sách giấy với dữ liệu trên hệ thống trước khi cập nhật',
  'chủ động liên hệ với gia đình neo đơn để làm thủ tục tại nhà', 'nhắc người dân kiểm tra lại thông tin cư trú trên ứng dụng',
  'tổng hợp vướng mắc gửi về cơ quan chuyên môn cấp trên xem xét', 'sắp xếp lại quầy tiếp nhận để giảm thời gian chờ đợi',
];
const WHY = [
  'nhờ vậy số người phải đi lại nhiều lần giảm rõ so với trước', 'song đường truyền ở một số điểm còn chập chờn vào giờ cao điểm',
  'tuy nhiên một số người lớn tuổi vẫn ngại dùng điện thoại thông minh', 'qua đó tạo được sự đồng thuận của các tầng lớp nhân dân',
  'trong khi trang thiết bị được cấp đã cũ và thường phải sửa chữa', 'góp phần giữ nền nếp làm việc đúng giờ, đúng hẹn',
];
const PLEA = [
  'Đề nghị cấp trên sớm bố trí máy quét cho các điểm tiếp nhận', 'Đề nghị thống nhất biểu mẫu báo cáo giữa các ngành',
  'Kiến nghị nâng cấp phần mềm để không phải nhập lại một nội dung nhiều lần', 'Đề nghị tổ chức tập huấn cho công chức mới nhận nhiệm vụ',
];

/** Some sentences of no figure, so that reports have the length that reports have. */
function talk(r, sentences) {
  return Array.from({ length: sentences }, () => `${r.pick(WHO)} ${r.pick(DID)}, ${r.pick(WHY)}.`).join(' ');
}

const OFFICE = { phường: 'PHƯỜNG', xã: 'XÃ', 'đặc khu': 'ĐẶC KHU' };

/**
 * @param ward of `wardsOf`
 * @param month { year, month }; the report is signed in it and counts from the 15th before to the 14th
 * @param slips how many statements contradict themselves
 * @param length paragraphs of talk in each section; 20 make some twelve pages
 * @returns { items, facts, findings }: items are { text, bold, center, right } and { table }, findings what has to be found
 */
export function reportOf(ward, { year, month }, { seed, slips = 0, length = 2, number = ward.number, day = 16, office = ward.office }) {
  const r = chances(seed);
  const habit = { ratio: r.below(3), decimals: r.int(1, 2) };
  const sections = statementsOf(r, habit);
  const slipping = new Set(r.some(sections.flatMap(({ statements }) => statements).filter(({ slip }) => slip !== undefined), slips));
  const written = new Map([...slipping].map((statement) => [statement, statement.slip()]));
  const [from, to] = [month === 1 ? `15/12/${year - 1}` : `15/${month - 1}/${year}`, `14/${month}/${year}`];
  const paragraphs = () => Array.from({ length }, () => ({ text: talk(r, r.int(3, 5)) }));
  const body = [
    { text: `Ủy ban nhân dân ${ward.kind} ${ward.name} báo cáo kết quả thực hiện Đề án 06 tháng ${month} năm ${year} (số liệu từ ngày ${from} đến ngày ${to}) như sau:` },
    { text: 'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH', bold: true }, ...paragraphs(),
    { text: 'II. KẾT QUẢ THỰC HIỆN', bold: true },
    ...sections.flatMap(({ title, statements }, index) => [
      { text: `${index + 1}. ${title}`, bold: true },
      ...statements.flatMap((statement) => (written.get(statement) ?? statement).texts.map((text) => (typeof text === 'string' ? { text } : text))),
      ...paragraphs(),
    ]),
    { text: 'III. KHÓ KHĂN, VƯỚNG MẮC', bold: true }, ...paragraphs(),
    { text: 'IV. NHIỆM VỤ THÁNG TỚI', bold: true },
    { text: `1. Phấn đấu trên ${r.int(85, 95)}% hồ sơ được nộp trực tuyến.` }, { text: `2. ${r.pick(PLEA)}.` },
  ];
  return {
    items: [...headOf(ward, { year, month, day, number, office }), ...body, ...footOf(ward)],
    // A slip spoils the percent or the total that is printed, never what the statement is about.
    facts: sections.flatMap(({ statements }) => statements.flatMap(({ facts }) => facts)),
    findings: [...written.values()].map(({ finding }) => finding),
  };
}

/** Decree 30/2020/NĐ-CP, Appendix I: issuer and number on the left, motto, place and date on the right. */
function headOf({ kind, name }, { year, month, day, number, office }) {
  const pad = (value) => String(value).padStart(2, '0');
  const symbol = office ? 'BC-UBND' : 'BC-TCT';
  return [
    {
      columns: [
        [{ text: 'ỦY BAN NHÂN DÂN', bold: true }, { text: `${OFFICE[kind]} ${name.toUpperCase()}`, bold: true }, { text: `Số: ${number}/${symbol}` }],
        [{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', bold: true }, { text: 'Độc lập - Tự do - Hạnh phúc', bold: true }, { text: `${name}, ngày ${pad(day)} tháng ${pad(month)} năm ${year}`, italic: true }],
      ],
    },
    { text: 'BÁO CÁO', bold: true, center: true },
    { text: `Kết quả thực hiện Đề án 06 tháng ${month} năm ${year}`, bold: true, center: true },
  ];
}

function footOf({ signer }) {
  return [{
    columns: [
      [{ text: 'Nơi nhận:', bold: true, italic: true, left: true }, { text: '- UBND tỉnh (báo cáo);', left: true }, { text: '- Đảng ủy, HĐND;', left: true }, { text: '- Lưu: VT.', left: true }],
      [{ text: 'TM. ỦY BAN NHÂN DÂN', bold: true }, { text: 'CHỦ TỊCH', bold: true }, { text: '' }, { text: signer, bold: true }],
    ],
  }];
}
