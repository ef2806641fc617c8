// Loaded into every process and thread of a run: notes each attempt to reach a network, to start another program or to
// write, and lets it go on. One line a deed: what, and where.
'use strict';
const fs = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const log = fs.openSync(process.env.BAOCAO_TEST_LOG, 'a');
const { writeSync } = fs;
const note = (what, where) => writeSync(log, `${what}\t${String(where)}\n`);
note('loaded', isMainThread ? 'process' : 'thread');

function watch(object, name, what, where = (args) => JSON.stringify(args[0]), counts = () => true) {
  const original = object?.[name];
  if (typeof original !== 'function') return;
  object[name] = function watched(...args) {
    if (counts(args)) note(what, where(args));
    return original.apply(this, args);
  };
}

const net = require('node:net');
watch(net.Socket.prototype, 'connect', 'network');
watch(net.Server.prototype, 'listen', 'network');
const dns = require('node:dns');
for (const holder of [dns, dns.promises]) for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']) watch(holder, name, 'network');
for (const module of ['node:http', 'node:https']) for (const name of ['request', 'get']) watch(require(module), name, 'network');
watch(require('node:tls'), 'connect', 'network');
watch(require('node:http2'), 'connect', 'network');
watch(require('node:dgram'), 'createSocket', 'network');
watch(globalThis, 'fetch', 'network', (args) => args[0]);

const processes = require('node:child_process');
for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync']) watch(processes, name, 'program');
watch(processes, 'fork', 'fork', (args) => {
  // A child that may write nothing has to be able to note what it does.
  const given = args[2]?.execArgv;
  if (given?.some((flag) => /^--(?:experimental-)?permission$/u.test(flag))) given.push(`--allow-fs-write=${process.env.BAOCAO_TEST_LOG}`, `--allow-fs-read=${__dirname}`);
  return args[0];
});

const writes = (flags) => (typeof flags === 'number' ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR | fs.constants.O_CREAT)) !== 0 : typeof flags === 'string' && /[wa+]/u.test(flags));
const WRITERS = ['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'rename', 'copyFile', 'cp', 'link', 'symlink', 'rm', 'rmdir', 'unlink', 'truncate', 'chmod', 'utimes'];
const path = (args) => (typeof args[0] === 'number' ? '' : args[0]);
for (const [holder, suffixes] of [[fs, ['', 'Sync']], [fs.promises, ['']]]) {
  for (const suffix of suffixes) {
    for (const name of WRITERS) watch(holder, name + suffix, 'write', path, (args) => typeof args[0] !== 'number');
    watch(holder, `open${suffix}`, 'write', path, (args) => writes(args[1]));
  }
}
watch(fs, 'createWriteStream', 'write', path);
require('node:module').syncBuiltinESMExports();
