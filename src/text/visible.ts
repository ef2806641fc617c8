/** What shows nothing or turns the writing about, made to be seen: on a page, in a list, on a terminal, whatever a file is called. */

/** Characters that show nothing or turn the writing about: controls, zero-width and bidirectional marks, halves of a pair. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\u2800]/gu;

/** Unseen characters as their code, "⟦U+202E⟧", so that a reader sees what stands there. Line breaks and tabs stay. */
export function visible(text: string): string {
  return text.replace(UNSEEN, (char) => (char === '\n' || char === '\t' ? char : codeOf(char)));
}

/** A text in one line: any white space is a single blank, none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A name as it is reported everywhere, in one line: a name may hold a line break with a line of its own making behind it. */
export function visibleName(name: string): string {
  return name.normalize('NFC').replace(UNSEEN, codeOf);
}

function codeOf(char: string): string {
  return `⟦U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟧`;
}
