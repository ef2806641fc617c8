import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('value-conflict', () => {
  it.each([
    ['two digits changed over', '- Kích hoạt tài khoản định danh điện tử: 1.245 tài khoản.\n- Tuyên truyền lưu động.\n- Kích hoạt tài khoản định danh điện tử: 1.254 tài khoản.', ['warning 1.254 → 1.245']],
    ['one digit', '- Đăng ký tạm trú trực tuyến qua cổng: 873 hồ sơ.\n- Tuyên truyền lưu động.\n- Đăng ký tạm trú trực tuyến qua cổng: 813 hồ sơ.', ['warning 813 → 873']],
    ['a digit lost', '- Cấp thẻ căn cước gắn chip mới: 4.310 thẻ.\n- Cấp thẻ căn cước gắn chip mới: 430 thẻ.', ['warning 430 → 4.310']],
    ['near', '- Cập nhật sổ sức khỏe điện tử: 2.210 người.\n- Cập nhật sổ sức khỏe điện tử: 2.235 người.', ['info 2.235 → 2.210']],
    ['told again where a heading without content stands above', '- Hộ tịch:\n+ Chứng thực bản sao từ bản chính: 2.471 bản.\nII. ĐÁNH GIÁ CHUNG\n- Chứng thực bản sao từ bản chính: 2.417 bản.', ['warning 2.417 → 2.471']],
    ['the base of a ratio', '- Đăng ký thường trú qua dịch vụ công: 450/520 hồ sơ.\n- Đăng ký thường trú qua dịch vụ công: 450/502 hồ sơ.', ['warning 502 → 520']],
  ])('%s', async (_, body, expected) => {
    expect(await found('value-conflict', body)).toEqual(expected);
  });

  it.each([
    ['twice the same', '- Kích hoạt tài khoản định danh điện tử: 1.245 tài khoản.\n- Kích hoạt tài khoản định danh điện tử: 1.245 tài khoản.'],
    ['in the month and to date', '- Kích hoạt tài khoản định danh điện tử trong tháng: 1.245 tài khoản.\n- Lũy kế kích hoạt tài khoản định danh điện tử: 1.254 tài khoản.'],
    ['another unit', '- Tuyên truyền phòng chống ma túy học đường: 125 buổi.\n- Tuyên truyền phòng chống ma túy học đường: 152 người.'],
    ['two labels', '- Kích hoạt tài khoản định danh mức 1: 1.245 tài khoản.\n- Kích hoạt tài khoản giao thông điện tử: 1.254 tài khoản.'],
    ['far apart', '- Cấp thẻ căn cước gắn chip mới: 4.310 thẻ.\n- Cấp thẻ căn cước gắn chip mới: 1.250 thẻ.'],
    ['few words name no indicator', '- Đã tiếp nhận: 145 hồ sơ.\n- Đã tiếp nhận: 154 hồ sơ.'],
    ['under two headings that tell them apart', '- Tiểu học:\n+ Học sinh được miễn giảm học phí: 145 em.\n- Trung học cơ sở:\n+ Học sinh được miễn giảm học phí: 154 em.'],
    ['told again, as one of two headings tells it', '- Tiểu học:\n+ Học sinh được miễn giảm học phí: 145 em.\n- Trung học cơ sở:\n+ Học sinh được miễn giảm học phí: 254 em.\nII. ĐÁNH GIÁ CHUNG\n- Học sinh được miễn giảm học phí: 154 em.'],
    ['told again, not by a slip', '- Hộ tịch:\n+ Chứng thực bản sao từ bản chính: 2.471 bản.\nII. ĐÁNH GIÁ CHUNG\n- Chứng thực bản sao từ bản chính: 2.498 bản.'],
    ['approximate', '- Kích hoạt tài khoản định danh điện tử: hơn 1.240 tài khoản.\n- Kích hoạt tài khoản định danh điện tử: 1.245 tài khoản.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('value-conflict', body)).toEqual([]);
  });
});
