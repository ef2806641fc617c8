/** Reports of the body over those that the others are of: a city's among its wards'. It tells of their numbers once more. */
import type { DocumentFields } from '../model.js';
import { placesIn } from '../text/place-name.js';

type Issuing = Pick<DocumentFields, 'issuer' | 'parentIssuer'>;

/**
 * Indexes of the reports whose body stands above the bodies that more than half of all are of.
 * @param issuing null for reports that take no part; a report matched to a unit of the list is never above the units
 */
export function aboveTheOthers(issuing: readonly (Issuing | null)[], matched: readonly boolean[]): number[] {
  const levels = issuing.map((each) => (each === null ? null : levelOf(each)));
  const known = levels.filter((level) => level !== null);
  const usual = [...new Set(known)].find((level) => {
    const count = known.filter((other) => other === level).length;
    return count >= 2 && count * 2 > known.length;
  });
  if (usual === undefined) return [];
  return levels.flatMap((level, index) => (level !== null && level > usual && matched[index] !== true ? [index] : []));
}

/** The lowest place that the issuer names, else that the body above it does. */
function levelOf({ issuer, parentIssuer }: Issuing): number | null {
  const own = placesIn(issuer ?? '');
  const places = own.length > 0 ? own : placesIn(parentIssuer ?? '');
  return places.length === 0 ? null : Math.min(...places.map(({ level }) => level));
}
