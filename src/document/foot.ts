/** Recipients and signature (Decree 30/2020/NĐ-CP, Appendix I, II.7 to II.9), whose columns may come interleaved. */
import type { Signer } from '../model.js';
import { readBullet } from '../text/labels.js';
import { beginsOrganisation, isPersonName, isPost, isProxy, isRecipientsHead, isUpper, looksLikeName, withoutRank } from '../text/office.js';
import { isPreparer, rightColumn, secondName } from '../text/signature.js';
import { oneLine } from '../text/visible.js';
import { type Line, joined, wideGaps, within } from './lines.js';

export type Foot = { recipients: { lines: Line[]; items: string[] }; signer: Signer | null; signerLines: Line[] };

/** Recipients and signer of a part, from the lines of its foot, whose two columns may have come out as one. */
export function readFoot(lines: Line[]): Foot {
  const split = lines.flatMap(splitColumns);
  const prepared = split.some((line) => isPreparer(line.text));
  const { recipient, signature } = sides(prepared ? split.flatMap(splitNames) : split);
  return { recipients: readRecipients(recipient), ...readSigner(signature) };
}

/** "Nơi nhận: TM. ỦY BAN NHÂN DÂN": both columns on one line, with a tab or only a blank between them. */
function splitColumns(line: Line): Line[] {
  const gap = wideGaps(line).find((at) => signs(line.text.slice(at)));
  const proxy = isUpper(line.text) ? null : /\s(?=(?:TM|KT|TL|TUQ)\.\s*\p{Lu}{2})/u.exec(line.text);
  const at = gap ?? (proxy === null || proxy.index === 0 ? rightColumn(line.text) : proxy.index);
  return at === null ? [line] : [within(line, 0, at), within(line, at, line.text.length)];
}

/** What may stand in the right column: a post, a body, a name. */
function signs(text: string): boolean {
  return isProxy(text) || isPost(text) || isPersonName(withoutRank(text.replace(/[\s./]+$/u, ''))) || isUpper(text) && text.includes(' ');
}

/** Under "Người lập" and the post that signs stand two names. */
function splitNames(line: Line): Line[] {
  const at = secondName(line.text);
  return at === null ? [line] : [within(line, 0, at), within(line, at, line.text.length)];
}

/** Tells the recipients' lines from those of the signature. */
function sides(lines: Line[]): { recipient: Line[]; signature: Line[] } {
  const recipient: Line[] = [];
  const signature: Line[] = [];
  let inList = false;
  let first = false;
  for (const line of lines) {
    if (isRecipientsHead(line.text)) {
      inList = true;
      first = true;
      const colon = line.text.indexOf(':');
      if (colon >= 0 && colon < line.text.length - 1) recipient.push(within(line, colon + 1, line.text.length));
      continue;
    }
    if (inList && isRecipient(line, recipient.at(-1), first)) recipient.push(line);
    else if (/\p{L}/u.test(line.text) && !isPreparer(line.text)) signature.push(line);
    if (recipient.length > 0) first = false;
  }
  return { recipient, signature };
}

function isRecipient(line: Line, above: Line | undefined, first: boolean): boolean {
  const text = line.text;
  const named = isName(line);
  if (text.length > 250) return false;
  if (readBullet(text) !== null) return true;
  if (isProxy(text) || isPost(text) || /^\(.*(?:ký|đã|dấu).*\)$/iu.test(text)) return false;
  if (/[;]$/u.test(text)) return true;
  if (above === undefined) return first && !isUpper(text) && !named;
  if (/[.]$/u.test(above.text) && !/\b(?:TT|TP|CT|UB)\.$/u.test(above.text)) return false;
  if (/;$/u.test(above.text)) return !isUpper(text) && !named || /^Lưu/u.test(text);
  return !isUpper(text) && !named;
}

function readRecipients(lines: Line[]): { lines: Line[]; items: string[] } {
  const items: string[] = [];
  for (const line of lines) {
    for (const piece of line.text.split(/(?<=[;.])\s*(?=[-–+]\s)/u)) {
      const bullet = readBullet(piece);
      const above = items.at(-1);
      if (bullet === null && above !== undefined && !/[;.]$/u.test(above)) items[items.length - 1] = `${above} ${piece}`;
      else items.push(piece.slice(bullet?.end ?? 0));
    }
  }
  return { lines, items: items.map((item) => oneLine(item.replace(/[\s;.,]+$/u, ''))).filter((item) => item !== '') };
}

