/** The text of a YAML file that the user gives beside the reports: settings, accepted findings, the map of a form. */
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { problemOfFile, reasonOf, YamlError } from '../yaml/problems.js';

/**
 * Reads the text, without its byte-order mark.
 * @param most bytes that such a file may have
 * @throws YamlError for a file that can't be read or is larger
 */
export async function yamlText(path: string, most: number): Promise<string> {
  const file = basename(path);
  try {
    const { size } = await stat(path);
    if (size > most) throw new YamlError([problemOfFile(file, 'settings.too-large', { kilobytes: Math.ceil(size / 1024), limit: most / 1024 })]);
    return (await readFile(path, 'utf8')).replace(/^\ufeff/u, '');
  } catch (error) {
    throw error instanceof YamlError ? error : new YamlError([problemOfFile(file, 'settings.unreadable', { detail: reasonOf(error) })]);
  }
}
