/**
 * Every type that crosses a stage, in the order in which data flows:
 * bytes → blocks → sections → figures → facts → findings → outputs.
 *
 * Records are plain data with every absent property an explicit null, so that no consumer tests for
 * `undefined`. What appears in a report's JSON is a zod schema here (the published JSON Schema is generated
 * from it); what stays inside the program is a plain type.
 */
import { z } from 'zod';

/** `[x0, y0, x1, y1]` in PDF points from the page's top left corner. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

/** Another reading of the same ink, with the engine's confidence (0 to 1). */
export const Alternative = z.object({ text: z.string(), confidence: z.number().min(0).max(1) });

/** Where something stands: half-open UTF-16 offsets `[start, end)` in the normalised text of one block. */
export const Evidence = z.object({
  page: z.number().int().positive().nullable().describe('1-based page; null where the format has no pages'),
  block: z.number().int().nonnegative().describe('index of the block in `blocks`'),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  quote: z.string().describe('the exact characters, normalised (NFC, decoded)'),
  raw: z.string().optional().describe("the file's own characters where they differ from `quote`"),
  box: Box.nullable(),
  confidence: z.number().min(0).max(1).nullable(),
  alternatives: z.array(Alternative),
});
export type Evidence = z.infer<typeof Evidence>;

// ---------------------------------------------------------------- blocks

/**
 * How a recognised word was read: `agreed` when independent readings give the same digits. `alternatives` are the other
 * readings of the whole word; `byHand` says that its digits stand higher than the print around them.
 */
export type WordReading = { agreed: boolean; confidence: number; alternatives: z.infer<typeof Alternative>[]; byHand?: true };

/**
 * Characters `[start, end)` of a block's text stand in `box` on `page`; readers give one per word or line. `reading` is
 * there for recognised words that hold digits.
 */
export type Span = { start: number; end: number; page: number; box: Box; reading?: WordReading };

/**
 * The file's own characters where they differ from the normalised text. `map` holds pairs
 * `[offset in text, offset in raw]`, ascending in both; between two pairs offsets advance together.
 */
export type RawText = { text: string; map: [number, number][] };

export const BlockStyle = z.object({
  bold: z.enum(['all', 'lead', 'none']).describe('lead: only the beginning of the block is bold'),
  italic: z.boolean(),
  align: z.enum(['left', 'center', 'right', 'justify']).nullable(),
  indent: z.number().nullable().describe('first-line indent from the text margin, in points'),
  size: z.number().nullable().describe('font size of most characters, in points'),
});
export type BlockStyle = z.infer<typeof BlockStyle>;

export const CellPlace = z.object({
  table: z.string(),
  row: z.number().int().nonnegative(),
  col: z.number().int().nonnegative(),
  rowSpan: z.number().int().positive(),
  colSpan: z.number().int().positive(),
});
export type CellPlace = z.infer<typeof CellPlace>;

/** Where a spreadsheet holds a text: what a clerk types into the name box to find it. */
export const SheetPlace = z.object({
  name: z.string().describe('of the sheet, as on its tab'),
  address: z.string().describe('of the cell, the first one of a merged range: "B7"'),
});

/** A picture of a word processor's file in which text was recognised: its number among the pictures of the text, and the name of its file in the package. */
export const PicturePlace = z.object({ number: z.number().int().positive(), name: z.string() });

/** A footnote reference: it stood at `offset` in the block's text and is not part of that text. */
export const NoteReference = z.object({
  offset: z.number().int().nonnegative(),
  mark: z.string().describe('as printed, without superscript: "1"'),
  block: z.number().int().nonnegative().nullable().describe('the block of the note, null when none was found'),
});
export type NoteReference = z.infer<typeof NoteReference>;

/**
 * The unit of text: a paragraph, the whole text of one table cell (its paragraphs joined by "\n"), or a note.
 * `text` is NFC, with single spaces, without list marks that the word processor generates (`marker`) and
 * without footnote marks. Superscript characters are written as Unicode superscripts (m², ⁽¹⁾), so that no
 * superscript digit is ever taken for a digit of a number.
 */
