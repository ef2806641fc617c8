/** Labels made by hand, one JSON per report; keys that the scores do not need are ignored. */
import { z } from 'zod';
import { DocumentKind, FigureKind, Severity } from '../model.js';

const text = z.string().nullish().transform((value) => value ?? null);
const amount = z.number().nullish().transform((value) => value ?? null);
const texts = z.union([z.string().transform((value) => [value]), z.array(z.string())]).nullish().transform((value) => value ?? []);

export const GoldDocument = z.object({
  kind: DocumentKind,
  issuer: text, parentIssuer: text, number: text, place: text, date: text, title: text,
  period: z.object({ from: text, to: text }).nullish().transform((value) => value ?? null),
  signer: z.object({ position: text, name: text }).nullish().transform((value) => value ?? null),
  recipients: texts,
});
export type GoldDocument = z.infer<typeof GoldDocument>;

export const GoldFact = z.object({
  quote: z.string(), label: z.string(), kind: FigureKind,
  section: text, sectionAlso: texts, document: text,
  numerator: amount, denominator: amount, percent: amount, value: amount,
  unit: text, row: text, column: text,
});
export type GoldFact = z.infer<typeof GoldFact>;

export const GoldFinding = z.object({
  rule: z.string(), quote: z.string(), also: texts, severity: Severity, document: text, onlyIn: text,
});
export type GoldFinding = z.infer<typeof GoldFinding>;

export const GoldSection = z.object({ path: z.string(), marker: z.string(), title: z.string(), document: text });
export type GoldSection = z.infer<typeof GoldSection>;

/** `looksLike`: the check that a hasty reader would raise on it. */
export const GoldTrap = z.object({ quote: z.string(), avoid: z.array(z.enum(['fact', 'flag'])).default([]), looksLike: text });
export type GoldTrap = z.infer<typeof GoldTrap>;

/** What holds although it may look wrong. */
export const GoldConsistent = z.object({ quote: text, looksLike: text });

export const Gold = z.object({
  document: z.union([GoldDocument.transform((document) => [document]), z.array(GoldDocument)]),
  renderedDocument: z.object({ issuer: z.string(), parentIssuer: z.string(), number: z.string(), place: z.string(), date: z.string() }).partial().nullish().transform((value) => value ?? null),
  sections: z.array(GoldSection),
  facts: z.array(GoldFact),
  optional: z.array(GoldFact).default([]),
  findings: z.array(GoldFinding),
  traps: z.array(GoldTrap).default([]),
  consistent: z.array(GoldConsistent).default([]),
});
export type Gold = z.infer<typeof Gold>;

/** The labels as they hold for one format: other formats than the text carry a head, and lack what only the text shows. */
export function goldFor(gold: Gold, format: string): Gold {
  if (format === 'md') return gold;
  const rendered = Object.fromEntries(Object.entries(gold.renderedDocument ?? {}).filter(([, value]) => value !== undefined));
  return {
    ...gold,
    document: gold.document.map((document, index) => (index === 0 ? { ...document, ...rendered } : document)),
    findings: gold.findings.filter(({ onlyIn }) => onlyIn === null || onlyIn === format),
  };
}
