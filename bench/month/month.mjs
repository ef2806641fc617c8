/**
 * A province's month on disk, and its truth: which file counts for which ward, what it states, what has to be found in it,
 * who has not reported, which files can't be read.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { chances } from './chance.mjs';
import { toDocx } from './docx.mjs';
import { toPdf } from './pdf.mjs';
import { planOf } from './plan.mjs';
import { reportOf } from './report.mjs';
import { toScan } from './scan.mjs';
import { unitsCsv } from './wards.mjs';

const MONTH = { year: 2025, month: 10 };
const BEFORE = { year: 2025, month: 9 };
const FIXED = new Date('2025-11-01T00:00:00');

/**
 * Writes `bao-cao/`, `don-vi.csv` and `su-that.json` into a folder.
 * @param settings { units, seed, length, scans }: how many wards, chances, paragraphs of talk a section, whether some are scans
 * @returns the truth, as written
 */
export async function makeMonth(folder, { units, seed, length = 2, scans = true }) {
  const wards = planOf({ units, seed, scans });
  const truth = { settings: { units, seed, length, scans }, wards: [], unread: [] };
  const put = (name, bytes) => {
    const path = join(folder, 'bao-cao', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return name;
  };
  for (const ward of wards) truth.wards.push(await send(ward, put, truth.unread, length));
  writeFileSync(join(folder, 'don-vi.csv'), unitsCsv(wards));
  writeFileSync(join(folder, 'su-that.json'), `${JSON.stringify(truth, null, 1)}\n`);
  return truth;
}

/** One ward's files; `unread` gets those that nobody could read. */
async function send(ward, put, unread, length) {
  const { code, name, kind, way, seed, slips } = ward;
  const own = { code, name: `${kind} ${name}`, way };
  const write = (options = {}, month = MONTH) => reportOf(ward, month, { seed, slips, length, ...options });
  const base = `${code} ${name}`;
  const nothing = { ...own, file: null, others: {}, facts: [], findings: [] };
  const counted = ({ facts, findings }, file, others = {}) => ({ ...own, file, others, facts, findings });
  if (way === 'missing') return nothing;
  if (way === 'old') return { ...nothing, others: { [put(`${base} thang truoc.docx`, toDocx(write({}, BEFORE).items))]: 'other-period' } };
  if (way === 'broken') {
    unread.push(put(`${base}.docx`, toDocx(write().items).subarray(0, 900)));
    return nothing;
  }
  const report = write();
  if (way === 'pdf') return counted(report, put(`${base}.pdf`, toPdf(report.items)));
  if (way === 'scan') return counted(report, put(`${base} (quet).pdf`, await toScan(toPdf(write({ length: 0 }).items), scannerOf(seed))));
  if (way === 'zip') {
    const inner = `${base}.docx`;
    put(`${base}.zip`, zipSync({ [inner]: [toDocx(report.items), { mtime: FIXED }], 'ghi chu.url': [strToU8('[InternetShortcut]'), { mtime: FIXED }] }));
    return counted(report, `${base}.zip/${inner}`);
  }
  if (way === 'twins') {
    const file = put(`${base}.docx`, toDocx(report.items));
    return counted(report, file, { [put(`${base} (da ky).pdf`, toPdf(report.items))]: 'copy' });
  }
  if (way === 'revised') {
    const first = put(`${base}.docx`, toDocx(write({ seed: seed + 1 }).items));
    const second = write({ number: ward.number + 9, day: 19 });
    return counted(second, put(`${base} (thay the).docx`, toDocx(second.items)), { [first]: 'superseded' });
  }
  return counted(report, put(`${base}.docx`, toDocx(report.items)));
}

/** Offices have scanners of their own: finer or coarser, straight or crooked, sparing or not. */
function scannerOf(seed) {
  const r = chances(seed + 77);
  return { dpi: r.pick([150, 200, 200, 300]), turn: r.int(-9, 9) / 10, quality: r.int(35, 85) };
}
