import { describe, expect, it } from 'vitest';
import { beginsOrganisation, hasMotto, isPersonName, isPost, isProxy, isRecipientsHead, kindOfNumber, readKind, withoutRank } from '../../src/text/office.js';

describe('office words', () => {
  it.each(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Độc lập – Tự do – Hạnh phúc', 'DOC LAP TU DO HANH PHUC', 'CÔNG HOA XA HÔI CHU NGHIA VIET NAM', 'Độc lập-Tự do-Hạnh phúc'])(
    'motto: %s', (line) => expect(hasMotto(line)).toBe(true),
  );
  it.each(['Hội đồng nhân dân', 'Lịch sử Đảng Cộng sản Việt Nam tại địa phương'])('no motto: %s', (line) => expect(hasMotto(line)).toBe(false));

  it.each([
    ['BÁO CÁO', 'bao-cao', true], ['BÁO CÁO TÓM TẮT', 'bao-cao', true], ['BÁO CÁO KẾT QUẢ CÔNG TÁC', 'bao-cao', false], ['ĐỀ CƯƠNG BÁO CÁO', 'de-cuong', true], ['PHỤ LỤC II', 'phu-luc', true],
    ['Phụ lục 01', 'phu-luc', true], ['KẾ HOẠCH', 'ke-hoach', true], ['TỜ TRÌNH', 'khac', true], ['DỰ THẢO BÁO CÁO', 'bao-cao', true], ['BIỂU MẪU', 'phu-luc', true],
  ] as const)('%s is %s', (line, kind, alone) => expect(readKind(line)).toMatchObject({ kind, alone }));
  it.each(['Báo cáo kết quả', 'Kế hoạch số 12', 'I. KẾ HOẠCH', 'Phụ lục kèm theo công văn', 'BÁO CÁOX'])('no kind: %s', (line) => expect(readKind(line)).toBeNull());

  it.each([['12/BC-UBND', 'bao-cao'], ['7-BC/ĐU', 'bao-cao'], ['3/KH-BCĐ', 'ke-hoach'], ['4/TTr-UBND', 'khac'], ['88/UBND-VX', null]] as const)('%s: %s', (number, kind) => expect(kindOfNumber(number)).toBe(kind));

  it.each(['Nguyễn Văn An', 'Thượng tá Lê Hùng', 'ThS. BS. Trần Thị Bích Ngọc', 'HÀ VĂN LỘC', 'Lý A Sáng'])('a name: %s', (line) => expect(isPersonName(line)).toBe(true));
  it.each(['Trân trọng kính chào', 'Lưu: VT', 'CHỦ TỊCH', 'Nguyễn', 'hà văn lộc', 'Số 12 Trần Phú', 'PHÓ CHỦ TỊCH'])('no name: %s', (line) => expect(isPersonName(line)).toBe(false));
  it.each([['Thiếu tá Trần Nam', 'Trần Nam'], ['ThS.BS. Phan Khải', 'Phan Khải'], ['TS. Lê Na', 'Lê Na'], ['Trung Kiên', 'Trung Kiên']])('%s without rank', (name, rest) => expect(withoutRank(name)).toBe(rest));

  it.each(['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'T/M ĐẢNG ỦY', 'TUQ. CHỦ TỊCH'])('proxy: %s', (line) => expect(isProxy(line)).toBe(true));
  it.each(['TMĐT phát triển', 'KT - XH', 'TM. Ủy ban đã họp bàn và thống nhất'])('no proxy: %s', (line) => expect(isProxy(line)).toBe(false));
  it.each(['CHỦ TỊCH', 'PHÓ TRƯỞNG BAN THƯỜNG TRỰC', 'Q. GIÁM ĐỐC'])('post: %s', (line) => expect(isPost(line)).toBe(true));
  it.each(['Nơi nhận:', 'Noi nhận:', 'NƠI NHẬN', 'Nơi nhận: TM. ỦY BAN'])('recipients: %s', (line) => expect(isRecipientsHead(line)).toBe(true));
  it.each(['Nơi nhận hồ sơ của người dân là bộ phận một cửa', 'Nơi ở'])('no recipients: %s', (line) => expect(isRecipientsHead(line)).toBe(false));

  it.each(['UBND XÃ SUỐI TRÀ', 'TỔ CÔNG TÁC', 'PHÒNG NỘI VỤ', 'CÔNG AN XÃ', 'ĐẢNG ỦY'])('begins a body: %s', (line) => expect(beginsOrganisation(line)).toBe(true));
  it.each(['XÃ SUỐI TRÀ', 'PHÒNG CHỐNG THIÊN TAI', 'QUÂN SỰ HUYỆN', 'VÀ TÌM KIẾM CỨU NẠN', 'TỔNG HỢP'])('goes on: %s', (line) => expect(beginsOrganisation(line)).toBe(false));
});
