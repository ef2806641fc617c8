/** Units that a table states for its numbers: in a line above it, in a header, in the label of a row. */
import type { Block } from '../model.js';
import { fold } from '../text/normalise.js';
import { PLAN_WORDS, type RowUnit, rowUnit } from './columns.js';
import { type Lexicon, scaleAt, type Unit, unitAt } from './lexicon.js';
import { type Grid, headTitles } from './grid.js';

/** `unknown`: a scale is named that is not understood. */
export type Stated = { unit: RowUnit | null; unknown: boolean };

/** Paragraphs above a table in which its unit may stand. */
const LINES_ABOVE = 3;
const UNIT_LINE = /^\(?\s*(?:đvt|đ\.v\.t|đv tính|đơn vị(?: tính)?)\s*[:;-]?\s*([^()]+?)\)?\s*\.?$/iu;
/** "Chi tiết các khoản thu (triệu đồng):": an amount of money that ends the sentence, without the word "đơn vị". */
const MONEY_REMARK = /\(\s*((?:nghìn|ngàn|triệu|tr\.?|tỷ|tỉ)\s*(?:đồng|đ))\s*\)\s*[:.]?\s*$/iu;
const UNIT_REMARK = /\(\s*(?:đvt|đ\.v\.t|đv tính|đơn vị(?: tính)?)\s*[:;]?\s*([^()]+?)\)|(?<!\p{L})(?:đvt|đơn vị tính)\s*[:;]\s*([^().;:]+?)\s*\.?$/iu;
/** In the sentence right above: "…, ĐVT: triệu đồng, cụ thể như sau:", "số liệu tính bằng triệu đồng", "đơn vị tính là hồ sơ". */
const UNIT_SENTENCE = /(?<!\p{L})(?:(?:đvt|đ\.v\.t|đv tính|đơn vị tính)\s*(?:[:;]|là(?!\p{L}))?|(?:số liệu|số tiền|giá trị|các số|con số|đơn vị|bảng|được|đều) (?:(?:trong bảng|trong biểu|sau|sau đây|dưới đây|được|đều|này) ){0,3}tính (?:bằng|theo)(?: đơn vị(?: tính)?)?)\s+([^().;:,]+?)\s*(?=[,.;:()]|$|\s(?:như sau|cụ thể|dưới đây|trong bảng))/giu;
const LONGEST_SENTENCE = 400;

/**
 * The unit of the whole table: "Đơn vị tính: triệu đồng" in a line right above, in the caption's brackets, or in a row
 * of the head that spans the table. A line that names an office ("Đơn vị: Trạm Y tế") gives none.
 */
export function unitOfTable(grid: Grid, blocks: Block[], lexicon: Lexicon): RowUnit | null {
  const titles = headTitles(grid).toReversed();
  const first = grid.table.cells[0] ?? 0;
  const above: string[] = [];
  for (let at = first - 1; at >= 0 && above.length < LINES_ABOVE; at -= 1) {
    const block = blocks[at];
    if (block === undefined || block.kind === 'cell') break;
    if (block.kind === 'paragraph' && block.text.trim() !== '') above.push(block.text);
  }
  for (const text of [...titles, ...above]) {
    const said = UNIT_LINE.exec(text.trim())?.[1]
      ?? (text.length <= 240 ? UNIT_REMARK.exec(text.trim()) : null)?.slice(1).find((words) => words !== undefined)
      ?? (text === above[0] ? MONEY_REMARK.exec(text)?.[1] ?? saidOnce(text) : undefined);
    const unit = said === undefined ? null : oneUnit(said, lexicon);
    if (unit !== null && !unit.percent) return unit;
  }
  return null;
}

/** What the one statement of a unit in a sentence says; of two that differ nobody knows which is this table's. */
function saidOnce(text: string): string | undefined {
  const said = text.length > LONGEST_SENTENCE ? [] : [...text.matchAll(UNIT_SENTENCE)].map(([, words = '']) => words.trim());
  return new Set(said.map(fold)).size === 1 ? said[0] : undefined;
}

