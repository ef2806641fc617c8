/** Chances that a seed repeats on every machine, and numbers as offices print them. */
import { random } from '../fuzz/random.mjs';

/** `random` with whole numbers from a range, and a choice of several without repeats. */
export function chances(seed) {
  const r = random(seed);
  const int = (low, high) => low + r.below(high - low + 1);
  const some = (list, count) => {
    const rest = [...list];
    return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(r.below(rest.length), 1)[0]);
  };
  return { ...r, int, some };
}

/** 12345 as "12.345". */
export const grouped = (value) => String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');

/** 100·a/b with `decimals`, half up, decimal comma. Exact: in whole numbers. */
export function percentOf(a, b, decimals) {
  const unit = 10n ** BigInt(decimals);
  const digits = String((200n * BigInt(a) * unit + BigInt(b)) / (2n * BigInt(b))).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)},${digits.slice(-decimals)}`;
}

/** A percent that no rounding makes of a/b: some points away. */
export function wrongPercent(a, b, decimals, r) {
  const points = r.int(3, 9);
  const shifted = a / b > 0.5 ? percentOf(a * 100 - b * points, b * 100, decimals) : percentOf(a * 100 + b * points, b * 100, decimals);
  return shifted;
}
