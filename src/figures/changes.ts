/** Names of what rose or fell, and of what it was before. */
import { fold } from '../text/normalise.js';
import type { Draft } from './draft.js';
import type { Scan } from './scan.js';
import { lowered, raised } from './wording.js';

/** "tiếp nhận 11 tin, tăng 03 tin so với tháng trước": a change is named after the figure before it. */
export function nameChanges(drafts: Draft[]): void {
  for (const [at, { figure, block }] of drafts.entries()) {
    if (figure.change === null || figure.table !== null) continue;
    let above = at - 1;
    while (drafts[above]?.block === block && (drafts[above]?.figure.change !== null || drafts[above]?.figure.role === 'other')) above -= 1;
    const before = drafts[above]?.block === block ? drafts[above]?.figure.label : undefined;
    const thing = before !== undefined && figure.label.split(' ').length <= 3 ? before : (figure.label || (figure.context.at(-1) ?? ''));
    const { direction, against } = figure.change;
    figure.label = [direction === 'up' ? 'Mức tăng' : 'Mức giảm', lowered(thing), against !== null && thing.includes(against) ? '' : against ?? ''].filter((words) => words !== '').join(' ');
  }
}

/** Between a change and the number of the time compared with: " so với cùng kỳ (". */
const COMPARED = /^[^.;()]{0,40}(?<!\p{L})so với ([^,.;()]{1,40}?)\s*\(\s*$/u;

/** "96,5%, tăng 0,7 điểm phần trăm so với tháng 7 (95,8%)": what it was before is named after what it is now, and the time. */
export function nameLevels(blocks: Iterable<{ scan: Scan; drafts: Draft[] }>): void {
  for (const { scan, drafts } of blocks) {
    for (const [at, draft] of drafts.entries()) {
      const { figure } = draft;
      const change = drafts[at - 1];
      const bare = figure.label === '' || fold(figure.label) === fold(figure.unit ?? '');
      if (!bare || figure.role !== 'other' || figure.change !== null || figure.table !== null || change === undefined || change.figure.change === null) continue;
      const time = COMPARED.exec(scan.folded.slice(change.end, draft.start))?.[1];
      const now = drafts.slice(0, at).findLast((other) => other.figure.change === null && other.figure.role === 'result')?.figure.label ?? '';
      if (time !== undefined && now !== '') figure.label = raised(`${now} ${time}`);
    }
  }
}
