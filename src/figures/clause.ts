/** Where the words of a number begin in the text before it, and which of them name nothing: links, citations, dates. */

const PAPER = '(?:quyết định|nghị định|nghị quyết|thông tư|kế hoạch|công văn|chỉ thị|văn bản|luật|hướng dẫn|đề án)';
const CITED = `${PAPER}(?:\\s+số)?(?::)?\\s+[^\\s,;]*\\d[^\\s,;]*(?:\\s+ngày\\s+[\\d/.-]+)?`;

/** A list mark or a semicolon, unless the next of several cited papers stands behind it. */
const BOUNDARY = new RegExp(`;\\s(?!${CITED})|[(⁽][\\d¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}[)⁾]\\s*`, 'giu');

/** After the last list mark or semicolon before `end`. */
export function lastBoundary(text: string, floor: number, end: number): number {
  let boundary = floor;
  for (const match of text.slice(floor, end).matchAll(BOUNDARY)) boundary = floor + match.index + match[0].length;
  return boundary;
}

/** What follows is said of what was told before: "…, theo đó đã sáp nhập 6 thôn". */
const CONNECTOR = /(?<!\p{L})(?:theo đó|qua đó|từ đó|nhờ đó|trên cơ sở đó|đồng thời)(?!\p{L})[\s,:]*(?=\p{L})/giu;

/** After the last connector between `start` and `end`. */
export function afterConnector(text: string, start: number, end: number): number {
  const last = [...text.slice(start, end).matchAll(CONNECTOR)].at(-1);
  return last === undefined ? start : start + last.index + last[0].length;
}

const CITATION = new RegExp(`,?\\s*(?:theo|tại|căn cứ)\\s+(?:các\\s+)?${CITED}(?:\\s*(?:[;,]|(?:và|hoặc)(?!\\p{L}))\\s*${CITED})*`, 'giu');
const UNTIL = /\s+(?:(?:tính|kể)\s+)?(?:từ|đến)(?:\s+hết)?(?:\s+ngày|\s+tháng|\s+thời điểm)?\s+\d{1,2}[/.-]\d{1,4}(?:[/.-]\d{4})?(?:\s*(?:đến|[-–])\s*(?:nay|(?:hết\s+)?(?:ngày|thời điểm báo cáo|thời điểm này)?\s*[\d/.-]*))?$/iu;

/** Words without the papers that they cite and without a closing "đến ngày 12/5/2023". */
export function withoutSources(words: string): string {
  const plain = words.replace(CITATION, '').replace(UNTIL, '').trim();
  return plain.split(' ').length < 2 ? words : plain;
}

/** The first words of a list, of which the items below are each the next one: "giai đoạn 1: 24 nhà; giai đoạn 2: 15 nhà". */
const ORDINAL = /^(giai đoạn|đợt|mức độ|mức|loại|cấp độ|cấp|nhóm|kỳ|lần|vòng|bước|hạng)\s+(?:\d{1,2}|[ivx]{1,4}|một|hai|ba|bốn|năm)(?!\p{L})/iu;

/** The label of a later member of a series that the one before opened with more words. */
export function inSeries(label: string, before: string): string {
  const word = ORDINAL.exec(label)?.[1];
  if (word === undefined) return label;
  const first = before.toLowerCase().lastIndexOf(` ${word.toLowerCase()} `);
  return first > 0 && ORDINAL.test(before.slice(first + 1)) ? `${before.slice(0, first)} ${label.charAt(0).toLowerCase()}${label.slice(1)}` : label;
}
