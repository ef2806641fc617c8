/**
 * The period that a figure's own sentence, item or table states; the report's own period governs the others and is
 * not repeated on them. The nearest statement wins: the sentence before the number, the items above, the line that
 * introduces a table.
 */
import type { Block, Figure, Period, Place, Table } from '../model.js';
import { findPeriods, type PeriodMention, withYear } from '../text/period.js';

export type PeriodInput = { figures: Figure[]; blocks: Block[]; places: Place[]; tables: Table[]; year: number | null };

/** Figures with `period` filled in where one is stated. @param input.year the report's year, for "trong tháng 10" */
export function assignPeriods({ figures, blocks, places, tables, year }: PeriodInput): Figure[] {
  const captions = new Map(tables.map((table) => [table.id, inCaption(captionOf(table, blocks))]));
  const columns = new Map<string, PeriodMention | undefined>();
  return figures.map((figure) => {
    // The year by which something is aimed at is no time of counting.
    const mention = figure.role === 'target' ? null : nearest(figure, blocks, places, captions, columns);
    return mention === null ? figure : { ...figure, period: periodOf(year === null ? mention : inYear(mention, year)) };
  });
}

const SINCE_NEW_YEAR = /(?<!\p{L})(?:(?:lũy kế|luỹ kế|tính|kể)\s+)?từ đầu năm(?:\s+(?<year>20\d{2}))?(?:\s+(?:cho\s+)?đến\s+nay)?(?![\p{L}\p{N}]|\s+(?:học|đến|tới))/giu;

