/**
 * How a label is worded. The column of a spreadsheet names what is counted first and then what was done with it:
 * "đã tiếp nhận 12 hồ sơ đất đai" is "Hồ sơ đất đai đã được tiếp nhận", "tạo tài khoản cho 5 cơ sở" is "Cơ sở được tạo
 * tài khoản". What befalls somebody takes "bị": "xử phạt 3 hộ" is "Hộ bị xử phạt".
 */
import { fold } from '../text/normalise.js';
import type { Lexicon } from './lexicon.js';

const AUX = 'đã|đang|chưa|không|phải|cần|sẽ|vừa|tiếp tục|được|bị';
/** Verbs that add nothing to the verb behind them: "tiến hành rà soát". */
const LIGHT = 'tiến hành|thực hiện|triển khai|tổ chức|kịp thời|chủ động|tích cực|trực tiếp|đồng thời|qua đó|bước đầu|hoàn thành việc|hoàn thành';
/** The rest of the sentence is about whom the deed reaches: "tạo tài khoản cho 174 cơ sở". */
const REACHES = /(?<!\p{L})(?:cho|đối với|đến|tới)\s*(?:(?:các|toàn bộ|tổng số|gần|hơn|trên|khoảng)\s*)?$/u;
/** What is counted is the deed itself: "tuyên truyền 12 buổi" is "Buổi tuyên truyền". */
const ACTS = /^(?:lượt|buổi|cuộc|lần|đợt|ca|phiên)$/u;
/** Where a deed may be put inside the phrase of what it was done to: "suất quà | cho hội viên". */
const JOINT = /\s(?:cho|tại|phục vụ|nhằm|để|lên|vào|trên|về(?= (?:cài đặt|việc|thực hiện|sử dụng)))(?!\p{L})/u;
/** Those to whom something is done: "kiểm tra cư trú 233 hộ" counts no residences. */
const RECEIVER = /^(?:lượt )?(?:hộ|người|em|cháu|đối tượng|công dân|học sinh|hội viên|lao động|khách|con|trẻ|bệnh nhân|phụ nữ|cán bộ|đoàn viên|thanh niên|nông dân|cơ sở|doanh nghiệp|hợp tác xã|tổ chức|đơn vị|tập thể|cá nhân|gia đình|phương tiện|tàu|trường)(?!\p{L})/u;
/** Bodies that the base pack's list of organisations has no word for, because they also say how far something reaches. */
const BODY = /^(?:thành phố|tỉnh|huyện|xã|phường|thị trấn|đặc khu|trạm|tổ|đội|đoàn|ngành|phòng|sở|chi cục|hạt|đồn|quầy|catp|cap|cax|các|toàn|lực lượng|cán bộ|bộ phận|ban|nhà trường|địa phương)(?!\p{L})/u;
/** Longer names of a doer are left out. */
const MAX_AGENT = 9;
const MAX_DEED = 14;
/** Before a verb only so many characters are looked at: a chain of verbs is short. */
const REACH = 160;

/**
 * @param before the words before the number, cleaned; `printed` the same as printed
 * @param thing what is counted, with its unit: "hồ sơ đất đai"
 * @param by who did it, where the words themselves name nobody
 * @returns null where the words before the number are not of a deed done to what is counted
 */
