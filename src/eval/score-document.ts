/** The document's own fields, one by one, over the documents that a file holds. A field that is null in both is right. */
import type { DocumentFields, Report } from '../model.js';
import { sameText } from './compare.js';
import type { Gold, GoldDocument } from './gold.js';
import { type Score, add, emptyScore } from './score.js';

/** In the order in which they are shown; `parentIssuer` is scored but not part of the total. */
export const FIELDS = [
  'kind', 'issuer', 'number', 'place', 'date', 'title', 'period-from', 'period-to', 'signer-position', 'signer-name', 'recipients', 'parent-issuer',
] as const;
export const UNTOTALLED = 'parent-issuer';

/** Scores the fields of the document against the labels. */
export function scoreDocument(report: Report | null, gold: Gold): Score {
  const score = emptyScore();
  const parts = report === null ? [] : report.parts.length > 0 ? report.parts.map(({ document }) => document) : [report.document];
  add(score.counts, 'parts/gold', gold.document.length);
  add(score.counts, 'parts/found', parts.length);
  for (const { label, found } of align(gold.document, parts)) {
    if (found !== null && found.kind === label.kind) add(score.counts, 'parts/hit');
    const [own, expected] = [found === null ? null : valuesOf(found), valuesOf(label)];
    for (const field of FIELDS) {
      if (field === 'recipients') continue;
      const isRight = own !== null && sameText(own[field], expected[field]);
      tell(score, label, field, isRight, own?.[field] ?? null, expected[field]);
    }
    scoreRecipients(score, label, found?.recipients ?? null);
  }
  return score;
}

type Values = Record<(typeof FIELDS)[number], string | null>;

function valuesOf(document: DocumentFields | GoldDocument): Values {
  const { kind, issuer, parentIssuer, number, place, date, title, period, signer } = document;
  return {
    kind, issuer, number, place, date, title, recipients: null, 'parent-issuer': parentIssuer,
    'period-from': period?.from ?? null, 'period-to': period?.to ?? null,
    'signer-position': signer?.position ?? null, 'signer-name': signer?.name ?? null,
  };
}

/** Each labelled document with the first part of its kind that is still free; failing that, with the part in its place. */
function align(labels: readonly GoldDocument[], parts: readonly DocumentFields[]): { label: GoldDocument; found: DocumentFields | null }[] {
  const free = new Set(parts);
  const byKind = labels.map((label) => {
    const found = parts.find((part) => free.has(part) && part.kind === label.kind) ?? null;
    if (found !== null) free.delete(found);
    return { label, found };
  });
  return byKind.map(({ label, found }, index) => {
    const inPlace = parts[index];
    if (found !== null || inPlace === undefined || !free.has(inPlace)) return { label, found };
    free.delete(inPlace);
    return { label, found: inPlace };
  });
}

/** F1 of the list, as a field worth one point; a list that is rightly empty has it. */
function scoreRecipients(score: Score, label: GoldDocument, found: readonly string[] | null): void {
  const recipients = found ?? [];
  const open = [...recipients];
  let hit = 0;
  for (const name of label.recipients) {
    const index = open.findIndex((candidate) => sameText(candidate, name));
    if (index < 0) score.misses.push({ id: 'eval.miss.recipient-missed', params: { name } });
    else {
      hit += 1;
      open.splice(index, 1);
    }
  }
  for (const name of open) score.misses.push({ id: 'eval.miss.recipient-invented', params: { name } });
  add(score.counts, 'recipients/gold', label.recipients.length);
  add(score.counts, 'recipients/found', recipients.length);
  add(score.counts, 'recipients/hit', hit);
  const total = label.recipients.length + recipients.length;
  add(score.counts, 'fields/recipients/gold');
  add(score.counts, 'fields/recipients/hit', total > 0 ? (2 * hit) / total : found === null ? 0 : 1);
}

function tell(score: Score, label: GoldDocument, field: string, isRight: boolean, is: string | null, expected: string | null): void {
  add(score.counts, `fields/${field}/gold`);
  if (isRight) add(score.counts, `fields/${field}/hit`);
  else score.misses.push({ id: 'eval.miss.field', params: { document: label.kind, field, is: is ?? '-', expected: expected ?? '-' } });
}
