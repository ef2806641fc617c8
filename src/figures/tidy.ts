/** Words cut out of a sentence made fit for a label: no joints at their ends, no lost brackets, not too long. */
import { oneLine } from '../text/visible.js';

const LEADING = /^(?:[\s,;:.()\-–+*•/=%×“”"]+|(?:và|trong đó|gồm|bao gồm|cụ thể|cụ thể như sau|với|có|cùng(?! kỳ)|hoặc|còn(?! lại)|kết quả(?=[:,]|\s*$| (?:thực hiện|triển khai|đạt được|cụ thể|như sau|là|xử lý|đăng ký|công tác|có)(?!\p{L}))|riêng|về(?! (?:đích|hưu|nước|quê|nhà))|ngoài ra|đồng thời|sau đó|qua đó|từ đó|theo đó|kết quả là|tuy nhiên|bên cạnh đó|trong(?= *[,:]|$)|hiện tại|nhưng(?: lại)?|hiện nay|hiện(?= (?:có|còn|đang|đã|toàn|trên|các|xã|phường|huyện|thị trấn|đơn vị|địa phương|trường)(?!\p{L})|\s*[,:])|đến nay|nay)(?![\p{L}\p{N}])[\s,:]*)+/iu;
export const TRAILING = /(?:[\s,;:(–\-“"/=×~≈<>≥≤]|(?<![\p{L}\p{N}])(?:(?:đạt |chiếm )?(?:tỷ|tỉ) lệ|chiếm|là|đạt|có|với|so với|so|được|gồm|bao gồm|khoảng|ước|ước tính|hơn|gần|trên|tổng số|số lượng|trở lên|trở xuống|lên|cho|của|tại|và|đến|tới|còn|thêm|từ|về|đối với|theo|tương đương|(?<!(?:văn|khen|cao) )bằng|tương ứng|ước đạt|tối thiểu|ít nhất|(?:gia |kéo |đều )?(?:tăng|giảm)(?: mạnh| nhẹ)?|vượt|hụt|cao hơn|thấp hơn|(?:giữ |duy trì )?ở mức|đã|đang|(?<!(?:thực|thể|phát|biểu|xuất) )hiện|hiện nay|(?<!địa )chỉ|vẫn|cụ thể|(?:cụ thể )?như sau|trong đó|(?<=,\s)kết quả))+$/iu;
/** A unit that measures, left behind where its number was cut out. */
const STRAY_MEASURE = /\s(?:ha|tấn|tạ|tạ\/ha|kg|km|m2|m²|m3|m³|%)$/iu;
const MAX_WORDS = 28;

/** When it was counted, in brackets behind the name: "Tổng số tin đã tiếp nhận (từ 15/9 đến 14/10)". */
const PERIOD_BEHIND = /\s*\((?:từ|tính|đến|trong|kể từ|giai đoạn|kỳ|tháng)(?!\p{L})[^()]*\d[^()]*\)$/iu;

/** Folded: "so với cùng kỳ năm 2024", "so tháng trước". */
export const EARLIER_TIME = 'so (?:với )?(?:cùng kỳ|(?:tháng|quý|năm|kỳ|tuần)(?= (?:trước|liền|[\\divx])))(?: (?:cùng kỳ|năm|tháng|quý|trước|liền kề|ngoái|[\\d/]+|[ivx]+)(?![\\p{L}\\p{N}]))*';

/** Takes joints, periods' leftovers and stray measures off both ends. */
export function clean(text: string): string {
  let cleaned = text.replace(LEADING, '');
  for (let round = 0; round < 3; round += 1) {
    const shorter = cleaned.replace(TRAILING, '').replace(PERIOD_BEHIND, '');
    cleaned = shorter === cleaned ? shorter : shorter.replace(STRAY_MEASURE, '');
  }
  return oneLine(unbalance(cleaned));
}

/** Drops a bracket or a quotation mark that lost its partner. */
function unbalance(text: string): string {
  if (text.includes('”') && !text.includes('“')) return unbalance(text.replaceAll('”', ''));
  const open = (text.match(/\(/gu) ?? []).length;
  const close = (text.match(/\)/gu) ?? []).length;
  if (open > close) return text.slice(0, text.lastIndexOf('(')) + text.slice(text.lastIndexOf('(') + 1);
  return close > open ? text.replace(')', '') : text;
}

/** Whom a topic names before its matter, and the papers that it cites: neither belongs before a label. */
const ORDERED = /^[^,;:]{0,60}?(?:(?:đang|đã|tiếp tục) |(?<!\p{L})(?:chỉ đạo|phối hợp|giao|yêu cầu|đôn đốc)(?!\p{L})[^,;:]{0,70}? )(?:triển khai thực hiện|triển khai|thực hiện|tổ chức) /iu;
const CITED = /,?\s*(?:theo|tại|thực hiện|căn cứ)(?: nội dung)? (?:công văn|quyết định|kế hoạch|nghị quyết|chỉ thị|thông tư|nghị định|văn bản|hướng dẫn|đề án)(?: số)? [^\s,;:]*\d[^,;:]*/giu;

/** A paper that was made to do something: "Xây dựng Kế hoạch số 12/KH-UBND ngày 4/3/2025 về việc …". */
const ISSUED = /^[^,;:]{0,40}?(?:xây dựng|ban hành|thực hiện|triển khai) (?:các )?(?:công văn|quyết định|kế hoạch|nghị quyết|chỉ thị|văn bản|hướng dẫn|đề án)[^;:]{0,120}?(?:về việc|v\/v|về)(?: (?:triển khai|thực hiện|thí điểm))* (?=\p{L})/iu;

/** What a list or a sentence is about, said shortly: "làm sạch dữ liệu tiêm chủng" of "Tiếp tục chỉ đạo các đơn vị thực hiện … theo Công văn số …". */
export function topicOf(text: string): string {
  const plain = clean(text.replace(ISSUED, '').replace(CITED, '')).replace(ORDERED, '');
  return plain === '' ? clean(text) : plain.replace(/,\s*kết quả.*$/iu, '');
}

/** Keeps the last words, from a comma where there is one: what a number is of stands next to it. */
export function shorten(label: string): string {
  const words = label.split(' ');
  if (words.length <= MAX_WORDS) return label;
  const kept = words.slice(-MAX_WORDS);
  const comma = kept.findIndex((word) => /[,;:]$/u.test(word));
  return comma >= 0 && comma < MAX_WORDS / 2 ? kept.slice(comma + 1).join(' ') : `… ${kept.join(' ')}`;
}
