/**
 * What a number is for. Only results are added up over wards: a task's target, the extent of a unit ("30 phường"),
 * a frequency, a number quoted inside a title are figures of other roles.
 */
import type { DocumentKind, Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import type { Lexicon } from './lexicon.js';
import { BAR_OF, type Joined } from './link.js';
import { clauseFrom, lastOf, numeralsBefore, openBracket, rightBefore, type Scan, sentenceAt } from './scan.js';

export type RoleSetting = {
  /** titles of the sections around, innermost first */
  titles: string[];
  kind: DocumentKind;
  /** the block is a heading, not a paragraph that goes on */
  heading: boolean;
  scan: Scan;
};

/** A price, a quota, a norm: of one, not of all. */
const EACH = /(?<!\p{L})mỗi(?!\p{L})[^,;.()]{0,40}$/u;
const OF_EACH = /^[^,;.()\d]{0,12}(?:\/\s?(?:suất|người|hộ|trường hợp|hồ sơ|tháng|năm|lượt|học sinh|em|cháu|nhà|căn|vị|lớp|mô hình|công trình)|(?<!\p{L})(?:mỗi|một) (?:suất|người|hộ|tháng|năm|lượt|trường hợp))(?!\p{L})/u;
/** What was reached a head, which no norm sets. */
const AVERAGE = /(?<!\p{L})(?:(?:thu nhập|lương thực|doanh thu|lợi nhuận|giá trị sản xuất) bình quân|bình quân lương thực|bình quân (?:thu nhập|đầu người)|thu nhập trung bình|mức thu nhập)(?!\p{L})(?:[^;.()]|\.(?=\d))*$/u;
/** The length or width of one thing. */
const EXTENT = /(?<!\p{L})(?:(?<!tổng chiều |với chiều )dài|rộng|cao|sâu|dày|bề mặt|mặt đường)\s*(?:khoảng|gần|hơn|trên)?\s*$/u;
/** "tăng từ 9,8%": what was before. "vượt chỉ tiêu 95%": what was set. */
const BEFORE = /(?<!\p{L})(?:tăng|giảm|nâng|hạ)(?: lên| xuống)? từ\s*$/u;
const SET = /(?<!\p{L})(?:chỉ tiêu|mục tiêu|kế hoạch|kh|quy định|(?<!bàn |chuyển |đã )giao)(?: giao| năm| cả năm| tỉnh giao| đề ra)?(?: là)?\s*:?\s*$/u;
/** "sẽ tổ chức tiêm 12 nghìn liều": still to be done. */
const WILL = /(?<!\p{L})sẽ (?:\p{L}+ ){1,4}$/u;
/** "giao 31 thanh niên nhập ngũ": handed over, not set. */
const RECRUITS = /^\s*(?:thanh niên|công dân|tân binh|quân(?! số))(?!\p{L})/u;
/** A bar that shares are held against: "dưới 10%". */
const BAR = /(?:(?<!\p{L})(?:dưới|không quá|không vượt quá|không dưới|thấp hơn|cao hơn|tối thiểu|tối đa|ít nhất)|[≥≤><])\s*$/u;
/** "90% trở lên", "từ 95% đến 98%": a bar or a range, no share that was found. */
const BAR_BEHIND = /^\s*%?\s*(?:trở lên|trở xuống)(?!\p{L})/u;
const RANGE = /^\s*%?\s*(?:[-–—]|đến|tới)\s*\d[\d.,]*\s*%/u;
const RANGE_BEFORE = /(?:\d\s*%?\s*[-–—]|\d\s*%\s+(?:đến|tới)|(?<!\p{L})từ\s+\d[\d.,]*\s*%?\s+(?:đến|tới))\s*$/u;
/** "từ 10,85% xuống 1,31%": what was before. */
const FROM_BEHIND = /^\s*(?:%|điểm|\p{L}+)?\s*(?:xuống|lên|còn|giảm xuống|tăng lên)(?: còn| đến| tới)?\s+\d/u;
/** "gấp 2 lần": a comparison. */
const TIMES = /(?<!\p{L})gấp(?: khoảng| hơn| gần| trên)?\s*$/u;
/** "hơn 2/3 diện tích": a rough part, not two of three things. */
const PART_OF = /^\s*(?:số|tổng|diện tích|thời gian|dân số|chiều dài|quân số)(?!\p{L})/u;
const PRICE = /^[\s\p{L}]{0,12}\/\s?(?:kg|tấn|tạ|m2|m²|m3|m³|lít|con|cái|chiếc|buổi|ngày|giờ|hồ sơ|lượt|phiếu)(?!\p{L})/u;
const ASKING = /^[\s\-+*•]*(?:(?!đã(?!\p{L}))\p{L}+\s){0,3}?(?:kiến nghị|đề xuất|(?<!xét )đề nghị|(?<!vắc |văc |vac )xin (?:hỗ trợ|cấp|bổ sung|phép|chủ trương|kinh phí|được))(?!\p{L})(?![^.;]{0,40}:)/u;
/** Inside the brackets behind a number: the same a year or a period ago; not what came over from then. */
const EARLIER = /(?<!\p{L})(?:cùng kỳ|(?:năm|kỳ|tháng|quý) trước(?! (?:chuyển|để lại|tồn))|năm (?:19|20)\d{2}|(?:6|9|sáu|chín) tháng (?:đầu năm )?(?:19|20)\d{2})(?!\p{L})/u;

const FREQUENCY = /^\s*(?:lần|buổi|kỳ|đợt)\s*\/\s*(?:ngày|tuần|tháng|quý|năm)/u;
const PLANS: DocumentKind[] = ['ke-hoach', 'de-cuong'];

/** Whether a number is what was done, what is aimed at, how far a body reaches, or nothing of these; by the words around it and the section. */
export function roleOf(figure: Joined, setting: RoleSetting, lexicon: Lexicon): Figure['role'] {
  const { scan } = setting;
  const sentence = sentenceAt(scan, figure.start);
  const near = scan.folded.slice(Math.max(sentence.start, figure.start - 60), figure.start);
  // "08 điểm (vượt 25% chỉ tiêu được giao) và 15 điểm": what brackets said that have closed is of the number before them.
  const before = near.replace(/^[^()]*\)|\([^()]*\)/gu, (closed) => ' '.repeat(closed.length));
  const after = scan.folded.slice((figure.amount ?? figure.ratio ?? figure.percent)?.first.end ?? figure.end);
  if (FREQUENCY.test(after)) return 'other';
  if (isBar(figure, before, after) || TIMES.test(before)) return 'other';
  if (BEFORE.test(before) || (figure.change === null && ofEarlierTime(scan, figure.start))) return 'other';
  if (BAR.test(before) && figure.percent !== null) return aimedAt(before, lexicon) ? 'target' : 'other';
  if (WILL.test(before)) return 'target';
  if (SET.test(before) && !RECRUITS.test(after)) return 'target';
  if (PLANS.includes(setting.kind) || inPlan(setting.titles, lexicon)) return 'target';
  if (setting.kind === 'cong-van') return 'other';
  if (aimedAt(before, lexicon) || aimedList(scan.folded.slice(sentence.start, figure.start)) || ASKING.test(scan.folded.slice(Math.max(sentence.start, scan.place.lead)))) return 'target';
  if (/(?<!\p{L})(?:tỷ|tỉ) số(?!\p{L})[^,;.]*$/u.test(before)) return 'other';
  if (figure.percent?.first.text === '100' && figure.ratio === null && NOT_REACHED.test(before)) return 'other';
  const bare = figure.amount !== null && figure.percent === null && figure.ratio === null && figure.change === null;
  if (!bare) return 'result';
  if (setting.heading) return 'scope';
  if (EACH.test(before) || (OF_EACH.test(after) && !AVERAGE.test(before)) || EXTENT.test(before)) return 'other';
  if (quoted(scan, figure.start) || titled(scan, figure.start, sentence.start)) return 'other';
  if (isNamedModel(scan, figure)) return 'other';
  if (REGARDING.test(before) && SET_BY.test(after)) return 'scope';
  if (isScope(before, after, lexicon)) return 'scope';
  return 'result';
}

