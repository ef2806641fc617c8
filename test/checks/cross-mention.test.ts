import { describe, expect, it } from 'vitest';
import { found } from './report.js';

const TABLE = [
  '| STT | Thủ tục | Tiếp nhận trực tiếp | Tiếp nhận trực tuyến |', '|---|---|---|---|',
  '| 1 | Thông báo lưu trú | 0 | 2.781 |', '| 2 | Cấp thẻ căn cước công dân | 1.217 | 405 |', '| 3 | Đăng ký thường trú | 113 | 880 |',
].join('\n');

describe('one count told in two places', () => {
  it.each([
    ['in the text and in a table', `- Tiếp nhận 2.798 lượt thông báo lưu trú.\n\n${TABLE}`, ['info 2.798 → 2.781']],
    ['in the text and in a table, behind it', `${TABLE}\n\n- Trong tháng tiếp nhận 2.791 lượt thông báo lưu trú.`, ['info 2.791 → 2.781']],
    ['a whole whose part stands in a row', `- Thu nhận 1.614 hồ sơ căn cước (tiếp nhận 405 tờ khai trực tuyến).\n\n${TABLE}`, ['info 1.614 → 405 + 1.217']],
    ['as a total and as the base of a ratio', '- Vận động 335 cơ sở kinh doanh dịch vụ lưu trú cài đặt phần mềm; đã hướng dẫn 35/320 cơ sở dịch vụ lưu trú.', ['info 320 → 335']],
    ['what the last report said left standing', '- Đã tiếp nhận 2.348 hồ sơ liên thông khai tử, đã tiếp nhận 2.916 hồ sơ (trong tháng tiếp nhận 568 hồ sơ).', ['warning 2.348 → 2.916']],
    ['one indicator in one section', '- Cấp phiếu lý lịch tư pháp: tổng hồ sơ tiếp nhận trong tháng là 1.258 hồ sơ.\n- Cấp phiếu lý lịch tư pháp: giải quyết 1.315/1.367 hồ sơ.', ['info 1.367 → 1.258']],
  ])('%s', async (_, body, expected) => {
    expect(await found('value-conflict', body)).toEqual(expected);
  });

  it.each([
    ['the same', `- Tiếp nhận 2.781 lượt thông báo lưu trú.\n\n${TABLE}`],
    ['the sum of the row', `- Tiếp nhận 993 hồ sơ đăng ký thường trú.\n\n${TABLE}`],
    ['a whole that its row makes', `- Thu nhận 1.622 hồ sơ căn cước (tiếp nhận 405 tờ khai trực tuyến).\n\n${TABLE}`],
    ['to date', `- Lũy kế tiếp nhận 2.798 lượt thông báo lưu trú.\n\n${TABLE}`],
    ['far from it', `- Tiếp nhận 3.981 lượt thông báo lưu trú.\n\n${TABLE}`],
    ['more words', `- Tiếp nhận 2.798 lượt thông báo lưu trú của người nước ngoài.\n\n${TABLE}`],
    ['rows of several places', '- Tiếp nhận 1.798 lượt thông báo lưu trú.\n\n| STT | Thủ tục | Số lượng |\n|---|---|---|\n| 1 | Thông báo lưu trú | 1.781 |\n| 2 | Đăng ký tạm trú | 52 |\n| 3 | Thông báo lưu trú | 640 |'],
    ['another thing as the base', '- Vận động 335 hộ kinh doanh cài đặt phần mềm; đã hướng dẫn 35/320 cơ sở dịch vụ lưu trú.'],
    ['the number to date before and now', '- Hết tháng trước đã tiếp nhận 2.348 hồ sơ, đến nay đã tiếp nhận 2.916 hồ sơ (trong tháng tiếp nhận 568 hồ sơ).'],
    ['two things one after the other', '- Đã tiếp nhận 2.348 hồ sơ khai sinh, đã tiếp nhận 2.916 hồ sơ khai tử (trong tháng tiếp nhận 112 hồ sơ).'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('value-conflict', body)).toEqual([]);
  });
});