/** Columns of these hold no cases. */
const NO_CASES = /(?<!\p{L})(?:tiền|kinh phí|giá trị|vốn|doanh thu|thu nhập|diện tích|sản lượng|năng suất|khối lượng|tỷ suất|điểm|thời gian|thời hạn|tuổi|bình quân|năm|ngày)(?!\p{L})/u;
const SUM = /^(?:cộng|tổng(?: số| cộng)?)(?!\p{L})/u;

/**
 * Units of columns that name none, from what is beside or above them: a sum of columns that all count one thing, "Trong đó: nữ"
 * behind "Số học sinh", and what the caption says is counted ("Số hồ sơ hộ tịch chia theo thủ tục:") where no column says otherwise.
 * @param columns those that hold the table's numbers
 */
export function unitsBeside(grid: Grid, blocks: Block[], { paths, columns }: { paths: string[][]; columns: number[] }, lexicon: Lexicon): Map<number, RowUnit> {
  const known = new Map(columns.flatMap((col) => {
    const path = paths[col] ?? [];
    const named = statedUnit(path, lexicon).unit ?? asRowUnit(namedUnit(path, false, lexicon));
    return named === null ? [] : [[col, named] as const];
  }));
  const counting = columns.filter((col) => !isPercentHeader(paths[col] ?? []) && known.get(col)?.percent !== true);
  const found = new Map<number, RowUnit>();
  const caption = counting.some((col) => known.has(col) || NO_CASES.test(fold((paths[col] ?? []).join(' ')))) ? null : captionUnit(grid, blocks, lexicon);
  const units = counting.flatMap((col) => known.get(col) ?? []);
  // Of a sum all other columns name their units.
  const whole = units.length === counting.length - 1 && units.length > 1 ? kindOf(units, lexicon) : null;
  for (const [at, col] of counting.entries()) {
    if (known.has(col)) continue;
    const leaf = fold(paths[col]?.at(-1) ?? '').trim();
    const left = counting[at - 1];
    const kind = SUM.test(leaf) ? whole : null;
    if (kind !== null) found.set(col, kind);
    else if (/^trong đó(?!\p{L})/u.test(leaf) && !NO_CASES.test(leaf) && left !== undefined) {
      const beside = known.get(left) ?? found.get(left);
      if (beside !== undefined && beside.unit?.measure === 'count') found.set(col, beside);
    } else if (caption !== null) found.set(col, caption);
  }
  return found;
}

/** What several units are kinds of: "hộ" of "hộ nghèo" and "hộ cận nghèo"; null where they are of several kinds, or one is not known. */
function kindOf(units: RowUnit[], lexicon: Lexicon): RowUnit | null {
  const [first] = units;
  if (first === undefined || first.unit === null) return null;
  const head = unitAt(lexicon, fold(first.unit.name.split(' ')[0] ?? ''), 0)?.unit;
  for (const unit of head === undefined ? [first.unit] : [first.unit, head]) {
    if (units.every((other) => other.unit !== null && other.factor === first.factor && (other.unit.name === unit.name || other.unit.name.startsWith(`${unit.name} `)))) return { ...first, unit };
  }
  return null;
}

function asRowUnit(unit: Unit | null): RowUnit | null {
  return unit === null ? null : { unit, factor: 1, percent: false };
}

