/** The days that months, quarters and years begin and end on, as ISO dates; no clock, no time zone. */

/** How many days a month has. @param month 1 to 12 */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a day that exists; 29 February is allowed where the year is not known. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year ?? 2000, month);
}

/** The ISO date of a day: "2025-06-05". It is not asked whether the day exists; see `isDay`. */
export function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** An ISO date as Vietnamese documents print it: 2025-06-05 is "05/06/2025". */
export function printedDay(date: string): string {
  return date.split('-').toReversed().join('/');
}

/** First and last day of the months `first` to `last` of a year. */
export function monthSpan(year: number, first: number, last: number): { from: string; to: string } {
  return { from: iso(year, first, 1), to: iso(year, last, daysIn(year, last)) };
}

/** Days from one ISO date to another, both counted: 2023-09-14 to 2023-10-15 is 32. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
}
