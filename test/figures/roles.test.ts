/** What a number is for, by the titles of the sections around it. Text of our own. */
import { expect, it } from 'vitest';
import { readReport } from '../../src/index.js';

async function rolesUnder(...titles: string[]): Promise<string[]> {
  const marks = ['I.', '1.', '1.1.'];
  const text = [
    'ỦY BAN NHÂN DÂN', 'PHƯỜNG SUỐI MƠ', 'Số: 45/BC-UBND', 'Suối Mơ, ngày 20 tháng 6 năm 2025', 'BÁO CÁO', 'Tình hình kinh tế - xã hội tháng 6 năm 2025', '',
    ...titles.map((title, at) => `${marks[at] ?? ''} ${title}`), '- Đã kiểm tra 12 cơ sở kinh doanh;', '- Tổ chức 03 hội nghị.', '', 'Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Trần Văn Sơn',
  ].join('\n');
  const { figures } = await readReport({ name: 'bao-cao.txt', bytes: new TextEncoder().encode(text) });
  return figures.map(({ role }) => role);
}

const RESULTS = ['result', 'result'];
const TARGETS = ['target', 'target'];

it.each([
  [['KẾT QUẢ THÁNG 6', 'Nhiệm vụ khác'], RESULTS],
  [['KẾT QUẢ THÁNG 6', 'Các nhiệm vụ khác'], RESULTS],
  [['KẾT QUẢ THÁNG 6', 'Nhiệm vụ quốc phòng, an ninh'], RESULTS],
  [['CÔNG TÁC VĂN HÓA', 'Thực hiện nhiệm vụ được giao'], RESULTS],
  [['KINH TẾ', 'Nhiệm vụ thường xuyên'], RESULTS],
  [['Thực hiện nhiệm vụ công tác tháng 6 năm 2025'], RESULTS],
  [['Thực hiện nhiệm vụ trọng tâm tháng 7'], TARGETS],
  [['KẾT QUẢ THÁNG 6', 'Nhiệm vụ trọng tâm tháng 7'], TARGETS],
  [['KẾT QUẢ THÁNG 6', 'Nhiệm vụ khác trong thời gian tới'], TARGETS],
  [['KẾT QUẢ THÁNG 6', 'Nhiệm vụ tháng 7'], TARGETS],
  [['PHƯƠNG HƯỚNG THÁNG 7', 'Nhiệm vụ khác'], TARGETS],
  [['NHIỆM VỤ TRỌNG TÂM', 'Nhiệm vụ quốc phòng, an ninh'], TARGETS],
  [['NHIỆM VỤ PHÁT TRIỂN KINH TẾ'], TARGETS],
  [['NHIỆM VỤ, GIẢI PHÁP', 'Tiếp tục triển khai nhiệm vụ chuyên môn'], TARGETS],
  [['KIẾN NGHỊ, ĐỀ XUẤT'], TARGETS],
  [['CHƯƠNG TRÌNH QUÝ III'], TARGETS],
])('under %j', async (titles, roles) => {
  expect(await rolesUnder(...titles)).toEqual(roles);
});
