/** What the matrix compares: a report as four lists of items, each a record of plain strings. */
import type { DocumentFields, Evidence, Figure, Finding, Report, Section } from '../model.js';
import { numberKey } from './compare.js';

export const ITEM_KINDS = ['figures', 'sections', 'findings', 'fields'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** `name` is how the item is shown; two items are identical when all their values are; `at` is where it stands, for the reason. */
export type Item = { kind: ItemKind; name: string; values: Record<string, string>; at: Evidence | null };

/**
 * Keys by which an item of one report finds its twin in the other, strictest first; all values together come before them.
 * What no key joins is missing or extra.
 */
export const PAIRING: Record<ItemKind, string[][]> = {
  figures: [
    ['numbers', 'section', 'label', 'row', 'column'], ['numbers', 'section', 'row'], ['numbers', 'section'], ['numbers', 'label'], ['numbers'],
    ['section', 'label', 'row', 'column'],
  ],
  sections: [['part', 'path'], ['marker', 'title'], ['title']],
  findings: [['part', 'check', 'printed'], ['check', 'printed'], ['part', 'check', 'severity']],
  fields: [['part', 'field']],
};

/** What of a report is compared, kind by kind. */
export function itemsOf(report: Report): Record<ItemKind, Item[]> {
  return {
    figures: report.figures.map(figureItem),
    sections: report.sections.map(sectionItem),
    findings: report.findings.map(findingItem),
    fields: report.parts.flatMap(({ id, document, documentEvidence }) => fieldItems(id, document, documentEvidence)),
  };
}

function figureItem(figure: Figure): Item {
  const { part, kind, numerator, denominator, percent, value, change, unit, label, section, table, role, verdict, evidence } = figure;
  const numbers = [numerator, denominator, percent, value].map(numberKey).join(' ');
  return {
    kind: 'figures', name: `[${section ?? '-'}] ${evidence.quote}`, at: evidence,
    values: {
      numbers: change === null ? numbers : `${numbers} ${change.direction}`,
      kind, unit: unit ?? '-', label, section: `${part} ${section ?? '-'}`, row: table?.row ?? '-', column: table?.column ?? '-', role, verdict,
    },
  };
}

function sectionItem({ part, id, marker, title, evidence }: Section): Item {
  return { kind: 'sections', name: `[${id}] ${marker} ${title}`, at: evidence, values: { part, path: id, marker, title } };
}

function findingItem({ part, check, severity, printed, expected, evidence, message }: Finding): Item {
  return {
    kind: 'findings', name: `${check}: ${message}`, at: evidence[0] ?? null,
    values: { part, check, severity, printed: printed ?? '-', expected: expected ?? '-' },
  };
}

/** Fields that are null have no item: what both reports lack would only raise the share. */
function fieldItems(part: string, document: DocumentFields, evidence: Record<string, Evidence>): Item[] {
  const { period, signer, recipients, ...plain } = document;
  const values: Record<string, string | null> = {
    ...plain,
    'period.from': period?.from ?? null, 'period.to': period?.to ?? null,
    'signer.authority': signer?.authority ?? null, 'signer.position': signer?.position ?? null, 'signer.name': signer?.name ?? null,
    recipients: recipients.length === 0 ? null : recipients.join(' | '),
  };
  return Object.entries(values).flatMap(([field, value]) => (value === null ? [] : [{
    kind: 'fields' as const, name: `[${part}] ${field}: ${value}`, at: evidence[field.split('.')[0] ?? ''] ?? null, values: { part, field, value },
  }]));
}
