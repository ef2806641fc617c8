/** Which unit of the list issued a report. Nothing is guessed: what fits no unit, or several, is said to. */
import type { DocumentFields, ExpectedUnit, RollCall, UnitMatch } from '../model.js';
import { nameAlone, nameKey, placesIn, type PlaceName, samePlace } from '../text/place-name.js';

/** What is known of a report's origin. */
export type Origin = Pick<DocumentFields, 'issuer' | 'parentIssuer' | 'place'> & { file: string };

type How = Extract<UnitMatch, { kind: 'matched' }>['how'];
type Known = { unit: number; how: Exclude<How, 'marks' | 'above'>; whole: string; places: PlaceName[] };

const NEAR = 3;

/** One match for each report, in order. @param unread names of files that could not be read */
export function rollCall(units: readonly ExpectedUnit[], origins: readonly Origin[], unread: readonly string[] = []): RollCall {
  const known = units.flatMap((unit, index): Known[] => [
    nameOf(index, 'name', unit.name), ...unit.aliases.map((name) => nameOf(index, 'alias', name)), ...unit.former.map((name) => nameOf(index, 'former', name)),
  ]);
  return { units: [...units], matches: origins.map((origin) => matchOf(origin, known)), unread: unread.map((file) => unitsInName(units, file)) };
}

/** Units that the name of a file mentions: a hint for a person, never an answer. */
function unitsInName(units: readonly ExpectedUnit[], file: string): number[] {
  const letters = nameAlone(file.replace(/^.*\//u, '')).plain;
  return units.flatMap(({ name }, index) => {
    const [place] = lowest(placesOf(name));
    return place !== undefined && place.plain.length >= 4 && letters.includes(place.plain) ? [index] : [];
  });
}

function nameOf(unit: number, how: Known['how'], name: string): Known {
  return { unit, how, whole: nameKey(name), places: placesOf(name) };
}

function placesOf(name: string): PlaceName[] {
  const places = placesIn(name);
  return places.length > 0 ? places : [nameAlone(name)];
}

function matchOf(origin: Origin, known: readonly Known[]): UnitMatch {
  const { issuer, parentIssuer } = origin;
  const around = placesIn(`${issuer ?? ''}\n${parentIssuer ?? ''}`);
  const own = issuer === null ? null : find(issuer, placesIn(issuer), around, known);
  if (own !== null) return own;
  // A body without a place of its own ("Tổ công tác Đề án 06") is its superior's.
  if (parentIssuer !== null && (issuer === null || placesIn(issuer).length === 0)) {
    const above = find(parentIssuer, placesIn(parentIssuer), around, known);
    if (above !== null) return above.kind === 'matched' ? { ...above, how: 'above' } : above;
  }
  return { kind: 'unmatched', near: nearOf(origin, known) };
}

/** The surest way of comparing that finds a unit decides; a unit found by its own name goes before one found by a former name. */
function find(text: string, places: readonly PlaceName[], around: readonly PlaceName[], known: readonly Known[]): UnitMatch | null {
  const wanted = places.length > 0 ? lowest(places) : [nameAlone(text)];
  const whole = nameKey(text);
  const byPlace = (marks: boolean, kinds: boolean, hows: readonly How[]): Known[] => known.filter((each) => hows.includes(each.how) && lowest(each.places).some(
    (place) => wanted.some((other) => samePlace(place, other, marks) && (!kinds || place.kind === other.kind)),
  ));
  const ways: [Known[], How | null][] = [
    [known.filter((each) => each.whole === whole && whole !== ''), null],
    [byPlace(true, true, ['name', 'alias']), null],
    [byPlace(true, true, ['former']), null],
    [byPlace(true, false, ['name', 'alias']), null],
    [byPlace(false, false, ['name', 'alias']), 'marks'],
    [byPlace(true, false, ['former']), null],
    [byPlace(false, false, ['former']), 'former'],
  ];
  for (const [hits, how] of ways) {
    const units = distinct(hits);
    const told = units.length > 1 ? distinct(hits.filter((hit) => above(hit).every((place) => around.some((other) => samePlace(place, other, false)))
      && above(hit).length > 0)) : units;
    const [unit] = told;
    if (units.length > 0 && (told.length !== 1 || unit === undefined)) return { kind: 'ambiguous', units };
    if (unit !== undefined) return { kind: 'matched', unit, how: how ?? hits.find((hit) => hit.unit === unit)?.how ?? 'name' };
  }
  return null;
}

/** Higher places that tell two units of one name apart: "xã Tân Lập, huyện Mộc Châu". */
function above({ places }: Known): PlaceName[] {
  const least = Math.min(...places.map(({ level }) => level));
  return places.filter(({ level }) => level > least);
}

function lowest(places: readonly PlaceName[]): PlaceName[] {
  const least = Math.min(...places.map(({ level }) => level));
  return places.filter(({ level }) => level === least);
}

/** The same letters with another kind before them, at the place where the report was signed, or in the file's name. */
function nearOf({ issuer, parentIssuer, place, file }: Origin, known: readonly Known[]): number[] {
  const letters = new Set([issuer, parentIssuer, place].flatMap((text) => (text === null ? [] : placesOf(text))).map(({ plain }) => plain).filter((plain) => plain !== ''));
  const name = nameAlone(file.replace(/^.*\//u, '')).plain;
  const alike = known.filter(({ places }) => lowest(places).some(({ plain }) => letters.has(plain) || (plain.length >= 4 && name.includes(plain))));
  return distinct(alike).slice(0, NEAR);
}

function distinct(hits: readonly Known[]): number[] {
  return [...new Set(hits.map(({ unit }) => unit))].sort((a, b) => a - b);
}