/**
 * The last line that is a name signs; the last post above it is the signer's, what stands above that is the body or
 * post signed for. "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH": the first two are the authority.
 */
function readSigner(lines: Line[]): { signer: Signer | null; signerLines: Line[] } {
  const at = nameAt(lines);
  const above = (at < 0 ? lines : lines.slice(0, at)).filter((line) => isUpper(line.text) && !/^\(/u.test(line.text));
  const entries = group(above.flatMap(splitProxy));
  const name = at < 0 ? null : nameOf(lines[at]);
  if (name === null && !entries.some((entry) => isPost(joined(entry)) || isProxy(joined(entry)))) return { signer: null, signerLines: [] };
  const last = entries.at(-1);
  const bodyOnly = last !== undefined && isProxy(joined(last)) && beginsOrganisation(joined(last).replace(/^[\p{Lu}/]+\s*\.\s*/u, ''));
  const position = last === undefined || bodyOnly ? null : joined(last);
  const rest = position === null ? entries : entries.slice(0, -1);
  const posts = rest.filter((entry) => isProxy(joined(entry)) || isPost(joined(entry)));
  const authority = (posts.length > 0 ? posts : rest).map(joined).join(' ');
  const named = at < 0 ? [] : lines.slice(at, at + 1);
  return { signer: { authority: authority === '' ? null : authority, position, name }, signerLines: [...above, ...named] };
}

/** "Nguyễn Thị Mai./.": the sign that ends a document stands behind the name at times. */
function nameOf(line: Line | undefined): string {
  return withoutRank((line?.text ?? '').replace(/[\s./]+$/u, ''));
}

/** A name of one word, as some peoples of the highlands bear: "K’Brôih". */
function isOneWordName(line: Line): boolean {
  return /^\p{Lu}[’'`‘ʼ´]\p{L}+$/u.test(nameOf(line));
}

function isName(line: Line): boolean {
  return isPersonName(nameOf(line)) || isOneWordName(line);
}

/** The last line with a surname; else, for names of other peoples, the last capitalised line under a post. */
function nameAt(lines: Line[]): number {
  const post = lines.findLastIndex((line) => isPost(line.text) || isProxy(line.text));
  const oneWord = lines.findLastIndex(isOneWordName);
  if (post >= 0 && oneWord > post) return oneWord;
  const at = lines.findLastIndex((line) => isPersonName(nameOf(line)) && !isPost(line.text) && !isProxy(line.text));
  if (at >= 0) return at;
  const below = lines.findLastIndex((line) => looksLikeName(nameOf(line).replace(/[`‘ʼ´]/gu, "'")) && !isUpper(line.text));
  return post >= 0 && below > post ? below : -1;
}

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" on one line is two. */
function splitProxy(line: Line): Line[] {
  const match = /^(?:KT|TL|TUQ|TM)\s*\.\s*.+?\s(?=(?:PHÓ|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG PHÒNG|CHỦ TỊCH)(?!\p{L}))/u.exec(line.text);
  return match === null || /(?:PHÓ|TỔNG)\s*$/u.test(match[0]) ? [line] : [within(line, 0, match[0].length), within(line, match[0].length, line.text.length)];
}

/** Lines that begin a post, a proxy or a body begin an entry; others go on with the one above. */
function group(lines: Line[]): Line[][] {
  const entries: Line[][] = [];
  for (const line of lines) {
    const last = entries.at(-1);
    const begins = isProxy(line.text) || isPost(line.text) && !/^THƯỜNG TRỰC/u.test(line.text) || beginsOrganisation(line.text) && !unfinished(last);
    if (last === undefined || begins) entries.push([line]);
    else last.push(line);
  }
  return entries;
}

/** "GIÁM ĐỐC" / "CÔNG AN TỈNH …", "TRƯỞNG" / "PHÒNG …": the post is not complete without its body. */
function unfinished(entry: Line[] | undefined): boolean {
  return entry !== undefined && /(?:^|\s)(?:GIÁM ĐỐC|TRƯỞNG|TRƯỞNG BAN|CHÁNH|CHỦ TỊCH|TM\.|VÀ|-)$/u.test(joined(entry));
}
