/** How two files stand to each other: the same bytes, two copies of one report, two versions of it, or two reports. */
import type { Report } from '../model.js';
import { bare } from '../text/normalise.js';
import { nameKey, placesIn } from '../text/place-name.js';
import { sharedShare } from './figures.js';
import { slotOf } from '../text/slot.js';

/** A report with what it is compared by. `unit` is its place on the list of units, null where there is none. */
export type Subject = {
  report: Report;
  unit: number | null;
  slot: string | null;
  body: string | null;
  /** what tells two bodies of one name apart: the body above or the place of signing */
  above: string | null;
  number: { lead: number; suffix: string } | null;
  date: string | null;
  topic: Set<string>;
};

/** Titles that share so much of their words are of one kind of report. */
const SAME_TOPIC = 0.7;
/** Files that share so many figures are one report, whatever a scan made of their numbers. */
const SAME_FIGURES = 0.8;

/** What a report is about, in a form that two reports can be compared by. @param unit the one of the list that it was matched to; null for none */
export function subjectOf(report: Report, unit: number | null): Subject {
  const { issuer, parentIssuer, place, number, date, period, title } = report.document;
  const key = (text: string | null): string | null => (text === null || bare(nameKey(text)) === '' ? null : bare(nameKey(text)).replaceAll(' ', ''));
  const placed = issuer !== null && placesIn(issuer).length > 0;
  const [, lead, suffix] = /^\s*(\d+)\s*[/-]?\s*(.*)$/u.exec(number ?? '') ?? [];
  return {
    report, unit, slot: slotOf(period), body: key(issuer), above: placed ? '' : key(parentIssuer) ?? key(place), date,
    number: lead === undefined ? null : { lead: Number(lead), suffix: bare(suffix ?? '').replace(/[^a-z0-9]/gu, '') },
    topic: new Set(bare(title ?? '').split(/[^a-z]+/u).filter((word) => word.length > 1 && !PERIOD_WORDS.has(word))),
  };
}

const PERIOD_WORDS = new Set(['thang', 'quy', 'nam', 'ky', 'ngay', 'tu', 'den']);

/**
 * Same body, number, and period or date: one report in two files. Same body, period and topic under two numbers or dates:
 * two versions. What a file leaves blank contradicts nothing; what two files print differently does.
 */
export function relationOf(a: Subject, b: Subject): 'same-bytes' | 'copy' | 'version' | null {
  if (a.report.source.sha256 === b.report.source.sha256) return 'same-bytes';
  if (!sameBody(a, b)) return null;
  const dates = agree(a.date, b.date);
  const slots = agree(a.slot, b.slot);
  const numbers = agree(a.number?.lead ?? null, b.number?.lead ?? null);
  if (numbers === 'same' && (dates === 'same' || slots === 'same' || (dates === 'open' && slots === 'open' && sameFigures(a, b)))) return 'copy';
  if (slots !== 'same' || !sameTopic(a, b)) return null;
  if (dates !== 'differ' && (numbers === 'open' || sameFigures(a, b))) return 'copy';
  return 'version';
}

function agree<T>(a: T | null, b: T | null): 'same' | 'differ' | 'open' {
  return a === null || b === null ? 'open' : a === b ? 'same' : 'differ';
}

function sameBody(a: Subject, b: Subject): boolean {
  // 12/BC-UBND and 12/BC-CAP are of two bodies of one ward.
  if (a.number !== null && b.number !== null && a.number.suffix !== b.number.suffix) return false;
  if (a.unit !== null && b.unit !== null) return a.unit === b.unit && (a.body === b.body || (a.number !== null && b.number !== null));
  return a.body !== null && a.body === b.body && a.above !== null && a.above === b.above;
}

function sameTopic(a: Subject, b: Subject): boolean {
  if (a.topic.size === 0 || b.topic.size === 0) return sameFigures(a, b);
  const shared = [...a.topic].filter((word) => b.topic.has(word)).length;
  return shared / (a.topic.size + b.topic.size - shared) >= SAME_TOPIC;
}

function sameFigures(a: Subject, b: Subject): boolean {
  return (sharedShare(a.report.figures, b.report.figures) ?? 0) >= SAME_FIGURES;
}
