/** What a clerk would write in the first column. Sentences of our own, after the ways in which labels went wrong. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from './helper.js';

const labelsOf = (lines: string[], title?: string): string[] => figuresOf(lines, title).figures.map(({ label }) => label);

describe('labels and contexts', () => {
  it.each([
    'Tổng số lượt khám 2.150 lượt (nội trú: 320 lượt; ngoại trú: 1.830 lượt)',
    'Tỷ lệ phòng học kiên cố đạt 97,96% (tăng 1,2 điểm so với năm trước)',
    'Thu quỹ được 45.500.000 đồng (chi trả cho 12 hộ)',
    'Tỷ lệ hộ nghèo còn 1,5% dân số (giảm 0,3%)',
  ])('never hold a piece of a number: %s', (text) => {
    for (const { label, context } of figuresOf([text]).figures) {
      for (const words of [label, ...context]) expect(words).not.toMatch(/^\d/u);
    }
  });

  it.each([
    ['Giá trị sản xuất cùng kỳ năm trước 450 triệu đồng', /^kỳ(?!\p{L})/u],
    ['Hiện tại, trên địa bàn có 15 cơ sở lưu trú', /^tại|^nay|^trên/u],
    ['Hiện nay toàn xã có 15 cơ sở lưu trú', /^nay/u],
    ['Xử lý 12 vụ, còn lại 5 vụ đang xác minh', /^lại/u],
    ['Thu ngân sách so với dự toán 75%', /so$/u],
    ['Việc hỗ trợ đối với 12 hộ khó khăn', /đối$/u],
    ['Diện tích gieo trồng lúa ha vượt 12%', /(?:vượt|ha)$/u],
    ['Tổng đàn lợn con tăng 120 con', /tăng$/u],
    ['Diện tích trồng mới = 12 ha', /=$/u],
    ['Kích thước ô 3 × 4 m', /[×(]$/u],
    ['Số hồ sơ đúng hạn / 120 hồ sơ', /\/$/u],
  ])('never begin or end inside a phrase: %s', (text, wrong) => {
    const figures = figuresOf([text]).figures;
    expect(figures.length).toBeGreaterThan(0);
    for (const { label } of figures) expect(label).not.toMatch(wrong);
  });
});

describe('labels', () => {
  it.each<[string, string[]]>([
    // what is counted goes on behind a comma of a list of nouns, and does not head the next label
    ['Tiếp nhận 15 hồ sơ của các tổ chức, cá nhân; trả 12 kết quả', ['Hồ sơ của các tổ chức, cá nhân được tiếp nhận', 'Kết quả được trả']],
    ['Tiếp nhận 4 đơn liên quan đến khiếu nại, tố cáo, giải quyết 3 đơn', ['Đơn liên quan đến khiếu nại, tố cáo được tiếp nhận', 'Đơn được giải quyết']],
    // a measure is no noun that begins a phrase
    ['Năng suất lúa đạt 62 tạ/ha sản lượng đạt 719 tấn', ['Năng suất lúa', 'Sản lượng']],
    ['Diện tích ngô 120 ha năng suất 45 tạ/ha', ['Diện tích ngô', 'Năng suất']],
    ['Gieo trồng 120 ha lúa, thu hoạch 45 ha', ['Gieo trồng lúa', 'Thu hoạch']],
    // a unit makes a noun of a modifier, and is not put before what is a phrase by itself
    ['Tổng đàn bò: 450 con', ['Tổng đàn bò']],
    ['Tổng số nhân khẩu 1.200 hộ', ['Tổng số nhân khẩu']],
    ['Xảy ra 12 vụ', ['Xảy ra vụ']],
    ['Tai nạn giao thông làm chết 2 người', ['Tai nạn giao thông làm chết người']],
    ['Toàn tỉnh có 45 xã', ['Toàn tỉnh - xã']],
    // the second count of a coordination has the words of the first
    ['Đã khởi tố 12 vụ, 15 bị can', ['Vụ đã bị khởi tố', 'Bị can đã bị khởi tố']],
    ['Tiếp công dân 40 lượt, 52 lượt người', ['Lượt tiếp công dân', 'Lượt người được tiếp công dân']],
    ['Tuyên truyền được 12 buổi với 850 lượt người nghe', ['Buổi tuyên truyền', 'Lượt người nghe được tuyên truyền']],
    // the period of the sentence is no part of the name
    ['Tính đến ngày 14/10/2025, Công an phường đã thực hiện cấp 120 thẻ', ['Thẻ đã được Công an phường cấp']],
    ['Trong tháng 10/2025 (13/9/2025-14/10/2025), tiếp nhận 12 tin báo về tội phạm', ['Tin báo về tội phạm được tiếp nhận']],
    ['Từ ngày 15/9/2025 đến ngày 14/10/2025, phường đã xử phạt 12 trường hợp vi phạm', ['Trường hợp vi phạm đã bị phường xử phạt']],
    ['Từ đầu năm đến nay, đã trồng mới 1.200 cây xanh', ['Cây xanh đã được trồng mới']],
    ['Trong quý III năm 2025, trạm y tế khám 350 lượt trẻ em', ['Lượt trẻ em được trạm y tế khám']],
  ])('of %s', (text, labels) => {
    expect(labelsOf([text])).toEqual(labels);
  });

  it.each<[string[], string[]]>([
    // what is counted first, then what was done with it, and by whom
    [['Trạm thú y đã tiêm phòng 340 con trâu'], ['Con trâu đã được Trạm thú y tiêm phòng']],
    [['Đoàn kiểm tra liên ngành nhắc nhở 6 cơ sở ăn uống'], ['Cơ sở ăn uống bị Đoàn kiểm tra liên ngành nhắc nhở']],
    [['Tặng 40 suất quà cho hộ khó khăn'], ['Suất quà được tặng cho hộ khó khăn']],
    [['Đã cài đặt phần mềm kế toán cho 12 hợp tác xã'], ['Hợp tác xã đã được cài đặt phần mềm kế toán']],
    [['Hướng dẫn kê khai thuế điện tử cho 215 hộ kinh doanh'], ['Hộ kinh doanh được hướng dẫn kê khai thuế điện tử']],
    [['Kiểm tra tạm trú 96 hộ'], ['Hộ được kiểm tra tạm trú']],
    [['Chưa xử lý 7 kiến nghị'], ['Kiến nghị chưa được xử lý']],
    // names of procedures and of totals stay what they are
    [['Đăng ký khai tử 12 hồ sơ'], ['Đăng ký khai tử']],
    [['Tổng số hồ sơ đã tiếp nhận 150 hồ sơ'], ['Tổng số hồ sơ đã tiếp nhận']],
    [['- Cấp mới: 12 giấy phép'], ['Cấp mới']],
    // a place or a body that has something is not what is counted
    [['Toàn xã hiện có 14 câu lạc bộ dưỡng sinh'], ['Câu lạc bộ dưỡng sinh']],
    // one deed for several things, but not for what says something of itself
    [['Thu gom 15 tấn rác, 40 vỏ bao thuốc trừ sâu'], ['Thu gom rác', 'Vỏ bao thuốc trừ sâu được thu gom']],
    [['Thẩm định 30 hồ sơ vay vốn, 4 hồ sơ bị trả lại'], ['Hồ sơ vay vốn được thẩm định', 'Hồ sơ bị trả lại']],
    // words go on behind "và", "với", "bằng" where they belong to what is counted
    [['Có 320 hồ sơ đồng bộ với kho dữ liệu và lưu trữ điện tử'], ['Hồ sơ đồng bộ với kho dữ liệu và lưu trữ điện tử']],
    [['Có 78 lượt khám bằng thẻ bảo hiểm; đạt 60%'], ['Lượt khám bằng thẻ bảo hiểm', '60%']],
    [['Giải tỏa 12 điểm lấn chiếm lòng đường'], ['Điểm lấn chiếm lòng đường được giải tỏa']],
    // a share of somebody is named after them
    [['Triển khai đề án, có 95% hộ dân phân loại rác tại nguồn'], ['Hộ dân phân loại rác tại nguồn']],
    [['Tỷ lệ hộ dùng nước sạch đạt 97% kế hoạch'], ['Tỷ lệ hộ dùng nước sạch']],
    // kinds of what a list counts
    [['- Kiểm tra đột xuất:', '  + Quán karaoke: 5 cơ sở', '  + Đăng ký kinh doanh: 3 hồ sơ'], ['Kiểm tra đột xuất - quán karaoke', 'Đăng ký kinh doanh']],
    [['Rà soát 60 hộ, trong đó: hộ nghèo 12 hộ; hộ cận nghèo 48 hộ'], ['Hộ được rà soát', 'Hộ được rà soát - hộ nghèo', 'Hộ được rà soát - hộ cận nghèo']],
    [['Ban hành 34 quyết định xử phạt với tổng số tiền 51 triệu đồng'],
      ['Quyết định xử phạt được ban hành', 'Quyết định xử phạt được ban hành - tổng số tiền']],
    [['Kết quả trong kỳ; về đăng ký tàu cá: tiếp nhận 9 hồ sơ'], ['Đăng ký tàu cá - hồ sơ được tiếp nhận']],
    // vague words take the clause before them, without whom it orders and what it cites
    [['Xã tiếp tục chỉ đạo các thôn triển khai thực hiện xóa nhà tạm theo Kế hoạch số 15/KH-UBND; số trường hợp đã hoàn thành là 12 trường hợp'],
      ['Xóa nhà tạm - số trường hợp đã hoàn thành']],
    [['Kiểm tra tàu cá: 40 tàu; khám sức khỏe thuyền viên 35 người'], ['Kiểm tra tàu cá', 'Người được khám sức khỏe thuyền viên']],
    [['Đã thu phí không tiền mặt tại 100% trường học'], ['Đã thu phí không tiền mặt tại trường học']],
    // money that only a deed stands before
    [['Thu giữ 3 xe, phạt tiền 14,2 triệu đồng'], ['Xe bị thu giữ', 'Số tiền phạt']],
    [['Nạo vét 3,5 km kênh nội đồng'], ['Nạo vét kênh nội đồng']],
    // changes
    [['Số vụ trộm cắp là 6 vụ, giảm 2 vụ so với quý trước'], ['Số vụ trộm cắp', 'Mức giảm số vụ trộm cắp so với quý trước']],
  ])('of %j', (lines, labels) => {
    expect(labelsOf(lines)).toEqual(labels);
  });

  it('are never empty', () => {
    for (const text of ['12 hồ sơ', '- 15 ha', '- Kết quả: 12', 'Đạt 98%', '12/15', '- Trong đó: 12 vụ; 15 vụ']) {
      for (const { label } of figuresOf([text]).figures) expect(label).not.toBe('');
    }
    expect(labelsOf(['- Cấp giấy chứng nhận:', '  + 12/15'])).toEqual(['Cấp giấy chứng nhận']);
  });
});
