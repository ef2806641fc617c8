/** Where the command line prints; tests give their own. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Standard error is a terminal: progress may be drawn there. */
  interactive: boolean;
  debug: boolean;
};

/** What `npm start` presets: a folder to show, and findings that are a result rather than a failure. */
export type Presets = { paths: string[]; failOn: 'error' | 'never' };

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
