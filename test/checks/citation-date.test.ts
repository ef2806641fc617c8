import { describe, expect, it } from 'vitest';
import { found } from './report.js';

describe('citation-date', () => {
  it.each([
    ['one number of the Prime Minister, two days of one year', '- Theo Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ.\n- Thực hiện Quyết định số 06/QĐ-TTg ngày 16/01/2022.', ['error 16/01/2022 → 06/01/2022']],
    ['the year mistyped', '- Theo Quyết định số 06/QĐ-TTg ngày 06 tháng 01 năm 2022.\n- Thực hiện Quyết định 06/QĐ-TTg ngày 06/01/2023.', ['warning 06/01/2023 → 06/01/2022']],
    ['the day used most is taken for right', '- Kế hoạch 1420/KH-BCĐ ngày 02/4/2024.\n- Kế hoạch số 1420/KH-BCĐ ngày 20/4/2024.\n- Kế hoạch 1420/KH-BCĐ ngày 20/4/2024.', ['warning 02/04/2024 → 20/04/2024']],
    ['one ward, two days', '- Kế hoạch 12/KH-UBND ngày 10/01/2025 của UBND phường.\n- Kế hoạch số 12/KH-UBND ngày 15/02/2025 của Ủy ban nhân dân phường.', ['error 15/02/2025 → 10/01/2025']],
    ['two digits changed over', '- Kế hoạch 32/KH-UBND ngày 12/3/2025.\n- Kế hoạch số 32/KH-UBND ngày 21/3/2025.', ['warning 21/03/2025 → 12/03/2025']],
    ['a review of years that have not gone by', '- Xây dựng kế hoạch sơ kết 02 năm thực hiện Chỉ thị 24-CT/TU ngày 04/4/2025 của Tỉnh ủy.', ['warning 04/04/2025 → ']],
    ['cited before it was issued', '- Theo Công văn số 318/UBND-NC ngày 15/8/2025 của UBND tỉnh.', ['warning 15/08/2025 → ≤ 20/06/2025']],
  ])('%s', async (_, body, expected) => {
    expect(await found('citation-date', body)).toEqual(expected);
  });

  it.each([
    ['one number in two years', '- Kế hoạch 12/KH-UBND ngày 10/01/2024.\n- Kế hoạch số 12/KH-UBND ngày 15/3/2025.'],
    ['a low number that another body may have used', '- Kế hoạch 12/KH-UBND ngày 10/01/2025.\n- Kế hoạch số 12/KH-UBND ngày 25/3/2025.'],
    ['bodies of two levels', '- Kế hoạch 132/KH-UBND ngày 10/01/2025 của UBND tỉnh.\n- Kế hoạch số 132/KH-UBND ngày 19/01/2025 của UBND phường.'],
    ['the first resolution of each year', '- Nghị quyết 01/NQ-CP ngày 05/01/2024 của Chính phủ.\n- Nghị quyết số 01/NQ-CP ngày 05/01/2025 của Chính phủ.'],
    ['two symbols', '- Quyết định 06/QĐ-TTg ngày 06/01/2022.\n- Quyết định 06/QĐ-UBND ngày 12/01/2022.'],
    ['the same day in two forms', '- Quyết định 06/QĐ-TTg ngày 06/01/2022.\n- Quyết định số 06/QĐ-TTg, ngày 06 tháng 01 năm 2022.'],
    ['the date of another document', '- Báo cáo về Quyết định 06/QĐ-TTg, Kế hoạch 45/KH-UBND ngày 12/3/2025.\n- Quyết định 06/QĐ-TTg ngày 06/01/2022.'],
    ['a review that is due', '- Tổ chức sơ kết 02 năm thực hiện Chỉ thị 24-CT/TU ngày 04/7/2023.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('citation-date', body)).toEqual([]);
  });
});

describe('citation-symbol', () => {
  it.each([
    ['a letter doubled, of one day', '- Kế hoạch 345/KHPH-BCĐ ngày 06/7/2024.\n- Kế hoạch số 345/KHPPH-BCĐ ngày 06/7/2024.', ['info 345/KHPPH-BCĐ → 345/KHPH-BCĐ']],
    ['a mark lost', '- Kế hoạch 156/KH-TCTTKĐA ngày 24/5/2024.\n- Kế hoạch số 156/KH-TCTTKDA ngày 24/5/2024.', ['info 156/KH-TCTTKDA → 156/KH-TCTTKĐA']],
    ['once without its day', '- Theo Kế hoạch số 345/KHPH-TCTBCĐ ngày 06/7/2024.\n- Sơ kết Kế hoạch số 345/KHPPH-TCTBCĐ của Tổ công tác.', ['info 345/KHPPH-TCTBCĐ → 345/KHPH-TCTBCĐ']],
  ])('%s', async (_, body, expected) => {
    expect(await found('citation-symbol', body)).toEqual(expected);
  });

  it.each([
    ['two bodies whose symbols differ in a letter', '- Kế hoạch 345/KH-BCA của Bộ Công an.\n- Kế hoạch số 345/KH-BCĐ của Ban Chỉ đạo.'],
    ['two days', '- Kế hoạch 345/KHPH-BCĐ ngày 06/7/2024.\n- Kế hoạch số 345/KHPPH-BCĐ ngày 06/8/2024.'],
    ['two kinds of paper', '- Kế hoạch 345/KH-UBND ngày 06/7/2024.\n- Báo cáo số 345/BC-UBND ngày 06/7/2024.'],
    ['low numbers', '- Kế hoạch 5/KHPH-BCĐ ngày 06/7/2024.\n- Kế hoạch số 5/KHPPH-BCĐ ngày 06/7/2024.'],
    ['two years', '- Quyết định 18/2024/QĐ-UBNDX.\n- Quyết định 18/2025/QĐ-UBNDY.'],
  ])('keeps silent: %s', async (_, body) => {
    expect(await found('citation-symbol', body)).toEqual([]);
  });
});
