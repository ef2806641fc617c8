/** What groups of an RTF file hold, by the control word that begins them (RTF 1.9.1, "Destination"). */

export type Destination =
  /** Nothing that is printed, or what is printed elsewhere a second time. */
  | 'skip'
  /** Text of the story around it, or groups of which some are. */
  | 'inside'
  /** Only the groups in it count: text of its own is not printed. */
  | 'mute'
  | 'fonts' | 'lists' | 'overrides'
  | 'mark' | 'field' | 'instruction' | 'result'
  | 'note' | 'edge' | 'box' | 'comment'
  | 'picture' | 'object' | 'nested-row' | 'fraction' | 'exponent' | 'index';

const DESTINATIONS = new Map<string, Destination>([
  ['fonttbl', 'fonts'], ['listtable', 'lists'], ['listoverridetable', 'overrides'],
  ['listtext', 'mark'], ['pntext', 'mark'],
  ['field', 'field'], ['fldinst', 'instruction'], ['fldrslt', 'result'],
  ['footnote', 'note'], ['annotation', 'comment'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map((name): [string, Destination] => [name, 'edge']),
  ['shptxt', 'box'], ['dptxbxtext', 'box'],
  ['shp', 'inside'], ['shpgrp', 'mute'], ['shpinst', 'mute'], ['sp', 'mute'], ['sn', 'mute'], ['sv', 'mute'], ['do', 'mute'],
  ['shppict', 'inside'], ['pict', 'picture'], ['object', 'object'],
  ['nesttableprops', 'nested-row'],
  ['upr', 'mute'], ['ud', 'inside'], ['mmath', 'inside'], ['moMathPara', 'inside'], ['moMath', 'inside'], ['mden', 'fraction'], ['msup', 'exponent'], ['msub', 'index'],
  ...[
    'colortbl', 'stylesheet', 'info', 'filetbl', 'revtbl', 'rsidtbl', 'generator', 'template', 'nonshppict', 'shprslt', 'nonesttables', 'mmathPict',
    'bkmkstart', 'bkmkend', 'xe', 'rxe', 'txe', 'tc', 'tcn', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'atnid', 'atnauthor',
    'atnref', 'atnicn', 'atrfstart', 'atrfend', 'comment', 'private', 'xmlopen', 'xmlclose', 'factoidname', 'datafield', 'pn', 'pnseclvl',
    'background', 'themedata', 'colorschememapping', 'latentstyles', 'datastore', 'userprops', 'falt', 'panose', 'listpicture', 'pgdsctbl',
  ].map((name): [string, Destination] => [name, 'skip']),
]);

/** Groups with the properties of formulas hold words that are not printed. */
const FORMULA_PROPERTIES = /^m[a-zA-Z]*Pr$/u;

/**
 * What a group holds that this word begins; null when it is no destination, and the group is part of the text.
 * @param ignorable whether `\*` stands before it: a destination that is not known is then to be passed over
 */
export function destinationOf(name: string, ignorable: boolean): Destination | null {
  const known = DESTINATIONS.get(name);
  if (known !== undefined) return known;
  return ignorable || FORMULA_PROPERTIES.test(name) ? 'skip' : null;
}
