/** A form as its parts: which sheets it has under which names, defined names, number formats. ECMA-376 Part 1, 18. */
import { parseRange, type Range } from '../text/cell-address.js';
import { FormError } from './error.js';
import { type FormSheet, readSheet, readStrings } from './sheet.js';
import { decode, walk } from './xml.js';

/** Unpacked parts of the .xlsx by name, in their order. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export type DefinedName = { name: string; text: string };

export type FormBook = {
  parts: Parts;
  workbook: string;
  sheets: FormSheet[];
  names: DefinedName[];
  /** Styles of cells whose numbers are shown as percentages: 0.98 is seen as 98 %. */
  percentStyles: ReadonlySet<number>;
  /** Styles without a number format of their own. */
  generalStyles: ReadonlySet<number>;
};

/** @throws FormError `damaged`, or `not-xlsx` for a package that holds no workbook */
export function readBook(parts: Parts): FormBook {
  const root = relationships(parts, '_rels/.rels', '').find(({ type }) => type.endsWith('/officeDocument'));
  const workbook = root === undefined ? null : find(parts, root.target);
  if (workbook === null) throw new FormError('not-xlsx');
  const folder = workbook.replace(/[^/]*$/u, '');
  const related = relationships(parts, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder);
  const partOf = (suffix: string): string | null => {
    const target = related.find(({ type }) => type.endsWith(suffix))?.target;
    return target === undefined ? null : find(parts, target);
  };
  const strings = partOf('/sharedStrings');
  const shared = strings === null ? [] : readStrings(textOf(parts, strings));
  const { sheets, names } = readWorkbook(textOf(parts, workbook));
  const found = sheets.flatMap(({ name, id }) => {
    const relation = related.find((each) => each.id === id);
    const part = relation?.type.endsWith('/worksheet') === true ? find(parts, relation.target) : null;
    return part === null ? [] : [{ ...readSheet(name, part, textOf(parts, part), shared), tableHeads: tableHeads(parts, part) }];
  });
  if (found.length === 0) throw new FormError('not-xlsx');
  const styles = partOf('/styles');
  return { parts, workbook, sheets: found, names, ...formatsOf(styles === null ? null : textOf(parts, styles)) };
}

/** The first row of each table, unless the table has no heads (ECMA-376 Part 1, 18.5.1.2). */
function tableHeads(parts: Parts, sheet: string): Range[] {
  const folder = sheet.replace(/[^/]*$/u, '');
  const heads: Range[] = [];
  for (const { target } of relationships(parts, `${folder}_rels/${sheet.slice(folder.length)}.rels`, folder).filter(({ type }) => type.endsWith('/table'))) {
    const part = find(parts, target);
    if (part === null) continue;
    walk(textOf(parts, part), {
      open({ name, attributes }, path) {
        const range = name === 'table' && path.length === 1 && attributes['headerRowCount'] !== '0' ? parseRange(attributes['ref'] ?? '') : null;
        if (range !== null) heads.push({ ...range, lastRow: range.row });
      },
    });
  }
  return heads;
}

function textOf(parts: Parts, name: string): string {
  return decode(parts.get(name) ?? new Uint8Array());
}

/** Names of parts differ in case only by mistake (ECMA-376 Part 2, 6.2.2.3). */
function find(parts: Parts, target: string): string | null {
  if (parts.has(target)) return target;
  return [...parts.keys()].find((name) => name.toLowerCase() === target.toLowerCase()) ?? null;
}

function relationships(parts: Parts, name: string, folder: string): { id: string; type: string; target: string }[] {
  const part = find(parts, name);
  const found: { id: string; type: string; target: string }[] = [];
  if (part !== null) {
    walk(textOf(parts, part), {
      open({ name: element, attributes: { Id = '', Type = '', Target = '', TargetMode } }) {
        if (element === 'Relationship' && TargetMode !== 'External') found.push({ id: Id, type: Type, target: resolved(folder, Target) });
      },
    });
  }
  return found;
}

function resolved(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function readWorkbook(xml: string): { sheets: { name: string; id: string }[]; names: DefinedName[] } {
  const sheets: { name: string; id: string }[] = [];
  const names: DefinedName[] = [];
  walk(xml, {
    open({ name, attributes }) {
      if (name === 'sheet') sheets.push({ name: attributes['name'] ?? '', id: attributes['r:id'] ?? '' });
      else if (name === 'definedName') names.push({ name: attributes['name'] ?? '', text: '' });
    },
    text(text, path) {
      const last = names.at(-1);
      if (path.at(-1) === 'definedName' && last !== undefined) last.text += text;
    },
  });
  return { sheets, names };
}

/** Built-in formats 9 and 10 are "0%" and "0.00%", 0 is General, 49 is text (ECMA-376 Part 1, 18.8.30). */
function formatsOf(xml: string | null): Pick<FormBook, 'percentStyles' | 'generalStyles'> {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  if (xml !== null) {
    walk(xml, {
      open({ name, attributes }, path) {
        if (name === 'numFmt' && path.at(-2) === 'numFmts') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        else if (name === 'xf' && path.at(-2) === 'cellXfs') formats.push(Number(attributes['numFmtId'] ?? 0));
      },
    });
  }
  const indexes = (test: (id: number, code: string) => boolean): Set<number> => new Set(formats.flatMap((id, index) => (test(id, codes.get(id) ?? '') ? [index] : [])));
  return {
    // A percent sign in quotation marks or behind a backslash is only printed.
    percentStyles: indexes((id, code) => id === 9 || id === 10 || code.replace(/"[^"]*"|\\./gu, '').includes('%')),
    generalStyles: formats.length === 0 ? new Set([0]) : indexes((id, code) => (id === 0 && code === '') || id === 49 || /^(?:general|@)$/iu.test(code)),
  };
}
