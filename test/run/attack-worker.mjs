// Stands for a reading child that a file has taken over: tries each deed on the folder given, and prints what came of it.
import { execFileSync, fork } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2];
const attempt = (deed, action) => {
  try {
    action();
    console.log(`${deed} done`);
  } catch (error) {
    console.log(`${deed} ${error.code ?? error.cause?.code ?? /ERR_[A-Z_]+/u.exec(String(error.message))?.[0] ?? error.message}`);
  }
};
attempt('read', () => readFileSync(join(folder, 'a.md')));
attempt('write', () => writeFileSync(join(folder, 'moi.txt'), 'x'));
attempt('overwrite', () => writeFileSync(join(folder, 'a.md'), 'x'));
attempt('link', () => symlinkSync(homedir(), join(folder, 'lien-ket'), 'junction'));
attempt('remove', () => rmSync(join(folder, 'a.md')));
attempt('outside', () => readdirSync(homedir()));
attempt('program', () => execFileSync(process.execPath, ['-v']));
// Silent: it may get as far as its own deeds before it is ended.
attempt('fork', () => fork(fileURLToPath(import.meta.url), [folder], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }).kill());
attempt('native', () => {
  const native = fileURLToPath(new URL('../../node_modules/@img', import.meta.url));
  const file = readdirSync(native, { recursive: true }).find((name) => /(?<!libvips.*)\.node$/u.test(name));
  process.dlopen({ exports: {} }, join(native, file));
});
