/**
 * The rights of a reading child: Node's permission model where this Node has it. A child may read the program, its
 * packs and the folders of the reports; it may write nothing and start no program but the recogniser of the machine, where the user asks for that one. Pictures are decoded by native code,
 * which needs a right of its own: only children that read pictures have it.
 */
import { realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadOptions } from './options.js';
import type { Job } from './protocol.js';

/**
 * `pictures` may load native code and start threads, for sharp and the recogniser; it parses nothing that needs neither.
 * `engine` may start programs as well, for the recogniser of the machine.
 */
export type Rights = 'plain' | 'pictures' | 'engine';

const FLAG = ['--permission', '--experimental-permission'].find((flag) => process.allowedNodeEnvironmentFlags.has(flag)) ?? null;

/** Arguments for Node, and the folders that the child checks it can read before it reads any; null where this Node has no permission model. */
export function restriction(rights: Rights, folders: readonly string[]): { execArgv: string[]; folders: string[] } | null {
  if (FLAG === null) return null;
  // A comma parts paths and a star stands for anything in the flag of some versions: such folders can't be named.
  const readable = folders.some((folder) => /[*,]/u.test(folder)) ? ['*'] : folders;
  return {
    // The watchdog is a thread. Threads do not have to keep to the model, so that a plain child bars all others (worker.ts).
    execArgv: [FLAG, '--allow-worker', ...(rights === 'plain' ? [] : ['--allow-addons']), ...(rights === 'engine' ? ['--allow-child-process'] : []), ...readable.map((folder) => `--allow-fs-read=${folder}`)],
    folders: [...folders],
  };
}

/** What children that read these jobs have to read: each folder that lies in no other one. */
export function readableFolders(jobs: readonly Job[], { rules }: Pick<ReadOptions, 'rules'>): string[] {
  const all = [...new Set([...programFolders(), resolve(rules), ...jobs.map(({ path }) => dirname(resolve(path)))])].sort();
  return all.filter((folder) => !all.some((other) => other !== folder && covers(other, folder)));
}

/** Whether a folder lies in another one or is it. */
export function covers(outer: string, inner: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
}

/** The package with what it depends on, which lies in it, or around it where it was installed as a dependency. */
function programFolders(): string[] {
  const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/u, '');
  const [outer] = root.split(`${sep}node_modules${sep}`);
  const around = outer === undefined || outer === root ? [] : [join(outer, 'node_modules')];
  return [root, join(root, 'node_modules'), ...around].flatMap((folder) => [folder, realOf(folder)]).flatMap((folder) => folder ?? []);
}

function realOf(folder: string): string | null {
  try {
    return realpathSync(folder);
  } catch {
    return null;
  }
}
