/** "gồm 03 nhóm:" over a list of four: the number announced and the items listed differ. */
import { evidenceOf, evidenceOfBlock } from '../evidence.js';
import type { Block, Evidence, Place } from '../model.js';
import { LETTERS } from '../text/labels.js';
import { fold } from '../text/normalise.js';
import { bodyBlocks, type Check, type CheckInput, type Outcome, remark } from './check.js';

/** Nouns that lists are made of; a number of hồ sơ or người is a figure, and what follows tells its parts. */
const NOUN = String.raw`nhóm|nội dung|nhiệm vụ|chỉ tiêu|giải pháp|tiêu chí|mô hình|lĩnh vực|kế hoạch|chuyên đề|bước|hình thức|nguyên nhân|khó khăn|tồn tại|hạn chế|kiến nghị|đề xuất|dự án|công trình|thủ tục|dịch vụ công|dvc|văn bản|báo cáo|quyết định|mục tiêu|trường hợp cụ thể|tổ công tác|điểm`;
const ANNOUNCED = new RegExp(String.raw`(?<![\p{L}\p{N}.,/%-])(?<count>0?[2-9]|[12]\d)\s+(?<noun>${NOUN})(?!\p{L})(?:\s[^,.;:()\d]{1,60}?)?(?:\s(?:sau|như sau|sau đây|cụ thể|gồm|bao gồm|là|cụ thể như sau|cụ thể là))?\s*$`, 'u');
/** "hoàn thành 12/15", "vượt 3 chỉ tiêu": part of a longer list, whose items need not all be told. */
const PARTIAL = /(?<!\p{L})(?:trong đó|một số|ví dụ|như|tiêu biểu|chủ yếu|nổi bật|ít nhất|trên|hơn|khoảng|gần|còn|và)\s+(?:\p{L}+\s+){0,2}$/u;

export const listCount: Check = {
  id: 'list-count',
  run: (input) => bodyBlocks(input).flatMap(({ block, place }) => [...ofItems(block, place.part, input), ...inline(block, place.part)]),
};

type Announced = { count: number; words: string; start: number; end: number };

/** The number that the words before a colon announce; null where none does. */
function announced(text: string, colon: number): Announced | null {
  const before = text.slice(0, colon);
  const match = ANNOUNCED.exec(fold(before));
  if (match === null || PARTIAL.test(fold(before.slice(0, match.index)))) return null;
  return { count: Number(match.groups?.['count']), words: before.slice(match.index).trim(), start: match.index, end: colon };
}

/** The items that stand right under a block which ends by announcing them. */
function ofItems(block: Block, part: string, { blocks, places }: CheckInput): Outcome[] {
  const words = block.text.trimEnd();
  const said = block.cell === null && words.endsWith(':') ? announced(words, words.slice(0, -1).trimEnd().length) : null;
  if (said === null) return [];
  const under = places.filter((place) => place.parent === block.index && place.part === part).flatMap((place) => blocks[place.block] ?? []);
  const children = under.length > 0 ? under : behind(block, blocks, places);
  const marks = new Set(children.map((child) => markOf(child.text, places[child.index]?.item ?? child.marker)));
  // A list that mixes its marks, or has paragraphs between its items, does not tell where it ends.
  if (children.length < 2 || marks.size !== 1 || marks.has('') || children.length === said.count) return [];
  return [finding(block, part, said, children.length, children.map(evidenceOfBlock), marks.has('number') || marks.has('letter') ? null : 'bullets')];
}

/** Points "a) … b) …" that come right behind and stand beside the words that announce them, as sections do. */
function behind(block: Block, blocks: Block[], places: Place[]): Block[] {
  const parent = places[block.index]?.parent;
  const found: Block[] = [];
  for (let at = block.index + 1; at < blocks.length; at += 1) {
    const [next, place] = [blocks[at], places[at]];
    if (next === undefined || place === undefined || place.parent !== parent && !found.some(({ index }) => index === place.parent)) break;
    if (place.parent !== parent) continue;
    const value = /^\(?([a-zđ1-9])[.)]/u.exec(next.marker ?? next.text)?.[1];
    if (value !== String(found.length + 1) && value !== LETTERS[found.length]) break;
    found.push(next);
  }
  return found;
}

/** "-", "+", "number", "letter"; '' for a paragraph without a mark. */
function markOf(text: string, item: string | null): string {
  if (item !== null && /^[-–+*•]/u.test(item)) return item;
  const typed = /^\s*(?:\(?(?:\d{1,2}|(?<letter>[a-zđ]))[.)]|(?<bullet>[-–+*•])\s)/u.exec(text) ?? /^(?:\(?(?:\d{1,2}|(?<letter>[a-zđ]))[.)])/u.exec(item ?? '');
  if (typed === null) return '';
  return typed.groups?.['bullet'] ?? (typed.groups?.['letter'] === undefined ? 'number' : 'letter');
}

const MARK = /\((?<number>\d{1,2})\)|⁽(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})⁾/gu;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "gồm 03 nhóm: (1) …; (2) …; (3) …; (4) …" in one paragraph; the marks have to count on from one. */
function inline(block: Block, part: string): Outcome[] {
  const marks = [...block.text.matchAll(MARK)].map((match) => ({
    start: match.index, end: match.index + match[0].length,
    value: match.groups?.['number'] === undefined ? Number([...(match.groups?.['raised'] ?? '')].map((digit) => RAISED.indexOf(digit)).join('')) : Number(match.groups['number']),
  }));
  return marks.flatMap((first, at): Outcome[] => {
    const colon = /:\s*$/u.exec(block.text.slice(0, first.start))?.index;
    const said = first.value === 1 && colon !== undefined ? announced(block.text, colon) : null;
    if (said === null) return [];
    const run = marks.slice(at).findIndex(({ value }, index) => value !== index + 1);
    const listed = marks.slice(at, run < 0 ? undefined : at + run);
    // A mark that does not count on is what numbering-gap or numbering-duplicate reports.
    if (run >= 0 && marks[at + run]?.value !== 1 || listed.length < 2 || listed.length === said.count) return [];
    return [finding(block, part, said, listed.length, listed.map(({ start, end }) => evidenceOf(block, start, end)), null)];
  });
}

function finding(block: Block, part: string, said: Announced, items: number, related: Evidence[], grade: string | null): Outcome {
  return remark('list-count', part, { id: 'check.list-count', params: { words: said.words, count: said.count, items } }, [evidenceOf(block, said.start, said.end)], {
    grade, related, printed: String(said.count), expected: String(items),
  });
}
