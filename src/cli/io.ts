/** Where the command line prints; tests give their own. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Standard error is a terminal: progress may be drawn there. */
  interactive: boolean;
  debug: boolean;
  /** Ctrl-C from now on: aborts instead of ending the process at once. */
  interrupts?(): AbortSignal;
  /** Ends the process in the middle of its work: what was begun is left to the next run to take away. */
  quit?(code: number): void;
};

/** What `npm start` presets: a folder to show, and findings that are a result rather than a failure. */
export type Presets = { paths: string[]; failOn: 'error' | 'never' };

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
