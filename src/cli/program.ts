/** The commands and their flags. Commands load their code when they are called, so that `--help` is quick. */
import { Command, type Help } from 'commander';
import { type Language, messageIds, say } from '../messages/index.js';
import { toolVersion } from '../run/version.js';
import { LIMIT_NAMES } from './flags.js';
import type { Io, Presets } from './io.js';

/** What a command hands back: the exit code. */
export type Action = (args: unknown[], flags: unknown) => Promise<number>;

type ActionName =
  | 'run' | 'extract' | 'diagnose' | 'check' | 'accept' | 'cache' | 'eval' | 'evalMatrix'
  | 'rulesList' | 'rulesValidate' | 'rulesTest' | 'rulesNew' | 'rulesExplain' | 'rulesCoverage' | 'rulesSuggest' | 'rulesFromOutline';
export type Actions = Record<ActionName, Action>;

/** What the commands are built with: words in the user's language, and a way to add a command that ends in an exit code. */
type Builder = {
  t(id: string, params?: Record<string, string>): string;
  /** @param id of its description, `cli.<id>` */
  add(parent: Command, usage: string, id: string, action?: Action): Command;
};

/**
 * Builds the program.
 * @param presets what `npm start` fills in; null for the command itself
 * @param finish receives the exit code of the command that ran
 */
export function buildProgram(actions: Actions, language: Language, presets: Presets | null, io: Io, finish: (code: number) => void): Command {
  const builder: Builder = {
    t: (id, params = {}) => say(language, id, params),
    add(parent, usage, id, action) {
      const added = parent.command(usage).description(builder.t(`cli.${id}`));
      if (action !== undefined) added.action(async (...given: unknown[]) => finish(await action(given.slice(0, -2), given.at(-2))));
      return added;
    },
  };
  const { t } = builder;
  const program = new Command('baocao').description(t('cli.about')).version(toolVersion(), '-V, --version', t('cli.opt-version'));
  addReading(program, actions, presets, builder);
  builder.add(program, 'accept', 'accept', actions.accept).argument('<folder>', t('cli.arg-results')).argument('<ids...>', t('cli.arg-findings'))
    .option('--reason <text>', t('cli.opt-reason')).option('--by <name>', t('cli.opt-by')).option('--on <date>', t('cli.opt-on'))
    .option('--list <file>', t('cli.opt-list'));
  const rules = addRules(program, actions, builder);
  builder.add(program, 'cache', 'cache', actions.cache).argument('[folder]', t('cli.arg-cache'))
    .option('--clear', t('cli.opt-clear')).option('--keep <megabytes>', t('cli.opt-keep'));
  addEvaluation(program, actions, builder);
  program.addHelpText('after', t('cli.exit-codes'));
  for (const each of [program, ...program.commands, ...rules.commands]) inLanguage(each, language, io);
  return program;
}

/** The commands that read reports: run, extract, diagnose, check. */
function addReading(program: Command, actions: Actions, presets: Presets | null, { t, add }: Builder): void {
  const run = add(program, 'run', 'run', actions.run).argument(presets === null ? '<paths...>' : '[paths...]', t('cli.arg-paths'))
    .option('-o, --output <folder>', t('cli.opt-output'), 'out')
    .option('--units <file>', t('cli.opt-units'))
    .option('--template <file>', t('cli.opt-template')).option('--template-map <file>', t('cli.opt-template-map'))
    .option('--watch [seconds]', t('cli.opt-watch'))
    .option('--cache <folder>', t('cli.opt-cache')).option('--no-cache', t('cli.opt-no-cache'));
  const extract = add(program, 'extract', 'extract', actions.extract).argument('<file>', t('cli.arg-file'));
  const diagnose = add(program, 'diagnose', 'diagnose', actions.diagnose).argument('<file>', t('cli.arg-file'));
  const check = add(program, 'check', 'check', actions.check).argument('<paths...>', t('cli.arg-paths'));
  for (const command of [run, check]) {
    command.option('--fail-on <level>', t('cli.opt-fail-on')).option('--workers <count>', t('cli.opt-workers'));
  }
  for (const command of [run, extract, check]) command.option('--config <file>', t('cli.opt-config'));
  for (const command of [run, extract, diagnose, check]) {
    command.option('--limit <name=value>', t('cli.opt-limit', { names: LIMIT_NAMES.join(', ') }), collect)
      .option('--no-ocr', t('cli.opt-no-ocr'))
      .option('--ocr <engine>', t('cli.opt-ocr'))
      .option('--read-secret', t('cli.opt-read-secret'))
      .option('--pack <id>', t('cli.opt-pack'), collect)
      .option('--rules <folder>', t('cli.opt-rules'));
  }
}

