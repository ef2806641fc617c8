/** Characters that markup has a use for, written so that a parser gives them back. */

const ENTITIES: Record<string, string> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;',
};

/**
 * A function that writes `characters` as entities and leaves all else. Which ones these are is for the format to say: XML
 * alone makes a space of a line break in an attribute, HTML alone may quote attributes with an apostrophe.
 * @param characters some of `&<>"'` and of tab, line feed and carriage return
 */
export function escaper(characters: string): (text: string) => string {
  const active = new RegExp(`[${characters}]`, 'gu');
  return (text) => text.replace(active, (character) => ENTITIES[character] ?? character);
}
