/** Names of what rose or fell, and of what it was before. */
import type { Figure } from '../model.js';
import { fold } from '../text/normalise.js';
import type { Draft } from './draft.js';
import type { Scan } from './scan.js';
import { lowered, raised } from './wording.js';

/** "tiếp nhận 11 tin, tăng 03 tin so với tháng trước": a change is named after the figure before it. */
export function nameChanges(drafts: Draft[]): void {
  for (const [at, { figure }] of drafts.entries()) {
    if (figure.change === null || figure.table !== null) continue;
    const before = levelBefore(drafts, at);
    const short = figure.label.split(' ').length <= 3 && !NOUN.test(fold(figure.label));
    // "giảm 3 vụ, giảm 4 người chết": the second is of those who died, whatever stands before.
    const other = before !== undefined && figure.unit !== null && !sameThing(before.unit, figure.unit) && !POINTS.test(figure.unit)
      && (figure.unit.includes(' ') || before.unit !== null && !CASES.test(fold(figure.unit)));
    const thing = short && before !== undefined && !other ? before.label : (figure.label || (other ? figure.unit : figure.context.at(-1)) || figure.unit || '');
    const { direction, against } = figure.change;
    figure.label = [direction === 'up' ? 'Mức tăng' : 'Mức giảm', lowered(thing), against !== null && thing.includes(against) ? '' : lowered(against ?? '')].filter((words) => words !== '').join(' ');
  }
}

/** Two words or three that name something by themselves. */
const NOUN = /^(?:tỷ lệ|tỉ lệ|hộ|học sinh|doanh thu|sản lượng|năng suất|diện tích|giá trị|thu nhập|thu|chi|đàn)(?: \p{L}+){1,2}$/u;

/** "25 vụ tai nạn", "giảm 6 vụ": the one may be said with more words. */
function sameThing(a: string | null, b: string): boolean {
  const [one, two] = [fold(a ?? ''), fold(b)];
  return one === two || one.startsWith(`${two} `) || two.startsWith(`${one} `) && one !== '';
}

/** Words for whatever was counted before. */
const CASES = /^(?:trường hợp|hồ sơ|lượt|đối tượng|đồng|đ)$/u;

const POINTS = /^điểm (?:phần trăm|%)$/iu;

/** Drafts that are looked back over for what a change is told of. */
const FAR = 40;

/** The figure of a block that a change is told of: the nearest of its unit, else the nearest. */
function levelBefore(drafts: Draft[], at: number): Figure | undefined {
  const change = drafts[at];
  const near: Figure[] = [];
  for (let above = at - 1; above >= Math.max(0, at - FAR) && drafts[above]?.block === change?.block; above -= 1) {
    const figure = drafts[above]?.figure;
    if (figure?.change === null && figure.role !== 'other') near.push(figure);
  }
  const unit = change?.figure.unit ?? null;
  return (unit === null ? undefined : near.find((figure) => figure.unit === unit) ?? near.find((figure) => sameThing(figure.unit, unit)))
    // "1.240 hồ sơ (trong đó 17 hồ sơ cấp lại), đạt 97,95%, tăng 0,1%": the share told last is what grew.
    ?? near.find(({ percent }) => percent !== null && percent.evidence.end > (near[0]?.evidence.end ?? 0)) ?? near[0];
}

/** Between a change and the number of the time compared with: " so với cùng kỳ (". */
const COMPARED = /^[^.;()]{0,40}(?<!\p{L})so với ([^,.;()]{1,40}?)\s*\(\s*$/u;

/** "96,5%, tăng 0,7 điểm phần trăm so với tháng 7 (95,8%)": what it was before is named after what it is now, and the time. */
export function nameLevels(blocks: Iterable<{ scan: Scan; drafts: Draft[] }>): void {
  for (const { scan, drafts } of blocks) {
    let now = '';
    for (const [at, draft] of drafts.entries()) {
      const { figure } = draft;
      const change = drafts[at - 1];
      const before = change?.figure;
      if (before !== undefined && before.change === null && before.role === 'result') now = before.label;
      const bare = figure.label === '' || fold(figure.label) === fold(figure.unit ?? '');
      if (!bare || figure.role !== 'other' || figure.change !== null || figure.table !== null || change === undefined || change.figure.change === null) continue;
      const time = COMPARED.exec(scan.folded.slice(change.end, draft.start))?.[1];
      if (time !== undefined && now !== '') figure.label = raised(`${now} ${time}`);
    }
  }
}
