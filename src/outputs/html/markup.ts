/**
 * The one way in which text becomes markup. `html` escapes whatever it is given, save what `html` itself has made: no
 * text of a document, of a file name or of a list of units can become an element, an attribute or a script.
 */
import { escaper } from '../../text/markup.js';
import { visible } from '../../text/visible.js';

const withEntities = escaper('&<>"\'');
const NEEDS_WORK = /[&<>"'\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\u2800]/u;

/** Text as it may stand in an element or in a quoted attribute; a parser gives back `visible(text)`. */
export function escape(text: string): string {
  return NEEDS_WORK.test(text) ? withEntities(visible(text)) : text;
}

/** Markup that `html` has made. */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** Text between our own markup; for this file alone. */
  static of(pieces: readonly string[], values: readonly Content[]): Html {
    return new Html(pieces.map((piece, at) => piece + (at < values.length ? render(values[at] ?? null) : '')).join(''));
  }

  /** Our own style sheet or script, which markup would spoil. @throws Error where it could end its element */
  static raw(asset: string): Html {
    if (/<\/|<!--/u.test(asset)) throw new Error('an asset would end its own element');
    return new Html(asset);
  }
}

/** `null` gives nothing, a list gives its items one after the other. */
export type Content = Html | string | number | null | readonly Content[];

function render(value: Content): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escape(value);
  return value instanceof Html ? value.toString() : value.map(render).join('');
}

/** ``html`<p class="${name}">${text}</p>` ``: attributes stand in double quotes, always. */
export function html(pieces: TemplateStringsArray, ...values: Content[]): Html {
  return Html.of(pieces, values);
}

/** ` name="value"`, or nothing where there is no value. @param name one of ours */
export function attribute(name: string, value: string | number | null): Html | null {
  return value === null || value === '' ? null : Html.of([` ${name}="`, '"'], [value]);
}

/** Items with something between them. */
export function joined(items: readonly Content[], between: string): Content {
  return items.flatMap((item, at) => (at === 0 ? [item] : [between, item]));
}
