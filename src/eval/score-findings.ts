/**
 * Findings against labels: one to one by check and overlapping numbers. An extra finding is an error or warning
 * that overlaps no label; a label of severity info is welcome when found and no loss when not.
 */
import type { Evidence, Finding, Report } from '../model.js';
import { oneLine } from '../text/visible.js';
import { squashed } from './compare.js';
import type { Gold, GoldFinding } from './gold.js';
import { type Range, type ReportText, overlaps } from './report-text.js';
import { type Score, add, emptyScore } from './score.js';

/** Labels' rules under other names than the checks'. */
const KINDS: Record<string, string> = { 'numerator-exceeds': 'part-exceeds-whole', 'cross-mention': 'value-conflict' };

/** The check that a labelled rule is of. */
export function kindOf(rule: string): string {
  return KINDS[rule] ?? rule;
}

/** Kinds that speak of a whole file: a look-alike of one is a file that must have none. */
const OF_FILES = new Set(['no-figures', 'unread-text', 'doubtful-text']);

/** Rules that more than one check finds (contract, "Checks"). */
const CHECKS_OF: Record<string, string[]> = {
  'percent-truncated': ['percent-truncated', 'table-row'],
  'percent-mismatch': ['percent-mismatch', 'table-row'],
  'sum-mismatch': ['sum-mismatch', 'table-total'],
  'missing-field': ['missing-field', 'unreadable-field'],
};

/** Scores the findings against the mistakes that were labelled or put in. */
export function scoreFindings(report: Report, gold: Gold, places: ReportText): Score {
  const score = emptyScore();
  const marks = gold.findings.map((label) => ({ label, ...markOf(label, places) }));
  const found = report.findings.map((finding) => ({ finding, ...reachOf(finding, report, places) }));
  const taken = new Set<Finding>();
  for (const mark of marks) {
    const { rule, severity, quote } = mark.label;
    const fitting = found.filter(({ finding }) => !taken.has(finding) && (CHECKS_OF[rule] ?? [kindOf(rule)]).includes(finding.check));
    const chosen = fitting.find((candidate) => touches(candidate.wide, mark.ranges))
      ?? fitting.find((candidate) => sharesNumeral(candidate.numerals, mark.numerals))
      ?? fitting.find((candidate) => OF_FILES.has(rule) || rule === 'missing-field' && sameDocument(candidate.finding, mark.label, report));
    for (const name of [`findings/severity:${severity}`, `findings/rule:${kindOf(rule)}`, ...(severity === 'info' ? [] : ['findings/due'])]) {
      add(score.counts, `${name}/gold`);
      if (chosen !== undefined) add(score.counts, `${name}/hit`);
    }
    if (chosen === undefined) score.misses.push({ id: 'eval.miss.finding', params: { rule, severity, quote: oneLine(quote) } });
    else taken.add(chosen.finding);
  }
  for (const { finding, narrow } of found) {
    if (finding.severity === 'info' || taken.has(finding)) continue;
    const isAllowed = marks.some((mark) => touches(narrow, mark.ranges))
      || (OF_FILES.has(finding.check) && marks.some(({ label }) => label.rule === finding.check))
      || (finding.check === 'missing-field' && marks.some(({ label }) => label.rule === 'missing-field' && sameDocument(finding, label, report)));
    if (isAllowed) continue;
    add(score.counts, `findings/extra-${finding.severity}`);
    add(score.counts, `findings/extra-check:${finding.check}`);
    score.misses.push({ id: 'eval.miss.finding-extra', params: { check: finding.check, severity: finding.severity, message: finding.message } });
  }
  const free = found.filter(({ finding }) => !taken.has(finding));
  scoreFlags(score, gold, free.filter(({ finding }) => finding.severity !== 'info'), places);
  scoreLookAlikes(score, gold, free, places);
  return score;
}

type Reach = { narrow: Range[]; wide: Range[]; numerals: Set<string> };

/** What a finding is about (narrow), and what it mentions besides (wide). */
function reachOf(finding: Finding, report: Report, places: ReportText): Reach {
  const figures = report.figures.filter(({ id }) => finding.figures.includes(id)).map(({ evidence }) => evidence);
  const rangesOf = (evidence: readonly Evidence[]): Range[] => evidence.map(places.rangeOf);
  return {
    narrow: rangesOf(finding.evidence),
    wide: rangesOf([...finding.evidence, ...finding.related, ...figures]),
    numerals: numeralsOf([...finding.evidence, ...figures].map(({ quote }) => quote)),
  };
}

function markOf(label: GoldFinding, places: ReportText): { ranges: Range[]; numerals: Set<string> } {
  const quotes = [label.quote, ...label.also];
  return { ranges: quotes.flatMap((quote) => places.locate(quote)), numerals: numeralsOf([label.quote]) };
}

function touches(one: readonly Range[], other: readonly Range[]): boolean {
  return one.some((a) => other.some((b) => overlaps(a, b)));
}

/** Numerals of two digits or more, without which a quote cut by a page or a cell could not be found again. */
function numeralsOf(quotes: readonly string[]): Set<string> {
  return new Set(quotes.flatMap((quote) => squashedNumerals(quote)));
}

function squashedNumerals(quote: string): string[] {
  return quote.replace(/[*_`\\]/gu, '').match(/\d+(?:[.,]\d+)*/gu)?.filter((numeral) => numeral.length > 1) ?? [];
}

/** Most numerals of the label's quote must be the finding's: a shared year or "100" alone says nothing. */
function sharesNumeral(one: Set<string>, other: Set<string>): boolean {
  const shared = [...other].filter((numeral) => one.has(numeral)).length;
  return shared > 0 && shared * 2 >= other.size;
}

function sameDocument(finding: Finding, label: GoldFinding, report: Report): boolean {
  const kind = report.parts.find(({ id }) => id === finding.part)?.document.kind;
  return label.document === null || kind === undefined || label.document === kind;
}

/** Errors and warnings about something that a trap says must not be flagged. */
function scoreFlags(score: Score, gold: Gold, found: readonly (Reach & { finding: Finding })[], places: ReportText): void {
  for (const trap of gold.traps) {
    if (!trap.avoid.includes('flag') || squashed(trap.quote) === '') continue;
    add(score.counts, 'flags/gold');
    const ranges = places.locate(trap.quote);
    const caught = found.find(({ finding, narrow }) => finding.check !== 'missing-field' && touches(narrow, ranges));
    if (caught === undefined) continue;
    add(score.counts, 'flags/hit');
    score.misses.push({ id: 'eval.miss.flag', params: { quote: oneLine(trap.quote), check: caught.finding.check, message: caught.finding.message } });
  }
}

/** Findings of a kind, of any severity, on what only looks like that kind. */
function scoreLookAlikes(score: Score, gold: Gold, found: readonly (Reach & { finding: Finding })[], places: ReportText): void {
  for (const { quote, looksLike } of [...gold.traps, ...gold.consistent]) {
    if (looksLike === null || quote === null) continue;
    const kind = kindOf(looksLike);
    add(score.counts, `like:${kind}/gold`);
    const ranges = places.locate(quote);
    const caught = found.find(({ finding, narrow }) => finding.check === kind && (OF_FILES.has(kind) || touches(narrow, ranges)));
    if (caught === undefined) continue;
    add(score.counts, `like:${kind}/hit`);
    score.misses.push({ id: 'eval.miss.look-alike', params: { quote: oneLine(quote), check: kind, message: caught.finding.message } });
  }
}