/** "Bảng so sánh số phiếu theo cụm dân cư:", "rà soát hồ sơ cấp giấy theo tổ dân phố:": what the words right above say is counted. */
function captionUnit(grid: Grid, blocks: Block[], lexicon: Lexicon): RowUnit | null {
  const above = blocks[(grid.table.cells[0] ?? 0) - 1];
  if (above?.kind !== 'paragraph') return null;
  const clause = fold(above.text).split(/[.;]\s/u).at(-1) ?? '';
  if (clause.length > 200 || /\.\s*$/u.test(clause)) return null;
  const behind = (pattern: RegExp): Unit[] => [...clause.matchAll(pattern)].flatMap(({ index, 0: words }) => {
    const end = index + words.length;
    const unit = unitAt(lexicon, clause, end);
    return unit === null || unit.unit.measure !== 'count' || lexicon.scopeNouns.test(clause.slice(end)) || /^\s*hộ (?:tịch|khẩu)/u.test(clause.slice(end)) ? [] : [unit.unit];
  });
  const counted = behind(/(?<!\p{L})số(?: lượng)?\s+(?=\p{L})/gu);
  if (new Set(counted.map(({ name }) => name)).size > 1) return null;
  const divided = /(?<!\p{L})(?:theo|của từng|của các|ở từng|tại từng|từng)(?!\p{L})/u.test(clause);
  return asRowUnit(counted[0] ?? (divided ? behind(new RegExp(`(?<!\\p{L})(?:${lexicon.actions})\\s+(?=\\p{L})`, 'gu'))[0] : undefined) ?? null);
}

/** "Hồ sơ, %" is one unit and percentages; "người, hộ" are two, of which nobody knows which is meant. */
function oneUnit(said: string, lexicon: Lexicon): RowUnit | null {
  const units = said.split(/\s*(?:[,;]|\svà\s)\s*/u).filter((part) => part.trim() !== '%');
  return units.length === 1 && units[0] !== undefined ? rowUnit(units[0].trim(), lexicon) : null;
}

/** What brackets or "ĐVT:" say, the innermost words first: "Kinh phí (thu) (triệu đồng)", "Diện tích gieo trồng (ha)". */
export function statedUnit(path: string[], lexicon: Lexicon): Stated {
  let unknown = false;
  for (const printed of path.toReversed()) {
    const words = printed.replace(DIVIDED, '');
    for (const match of words.matchAll(/(?:đvt|đơn vị(?: tính)?)\s*:?\s*([^()\n]+)|\(([^()]+)\)/giu)) {
      const piece = (match[1] ?? match[2] ?? '').replace(/^\s*(?:đvt|đơn vị(?: tính)?)\s*:?\s*/iu, '').trim();
      const said = rowUnit(piece, lexicon) ?? scaleFirst(fold(piece), lexicon);
      // "Tốt (tỉ lệ so với tổng số) 40%": the row prints its share itself, beside its numbers.
      if (said?.percent === true && /\d\s*%/u.test(words)) continue;
      if (said !== null) return { unit: said, unknown: false };
      unknown ||= SCALE_LIKE.test(fold(piece));
    }
  }
  return { unit: null, unknown };
}

/** "triệu đồng, giá hiện hành": the scale and unit that a longer remark begins with. */
function scaleFirst(words: string, lexicon: Lexicon): RowUnit | null {
  const scale = scaleAt(lexicon, words, 0);
  return scale === null ? null : { unit: unitAt(lexicon, words, scale.end)?.unit ?? null, factor: scale.factor, percent: false };
}

const SCALE_LIKE = /(?<!\p{L})(?:tr\.|triệu|tỷ(?! lệ)|tỉ(?! lệ)|ngh?ìn|ngàn|1[.,]?000)(?![\p{L}\p{N}])/u;
/** "TH 6 tháng" over a column is what was done, "CK" the same time last year; neither counts anything. */
const SHORT_WORDS = /(?<!\p{L})(?:th|dt|ck|ss)(?!\p{L})/gu;

const PLACES = /^(?:thôn|ấp|bản|buôn|làng|xóm|khóm|khu|khu phố|khu dân cư|tổ|tổ dân phố|xã|phường|thị trấn|huyện|trường|chi bộ|đội|cụm|lớp|khối|nhóm|đợt)$/u;

/**
 * The unit that headers name in passing: "Số hồ sơ nộp trực tiếp", "Hộ nghèo". A unit of one syllable counts only at the
 * beginning or behind "số": "trực tuyến" holds no "tuyến". @param placed only where units stand
 */
