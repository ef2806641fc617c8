/** One run of another program: no shell, what it is given on its standard input, what it says, under a clock. */
import { spawn } from 'node:child_process';

/** More than any page comes to; what says more is none of the programs that are asked. */
const MOST_BYTES = 64 * 1024 * 1024;

export type Run = (program: string, args: readonly string[], input: Uint8Array, milliseconds: number) => Promise<string>;

/**
 * @param program absolute path: nothing is looked for, least of all beside the reports
 * @returns what it wrote to its standard output
 * @throws Error when it can't be started, fails, says too much or takes longer than `milliseconds`
 */
export const runProgram: Run = (program, args, input, milliseconds) => new Promise((resolve, reject) => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true, env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
  const parts: Buffer[] = [];
  let size = 0;
  const end = (why: string): void => {
    child.kill('SIGKILL');
    reject(new Error(why));
  };
  const clock = setTimeout(() => end('the program took too long'), milliseconds);
  child.stdout.on('data', (part: Buffer) => {
    parts.push(part);
    size += part.length;
    if (size > MOST_BYTES) end('the program says too much');
  });
  // One that ends before it has read all says so by its exit code.
  child.stdin.on('error', () => {});
  child.once('error', (error) => {
    clearTimeout(clock);
    reject(error);
  });
  child.once('close', (code) => {
    clearTimeout(clock);
    if (code === 0) resolve(Buffer.concat(parts).toString('utf8'));
    else reject(new Error(`the program failed (${code ?? 'killed'})`));
  });
  child.stdin.end(input);
});
