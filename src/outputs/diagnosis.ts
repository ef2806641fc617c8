/**
 * How a file was laid out and read, fit to be shown to strangers: every letter is x, every digit 0. What is left is shape:
 * where blocks, sections, figures and findings stand, and what became of every numeral.
 */
import type { Evidence, Figure, Operand, Report } from '../model.js';

/** Letters of any script as x or X, digits as 0; signs and spaces stay, so that offsets still fit. */
export function mask(text: string): string {
  return text.replace(/[\p{L}\p{M}\p{N}]/gu, (letter) => (/\p{N}/u.test(letter) ? '0' : /\p{Lu}/u.test(letter) ? 'X' : 'x').repeat(letter.length));
}

/** One JSON text. Nothing of the report goes into it but what is named here, and no text without `mask`. */
export function diagnosis(report: Report): string {
  const { tool, packs, source, parts, sections, blocks, places, tables, figures, findings, ledger } = report;
  const order = new Map(sections.map(({ part, id }, index) => [`${part} ${id}`, index]));
  const at = (part: string, section: string | null): number | null => (section === null ? null : order.get(`${part} ${section}`) ?? null);
  return `${JSON.stringify({
    tool, packs,
    source: { reader: source.reader, mediaType: source.mediaType, bytes: source.bytes, pages: source.pages, textFrom: source.textFrom, pageSources: source.pageSources, notes: source.notes.map(mask) },
    parts: parts.map(({ id, start, document }) => ({ id, start, document: masked(document), kind: document.kind })),
    sections: sections.map(({ part, id, parent, marker, title, level, scale, origin, runIn, evidence }) => ({
      part, parent: at(part, parent), own: at(part, id), marker: mask(marker), title: mask(title), level, scale, origin, runIn, ...placeOf(evidence),
    })),
    blocks: blocks.map(({ index, kind, text, marker, listLevel, style, cell, references, page }) => ({
      index, kind, text: mask(text), marker: marker === null ? null : mask(marker), listLevel, style, cell, page, references: references.map(({ offset, block }) => ({ offset, block })),
    })),
    places: places.map(({ block, part, zone, section, lead, item, parent }) => ({ block, part, zone, section: at(part, section), lead, item: item === null ? null : mask(item), parent })),
    tables,
    figures: figures.map((figure) => ({ ...shapeOf(figure), section: at(figure.part, figure.section) })),
    findings: findings.map(({ check, severity, part, figures: about, evidence }) => ({ check, severity, part, figures: about, evidence: evidence.map(placeOf) })),
    ledger: { ...ledger, items: ledger.items.map(({ text, ...item }) => ({ ...item, text: mask(text) })) },
  }, null, 1)}\n`;
}

function shapeOf({ id, part, kind, role, numerator, denominator, percent, value, approximate, cumulative, table, whole, reading, verdict, verdictReason, evidence }: Figure): Record<string, unknown> {
  const operand = (one: Operand | null): unknown => (one === null ? null : { text: mask(one.text), decimals: one.decimals, ...placeOf(one.evidence) });
  return {
    id, part, kind, role, numerator: operand(numerator), denominator: operand(denominator), percent: operand(percent), value: operand(value),
    approximate, cumulative, table: table?.id ?? null, whole: whole?.figure ?? null, reading, verdict, verdictReason, ...placeOf(evidence),
  };
}

function placeOf({ page, block, start, end, box, confidence }: Evidence): Pick<Evidence, 'page' | 'block' | 'start' | 'end' | 'box' | 'confidence'> {
  return { page, block, start, end, box, confidence };
}

/** Every text below a value. */
function masked(value: unknown): unknown {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map(masked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