export const Block = z.object({
  index: z.number().int().nonnegative(),
  kind: z.enum(['paragraph', 'cell', 'footnote']),
  text: z.string(),
  marker: z.string().nullable().describe('the list mark that Word prints but does not store ("II.", "1.1.", "-")'),
  listLevel: z.number().int().nonnegative().nullable().describe('0-based level of automatic numbering'),
  style: BlockStyle,
  cell: CellPlace.nullable(),
  references: z.array(NoteReference),
  page: z.number().int().positive().nullable(),
  sheet: SheetPlace.optional().describe('where the file is a spreadsheet'),
  picture: PicturePlace.optional().describe('where the text was recognised in a picture of a word processor\'s file; boxes of its evidence count from the top left corner of the picture'),
});
export type Block = z.infer<typeof Block> & {
  /** null where the normalised text is what the file holds */
  raw: RawText | null;
  /** Ascending, not overlapping; empty where the format has no page geometry. */
  spans: Span[];
};

export const Table = z.object({
  id: z.string().describe('t1, t2 … in reading order'),
  rows: z.number().int().positive(),
  cols: z.number().int().positive(),
  headerRows: z.number().int().nonnegative(),
  ruled: z.boolean().describe('false for tables without lines: those that lay out the head and foot of documents, and figures that stand below each other'),
  cells: z.array(z.number().int().nonnegative()).describe('block indexes, row by row; a merged cell appears once'),
});
export type Table = z.infer<typeof Table>;

/** Something a stage could not handle or wants known. `id` and `params` name a message of the catalogue. */
export type Note = { id: string; params: Record<string, string | number>; page: number | null };

/** What recognised pages: the same engine and data give the same text again. */
export const RecognisedBy = z.object({ engine: z.string(), version: z.string(), data: z.string(), dataSha256: z.string() });
export type RecognisedBy = z.infer<typeof RecognisedBy>;

export const TextSource = z.enum(['digital', 'ocr', 'mixed']);
export const PageSource = z.enum(['digital', 'ocr-layer', 'ocr', 'poor']);

/** What a reader gives: text in reading order, with its tables, and what it could not handle. */
export type Extraction = {
  mediaType: string;
  reader: string;
  pages: number | null;
  textFrom: z.infer<typeof TextSource>;
  pageSources: z.infer<typeof PageSource>[];
  blocks: Block[];
  tables: Table[];
  notes: Note[];
  /** Ink of recognised pages in which nothing was read: a slot of a form that holds some is not blank. */
  ink?: { page: number; box: Box; /** by number, of a word processor's file; boxes count from its corner */ picture?: number }[];
  /** there when pages were recognised */
  recognition?: RecognisedBy;
};

// ---------------------------------------------------------------- parts and sections

export const DocumentKind = z.enum(['bao-cao', 'cong-van', 'ke-hoach', 'de-cuong', 'phu-luc', 'khac']);
export type DocumentKind = z.infer<typeof DocumentKind>;

const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const Period = z.object({
  from: IsoDate.nullable(),
  to: IsoDate.nullable(),
  label: z.string().describe('as printed: "tháng 5 năm 2023", "từ 12/4/2023 đến 12/5/2023"'),
  kind: z.enum(['month', 'quarter', 'half-year', 'nine-months', 'year', 'range', 'to-date', 'other']),
  basis: z.enum(['stated', 'named']).describe('stated: a range is printed; named: only the month, quarter or year is'),
});
export type Period = z.infer<typeof Period>;

export const Signer = z.object({
  authority: z.string().nullable().describe('the TM./KT./TL./TUQ. line, or the body signed for'),
  position: z.string().nullable(),
  name: z.string().nullable(),
});
export type Signer = z.infer<typeof Signer>;

/** The fields that Decree 30/2020/NĐ-CP, Appendix I, puts in fixed places; null for what is blank or absent. */
export const DocumentFields = z.object({
  kind: DocumentKind,
  issuer: z.string().nullable(),
  parentIssuer: z.string().nullable(),
  number: z.string().nullable(),
  place: z.string().nullable(),
  date: IsoDate.nullable(),
  title: z.string().nullable(),
  period: Period.nullable(),
  signer: Signer.nullable(),
  recipients: z.array(z.string()),
});
export type DocumentFields = z.infer<typeof DocumentFields>;

