/** Labels that a clerk can tell apart: the nearest context goes in front of those that stand twice or say too little. */
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';

/** Words that name a step or a unit but not what was done: "đã tiếp nhận", "lũy kế", "nộp trực tuyến", "tạm trú". */
const GENERIC = new Set(
  ('đã được có tiếp nhận giải quyết xử lý trong tháng quý kỳ năm này nay đến lũy kế cộng dồn nộp trực tuyến số lượng tổng tiền thu cấp trả mới đạt '
    + 'đúng hạn quá trước trễ và còn lại hồ sơ trường hợp người lượt thẻ tài khoản công dân thường trú tạm nam nữ kích hoạt mức 1 2 từ tỷ lệ tỉ '
    + 'thành công phần qua bưu chính chưa tăng giảm thực hiện hoàn thành toàn bộ bằng gồm là').split(' '),
);

/** Prefixes labels in place; two rounds, because two headings may hold the same items. */
export function makeUnique(figures: Figure[]): void {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const original = new Map(figures.map((figure) => [figure.id, figure.label]));
  for (let round = 0; round < 2; round += 1) {
    const groups = new Map<string, Figure[]>();
    for (const figure of figures) {
      const key = `${figure.part}|${fold(figure.label)}|${figure.table?.column ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
    for (const group of groups.values()) {
      for (const figure of group) {
        if (figure.table !== null || (group.length < 2 && (round > 0 || tells(figure.label)))) continue;
        const whole = original.get(byId.get(figure.whole?.figure ?? '')?.id ?? '');
        const next = [...figure.context, ...(whole === undefined ? [] : [whole])]
          .findLast((words) => words !== '' && !fold(figure.label).includes(fold(words)));
        if (next !== undefined) figure.label = figure.label === '' ? next : `${next} - ${figure.label}`;
      }
    }
  }
  for (const figure of figures) {
    if (figure.label !== '') continue;
    const row = figure.table === null ? '' : figure.table.row || figure.table.column;
    figure.label = [row, figure.context.at(-1) ?? '', figure.unit ?? '', figure.evidence.quote].find((words) => words !== '') ?? '';
  }
}

/** Whether a label names a thing and not only a step. */
function tells(label: string): boolean {
  const words = fold(label).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 2 && words.some((word) => !GENERIC.has(word));
}
