/** What no pack claims, gathered by label: the work list of whoever extends a pack. And what a pack asks for in vain. */
import { addTo } from '../collections.js';
import type { Figure, IndicatorName, Report } from '../model.js';
import { fold, foldedWords } from '../text/normalise.js';
import { mayHaveIndicator } from './explain.js';

export type Uncovered = {
  label: string;
  figures: number;
  files: number;
  units: string[];
  /** the first figure: where to look, and what `rules suggest` is given */
  first: { file: string; figure: string; quote: string };
};

export type Coverage = {
  claimed: number;
  unclaimed: number;
  labels: Uncovered[];
  /** per report, indicators of the packs in `asked` that none of its figures has */
  missing: { file: string; asked: number; indicators: IndicatorName[] }[];
};

/** @param asked indicators that every report is expected to state: those of a pack made from an outline; may be empty */
export function coverageOf(reports: readonly Report[], asked: readonly IndicatorName[]): Coverage {
  const groups = new Map<string, { figure: Figure; file: string }[]>();
  let claimed = 0;
  for (const { figures, source } of reports) {
    for (const figure of figures.filter(mayHaveIndicator)) {
      if (figure.indicator !== null) claimed += 1;
      else {
        addTo(groups, foldedWords(figure.label), { figure, file: source.name });
      }
    }
  }
  const labels = [...groups.values()].flatMap(summary).sort((a, b) => b.files - a.files || b.figures - a.figures || (fold(a.label) < fold(b.label) ? -1 : 1));
  return {
    claimed, unclaimed: labels.reduce((sum, { figures }) => sum + figures, 0), labels,
    missing: asked.length === 0 ? [] : reports.map(({ figures, source }) => {
      const stated = new Set(figures.map(({ indicator }) => indicator));
      return { file: source.name, asked: asked.length, indicators: asked.filter(({ id }) => !stated.has(id)) };
    }),
  };
}

function summary(group: { figure: Figure; file: string }[]): Uncovered[] {
  const [first] = group;
  if (first === undefined) return [];
  const units = new Set(group.flatMap(({ figure: { unit } }) => (unit === null ? [] : [unit])));
  return [{
    label: first.figure.label, figures: group.length, files: new Set(group.map(({ file }) => file)).size, units: [...units],
    first: { file: first.file, figure: first.figure.id, quote: first.figure.evidence.quote },
  }];
}
