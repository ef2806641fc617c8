/** Marks within a text, replaced run by run, so that the words around them keep their look. */
import type { Content } from './edit.js';
import { MARKS } from './marks.js';
import type { SharedText } from './sheet.js';
import { escapeXml } from './xml.js';

/** `<t>` with its text; white space at its ends counts only where it says so. */
const RUN = /(<((?:[\w.-]+:)?)t)(?:\s[^>]*)?>([^<]*)<\//gu;

/** @param words what stands for the marks, by the words between the braces; marks that are not among them stay */
export function rewriteRich(text: string, shared: SharedText | null, words: ReadonlyMap<string, string>): Content {
  const plain = text.replace(MARKS, (mark, body: string) => words.get(body) ?? mark);
  if (shared === null || !/<(?:[\w.-]+:)?r[\s>]/u.test(shared.rich)) return { kind: 'text', text: plain };
  let replaced = 0;
  const xml = shared.rich.replace(RUN, (run, open: string, _: string, inner: string) => {
    const filled = inner.replace(MARKS, (mark, body: string) => {
      const word = words.get(body);
      if (word !== undefined) replaced += 1;
      return word === undefined ? mark : escapeXml(word);
    });
    return filled === inner ? run : `${open} xml:space="preserve">${filled}</`;
  });
  const wanted = [...text.matchAll(MARKS)].filter(([, body = '']) => words.has(body)).length;
  // A mark that an editor tore into runs of several looks can only be replaced in the plain text.
  return replaced === wanted ? { kind: 'rich', xml } : { kind: 'text', text: plain };
}
