import { describe, expect, it } from 'vitest';
import { isPreparer, rightColumn, secondName } from '../../src/text/signature.js';

describe('columns of a signature on one line', () => {
  it.each([
    ['Người lập HIỆU TRƯỞNG', 'HIỆU TRƯỞNG'],
    ['Nơi nhận: TRƯỞNG CÔNG AN', 'TRƯỞNG CÔNG AN'],
    ['- Như trên; CHỦ TỊCH', 'CHỦ TỊCH'],
    ['- Lưu: VT. Trần Văn Nam', 'Trần Văn Nam'],
  ])('%s', (text, right) => expect(text.slice(rightColumn(text) ?? 0)).toBe(right));

  it.each(['- Đ/c CHỦ TỊCH', 'CHỦ TỊCH', 'KT. CHỦ TỊCH PHÓ CHỦ TỊCH', '- Lưu: VT, VP.', 'ThS.BS. Trần Văn Nam', 'Hiệu trưởng báo cáo.', '- Các đồng chí: Trần Văn Nam'])(
    'one column: %s', (text) => expect(rightColumn(text)).toBeNull(),
  );

  it('tells two names from one', () => {
    expect('Trần Thị Nở Lê Văn Tám'.slice(secondName('Trần Thị Nở Lê Văn Tám') ?? 0)).toBe('Lê Văn Tám');
    for (const one of ['Trần Văn Nam', 'Nguyễn Lê Văn Tám', 'Trường học xã']) expect(secondName(one)).toBeNull();
  });

  it('knows who writes reports up', () => expect(['Người lập biểu', 'NGƯỜI LẬP', 'Người dân', 'Kế toán'].map(isPreparer)).toEqual([true, true, false, true]));
});
