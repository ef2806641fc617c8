/**
 * What a ward reports: each statement prints numbers of one indicator of the pack de-an-06 and knows them. `slip`
 * makes the statement contradict itself and says what a checker has to find.
 */
import { grouped, percentOf, wrongPercent } from './chance.mjs';

const SERVICES = [
  ['dvc.dang-ky-thuong-tru', 'Đăng ký thường trú', 400], ['dvc.dang-ky-tam-tru', 'Đăng ký tạm trú', 900], ['dvc.khai-bao-tam-vang', 'Khai báo tạm vắng', 60],
  ['dvc.thong-bao-luu-tru', 'Thông báo lưu trú', 4000], ['dvc.cap-ho-chieu', 'Cấp hộ chiếu phổ thông', 300], ['dvc.dang-ky-khai-sinh', 'Đăng ký khai sinh', 250],
  ['dvc.dang-ky-khai-tu', 'Đăng ký khai tử', 120], ['dvc.dang-ky-ket-hon', 'Đăng ký kết hôn', 140], ['dvc.cap-dien-moi', 'Cấp điện mới từ lưới điện hạ áp (220/380V)', 80],
  ['dvc.ly-lich-tu-phap', 'Cấp phiếu lý lịch tư pháp', 90],
];
const CLEANING = [
  ['lam-sach.hoi-nong-dan', 'Hội Nông dân'], ['lam-sach.hoi-phu-nu', 'Hội Liên hiệp Phụ nữ'], ['lam-sach.hoi-cuu-chien-binh', 'Hội Cựu chiến binh'],
  ['lam-sach.hoi-nguoi-cao-tuoi', 'Hội Người cao tuổi'], ['lam-sach.hoi-chu-thap-do', 'Hội Chữ thập đỏ'],
];

/** A ratio in one of the ways in which offices print it; the way is the ward's habit. */
function ratio(r, habit, [id, label, size], unit) {
  const denominator = r.int(Math.ceil(size / 8), size);
  const numerator = r.int(Math.ceil(denominator * 0.6), denominator);
  const statement = (percent) => [
    `- ${label}: ${grouped(numerator)}/${grouped(denominator)} ${unit} (${percent}%).`,
    `- ${label}: ${grouped(numerator)}/${grouped(denominator)} ${unit}, đạt ${percent}%.`,
    `- ${label}: ${grouped(numerator)}/${grouped(denominator)} (đạt tỷ lệ ${percent}%);`,
  ][habit.ratio];
  return {
    texts: [statement(percentOf(numerator, denominator, habit.decimals))],
    facts: [{ indicator: `de-an-06/${id}`, numerator, denominator }],
    slip: () => {
      const percent = wrongPercent(numerator, denominator, habit.decimals, r);
      return { texts: [statement(percent)], finding: { check: 'percent-mismatch', printed: `${percent}%` } };
    },
  };
}

function count(r, id, low, high, write) {
  const value = r.int(low, high);
  return { texts: [write(grouped(value))], facts: [{ indicator: `de-an-06/${id}`, value }] };
}

/** Applications of a month: a total and the two ways in which they come. */
function received(r) {
  const [online, direct] = [r.int(200, 4000), r.int(20, 900)];
  const write = (total) => `- Trong kỳ bộ phận một cửa tiếp nhận ${grouped(total)} hồ sơ, gồm: trực tuyến ${grouped(online)} hồ sơ, trực tiếp ${grouped(direct)} hồ sơ.`;
  return {
    texts: [write(online + direct)], facts: [],
    slip: () => {
      const total = online + direct + r.pick([10, 20, 100]);
      return { texts: [write(total)], finding: { check: 'sum-mismatch', printed: grouped(total) } };
    },
  };
}

const FIELDS = ['Hộ tịch', 'Chứng thực', 'Cư trú', 'Đất đai', 'Bảo trợ xã hội', 'Người có công', 'Thành lập hộ kinh doanh', 'Xây dựng', 'Môi trường', 'Văn hóa', 'Giáo dục', 'Nông nghiệp'];

/** A table by field of work with a last row of totals. */
function byField(r) {
  const names = r.some(FIELDS, r.int(6, FIELDS.length));
  const parts = names.map(() => [r.int(4, 300), r.int(4, 400)]);
  const sums = [0, 1].map((column) => parts.reduce((sum, row) => sum + row[column], 0));
  const write = (totals) => [
    ['STT', 'Lĩnh vực', 'Trực tiếp (hồ sơ)', 'Trực tuyến (hồ sơ)', 'Tổng số (hồ sơ)'],
    ...parts.map(([a, b], index) => [String(index + 1), names[index], grouped(a), grouped(b), grouped(a + b)]),
    ['', 'Tổng cộng', ...totals.map(grouped), grouped(sums[0] + sums[1])],
  ];
  return {
    texts: ['Kết quả tiếp nhận theo lĩnh vực:', { table: write(sums) }], facts: [],
    slip: () => {
      const totals = [sums[0] + 10, sums[1]];
      return { texts: ['Kết quả tiếp nhận theo lĩnh vực:', { table: write(totals) }], finding: { check: 'table-total', printed: grouped(totals[0]) } };
    },
  };
}

/** Sections with their statements, in the order of a report. */
export function statementsOf(r, habit) {
  const services = r.some(SERVICES, r.int(6, SERVICES.length)).map((service) => ratio(r, habit, service, service[0] === 'dvc.thong-bao-luu-tru' ? 'lượt' : 'hồ sơ'));
  const cleaning = r.some(CLEANING, r.int(2, CLEANING.length)).map(([id, name]) => ratio(r, habit, [id, `Dữ liệu ${name}`, 3000], 'hội viên'));
  return [
    { title: 'Dịch vụ công trực tuyến', statements: [received(r), ...services, byField(r)] },
    {
      title: 'Căn cước và định danh điện tử',
      statements: [
        count(r, 'can-cuoc.thu-nhan', 40, 1500, (value) => `- Thu nhận ${value} hồ sơ cấp thẻ căn cước.`),
        ratio(r, habit, ['dinh-danh.kich-hoat-muc-2', 'Tài khoản định danh điện tử mức 2 đã kích hoạt', 20_000], 'tài khoản'),
      ],
    },
    { title: 'Làm sạch dữ liệu', statements: cleaning },
    {
      title: 'Thông tin, tuyên truyền',
      statements: [
        count(r, 'tuyen-truyen.buoi', 3, 40, (value) => `- Tổ chức ${value} buổi tuyên truyền về Đề án 06.`),
        count(r, 'tuyen-truyen.tin-bai', 5, 90, (value) => `- Đăng ${value} tin, bài tuyên truyền về Đề án 06.`),
      ],
    },
  ];
}
