/**
 * Light Markdown inside a paragraph, as other tools write it: emphasis becomes style, escapes and tags go, and
 * superscripts become Unicode superscripts, so that no superscript digit is taken for a digit of a number.
 * The emphasis rules are CommonMark 0.31, 6.2, without the rule of three.
 */

/** Text with one style digit for each UTF-16 unit: 0 plain, 1 bold, 2 italic, 3 both. */
export type Styled = { text: string; style: string };

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
/** Stand for an escaped character while emphasis is looked for: escaped `*`, `_` are text. */
const ESCAPED = new Map([['*', '\ue000'], ['_', '\ue001']]);
const UNESCAPED = new Map([...ESCAPED].map(([mark, stand]) => [stand, mark]));

const BOLD = 1;
const ITALIC = 2;

/** Parses one Markdown paragraph; line breaks in it stay as "\n". */
export function parseInline(source: string): Styled {
  const text = plainTags(source).replace(/\\([!-/:-@[-`{-~])/gu, (_, mark: string) => ESCAPED.get(mark) ?? mark);
  const runs = delimiterRuns(text);
  const { styles, dropped } = matchEmphasis(text, runs);
  let out = '';
  let style = '';
  for (let i = 0; i < text.length; i += 1) {
    if (dropped.has(i)) continue;
    const char = text[i] ?? '';
    out += UNESCAPED.get(char) ?? char;
    style += String(styles[i] ?? 0);
  }
  return { text: out, style };
}

/** HTML that extraction tools leave in Markdown: superscripts, breaks, links in angle brackets, entities, comments. */
function plainTags(source: string): string {
  return source
    .replace(/<!--[^]*?-->/gu, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/gu, '')
    .replace(/(?<!\\)\[([^\]^]+)\]\((?:https?:|mailto:|#)[^)\s]*\)/gu, '$1')
    .replace(/<sup>\s*([^<]*?)\s*<\/sup>/giu, (_, inner: string) => superscript(inner))
    .replace(/<sub>\s*([^<]*?)\s*<\/sub>/giu, (_, inner: string) => inner.replace(/\d/gu, (digit) => SUBSCRIPTS[Number(digit)] ?? digit))
    .replace(/\[\^(\d+)\](?!:)/gu, (_, inner: string) => superscript(inner))
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]+)>/gu, '$1')
    .replace(/<\/?(?:a|b|i|u|em|strong|span|font|p|div|center|mark|ins|del|small|s)(?:\s[^<>]*)?>/giu, '')
    .replace(/&(amp|lt|gt|quot|nbsp);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** Digits and the parentheses around them as Unicode superscripts; other content stays as it is. */
export function superscript(inner: string): string {
  if (!/^\(?[\d,\s]+\)?$/u.test(inner)) return inner;
  return inner.replace(/[\d()]/gu, (char) => (char === '(' ? '⁽' : char === ')' ? '⁾' : (SUPERSCRIPTS[Number(char)] ?? char)));
}

/** Plain digits for a run of superscript ones. */
export function plainDigits(run: string): string {
  return run.replace(/[⁰¹²³⁴-⁹]/gu, (char) => String(SUPERSCRIPTS.indexOf(char)));
}

// ---------------------------------------------------------------- emphasis

type Run = { at: number; length: number; left: number; mark: string; opens: boolean; closes: boolean };

function delimiterRuns(text: string): Run[] {
  const runs: Run[] = [];
  for (const match of text.matchAll(/\*+|(?<!_)_{1,2}(?!_)/gu)) {
    const at = match.index;
    const mark = match[0][0] ?? '';
    const before = text[at - 1] ?? ' ';
    const after = text[at + match[0].length] ?? ' ';
    if (before === '(' && after === ')') continue;
    const leftFlanking = !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    const rightFlanking = !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    const intraword = mark === '_' && leftFlanking && rightFlanking;
    runs.push({
      at, length: match[0].length, left: match[0].length, mark,
      opens: leftFlanking && !intraword, closes: rightFlanking && !intraword,
    });
  }
  return runs;
}

/** Pairs openers with closers. Stars left over in pairs are a tool's noise and dropped; one star, or a blank of underscores, is text. */
function matchEmphasis(text: string, runs: Run[]): { styles: number[]; dropped: Set<number> } {
  const styles = Array.from({ length: text.length }, () => 0);
  const dropped = new Set<number>();
  const open: Run[] = [];
  for (const run of runs) {
    while (run.closes && run.left > 0) {
      const index = open.findLastIndex((other) => other.mark === run.mark);
      const opener = open[index];
      if (opener === undefined) break;
      const width = opener.left >= 2 && run.left >= 2 ? 2 : 1;
      for (let i = opener.at + opener.length; i < run.at; i += 1) styles[i] = (styles[i] ?? 0) | (width === 2 ? BOLD : ITALIC);
      drop(dropped, opener.at + opener.left - width, width);
      drop(dropped, run.at + run.length - run.left, width);
      opener.left -= width;
      run.left -= width;
      open.length = opener.left === 0 ? index : index + 1;
    }
    if (run.opens && run.left > 0) open.push(run);
  }
  for (const run of runs) {
    if (run.left >= 2 && run.mark === '*') drop(dropped, run.at, run.length);
  }
  return { styles, dropped };
}

function drop(dropped: Set<number>, at: number, count: number): void {
  for (let i = at; i < at + count; i += 1) dropped.add(i);
}

function isSpace(char: string): boolean {
  return /\s/u.test(char);
}

function isPunctuation(char: string): boolean {
  return /[\p{P}\p{S}]/u.test(char);
}

// ---------------------------------------------------------------- styled text

/** A slice of styled text. */
export function slice(styled: Styled, start: number, end?: number): Styled {
  return { text: styled.text.slice(start, end), style: styled.style.slice(start, end) };
}

/** Joins styled texts with a separator in plain style. */
export function join(parts: Styled[], separator: string): Styled {
  return {
    text: parts.map(({ text }) => text).join(separator),
    style: parts.map(({ style }) => style).join('0'.repeat(separator.length)),
  };
}

/** How much of the text is bold or italic, letters and digits counting; list marks before them do not. */
export function styleOf(styled: Styled): { bold: 'all' | 'lead' | 'none'; italic: boolean } {
  let count = 0;
  let bold = 0;
  let italic = 0;
  let lead = false;
  for (const match of styled.text.matchAll(/[\p{L}\p{N}]/gu)) {
    const style = Number(styled.style[match.index] ?? 0);
    if (count === 0) lead = (style & BOLD) !== 0;
    count += 1;
    bold += style & BOLD;
    italic += (style & ITALIC) / ITALIC;
  }
  return { bold: count > 0 && bold === count ? 'all' : lead ? 'lead' : 'none', italic: count > 0 && italic === count };
}