function isBar(figure: Joined, before: string, after: string): boolean {
  const level = figure.ratio === null && figure.change === null;
  if (level && /(?<!\p{L})từ\s*$/u.test(before) && FROM_BEHIND.test(after)) return true;
  if (figure.amount?.unit?.unit.measure === 'money' && PRICE.test(after)) return true;
  if (figure.ratio !== null) return figure.percent === null && /^[1-4]$/u.test(figure.ratio.second?.text ?? '') && PART_OF.test(after.replace(/^\s*\/\s*\d/u, ''));
  return figure.percent !== null && figure.amount === null && (BAR_OF.test(before) || BAR_BEHIND.test(after) || RANGE.test(after) || RANGE_BEFORE.test(before));
}

/** Right before the brackets in which the number of another time stands: "so với tháng 7 (95,8%)", "tăng 0,7 điểm phần trăm (95,8%)". */
const COMPARED = /so với (?:cùng kỳ|(?:năm|tháng|quý|kỳ|tuần) trước|(?:đầu|cuối) (?:năm|kỳ|quý|tháng)|(?:tháng|quý|năm) (?:\d{1,4}|[ivx]{1,4})(?![\p{L}\p{N}]))[^,.;()]{0,30}$/u;
const POINTS = /(?<!\p{L})(?:tăng|giảm)(?: thêm)? \d[\d.,]* điểm (?:phần trăm|%)\s*$/u;

