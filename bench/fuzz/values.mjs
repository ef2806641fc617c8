/** What breaks programs: numbers at the ends of their types, texts that are not what they look like. */
export const NUMBERS = ['0', '-1', '1', '2', '255', '256', '32767', '32768', '65535', '65536', '2147483647', '-2147483648', '4294967295', '99999999999999999999', '1e309', '-0.5', '0.0000001', 'NaN', '', ' '];

export const BYTES_16 = [0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff];
export const BYTES_32 = [0, 1, 2, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffd, 0xfffffffe, 0xffffffff];

const repeated = (text, count) => text.repeat(count);

export const TEXTS = [
  '', ' ', '0', '-', '%', '/', '(', ')', '00', '0/0', '0/0 (0%)', '5/0 (100%)', '12/34 (35,3%)', '1.234,56', '1,234.56', '1.2.3.4', '1,,2', '٣٤/٥٦', '１２／３４ （３５％）', '१२ hồ sơ',
  '12\u200b34', '\u202e43/21\u202c', '1\u0307\u0323', 'a\u0300'.normalize('NFD'), '\ud83d', '\udc00', '\u0000', '\u0001\u0008', '\ufffe\uffff', '🙂'.repeat(3), 'ﬁ½²', '\u2028', '\u00ad',
  'I.', 'II. KẾT QUẢ', 'IIII.', '1.1.1.1.1.1.1.', 'a)', '- ', '* * * -', '+ ', 'CM.', 'Ⅳ.', '999999999999.', '(1)', 'Phụ lục', 'BÁO CÁO', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Nơi nhận:', 'Tổng cộng', 'TT', 'STT', 'Tỷ lệ', '%',
  'ngày 31/02/2025', 'ngày 29 tháng 02 năm 2023', 'tháng 13 năm 2025', 'từ ngày 99/99/9999', 'quý V năm 20255', 'Số:    /BC-UBND', 'năm 0000', '30/02', '12/6/2025 (100%)',
  '1.000.000.000.000.000.000.000 đồng', '12 tỷ 345 triệu 678 nghìn đồng', '1e308 đồng', '0,000000000000000000001%', '100,0000000000%', '-5%', '+5%', '101%', '99999999999999999999/1 (1%)', 'tăng 5% so với cùng kỳ',
  'trong đó:', 'gồm: 1, 2, 3', 'Tổng số 10 hồ sơ (trong đó: 5; 6; 7)', '57 hồ sơ đạt tỷ lệ 48,7%', 'ba mươi hai hồ sơ', 'đạt 100% kế hoạch', '10 - 15 hồ sơ', '12 500 000 đồng',
  repeated('9', 400), repeated('1/', 200), repeated('(', 300), repeated('12/34 ', 120), repeated('1.1.', 100), repeated('\u0301', 200), repeated('- ', 200), repeated('I', 300), repeated('"', 300), repeated('=1+1', 50), '=HYPERLINK("http://x")', '@SUM(1)', '{sections}', '${x}', '__proto__', 'constructor', '<script>', ']]>', '&amp;', '&#0;', '\\', "'",
];

/** Ways to spoil bytes that fit any format. */
export function spoilBytes(bytes, chances, other = bytes) {
  let made = bytes.slice();
  for (let round = chances.few(12); round > 0; round -= 1) made = spoilOnce(made, chances, other);
  return made;
}

function spoilOnce(bytes, { below, pick, few }, other) {
  if (bytes.length < 8) return bytes;
  const at = below(bytes.length - 4);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (below(9)) {
    case 0: case 1: bytes[at] ^= 1 << below(8); return bytes;
    case 2: bytes[at] = pick([0, 1, 0x20, 0x7f, 0x80, 0xfe, 0xff]); return bytes;
    case 3: view.setUint16(at & ~1, pick(BYTES_16), true); return bytes;
    case 4: view.setUint32(at & ~3, pick(BYTES_32), true); return bytes;
    case 5: return new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + few(400)))]));
    case 6: { const end = Math.min(bytes.length, at + few(400)); return new Uint8Array(Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])); }
    case 7: { const from = below(other.length); return new Uint8Array(Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + few(2000)), bytes.subarray(at)])); }
    default: return below(6) === 0 ? bytes.slice(0, at) : bytes;
  }
}
