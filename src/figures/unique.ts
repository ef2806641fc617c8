/** Labels that a clerk can tell apart: the nearest context goes in front of those that stand twice or say too little. */
import { groupBy } from '../collections.js';
import type { Figure } from '../model.js';
import type { Draft } from './draft.js';
import type { Lexicon } from './lexicon.js';
import { lowered, raised } from './wording.js';
import { fold } from '../text/normalise.js';

/** Words that name a step or a unit but not what was done: "đã tiếp nhận", "lũy kế", "nộp trực tuyến", "tạm trú". */
const GENERIC = new Set(
  ('đã được có tiếp nhận giải quyết xử lý trong tháng quý kỳ năm này nay đến lũy kế cộng dồn nộp trực tuyến số lượng tổng tiền thu cấp trả mới đạt '
    + 'đúng hạn quá trước trễ và còn lại hồ sơ trường hợp người lượt thẻ tài khoản công dân thường trú tạm nam nữ kích hoạt mức 1 2 từ tỷ lệ tỉ '
    + 'thành công phần qua bưu chính chưa tăng giảm thực hiện hoàn thành toàn bộ bằng gồm là trị giá kinh phí bị').split(' '),
);

/** Prefixes labels in place; two rounds, because two headings may hold the same items. */
export function makeUnique(drafts: Draft[], lexicon: Lexicon): void {
  const byId = new Map(drafts.map(({ figure }) => [figure.id, figure]));
  const original = new Map(drafts.map(({ figure }) => [figure, figure.label]));
  const vague = new Set(drafts.filter((draft) => draft.vague).map(({ figure }) => figure));
  // What was vague by itself is named with what stands above it; its parts are too.
  const nameOf = (figure: Figure): string | undefined => (vague.has(figure) || !tells(original.get(figure) ?? '') ? figure.label : original.get(figure));
  for (let round = 0; round < 2; round += 1) {
    const groups = groupBy(drafts, ({ figure }) => `${figure.part}|${fold(figure.label)}|${figure.table?.column ?? ''}`);
    const twice = new Set([...groups.values()].filter(({ length }) => length > 1).flat());
    // In the order of the text: what goes in front of a part is the name that its whole has got by then.
    for (const draft of drafts) {
      const { figure } = draft;
      if (figure.table !== null || figure.change !== null) continue;
      const member = isMember(draft, lexicon);
      if (!twice.has(draft) && (round > 0 || (tells(figure.label) && !draft.vague && !member))) continue;
      const alone = !twice.has(draft) && tells(figure.label) && !member && !/^(?:đã|đang|chưa|không|được|bị)(?!\p{L})/iu.test(figure.label);
      const whole = byId.get(figure.whole?.figure ?? '');
      // "cây lương thực" of three seasons' areas: the whole has got a longer name since.
      if (round > 0 && whole !== undefined && whole.label !== original.get(whole) && figure.label.startsWith(`${original.get(whole) ?? ''} - `)) {
        figure.label = `${whole.label}${figure.label.slice((original.get(whole) ?? '').length)}`;
        continue;
      }
      for (const next of anchors(draft, nameOf, byId, lexicon)) {
        // A heading as long as a sentence makes no name clearer that says something by itself.
        if (alone && next.split(' ').length > LONGEST_ITEM + 2) continue;
        const anchor = withoutLast(figure.cumulative ? next.replace(IN_PERIOD, '') : next, figure.label);
        figure.label = raised(figure.label === '' ? anchor : `${anchor} - ${lowered(withoutCases(figure.label))}`);
      }
    }
  }
  for (const { figure } of drafts) {
    // A change is named after the figure before it.
    if (figure.label !== '' || (figure.change !== null && figure.table === null)) continue;
    const row = figure.table === null ? '' : figure.table.row || figure.table.column;
    figure.label = [row, figure.context.at(-1) ?? '', figure.unit ?? '', figure.evidence.quote].find((words) => words !== '') ?? '';
  }
}

/** "Hồ sơ đã quét - trang" before "trang A4": said once. */
function withoutLast(anchor: string, label: string): string {
  const at = anchor.lastIndexOf(' - ');
  return at > 0 && fold(label).startsWith(`${fold(anchor.slice(at + 3))} `) ? anchor.slice(0, at) : anchor;
}

const IN_PERIOD = /\s(?:trong|của) (?:tháng|quý|kỳ|tuần|năm)(?: này| báo cáo)?$/iu;

/** Whether a label names a thing and not only a step. */
export function tells(label: string): boolean {
  const words = fold(label).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 2 && words.some((word) => !GENERIC.has(word));
}

