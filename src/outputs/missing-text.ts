import { type Language, say } from '../messages/index.js';
import type { ExpectedUnit } from '../model.js';
import { type RollSummary, summariseRoll } from './missing.js';
import type { RunOutput } from './output.js';
import { flat } from './place.js';
import { standingWords } from './standing.js';
import { visible } from '../text/visible.js';

/** Who has not reported, whose reports nobody knows, and who sent several: a list to send on. */
export const missingText: RunOutput = {
  id: 'missing-text',
  file: 'chua-bao-cao.txt',
  applies: ({ roll }) => roll !== null,
  write: (run, language) => {
    const roll = summariseRoll(run);
    if (roll === null) return '';
    const { all, missing, strangers, several } = roll;
    const lines = [say(language, 'output.missing.count', { all, missing: missing.length, reported: all - missing.length })];
    if (missing.length === 0) lines.push(say(language, 'output.missing.none'));
    else lines.push('', say(language, 'output.missing.units', { count: missing.length }));
    for (const entry of missing) lines.push(`  ${[nameOf(entry.unit), ...remarksOn(entry, language)].join('. ')}`);
    if (strangers.length > 0) lines.push('', say(language, 'output.missing.strangers', { count: strangers.length }));
    for (const { report: { source, document }, ambiguous, units } of strangers) {
      lines.push(`  ${source.name}: ${[flat(document.issuer ?? say(language, 'output.missing.no-issuer')), hintOf(ambiguous, units, language)].filter((part) => part !== '').join('. ')}`);
    }
    if (several.length > 0) lines.push('', say(language, 'output.missing.several', { count: several.length }));
    for (const { unit, reports } of several) lines.push(`  ${nameOf(unit)}: ${reports.map(({ report: { source }, at }) => [source.name, standingWords(run, at, language)].filter((part) => part !== null).join(': ')).join('; ')}`);
    return visible(`${lines.join('\n')}\n`);
  },
};

/** What is known of a unit that has not reported: files that may be its own, its reports of another period. */
export function remarksOn({ maybe, otherPeriod }: RollSummary['missing'][number], language: Language): string[] {
  return [
    ...(maybe.length === 0 ? [] : [say(language, 'output.missing.maybe-file', { names: maybe.join(', ') })]),
    ...(otherPeriod.length === 0 ? [] : [say(language, 'output.missing.other-period', { names: otherPeriod.join(', ') })]),
  ];
}

/** What a person may want to look at for a report that was not matched; '' where nothing is known. */
export function hintOf(ambiguous: boolean, units: readonly ExpectedUnit[], language: Language): string {
  if (units.length === 0) return '';
  return say(language, ambiguous ? 'output.missing.ambiguous' : 'output.missing.maybe', { names: units.map(({ name }) => name).join('; ') });
}

function nameOf({ code, name }: ExpectedUnit): string {
  return code === null ? name : `${code} ${name}`;
}
