/** Which files a run reads, under which names they are reported, and what their results are called. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { visibleName } from '../text/visible.js';
import { isHidden, isPassedOver } from './passed-over.js';
import type { Job } from './protocol.js';

export type FileList = {
  jobs: Job[];
  /** Names of files in folders that were passed over because of their kind. */
  skipped: string[];
};

/**
 * Expands folders, recursively and sorted by code unit, the same on every system.
 * @param paths files and folders; one that does not exist stays in the list and ends as not read
 * @param aside files and folders never read from: the folder of results, the list of units
 * @param own names of this program's results, passed over wherever an earlier run left them
 */
export async function listFiles(
  paths: readonly string[], aside: readonly (string | null)[], own: readonly string[] = [],
): Promise<FileList> {
  const excluded = new Set(await Promise.all(aside.flatMap((path) => (path === null ? [] : canonical(path)))));
  const list: FileList = { jobs: [], skipped: [] };
  const seen = new Set<string>();
  const add = async (name: string, path: string): Promise<void> => {
    const real = await canonical(path);
    if (seen.has(real) || excluded.has(real)) return;
    seen.add(real);
    list.jobs.push({ name, path: resolve(path), inside: [] });
  };
  const walk = async (folder: string, prefix: string): Promise<void> => {
    if (excluded.has(await canonical(folder))) return;
    const entries = await readdir(folder, { withFileTypes: true });
    for (const entry of entries.sort((a, b) => byCodeUnit(a.name, b.name))) {
      if (isHidden(entry.name)) continue;
      const path = join(folder, entry.name);
      const name = visibleName(prefix + entry.name);
      // A link to a folder may lead round in circles, or to what nobody meant to give.
      const isLinked = entry.isSymbolicLink() && await isFolder(path);
      if (entry.isDirectory()) await walk(path, `${prefix}${entry.name}/`);
      else if (isLinked || isPassedOver(entry.name, own)) list.skipped.push(name);
      else await add(name, path);
    }
  };
  const folders = new Set<string>();
  for (const path of paths) if (await isFolder(path)) folders.add(path);
  const common = commonFolder(paths.filter((path) => !folders.has(path)));
  for (const path of paths) {
    if (folders.has(path)) await walk(path, '');
    else await add(visibleName(relative(common, resolve(path)).split(sep).join('/')), path);
  }
  return { ...list, jobs: distinctNames(list.jobs) };
}

/** Two folders may hold files of one name: then each is reported with more of its path. */
function distinctNames(jobs: Job[]): Job[] {
  const counts = new Map<string, number>();
  for (const { name } of jobs) counts.set(name, (counts.get(name) ?? 0) + 1);
  const used = new Set<string>();
  return jobs.map((job) => {
    let name = job.name;
    let depth = name.split('/').length + 1;
    if ((counts.get(name) ?? 0) > 1) name = tail(job.path, depth);
    for (; used.has(name); depth += 1) name = tail(job.path, depth);
    used.add(name);
    return { ...job, name };
  });
}

function tail(path: string, depth: number): string {
  return visibleName(path.split(sep).filter((step) => step !== '').slice(-depth).join('/'));
}

/** The folder that all paths lie in, so that files of several folders keep what tells them apart. */
function commonFolder(paths: readonly string[]): string {
  const [first = [], ...rest] = paths.map((path) => dirname(resolve(path)).split(sep));
  const length = first.findIndex((step, index) => rest.some((other) => other[index] !== step));
  return (length < 0 ? first : first.slice(0, length)).join(sep) || sep;
}

const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])$/iu;
const NAME_LENGTH = 100;
/** What file systems take is counted in bytes on Linux: 255 with the extension. */
const NAME_BYTES = 200;

/**
 * A file name for the result of each job, unique without regard to case and writable on Windows as well. Files of one
 * name in several folders are told apart by the folder, else by their kind, else by a number.
 * @param used names given before, in lower case without extension; those given now are added
 * @returns names in the order of the jobs, with `extension` (".json")
 */
export function resultNames(jobs: readonly Pick<Job, 'name'>[], extension: string, used = new Set<string>()): string[] {
  const stems = jobs.map(({ name }) => safeStem(basename(name, extname(name))));
  const shared = new Map<string, number>();
  for (const stem of stems) shared.set(stem.toLowerCase(), (shared.get(stem.toLowerCase()) ?? 0) + 1);
  return jobs.map(({ name }, index) => {
    const stem = stems[index] ?? '';
    const kind = extname(name);
    const long = safeStem(name.slice(0, name.length - kind.length).replaceAll('/', '-'));
    const wishes = [...(shared.get(stem.toLowerCase()) === 1 ? [stem] : []), long, safeStem(`${long}-${kind.slice(1).toLowerCase()}`)];
    let chosen = wishes.find((wish) => !used.has(wish.toLowerCase()));
    for (let count = 2; chosen === undefined; count += 1) {
      if (!used.has(`${long}-${count}`.toLowerCase())) chosen = `${long}-${count}`;
    }
    used.add(chosen.toLowerCase());
    return chosen + extension;
  });
}

/** Neither names that Windows can't hold (reserved devices, forbidden characters, a dot or space at the end) nor what a program would take for an option. */
function safeStem(stem: string): string {
  const kept = [...stem.normalize('NFC').replace(/[<>:"/\\|?*\p{Cc}]/gu, '_')].slice(0, NAME_LENGTH);
  while (Buffer.byteLength(kept.join('')) > NAME_BYTES) kept.pop();
  const clean = kept.join('').replace(/[. ]+$/u, '');
  if (clean === '') return 'bao-cao';
  return clean.startsWith('-') || RESERVED.test((clean.split('.')[0] ?? '').trim()) ? `_${clean}` : clean;
}

/** Whether a folder is at the path, or what it links to is one. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((stats) => stats.isDirectory(), () => false);
}

async function canonical(path: string): Promise<string> {
  return realpath(path).catch(() => resolve(path));
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
