import { describe, expect, it } from 'vitest';
import { found } from './report.js';

const TABLE = (rows: string[]): string => ['| STT | Thủ tục | Trực tiếp | Trực tuyến |', '|---|---|---|---|', ...rows].join('\n');

describe('duplicate-indicator', () => {
  it.each([
    ['a line of a list', '- Kết quả dịch vụ công:\n+ Đăng ký khai sinh: 45 hồ sơ.\n+ Đăng ký kết hôn: 21 hồ sơ.\n+ Đăng ký khai sinh: 45 hồ sơ.', 1],
    ['with another sign at its end', '- Kết quả dịch vụ công:\n+ Đăng ký tạm trú: 120/125 hồ sơ;\n+ Đăng ký tạm trú: 120/125 hồ sơ.', 1],
    ['three times', '- Kết quả:\n+ Cấp thẻ căn cước: 310 thẻ.\n+ Cấp thẻ căn cước: 310 thẻ.\n+ Cấp thẻ căn cước: 310 thẻ.', 2],
    ['a row of a table', TABLE(['| 1 | Đăng ký khai sinh | 30 | 222 |', '| 2 | Đăng ký kết hôn | 21 | 91 |', '| 3 | Đăng ký khai sinh | 30 | 222 |']), 1],
    ['a row under another number', TABLE(['| 1 | Đăng ký thường trú | 113 | 880 |', '| 2 | Đăng ký thường trú | 113 | 880 |']), 1],
  ])('%s', async (_, body, count) => {
    expect(await found('duplicate-indicator', body)).toHaveLength(count);
  });

  it.each([
    ['two values', '- Kết quả:\n+ Đăng ký khai sinh: 45 hồ sơ.\n+ Đăng ký khai sinh: 54 hồ sơ.'],
    ['under two headings', '- Khu phố 1:\n+ Hộ dân: 450 hộ.\n- Khu phố 2:\n+ Hộ dân: 450 hộ.'],
    ['one digit', '- Kết quả:\n+ Cấp đổi thẻ: 5 thẻ.\n+ Cấp đổi thẻ: 5 thẻ.'],
    ['rows of zeros', TABLE(['| 1 | Đăng ký khai sinh | 0 | 0 |', '| 2 | Đăng ký khai sinh | 0 | 0 |'])],
    ['two labels', TABLE(['| 1 | Đăng ký khai sinh | 30 | 222 |', '| 2 | Đăng ký khai tử | 30 | 222 |'])],
    ['one word names no row', TABLE(['| 1 | Nam | 30 | 222 |', '| 2 | Nam | 30 | 222 |'])],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('duplicate-indicator', body)).toEqual([]);
  });
});
