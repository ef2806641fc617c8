/**
 * Which test files have a process of their own, and which start first. The others share the processes of the two workers, as
 * reports share a child of a run: what a module keeps from file to file must not change what comes out, there or here.
 */

/** Folders and files of those that replace modules, change what belongs to the process, or hold the recogniser's memory. */
const OWN = [
  'cli/', 'month/', 'isolation/', 'readers/ocr/', 'run/', 'roundtrip/', 'fuzzer.test.ts', 'readers/scans.test.ts', 'readers/pdf/fallback.test.ts', 'readers/docx-pictures.test.ts',
  'packs/docs.test.ts',
];

export const OWN_PROCESS = OWN.map((path) => `test/${path.endsWith('/') ? `${path}**/*.test.ts` : path}`);

/** @param path below `test/` */
export function hasOwnProcess(path: string): boolean {
  return OWN.some((own) => path.replaceAll('\\', '/').startsWith(own));
}

/** The slowest of all, so that both workers end at about the same time. */
const SLOWEST = [
  'cli/end-to-end', 'month/month', 'isolation/isolation', 'run/cache-ocr', 'run/hostile', 'run/again', 'readers/ocr/ocr', 'roundtrip/unicode', 'run/containers',
  'fixtures/expected', 'fixtures/matrix', 'checks/strength', 'readers/hostile', 'figures/long-blocks',
];

/** Place of a test file among the slowest, by its whole path; behind them all if it is none. */
export function placeOf(path: string): number {
  const at = SLOWEST.findIndex((name) => path.replaceAll('\\', '/').endsWith(`/test/${name}.test.ts`));
  return at < 0 ? SLOWEST.length : at;
}
