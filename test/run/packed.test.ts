import { expect, test } from 'vitest';
import { json } from '../../src/outputs/json.js';
import { openShelf, withFindings } from '../../src/run/packed.js';
import { sampleReport } from '../outputs/sample.js';

test('a folded report is the same for all that reads it, in any order', () => {
  const reports = ['a.docx', 'b.docx', 'c.docx'].map((name) => sampleReport(name));
  const shelf = openShelf(1);
  const kept = reports.map((report) => shelf.put(report));
  expect(kept[0]).toBe(reports[0]);
  expect(Object.getOwnPropertyDescriptor(kept[1], 'figures')?.get).toBeDefined();
  for (const at of [2, 1, 0, 1, 2]) {
    expect(kept[at]).toEqual(reports[at]);
    expect(json.write(kept[at] ?? sampleReport(''))).toBe(json.write(reports[at] ?? sampleReport('')));
  }
});

test('stays folded with other findings', () => {
  const report = sampleReport('a.docx');
  const other = withFindings(openShelf(0).put(report), [], [{ check: 'period', findings: 2 }]);
  expect(Object.getOwnPropertyDescriptor(other, 'figures')?.get).toBeDefined();
  expect(other).toEqual({ ...report, findings: [], switchedOff: [{ check: 'period', findings: 2 }] });
  expect(withFindings(report, [], [])).toEqual({ ...report, findings: [], switchedOff: [] });
});
