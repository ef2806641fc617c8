/**
 * Keeps what the recogniser says of each picture, so that a run that was stopped goes on where it was, and one after a
 * change of the code that weighs readings recognises only what it has not seen. The recogniser's answer depends on the
 * picture, its parameters and its data alone.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Has to be called before the reader is loaded: it takes the recogniser from the module then. @returns counts of calls */
export function keepRecognitions(folder) {
  const tesseract = createRequire(import.meta.url)('tesseract.js');
  const start = tesseract.createWorker;
  const counts = { kept: 0, made: 0, seconds: {} };
  mkdirSync(folder, { recursive: true });
  tesseract.createWorker = async (...given) => {
    const worker = await start(...given);
    const { recognize, setParameters } = worker;
    let parameters = {};
    worker.setParameters = (own, ...rest) => {
      parameters = { ...parameters, ...own };
      return setParameters(own, ...rest);
    };
    worker.recognize = async (picture, ...rest) => {
      const key = createHash('sha256').update(JSON.stringify([given[0], given[1], given[2]?.langPath ?? null, parameters, rest])).update(picture).digest('hex');
      const path = join(folder, key.slice(0, 2), `${key}.json.gz`);
      const known = existsSync(path) ? JSON.parse(gunzipSync(readFileSync(path))) : null;
      const start = performance.now();
      const { data, seconds = (performance.now() - start) / 1000 } = known ?? await recognize(picture, ...rest);
      counts[known === null ? 'made' : 'kept']++;
      counts.seconds[parameters.tessedit_pageseg_mode] = (counts.seconds[parameters.tessedit_pageseg_mode] ?? 0) + seconds;
      if (known !== null) return { data };
      mkdirSync(join(folder, key.slice(0, 2)), { recursive: true });
      writeFileSync(`${path}.part`, gzipSync(JSON.stringify({ data, seconds })));
      renameSync(`${path}.part`, path);
      return { data };
    };
    return worker;
  };
  return counts;
}
