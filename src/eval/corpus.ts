/**
 * Where labelled reports lie. Either `<id>.gold.json` beside `<id>.md` with `files/<id>-<variant>.<ext>`, or a folder
 * for each report with `truth.json`, `report.<ext>` and `variants/report.<ext>`.
 */
import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Gold } from './gold.js';

export type LabelledFile = { format: string; path: string; name: string };
/** `text`: the report as labelled, null when only its renderings are there. */
export type LabelledReport = { id: string; gold: Gold; text: string | null; files: LabelledFile[] };

/** The labelled reports of a folder, by id. @throws Error naming a label file that is not valid, or a folder without any */
export async function loadCorpus(folder: string): Promise<LabelledReport[]> {
  const names = (await readdir(folder)).sort();
  const flat = names.filter((name) => name.endsWith('.gold.json')).map((name) => name.slice(0, -'.gold.json'.length));
  const variants = (await list(join(folder, 'files'))).sort();
  const reports = await Promise.all(flat.map((id) => loadFlat(folder, id, names, variants)));
  for (const name of names) {
    const inside = await list(join(folder, name));
    if (inside.includes('truth.json')) reports.push(await loadFolder(join(folder, name), inside));
  }
  return reports;
}

async function loadFlat(folder: string, id: string, names: string[], variants: string[]): Promise<LabelledReport> {
  const files = variants.filter((name) => name.startsWith(`${id}-`))
    .map((name) => ({ format: name.slice(id.length + 1), path: join(folder, 'files', name), name }));
  const hasText = names.includes(`${id}.md`);
  if (hasText) files.unshift({ format: 'md', path: join(folder, `${id}.md`), name: `${id}.md` });
  return {
    id, files,
    gold: await loadGold(join(folder, `${id}.gold.json`)),
    text: hasText ? await readFile(join(folder, `${id}.md`), 'utf8') : null,
  };
}

async function loadFolder(folder: string, inside: string[]): Promise<LabelledReport> {
  const id = basename(folder);
  const variants = await list(join(folder, 'variants'));
  const files = [...inside.map((name) => join(folder, name)), ...variants.map((name) => join(folder, 'variants', name))]
    .filter((path) => basename(path).startsWith('report.'))
    .map((path) => ({ format: basename(path).slice('report.'.length), path, name: `${id}/${basename(path)}` }));
  const text = files.find(({ format }) => format === 'md');
  return { id, files, gold: await loadGold(join(folder, 'truth.json')), text: text === undefined ? null : await readFile(text.path, 'utf8') };
}

async function loadGold(path: string): Promise<Gold> {
  const parsed = Gold.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${path}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    return [];
  }
}
