/** The commands about rule packs: list, validate, test. */
import { type Language, say } from '../messages/index.js';
import { testRules } from '../run/rules.js';
import { loadPacks } from '../packs/index.js';
import { builtInRules } from '../run/options.js';
import { EXIT, type Io } from './io.js';

/** Packs with their indicators. @throws PackError */
export async function list(folder: string | null, language: Language, io: Io): Promise<number> {
  const { packs } = await loadPacks(folder ?? builtInRules());
  for (const { id, version, title, indicators } of packs) {
    io.out(`${say(language, 'cli.rules-pack', { id, version, title, count: indicators.length })}\n`);
    for (const indicator of indicators) io.out(`  ${id}/${indicator.id}  ${indicator.name}${indicator.unit === null ? '' : ` (${indicator.unit})`}\n`);
  }
  return EXIT.clean;
}

/** Says that packs are valid; what is wrong with them comes as a PackError with file and line. */
export async function validate(folder: string | null, language: Language, io: Io): Promise<number> {
  const { base, packs } = await loadPacks(folder ?? builtInRules());
  io.out(`${say(language, 'cli.rules-ok', { packs: [base, ...packs].map(({ id, version }) => `${id} ${version}`).join(', ') })}\n`);
  return EXIT.clean;
}

/** Runs the packs' own examples and counter-examples. @throws PackError */
export async function test(folder: string | null, language: Language, io: Io): Promise<number> {
  const { examples, failures } = await testRules(folder ?? builtInRules());
  for (const { message } of failures) io.out(`${say(language, message.id, message.params)}\n`);
  io.out(`${say(language, 'cli.rules-tested', { passed: examples - failures.length, failed: failures.length })}\n`);
  return failures.length === 0 ? EXIT.clean : EXIT.findings;
}
