/**
 * Clean reports for bench/faults.mjs: statements in many forms whose numbers fit, made from a seed. Each statement
 * knows, by arithmetic of its own, whether its printed numbers can all be true.
 */

/** mulberry32: small, seeded, the same on every machine. */
export function randomOf(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  return { next, int, pick: (list) => list[int(0, list.length - 1)], sample: (list, count) => list.map((item) => [next(), item]).sort((a, b) => a[0] - b[0]).slice(0, count).map(([, item]) => item) };
}

/** A number as printed. `grouped`: thousands with dots. */
export const count = (value, grouped = true) => ({ number: true, text: grouped ? String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.') : String(value), decimals: 0, kind: 'count' });
export const share = (a, b, decimals, sign) => ({ number: true, text: roundShare(a, b, decimals).replace('.', sign), decimals, kind: 'percent' });

/** 100·a/b, half up, in whole numbers. */
export function roundShare(a, b, decimals, cut = false) {
  const unit = 10n ** BigInt(decimals);
  const [n, d] = [100n * BigInt(a) * unit, BigInt(b)];
  const digits = String(cut ? n / d : (2n * n + d) / (2n * d)).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export const valueOf = ({ text, kind, decimals }) => (kind === 'percent' || decimals > 0
  ? Number(text.replace(/[.,](?=.*[.,])/gu, '').replace(',', '.')) : Number(text.replace(/\D/gu, '')));

/** Rounded to nearest, either way at the half, and no part above its whole. */
const isShare = (a, b, percent) => {
  const [x, y, p] = [a, b, percent].map(valueOf);
  const decimals = (percent.text.split(/[.,]/u)[1] ?? '').length;
  return y > 0 && x <= y && Math.abs(100 * x - p * y) <= y * 0.5 * 10 ** -decimals + 1e-6;
};
const isSum = (total, parts) => valueOf(total) === parts.map(valueOf).reduce((x, y) => x + y, 0);

const SERVICES = ['Đăng ký thường trú', 'Đăng ký tạm trú', 'Thông báo lưu trú', 'Đăng ký khai sinh', 'Đăng ký khai tử', 'Đăng ký kết hôn', 'Cấp thẻ căn cước', 'Cấp hộ chiếu phổ thông', 'Đăng ký xe máy', 'Khai báo tạm vắng', 'Đăng ký thuế lần đầu', 'Cấp điện mới', 'Hỗ trợ mai táng', 'Gia hạn thẻ bảo hiểm y tế'];
const UNITS = ['hồ sơ', 'trường hợp', 'người', 'đối tượng'];

/** Each form gives pieces (words and numbers) and what holds among the numbers. */
export const FORMS = {
  ratio: (r) => {
    const [b, decimals] = [r.int(12, r.pick([90, 900, 9000, 90000])), r.int(0, 2)];
    const a = r.int(Math.ceil(b * 0.3), b);
    const [x, y, p] = [count(a), count(b), share(a, b, decimals, r.pick([',', ',', '.']))];
    const tail = r.pick([[' (', p, '%).'], [', đạt ', p, '%.'], [', đạt tỷ lệ ', p, '%.'], [' (đạt ', p, '%).']]);
    return { pieces: [`- ${r.pick(SERVICES)}: `, x, '/', y, ` ${r.pick(UNITS)}`, ...tail], holds: () => isShare(x, y, p) };
  },
  solved: (r) => {
    const b = r.int(40, 4000);
    const a = r.int(Math.ceil(b * 0.5), b - 1);
    const [x, y, p] = [count(a), count(b), share(a, b, r.int(1, 2), ',')];
    return { pieces: ['- Tiếp nhận ', y, ` hồ sơ, trong đó giải quyết `, x, ' hồ sơ, đạt tỷ lệ ', p, '%.'], holds: () => isShare(x, y, p) };
  },
  sumOfTwo: (r) => {
    const [a, b] = [r.int(20, 3000), r.int(20, 3000)];
    const [x, y, total] = [count(a), count(b), count(a + b)];
    return { pieces: ['- Tiếp nhận ', total, ' hồ sơ, gồm: trực tuyến ', x, ' hồ sơ, trực tiếp ', y, ' hồ sơ.'], holds: () => isSum(total, [x, y]) };
  },
  sumWithShares: (r) => {
    const [a, b] = [r.int(60, 5000), r.int(60, 5000)];
    const decimals = r.int(1, 2);
    const [x, y, total, p, q] = [count(a), count(b), count(a + b), share(a, a + b, decimals, ','), share(b, a + b, decimals, ',')];
    return { pieces: ['- Tiếp nhận ', total, ' hồ sơ, gồm: trực tuyến ', x, ' hồ sơ (chiếm ', p, '%), trực tiếp ', y, ' hồ sơ (chiếm ', q, '%).'], holds: () => isSum(total, [x, y]) && isShare(x, total, p) && isShare(y, total, q) };
  },
  bracket: (r) => {
    const [a, b] = [r.int(30, 2500), r.int(30, 900)];
    const [x, y, total] = [count(a), count(b), count(a + b)];
    return { pieces: ['- Thu nhận ', total, ' hồ sơ (thường trú: ', x, ', tạm trú: ', y, ').'], holds: () => isSum(total, [x, y]) };
  },
  list: (r) => {
    const names = r.sample(['Hội Nông dân', 'Hội Phụ nữ', 'Đoàn Thanh niên', 'Hội Cựu chiến binh', 'Hội Người cao tuổi', 'Công đoàn'], r.int(3, 5));
    const parts = names.map(() => r.int(15, 1500));
    const [numbers, total] = [parts.map((part) => count(part)), count(parts.reduce((x, y) => x + y, 0))];
    const items = names.map((name, at) => [`\n+ ${name}: `, numbers[at], at === names.length - 1 ? ' trường hợp.' : ' trường hợp;']);
    return { pieces: ['- Làm sạch ', total, ' trường hợp, cụ thể:', ...items.flat()], items, numbers, holds: (left = numbers) => isSum(total, left), total };
  },
  closing: (r) => {
    const [a, b] = [r.int(200, 60000), r.int(200, 60000)];
    const [x, y, total] = [count(a), count(b), count(a + b)];
    return { pieces: ['- Kích hoạt định danh: mức 1: ', x, '; mức 2: ', y, '. Tổng: ', total, ' trường hợp.'], holds: () => isSum(total, [x, y]) };
  },
  table: (r) => {
    const names = r.sample(SERVICES, r.int(5, 11));
    const rows = names.map(() => [r.int(3, 400), r.int(20, 900)]);
    const all = [...rows, rows.reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0])];
    const cells = all.map(([a, b]) => [count(a), count(b), count(a + b), share(b, a + b, 2, ',')]);
    const lines = cells.map((row, at) => [`\n| ${at < names.length ? at + 1 : ''} | ${names[at] ?? 'Tổng cộng'} |`, ...row.flatMap((cell) => [' ', cell, ' |'])]);
    const holds = () => cells.every(([a, b, c, p]) => isSum(c, [a, b]) && isShare(b, c, p))
      && [0, 1, 2].every((col) => isSum(cells.at(-1)[col], cells.slice(0, -1).map((row) => row[col])));
    return { pieces: ['\n| STT | Thủ tục | Trực tiếp | Trực tuyến | Cộng | Tỷ lệ trực tuyến (%) |\n|---|---|---|---|---|---|', ...lines.flat(), '\n'], holds, cells };
  },
};

/** Words with numbers that state nothing that could be checked, some of them traps. */
const NOISE = [
  (r) => `- Thực hiện Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ, phường đã ban hành ${r.int(2, 9)} văn bản.`,
  (r) => `- Lũy kế cấp gần ${r.int(2, 40)}.000 thẻ căn cước cho công dân.`,
  (r) => `- Tổ chức ${r.int(3, 20)} buổi tuyên truyền với hơn ${r.int(2, 9)}50 lượt người tham dự.`,
  (r) => `- Phối hợp ${r.int(5, 30)} khu phố rà soát dữ liệu; tăng ${r.int(3, 40)},${r.int(1, 9)}% so với cùng kỳ.`,
  (r) => `- Thu lệ phí ${r.int(20, 900)},${r.int(1, 9)} triệu đồng qua cổng dịch vụ công.`,
];

const HEAD = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG SUỐI MƠ', 'Số: 45/BC-UBND', 'Suối Mơ, ngày 20 tháng 6 năm 2025', 'BÁO CÁO', 'Kết quả thực hiện Đề án 06 tháng 6 năm 2025', '', 'I. KẾT QUẢ THỰC HIỆN'];
const FOOT = ['', 'Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'CHỦ TỊCH', 'Trần Văn Sơn'];

export const statementOf = (form, seed) => ({ form, ...FORMS[form](randomOf(seed)) });

/** @returns statements in reading order; a statement that is a string states nothing */
export function cleanReport(seed, forms = Object.keys(FORMS), statements = 14) {
  const r = randomOf(seed);
  const order = Array.from({ length: statements }, (_, at) => (at % 4 === 3 ? null : r.pick(forms.filter((form) => form !== 'table' || at > 0))));
  let tables = 0;
  const said = new Set();
  return order.flatMap((form) => {
    if (form !== null && (form !== 'table' || ++tables <= 2)) return [{ form, ...FORMS[form](r) }];
    const noise = r.pick(NOISE);
    // The same line twice, with another number or the same, would be no clean report.
    return said.has(noise) ? [] : (said.add(noise), [noise(r)]);
  });
}

/** @param framed with the head and the foot of a report */
export function textOf(report, framed = true) {
  const lines = report.map((statement) => (typeof statement === 'string' ? statement : statement.pieces.map((piece) => piece.text ?? piece).join('')));
  return (framed ? [...HEAD, ...lines, ...FOOT] : lines).join('\n');
}

/** What offices write between figures, about sixty words a paragraph. */
const PROSE = [
  (n) => `Thực hiện Kế hoạch số ${n}/KH-UBND ngày 05/02/2025 của Ủy ban nhân dân phường, các bộ phận chuyên môn đã chủ động tham mưu, phân công nhiệm vụ cho từng công chức phụ trách; thường xuyên kiểm tra, đôn đốc, kịp thời tháo gỡ khó khăn phát sinh tại cơ sở, bảo đảm hồ sơ của người dân được giải quyết đúng trình tự và đúng thời hạn theo quy định hiện hành.`,
  (n) => `Công tác tuyên truyền được duy trì bằng nhiều hình thức như phát thanh lưu động, đăng tin trên trang thông tin điện tử, lồng ghép trong sinh hoạt khu phố; qua đó nhận thức của cán bộ và nhân dân về chuyển đổi số được nâng lên, người cao tuổi được hướng dẫn tận nhà, việc nộp hồ sơ qua mạng dần trở thành thói quen ở khu phố ${n}.`,
  (n) => `Ban Chỉ đạo phường duy trì chế độ họp giao ban, đánh giá tiến độ từ ngày 15/5/2025 đến ngày 14/6/2025, yêu cầu các thành viên báo cáo kết quả trước kỳ họp; những nội dung vượt thẩm quyền được tổng hợp tại Công văn số ${n}/UBND-VP ngày 10/6/2025 gửi cơ quan cấp trên xem xét, hướng dẫn thực hiện thống nhất trên địa bàn.`,
  () => 'Lực lượng công an phối hợp với các đoàn thể bố trí cán bộ trực tại bộ phận một cửa, hỗ trợ người dân tạo tài khoản, đăng nhập và nộp hồ sơ; đối với người già yếu, người khuyết tật thì đến tận nơi cư trú để hướng dẫn, tạo thuận lợi tối đa cho người dân và doanh nghiệp khi thực hiện thủ tục hành chính trên môi trường điện tử.',
  () => 'Bên cạnh kết quả đạt được vẫn còn một số hạn chế: trang thiết bị ở vài nơi chưa đồng bộ, đường truyền có lúc chậm, một bộ phận người dân còn tâm lý ngại thay đổi và quen nộp hồ sơ giấy; công tác phối hợp giữa các bộ phận có thời điểm chưa chặt chẽ, việc cập nhật dữ liệu của một vài lĩnh vực còn chậm so với yêu cầu đề ra.',
];
const WORDS_A_PAGE = 350;

/** A report of so many pages with about ten figures on each, as reports of wards have. */
export function longReport(seed, pages) {
  const r = randomOf(seed);
  const lines = [];
  for (let words = 0; words < pages * WORDS_A_PAGE;) {
    const statement = lines.length % 3 === 0 ? statementOf(r.pick(Object.keys(FORMS).filter((form) => form !== 'table' || r.int(1, 8) === 1)), r.int(1, 1e6)) : r.pick(PROSE)(lines.length + 20);
    lines.push(statement);
    words += textOf([statement], false).split(/\s+/u).length;
  }
  return textOf(lines);
}
