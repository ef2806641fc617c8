/** Number, place and date, issuer: the left and right column of a head (Decree 30/2020/NĐ-CP, Appendix I, II.1 to II.4). */
import { iso, isDay } from '../text/calendar.js';
import { findDates } from '../text/date.js';
import { BODY_IN_PROSE, beginsOrganisation, hasMotto, isUpper, readKind } from '../text/office.js';
import { type Line, joined, within } from './lines.js';

/** A slot of a form: `blank` when it is printed and not filled in. */
export type Slot<T> = { value: T | null; lines: Line[]; blank: boolean; invalid: boolean };

const EMPTY = { value: null, lines: [], blank: false, invalid: false };
const PLACE_DATE = /(?<place>(?:(?:TP|Tp|T\.P|TX|P|Q|H)\.\s*)?\p{Lu}[\p{L}’']*(?:[\s–—-]+[\p{L}’']+|\s\d{1,2}(?=,))*)?(?<comma>\s*[,.]?\s*)ng[àaảáạ]y(?<day>[^\p{L}]*)th[áaàảạ]ng(?<month>[^\p{L}]*)n[ăaâ]m(?<year>[\s\d.…_]*)$/iu;
const PLACE_NUMERIC = /^(?<place>\p{Lu}[\p{L}\s.–-]{1,50}),\s*(?:ngày\s+)?(?=\d)/u;
const SUBJECT = /^V\s*\/\s*v(?![\p{L}])/iu;

/** "Số: 264 /BC-BCĐ" → "264/BC-BCĐ"; "Số: /BC-UBND" and "Số: …/BC-UBND" are blank. */
export function readNumber(head: Line[]): Slot<string> {
  const lines = head.flatMap(withoutMotto);
  for (const [at, line] of lines.entries()) {
    const match = /^S[ốôoóồổ]\s*(?::|\.|(?=\s*[\d…._/-]))\s*/iu.exec(line.text);
    if (match === null) continue;
    const further = match[0].length === line.text.length ? splitSlot(lines.slice(at + 1, at + 4)) : [];
    const stop = /\s*V\s*\/\s*v(?![\p{L}])/iu.exec(line.text)?.index ?? beginOfPlace(line.text);
    const slot = within(line, 0, stop);
    const printed = [slot, ...further];
    const rest = further.length > 0 ? joined(further) : line.text.slice(match[0].length, stop).trim();
    const parts = /^(?<digits>[\d\s.…_]*?(?:\d\s?[A-Za-z]?)?)\s*(?<sep>[/–-])\s*(?<symbol>[\p{L}\p{N}].*)$/u.exec(rest)?.groups;
    const digits = (parts?.['digits'] ?? rest).replace(/[\s.…_]/gu, '');
    if (!/^\d+[A-Za-z]?$/u.test(digits)) return { value: null, lines: printed, blank: true, invalid: false };
    const symbol = (parts?.['symbol'] ?? '').replace(/\s*([/–-])\s*/gu, '$1').replace(/[\s.;,_]+$/u, '');
    return { value: parts === undefined ? digits : `${digits}${parts['sep'] ?? '/'}${symbol}`, lines: printed, blank: false, invalid: false };
  }
  return EMPTY;
}

/** The number and the symbol where a wide gap made lines of their own of them: "Số:", "45", "/BC-UBND". */
function splitSlot(lines: Line[]): Line[] {
  const symbol = lines.findIndex((line) => /^\d*\s*[/–-]\s?\p{Lu}[\p{L}\p{N}\s./–-]*$/u.test(line.text));
  if (symbol < 0) return [];
  const digits = lines.slice(0, symbol).filter((line) => /^\d{1,5}$/u.test(line.text));
  return [...digits, ...lines.slice(symbol, symbol + 1)];
}

function beginOfPlace(text: string): number {
  const match = PLACE_DATE.exec(text);
  if (match === null) return text.length;
  if (!/^S[ốôo]/iu.test(text)) return match.index;
  // "Số: 7/BC-UBND Suối Mơ, ngày …": the symbol ends at the last word written in capitals throughout
  const place = /(?:\p{Lu}\p{Ll}+[\s–—-]+)*\p{Lu}\p{Ll}+$/u.exec(match.groups?.['place'] ?? '');
  return match.index + (match.groups?.['place'] ?? '').length - (place?.[0].length ?? 0);
}

export type PlaceDate = { place: Slot<string>; date: Slot<string> };

