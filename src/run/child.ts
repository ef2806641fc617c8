/** One reading child process, asked one file at a time and stopped when a file exceeds its time. */
import { type ChildProcess, fork } from 'node:child_process';
import { MEMORY_MARK } from './memory-mark.js';
import { Answer, Elsewhere, Pulse, Ready, type Request, Second } from './protocol.js';
import { type Rights, restriction } from './rights.js';

/** How a child ended without answering; `unfit` before it had said that it can read at all. */
export type Death = 'timeout' | 'memory' | 'crashed';
export type Outcome = Answer | Death | 'elsewhere' | 'unfit';

export type Child = {
  /** Requests sent so far. */
  served: number;
  /** Whether a second library was given the file of the last request. */
  secondAsked: boolean;
  /**
   * Sends a request; resolves to its answer, or to the way in which the child died over it. Each page that it says to
   * have recognised starts the clock anew, as a scan of many pages is slow without being stuck.
   */
  ask(request: Request, onPage?: (pulse: Pulse) => void): Promise<Outcome>;
  stop(): void;
};

const STDERR_KEPT = 4000;
const HEAP_EXHAUSTED = /heap out of memory|Array buffer allocation failed/u;

/**
 * Starts a child at `entry` (a JavaScript file) whose heap is bounded by `memoryMegabytes`.
 * @param keep rights and folders that it has to keep to; null for those of the user
 */
export function startChild(entry: string, memoryMegabytes: number, keep: { rights: Rights; folders: readonly string[] } | null = null): Child {
  const kept = keep === null ? null : restriction(keep.rights, keep.folders);
  const child = fork(entry, keep === null || kept === null ? [] : [keep.rights, ...kept.folders], {
    execArgv: [`--max-old-space-size=${memoryMegabytes}`, ...(kept?.execArgv ?? [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-STDERR_KEPT);
  });
  let ready = kept === null;
  child.on('message', (message) => {
    ready ||= Ready.safeParse(message).success;
    self.secondAsked ||= Second.safeParse(message).success;
  });
  const self: Child = {
    served: 0,
    secondAsked: false,
    ask(request, onPage) {
      self.served += 1;
      self.secondAsked = false;
      return askOnce(child, request, () => stderr, onPage ?? (() => {})).then((outcome) => (outcome === 'crashed' && !ready ? 'unfit' : outcome));
    },
    stop: () => void child.kill('SIGKILL'),
  };
  return self;
}

function askOnce(child: ChildProcess, request: Request, stderr: () => string, onPage: (pulse: Pulse) => void): Promise<Outcome> {
  return new Promise((resolve) => {
    let late = false;
    const stopLate = (): void => {
      late = true;
      child.kill('SIGKILL');
    };
    const clock = (): NodeJS.Timeout => setTimeout(stopLate, request.options.limits.seconds * 1000);
    let timer = clock();
    const settle = (result: Outcome): void => {
      clearTimeout(timer);
      child.off('message', onMessage).removeAllListeners('close').removeAllListeners('error');
      child.on('error', () => {});
      resolve(result);
    };
    const onMessage = (message: unknown): void => {
      if (Ready.safeParse(message).success || Second.safeParse(message).success) return;
      if (Elsewhere.safeParse(message).success) {
        settle('elsewhere');
        return;
      }
      const pulse = Pulse.safeParse(message);
      if (pulse.success) {
        clearTimeout(timer);
        timer = clock();
        onPage(pulse.data);
        return;
      }
      const answer = Answer.safeParse(message);
      if (!answer.success) child.kill('SIGKILL');
      settle(answer.success ? answer.data : 'crashed');
    };
    child.on('message', onMessage);
    // 'close' comes after stderr has been read to its end, 'exit' may come before.
    child.once('close', () => settle(late ? 'timeout' : death(stderr())));
    child.once('error', () => settle('crashed'));
    if (child.connected) child.send(request);
    else if (child.exitCode !== null || child.signalCode !== null) settle(death(stderr()));
  });
}

function death(stderr: string): Death {
  return stderr.includes(MEMORY_MARK) || HEAP_EXHAUSTED.test(stderr) ? 'memory' : 'crashed';
}
