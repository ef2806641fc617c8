/** Reads one input a message, in a process of its own as a run does, and says what is wrong with what came of it. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { openContainer } from '../../dist/readers/containers.js';
import { readBlocks } from '../../dist/readers/index.js';
import { buildReport } from '../../dist/run/pipeline.js';
import { judgeError, judgeExtraction, judgeReport } from './judge.mjs';
import { judgeOutputs } from './judge-outputs.mjs';
import { judgeUse, USED } from './judge-rules.mjs';

const CPU_SECONDS = 10;
let watched = false;
/** Pictures are not recognised; of the second library of the PDF reader the parent is told. */
let recognition;

process.on('disconnect', () => process.exit());
process.on('message', ({ job: { name, path }, options, oneEngine }) => {
  recognition = { allowed: false, secondEngine };
  function secondEngine() {
    process.send({ kind: 'second' });
    return !oneEngine;
  }
  if (!watched) new Worker(new URL('../../dist/run/watchdog.js', import.meta.url), { workerData: options.limits.memoryMegabytes }).unref();
  watched = true;
  const start = process.cpuUsage();
  const send = ([reason, wrong]) => {
    const { user, system } = process.cpuUsage(start);
    const slow = (user + system) / 1e6 > CPU_SECONDS ? `took ${((user + system) / 1e6).toFixed(1)} s of CPU` : null;
    const message = wrong ?? slow;
    process.send({ kind: 'unread', unread: { name, reason: message === null ? reason : 'defect', message: message ?? '' } });
  };
  void read(name, new Uint8Array(readFileSync(path)), options).then(send, (error) => send(['defect', `the fuzzer failed: ${error.stack}`]));
});

/** `name` begins with the share of the way that is gone (blocks, report, all) and the kind of file. */
async function read(name, bytes, options) {
  const [way, kind, plain] = name.split(':');
  if (USED.has(kind)) return judgeUse(kind, bytes, way !== 'blocks');
  try {
    const container = await openContainer(bytes, options.limits);
    if (container !== null) return await readMembers(container, options);
    if (way === 'blocks') {
      const extraction = await readBlocks(plain, bytes, options.limits, recognition);
      return ['read', judgeExtraction(extraction)];
    }
    const report = await buildReport(plain, bytes, options, [], recognition);
    return ['report', judgeReport(report) ?? (way === 'all' ? await judgeOutputs(report) : null)];
  } catch (error) {
    return [`unread:${error?.reason}`, judgeError(error)];
  }
}

async function readMembers(container, options) {
  for (const [index, member] of container.members.slice(0, 20).entries()) {
    if (member.name === '') return ['container', 'a member without a name'];
    try {
      const { bytes } = container.open(index);
      if (await openContainer(bytes, options.limits) === null) await readBlocks(member.name, bytes, options.limits, recognition);
    } catch (error) {
      const wrong = judgeError(error);
      if (wrong !== null) return ['container', wrong];
    }
  }
  return ['container', null];
}
