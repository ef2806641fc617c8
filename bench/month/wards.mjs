/** The units of an invented province: names that no two share, whatever their marks. */
import { chances } from './chance.mjs';

const FIRST = ['An', 'Bình', 'Cẩm', 'Đông', 'Gia', 'Hòa', 'Khánh', 'Lộc', 'Mỹ', 'Nghĩa', 'Phú', 'Quang', 'Sơn', 'Tân', 'Thạnh', 'Vĩnh', 'Xuân', 'Yên'];
const SECOND = ['Bảo', 'Châu', 'Điền', 'Hạnh', 'Hiệp', 'Khê', 'Lâm', 'Mai', 'Ngọc', 'Cường', 'Quới', 'Thành', 'Trạch', 'Vân', 'Xá', 'Ý'];
/** For a nation's worth of units: five more of each name. */
const THIRD = ['Đông', 'Tây', 'Nam', 'Bắc', 'Trung'];
const PEOPLE = ['Nguyễn Văn Bách', 'Trần Thị Cúc', 'Lê Quang Dũng', 'Phạm Thu Hà', 'Võ Minh Khôi', 'Đặng Ngọc Lan', 'Bùi Đức Mạnh', 'Hồ Thị Nga'];

/**
 * @param count at most 1728
 * @returns units in the order of their codes: `kind` and `name`, names that they bore before, who signs
 */
export function wardsOf(count, seed) {
  const r = chances(seed);
  const short = FIRST.flatMap((first) => SECOND.map((second) => `${first} ${second}`));
  const names = r.some(count <= short.length ? short : [...short, ...short.flatMap((name) => THIRD.map((third) => `${name} ${third}`))], count);
  return names.map((name, index) => ({
    code: String(26_001 + 3 * index),
    name,
    kind: r.chance(0.6) ? 'phường' : r.chance(0.97) ? 'xã' : 'đặc khu',
    former: r.chance(0.3) ? [`thị trấn ${name} ${r.pick(['Thượng', 'Hạ'])}`] : [],
    signer: r.pick(PEOPLE),
    number: r.int(20, 300),
    office: r.chance(0.8),
  }));
}

/** The list that the province keeps, as `--units` takes it. */
export function unitsCsv(wards) {
  const rows = wards.map(({ code, kind, name, former }) => [code, `${kind[0].toUpperCase()}${kind.slice(1)} ${name}`, former.join('; ')]);
  return `\ufeff${[['Mã', 'Tên', 'Tên cũ'], ...rows].map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n')}\r\n`;
}
