import { expect, test } from 'vitest';
import { withoutNonsense } from '../../../src/readers/ocr/recognise.js';
import { page, text } from '../pdf/page-builder.js';

/** What the recogniser made of a page whose rows of pixels had been shifted against each other. */
const NONSENSE = 'WTKI WGTSL TKX XUJxz ExZmrxm rỗnalinØrnh WN ŒCŒTI NXZXZSxIẫn xnun bmR trune Hxng lŒxX LẺPUCZ xnxx XtrărnNHIHIHh InCxxnx ØmŒC urmi TKSŒUL xmnlin wur KHIƠẢI liều FKHƠI';

test.each([
  ['what makes no sense is no text of a page', NONSENSE, 0],
  ['capitals with wrong marks still are', 'UY BAN NHÂN DẦN PHUONG TÂN MAI CỘNG HOÀ XÃ HÔI CHỦ NGHIA VIỆT NAM báo cáo kêt quả thực hiên tháng mưởi đăng ký thường trú bôn trăm hồ sơ', 1],
])('%s', (_, words, least) => {
  const glyphs = words.split(' ').flatMap((word, index) => text(60 + (index % 6) * 75, 100 + 20 * Math.floor(index / 6), word));
  expect(Math.min(1, withoutNonsense(page(glyphs)).glyphs.length)).toBe(least);
});
