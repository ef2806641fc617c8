/** Signatures whose two columns came out as one line: "Người lập HIỆU TRƯỞNG", "- Như trên; CHỦ TỊCH". */
import { isPersonName, isPost, isProxy, withoutRank } from './office.js';

/** Who wrote a report up stands left of who signs it. */
const PREPARER = /^(?:người (?:lập|tổng hợp|báo cáo|viết|soạn)|cán bộ (?:lập|tổng hợp)|lập biểu|kế toán|thư ký)(?!\p{L})/iu;
const LEFT = /(?:[:;.]|^(?:nơi nhận|người (?:lập|tổng hợp|báo cáo|viết|soạn)[\p{L}\s]*|cán bộ[\p{L}\s]*|lập biểu|kế toán|thư ký))$/iu;

/** Whether a text begins with who wrote the report up, who is not its signer. */
export function isPreparer(text: string): boolean {
  return PREPARER.test(text);
}

/** Offset of the signing post, or of the signer's name, that stands right of another column; null where there is none. */
export function rightColumn(text: string): number | null {
  for (const match of text.matchAll(/\s+(?=\p{Lu})/gu)) {
    const left = text.slice(0, match.index);
    const at = match.index + match[0].length;
    const right = text.slice(at);
    if (!/\p{Ll}/u.test(left) || !LEFT.test(left)) continue;
    if (!/\p{Ll}/u.test(right) && right.includes(' ') && (isPost(right) || isProxy(right))) return at;
    if (/^[-–—+•*].*[;.]$|^Lưu\s*:.*\.$/u.test(left) && isPersonName(withoutRank(right.replace(/[\s./]+$/u, '')))) return at;
  }
  return null;
}

/** Offset of the second of two names on one line; null where the line cannot be two, or in more than one way. */
export function secondName(text: string): number | null {
  const starts = [...text.matchAll(/\s+(?=\p{Lu})/gu)].map((match) => match.index + match[0].length);
  const found = starts.filter((at) => {
    const [left, right] = [text.slice(0, at).trim(), text.slice(at)];
    return [left, right].every((name) => isPersonName(name) && /^\S+\s+\S+\s+\S/u.test(name));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}
