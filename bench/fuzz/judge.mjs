/** What may become of an input: a report that holds together, or a reason of the catalogue. Everything else is a defect. */
import { json } from '../../dist/outputs/json.js';
import { messageIds, say } from '../../dist/messages/index.js';
import { Report } from '../../dist/model.js';

const KNOWN = new Set(messageIds());

/** @returns what is wrong, or null */
export function judgeError(error) {
  if (error?.name !== 'UnreadableError') return `threw ${error?.name}: ${String(error?.stack ?? error).split('\n').slice(0, 6).join(' | ')}`;
  if (!KNOWN.has(`reader.${error.reason}`)) return `reason “${error.reason}” is in no catalogue`;
  return attempt(() => say('vi', `reader.${error.reason}`, error.params));
}

/** The text of a file as the stages after the readers trust it. */
export function judgeExtraction({ blocks, tables, notes, pages, pageSources }) {
  for (const [at, block] of blocks.entries()) {
    const { index, text, spans, references, cell } = block;
    if (index !== at) return `block ${at} says it is ${index}`;
    if (text !== text.normalize('NFC') || /[\u0000-\u0009\u000b-\u001f\u200b\ufeff]/u.test(text)) return `block ${at} is not normalised: ${JSON.stringify(text.slice(0, 80))}`;
    let end = 0;
    for (const span of spans) {
      if (span.start < end || span.end < span.start || span.end > text.length) return `block ${at} has spans out of order or of range`;
      if (span.box.some((edge) => !Number.isFinite(edge))) return `block ${at} has a box that is no number`;
      end = span.end;
    }
    if (references.some(({ offset, block: note }) => offset > text.length || (note !== null && blocks[note] === undefined))) return `block ${at} has a reference to nothing`;
    if (cell !== null && !tables.some(({ id }) => id === cell.table)) return `block ${at} is a cell of no table`;
  }
  for (const { id, rows, cols, cells } of tables) {
    const places = cells.map((cell) => blocks[cell]?.cell);
    if (places.some((place) => place == null || place.table !== id || place.row + place.rowSpan > rows || place.col + place.colSpan > cols)) return `table ${id} has cells outside`;
  }
  if (pages !== null && pageSources.length !== pages && pageSources.length !== 0) return `${pages} pages, ${pageSources.length} sources`;
  return notes.map(({ id, params }) => attempt(() => say('vi', id, params))).find((wrong) => wrong !== null) ?? null;
}

export function judgeReport(report) {
  const { ledger, blocks, figures, places } = report;
  if (ledger.numerals !== ledger.items.length || ledger.claimed + ledger.excluded + ledger.unclaimed !== ledger.numerals) {
    return `the ledger does not add up: ${ledger.numerals} numerals, ${ledger.items.length} items, ${ledger.claimed}+${ledger.excluded}+${ledger.unclaimed}`;
  }
  const ids = new Set(figures.map(({ id }) => id));
  if (ids.size !== figures.length) return 'two figures of one id';
  for (const item of ledger.items) {
    if (blocks[item.block]?.text.slice(item.start, item.end) !== item.text) return `a numeral is not at its offsets: ${JSON.stringify(item)}`;
    if (item.figures.some((id) => !ids.has(id)) || (item.fate === 'claimed') !== item.figures.length > 0) return `a numeral is claimed by nobody: ${JSON.stringify(item)}`;
  }
  if (places.length !== blocks.length || places.some((place, at) => place.block !== at)) return 'places are not one a block';
  return judgeEvidence(report, blocks) ?? attempt(() => {
    const read = Report.parse(JSON.parse(json.write(report)));
    if (read.figures.length !== figures.length) throw new Error('JSON lost figures');
  });
}

function judgeEvidence(value, blocks) {
  if (typeof value !== 'object' || value === null) return null;
  if (typeof value.quote === 'string' && blocks[value.block]?.text.slice(value.start, value.end) !== value.quote) return `a quote is not at its offsets: ${JSON.stringify(value).slice(0, 300)}`;
  for (const [key, inner] of Object.entries(value)) {
    const wrong = key === 'blocks' || key === 'ledger' ? null : judgeEvidence(inner, blocks);
    if (wrong !== null) return wrong;
  }
  return null;
}

function attempt(action) {
  try {
    action();
    return null;
  } catch (error) {
    return String(error?.message ?? error).split('\n').slice(0, 12).join(' ').slice(0, 600);
  }
}
