import { existsSync } from 'node:fs';

/** Runs the compiled command line; says what to do where it has not been compiled. */
export async function start(argv, presets) {
  const cli = new URL('../dist/cli.js', import.meta.url);
  if (!existsSync(cli)) {
    process.stderr.write('baocao: chưa biên dịch; hãy chạy: npm ci && npm run build\n');
    process.exitCode = 2;
    return;
  }
  const { main } = await import(cli.href);
  process.exitCode = await main(argv, undefined, presets);
}