function ofEarlierTime(scan: Scan, at: number): boolean {
  const bracket = openBracket(scan, at);
  if (bracket !== null && /^\s*(?:trong đó|riêng|gồm|bao gồm)(?!\p{L})/u.test(scan.folded.slice(bracket + 1, at))) return false;
  if (bracket !== null && (COMPARED.test(rightBefore(scan, bracket)) || POINTS.test(rightBefore(scan, bracket)))) return true;
  return bracket !== null && EARLIER.test(scan.folded.slice(bracket, at)) && /[\p{N}%]\s*(?:\p{L}+\s+){0,3}(?:\p{L}+\s*)?$/u.test(rightBefore(scan, bracket));
}

/** "Nhiệm vụ khác", "Thực hiện nhiệm vụ được giao": work of any time; the title around it says whether it is done or planned. */
const ANY_WORK = /(?<!\p{L})(?:(?:thực hiện|triển khai)(?: các| những)? nhiệm vụ|nhiệm vụ (?:khác|chuyên môn|thường xuyên|được giao|đột xuất|phát sinh))(?!\p{L})/u;
/** "Nhiệm vụ quốc phòng, an ninh": of a field. */
const FIELD_WORK = /(?<!\p{L})nhiệm vụ (?:chính trị|quốc phòng|quân sự|an ninh|kinh tế|văn hóa|phát triển|chuyển đổi số|cải cách|xây dựng|bảo vệ|quản lý|phòng|tuyên truyền)(?!\p{L})/u;
const AHEAD = /(?<!\p{L})(?:trọng tâm|chủ yếu|tới|tiếp theo|sắp tới|còn lại|phương hướng|giải pháp|phấn đấu|dự kiến|kiến nghị|đề xuất|mục tiêu|chương trình|kế hoạch|(?:tháng|quý|năm|tuần|kỳ) (?:sau|\d+|[ivx]+))(?!\p{L})/u;