/** Evidence of each field that was found or whose slot was found blank; keys are those of DocumentFields. */
export const DocumentEvidence = z.record(z.string(), Evidence);
export type DocumentEvidence = z.infer<typeof DocumentEvidence>;

export const Part = z.object({
  id: z.string().describe('p1, p2 …'),
  document: DocumentFields,
  documentEvidence: DocumentEvidence,
  start: z.object({ page: z.number().int().positive().nullable(), block: z.number().int().nonnegative() }),
});
export type Part = z.infer<typeof Part>;

export const Section = z.object({
  id: z.string().describe('path of markers: II.1.1, IV.2.a'),
  part: z.string(),
  marker: z.string().describe('as printed: "1.1."'),
  title: z.string(),
  runIn: z.boolean().describe('the title is the beginning of a paragraph that goes on'),
  level: z.number().int().positive(),
  parent: z.string().nullable(),
  scale: z.enum(['roman', 'arabic', 'letter']),
  origin: z.enum(['typed', 'automatic']),
  evidence: Evidence,
});
export type Section = z.infer<typeof Section>;

/** Where each block stands in the outline; one per block, in block order. */
export const Place = z.object({
  block: z.number().int().nonnegative(),
  part: z.string(),
  zone: z.enum(['head', 'body', 'foot', 'note']).describe('foot: recipients and signature'),
  section: z.string().nullable().describe('the deepest numbered node that holds the block, its own included'),
  lead: z.number().int().nonnegative().describe('offset in the text where what follows a typed marker begins'),
  item: z.string().nullable().describe('typed or automatic bullet of this block: -, +, *'),
  parent: z.number().int().nonnegative().nullable().describe('block of the heading or item that this one stands under'),
});
export type Place = z.infer<typeof Place>;

// ---------------------------------------------------------------- figures

export const Operand = z.object({
  text: z.string().describe('as printed'),
  value: z.number().describe('in units: "1,5 triệu" is 1500000'),
  exact: z.string().describe('the same value as an exact decimal, which every check computes with'),
  decimals: z.number().int().nonnegative().describe('decimals printed, before scaling'),
  scale: z.number().int().positive().describe('1000000 for "triệu"'),
  evidence: Evidence,
});
export type Operand = z.infer<typeof Operand>;

export const FigureKind = z.enum(['ratio', 'percent', 'count', 'money', 'change']);
export const Verdict = z.enum(['verified', 'contradicted', 'explained', 'unchecked']);
export type Verdict = z.infer<typeof Verdict>;

/** Of all one-digit slips, how many the arithmetic of the report would show. */
export const Strength = z.object({ caught: z.number().int().nonnegative(), possible: z.number().int().nonnegative() });
export type Strength = z.infer<typeof Strength>;

export const Figure = z.object({
  id: z.string(),
  part: z.string(),
  kind: FigureKind,
  label: z.string(),
  context: z.array(z.string()).describe('labels of the items and headings above, outermost first'),
  indicator: z.string().nullable().describe('pack id / indicator id; null when no pack claims the figure'),
  indicatorScore: z.number().min(0).max(1).nullable(),
  section: z.string().nullable().describe('nearest numbered node with a Roman or Arabic marker; the capital letter of a part where none is above'),
  numerator: Operand.nullable(),
  denominator: Operand.nullable(),
  percent: Operand.nullable(),
  percentBase: z.string().nullable().describe('the other base that the sentence names: "so với hồ sơ tiếp nhận trực tiếp"'),
  value: Operand.nullable(),
  change: z.object({ direction: z.enum(['up', 'down']), against: z.string().nullable() }).nullable(),
  unit: z.string().nullable(),
  approximate: z.enum(['over', 'under', 'about']).nullable(),
  cumulative: z.boolean(),
  ambiguous: z.boolean().describe('a separator could be read in two ways ("1,234 tấn"); convention chose'),
  role: z.enum(['result', 'target', 'scope', 'other']),
  period: Period.nullable(),
  table: z.object({
    id: z.string(),
    row: z.string().describe("the row's own words"),
    column: z.string().describe('the leaf header'),
    rowPath: z.array(z.string()).describe('labels of the rows and merged cells above, outermost first, and the row\'s own'),
    columnPath: z.array(z.string()).describe('headers over the column, outermost first, the leaf header last'),
    parentRows: z.array(z.number().int().nonnegative()).describe('0-based rows of the table that this row is listed under, outermost first'),
  }).nullable(),
  whole: z.object({
    figure: z.string(),
    parts: z.enum(['all', 'some']).describe('whether the parts listed are stated to be all there are'),
    group: z.string().describe('parts of one group were listed together and can be added up'),
  }).nullable().describe('the figure that this one is stated to be a part of'),
  reading: z.enum(['digital', 'agreed', 'single', 'uncertain']),
  verdict: Verdict,
  verdictReason: z.string().nullable(),
  strength: Strength.nullable(),
  evidence: Evidence,
});
export type Figure = z.infer<typeof Figure>;

