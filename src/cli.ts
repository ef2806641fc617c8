/** The command line: argv → commands → printing and exit codes. The only user of process streams. */
import { CommanderError } from 'commander';
import { z } from 'zod';
import { RawFlags, UsageError } from './cli/flags.js';
import { EXIT, type Io, type Presets } from './cli/io.js';
import { type Actions, buildProgram } from './cli/program.js';
import { type Language, say } from './messages/index.js';

const Paths = z.array(z.string());

/**
 * Runs one command.
 * @param argv arguments after the program's name
 * @returns the exit code: 0 clean, 1 findings at or above `--fail-on` or unread files, 2 could not run or not write every result
 */
export async function main(argv: readonly string[], io: Io = terminal(), presets: Presets | null = null): Promise<number> {
  let language: Language = 'vi';
  try {
    language = languageOf(argv);
    let code: number = EXIT.clean;
    const program = buildProgram(actions(language, io, presets), language, presets, io, (result) => {
      code = result;
    });
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean;
    if (error instanceof CommanderError && error.code === 'commander.help') return EXIT.failed;
    if (io.debug) io.err(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    const { describeFailure } = await import('./cli/failures.js');
    io.err(`${say(language, 'cli.error', { message: describeFailure(error, language) })}\n`);
    return EXIT.failed;
  }
}

function actions(language: Language, io: Io, presets: Presets | null): Actions {
  const reading = async () => import('./cli/reading.js');
  const rules = async () => import('./cli/rules.js');
  const work = async () => import('./cli/rules-work.js');
  const paths = (args: unknown[]): string[] => Paths.parse(args.flat().filter((arg) => arg !== undefined));
  const first = (args: unknown[]): string => z.string().parse(paths(args)[0]);
  return {
    run: async (args, given) => {
      const flags = RawFlags.parse(given);
      return flags.watch === false ? (await reading()).run(paths(args), flags, language, io, presets) : (await import('./cli/watching.js')).watch(paths(args), flags, language, io, presets);
    },
    extract: async (args, flags) => (await reading()).extract(first(args), RawFlags.parse(flags), language, io),
    diagnose: async (args, flags) => (await reading()).diagnose(first(args), RawFlags.parse(flags), language, io),
    check: async (args, flags) => (await reading()).check(paths(args), RawFlags.parse(flags), language, io),
    accept: async (args, flags) => (await import('./cli/accept.js')).accept(first(args), paths(args).slice(1), RawFlags.parse(flags), language, io),
    rulesList: async (args) => (await rules()).list(paths(args)[0] ?? null, language, io),
    rulesValidate: async (args) => (await rules()).validate(paths(args)[0] ?? null, language, io),
    rulesTest: async (args) => (await rules()).test(paths(args)[0] ?? null, language, io),
    rulesNew: async (args) => (await work()).create(first(args), paths(args)[1] ?? null, language, io),
    rulesExplain: async (args, flags) => (await work()).explain(first(args), RawFlags.parse(flags), language, io),
    rulesCoverage: async (args, flags) => (await work()).coverage(paths(args), RawFlags.parse(flags), language, io),
    rulesSuggest: async (args, flags) => (await work()).suggest(first(args), RawFlags.parse(flags), language, io),
    rulesFromOutline: async (args, flags) => (await work()).fromOutline(first(args), RawFlags.parse(flags), language, io),
    cache: async (args, flags) => (await import('./cli/cache.js')).cache(paths(args)[0] ?? 'out', RawFlags.parse(flags), language, io),
    evalMatrix: async (args, flags) => (await import('./cli/evaluation.js')).evaluationMatrix(first(args), RawFlags.parse(flags), language, io),
    eval: async (args, flags) => (await import('./cli/evaluation.js')).evaluation(first(args), RawFlags.parse(flags), language, io),
  };
}

/** Looked for before anything else is parsed, because help and usage errors are in that language as well. */
function languageOf(all: readonly string[]): Language {
  const end = all.indexOf('--');
  const argv = end < 0 ? all : all.slice(0, end);
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return 'vi';
  const value = argv[at]?.slice('--lang='.length) || argv[at + 1] || '';
  if (value !== 'vi' && value !== 'en') throw new UsageError('lang', { value });
  return value;
}

function terminal(): Io {
  // A reader that has seen enough (`baocao check … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.clean);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    interactive: process.stderr.isTTY === true,
    interrupts: () => {
      const controller = new AbortController();
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
      return controller.signal;
    },
    quit: (code) => process.exit(code),
    debug: (process.env['BAOCAO_DEBUG'] ?? '') !== '',
  };
}
