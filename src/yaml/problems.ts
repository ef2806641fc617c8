/** What is wrong with a file of rules or settings, by file, line and column. */
import { say, type Language } from '../messages/index.js';

export type YamlProblem = {
  file: string;
  /** 1-based */
  line: number;
  column: number;
  message: { id: string; params: Record<string, string | number> };
};

/** A file of rules or settings that can't be used: the run stops before any report is read. */
export class YamlError extends Error {
  readonly problems: readonly YamlProblem[];

  constructor(problems: readonly YamlProblem[]) {
    super(problems.map((problem) => describeProblem(problem, 'vi')).join('\n'));
    this.name = 'YamlError';
    this.problems = problems;
  }
}

/** `file:line:column: message`, the form that editors turn into a link. */
export function describeProblem({ file, line, column, message }: YamlProblem, language: Language): string {
  return `${file}:${line}:${column}: ${say(language, message.id, message.params)}`;
}
