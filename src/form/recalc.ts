/** What depends on filled cells has to be computed anew, by whatever program opens the form. */
import type { FormBook } from './book.js';
import type { FormSheet } from './sheet.js';
import { decode, type Edit, splice, type Tag, walk } from './xml.js';

/** Elements of a workbook that may stand before `calcPr`, in their order (ECMA-376 Part 1, 18.2.27). */
const BEFORE = new Set(['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames']);

/** The workbook part with the request to compute everything on opening. */
export function askToRecalculate({ parts, workbook }: FormBook): string {
  const xml = decode(parts.get(workbook) ?? new Uint8Array());
  let [calculation, behind, prefix]: [Tag | null, number, string] = [null, -1, ''];
  const path: string[] = [];
  walk(xml, {
    open(tag, open) {
      path.splice(0, path.length, ...open);
      if (tag.name === 'calcPr') calculation = tag;
      if (open.length === 1) prefix = tag.prefix;
    },
    close(name, _, end) {
      if (path.length >= 2 && path[1] === name && BEFORE.has(name)) behind = end;
    },
  });
  return splice(xml, [editOf(xml, calculation, behind, prefix)]);
}

function editOf(xml: string, calculation: Tag | null, behind: number, prefix: string): Edit {
  if (calculation === null) return { start: behind, end: behind, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
  const { start, end, name } = calculation;
  const opening = xml.slice(start, end).replace(/\s+fullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  const at = opening.indexOf(name) + name.length;
  return { start, end, text: `${opening.slice(0, at)} fullCalcOnLoad="1"${opening.slice(at)}` };
}

/**
 * Sheets in which some formula may depend on a filled cell: the filled ones, and those whose formulas name such a sheet,
 * a defined name, a table, or reach for cells in ways that can't be seen. Rather one too many: the result is only computed again.
 */
export function dependentSheets({ sheets, names }: FormBook, filled: ReadonlySet<FormSheet>): Set<FormSheet> {
  const dependent = new Set(filled);
  const indirect = new RegExp(`\\[|(?:INDIRECT|OFFSET)\\s*\\(${names.map(({ name }) => `|(?<![\\p{L}\\p{N}_.])${name.replace(/[.*+?^$()[\]{}\\|]/gu, '\\$&')}(?![\\p{L}\\p{N}_.(])`).join('')}`, 'iu');
  for (let grown = true; grown;) {
    grown = false;
    const named = [...dependent].flatMap(({ name }) => [`${name}!`, `${name.replaceAll("'", "''")}'!`]).map((name) => name.toLowerCase());
    for (const sheet of sheets) {
      if (dependent.has(sheet)) continue;
      const formulas = [...sheet.rows.values()].flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula === null ? [] : [formula.toLowerCase()])));
      if (formulas.some((formula) => indirect.test(formula) || named.some((name) => formula.includes(name)))) {
        dependent.add(sheet);
        grown = true;
      }
    }
  }
  return dependent;
}