/** `rules` and its commands. @returns `rules` */
function addRules(program: Command, actions: Actions, { t, add }: Builder): Command {
  const rules = add(program, 'rules', 'rules');
  const onFolder: [string, string, Action][] = [
    ['list', 'rules-list', actions.rulesList], ['validate', 'rules-validate', actions.rulesValidate], ['test', 'rules-test', actions.rulesTest],
  ];
  for (const [usage, id, action] of onFolder) add(rules, usage, id, action).argument('[folder]', t('cli.arg-rules'));
  add(rules, 'new', 'rules-create', actions.rulesNew).argument('<id>', t('cli.arg-pack-id')).argument('[folder]', t('cli.arg-rules'));
  const explain = add(rules, 'explain', 'rules-explain', actions.rulesExplain).argument('<file>', t('cli.arg-file'));
  const coverage = add(rules, 'coverage', 'rules-coverage', actions.rulesCoverage).argument('<paths...>', t('cli.arg-paths'));
  const suggest = add(rules, 'suggest', 'rules-suggest', actions.rulesSuggest).argument('<file>', t('cli.arg-file'));
  for (const command of [explain, suggest]) command.option('--figure <id>', t('cli.opt-figure'));
  for (const command of [explain, coverage, suggest]) {
    command.option('--pack <id>', t('cli.opt-pack'), collect).option('--rules <folder>', t('cli.opt-rules')).option('--no-ocr', t('cli.opt-no-ocr'));
  }
  add(rules, 'from-outline', 'rules-from-outline', actions.rulesFromOutline).argument('<file>', t('cli.arg-outline'))
    .option('--id <id>', t('cli.opt-id')).option('--to <file>', t('cli.opt-to')).option('--rules <folder>', t('cli.opt-rules'));
  return rules;
}

/** The commands that score the program. */
function addEvaluation(program: Command, actions: Actions, { t, add }: Builder): void {
  const scores = add(program, 'eval', 'eval', actions.eval).argument('<folder>', t('cli.arg-folder')).option('--misses', t('cli.opt-misses'));
  const matrix = add(program, 'eval:matrix', 'eval-matrix', actions.evalMatrix).argument('<folder>', t('cli.arg-folder')).option('--json', t('cli.opt-json'));
  for (const command of [scores, matrix]) command.option('--no-ocr', t('cli.opt-no-ocr')).option('--format <name>', t('cli.opt-format'), collect);
}

/** Help, usage errors and defaults of a command in the user's language; what it prints goes where `io` says. */
function inLanguage(command: Command, language: Language, io: Io): void {
  const titles = new Set(messageIds());
  command.exitOverride()
    .option('--lang <vi|en>', say(language, 'cli.opt-lang'))
    .helpOption('-h, --help', say(language, 'cli.opt-help'))
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => (titles.has(`cli.title.${title}`) ? say(language, `cli.title.${title}`) : title),
      optionDescription(this: Help, option) {
        const { defaultValue: value } = option;
        return value === undefined ? option.description : `${option.description} (${say(language, 'cli.default', { value: String(value) })})`;
      },
    });
  if (command.commands.length > 0) command.helpCommand('help [command]', say(language, 'cli.help-command'));
}

function collect(value: string, before: string[] | undefined): string[] {
  return [...(before ?? []), value];
}
