/** The stages that files go through, by the words that reports tell them with. */

export type Stage = 'total' | 'received' | 'carried' | 'fresh' | 'solved' | 'pending' | 'rejected' | 'early' | 'timely' | 'late';

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u');

const THING = String.raw`(?:hồ sơ|đơn|đơn thư|vụ việc|vụ|việc|tin|tin báo|kiến nghị|phản ánh|trường hợp)`;

/** The first that fits names the stage. */
const BEFORE: [Stage, RegExp][] = [
  ['carried', word(String.raw`(?:(?:kỳ|tháng|năm|quý) trước|từ kỳ trước|đầu kỳ)[\p{L} ]{0,12}(?:chuyển (?:sang|qua|đến)|tồn|để lại)|tồn (?:kỳ|tháng|năm|đầu)(?: trước| kỳ)?(?: chuyển (?:sang|qua))?|chuyển (?:từ )?kỳ trước(?: sang)?|(?:kỳ|tháng|năm) trước chuyển`)],
  ['fresh', word('tiếp nhận mới|mới tiếp nhận|nhận mới|phát sinh mới|tiếp nhận trong kỳ|trong kỳ tiếp nhận|thụ lý mới')],
  ['early', word('trước hạn|sớm hạn|trước thời hạn')],
  ['timely', word('(?:trước và )?đúng hạn|trước hạn và đúng hạn|đúng hạn và trước hạn|đúng và trước hạn|trước, đúng hạn|đúng thời hạn')],
  ['late', word('quá hạn|trễ hạn|chậm hạn|quá thời hạn')],
  ['rejected', word(String.raw`trả lại|từ chối|(?:công dân |xin |đề nghị )?rút(?: ${THING})?|trả về|không đủ điều kiện|hủy|tạm dừng|đình chỉ|chuyển cơ quan(?: khác| có thẩm quyền)?|yêu cầu bổ sung|chờ bổ sung`)],
  ['pending', word('(?:hiện )?đang (?:giải quyết|xử lý|thụ lý|xem xét|xác minh|trong (?:thời )?hạn)|(?:còn )?chưa (?:giải quyết|xử lý|đến hạn)|còn tồn|tồn (?:đọng|cuối kỳ|cuối tháng|chuyển kỳ sau)|chuyển (?:sang )?(?:kỳ|tháng) sau')],
  ['solved', word('(?:đã |đã được )(?:giải quyết|xử lý)(?: xong)?|giải quyết xong|đã trả kết quả|đã hoàn thành giải quyết')],
  ['total', word(String.raw`tổng(?: số)? ${THING}?\s*(?:phải|cần) (?:giải quyết|xử lý)|phải giải quyết|phải xử lý|tổng(?: số)? thụ lý|tổng cộng|tổng số|tổng`)],
  ['received', word(String.raw`(?:tổng số |số )?(?:${THING} )?(?:đã |được |đã được )?(?:tiếp nhận|thụ lý)`)],
];
/** "tiếp nhận trực tuyến 400 hồ sơ": part of what was received. */
const IN_PART = word('trực tuyến|trực tiếp|bưu chính|qua mạng|trên cổng|liên thông|tại nhà|số hóa|lưu động|tỷ lệ');
/** "tổng số hồ sơ tiếp nhận": received, whatever it is called beside. */
const RECEIVED = /(?<!\p{L})(?:tiếp nhận|thụ lý)(?!\p{L})/u;
/** Behind the number only where the words before it leave it open: "còn lại 30 hồ sơ đang giải quyết". */
const LEFT = word('còn lại|còn|hiện còn|số còn lại');

/**
 * The stage that a number is told of.
 * @param before folded words of its clause before it
 * @param behind folded words of its clause behind it
 */
export function stageOf(before: string, behind: string): Stage | null {
  if (LEFT.test(before) && /(?:còn|còn lại)\s*:?\s*(?:khoảng )?$/u.test(before.trimEnd())) {
    return /(?:đang|chưa|trong (?:thời )?hạn)(?!\p{L})/u.test(behind) ? 'pending' : null;
  }
  const stage = BEFORE.find(([, words]) => words.test(before))?.[0] ?? null;
  if (stage === 'early' && /(?<!\p{L})đúng hạn(?!\p{L})/u.test(before)) return 'timely';
  if (stage === 'total' && RECEIVED.test(before) && !/(?<!\p{L})phải(?!\p{L})/u.test(before)) return IN_PART.test(before) ? null : 'received';
  if ((stage === 'received' || stage === 'total' || stage === 'solved' || stage === 'fresh') && IN_PART.test(before)) return null;
  return stage;
}