/** "Thực hiện nhiệm vụ công tác tháng 02 năm 2010": of a time that is told of, beside a part on the next. */
const WORK_DONE = /^(?:\p{L}+\.\s+)?(?:công tác |việc )?thực hiện (?:các )?(?:nhiệm vụ|chương trình|kế hoạch)(?: công tác)? (?:trong )?(?:tháng|quý|năm|\d{1,2} tháng)(?!\p{L})(?! (?:tới|sau))(?!.*(?:trọng tâm|tới|tiếp theo|phương hướng|giải pháp))/u;

/** The innermost title that says so decides: "Khó khăn" inside "Khó khăn và kiến nghị" is no plan. */
function inPlan(titles: string[], lexicon: Lexicon): boolean {
  let planned = false;
  for (const title of titles) {
    const folded = fold(title);
    if (lexicon.resultSections.test(folded) || WORK_DONE.test(folded)) return false;
    const anyWork = !AHEAD.test(folded) && ANY_WORK.test(folded);
    if (anyWork || !AHEAD.test(folded) && FIELD_WORK.test(folded)) planned ||= !anyWork;
    else if (lexicon.planSections.test(folded) || /^(?:kế hoạch(?! h[oó][aá])|chương trình (?:công tác )?(?:tháng|quý|tuần) (?:\d|[ivx]))/u.test(folded)) return true;
  }
  return planned;
}

/** An aim is set in the clause of the number, and nothing says that it was reached. */
function aimedAt(before: string, lexicon: Lexicon): boolean {
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1);
  const aim = lexicon.target.exec(clause);
  if (aim === null || /(?<!\p{L})(?:đã|kết quả|thực hiện được|đến nay|hiện nay|tính đến|ước đạt)(?!\p{L})|[,;]\s*(?:thực hiện|thực nhận|nhận|đạt được|thu được)(?!\p{L})/u.test(clause.slice(aim.index))) return false;
  const behind = clause.slice(aim.index + aim[0].length);
  // "nước đảm bảo vệ sinh", "hoàn thành mục tiêu": a quality, an aim that was reached.
  return !/^\s*(?:vệ sinh|an toàn|yêu cầu|chất lượng|quy định|theo|đúng|an ninh|trật tự|quyền|lợi ích|chế độ|an sinh|đời sống)(?!\p{L})/u.test(behind)
    && !/(?<!\p{L})(?:hoàn thành|đạt|chi|công tác)\s*$/u.test(clause.slice(0, aim.index));
}

/** "Năm 2026, xã phấn đấu thu nhập 60 triệu đồng, thu ngân sách 5 tỷ đồng, 90% hộ …": all of a list is aimed at until something is told as done. */
function aimedList(said: string): boolean {
  const aim = AIM.exec(said);
  return aim !== null && !REACHED.test(said.slice(aim[0].length));
}

const AIM = /^[\s\-+*•]*(?:(?:trong |đến |hết )*(?:năm|quý|tháng|nhiệm kỳ|giai đoạn|\d{1,2} tháng cuối năm|thời gian tới)[^,;:]{0,40},\s*)?(?:(?:hội|đoàn|xã|phường|huyện|thị trấn|thành phố|tỉnh|đảng bộ|toàn|địa phương|trường|đơn vị|chi bộ|mttq|ubnd|hđnd|tiếp tục)(?!\p{L})[^,;:]{0,40}\s)?(?:phấn đấu|đặt mục tiêu|đề ra mục tiêu)(?!\p{L})/u;
const REACHED = /(?<!\p{L})(?:đã|kết quả|đạt được|thực hiện được|đến nay|hiện nay|hiện có|tính đến|lũy kế|ước đạt|ước thực hiện|trong tháng|trong kỳ|trong quý|cùng kỳ)(?!\p{L})/u;

/** Inside quotation marks: a slogan, the name of a model. A quotation that never closes before the next is none. */
function quoted({ quotations }: Scan, at: number): boolean {
  return at <= (lastOf(quotations, ({ open }) => open < at)?.close ?? -1);
}