// ---------------------------------------------------------------- vocabulary

/** The base pack: the words that the grammar of figures knows, in no need of a programmer. */
export const Vocabulary = z.object({
  units: z.array(z.strictObject({
    name: z.string(),
    aliases: z.array(z.string()).default([]),
    measure: z.enum(['count', 'money', 'length', 'area', 'mass', 'volume', 'time']).default('count'),
  })),
  scales: z.array(z.strictObject({ name: z.string(), aliases: z.array(z.string()).default([]), factor: z.number().int().positive() })),
  percentLinks: z.array(z.string()).describe('đạt, chiếm, tỷ lệ: a percentage behind them belongs to the number before'),
  partLinks: z.strictObject({
    all: z.array(z.string()).describe('gồm, bao gồm, cụ thể: the parts that follow are all there are'),
    some: z.array(z.string()).describe('trong đó: the parts that follow may leave some out'),
  }),
  cumulativeWords: z.array(z.string()),
  inPeriodWords: z.array(z.string()),
  approximate: z.strictObject({ over: z.array(z.string()), under: z.array(z.string()), about: z.array(z.string()) }),
  changeUp: z.array(z.string()),
  changeDown: z.array(z.string()),
  targetWords: z.array(z.string()).describe('phấn đấu, đảm bảo: the number is an aim, not a result'),
  resultVerbs: z.array(z.string()).describe('thành lập, tiếp nhận: something was done to what the number counts'),
  actionVerbs: z.array(z.string()).describe('thu thập, cấp đổi: their object is what the number counts; they name it in the passive'),
  sanctionVerbs: z.array(z.string()).describe('xử phạt, khởi tố: as actionVerbs, for what befalls somebody'),
  scopeNouns: z.array(z.string()).describe('phường, khu phố, dự án: counted to say how far a body reaches'),
  organisationWords: z.array(z.string()),
  planSections: z.array(z.string()).describe('words of titles of sections that hold tasks and proposals'),
  resultSections: z.array(z.string()).describe('words of titles of sections that hold results, although a plan section is around them'),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

// ---------------------------------------------------------------- rule packs

/** What the figures of many reports are gathered under: a column of the matrix. */
export type Indicator = {
  /** within its pack: "dvc.dang-ky-thuong-tru"; a figure carries "de-an-06/dvc.dang-ky-thuong-tru" */
  id: string;
  name: string;
  aliases: string[];
  /** RE2 patterns, each to match whole words of the folded label */
  patterns: string[];
  unit: string | null;
  shape: 'ratio' | 'count' | 'percent' | 'money';
  /** id of the indicator of the same pack that this one is a part of */
  partOf: string | null;
  /** sum: wards' numbers add up; recompute: operands add up and the percentage is computed anew; none: neither */
  across: 'sum' | 'recompute' | 'none';
  direction: 'up' | 'down' | null;
  /** words of section titles where it is expected; they raise the score, their absence forbids nothing */
  sections: string[];
  /** one of these has to stand in the label or above it */
  needs: string[];
  /** none of these may stand in the label */
  not: string[];
  /** none of these may stand right above the label */
  notUnder: string[];
  /** a number of the whole ward: nothing above it may speak of a matter of its own */
  general: boolean;
  /** a figure that prints another unit is never this one */
  strictUnit: boolean;
  examples: IndicatorExample[];
  counterExamples: IndicatorExample[];
};

/** A label as reports print it, with what stands above it. */
export type IndicatorExample = { label: string; context: string[]; section: string | null; unit: string | null };

/**
 * A relation between indicators that a pack declares. sum: the result is all of `of` together; difference: the first less
 * the second; ratio: the first of the second, in percent; order: the result is not above the first.
 */
export type DeclaredIdentity = {
  kind: 'sum' | 'difference' | 'ratio' | 'order';
  /** ids of the pack; full references ("de-an-06/can-cuoc.tra-the") once a report is read with it */
  result: string;
  of: string[];
  /** to-date: only for numbers that count from some beginning; in-period: only for those of the reporting period */
  only: 'to-date' | 'in-period' | null;
  /** the relation in words, for whoever reads the finding */
  says: string;
  /** numbers of the result and of `of` in turn that keep it, and that break it */
  examples: number[][];
  counterExamples: number[][];
};

export type RulePack = {
  id: string;
  version: string;
  title: string;
  /** phrases that tell a document of this pack; in the title they weigh more */
  select: { title: string[]; text: string[] };
  /** groups of words that mean the same; the first is the form that the others are brought to */
  synonyms: string[][];
  /** words that may stand in a label beside an indicator's name without making it another one */
  fillers: string[];
  /** words that make of a name another thing ("xóa", "quá hạn"), unless the name itself has them */
  breakers: string[];
  /** words of headings under which a `general` indicator may stand, beside fillers and the words of such indicators */
  headings: string[];
  /** words of heads of columns that hold no result of the period: plans, the year before */
  otherColumns: string[];
  indicators: Indicator[];
  identities: DeclaredIdentity[];
};

// ---------------------------------------------------------------- ledger

export const ExclusionReason = z.enum([
  'date', 'period', 'time', 'document-number', 'legal-article', 'cross-reference', 'phone', 'address', 'identifier',
  'voltage', 'list-mark', 'footnote-mark', 'row-number', 'ordinal', 'name', 'code', 'age', 'duration', 'blank',
  'document-field', 'not-a-figure',
]);
export type ExclusionReason = z.infer<typeof ExclusionReason>;

/** One numeral, a maximal run `\p{Nd}+([.,]\p{Nd}+)*` in the text of a block, and what became of it. */
export const Numeral = z.object({
  block: z.number().int().nonnegative(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  text: z.string(),
  fate: z.enum(['claimed', 'excluded', 'unclaimed']),
  reason: ExclusionReason.nullable(),
  figures: z.array(z.string()),
});
export type Numeral = z.infer<typeof Numeral>;

export const Ledger = z.object({
  numerals: z.number().int().nonnegative().describe('counted independently of `items`'),
  claimed: z.number().int().nonnegative(),
  excluded: z.number().int().nonnegative(),
  unclaimed: z.number().int().nonnegative(),
  items: z.array(Numeral),
});
export type Ledger = z.infer<typeof Ledger>;

// ---------------------------------------------------------------- findings

export const Severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof Severity>;

export const OperandName = z.enum(['numerator', 'denominator', 'percent', 'value']);
export type OperandName = z.infer<typeof OperandName>;

/** One printed number, by its figure. */
const Term = z.object({ figure: z.string(), operand: OperandName });

export const Candidate = Term.extend({
  from: z.string(),
  to: z.string(),
  edit: z.enum(['replace', 'digit', 'transpose', 'insert', 'delete', 'separator', 'misread', 'sign', 'swap']),
  with: Term.optional().describe('of a swap: the number that stands as `to` and would read `from`'),
  satisfies: z.number().int().describe('identities that hold after the edit'),
});
export type Candidate = z.infer<typeof Candidate>;

/** Of the check, the document, the words and numbers that it is about: the same in every run until one of them changes. */
export const FindingId = z.string().regex(/^c[0-9a-f]{10}(?:-\d+)?$/u).describe('stable name of a finding: c1f03a9be72');

/** Why a finding stays as it is. It is listed as accepted, never hidden, and not counted as open. */
export const Acceptance = z.object({ reason: z.string(), by: z.string().nullable(), on: z.string().nullable() });
export type Acceptance = z.infer<typeof Acceptance>;

export const Finding = z.object({
  check: z.string().describe('named after the defect: percent-mismatch'),
  severity: Severity,
  part: z.string(),
  message: z.string(),
  figures: z.array(z.string()),
  evidence: z.array(Evidence),
  related: z.array(Evidence),
  printed: z.string().nullable(),
  expected: z.string().nullable(),
  candidates: z.array(Candidate),
  id: FindingId,
  accepted: Acceptance.nullable().describe('who looked at it and why it stays; null while it is open'),
});
export type Finding = z.infer<typeof Finding>;

export const SwitchedOff = z.object({ check: z.string(), findings: z.number().int().nonnegative() });
export type SwitchedOff = z.infer<typeof SwitchedOff>;

/** A finding that a person has accepted, as the list of them has it; all but the reason is what `baocao accept` wrote. */
export type AcceptedEntry = {
  finding: string; check: string; issuer: string | null; number: string | null; file: string | null; quote: string | null;
  reason: string; by: string | null; on: string | null;
  /** of the list, for messages */
  line: number;
};

/** What the user set: severities by check, and findings that were looked at and stay. */
export type Settings = { severity: Record<string, Severity | 'off'>; accepted: AcceptedEntry[] };

/**
 * One relation between printed numbers that a check tried. `terms` in order: share 100·a/b; share-of-rest 100·a/(b − a);
 * share-of-both 100·a/(a + b); share-of-list 100·a/(sum of all that follow a); sum a + b + …; difference a − b,
 * a + b − c: the last taken away; growth 100·(a − b)/b; part a ≤ the result.
 */
export const Arithmetic = z.object({
  check: z.string().describe('why it was tried, as in `verdictReason` of its figures'),
  form: z.enum(['share', 'share-of-rest', 'share-of-both', 'share-of-list', 'sum', 'difference', 'growth', 'part']),
  verdict: z.enum(['verified', 'contradicted', 'explained', 'unchecked']).describe('unchecked: it fits, with digits of a scan that are uncertain'),
  terms: z.array(Term),
  result: Term.describe('the printed number that the terms are to give'),
  follows: z.string().describe('what the terms give, as a decimal in units'),
  rounded: z.boolean().describe('`follows` goes on behind its last decimal'),
});
export type Arithmetic = z.infer<typeof Arithmetic>;

/** How the report gets rid of decimals, learned from its percentages that are right in one way only, and how many are. */
export const Rounding = z.object({
  mode: z.enum(['nearest', 'truncated', 'mixed', 'unknown']).describe('nearest: rounded; truncated: cut off; unknown: too few tell'),
  nearest: z.number().int().nonnegative().describe('percentages right only when rounded'),
  truncated: z.number().int().nonnegative().describe('percentages right only when cut off'),
});
export type Rounding = z.infer<typeof Rounding>;

/**
 * What a stage or a check gives: a finding without its severity (set in `findings.ts` alone) and with its
 * message still to be looked up in the catalogue. `grade` tells apart cases of one check that differ in weight.
 */
export type FindingDraft = {
  check: string;
  grade: string | null;
  part: string;
  message: { id: string; params: Record<string, string | number> };
  figures: string[];
  evidence: Evidence[];
  related: Evidence[];
  printed: string | null;
  expected: string | null;
  candidates: Candidate[];
};

// ---------------------------------------------------------------- report

export const SourceInfo = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number().int().nonnegative(),
  mediaType: z.string(),
  reader: z.string(),
  pages: z.number().int().nonnegative().nullable(),
  textFrom: TextSource,
  pageSources: z.array(PageSource),
  recognition: RecognisedBy.optional().describe('there when pages were recognised: what read them'),
  notes: z.array(z.string()),
});
export type SourceInfo = z.infer<typeof SourceInfo>;

export const Report = z.object({
  schema: z.literal('baocao/report@1'),
  tool: z.object({ name: z.literal('baocao'), version: z.string() }),
  packs: z.array(z.object({ id: z.string(), version: z.string(), score: z.number() })),
  source: SourceInfo,
  document: DocumentFields,
  documentEvidence: DocumentEvidence,
  parts: z.array(Part),
  sections: z.array(Section),
  figures: z.array(Figure),
  strength: Strength.describe('over every number of the figures, once each, those that nothing checks among them'),
  rounding: Rounding,
  findings: z.array(Finding),
  switchedOff: z.array(SwitchedOff).describe('checks that the settings switch off, with the findings that are therefore not listed'),
  identities: z.array(Arithmetic).describe('every relation between printed numbers that was tried'),
  ledger: Ledger,
  blocks: z.array(Block),
  places: z.array(Place),
  tables: z.array(Table),
});
export type Report = z.infer<typeof Report>;

// ---------------------------------------------------------------- a run of many reports

/** A unit that has to report, as the list of units names it. `line` is that of the list, for messages. */
export type ExpectedUnit = { line: number; code: string | null; name: string; former: string[]; aliases: string[] };

/**
 * Which unit a report is of. `how`: the name itself; its letters without regard to marks; another name that the list gives;
 * a former name; the body above, where the issuer names no place. `near` are units that a person may want to look at.
 */
export type UnitMatch =
  | { kind: 'matched'; unit: number; how: 'name' | 'marks' | 'alias' | 'former' | 'above' }
  | { kind: 'ambiguous'; units: number[] }
  | { kind: 'unmatched'; near: number[] };

/** Who is who: one match for each report of the run, in its order; for each file not read, the units that its name mentions. */
export type RollCall = { units: ExpectedUnit[]; matches: UnitMatch[]; unread: number[][] };

export const StandingStatus = z.enum(['counted', 'same-bytes', 'copy', 'superseded', 'undecided', 'other-period', 'mixed', 'above']);
export type StandingStatus = z.infer<typeof StandingStatus>;

/**
 * What becomes of a report when a run is added up. `counted`; `same-bytes` and `copy`: the report at index `of` counts instead;
 * `superseded`: by the one at `of`; `undecided`: of several versions nothing tells the last; `other-period`: not the run's;
 * `mixed`: the run's reports are of several periods, none of which most have; `above`: of the body over those that most
 * reports are of, which tells of their numbers once more.
 */
export type Standing = {
  status: StandingStatus;
  of: number | null;
  /** false where the report states no period that could be held against the run's */
  dated: boolean;
};

/** How the reports of a run stand to each other, one standing each; `period` is that of most of them, as printed. */
export type Collation = { standings: Standing[]; period: string | null };

/** Name and place of an indicator in its pack, for headings; the order of the list is the order of columns; `across` says what a total over reports is. */
export type IndicatorName = { id: string; name: string; unit: string | null; across: Indicator['across'] };

export type NumberName = 'numerator' | 'denominator' | 'percent' | 'value';

/** One indicator, for the period or cumulative: the two never share a column. */
export type Group = {
  indicator: string;
  name: string;
  unit: string | null;
  cumulative: boolean;
  /** What a total over reports is, as the pack says; none where no pack does. */
  across: IndicatorName['across'];
  columns: NumberName[];
  /** By index of the report. */
  chosen: Map<number, Choice>;
};

/** What a report states of an indicator. */
export type Choice = {
  figure: Figure;
  /** What else the report states of the indicator. */
  others: Figure[];
  /** Nothing tells which of several numbers is the indicator's: none is shown. */
  undecided: boolean;
  /** The report states the indicator for another period than its own alone: the number is not of this run. */
  otherPeriod: boolean;
  /** The percentage of the same row of a table, which stands even where the counts beside it are several. */
  rate: Figure | null;
};

const Decimal = z.string().regex(/^-?\d+(?:\.\d+)?$/u).describe('exact decimal');

/** A finding on several reports together; none of them is wrong by itself. */
export const BatchFinding = z.object({
  check: z.string(),
  severity: Severity,
  message: z.string(),
  indicator: z.string().nullable(),
  places: z.array(z.object({ report: z.string().describe('source.name'), figure: z.string().nullable(), evidence: Evidence.nullable() })),
  id: FindingId,
  accepted: Acceptance.nullable(),
});
export type BatchFinding = z.infer<typeof BatchFinding>;

/** What a check of several reports gives; `places` name reports by index. */
export type BatchDraft = {
  check: string;
  grade: string | null;
  message: { id: string; params: Record<string, string | number> };
  /** what else its name depends on: with other numbers it is another finding */
  basis: string | null;
  indicator: string | null;
  places: { report: number; figure: Figure | null }[];
};

/** What the body above states of an indicator, against the sum of the units' own numbers. */
export const StatedAbove = z.object({
  report: z.string(),
  figure: z.string(),
  number: z.enum(['numerator', 'denominator', 'value']),
  stated: Decimal,
  sum: Decimal.nullable(),
  verdict: z.enum(['verified', 'contradicted', 'unchecked']),
  reason: z.string().nullable().describe('why unchecked: no-list, several-above, incomplete, approximate; uncertain: the sum fits, with digits of a scan that are uncertain'),
});
export type StatedAbove = z.infer<typeof StatedAbove>;

export const RollupIndicator = z.object({
  indicator: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  cumulative: z.boolean(),
  across: z.enum(['sum', 'recompute', 'none']),
  ratio: z.object({ numerator: Decimal, denominator: Decimal, percent: Decimal.nullable().describe('numerator over denominator, rounded half up to two places'), reports: z.number().int() })
    .nullable().describe('sums over the reports that print both'),
  value: z.object({ sum: Decimal, reports: z.number().int() }).nullable(),
  coverage: z.object({
    of: z.enum(['units', 'reports']).describe('units: of the list of units; reports: of those added up, where there is no list'),
    stating: z.number().int(), expected: z.number().int(), missing: z.array(z.string()),
  }),
  doubts: z.object({
    contradicted: z.array(z.string()), approximate: z.array(z.string()), uncertain: z.array(z.string()), twice: z.array(z.string()),
    undecided: z.array(z.string()).describe('state several numbers: not in the sums'),
    otherPeriod: z.array(z.string()).describe('state the number of another period than their own: not in the sums'),
  }).describe('names of reports whose numbers a reader of the sums has to know of'),
  above: z.array(StatedAbove),
});
export type RollupIndicator = z.infer<typeof RollupIndicator>;

export const Rollup = z.object({
  schema: z.literal('baocao/rollup@1'),
  tool: z.object({ name: z.literal('baocao'), version: z.string() }),
  period: z.string().nullable().describe('as printed; null where the reports are of several'),
  settings: z.object({
    file: z.string().nullable(),
    severity: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])),
    switchedOff: z.array(SwitchedOff),
    accepted: z.object({
      file: z.string().nullable().describe('from the folder of results on'), entries: z.number().int(),
      matched: z.number().int().describe('entries that a finding of this run is of'),
      stale: z.array(z.object({ finding: z.string(), check: z.string(), line: z.number().int(), reason: z.string(), report: z.string().nullable() })).describe('their report is here, the finding is not'),
      elsewhere: z.number().int().describe('entries of reports that are not in this run'),
    }),
  }),
  coverage: z.object({
    units: z.object({ expected: z.number().int(), reported: z.number().int(), missing: z.array(z.object({ code: z.string().nullable(), name: z.string() })) })
      .nullable().describe('null without a list of units'),
    reports: z.object({ read: z.number().int(), counted: z.number().int() }),
    unread: z.array(z.string()),
  }),
  reports: z.array(z.object({
    name: z.string(), sha256: z.string(), unit: z.string().nullable(), issuer: z.string().nullable(), number: z.string().nullable(), date: z.string().nullable(),
    standing: StandingStatus, of: z.string().nullable(),
    open: z.object({ error: z.number().int(), warning: z.number().int(), info: z.number().int() }).describe('findings that are not accepted'),
    accepted: z.number().int(),
  })),
  indicators: z.array(RollupIndicator),
  findings: z.array(BatchFinding),
});
export type Rollup = z.infer<typeof Rollup>;

/** A file that could not be read: it never stops a run and is never called clean. */
export const Unread = z.object({ name: z.string(), reason: z.string().describe('slug: too-large, not-recognised, damaged, timeout …'), message: z.string() });
export type Unread = z.infer<typeof Unread>;

/** What is to be known of a form that was filled; `kind` and `params` name a message, `form.remark.<kind>`. */
export type FormRemark = { kind: string; params: Record<string, string | number> };

/** The province's own form after a run: what it is called among the results, and how many of its cells were filled. */
export type FilledForm = { file: string; filled: number; remarks: FormRemark[] };
