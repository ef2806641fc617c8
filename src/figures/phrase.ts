/** The words behind a number that say what it counts. */
import { fold } from '../text/normalise.js';
import type { Joined } from './link.js';
import type { Lexicon } from './lexicon.js';
import { insideNumeral, nextFree, numeralsBefore, type Scan } from './scan.js';
import { TRAILING } from './tidy.js';

const PHRASE_END = /[,.;:()\n]|\s[-–]\s|(?<![\p{L}\p{N}])(?:đạt(?=\s*(?:[^\s\p{L}]|$)|\s+(?:tỷ|tỉ|gần|hơn|trên|dưới|khoảng|được|kế hoạch|kh|chỉ tiêu|mức|thấp|cao|tới|đến|từ|bình quân|trung bình|tổng|số|và|doanh|sản lượng|năng suất|giá trị|trong|kết quả|hiệu quả|thêm|mới|ước)(?!\p{L}))|(?<!lấn )chiếm(?! đoạt| dụng| giữ| hữu)|tương ứng|bằng(?= (?:khoảng |gần |hơn |trên )?\d)|trong đó|gồm|bao gồm|cụ thể|tỷ lệ|tỉ lệ|và|(?<!đối |kết nối |đồng bộ |phối hợp |liên kết |kết hợp |tiếp xúc |làm việc |hợp tác |đối thoại |gắn |cùng )với|so(?= (?:với|cùng kỳ|tháng|năm|quý|kỳ)(?!\p{L}))|nhằm|góp phần|qua đó|từ đó|theo đó|để(?! tang| xe| lại)|(?:gia |kéo )?(?:tăng|giảm)(?! nghèo| thiểu| cường| trưởng)|vượt)(?![\p{L}\p{N}])/gu;
/** First words of a clause that says something else than the nouns before it. */
const NO_NOUN = /^(?:đúng|bảo đảm|đảm bảo|góp phần|qua đó|không|chưa|kịp thời|nhằm|do|để|trong|tại|theo|so|đạt|chiếm|đã|được|hiện|còn|có|từ|đến|trên|cụ thể|gồm|bao gồm|tăng|giảm|vượt|kết quả(?! giải quyết (?:thủ tục|tthc))|như|là|bằng|ước|khoảng|với)(?![\p{L}\p{N}])/u;
export const VERBS = /(?<!\p{L})(?:xảy ra|làm chết|làm bị thương|bị thương|khởi tố|bắt|tạm giữ|triệt phá|(?<!trực |gián |liên |kế )tiếp|thụ lý|thu hồi|tiêu hủy|mở|phát|cử|giao|nhận|tuyển|phạt|thăm|lập|nộp|thu)(?!\p{L})/u;

/** `text`: what is counted, with its unit; `bare`: the unit alone; `end`: where the phrase ends in the block. */
export type Behind = { text: string; end: number; bare: boolean };

/**
 * The unit and what is said of it: "hồ sơ", "phiếu thông tin phương tiện giao thông". Behind a measure ("62 tạ/ha")
 * stands the next thing, not its own name; it is taken only where a verb or a few words stand before ("gieo trồng 120
 * ha lúa") and no number follows.
 */
export function phraseBehind(scan: Scan, figure: Joined, lexicon: Lexicon, before: string): Behind {
  const core = figure.ratio ?? figure.amount ?? figure.percent;
  if (core === null) return { text: '', end: figure.end, bare: true };
  const start = core.unit?.start ?? core.end;
  const next = nextFree(scan, core.end)?.start ?? scan.text.length;
  // A name in quotation marks right behind the unit belongs to the phrase, commas and all.
  const named = /^[^,.;:()\n“"]{0,40}[“"][^”"]{3,160}[”"]/u.exec(scan.text.slice(core.end))?.[0].length ?? 0;
  const from = Math.max(core.end, core.unit?.end ?? 0);
  let end = phraseEnd(scan, Math.max(from, core.end + named), next);
  if (core.unit !== null && core.unit.unit.measure !== 'count') {
    const needed = before.split(' ').length <= 3 || endsInVerb(before, lexicon);
    const stop = end === scan.text.length || (end < next && /[,.;:()\n]/u.test(scan.text.charAt(end)));
    const text = stop && needed && figure.change === null && !/^\s*\//u.test(scan.text.slice(core.unit.end)) && (before === '' || !NO_NOUN.test(scan.folded.slice(core.unit.end).trim())) ? scan.text.slice(core.unit.end, end).trim() : '';
    return { text, end: stop ? end : core.end, bare: text === '' };
  }
  if (scan.text.slice(from, end).trim() !== '' || figure.percent === core || PAIRED.test(scan.folded.slice(end, end + NEAR))) end = afterNouns(scan, end, next, lexicon);
  // "tại Công an 30 phường": the number of those who took part cuts no name.
  const across = end === next && !new RegExp(TRAILING.source, 'iu').test(scan.text.slice(from, end).trimEnd()) && lexicon.scopeNouns.test(scan.folded.slice(scan.numerals[numeralsBefore(scan, next)]?.end ?? end));
  const phrase = scan.text.slice(start, across ? phraseEnd(scan, end, scan.text.length) : end).replace(TRAILING, '').trim();
  if (lexicon.percentLinks.exec(fold(phrase))?.index === 0) return { text: '', end: core.end, bare: true };
  // "đạt 100% là các xã An Hòa": a clause of its own, which does not name the share.
  if (figure.percent === core && core.unit === null && /^(?:là|thì|nên)(?!\p{L})/u.test(fold(phrase))) {
    return REST.test(fold(before)) ? { text: phrase.replace(/^là\s+/iu, ''), end, bare: false } : { text: '', end: core.end, bare: true };
  }
  // A unit alone says nothing that the column of units does not say.
  return { text: phrase, end, bare: core.unit !== null && phrase.length <= core.unit.end - core.unit.start };
}

