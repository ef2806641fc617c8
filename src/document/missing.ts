/** Fields that a document of its kind must have and that are blank or absent: one finding a field. */
import { evidenceOf } from '../evidence.js';
import { draftOf } from '../findings.js';
import type { Block, DocumentFields, Evidence, FindingDraft } from '../model.js';
import type { PlaceDate, Slot } from './head.js';
import { type Line, evidenceOfLines } from './lines.js';

/** Kinds that Decree 30 gives a head and a signature of their own; annexes and outlines take their parent's. */
const REQUIRING = new Set(['bao-cao', 'cong-van', 'ke-hoach']);

export type Checked = {
  part: string;
  fields: DocumentFields;
  number: Slot<string>;
  placeDate: PlaceDate;
  /** the head names no issuer; the name, if any, was taken from the text */
  issuerPrinted: boolean;
  head: Line[];
  /** where the fields of the head would stand */
  anchor: Block | undefined;
  /** where the signature would stand */
  foot: Line[];
  signerLines: Line[];
  end: Block | undefined;
};

/** A draft for each field that the kind of document calls for and that is absent, blank or only inferred (Decree 30/2020/NĐ-CP, Appendix I). */
export function missingFields(checked: Checked): FindingDraft[] {
  const { fields, number, placeDate, anchor } = checked;
  const required = REQUIRING.has(fields.kind);
  const top = anchor === undefined ? [] : [evidenceOf(anchor, 0, Math.min(anchor.text.length, 80))];
  const found: (FindingDraft | null)[] = [
    slot(checked, number, 'number', required ? top : null),
    slot(checked, placeDate.date, 'date', required ? top : null),
    placeDate.date.value !== null && fields.place === null ? draft(checked, 'document.absent-place', evidence(placeDate.date.lines), null, 'minor') : null,
    required && !checked.issuerPrinted ? draft(checked, fields.issuer === null ? 'document.absent-issuer' : 'document.inferred-issuer', top, null, null, { issuer: fields.issuer ?? '' }) : null,
    required && fields.title === null ? draft(checked, fields.kind === 'cong-van' ? 'document.absent-subject' : 'document.absent-title', top, null, null) : null,
    required && fields.signer?.name == null ? draft(checked, fields.signer === null ? 'document.absent-signer' : 'document.absent-name', bottom(checked), null, null) : null,
    ...blankReferences(checked),
  ];
  return found.filter((finding) => finding !== null);
}

function slot(checked: Checked, field: Slot<string>, name: 'number' | 'date', top: Evidence[] | null): FindingDraft | null {
  if (field.value !== null) return null;
  const printed = field.lines.map((line) => line.text).join(' ');
  if (field.invalid) return draft(checked, 'document.invalid-date', evidence(field.lines), printed, null);
  if (field.blank) return draft(checked, `document.blank-${name}`, evidence(field.lines), printed, null);
  return top === null ? null : draft(checked, `document.absent-${name}`, top, null, null);
}

/** "(Kèm theo Kế hoạch số …/KH-UBND …)": the number of the document that an annex belongs to, left blank. */
function blankReferences(checked: Checked): FindingDraft[] {
  return checked.head.flatMap((line) => {
    const match = /(?<![\p{L}])số\s*:?\s*(?:[.…_]+\s*)?\/\s?\p{Lu}[\p{Lu}\p{N}-]*/u.exec(line.text);
    if (match === null || /^S[ốô]\s*:/u.test(line.text)) return [];
    const at = evidenceOf(line.block, line.start + match.index, line.start + match.index + match[0].length);
    return [draft(checked, 'document.blank-reference', [at], match[0], null)];
  });
}

/** The post that lacks its name; else the first and last line of the recipients; else the last block. */
function bottom(checked: Checked): Evidence[] {
  const post = checked.signerLines.at(-1);
  const lines = post !== undefined ? [post] : [...new Set([checked.foot[0], checked.foot.at(-1)])];
  const found = lines.flatMap((line) => (line === undefined ? [] : [evidenceOf(line.block, line.start, line.end)]));
  if (found.length > 0) return found;
  return checked.end === undefined ? [] : [evidenceOf(checked.end, 0, Math.min(checked.end.text.length, 80))];
}

function evidence(lines: Line[]): Evidence[] {
  const at = evidenceOfLines(lines);
  return at === null ? [] : [at];
}

function draft(
  checked: Checked, id: string, at: Evidence[], printed: string | null, grade: string | null, params: Record<string, string> = {},
): FindingDraft {
  return draftOf('missing-field', checked.part, { id, params: { printed: printed ?? '', ...params } }, { grade, evidence: at, printed });
}
