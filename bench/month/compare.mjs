/** What a run wrote, held against the truth of a month: every difference in words, none when all is right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'yaml';

const PACK = fileURLToPath(new URL('../../rules/de-an-06.yaml', import.meta.url));

/**
 * @param output folder of results
 * @param truth of `makeMonth`
 * @returns `differences` of the matrix and its totals, the roll-up, findings, missing units, files not read; scans are not held to all
 *   digits: `scans` counts their numbers in the matrix that are right, absent, and wrong but told to be in doubt, and their slips that were
 *   found and not; a wrong number that nobody is told of, and an error that a scan does not have, are differences
 */
export async function compare(output, truth) {
  const book = await readXlsx(readFileSync(join(output, 'tong-hop.xlsx')));
  const rowsOf = (name) => book.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const scans = { right: 0, absent: 0, flagged: 0, found: 0, missed: 0 };
  const rollupOf = JSON.parse(readFileSync(join(output, 'tong-hop.json'), 'utf8'));
  const differences = [
    ...matrix(rowsOf('Tổng hợp'), truth, scans, rollupOf), ...findings(rowsOf('Cảnh báo'), truth, scans), ...missing(rowsOf('Chưa báo cáo'), truth), ...unread(rowsOf('Nguồn'), truth),
    ...rollup(rollupOf, truth, scans),
  ];
  return { differences, scans };
}

/**
 * What a run says of the units of a month, apart from whatever else lay in its folder: rows of the matrix, its totals, sums of the
 * roll-up, findings and units that are missing.
 * @returns texts by what they are about
 */
export async function rowsOfUnits(output, { wards }) {
  const book = await readXlsx(readFileSync(join(output, 'tong-hop.xlsx')));
  const rows = book.sheets.find((sheet) => sheet.name === 'Tổng hợp')?.rows ?? [];
  const { indicators, findings: between, coverage, reports } = JSON.parse(readFileSync(join(output, 'tong-hop.json'), 'utf8'));
  const head = rows.findIndex((row) => row[0] === 'STT');
  const named = rows.slice(head).filter((row) => wards.some(({ name }) => same(name, String(row[1] ?? ''))));
  const sums = rows.filter((row) => /^tổng|^cộng/iu.test(String(row[1] ?? '')));
  const own = reports.filter(({ unit }) => unit !== null);
  return new Map([
    ...[...rows.slice(head, head + 2), ...named, ...sums].map((row, at) => [`matrix, row ${at}`, JSON.stringify(row.slice(1))]),
    ...indicators.map((sum) => [`roll-up, ${sum.indicator}`, JSON.stringify(sum)]),
    ...own.map((report) => [`roll-up, ${report.name}`, JSON.stringify(report)]),
    ['roll-up, findings', JSON.stringify(between)], ['roll-up, units', JSON.stringify(coverage.units)],
  ]);
}

const same = (name, other) => name.toLowerCase() === other.toLowerCase();

/** Every number of a counted row is one that the ward stated, under its indicator; every stated one is there. */
function matrix(rows, { wards }, scans, { indicators }) {
  const head = rows.findIndex((row) => row[0] === 'STT');
  const columns = columnsOf(rows[head] ?? [], rows[head + 1] ?? []);
  const counted = rows.slice(head + 2).filter((row) => row[4] === 'x');
  const reporting = wards.filter(({ file }) => file !== null);
  const differences = counted.length === reporting.length ? [] : [`matrix: ${counted.length} rows are added up, ${reporting.length} reports count`];
  const totals = new Map();
  const inDoubt = (key, file) => indicators.some(({ indicator, doubts }) => key.startsWith(`${indicator} `) && doubts.uncertain.includes(file));
  for (const { name, way, facts, file } of reporting) {
    const row = counted.find((candidate) => same(String(candidate[1]), name));
    const stated = new Map(facts.flatMap(({ indicator, ...numbers }) => Object.entries(numbers).map(([operand, value]) => [`${indicator} ${operand}`, value])));
    for (const [key, column] of columns) {
      const [printed, value] = [row?.[column] ?? null, stated.get(key) ?? null];
      if (way === 'scan') {
        if (printed === value || printed === null || inDoubt(key, file)) scans[printed === value ? 'right' : printed === null ? 'absent' : 'flagged'] += value === null && printed === null ? 0 : 1;
        else differences.push(`matrix: ${name}, ${key}: a scan is read as ${printed} without a doubt, stated ${value}`);
      } else if (printed !== value) differences.push(`matrix: ${name}, ${key}: ${printed}, stated ${value}`);
      if (typeof printed === 'number') totals.set(column, (totals.get(column) ?? 0) + printed);
    }
    for (const key of stated.keys()) if (!columns.has(key)) differences.push(`matrix: ${name}, ${key} has no column`);
  }
  const sums = rows.find((row) => /^tổng|^cộng/iu.test(String(row[1] ?? '')) && typeof row.at(6) !== 'string') ?? [];
  for (const [column, value] of totals) if (sums[column] !== value) differences.push(`matrix: the total of column ${column + 1} is ${sums[column]}, not ${value}`);
  return differences;
}

