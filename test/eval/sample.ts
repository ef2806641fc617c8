/** Small reports and labels made by hand. */
import { evidenceOf } from '../../src/evidence.js';
import { Gold } from '../../src/eval/gold.js';
import type { Block, Figure, Finding, Operand, Report } from '../../src/model.js';

export function block(index: number, text: string): Block {
  return {
    index, kind: 'paragraph', text, marker: null, listLevel: null, cell: null, references: [], page: null, raw: null, spans: [],
    style: { bold: 'none', italic: false, align: null, indent: null, size: null },
  };
}

function operand(source: Block, text: string, exact: string): Operand {
  const start = Math.max(0, source.text.indexOf(text));
  return { text, value: Number(exact), exact, decimals: 0, scale: 1, evidence: evidenceOf(source, start, start + text.length) };
}

type Numbers = Partial<Record<'numerator' | 'denominator' | 'percent' | 'value', string>>;

/** A result whose evidence is `quote` in `source`. */
export function figure(id: string, source: Block, quote: string, numbers: Numbers, more: Partial<Figure> = {}): Figure {
  const start = source.text.indexOf(quote);
  if (start < 0) throw new Error(`"${quote}" is not in the block`);
  const at = (name: keyof Numbers): Operand | null => {
    const exact = numbers[name];
    return exact === undefined ? null : operand(source, quote, exact);
  };
  return {
    id, part: 'p1', kind: numbers.numerator === undefined ? 'count' : 'ratio', label: 'nhãn', context: [], indicator: null, indicatorScore: null,
    section: 'I.1', numerator: at('numerator'), denominator: at('denominator'), percent: at('percent'), percentBase: null, value: at('value'),
    change: null, unit: null, approximate: null, cumulative: false, ambiguous: false, role: 'result', period: null, table: null, whole: null,
    reading: 'digital', verdict: 'unchecked', verdictReason: null, strength: null, evidence: evidenceOf(source, start, start + quote.length), ...more,
  };
}

export function finding(check: string, source: Block, quote: string, more: Partial<Finding> = {}): Finding {
  const start = source.text.indexOf(quote);
  return {
    check, severity: 'error', part: 'p1', message: check, figures: [], related: [], printed: null, expected: null, candidates: [], id: 'c0000000000', accepted: null,
    evidence: [evidenceOf(source, start, start + quote.length)], ...more,
  };
}

export function report(more: Partial<Report> = {}): Report {
  const document: Report['document'] = {
    kind: 'bao-cao', issuer: 'UBND PHƯỜNG TÂN LẬP', parentIssuer: null, number: '12/BC-UBND', place: 'Tân Lập', date: '2024-03-05',
    title: 'Kết quả tháng 3', period: null, signer: null, recipients: ['Như trên', 'Lưu: VT'],
  };
  return {
    schema: 'baocao/report@1', tool: { name: 'baocao', version: '0' }, packs: [],
    source: { name: 'a', sha256: '', bytes: 0, mediaType: '', reader: 'plain', pages: null, textFrom: 'digital', pageSources: [], notes: [] },
    document, documentEvidence: {}, parts: [{ id: 'p1', document, documentEvidence: {}, start: { page: null, block: 0 } }],
    sections: [], figures: [], strength: { caught: 0, possible: 0 }, rounding: { mode: 'unknown', nearest: 0, truncated: 0 }, findings: [], switchedOff: [], identities: [], blocks: [], places: [], tables: [],
    ledger: { numerals: 0, claimed: 0, excluded: 0, unclaimed: 0, items: [] }, ...more,
  };
}

export function section(id: string, marker: string, title: string, scale: 'roman' | 'arabic' | 'letter' = 'arabic'): Report['sections'][number] {
  return { id, part: 'p1', marker, title, runIn: false, level: 1, parent: null, scale, origin: 'typed', evidence: evidenceOf(block(0, ''), 0, 0) };
}

const DOCUMENT = {
  kind: 'bao-cao', issuer: 'UBND phường Tân Lập', parentIssuer: null, number: '12/BC-UBND', place: 'Tân Lập', date: '2024-03-05',
  title: 'Kết quả tháng 3', period: null, signer: null, recipients: ['Như trên', 'Lưu: VT'],
};

/** Labels as JSON holds them, through the schema. */
export function gold(more: Record<string, unknown> = {}): Gold {
  return Gold.parse({ source: 'x', document: DOCUMENT, sections: [], facts: [], findings: [], unknown: true, ...more });
}

export function fact(quote: string, numbers: Partial<Record<'numerator' | 'denominator' | 'percent' | 'value', number>>, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { quote, label: 'nhãn', section: 'I.1', kind: numbers.numerator === undefined ? 'count' : 'ratio', unit: null, row: null, column: null, ...numbers, ...more };
}