export function passive(before: string, printed: string, thing: string, lexicon: Lexicon, by = ''): string | null {
  if (thing === '' || /^(?:tổng|số(?! h[oó][aá])|tỷ lệ|tỉ lệ|tỷ trọng|mức)(?!\p{L})/u.test(fold(before))) return null;
  const folded = fold(thing);
  const reaches = REACHES.test(fold(printed));
  const direct = RECEIVER.test(folded) && endsWith(printed, before);
  const deed = reaches ? (deedFor(before, lexicon.deed, lexicon) ?? deedFor(before, ANY_DEED, lexicon))
    : (deedAtEnd(before, lexicon) ?? deedTo(before, lexicon) ?? (direct ? deedFor(before, lexicon.deed, lexicon) : null));
  if (deed === null) return null;
  const act = ACTS.test(folded) && !/^(?:tổ chức|mở|thực hiện|triển khai)(?!\p{L})/u.test(fold(deed.verbs));
  const voice = act ? '' : /(?<!\p{L})(?:được|bị)$/u.test(deed.aux) ? '' : lexicon.sanction.exec(fold(deed.verbs))?.index === 0 ? 'bị' : 'được';
  // "đã thực hiện cấp 12 hồ sơ cấp lại": the thing itself says what was done.
  const verbs = folded.split(' ').length > 2 && holdsPhrase(folded, fold(deed.verbs)) ? 'thực hiện' : lowered(deed.verbs);
  const said = [deed.aux, voice, deed.agent === '' ? by : deed.agent, verbs].filter((words) => words !== '').join(' ');
  const joint = JOINT.exec(folded.split(/["“]/u)[0] ?? '')?.index ?? thing.length;
  return `${thing.slice(0, joint)} ${said}${thing.slice(joint)}`.trim();
}

/** Whether nothing but "hơn", "gần" stands between words and number: no comma, no "có". */
function endsWith(printed: string, words: string): boolean {
  return printed.replace(/\s*(?:(?:gần|hơn|trên|khoảng|được)\s*)?$/iu, '').endsWith(words);
}

type Deed = { agent: string; aux: string; verbs: string };

/** The words end with the verbs: "Công an xã đã phát hiện, xử lý". */
function deedAtEnd(before: string, lexicon: Lexicon): Deed | null {
  const from = Math.max(0, before.length - REACH);
  const folded = fold(before).slice(from);
  const chain = lexicon.chain.exec(folded);
  const [whole = '', aux = '', verbs = ''] = chain ?? [];
  if (chain === null) return null;
  const first = before.slice(0, from + chain.index);
  const start = from + chain.index + whole.length - verbs.length;
  // "tham mưu Đảng ủy ban hành": who was helped to do it is no doer.
  const helped = HELPED.exec(first);
  const to = helped === null || !isBody(helped[2] ?? '', lexicon) ? null : helped;
  const agent = agentOf(to === null ? first : first.slice(0, to.index), lexicon);
  if (agent === null) return null;
  const done = WITH.exec(fold(first)) !== null && aux.trim() === '' ? 'đã' : aux.trim();
  return { agent, aux: done, verbs: `${to === null ? '' : `${to[1] ?? ''} `}${before.slice(start)}` };
}

const HELPED = /(?:^|(?<=[\s,]))(tham mưu|đề xuất|trình)(?: cho)? ([^,;:]+?)\s*$/iu;
/** Done together with others, and done: the auxiliary stands before those words. */
const WITH = /(?<!\p{L})đã (?:(?:chủ trì|chủ động),? )?phối hợp(?!\p{L})/u;
const DATIVE = new RegExp(`(?:^|(?<=[\\s,]))((?:(?:${AUX})\\s+)*)((?:tham mưu|trình|đề xuất|kiến nghị|báo cáo)(?: cho| với| lên)? ([^,;:]+))$`, 'u');

/** The words end with whom the deed was done for: "đã tham mưu UBND phường" for "4 kế hoạch". */
function deedTo(before: string, lexicon: Lexicon): Deed | null {
  const match = DATIVE.exec(fold(before));
  const [, aux = '', verbs = '', body = ''] = match ?? [];
  if (match === null || body.split(' ').length > MAX_AGENT || !isBody(body, lexicon)) return null;
  const agent = agentOf(before.slice(0, match.index), lexicon);
  return agent === null ? null : { agent, aux: aux.trim(), verbs: before.slice(before.length - verbs.length) };
}

/** Behind "đã", "đang" any word is a verb. */
const ANY_DEED = new RegExp(`(?:^|\\s)((?:(?:đã|đang|chưa|sẽ|vừa)\\s+)+)(?:(?:${LIGHT})\\s+(?:việc\\s+)?)?(?=\\p{L})`, 'u');

/** The words begin with the verb and go on with its object: "Hội đã tặng quà" for "12 hộ". */
function deedFor(before: string, pattern: RegExp, lexicon: Lexicon): Deed | null {
  const first = pattern.exec(fold(before));
  if (first === null) return null;
  const agent = agentOf(before.slice(0, first.index), lexicon);
  const verbs = before.slice(first.index + first[0].length);
  return agent === null || verbs.split(' ').length > MAX_DEED ? null : { agent, aux: (first[1] ?? '').trim(), verbs };
}

/** Who did it: nobody, or a body that is named shortly; null when other words stand there, which a label must not lose. */
function agentOf(words: string, lexicon: Lexicon): string | null {
  const plain = words.replace(/(?:^|\s)(?:(?:tiếp tục |đã )?(?:chủ trì,? )?phối hợp(?: chặt chẽ)?|chỉ đạo)(?:\s.*)?$/iu, '').trim();
  const last = plain.split(/,\s*/u).at(-1)?.trim() ?? '';
  if (last === '') return plain === '' || plain.endsWith(',') ? '' : null;
  if (!isBody(last, lexicon) || /(?<!\p{L})(?:để|nhằm|tại|trên)(?!\p{L})/u.test(fold(last))) return null;
  return last.split(' ').length > MAX_AGENT ? '' : last;
}

/** "Công an phường", "Toàn xã": who does or has something. */
export function isBody(words: string, lexicon: Lexicon): boolean {
  const folded = fold(words);
  const named = lexicon.organisations.exec(folded);
  return BODY.test(folded) || (named !== null && named.index <= 4);
}

/** A pattern for verbs at the end of words, with what stands before them: groups for the auxiliaries and for the verbs. */
export function chainOf(actions: string): string {
  const verb = `(?:${actions})`;
  const manner = '(?: (?:mới|xong|thêm|lại|lưu động|thành công|trực tiếp|kịp thời|có hiệu quả|hiệu quả|toàn bộ))?';
  return `(?:^|(?<=[\\s,]))((?:(?:${AUX})\\s+)*)(?:(?:${LIGHT})\\s+(?:việc\\s+)?)?(${verb}${manner}(?:(?:\\s*,\\s*|\\s+và\\s+|\\s+)${verb}${manner})*)$`;
}

/** A pattern for the first verb of words, with its auxiliaries as a group. */
export function deedOf(actions: string): string {
  return `(?:^|\\s)((?:(?:${AUX})\\s+)*)(?:(?:${LIGHT})\\s+(?:việc\\s+)?)?(?=(?:${actions})(?!\\p{L}))`;
}

/** "Lào Cai", "Quảng Trị": nothing but words with capitals, the first of which joins nothing. */
const NAME = /^(?!(?:Tại|Của|Ở|Theo|Trong|Trên|Số|Tổng|Các|Đã|Được|Do|Cho|Về|Toàn|Từ|Đến|Và|Với|Có|Cấp|Thẻ|Mã|Ban|Sở|Bộ|Tỷ|Quỹ|Hội|Đoàn|Đảng|Trường|Học|Cán|Mức|Thôn|Xã|Phường|Huyện|Tỉnh|Thị|Thành|Quận|Khu|Tổ|Ấp|Bản|Xóm|Làng|Cụm|Trạm|Công|Ủy|Mặt|Chi|Trung|Nhà|Đội|Đơn|Đường|Chợ) )\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}$/u;

/** For words that no longer begin the label; an abbreviation and a name keep their capitals. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) && !NAME.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** A label begins with a capital letter, as a column does. */
export function raised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether whole words stand in a text behind others. The phrase is a document's own text, so no pattern is made of it. */
function holdsPhrase(folded: string, phrase: string): boolean {
  for (let at = folded.indexOf(` ${phrase}`); at >= 0; at = folded.indexOf(` ${phrase}`, at + 1)) {
    if (!/^\p{L}/u.test(folded.slice(at + 1 + phrase.length))) return true;
  }
  return false;
}
