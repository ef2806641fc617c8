/** Spoils compound files: the header, the tables of sectors, the directory, and aligned fields of the streams. */
import { BYTES_16, BYTES_32, spoilBytes } from './values.mjs';

export function spoilOle(bytes, chances, other) {
  const made = bytes.slice();
  const view = new DataView(made.buffer);
  for (let round = chances.few(14); round > 0; round -= 1) {
    const sector = 512 * chances.below(Math.floor(made.length / 512));
    const field = sector + 4 * chances.below(128);
    if (field + 4 > made.length) continue;
    switch (chances.below(8)) {
      case 0: view.setUint32(4 * chances.below(128), chances.pick(BYTES_32), true); break;
      case 1: view.setUint32(field, chances.pick(BYTES_32), true); break;
      case 2: view.setUint16(field + 2 * chances.below(2), chances.pick(BYTES_16), true); break;
      case 3: made[field + chances.below(4)] = chances.below(256); break;
      case 4: { // the first page of the text stream: where everything lies
        const at = 512 + 2 * chances.below(700);
        if (at + 4 <= made.length) view.setUint16(at, chances.chance(0.5) ? chances.pick(BYTES_16) : view.getUint16(at, true) + chances.below(5) - 2, true);
        break;
      }
      case 5: { // a small step: off by one
        view.setUint32(field, (view.getUint32(field, true) + chances.below(5) - 2) >>> 0, true);
        break;
      }
      case 6: { const from = 512 * chances.below(Math.floor(other.length / 512)); made.set(other.subarray(from, Math.min(from + 512, from + made.length - sector)), sector); break; }
      default: { const from = 512 * chances.below(Math.floor(made.length / 512)); made.copyWithin(sector, from, from + 512); }
    }
  }
  return chances.chance(0.08) ? spoilBytes(made, chances, other) : made;
}