export function namedUnit(path: string[], placed: boolean, lexicon: Lexicon): Unit | null {
  for (const words of path.toReversed()) {
    // "Kế hoạch" over a column says what its numbers are, not what they count
    const folded = [PLAN_WORDS, SHORT_WORDS].reduce((text, pattern) => text.replace(pattern, (word) => ' '.repeat(word.length)), fold(words));
    for (const match of folded.matchAll(/(?<!\p{L})\p{L}/gu)) {
      const found = unitAt(lexicon, folded, match.index);
      // "Thôn A" over a column is whose numbers they are.
      if (found !== null && PLACES.test(found.unit.name) && /^\s+(?:\p{Lu}|\p{Nd})/u.test(words.slice(found.end))) continue;
      const begins = /^$|(?:\(|đvt:?|đơn vị(?: tính)?:?|(?<!\p{L})số(?: lượng| lượt)?)\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)?\s*$/u.test(folded.slice(0, match.index));
      if (found !== null && (begins || !placed && /\s/u.test(folded.slice(found.start, found.end)))) return found.unit;
    }
  }
  return null;
}

/**
 * The unit that a row's own words say it counts: "Số hồ sơ quá hạn", "Tổng số hộ", "Hồ sơ đã giải quyết"; no names: "Khu phố 3".
 * @param strict where the table states another unit: only "số …" says that this row counts something else
 */
export function countedUnit(path: string[], strict: boolean, lexicon: Lexicon): Unit | null {
  for (const words of path.toReversed()) {
    const folded = fold(words).replace(/^[-–+*•\s]*(?:trong đó|riêng)?\s*:?\s*[-–+]?\s*/u, '');
    const lead = /^(?:(?:tổng )?số(?: lượng| lượt)?|tổng)\s+/u.exec(folded)?.[0].length ?? 0;
    // "Số lượt tiếp công dân" counts lượt, "Số lượt hồ sơ" hồ sơ.
    const found = unitAt(lexicon, folded, lead) ?? (/ lượt\s+$/u.test(folded.slice(0, lead)) ? unitAt(lexicon, folded, folded.indexOf('lượt')) : null);
    if (found === null || strict && !/(?<!\p{L})số/u.test(folded.slice(0, lead))) continue;
    if (lead > 0 || (lexicon.resultVerbs.exec(folded.slice(found.end).trimStart())?.index ?? -1) === 0) return found.unit;
  }
  return null;
}

const PERCENT_HEADER = /%|^(?:-\s*)?(?:tỷ lệ|tỉ lệ|tl|th\/(?:kh|dt|ck|ct))(?!\p{L})|(?<!\p{L})(?:tỷ lệ|tỉ lệ)(?!\p{L})/iu;
const COUNTS = /^(?:số|sl|tổng)(?!\p{L})/iu;

/** Whether the bare numbers under these headers are percentages: the leaf says so, or "%" over leaves that name nothing else. */
export function isPercentHeader(path: string[]): boolean {
  const leaf = path.at(-1) ?? '';
  if (PERCENT_HEADER.test(leaf.trim())) return true;
  return !COUNTS.test(leaf.trim()) && !/[()]|\+\/-|tăng|giảm/iu.test(leaf) && path.slice(0, -1).some((words) => /^[^()]*\(%\)\s*$|^%/u.test(words.trim()));
}

/** "Các khoản thu phân chia theo tỷ lệ phần trăm (%)": amounts that are divided so. */
const DIVIDED = /(?<!\p{L})theo (?:tỷ|tỉ) lệ(?: phần trăm)?\s*\(\s*%\s*\)/giu;

/** "Tỷ lệ hồ sơ trực tuyến (%)", "Tỷ lệ che phủ rừng": the row's bare numbers are percentages. */
export function isPercentRow(label: string): boolean {
  return /\(\s*%\s*\)|^[-–+\s]*(?:tỷ lệ|tỉ lệ)(?!\p{L})/iu.test(label.replace(DIVIDED, ''));
}