/**
 * What goes before a label, innermost first: the nearest of the figure that it follows, its whole and what stands above;
 * one more where that says too little ("Thường trú" between "Cấp tài khoản" and "mức 1") or is itself but a kind of
 * what the list around it counts.
 */
function anchors(draft: Draft, labelOf: (figure: Figure) => string | undefined, byId: Map<string, Figure>, lexicon: Lexicon): string[] {
  const { figure, items } = draft;
  const whole = byId.get(figure.whole?.figure ?? '');
  const near = [whole === undefined ? '' : (labelOf(whole) ?? ''), draft.follows === null ? '' : (labelOf(draft.follows.figure) ?? '')];
  const words = [...figure.context, ...near].filter((text) => text !== '' && !EMPTY.test(fold(text)) && !fold(figure.label).includes(fold(text)));
  const [first, second] = words.toReversed();
  if (first === undefined) return [];
  const more = second !== undefined && !fold(first).includes(fold(second)) && !fold(second).includes(fold(first)) && items.includes(second)
    && (first.split(' ').length <= 2 || (items.includes(first) && second.split(' ').length <= LONGEST_ITEM && isKind(first, lexicon)));
  return more ? [first, second] : [first];
}

/** Headings and totals that name nothing. */
const EMPTY = /^(?:(?:những |một số )?(?:khó khăn|vướng mắc|tồn tại|hạn chế)(?:(?:,| và) (?:khó khăn|vướng mắc|tồn tại|hạn chế|kiến nghị|đề xuất|nguyên nhân))*|hiện (?:nay|vẫn|còn|có)(?!\p{L}).*|tổng|cộng|tổng cộng|tổng số(?: \S+){0,2}|(?:kết quả )?(?:tổ chức )?(?:thực hiện|đạt được)(?: nhiệm vụ)?|kết quả|(?:đặc điểm )?tình hình(?: chung)?|(?:công tác )?(?:lãnh đạo, )?chỉ đạo(?:, điều hành)?|đánh giá(?: chung)?|nhận xét(?:, đánh giá)?|ưu điểm|tồn tại(?:, hạn chế)?|hạn chế|đặc điểm|nổi bật|nội dung|cụ thể)$/u;

/** A kind of what a list or a whole counts ("Hội Nông dân" under "Cập nhật dữ liệu đoàn hội"): no deed of its own. */
function isMember({ figure, items, follows }: Draft, lexicon: Lexicon): boolean {
  const item = items.at(-1);
  const listed = item !== undefined && item.split(' ').length <= LONGEST_ITEM;
  const part = figure.whole !== null && figure.whole.group !== 'share' && figure.whole.group !== 'behind';
  return follows !== null || ((listed || part) && isKind(figure.label, lexicon)) || (part && CHANNEL.test(fold(figure.label)));
}

function isKind(label: string, lexicon: Lexicon): boolean {
  const folded = fold(label);
  if (NAMED_CASE.test(label)) return true;
  // Verbs of one syllable are parts of nouns ("giao thông", "toàn trình") unless the label begins with them.
  const deed = [...folded.matchAll(new RegExp(lexicon.action.source, 'gu'))].some(({ index, 0: verb }) => index === 0 || verb.includes(' '));
  return !deed && !CLAUSE.test(folded);
}

/** What stands behind a capital letter is a name: "trường hợp Hỗ trợ tiền thuê nhà". */
const NAMED_CASE = /^(?:[Tt]rường hợp|[Hh]ồ sơ|[Đđ]ối tượng|[Pp]hiếu)\s+\p{Lu}\p{Ll}/u;
/** How cases came in or went out, which says nothing of what they are. */
const CHANNEL = /^(?:được |đã )*(?:tiếp nhận|nộp|trả|giải quyết|xử lý|thanh toán|đăng ký)(?: (?:hồ sơ|kết quả))? (?:trực tiếp|trực tuyến|qua|trên|tại|bằng)(?!\p{L})/u;
const LONGEST_ITEM = 14;
const CLAUSE = /^(?:tổng|số(?! h[oó][aá])|tỷ lệ|tỉ lệ)(?!\p{L})|(?<!\p{L})(?:được|đã|bị|chưa|đang|tham gia|xảy ra)(?!\p{L})/u;

/** "trường hợp Hội Nông dân": behind what the list counts, the word for a case says nothing. */
function withoutCases(label: string): string {
  return label.replace(/^(?:[Tt]rường hợp|[Hh]ồ sơ|[Đđ]ối tượng|[Pp]hiếu)\s+(?=\p{Lu}\p{Ll})/u, '');
}
