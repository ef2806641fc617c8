/** Two files of one report check each other: `copy-differs` names the figures that are not the same in both. */
import { draftOf } from '../findings.js';
import type { Figure, FindingDraft, Report } from '../model.js';
import type { Cluster } from './collate.js';
import { differingPairs, sharedShare } from './figures.js';

/** Figures named in a message; the evidence has all. */
const NAMED = 8;
/** Below this share of figures in common the files are hardly twins, and a list of differences is no help. */
const TWINS = 0.5;

/** Drafts for the report that counts of each cluster, one for each other file that differs from it. */
export function copyFindings(reports: readonly Report[], clusters: readonly Cluster[]): { report: number; draft: FindingDraft }[] {
  return clusters.flatMap(([head = 0, ...others]) => others.flatMap((index, at) => {
    const [own, other] = [reports[head], reports[index]];
    const seen = [head, ...others.slice(0, at)].some((earlier) => reports[earlier]?.source.sha256 === other?.source.sha256);
    const draft = own === undefined || other === undefined || seen ? null : compare(own, other);
    return draft === null ? [] : [{ report: head, draft }];
  }));
}

function compare(own: Report, other: Report): FindingDraft | null {
  const part = own.parts[0]?.id ?? 'p1';
  const share = sharedShare(own.figures, other.figures);
  if (share !== null && share < TWINS) {
    return draft(part, [], { id: 'collate.copy-far', params: { other: other.source.name, share: Math.round(share * 100) } });
  }
  const pairs = differingPairs(own.figures, other.figures);
  if (pairs.length === 0) return null;
  const list = pairs.slice(0, NAMED).map(([one, twin]) => `“${one.label}”: ${printed(one)} ≠ ${printed(twin)}`);
  if (pairs.length > NAMED) list.push('…');
  return draft(part, pairs.map(([one]) => one), { id: 'collate.copy-differs', params: { other: other.source.name, count: pairs.length, list: list.join('; ') } });
}

function draft(part: string, figures: readonly Figure[], message: FindingDraft['message']): FindingDraft {
  return draftOf('copy-differs', part, message, { figures: figures.map(({ id }) => id), evidence: figures.map(({ evidence }) => evidence) });
}

function printed({ evidence }: Figure): string {
  return evidence.quote.replace(/\s+/gu, ' ').slice(0, 80);
}
