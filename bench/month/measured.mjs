/** One run of the program with its time and the memory of all its processes together. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../bin/baocao.js', import.meta.url));

/**
 * @param args of `baocao`
 * @param after milliseconds until the run and its children are killed; null to let it end
 * @returns `peak` and `own`: resident bytes at most of all processes, and of the first one; 0 where there is no /proc
 */
export function measured(args, after = null) {
  const began = performance.now();
  const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore', detached: true });
  let [peak, own] = [0, 0];
  const watch = setInterval(() => {
    const all = memoryOf(child.pid);
    [peak, own] = [Math.max(peak, all.total), Math.max(own, all.own)];
  }, 100);
  const timer = after === null ? null : setTimeout(() => process.kill(-child.pid, 'SIGKILL'), after);
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(watch);
      clearTimeout(timer);
      resolve({ seconds: (performance.now() - began) / 1000, peak, own, code, killed: signal !== null });
    });
  });
}

function memoryOf(pid) {
  try {
    const own = 1024 * Number(/^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter((each) => each !== '');
    return { own, total: own + children.reduce((sum, each) => sum + memoryOf(Number(each)).total, 0) };
  } catch {
    return { own: 0, total: 0 };
  }
}
