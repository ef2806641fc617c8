/** Which lines of a head belong to it: issuer, number, title over several lines, periods in parentheses. */
import type { Block } from '../model.js';
import { findDates } from '../text/date.js';
import { readBullet, readMark } from '../text/labels.js';
import { isUpper } from '../text/office.js';

const OPENING = /^(?:Thực hiện|Thi hành|Căn cứ|Tiếp tục|Tiếp theo|Nhằm|Theo|Để|Ngày|Trong|Qua|Sau|Từ ngày|Vừa qua|Được|Phát huy|Hiện nay|Dưới|Triển khai thực hiện|Ủy ban|UBND|Tổ công tác|Tổ Công tác|Ban Chỉ đạo|Công an|Đảng ủy|Phòng|Sở)(?![\p{L}])/u;
const SENTENCE_END = /[.;:]$/u;
const OTHER_HEAD = /^(?:\(.*\)?|[\s_*=.…-]+|(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|TUYỆT MẬT|DỰ THẢO|\(?DỰ THẢO\)?.*))$/u;

/**
 * True when `block` still belongs to the head of a part whose first block is `part.start` and whose kind line is
 * `part.title` (null when none has come yet).
 */
export function titleGoesOn(block: Block, blocks: Block[], part: { start: number; title: number | null; letter: boolean }): boolean {
  const text = block.text;
  if (block.cell !== null) return part.title === null;
  if (isHeadLine(text)) return true;
  if (readMark(text) !== null || readBullet(text)?.item === '-' && part.title !== null) return false;
  if (part.title === null) return beforeKind(block, blocks, part);
  const above = lastTitleLine(block, blocks, part.title);
  if (above === null) return firstTitleLine(block, blocks[part.title]);
  if (block.style.align === 'center') return true;
  if (text.length < 200 && (/^\p{Ll}/u.test(text) || openQuote(above.text) && block.style.bold !== 'none')) return true;
  if (block.style.align !== null && block.style.bold !== 'all') return false;
  if (isUpper(text) && text.length < 200) return true;
  if (SENTENCE_END.test(text) || SENTENCE_END.test(above.text) || OPENING.test(text) || text.length > 120) return false;
  return openQuote(above.text) || block.style.bold === 'all' || above.text.length > 30 && text.length < above.text.length + 20;
}

function openQuote(text: string): boolean {
  return text.lastIndexOf('“') > text.lastIndexOf('”');
}

/** Number, place and date, period or annex in parentheses, urgency, ruling dashes: wherever they come in a head. */
function isHeadLine(text: string): boolean {
  if (OTHER_HEAD.test(text)) return true;
  if (/^Số\s*[:.]|^Số\s+\d+\s*[-/]/u.test(text) && text.length < 120) return true;
  if (text.length > 90) return false;
  return /(?:^|,\s*)ngày[\s.…_\d]*tháng[\s.…_\d]*năm/iu.test(text) && text.length < 70 || /^[\p{L}\s.-]{2,40},\s*ngày/u.test(text) && findDates(text).length === 1;
}

function firstTitleLine(block: Block, kindLine: Block | undefined): boolean {
  const text = block.text;
  if (kindLine !== undefined && !/^[\p{Lu}\s\d().:]+$/u.test(kindLine.text)) return block.style.align === 'center';
  if (block.style.align === 'center' || block.style.bold === 'all') return true;
  if (/^(?:Căn cứ|Thực hiện [\p{Lu}])/u.test(text) && text.length > 150) return false;
  return text.length < 500 && !/[:;]$/u.test(text);
}

/** The title line above `block`, lines in parentheses and of the other column skipped; null when none has come. */
function lastTitleLine(block: Block, blocks: Block[], kindLine: number): Block | null {
  for (let at = block.index - 1; at > kindLine; at -= 1) {
    const above = blocks[at];
    if (above !== undefined && above.kind === 'paragraph' && above.text !== '' && !isHeadLine(above.text)) return above;
  }
  return null;
}

/** Above the kind line: issuer lines in upper case, the subject of a letter and its further lines, stray labels. */
function beforeKind(block: Block, blocks: Block[], part: { start: number; letter: boolean }): boolean {
  const text = block.text;
  if (text.length > 160) return false;
  if (isUpper(text) || /^V\s*\/\s*v/iu.test(text)) return true;
  if (block.index - part.start > 14 || SENTENCE_END.test(text) || OPENING.test(text)) return false;
  const above = blocks[block.index - 1];
  return text.length < 90 && (part.letter || block.index === part.start || above !== undefined && above.text.length < 90 && block.style.align === 'center');
}
