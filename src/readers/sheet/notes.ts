import type { Note } from '../../model.js';

const NAMED = 5;

/** A note that counts cells and names the first of them; none when there are none. */
export function listed(id: string, addresses: readonly string[]): Note[] {
  if (addresses.length === 0) return [];
  const names = addresses.slice(0, NAMED).join(', ') + (addresses.length > NAMED ? ', …' : '');
  return [{ id, params: { count: addresses.length, cells: names }, page: null }];
}
