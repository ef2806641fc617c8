/** What `rules explain` prints. */
import { type Language, say } from '../messages/index.js';
import type { Figure, Report } from '../model.js';
import { ASSIGN_AT, type NearIndicator } from '../facts/index.js';
import type { Explained } from '../run/explain.js';

/** Why figures of a report did or did not get an indicator, figure by figure. */
export function explanationText(report: Report, explained: readonly Explained[], language: Language): string {
  const packs = report.packs.map(({ id, score }) => `${id} (${number(score, language)})`).join(', ');
  const head = packs === '' ? say(language, 'packs.explain.no-pack') : say(language, 'packs.explain.packs', { packs });
  return `${head}\n${explained.map((each) => figureText(each, language)).join('')}`;
}

function figureText({ figure, explanation }: Explained, language: Language): string {
  const lines = [
    '', `${figure.id}  ${figure.label}  ${figure.evidence.quote.replace(/\s+/gu, ' ')}`,
    `  ${say(language, 'packs.explain.above', { context: figure.context.join(' › ') || '–' })}`,
    `  ${say(language, 'packs.explain.seen', { words: explanation.seen.map(({ word, filler }) => (filler ? `(${word})` : word)).join(' ') || '–' })}`,
    `  ${outcome(figure, language)}`,
    ...explanation.nearest.flatMap((near, at) => nearLines(near, at + 1, language).map((line) => `  ${line}`)),
  ];
  return `${lines.join('\n')}\n`;
}

function outcome({ indicator, indicatorScore, role, kind }: Figure, language: Language): string {
  const least = number(ASSIGN_AT, language);
  if (indicator !== null) return say(language, 'packs.explain.claimed', { indicator, score: number(indicatorScore ?? 0, language), least });
  if (role !== 'result') return say(language, 'packs.explain.not-result', { role });
  return kind === 'change' ? say(language, 'packs.explain.change') : say(language, 'packs.explain.unclaimed', { least });
}

function nearLines(near: NearIndicator, rank: number, language: Language): string[] {
  const list = (id: string, words: readonly string[]): string[] => (words.length === 0 ? [] : [say(language, `packs.explain.${id}`, { words: words.join(' ') })]);
  const words = [...list('matched', near.matched), ...list('from-above', near.above), ...list('lacking', near.missing), ...list('extra', near.extra)];
  return [
    say(language, 'packs.explain.near', { rank, indicator: near.indicator, score: number(near.likeness, language), name: near.name }),
    `   ${words.join('; ')}`,
    ...near.obstacles.map(({ kind, what }) => `   ${say(language, `packs.obstacle.${kind}`, { what })}`),
  ];
}

function number(value: number, language: Language): string {
  const text = value.toFixed(2);
  return language === 'vi' ? text.replace('.', ',') : text;
}
