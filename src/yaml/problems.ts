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

/** What is wrong with a file as a whole: it can't be opened, is too large, is missing. */
export function problemOfFile(file: string, id: string, params: Record<string, string | number>): YamlProblem {
  return { file, line: 1, column: 1, message: { id, params } };
}

/** Why something failed, in a word: what the system calls it ("ENOENT"), else the error's own words. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