/** "còn lại 27,5% là dịch vụ": what the rest is, is its name. */
export const REST = /^(?:(?:phần|số) )?còn lại$/u;

export function endsInVerb(words: string, lexicon: Lexicon): boolean {
  const folded = fold(words);
  return lexicon.chain.test(folded) || [lexicon.resultVerbs, VERBS].some((verbs) => new RegExp(`${verbs.source}(?: được| mới| xong)?$`, 'u').test(folded));
}

function phraseEnd(scan: Scan, from: number, limit: number): number {
  for (const { index } of scan.folded.slice(from).matchAll(PHRASE_END)) {
    if (!insideNumeral(scan, from + index) && !joinsNames(scan.text, from + index)) return Math.min(from + index, limit);
  }
  return limit;
}

/** Verbs that name a field of work behind a comma: "thi đua, khen thưởng". */
const FIELDS = /^(?:khen thưởng|kỷ luật|chữa cháy|chữa bệnh|tố cáo|phản ánh|kiến nghị|cứu nạn|cứu hộ)$/u;

/** Longer than what is looked at behind a phrase. */
const NEAR = 90;

/** A unit and a second thing: "1.043 hồ sơ, kết quả giải quyết thủ tục hành chính." */
const PAIRED = /^,\s(?!(?:cụ thể|gồm|trong đó|tổng|trị giá|phần lớn|chủ yếu|đa số|nhất là|đặc biệt|đồng thời|ưu tiên|bảo đảm|đảm bảo|phục vụ|tập trung|nâng|đưa|kết quả(?! giải quyết (?:thủ tục|tthc))))(?!.*(?<!\p{L})(?:là|được|đã|còn|bị|không|chưa)(?!\p{L}))[\p{L} ]{4,60}[.;]?$/u;

/** The dash of "tại Trung tâm Suối Mơ – An Hòa" stands between two names. */
function joinsNames(text: string, at: number): boolean {
  return /^\s[-–]\s\p{Lu}/u.test(text.slice(at, at + 4)) && /(?:^|\s)\p{Lu}\p{Ll}*$/u.test(text.slice(Math.max(0, at - 20), at));
}

/** Where the second of two things joined by "và" has said enough. */
const TAIL = /\s(?:thực hiện|phục vụ|để|nhằm|cho|tại|trong|trên|theo|về|qua|từ|của|khi|do|được|đã)(?!\p{L})/u;

/** "tổ chức, cá nhân", "khiếu nại, tố cáo": short nouns behind a comma or "và" go on, unless they run into the next number. */
function afterNouns(scan: Scan, from: number, limit: number, lexicon: Lexicon): number {
  let end = from;
  for (;;) {
    const joint = /^\s*(?:,|và(?!\p{L}))\s*/u.exec(scan.folded.slice(end))?.[0].length ?? 0;
    if (joint === 0) return end;
    let stop = phraseEnd(scan, end + joint, limit);
    const paired = scan.folded.slice(end, end + joint).includes('và');
    // "đã phối hợp, liên kết với …": two verbs share what stands behind the second.
    const verbs = !paired && lexicon.action.exec(scan.folded.slice(end + joint, end + joint + NEAR))?.index === 0 && lexicon.chain.test(scan.folded.slice(from, end));
    const longest = paired || verbs || PAIRED.test(scan.folded.slice(end, end + NEAR)) ? 8 : 3;
    const all = scan.folded.slice(end + joint, stop);
    const cut = all.trim().split(' ').length > longest ? all.search(TAIL) : -1;
    if (cut > 0) stop = end + joint + cut;
    const words = scan.folded.slice(end + joint, stop).trim();
    const ends = cut > 0 || stop === scan.text.length || /^\s*(?:[,.;:)\n]|(?:và|nhằm|để|góp phần|qua đó)(?!\p{L}))/u.test(scan.folded.slice(stop));
    if (words === '' || !ends || stop >= limit && limit < scan.text.length) return end;
    const deed = !FIELDS.test(words) && (lexicon.resultVerbs.exec(words)?.index === 0 || lexicon.action.exec(words)?.index === 0);
    // "đăng ký và sử dụng", "báo in và báo điện tử": behind "và" more words are one thing with those before it.
    if (words.split(' ').length > longest || NO_NOUN.test(words)) return end;
    if (deed && !verbs && !(paired && lexicon.action.test(scan.folded.slice(from, end)))) return end;
    end = stop;
    if (cut > 0) return end;
  }
}