/** "de-an-06/… numerator" → column. */
function columnsOf(names, parts) {
  const indicators = new Map(parse(readFileSync(PACK, 'utf8')).indicators.map(({ id, name }) => [name, `de-an-06/${id}`]));
  const operands = { 'Tử số': 'numerator', 'Mẫu số': 'denominator', Số: 'value' };
  const columns = new Map();
  let indicator = null;
  parts.forEach((part, column) => {
    const name = typeof names[column] === 'string' ? names[column].replace(/\n.*$/su, '') : null;
    if (name !== null) indicator = indicators.get(name) ?? name;
    if (operands[part] !== undefined) columns.set(`${indicator} ${operands[part]}`, column);
  });
  return columns;
}

/** Sums and coverage are those of what the wards stated, and wards whose numbers are their own say nothing of each other. */
function rollup({ indicators, findings: between, coverage }, { wards }, scans) {
  // Sums in which a scan has a number wrong or none are held to nothing.
  if (scans.absent + scans.flagged > 0) return [];
  const reporting = wards.filter(({ file }) => file !== null);
  const expected = new Map();
  for (const { indicator, numerator, denominator, value } of reporting.flatMap(({ facts }) => facts)) {
    const sums = expected.get(indicator) ?? { numerator: 0, denominator: 0, value: 0, ratios: 0, values: 0 };
    if (numerator !== undefined && denominator !== undefined) expected.set(indicator, { ...sums, numerator: sums.numerator + numerator, denominator: sums.denominator + denominator, ratios: sums.ratios + 1 });
    else if (value !== undefined) expected.set(indicator, { ...sums, value: sums.value + value, values: sums.values + 1 });
  }
  const written = new Map(indicators.map(({ indicator, ratio, value, across }) => [indicator, across === 'none' ? null : {
    numerator: Number(ratio?.numerator ?? 0), denominator: Number(ratio?.denominator ?? 0), value: Number(value?.sum ?? 0), ratios: ratio?.reports ?? 0, values: value?.reports ?? 0,
  }]));
  const differences = [...new Set([...expected.keys(), ...written.keys()])].flatMap((indicator) => {
    const [one, other] = [JSON.stringify(written.get(indicator)), JSON.stringify(expected.get(indicator))];
    return one === 'null' || one === other ? [] : [`roll-up: ${indicator}: ${one}, stated ${other}`];
  });
  const units = `${coverage.units?.reported}/${coverage.units?.expected}`;
  if (units !== `${reporting.length}/${wards.length}`) differences.push(`roll-up: ${units} units have reported, not ${reporting.length}/${wards.length}`);
  return [...differences, ...between.map(({ check, message }) => `roll-up: ${check} was invented: ${message}`)];
}

/** Findings of the reports that count, no more and no less. */
function findings(rows, { wards }, scans) {
  const head = rows.findIndex((row) => row[0] === 'STT');
  const at = (title) => rows[head].indexOf(title);
  const found = rows.slice(head + 1).map((row) => ({ severity: row[at('Mức độ')], file: row[at('Tệp')], key: `${row[at('Phép kiểm')]} ${row[at('In trong báo cáo')]}` }));
  for (const ward of wards.filter(({ way }) => way === 'scan')) {
    const own = new Set(found.filter(({ file }) => file === ward.file).map(({ key }) => key));
    for (const { check, printed } of ward.findings) scans[own.has(`${check} ${printed}`) ? 'found' : 'missed'] += 1;
  }
  const invented = wards.filter(({ way }) => way === 'scan').flatMap((ward) => {
    const planted = new Set(ward.findings.map(({ check, printed }) => `${check} ${printed}`));
    return found.filter(({ file, severity, key }) => file === ward.file && severity === 'LỖI' && !planted.has(key)).map(({ key }) => `findings: ${ward.file}: ${key} was invented in a scan`);
  });
  return [...invented, ...wards.filter(({ file, way }) => file !== null && way !== 'scan').flatMap((ward) => {
    const own = found.filter(({ file, severity }) => file === ward.file && severity !== 'LƯU Ý').map(({ key }) => key);
    const planted = ward.findings.map(({ check, printed }) => `${check} ${printed}`);
    return [
      ...planted.filter((key) => !own.includes(key)).map((key) => `findings: ${ward.file}: ${key} was not found`),
      ...own.filter((key) => !planted.includes(key)).map((key) => `findings: ${ward.file}: ${key} was invented`),
    ];
  })];
}

function missing(rows, { wards }) {
  const listed = rows.filter((row) => /^\d{5}$/u.test(String(row[1] ?? '')) && typeof row[0] === 'number').map((row) => String(row[1]));
  const late = wards.filter(({ file }) => file === null).map(({ code }) => code);
  const sure = new Set(wards.filter(({ way }) => way !== 'scan').map(({ code }) => code));
  return [
    ...late.filter((code) => !listed.includes(code)).map((code) => `missing: ${code} did not report and is not listed`),
    ...listed.filter((code) => sure.has(code) && !late.includes(code) && !wards.some((ward) => ward.code === code && Object.keys(ward.others).length > 0)).map((code) => `missing: ${code} reported and is listed`),
  ];
}

function unread(rows, truth) {
  const listed = rows.filter((row) => row[1] === 'KHÔNG ĐỌC ĐƯỢC').map((row) => String(row[0]));
  return [
    ...truth.unread.filter((name) => !listed.includes(name)).map((name) => `unread: ${name} is not listed`),
    ...listed.filter((name) => !truth.unread.includes(name)).map((name) => `unread: ${name} could be read`),
  ];
}
