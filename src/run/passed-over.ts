/** What lies beside reports, in folders and in archives, and is no report. */
import { extname } from 'node:path';

/**
 * Never a report: this program's own JSON and rules, and what systems and programmers leave in folders. In a folder
 * they are passed over (and named in the summary); a file given by its own path is always tried.
 */
const PASSED_OVER = new Set([
  '.json', '.yaml', '.yml', '.ini', '.db', '.lnk', '.url', '.log', '.tmp', '.ts', '.js', '.mjs', '.py', '.sh', '.bat',
]);

/** `.name`, the lock file `~$name.docx` that Office keeps beside an open document, and its like of LibreOffice. */
const HIDDEN = /^(?:\.|~\$)/u;

/** Whether a file or folder is passed over without a word. @param name without its folder */
export function isHidden(name: string): boolean {
  return HIDDEN.test(name);
}

/** Pages of an earlier run, one a report, whichever folder they were moved to. */
const OWN_PAGE = /\.baocao\.html$/iu;

/** Whether a file is passed over because of its kind. @param name without its folder @param own names of this program's results */
export function isPassedOver(name: string, own: readonly string[]): boolean {
  return PASSED_OVER.has(extname(name).toLowerCase()) || OWN_PAGE.test(name) || own.includes(name);
}
