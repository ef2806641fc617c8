/** Finding the `tesseract` of the machine, and giving it this program's language data unpacked. */
import { constants } from 'node:fs';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { NativeEngine } from '../readers/ocr/native-engine.js';
import { runProgram } from '../readers/ocr/program.js';
import { languageFile } from '../readers/ocr/tesseract.js';
import { NativeError } from './native-error.js';

type Around = { path: string; platform: string; programs: string | undefined };
const CLOCK = 10_000;

/**
 * @returns the engine for `ReadOptions.native`, and what removes its unpacked data again
 * @throws NativeError, or UnreadableError `ocr-data` where the program's own data are missing or spoilt
 */
export async function openNative(around: Around = { path: process.env['PATH'] ?? '', platform: process.platform, programs: process.env['ProgramFiles'] }): Promise<{ engine: NativeEngine; close(): Promise<void> }> {
  const program = await findProgram(around);
  if (program === null) throw new NativeError('missing');
  const said = await runProgram(program, ['--version'], new Uint8Array(), CLOCK).catch(() => '');
  const [, version] = /^tesseract v?(\d[\w.-]*)/mu.exec(said) ?? [];
  if (version === undefined) throw new NativeError('missing');
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 4 || (major === 4 && minor < 1)) throw new NativeError('old', version);
  const packed = await readFile(await languageFile());
  const data = await mkdtemp(join(tmpdir(), 'baocao-ocr-'));
  await writeFile(join(data, 'vie.traineddata'), gunzipSync(packed));
  return { engine: { program, version, data }, close: () => rm(data, { recursive: true, force: true }) };
}

/** The first in the folders of PATH, where its Windows installer puts it last; never in the folder that the user is in. */
export async function findProgram({ path, platform, programs }: Around): Promise<string | null> {
  const windows = platform === 'win32';
  const folders = [...path.split(windows ? ';' : delimiter).map((folder) => folder.replace(/^"|"$/gu, '')), ...(windows && programs !== undefined ? [join(programs, 'Tesseract-OCR')] : [])];
  for (const folder of folders.filter((each) => isAbsolute(each))) {
    const file = join(folder, windows ? 'tesseract.exe' : 'tesseract');
    const runs = await access(file, constants.X_OK).then(async () => (await stat(file)).isFile(), () => false);
    if (runs) return file;
  }
  return null;
}
