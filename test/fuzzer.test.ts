/** The fuzzer is run by hand for hours: here that it still fits the program, with a few inputs of each way. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it.each(['plain', 'accepted'])('%s: a few inputs down to the outputs, none a defect', async (reader) => {
  const script = fileURLToPath(new URL('../bench/fuzz.mjs', import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, '--reader', reader, '--inputs', '4', '--way', 'all', '--seconds', '60']);
  expect(stderr).toBe('');
  expect(stdout).toMatch(new RegExp(`^\\| ${reader} \\| 4 \\|.*\\| 0 \\|$`, 'mu'));
}, 60_000);
