/** What the settings changed in the list of findings, and what was accepted, in words: nothing is left out without a line here. */
import { type Language, say } from '../messages/index.js';
import type { Acceptance, Rollup } from '../model.js';

/** "chấp nhận: đơn vị đã giải trình (Lê Văn A, 2/7)". */
export function acceptedWords({ reason, by, on }: Acceptance, language: Language): string {
  const who = [by, on].filter((word) => word !== null).join(', ');
  return who === '' ? say(language, 'output.accepted', { reason }) : say(language, 'output.accepted-by', { reason, who });
}

/** Lines on switched-off checks, changed severities, and the list of accepted findings; none where nothing was set. */
export function settingsLines({ settings: { file, severity, switchedOff, accepted } }: Pick<Rollup, 'settings'>, language: Language): string[] {
  const name = file ?? '';
  const changed = Object.entries(severity).filter(([, level]) => level !== 'off').map(([check, level]) => `${check} → ${level}`);
  const off = switchedOff.map(({ check, findings }) => say(language, 'output.settings.off-check', { check, count: findings }));
  const list = accepted.file?.split('/').at(-1) ?? '';
  return [
    ...(off.length === 0 ? [] : [say(language, 'output.settings.off', { file: name, list: off.join(', ') })]),
    ...(changed.length === 0 ? [] : [say(language, 'output.settings.changed', { file: name, list: changed.join(', ') })]),
    ...(accepted.matched === 0 ? [] : [say(language, 'output.settings.accepted', { file: list, count: accepted.matched })]),
    ...accepted.stale.map(({ finding, check, line, report }) => say(language, 'output.settings.stale', { file: list, finding, check, line, report: report ?? '–' })),
    ...(accepted.elsewhere === 0 ? [] : [say(language, 'output.settings.elsewhere', { file: list, count: accepted.elsewhere })]),
  ];
}
