/** Roman numerals as administrative documents use them for their first level: I to LXXXIX. */

const VALUES: [string, number][] = [
  ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1],
];

/** Writes 1 to 89 in upper-case Roman numerals. @throws RangeError outside that range */
export function toRoman(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 89) throw new RangeError(`no Roman numeral for ${value}`);
  let rest = value;
  let text = '';
  for (const [digits, worth] of VALUES) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

/** Reads a canonical upper-case Roman numeral; null for anything else ("IIII", "ix", "1"). */
export function fromRoman(text: string): number | null {
  let rest = text;
  let value = 0;
  for (const [digits, worth] of VALUES) {
    while (rest.startsWith(digits)) {
      value += worth;
      rest = rest.slice(digits.length);
    }
  }
  return rest === '' && value > 0 && value < 90 && toRoman(value) === text ? value : null;
}
