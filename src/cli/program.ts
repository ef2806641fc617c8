/** The commands and their flags. Commands load their code when they are called, so that `--help` is quick. */
import { Command, type Help } from 'commander';
import { type Language, messageIds, say } from '../messages/index.js';
import { toolVersion } from '../run/version.js';
import { LIMIT_NAMES } from './flags.js';
import type { Io, Presets } from './io.js';

/** What a command hands back: the exit code. */
export type Action = (args: unknown[], flags: unknown) => Promise<number>;

export type Actions = Record<'run' | 'extract' | 'diagnose' | 'check' | 'accept' | 'rulesList' | 'rulesValidate' | 'rulesTest' | 'rulesNew' | 'rulesExplain' | 'rulesCoverage' | 'rulesSuggest' | 'rulesFromOutline' | 'cache' | 'eval' | 'evalMatrix', Action>;

/**
 * Builds the program.
 * @param finish receives the exit code of the command that ran
 */
export function buildProgram(actions: Actions, language: Language, presets: Presets | null, io: Io, finish: (code: number) => void): Command {
  const t = (id: string, params: Record<string, string> = {}): string => say(language, id, params);
  const program = new Command('baocao').description(t('cli.about')).version(toolVersion(), '-V, --version', t('cli.opt-version'));
  const command = (parent: Command, usage: string, id: string, action?: Action): Command => {
    const added = parent.command(usage).description(t(`cli.${id}`));
    if (action !== undefined) {
      added.action(async (...given: unknown[]) => finish(await action(given.slice(0, -2), given.at(-2))));
    }
    return added;
  };
  const paths = presets === null ? '<paths...>' : '[paths...]';

  const run = command(program, 'run', 'run', actions.run).argument(paths, t('cli.arg-paths'))
    .option('-o, --output <folder>', t('cli.opt-output'), 'out')
    .option('--units <file>', t('cli.opt-units'))
    .option('--template <file>', t('cli.opt-template')).option('--template-map <file>', t('cli.opt-template-map'))
    .option('--watch [seconds]', t('cli.opt-watch'))
    .option('--cache <folder>', t('cli.opt-cache')).option('--no-cache', t('cli.opt-no-cache'));
  const extract = command(program, 'extract', 'extract', actions.extract).argument('<file>', t('cli.arg-file'));
  const diagnose = command(program, 'diagnose', 'diagnose', actions.diagnose).argument('<file>', t('cli.arg-file'));
  const check = command(program, 'check', 'check', actions.check).argument('<paths...>', t('cli.arg-paths'));
  for (const reading of [run, check]) {
    reading.option('--fail-on <level>', t('cli.opt-fail-on')).option('--workers <count>', t('cli.opt-workers'));
  }
  for (const reading of [run, extract, check]) reading.option('--config <file>', t('cli.opt-config'));
  for (const reading of [run, extract, diagnose, check]) {
    reading.option('--limit <name=value>', t('cli.opt-limit', { names: LIMIT_NAMES.join(', ') }), collect)
      .option('--no-ocr', t('cli.opt-no-ocr'))
      .option('--ocr <engine>', t('cli.opt-ocr'))
      .option('--read-secret', t('cli.opt-read-secret'))
      .option('--pack <id>', t('cli.opt-pack'), collect)
      .option('--rules <folder>', t('cli.opt-rules'));
  }

  command(program, 'accept', 'accept', actions.accept).argument('<folder>', t('cli.arg-results')).argument('<ids...>', t('cli.arg-findings'))
    .option('--reason <text>', t('cli.opt-reason')).option('--by <name>', t('cli.opt-by')).option('--on <date>', t('cli.opt-on'))
    .option('--list <file>', t('cli.opt-list'));

  const rules = command(program, 'rules', 'rules');
  const onRules: [string, string, Action][] = [
    ['list', 'rules-list', actions.rulesList], ['validate', 'rules-validate', actions.rulesValidate], ['test', 'rules-test', actions.rulesTest],
  ];
  for (const [usage, id, action] of onRules) command(rules, usage, id, action).argument('[folder]', t('cli.arg-rules'));
  command(rules, 'new', 'rules-create', actions.rulesNew).argument('<id>', t('cli.arg-pack-id')).argument('[folder]', t('cli.arg-rules'));
  const explain = command(rules, 'explain', 'rules-explain', actions.rulesExplain).argument('<file>', t('cli.arg-file'));
  const coverage = command(rules, 'coverage', 'rules-coverage', actions.rulesCoverage).argument('<paths...>', t('cli.arg-paths'));
  const suggest = command(rules, 'suggest', 'rules-suggest', actions.rulesSuggest).argument('<file>', t('cli.arg-file'));
  for (const one of [explain, suggest]) one.option('--figure <id>', t('cli.opt-figure'));
  for (const reading of [explain, coverage, suggest]) {
    reading.option('--pack <id>', t('cli.opt-pack'), collect).option('--rules <folder>', t('cli.opt-rules')).option('--no-ocr', t('cli.opt-no-ocr'));
  }
  command(rules, 'from-outline', 'rules-from-outline', actions.rulesFromOutline).argument('<file>', t('cli.arg-outline'))
    .option('--id <id>', t('cli.opt-id')).option('--to <file>', t('cli.opt-to')).option('--rules <folder>', t('cli.opt-rules'));
  command(program, 'cache', 'cache', actions.cache).argument('[folder]', t('cli.arg-cache'))
    .option('--clear', t('cli.opt-clear')).option('--keep <megabytes>', t('cli.opt-keep'));
  command(program, 'eval', 'eval', actions.eval).argument('<folder>', t('cli.arg-folder')).option('--misses', t('cli.opt-misses')).option('--no-ocr', t('cli.opt-no-ocr'))
    .option('--format <name>', t('cli.opt-format'), collect);
  command(program, 'eval:matrix', 'eval-matrix', actions.evalMatrix).argument('<folder>', t('cli.arg-folder')).option('--json', t('cli.opt-json')).option('--no-ocr', t('cli.opt-no-ocr'))
    .option('--format <name>', t('cli.opt-format'), collect);

  program.addHelpText('after', t('cli.exit-codes'));
  for (const each of [program, ...program.commands, ...rules.commands]) inLanguage(each, language, io);
  return program;
}

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