/** What `findPeriods` finds, and "từ đầu năm đến nay", in order. */
function mentionsOf(text: string): PeriodMention[] {
  const found = findPeriods(text);
  for (const match of text.matchAll(SINCE_NEW_YEAR)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const inside = found.filter((other) => other.start < end && start < other.end);
    if (inside.some((other) => other.kind !== 'year')) continue;
    for (const other of inside) found.splice(found.indexOf(other), 1);
    const year = match.groups?.['year'] === undefined ? null : Number(match.groups['year']);
    found.push({ start, end, label: match[0], kind: 'to-date', basis: 'named', from: year === null ? null : newYear(year), to: null, year, months: null, valid: true, sure: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

function inYear(mention: PeriodMention, year: number): PeriodMention {
  return /từ đầu năm/iu.test(mention.label) ? { ...mention, from: mention.from ?? newYear(year) } : withYear(mention, year);
}

function newYear(year: number): string {
  return `${year}-01-01`;
}

function inCaption(caption: string): PeriodMention | null {
  return findPeriods(caption).findLast((mention) => !compared(caption, mention)) ?? null;
}

/** @param columns what was found in heads of columns, which all cells below share */
function nearest(
  figure: Figure, blocks: Block[], places: Place[], captions: Map<string, PeriodMention | null>, columns: Map<string, PeriodMention | undefined>,
): PeriodMention | null {
  const block = blocks[figure.evidence.block];
  if (block === undefined) return null;
  if (figure.table !== null) {
    const { id, column } = figure.table;
    if (!columns.has(column)) {
      const words = column.replace(SHORT_MONTH, 'tháng $1');
      columns.set(column, mentionsOf(words).find((mention) => !compared(words, mention)));
    }
    return columns.get(column) ?? captions.get(id) ?? null;
  }
  const sentence = ownSentence(block.text, figure.evidence.start, places[block.index]?.lead ?? 0);
  const own = governing(sentence);
  // "Đến 14/10/2024 có 90 thẻ, trong tháng cấp 5 thẻ": the report's own time again, or that of the items above.
  const again = own !== undefined && [...sentence.matchAll(OWN_TIME)].some(({ index }) => index >= own.end);
  if (own !== undefined && !again) return own;
  const visited = new Set<number>();
  for (let at = places[block.index]?.parent ?? null; at !== null && !visited.has(at); at = places[at]?.parent ?? null) {
    visited.add(at);
    const found = governing((blocks[at]?.text ?? '').slice(places[at]?.lead ?? 0));
    if (found !== undefined && !(again && found.kind === 'to-date')) return found;
  }
  return null;
}

/** "T7", "T.7/2025" over a column. */
const SHORT_MONTH = /^T\.?\s?(\d{1,2})(?=\s*\/\s*20\d\d|\s*$)/u;

const OWN_TIME = /(?<!\p{L})(?:trong (?:tháng|kỳ)|tháng này|kỳ này)(?!\s*\d|\s+(?:tới|sau|trước)|\p{L})/giu;

/** The last period of `before` that still holds where `before` ends; the days that a bracket behind it gives, where there are any. */
function governing(before: string): PeriodMention | undefined {
  const all = mentionsOf(before);
  const last = all.findLast((mention) => !compared(before, mention) && !enclosed(before, mention) && !past(before, mention) && !named(before, mention));
  if (last === undefined) return undefined;
  return all.find((mention) => mention.basis === 'stated' && mention.start > last.end && mention.kind === 'range' && /^\s*\(\s*(?:tính\s+)?$/iu.test(before.slice(last.end, mention.start))
    && /^\s*\)/u.test(before.slice(mention.end))) ?? last;
}

/** A numbered paper, a plan or an aim of many years, the name of something in quotation marks: not when it was counted. */
function named(text: string, mention: PeriodMention): boolean {
  const lead = text.slice(0, mention.start);
  if (NUMBERED_PAPER.test(lead) && /^\s*(?:,|;|:|\)|và|của|về|đã|$)/iu.test(text.slice(mention.end)) && mention.basis === 'named') return true;
  if ((mention.kind === 'year' || mention.kind === 'other') && PLAN.test(lead)) return true;
  const opened = lead.lastIndexOf('“');
  return opened >= 0 && !lead.slice(opened).includes('”') && text.slice(mention.end).includes('”');
}

const NUMBERED_PAPER = /(?<!\p{L})(?:kế hoạch|quyết định|nghị quyết|công văn|chỉ thị|nghị định|thông tư|văn bản|đề án|chương trình)(?:\s+số)?\s+[^\s,;]*\d[^\s,;]*(?:\s[^,;:.()]*)?$/iu;
const PLAN = /(?<!\p{L})(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|nghị quyết|chương trình|đề án|phấn đấu|luật|nhiệm kỳ)(?:\s[^,;:.()]*)?$/iu;

const COMPARED = /(?<!\p{L})so(?:\s+với)?(?:\s[^,;:.()]{0,60})?\s*$/iu;
const SAME_TIME = /(?<!\p{L})cùng\s+kỳ(?:\s+(?:của|các))?\s*$/iu;
/** "trẻ sinh năm 2018": which ones are counted, not when. */
const ATTRIBUTE = /(?<!\p{L})(?:sinh|khóa|khoá|thành lập|xây dựng|hiệu lực|áp dụng|khởi công|thời hạn|hạn nộp|hết hạn|trước|tốt nghiệp)(?:\s+(?:từ|trong|vào|kể từ|trước|giai đoạn|ngày|thi hành))*\s*$/iu;

/** What a number is measured against is not its own time, unless the number of that time follows right behind: "(12 vụ)". */
function compared(text: string, mention: PeriodMention): boolean {
  const [lead, rest] = [text.slice(0, mention.start), text.slice(mention.end)];
  if (ATTRIBUTE.test(lead)) return true;
  if (COMPARED.test(lead)) return !/^\s*(?:\(|là|có|:)\s*$/u.test(rest);
  return SAME_TIME.test(lead) && /[,;)]/u.test(rest);
}

/** In brackets that close before the number, unless they hold nothing else, close the item's name and a colon follows. */
function enclosed(text: string, mention: PeriodMention): boolean {
  const open = openBracket(text, mention.start);
  const rest = text.slice(mention.end);
  const close = open < 0 ? -1 : rest.indexOf(')');
  if (close < 0) return false;
  const alone = /^\(\s*(?:tính|số liệu|trong)?\s*$/iu.test(text.slice(open, mention.start)) && rest.slice(0, close).trim() === '';
  const behind = rest.slice(close + 1);
  // "Tổng số hồ sơ (tính đến 13/10/2024) là: …": the bracket stands inside the name of the number that follows.
  if (alone && /^\s*(?:là|đạt|có|được|:)+\s*:?\s*$/iu.test(behind) && /\p{L}\s*$/u.test(text.slice(0, open))) return unitOnly(text.slice(0, open));
  return !alone || /\p{N}/u.test(text.slice(0, open)) || !/^\s*(?::|$)/u.test(behind);
}

/** "… 1.413 hồ sơ" before the bracket: it says when those were counted. */
function unitOnly(text: string): boolean {
  return /\p{N}\s+(?:\p{L}+\s*){1,3}$/u.test(text);
}

/** Where the bracket opens that `at` stands in; -1 outside of brackets. */
function openBracket(text: string, at: number): number {
  const open = text.lastIndexOf('(', at);
  return open < 0 || text.slice(open, at).includes(')') ? -1 : open;
}

const OPENING = /^[\s\-–+*•]*(?:(?:trong|vào|riêng|tính|tính từ|từ|kể từ|lũy kế|luỹ kế|qua|đến|cả|kỳ|kết quả|số liệu|thời gian|thực hiện|tổng kết)\s*)*$/iu;

/** In an earlier clause, unless it opens the sentence and so governs all of it: "Trong tháng 5: …; …". */
function past(text: string, mention: PeriodMention): boolean {
  const rest = text.slice(mention.end).replace(/\([^()]*\)/gu, '');
  return rest.includes(';') && !OPENING.test(text.slice(0, mention.start)) && !/^\s*:/u.test(rest);
}

/** A full stop behind these, behind initials and inside numbers ends no sentence. */
const ABBREVIATION = /(?:(?<!\p{L})(?:TP|Tp|TX|Tx|TT|Tt|KP|Kp|TDP|GS|PGS|TS|ThS|Ths|BS|Bs|CN|KS|LS|TM|KT|TL|TUQ|tr|Tr|ĐT|Ng|St|v\.v|\p{Lu})|(?:^|\s)\p{Nd}{1,2})$/u;

/** Characters; a paragraph may run on for pages. */
const LONGEST_SENTENCE = 4000;

/** From the last end of a sentence before the number to the number, without the mark of the item. */
function ownSentence(text: string, at: number, lead: number): string {
  const before = text.slice(Math.max(Math.min(lead, at), at - LONGEST_SENTENCE), at);
  const stops = [...before.matchAll(/[.!?](?:["”)])?\s+(?=[\p{Lu}\p{Nd}“"(]|$)/gu)];
  const last = stops.findLast(({ index }) => !ABBREVIATION.test(before.slice(Math.max(0, index - 8), index)));
  return last === undefined ? before : before.slice(last.index + last[0].length);
}

/** The paragraph before a table. */
function captionOf(table: Table, blocks: Block[]): string {
  const first = table.cells[0];
  const before = first === undefined ? undefined : blocks.slice(0, first).findLast((block) => block.cell === null && block.text !== '');
  return before?.text ?? '';
}

function periodOf({ from, to, label, kind, basis }: PeriodMention): Period {
  return { from, to, label, kind, basis };
}