/** "Suối Mơ, ngày 05 tháng 6 năm 2025"; a day, month or year left blank, or written so that no number was read, makes the date blank. */
export function readPlaceDate(lines: Line[]): PlaceDate {
  for (const [at, line] of lines.entries()) {
    if (/^\(|^Số\s*:\s*$/u.test(line.text)) continue;
    const found = worded(line, lines[at - 1]) ?? overTwoLines(line, lines.slice(at + 1, at + 3)) ?? numeric(line);
    if (found !== null) return found;
  }
  return { place: EMPTY, date: EMPTY };
}

function worded(line: Line, above: Line | undefined): PlaceDate | null {
  const match = PLACE_DATE.exec(line.text);
  const groups = match?.groups;
  if (match === null || groups === undefined) return null;
  const from = beginOfPlace(line.text);
  const printed = line.text.slice(from, match.index + (groups['place'] ?? '').length).trim();
  const own = printed !== '' && /^\p{Lu}/u.test(printed) ? printed : null;
  if (own === null && match.index > 0) return null;
  const upper = above !== undefined && /^[\p{L}\s.–-]{2,50},$/u.test(above.text) ? above.text.slice(0, -1) : null;
  const [day, month, year] = [groups['day'], groups['month'], groups['year']].map((part) => (part ?? '').replace(/[\s.…_]/gu, ''));
  const slot = [within(line, from, line.text.length)];
  const place = own ?? upper;
  const filled = /^\d{1,2}$/u.test(day ?? '') && /^\d{1,2}$/u.test(month ?? '') && /^\d{4}$/u.test(year ?? '');
  const exists = filled && isDay(Number(year), Number(month), Number(day));
  return {
    place: { value: place, lines: slot, blank: place === null, invalid: false },
    date: { value: exists ? iso(Number(year), Number(month), Number(day)) : null, lines: slot, blank: !filled, invalid: filled && !exists },
  };
}

/** "…, ngày 05 tháng 6" / "năm 2025", where a narrow column breaks the line. */
function overTwoLines(line: Line, below: Line[]): PlaceDate | null {
  const rest = below.find((other) => /^(?:th[áaàảạ]ng[\s\d.…_]*)?n[ăaâ]m[\s\d.…_]*$/iu.test(other.text));
  if (rest === undefined || !/ng[àaảáạ]y[\s\d.…_]*(?:th[áaàảạ]ng[\s\d.…_]*)?$/iu.test(line.text)) return null;
  const found = worded({ ...line, text: `${line.text} ${rest.text}` }, undefined);
  if (found === null) return null;
  const lines = [line, rest];
  return { place: { ...found.place, lines }, date: { ...found.date, lines } };
}

function numeric(line: Line): PlaceDate | null {
  const match = PLACE_NUMERIC.exec(line.text);
  const date = match === null ? undefined : findDates(line.text)[0];
  if (match === null || date === undefined || date.start > match[0].length || date.end !== line.text.length || date.year === null) return null;
  const place = match.groups?.['place']?.trim() ?? null;
  return { place: { value: place, lines: [line], blank: false, invalid: false }, date: { value: date.iso, lines: [line], blank: false, invalid: !date.valid } };
}

export type Issuer = { issuer: Line[]; parent: Line[] };

/** The bodies named above the number: the last is the issuer, the one above it its parent. */
export function readIssuer(lines: Line[]): Issuer {
  const bodies: Line[][] = [];
  for (const line of lines.flatMap(withoutMotto)) {
    if (/^S[ốôoóồổ]\s*(?:[:.]|\s\d)/iu.test(line.text) || SUBJECT.test(line.text) || readKind(line.text)?.alone === true || /^kính gửi/iu.test(line.text)) break;
    if (!isIssuerLine(line)) continue;
    const last = bodies.at(-1);
    if (last === undefined || !goesOn(last) && (beginsOrganisation(line.text) || isBelow(line, last))) bodies.push([line]);
    else last.push(line);
  }
  return { issuer: bodies.at(-1) ?? [], parent: bodies.at(-2) ?? [] };
}

/** A piece of the motto that a line break left; "PHƯỜNG CỘNG HÒA" and "XÃ ĐỘC LẬP" are places. */
const MOTTO_PIECE = /(?:^|\s)(?:CỘNG\s+H(?:ÒA|OÀ)(?=\s+XÃ(?:\s+HỘI|\s*$))|XÃ\s+HỘI\s+CHỦ(?!\p{L})|HỘI\s+CHỦ\s+NGHĨA(?!\p{L})|CHỦ\s+NGHĨA(?=\s+VIỆT|\s*$)|NGHĨA\s+VIỆT\s+NAM\s*$|Độc\s+lập(?=\s*$|\s*[-–—])|[-–—]?\s*Tự\s+do(?=\s*$|\s*[-–—])|[-–—]?\s*Hạnh\s+phúc\s*$)/u;

/** Lines cut free of the motto's pieces, which stand at their right end; "VIỆT NAM" alone only below such a piece. */
function withoutMotto(line: Line, at: number, lines: Line[]): Line[] {
  const piece = MOTTO_PIECE.exec(line.text);
  if (piece !== null) return piece.index === 0 ? [] : [within(line, 0, piece.index)];
  const below = lines.slice(Math.max(0, at - 3), at).some((above) => /CHỦ(?:\s+NGHĨA)?$/u.test(above.text));
  const rest = below ? /(?:^|\s)VIỆT\s+NAM$/u.exec(line.text) : null;
  const alone = /^CỘNG\s+H(?:ÒA|OÀ)$/u.test(line.text);
  if (alone || rest?.index === 0) return [];
  return rest === null ? [line] : [within(line, 0, rest.index)];
}

function isIssuerLine(line: Line): boolean {
  const text = line.text;
  if (hasMotto(text) || !/\p{L}{2}/u.test(text) || /^\(|^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|MẬT|TỐI MẬT|DỰ THẢO|MẪU|BIỂU)/u.test(text)) return false;
  if (PLACE_DATE.test(text) || PLACE_NUMERIC.test(text)) return false;
  return isUpper(text) || line.block.cell !== null && beginsOrganisation(text);
}

/** Territories, widest first; a city may hold all others and stand in a province. */
const TERRITORIES: [RegExp, number][] = [
  [/TỈNH/u, 0], [/(?:THÀNH PHỐ|TP\.?)/u, 1], [/(?:QUẬN|HUYỆN|THỊ XÃ|TX\.?)/u, 2], [/(?:PHƯỜNG|(?<!HỢP TÁC )XÃ(?! HỘI)|THỊ TRẤN|ĐẶC KHU)/u, 3],
];
const EDGES = (pattern: RegExp, from: string): RegExp => new RegExp(`${from}(?:${pattern.source})(?![\\p{L}])`, 'u');
const BEGINS = TERRITORIES.map(([pattern, rank]) => [EDGES(pattern, '^'), rank] as const);
const NAMES = TERRITORIES.map(([pattern, rank]) => [EDGES(pattern, '(?<!\\p{L})'), rank] as const);

/**
 * "UBND THÀNH PHỐ X" / "PHƯỜNG Y": a territory of its own under a body that names one already. A wider one goes on with
 * the name: "UBND PHƯỜNG 7" / "THÀNH PHỐ X"; so does what a line break cut: "UBND THỊ" / "XÃ X".
 */
function isBelow(line: Line, body: Line[]): boolean {
  const text = joined(body).toUpperCase();
  const rank = BEGINS.find(([pattern]) => pattern.test(line.text.toUpperCase()))?.[1];
  if (rank === undefined || /(?<!\p{L})THỊ$/u.test(text)) return false;
  const above = NAMES.flatMap(([pattern, own]) => (pattern.test(text) ? [own] : []));
  return above.length > 0 && rank >= Math.max(...above);
}

/** "VĂN PHÒNG HĐND VÀ" / "UBND …": the name above is not complete. */
function goesOn(body: Line[]): boolean {
  const text = joined(body);
  const last = body.at(-1)?.text ?? '';
  return /(?:(?<!\p{L})(?:VÀ|CỦA|CÁC|VỀ|THUỘC)|[-–,&])$/u.test(last)
    || /^(?:VĂN PHÒNG|BAN THƯỜNG TRỰC|THƯỜNG TRỰC|BAN CHỈ ĐẠO|TỔ CÔNG TÁC|TỔ GIÚP VIỆC|ĐOÀN CÔNG TÁC|BAN CHỈ HUY|CƠ QUAN)$/u.test(text);
}

const ISSUES = '(?:xin\\s+|trân trọng\\s+|kính\\s+)?(?:báo cáo|ban hành|có ý kiến|thông báo|đề nghị|tổng hợp)';
const OPENING_ISSUER = new RegExp(`(?:^|[,;.]\\s+)(?<name>${BODY_IN_PROSE}(?![\\p{L}])[^,;:.()]{0,110}?)\\s*(?:\\([^)]{0,60}\\)\\s*)?(?<![\\p{L}])${ISSUES}(?![\\p{L}])`, 'gu');

/** The body that the opening sentence says issues the document: "…, Ủy ban nhân dân xã … báo cáo kết quả …". */
export function issuerInProse(lines: Line[]): { text: string; line: Line } | null {
  for (const line of [...lines].reverse()) {
    const match = [...line.text.matchAll(OPENING_ISSUER)].at(-1);
    const name = match?.groups?.['name'];
    if (match === undefined || name === undefined) continue;
    const start = match.index + match[0].indexOf(name);
    return { text: name, line: within(line, start, start + name.length) };
  }
  return null;
}

/** "(Kèm theo Kế hoạch … của Tổ công tác …)": the body that issued what an annex belongs to. */
export function issuerInParentheses(lines: Line[]): { text: string; line: Line } | null {
  const [line] = lines;
  const match = new RegExp(`(?:^|\\s)của\\s+(?<name>${BODY_IN_PROSE}(?![\\p{L}])[^,;:()]*?)\\s*\\)\\s*$`, 'u').exec(joined(lines));
  const text = match?.groups?.['name'];
  return line === undefined || text === undefined ? null : { text, line: lines.find((other) => other.text.includes(text)) ?? line };
}
