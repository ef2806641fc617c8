/** Documents cited by number and date: "Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ". */
import { evidenceOf } from '../evidence.js';
import type { Block, Evidence } from '../model.js';
import { findDates } from '../text/date.js';
import { fold } from '../text/normalise.js';
import { bodyBlocks, type CheckInput } from './check.js';

export type Citation = {
  part: string;
  block: Block;
  /** number and symbol, joined and in capitals: what tells one document from another */
  key: string;
  number: number;
  symbol: string;
  date: string;
  /** folded, with the usual short forms; null where none is named */
  issuer: string | null;
  before: string;
  after: string;
  evidence: Evidence;
};

const SYMBOL = String.raw`\p{Lu}[\p{Lu}\d]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d]*)*`;
const NUMBERED = new RegExp(String.raw`(?<![\p{L}\p{N}.,/])(?<number>\d{1,6})\s?[/–-]\s?(?:(?<year>20\d{2})\s?/\s?)?(?<symbol>${SYMBOL})(?![\p{L}\p{N}])`, 'gu');
/** Between the symbol and its date stands at most who issued it. */
const BETWEEN = /^\s*,?\s*(?<issuer>của\s[^,;.()\d]{2,80}?)?\s*[,(]?\s*(?:ký\s+)?$/iu;
const ISSUER_AFTER = /^\s*\)?,?\s*của\s+(?<issuer>[^,;.()“”"\d]{2,60})/iu;

/** Characters between a symbol and its date, and how far to look so that no date is cut in two. */
const FARTHEST = 100;
const REACH = 160;

/** A document named by its number, with its date where one stands behind it. */
export type Mention = Omit<Citation, 'date'> & { date: string | null };

/** Citations with a whole date, in reading order. */
export function citationsIn(input: CheckInput): Citation[] {
  return mentionsIn(input).flatMap((mention) => (mention.date === null ? [] : [{ ...mention, date: mention.date }]));
}

const MENTIONS = new WeakMap<CheckInput, Mention[]>();

/** Every document named by number and symbol, in reading order. */
export function mentionsIn(input: CheckInput): Mention[] {
  const known = MENTIONS.get(input);
  if (known !== undefined) return known;
  const mentions = bodyBlocks(input).flatMap(({ block, place }) => ofBlock(block, place.part));
  MENTIONS.set(input, mentions);
  return mentions;
}

function ofBlock(block: Block, part: string): Mention[] {
  const { text } = block;
  return [...text.matchAll(NUMBERED)].flatMap((match): Mention[] => {
    const end = match.index + match[0].length;
    const { number = '', year, symbol = '' } = match.groups ?? {};
    if (symbol.length < 2) return [];
    const dated = dateBehind(text, end);
    const stop = dated?.end ?? end;
    const after = text.slice(stop, stop + 160);
    const issuer = dated?.issuer ?? ISSUER_AFTER.exec(after)?.groups?.['issuer'] ?? null;
    const bareSymbol = symbol.replace(/\s/gu, '').replaceAll('–', '-').toUpperCase();
    return [{
      part, block, number: Number(number), symbol: bareSymbol, key: `${Number(number)}/${year ?? ''}/${bareSymbol}`, date: dated?.iso ?? null,
      issuer: issuer === null ? null : shorten(issuer), before: text.slice(Math.max(0, match.index - 60), match.index), after,
      evidence: evidenceOf(block, match.index, stop),
    }];
  });
}

/** The date of a document named just before `end`, with its issuer where that stands between. */
function dateBehind(text: string, end: number): { iso: string; end: number; issuer: string | null } | null {
  const [date] = findDates(text.slice(end, end + REACH));
  if (date === undefined || date.iso === null || date.start > FARTHEST) return null;
  const words = text.slice(end, end + date.start);
  const between = BETWEEN.exec(words.replace(/ngày\s*$/iu, ''));
  if (between === null || !/^ngày/iu.test(date.text) && !/ngày\s*$/iu.test(words)) return null;
  return { iso: date.iso, end: end + date.end, issuer: between.groups?.['issuer']?.replace(/^của\s+/iu, '') ?? null };
}

function shorten(issuer: string): string {
  return fold(issuer).replace(/(?:ủy|uỷ) ban nhân dân/gu, 'ubnd').replace(/hội đồng nhân dân/gu, 'hđnd').replace(/ban chỉ đạo/gu, 'bcđ')
    .replace(/(?:thủ tướng chính phủ|thủ tướng)/gu, 'ttg').replace(/\s(?:về|v\/v|phê duyệt|ban hành|quy định|triển khai|thực hiện|đã|đến|và)(?!\p{L}).*$/u, '').trim();
}

const LEVELS = /(?<!\p{L})(?:ttg|chính phủ|quốc hội|bộ|tỉnh|thành phố|huyện|thị xã|quận|phường|xã|đặc khu|công an|sở)(?!\p{L})/gu;

/** Whether two citations name bodies that can't be one: of two levels, or of two sectors. */
export function differ(a: Citation, b: Citation): boolean {
  if (a.issuer === null || b.issuer === null) return false;
  const [x, y] = [levels(a.issuer), levels(b.issuer)];
  return x !== '' && y !== '' && x !== y;
}

/** Whether both certainly come from one body, whose numbers of a year are each used once. */
export function sameBody(a: Citation, b: Citation): boolean {
  return NATIONAL.test(a.symbol) || a.issuer !== null && a.issuer === b.issuer && levels(a.issuer) !== '';
}

/** Bodies of which there is one: the Prime Minister, the Government, the National Assembly. */
const NATIONAL = /(?:^|[-/])(?:TTG|CP|QH\d{2}|UBTVQH\d{2})$/u;

function levels(issuer: string): string {
  return [...issuer.matchAll(LEVELS)].map(([word]) => word).join(' ');
}
