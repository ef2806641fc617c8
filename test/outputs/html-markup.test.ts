/** Text never becomes markup, and what can't be seen is shown. */
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { attribute, escape, html, Html, joined } from '../../src/outputs/html/markup.js';
import { piecesOf } from '../../src/outputs/html/pieces.js';
import { visible } from '../../src/text/visible.js';

/** What a parser makes of markup: elements with attributes, and all text in order. */
function parsed(markup: string): { elements: string[]; attributes: string[]; text: string } {
  const parser = new SaxesParser();
  const found: ReturnType<typeof parsed> = { elements: [], attributes: [], text: '' };
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    found.elements.push(name);
    found.attributes.push(...Object.entries(attributes).map(([key, value]) => `${key}=${value}`));
  });
  parser.on('text', (text) => {
    found.text += text;
  });
  parser.write(markup).close();
  return found;
}

/** Any characters at all, halves of pairs and what breaks markup among them. */
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<', '>', '"', '\'', '&', '&lt;', '</p>', '</script>', '<!--', ']]>', '\u202e', '\u200b', '\ud800', '\0', '\r', '\n', '\t', 'ọ', '`', '=', ' ')).map((pieces) => pieces.join('')),
);

describe('escape', () => {
  it.each([
    ['Phường Suối Mơ', 'Phường Suối Mơ'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['" onload="x', '&quot; onload=&quot;x'],
    ['\' & &amp;', '&#39; &amp; &amp;amp;'],
    ['12\u202e34', '12⟦U+202E⟧34'],
    ['1\u200b2', '1⟦U+200B⟧2'],
    ['a\u00adb', 'a⟦U+00AD⟧b'],
    ['\ufeffx', '⟦U+FEFF⟧x'],
    ['x\0\u001b', 'x⟦U+0000⟧⟦U+001B⟧'],
    ['\ud800', '⟦U+D800⟧'],
    ['\u{e0041}', '⟦U+E0041⟧'],
    ['một\nhai\tba', 'một\nhai\tba'],
    ['🚜 m² ⁽¹⁾', '🚜 m² ⁽¹⁾'],
  ])('%j gives %s', (text, expected) => {
    expect(escape(text)).toBe(expected);
  });

  it('gives back the visible text through a parser, as text and as an attribute', () => {
    fc.assert(fc.property(anything, (text) => {
      const { elements, attributes, text: back } = parsed(html`<p title="${text}">${text}</p>`.toString());
      expect(elements).toEqual(['p']);
      expect(back).toBe(visible(text));
      expect(attributes).toEqual([`title=${visible(text).replace(/[\n\t]/gu, ' ')}`]);
    }), { numRuns: 500 });
  });

  it('leaves nothing that could open or close anything, nor anything unseen', () => {
    fc.assert(fc.property(anything, (text) => {
      expect(escape(text)).toMatch(/^(?:[^&<>"'\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]|&(?:amp|lt|gt|quot|#39);)*$/u);
      expect(escape(text).replace(/[\n\t]/gu, '')).not.toMatch(/\p{Cc}/u);
    }), { numRuns: 500 });
  });
});

describe('html', () => {
  it('takes its own markup as it is, lists item by item, and nothing for null', () => {
    expect(html`<ul>${['a<', 'b'].map((item) => html`<li>${item}</li>`)}${null}${3}</ul>`.toString()).toBe('<ul><li>a&lt;</li><li>b</li>3</ul>');
    expect(html`${joined(['<', html`<b>x</b>`], ' & ')}`.toString()).toBe('&lt; &amp; <b>x</b>');
    expect(html`<a${attribute('id', 'x"y')}${attribute('class', '')}${attribute('rel', null)}></a>`.toString()).toBe('<a id="x&quot;y"></a>');
  });

  it('takes no look-alike for its own markup', () => {
    const forged: unknown = JSON.parse('{"toString": "x", "markup": "<b>"}');
    expect(forged instanceof Html).toBe(false);
  });

  it('refuses an asset that would end its element', () => {
    expect(() => Html.raw('a </script> b')).toThrow('end its own element');
    expect(() => Html.raw('<!--')).toThrow('end its own element');
    expect(Html.raw('a < b && c').toString()).toBe('a < b && c');
  });
});

describe('pieces', () => {
  const marks = fc.array(fc.record({ start: fc.integer({ min: -3, max: 25 }), end: fc.integer({ min: -3, max: 25 }) }), { maxLength: 8 });

  it('lie end to end, and every mark that reaches into the text is in one', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 }), marks, fc.array(fc.integer({ min: -2, max: 25 }), { maxLength: 4 }), (length, given, cuts) => {
      const pieces = piecesOf(length, given, cuts);
      expect(pieces.map(({ start }) => start)).toEqual(length === 0 ? [] : [0, ...pieces.slice(0, -1).map(({ end }) => end)]);
      expect(length === 0 ? 0 : pieces.at(-1)?.end).toBe(length);
      const shown = new Set(pieces.flatMap(({ mark, hidden }) => [mark, ...hidden]));
      expect(given.filter((mark) => Math.max(mark.start, 0) < Math.min(mark.end, length) && !shown.has(mark))).toEqual([]);
      for (const { start, end, mark } of pieces) expect(mark === null || mark.start <= start && mark.end >= end).toBe(true);
    }));
  });

  it('bear the narrowest mark; one that another covers wholly is hidden behind it', () => {
    const [wide, narrow, same] = [{ start: 0, end: 9 }, { start: 3, end: 5 }, { start: 3, end: 5 }];
    expect(piecesOf(10, [wide, narrow, same]).map(({ start, end, mark, hidden }) => [start, end, mark, hidden])).toEqual([
      [0, 3, wide, []], [3, 5, narrow, [same]], [5, 9, wide, []], [9, 10, null, []],
    ]);
  });
});
