/** Whose number a cell of the form is to hold. */
import type { FormRemark } from '../model.js';
import { type Axis, type AxisUnit, isTotal, type MatchUnits } from './axis.js';
import type { FigureMark } from './marks.js';
import { mergeAt, textAt } from './sheet.js';
import { placeOf, type Target } from './targets.js';
import type { Owner } from './values.js';

/** The number of one unit (`owner`), or the sum over `among`; or why nobody can tell. */
export type Whose = { kind: 'found'; owner: Owner | null; among: readonly Owner[] } | { kind: 'unclear'; remark: FormRemark };

export type Ground = {
  /** All that have a report that counts. */
  everyone: readonly Owner[];
  axis: Axis | null;
  /** Other cells of the sheet that stand for the same number: what is there once is a total, what is there many times is not. */
  alike: readonly Target[];
  match: MatchUnits;
};

/** Whose number a target asks for: all units together, a unit that the mark names, or the one in whose row or column it stands. */
export function whose(target: Target, { scope }: FigureMark, ground: Ground): Whose {
  if (scope.kind === 'all') return { kind: 'found', owner: null, among: ground.everyone };
  if (scope.kind === 'unit') return named(target, scope.name, ground);
  const { axis, everyone } = ground;
  if (axis === null) return ground.alike.length > 1 ? unclear(target, 'no-units') : { kind: 'found', owner: null, among: everyone };
  const unit = unitAt(axis, target);
  if (unit !== null) return ofUnit(target, unit);
  const { sheet, row, col } = target;
  const own = axis.down ? textAt(sheet, row, axis.at) : textAt(sheet, axis.at, col);
  const among = distinct([...axis.units.values()]);
  if (!own.includes('{{') && isTotal(own)) return { kind: 'found', owner: null, among };
  const labels = labelsOf(target, axis).filter((text) => text !== '' && !text.includes('{{'));
  if (labels.some(isTotal)) return { kind: 'found', owner: null, among };
  const beside = ground.alike.some((other) => other !== target && unitAt(axis, other) !== null);
  if (own !== '' && !own.includes('{{') || beside) return unclear(target, 'unclear-line', own);
  return { kind: 'found', owner: null, among };
}

function named(target: Target, name: string, { match }: Ground): Whose {
  const [answer] = match([name]);
  return ofUnit(target, { name, at: -1, ...(answer ?? { known: false, ambiguous: false, reports: [] }) });
}

function ofUnit(target: Target, unit: AxisUnit): Whose {
  if (unit.ambiguous) return unclear(target, 'unit-ambiguous', unit.name);
  return { kind: 'found', owner: unit, among: [] };
}

function unclear({ sheet, row, col }: Target, kind: string, name = ''): Whose {
  return { kind: 'unclear', remark: { kind, params: { place: placeOf(sheet, row, col), name: name === '' ? '–' : name } } };
}

/** The unit in whose row or column a target stands; null where there is none. */
export function unitAt(axis: Axis, { sheet, row, col }: Target): AxisUnit | null {
  const merge = axis.down ? mergeAt(sheet, row, axis.at) : mergeAt(sheet, axis.at, col);
  return axis.units.get(axis.down ? row : col) ?? axis.units.get((axis.down ? merge?.row : merge?.col) ?? -1) ?? null;
}

/** Texts before the cell in its row, or over it in its column. */
function labelsOf({ sheet, row, col }: Target, { down }: Axis): string[] {
  return down ? Array.from({ length: col }, (_, left) => textAt(sheet, row, left)) : Array.from({ length: row }, (_, above) => textAt(sheet, above, col));
}

/** A merged name stands in several rows, and is one unit. */
export function distinct(units: readonly AxisUnit[]): AxisUnit[] {
  return units.filter(({ name, reports }, index) => !units.slice(0, index).some((other) => other.name === name || (reports.length > 0 && other.reports.join() === reports.join())));
}