/** In the title of a document ("Công văn số 12/UBND về 35 nhiệm vụ …") or the name of a model. */
function titled(scan: Scan, at: number, from: number): boolean {
  // "theo Nghị định 23 về chứng thực cho hơn 1.734 lượt": to whom it was done, and how near the number is, stand in no title.
  if (/(?<!\p{L})(?:cho|được|hơn|gần|khoảng)(?: hơn| gần| trên)?\s*$/u.test(scan.folded.slice(from, at))) return false;
  const cited = scan.numerals.slice(numeralsBefore(scan, from), numeralsBefore(scan, at)).findLast((numeral) => numeral.mask === 'document-number' && numeral.end < at);
  if (cited !== undefined && /^[^,;.()]*(?<!\p{L})(?:về việc|v\/v|về|triển khai)(?!\p{L})[^,;.()]*$/u.test(scan.folded.slice(cited.end, at))) return true;
  const clause = scan.folded.slice(clauseFrom(scan, from, at), at);
  return /^[\s(⁽]*[\d¹²³⁴⁵⁶⁷⁸⁹⁰]{0,2}[)⁾]?\s*(?:mô hình|đề án|dự án|chuyên đề)(?![^:]*:)/u.test(clause);
}

/** "chưa được quan tâm đối với 100% cán bộ": what was asked for and not reached. */
const NOT_REACHED = /(?<!\p{L})(?:chưa|không)(?!\p{L})[^;.:]*(?<!\p{L})(?:đối với|cho|tới|đến)\s*$/u;
/** "phần mềm liên thông đối với 02 nhóm thủ tục theo Quyết định …": how far something reaches, as a document has set it. */
const REGARDING = /(?<!\p{L})(?:đối với|của|về|trong)\s*$/u;
const SET_BY = /^\s*(?:nhóm |danh mục )?(?:thủ tục|dịch vụ|nhiệm vụ|tiêu chí|chỉ tiêu|dvc|tthc|lĩnh vực|nội dung)[^,;.:()]*(?<!\p{L})(?:thuộc|theo|của|tại) (?:đề án|quyết định|kế hoạch|nghị quyết|chỉ thị|thông tư|nghị định|công văn|danh mục|bộ tiêu chí)(?!\p{L})/u;

/** "thu giữ 01 xe máy Wave 110": one thing, described. */
function isNamedModel(scan: Scan, figure: Joined): boolean {
  const next = scan.numerals[numeralsBefore(scan, figure.end)];
  return /^0?1$/u.test(figure.amount?.first.text ?? '') && next?.mask === 'name' && /^[^,;.:()]*\p{Lu}[^,;.:()]*$/u.test(scan.text.slice(figure.end, next.start));
}

/** "Công an 30 phường, xã", "của 12 khu phố": the extent of a body, unless something was done to them. */
function isScope(before: string, after: string, lexicon: Lexicon): boolean {
  if (!lexicon.scopeNouns.test(after)) return false;
  const near = before.trimEnd().split(/\s+/u);
  // "đã có 120 xã đạt chuẩn": something is said of them, and nobody stands before them whose extent they could be.
  if (/(?<!\p{L})có$/u.test(before.trimEnd()) || (STATED.test(after) && !lexicon.organisations.test(near.slice(-4).join(' ')) && !OWNER.test(near.slice(-1).join(' ')))) return false;
  if (OWNER.test(near.slice(-2).join(' ')) || lexicon.organisations.test(near.slice(-3).join(' '))) return true;
  return !lexicon.resultVerbs.test(near.slice(-4).join(' '));
}

const STATED = /^\s*(?:[\p{L},]+\s+){1,5}?(?:đạt|được|đã|hoàn thành|chưa|ra mắt|có(?= (?:\d|tỷ lệ|tỉ lệ)))(?!\p{L})/u;

/** Words that make what follows the owner or the place of something else. */
const OWNER = /(?<!\p{L})(?:của|tại|ở|trên|cho|với|từ|các|thuộc|khắp|toàn)$/u;
