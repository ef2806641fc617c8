/**
 * Reports of a large run are kept folded up: what every list and total asks for stays at hand, the long parts are
 * unfolded when an output comes to the report and folded up again when it goes on to the next. Memory then grows by
 * some tens of kilobytes a report instead of some megabytes.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Report } from '../model.js';

/** Reports that stay unfolded: a month of a province does not pay for years of it. */
const UNFOLDED = 250;
const LONG = ['figures', 'parts', 'documentEvidence', 'sections', 'blocks', 'places', 'tables', 'identities'] as const;

type Long = Pick<Report, (typeof LONG)[number]> & { items: Report['ledger']['items'] };

export type Shelf = {
  /** The same report, for all that anybody can tell. */
  put(report: Report): Report;
};

/** @param unfolded how many reports are kept as they are before the others are folded */
export function openShelf(unfolded: number = UNFOLDED): Shelf {
  let count = 0;
  let open: { of: Buffer; long: Long } | null = null;
  const unfold = (of: Buffer): Long => {
    // Written by `put`, from a report that had been checked.
    if (open?.of !== of) open = { of, long: JSON.parse(String(gunzipSync(of))) as Long };
    return open.long;
  };
  return {
    put(report) {
      count += 1;
      return count <= unfolded ? report : fold(report, unfold);
    },
  };
}

function fold(report: Report, unfold: (of: Buffer) => Long): Report {
  const { items, ...totals } = report.ledger;
  const long: Long = { ...pick(report), items };
  const packed = gzipSync(JSON.stringify(long), { level: 1 });
  const ledger = Object.defineProperty({ ...totals }, 'items', { enumerable: true, get: () => unfold(packed).items });
  const folded = { ...report, ledger };
  for (const key of LONG) Object.defineProperty(folded, key, { enumerable: true, configurable: true, get: () => unfold(packed)[key] });
  return folded as Report;
}

function pick({ figures, parts, documentEvidence, sections, blocks, places, tables, identities }: Report): Omit<Long, 'items'> {
  return { figures, parts, documentEvidence, sections, blocks, places, tables, identities };
}

/** The report with other findings; what is folded stays folded, which a spread would undo. */
export function withFindings(report: Report, findings: Report['findings'], switchedOff: Report['switchedOff']): Report {
  const copy: Report = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(report));
  return Object.defineProperties(copy, {
    findings: { value: findings, enumerable: true, configurable: true, writable: true },
    switchedOff: { value: switchedOff, enumerable: true, configurable: true, writable: true },
  });
}
