import type { Catalogue } from './index.js';

export const checkMessages: Catalogue = {
  'check.slips': { vi: 'Có thể gõ nhầm: {list}.', en: 'Perhaps mistyped: {list}.' },
  'check.misread': {
    vi: 'Một cách đọc khác của bản quét thì khớp: {list}.',
    en: 'Another reading of the scan would fit: {list}.',
  },
  'check.may-be-misread': {
    vi: 'Chữ số nhận dạng từ bản quét chưa chắc đúng: xem lại bản gốc trước khi hỏi đơn vị.',
    en: 'The digits were recognised from a scan and are not certain: look at the original before asking the unit.',
  },
  'check.percent-mismatch': {
    vi: '{label}: in {a}/{b} ({p}%), nhưng {a}/{b} = {exact}%, lẽ ra {expected}%. Một trong ba số sai: hỏi lại đơn vị.',
    en: '{label}: printed {a}/{b} ({p}%), but {a}/{b} = {exact}%, which should read {expected}%. One of the three is wrong: ask the unit.',
  },
  'check.percent-mismatch-inferred': {
    vi: '{label}: in {a}, tỷ lệ {p}%; tính trên {b} nêu kèm thì {a}/{b} = {exact}%, lẽ ra {expected}%. Kiểm lại số hoặc mẫu số của tỷ lệ.',
    en: '{label}: printed {a}, {p}%; of the {b} stated beside it, {a}/{b} = {exact}%, which should read {expected}%. Check the numbers, or what the percentage is of.',
  },
  'check.percent-truncated': {
    vi: '{label}: in {p}%, nhưng {a}/{b} = {exact}%, làm tròn là {expected}%. Tỷ lệ bị cắt bớt phần lẻ, trong khi {nearest} tỷ lệ khác của báo cáo được làm tròn.',
    en: '{label}: printed {p}%, but {a}/{b} = {exact}%, which rounds to {expected}%. The percentage was cut off, where {nearest} others of the report are rounded.',
  },
  'check.percent-truncated-alone': {
    vi: '{label}: in {p}%, nhưng {a}/{b} = {exact}%, làm tròn là {expected}%. Tỷ lệ bị cắt bớt phần lẻ; trong báo cáo không có tỷ lệ nào cho thấy cách làm tròn.',
    en: '{label}: printed {p}%, but {a}/{b} = {exact}%, which rounds to {expected}%. The percentage was cut off; no other one shows how the report rounds.',
  },
  'check.rounding-truncated': {
    vi: 'Báo cáo cắt bớt phần lẻ của tỷ lệ thay vì làm tròn: {truncated} tỷ lệ chỉ đúng khi cắt bớt, {nearest} tỷ lệ chỉ đúng khi làm tròn. Không phải sai số học; lưu ý khi so với đơn vị khác.',
    en: 'The report cuts percentages off instead of rounding them: {truncated} are right only when cut off, {nearest} only when rounded. No error of arithmetic; mind it when comparing units.',
  },
  'check.percent-other-base': {
    vi: '{label}: {p}% không phải {a}/{b} mà tính {base}: {a}/({b} − {a}) = {exact}%. Khớp; lưu ý khi so với đơn vị khác.',
    en: '{label}: {p}% is not {a}/{b}; it is taken {base}: {a}/({b} − {a}) = {exact}%. It fits; mind the base when comparing units.',
  },
  'check.part-exceeds-whole': {
    vi: '{label}: in {a}/{b}, phần ({a}) lớn hơn tổng ({b}). Hỏi lại đơn vị số nào đúng.',
    en: '{label}: printed {a}/{b}, the part ({a}) is above the whole ({b}). Ask the unit which is right.',
  },
  'check.part-exceeds-whole-of': {
    vi: '{label}: {a} lớn hơn tổng mà nó thuộc về: {whole}, {b}. Hỏi lại đơn vị số nào đúng.',
    en: '{label}: {a} is above the whole that it is part of: {whole}, {b}. Ask the unit which is right.',
  },
  'check.share-over-hundred': {
    vi: '{label}: in {p}%, mà phần của một tổng không thể quá 100%. Hỏi lại đơn vị.',
    en: '{label}: printed {p}%, but a share of a whole cannot pass 100%. Ask the unit.',
  },
  'check.sum-mismatch': {
    vi: '{label}: in tổng {total}, nhưng các phần cộng lại {parts} = {sum}, lệch {difference}. Hỏi lại đơn vị.',
    en: '{label}: total printed {total}, but its parts {parts} = {sum}, off by {difference}. Ask the unit.',
  },
  'check.sum-mismatch-drop': {
    vi: '{label}: in tổng {total}, nhưng các phần cộng lại {parts} = {sum}, lệch {difference}; bỏ {dropped} thì vừa khớp. Hỏi lại đơn vị.',
    en: '{label}: total printed {total}, but its parts {parts} = {sum}, off by {difference}; without {dropped} they fit exactly. Ask the unit.',
  },
  'check.sum-mismatch-add': {
    vi: '{label}: in tổng {total}, nhưng các phần cộng lại {parts} = {sum}, lệch {difference}; thêm {added} thì vừa khớp. Hỏi lại đơn vị.',
    en: '{label}: total printed {total}, but its parts {parts} = {sum}, off by {difference}; with {added} they fit exactly. Ask the unit.',
  },
  'check.sum-of-stages': {
    vi: '{label}: in {total}, nhưng các phần nêu kèm {parts} = {sum}. Hỏi lại đơn vị: có số kỳ trước chuyển sang hoặc phần chưa nêu không.',
    en: '{label}: printed {total}, but the parts told beside it {parts} = {sum}. Ask the unit: was anything carried over or left out.',
  },
  'check.change-difference': {
    vi: '{label}: in {now}, {word} {by} so với {before}, nhưng {now} và {before} chênh nhau {difference}. Một trong ba số sai: hỏi lại đơn vị.',
    en: '{label}: printed {now}, “{word} {by}” from {before}, but {now} and {before} are {difference} apart. One of the three is wrong: ask the unit.',
  },
  'check.change-direction': {
    vi: '{label}: ghi {word} {by}, nhưng từ {before} đến {now} là {actual} {difference}. Kiểm lại chữ tăng, giảm hoặc hai số.',
    en: '{label}: printed “{word} {by}”, but from {before} to {now} it is “{actual} {difference}”. Check the word, or the two numbers.',
  },
  'check.change-percent': {
    vi: '{label}: in {word} {p}%, nhưng {part}/{base} = {exact}%, lẽ ra {expected}%. Kiểm lại tỷ lệ, mức thay đổi hoặc số kỳ trước.',
    en: '{label}: printed “{word} {p}%”, but {part}/{base} = {exact}%, which should read {expected}%. Check the percentage, the change or the number before.',
  },
  'check.cumulative-below': {
    vi: '{label}: lũy kế {b} nhỏ hơn số trong kỳ {a}. Hỏi lại đơn vị số nào đúng, hoặc có ghi đảo hai số không.',
    en: '{label}: {b} to date is below {a} in the period. Ask the unit which is right, or whether the two changed places.',
  },
  'check.cumulative-grown': {
    vi: '{label}: lũy kế in {total}, nhưng kỳ trước {before} + trong kỳ {added} = {sum}. Hỏi lại đơn vị.',
    en: '{label}: printed {total} to date, but {before} before + {added} in the period = {sum}. Ask the unit.',
  },
  'check.activated-above': {
    vi: '{label}: đã kích hoạt {a}, nhiều hơn số đã cấp {b}. Hỏi lại đơn vị, trừ khi có tính cả tài khoản do nơi khác cấp.',
    en: '{label}: {a} activated, more than the {b} issued. Ask the unit, unless accounts issued elsewhere are counted.',
  },
  'check.remainder': {
    vi: '{label}: in {whole}, trong đó {part}, còn lại {left}, nhưng {whole} − {part} = {expected}. Hỏi lại đơn vị số nào sai.',
    en: '{label}: printed {whole}, of which {part}, the rest {left}, but {whole} − {part} = {expected}. Ask the unit which is wrong.',
  },
  'check.complement': {
    vi: '{label}: các tỷ lệ của một tổng {shares} = {total}%, lẽ ra 100%. Hỏi lại đơn vị tỷ lệ nào sai.',
    en: '{label}: the shares of one whole {shares} = {total}%, which should be 100%. Ask the unit which is wrong.',
  },
  'check.complement-counts': {
    vi: '{label}: in {p}% ({a}), còn lại {b}, nhưng {a}/({a} + {b}) = {exact}%. Hỏi lại đơn vị số hoặc tỷ lệ nào sai.',
    en: '{label}: printed {p}% ({a}), the rest {b}, but {a}/({a} + {b}) = {exact}%. Ask the unit which is wrong.',
  },
  'check.indicator-mismatch': {
    vi: '{label}: in {printed}, nhưng theo gói quy tắc thì {formula} = {expected} ({says}). Hỏi lại đơn vị số nào đúng.',
    en: '{label}: printed {printed}, but by the rule pack {formula} = {expected} ({says}). Ask the unit which is right.',
  },
  'check.indicator-order': {
    vi: '{label}: in {printed}, lớn hơn {other}: {limit} ({says}). Hỏi lại đơn vị số nào đúng.',
    en: '{label}: printed {printed}, above {other}: {limit} ({says}). Ask the unit which is right.',
  },
  'check.row-numbering-gap': {
    vi: 'Cột số thứ tự của bảng nhảy từ {before} sang {number}, thiếu {expected}. Kiểm xem có mất dòng nào không.',
    en: 'The column that numbers the rows jumps from {before} to {number}, without {expected}. See whether a row was lost.',
  },
  'check.row-numbering-duplicate': {
    vi: 'Cột số thứ tự của bảng có hai số {number} liền nhau, lẽ ra {expected}. Kiểm xem có dòng nào chép thừa không.',
    en: 'The column that numbers the rows has {number} twice in a row where {expected} should stand. See whether a row was copied.',
  },
  'check.table-row': {
    vi: 'Dòng “{row}”, cột “{column}”: in {printed}, nhưng theo công thức của chính bảng {formula} = {exact}, lẽ ra {expected}. Hỏi lại đơn vị.',
    en: 'Row “{row}”, column “{column}”: printed {printed}, but by the table\'s own formula {formula} = {exact}, which should read {expected}. Ask the unit.',
  },
  'check.table-row-truncated': {
    vi: 'Dòng “{row}”, cột “{column}”: in {printed}, nhưng {formula} = {exact}, làm tròn là {expected}. Tỷ lệ bị cắt bớt phần lẻ thay vì làm tròn.',
    en: 'Row “{row}”, column “{column}”: printed {printed}, but {formula} = {exact}, which rounds to {expected}. The percentage was cut off instead of rounded.',
  },
  'check.table-total': {
    vi: 'Cột “{column}”: dòng tổng in {total}, nhưng {rows} dòng cộng lại là {sum}. Hỏi lại đơn vị.',
    en: 'Column “{column}”: the total row prints {total}, but its {rows} rows add up to {sum}. Ask the unit.',
  },
  'check.citation-date': {
    vi: '“{number}” ghi ngày {printed}, nhưng nơi khác ghi “{other}”. Cùng một số văn bản, hai ngày: kiểm lại văn bản gốc.',
    en: '“{number}” is dated {printed}, but elsewhere “{other}”. One document number with two dates: look at the document itself.',
  },
  'check.citation-later': {
    vi: '“{number}”: văn bản được dẫn có ngày sau ngày của báo cáo ({date}). Kiểm lại ngày, tháng, năm.',
    en: '“{number}”: the document cited is dated after the report ({date}). Check day, month and year.',
  },
  'check.citation-review': {
    vi: '“{number}”: sơ kết, tổng kết {years} năm phải đến {due} mới đủ, mà báo cáo ghi ngày {date}. Kiểm lại ngày của văn bản được dẫn.',
    en: '“{number}”: a review of {years} years is due on {due}, but the report is dated {date}. Check the date of the document cited.',
  },
  'check.citation-symbol': {
    vi: '“{number}” và “{other}” có vẻ là một văn bản mà ký hiệu ghi hai cách. Kiểm lại văn bản gốc.',
    en: '“{number}” and “{other}” seem to be one document with its symbol spelt in two ways. Look at the document itself.',
  },
  'check.list-count': {
    vi: 'Nêu “{words}” nhưng liệt kê {items}. Kiểm xem thiếu, thừa ý nào hay số {count} chưa đúng.',
    en: 'Announces “{words}” but lists {items}. See whether a point is missing or too many, or {count} is wrong.',
  },
  'check.duplicate-indicator': {
    vi: '“{label}” ({printed}) được ghi hai lần trong cùng danh sách. Kiểm xem có chép thừa hoặc chép đè dòng khác không.',
    en: '“{label}” ({printed}) stands twice in one list. See whether a line was copied, or copied over another.',
  },
  'check.value-conflict': {
    vi: '{label}: chỗ này in {printed}, chỗ khác in {other}. Cùng chỉ tiêu, hai giá trị: hỏi lại đơn vị.',
    en: '{label}: printed {printed} here and {other} elsewhere. One indicator with two values: ask the unit.',
  },
  'check.cross-mention': {
    vi: '{label}: chỗ này in {printed}, còn ở “{where}” là {other}. Xem hai chỗ có cùng một số liệu không; nếu cùng thì hỏi lại đơn vị số nào đúng.',
    en: '{label}: printed {printed} here, but {other} at “{where}”. See whether both mean the same; if so, ask the unit which is right.',
  },
  'check.implied-base-none': {
    vi: '{label}: in {a}, tỷ lệ {p}%; không tổng số nguyên nào cho tỷ lệ ấy (gần nhất {a}/{base} = {exact}%). Số hoặc tỷ lệ sai: hỏi lại đơn vị.',
    en: '{label}: printed {a}, {p}%; no whole number gives that share (nearest {a}/{base} = {exact}%). The number or the share is wrong: ask the unit.',
  },
  'check.implied-base-list': {
    vi: '{label}: in {a}, tỷ lệ {p}%; các phần {parts} = {total} thì {a}/{total} lẽ ra {expected}%. Hỏi lại đơn vị.',
    en: '{label}: printed {a}, {p}%; the parts {parts} = {total}, so {a}/{total} should read {expected}%. Ask the unit.',
  },
  'check.implied-base-apart': {
    vi: '{label}: {a} ({p}%) là của tổng khoảng {base}, còn {other} cùng mục là của tổng khoảng {otherBase}; các mục tương tự đều chung một tổng. Hỏi lại đơn vị.',
    en: '{label}: {a} ({p}%) is of about {base}, while {other} of the same item is of about {otherBase}; the items like it share one whole. Ask the unit.',
  },
  'check.no-such-day': {
    vi: '“{printed}”: lịch không có ngày này. Kiểm lại ngày, tháng.',
    en: '“{printed}”: no calendar has this day. Check day and month.',
  },
  'check.period-invalid': {
    vi: 'Khoảng thời gian “{printed}” có ngày không tồn tại hoặc ngày cuối đứng trước ngày đầu.',
    en: 'The range “{printed}” has a day that does not exist, or ends before it begins.',
  },
  'check.period-long': {
    vi: 'Báo cáo {label} nhưng khoảng ghi kèm “{period}” dài {days} ngày. Kiểm lại tháng, năm.',
    en: 'The report is of {label}, but the range given, “{period}”, is {days} days long. Check month and year.',
  },
  'check.period-slip': {
    vi: 'Khoảng “{printed}” dài hơn kỳ báo cáo {from} – {to} đúng một năm. Kiểm lại năm.',
    en: 'The range “{printed}” is exactly a year longer than the reporting period {from} – {to}. Check the year.',
  },
  'check.period-future': {
    vi: '“{printed}”: số liệu tính đến ngày sau ngày của báo cáo ({date}). Kiểm lại ngày, tháng, năm.',
    en: '“{printed}”: counted to a day after that of the report ({date}). Check day, month and year.',
  },
  'check.period-name': {
    vi: 'Báo cáo {label} nhưng số liệu ghi từ {from} đến {to} (“{period}”). Kiểm lại tháng.',
    en: 'The report is of {label}, but its figures are from {from} to {to} (“{period}”). Check the month.',
  },
  'check.period-signed-before': {
    vi: 'Báo cáo ký ngày {date}, trước khi kỳ báo cáo bắt đầu (“{period}”). Kiểm lại ngày ký hoặc kỳ báo cáo.',
    en: 'The report is dated {date}, before its period begins (“{period}”). Check the date or the period.',
  },
  'check.period-year': {
    vi: 'Báo cáo ký ngày {date}, khoảng một năm sau kỳ báo cáo (“{period}”). Kiểm lại năm.',
    en: 'The report is dated {date}, about a year after its period (“{period}”). Check the year.',
  },
  'check.period-stale': {
    vi: '“{printed}” là trước kỳ báo cáo ({from} – {to}): có thể số của kỳ trước hoặc gõ nhầm tháng.',
    en: '“{printed}” lies before the reporting period ({from} – {to}): perhaps the last report\'s figures, or a month mistyped.',
  },
  'check.period-other': {
    vi: 'Khoảng “{printed}” lệch với kỳ báo cáo {from} – {to}. Lưu ý khi so các số.',
    en: 'The range “{printed}” is not quite the reporting period {from} – {to}. Mind it when comparing figures.',
  },
};
