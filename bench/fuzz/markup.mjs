/** Spoils texts that are trees: XML by its tags, RTF by its groups. Tokens in, tokens out. */
import { NUMBERS, TEXTS } from './values.mjs';

export const XML = {
  split: (text) => text.match(/<[^>]*>|[^<]+|</gu) ?? [],
  opens: (token) => /^<[^/?!][^]*[^/]>$/u.test(token),
  closes: (token) => token.startsWith('</'),
  spoilToken(token, chances) {
    if (!token.startsWith('<')) return spoilText(token, chances, escapeXml);
    const values = [...token.matchAll(/"([^"]*)"/gu)];
    if (values.length === 0 && chances.chance(0.2) || chances.chance(0.01)) return chances.pick([token, '', '<w:p>', '</w:p>', '<w:tbl>', '<w:tc/>', '<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[1/2]]>', '&x;', '<?x?>']);
    if (values.length === 0) return token;
    const value = chances.pick(values);
    const by = chances.chance(0.5) ? chances.pick(NUMBERS) : chances.chance(0.5) ? chances.pick(values)[1] : escapeXml(chances.pick(TEXTS));
    return `${token.slice(0, value.index + 1)}${by}${token.slice(value.index + value[0].length - 1)}`;
  },
};

export const RTF = {
  split: (text) => text.match(/\\'[0-9a-f]{2}|\\[a-z]+-?\d* ?|\\[^]|[{}]|[^\\{}]+/giu) ?? [],
  opens: (token) => token === '{',
  closes: (token) => token === '}',
  spoilToken(token, chances) {
    const word = /^\\([a-z]+)(-?\d*)( ?)$/iu.exec(token);
    if (word === null) return token.startsWith('\\') ? chances.pick([token, '\\*', "\\'ff", '\\{', '\\par ', '']) : spoilText(token, chances, (text) => text.replace(/[\\{}]/gu, '\\$&').replace(/[^\0-\x7f]/gu, (c) => `\\u${c.charCodeAt(0) << 16 >> 16}?`));
    if (chances.chance(0.6)) return `\\${word[1]}${chances.pick(NUMBERS.filter((number) => /^-?\d+$/u.test(number)))} `;
    return chances.pick(['\\par ', '\\cell ', '\\row ', '\\trowd ', '\\intbl ', '\\bin9 ', '\\bin99999999 ', '\\uc9 ', '\\u-1 ', '\\nestcell ', '\\itap5 ', '\\pard ', '\\sect ', '\\ls7 ', '\\footnote ', '\\field ', '\\upr ', '\\ansicpg0 ', '\\f99 ', '']);
  },
};

function escapeXml(text) {
  return text.replace(/[&<"]/gu, (character) => ({ '&': '&amp;', '<': '&lt;', '"': '&quot;' })[character]);
}

function spoilText(text, chances, escape) {
  const at = chances.below(text.length + 1);
  return chances.chance(0.4) ? escape(chances.pick(TEXTS)) : `${text.slice(0, at)}${escape(chances.pick(TEXTS))}${text.slice(at + chances.few(6) - 1)}`;
}

/** The end of what opens at `from`, so that it can be moved whole. */
function endOf(tokens, from, { opens, closes }) {
  let depth = 0;
  for (let at = from; at < tokens.length && at < from + 4000; at += 1) {
    if (opens(tokens[at])) depth += 1;
    else if (closes(tokens[at])) depth -= 1;
    if (depth <= 0) return at + 1;
  }
  return from + 1;
}

export function spoilMarkup(text, kind, chances, other = text) {
  const tokens = kind.split(text);
  for (let round = chances.few(10); round > 0 && tokens.length > 0; round -= 1) spoilOnce(tokens, kind, chances, other);
  return tokens.join('');
}

function spoilOnce(tokens, kind, chances, other) {
  let at = chances.below(tokens.length);
  // Markup that does not close is refused at once: most inputs have to get further.
  while (at > 0 && kind.closes(tokens[at]) && chances.chance(0.97)) at -= 1;
  const end = endOf(tokens, at, kind);
  const whole = () => tokens.slice(at, end);
  switch (chances.below(10)) {
    case 0: if (end - at === 1 || chances.chance(0.05)) tokens.splice(at, 1); return;
    case 1: tokens.splice(at, end - at); return;
    case 2: tokens.splice(end, 0, ...Array.from({ length: chances.few(end - at < 40 ? 30 : 3) }, whole).flat()); return;
    case 3: tokens.splice(chances.below(tokens.length), 0, ...whole()); return;
    case 4: { // into itself
      const copy = whole();
      tokens.splice(at + Math.min(1, end - at), 0, ...copy);
      return;
    }
    case 5: { // many shells around it
      const depth = chances.few(300);
      if (end - at < 2) return;
      tokens.splice(end, 0, ...Array.from({ length: depth }, () => tokens[end - 1]));
      tokens.splice(at, 0, ...Array.from({ length: depth }, () => tokens[at]));
      return;
    }
    case 6: { // from another file
      const foreign = kind.split(other);
      const from = chances.below(foreign.length);
      tokens.splice(at, 0, ...foreign.slice(from, endOf(foreign, from, kind)));
      return;
    }
    default: tokens[at] = kind.spoilToken(tokens[at], chances);
  }
}
