/** Cuts a file into the documents it holds and tells the head, body and foot of each. */
import type { Block, DocumentKind, Table } from '../model.js';
import { hasMotto, isPersonName, isPost, isProxy, isRecipientsHead, isUpper, kindOfNumber, readKind } from '../text/office.js';
import { readBullet, readMark } from '../text/labels.js';
import { rightColumn, secondName } from '../text/signature.js';
import { titleGoesOn } from './title-lines.js';

export type Zone = 'head' | 'body' | 'foot' | 'note';

/** One document of a file: blocks `[startBlock, endBlock)`; `titleBlock` holds the line that names its kind. */
export type PartStart = { id: string; kind: DocumentKind; startBlock: number; endBlock: number; titleBlock: number | null };

export type TableRole = 'head' | 'foot' | 'layout' | 'data';

type Draft = {
  start: number;
  kind: DocumentKind | null;
  title: number | null;
  letter: boolean;
  motto: boolean;
  bodyBlocks: number;
  marked: boolean;
};
type State = { parts: Draft[]; zones: Zone[]; phase: 'head' | 'addressees' | 'body' | 'foot'; footFrom: number };

/** What each table is for: laying out a head or a foot, other layout without lines, or data. */
export function tableRoles(blocks: Block[], tables: Table[]): Map<string, TableRole> {
  return new Map(tables.map((table) => {
    const lines = table.cells.flatMap((index) => blocks[index]?.text.split('\n') ?? []);
    if (lines.some(hasMotto)) return [table.id, 'head'];
    if (lines.length < 80 && lines.some((line) => isRecipientsHead(line) || isProxy(line))) return [table.id, 'foot'];
    if (!table.ruled && lines.some((line) => isAddressees(line))) return [table.id, 'layout'];
    const small = table.cells.length <= 4 || table.cols <= 1;
    if (!table.ruled && small && isSignature(lines)) return [table.id, 'foot'];
    return [table.id, !table.ruled && small ? 'layout' : 'data'];
  }));
}

/** @returns the parts in order, and the zone of every block */
export function findParts(blocks: Block[], roles: Map<string, TableRole>): { parts: PartStart[]; zones: Zone[] } {
  const state: State = { parts: [newDraft(0)], zones: [], phase: 'head', footFrom: 0 };
  for (const block of blocks) {
    if (block.kind === 'footnote') state.zones.push('note');
    else state.zones.push(zoneOf(block, blocks, roles, state));
  }
  const parts = state.parts.map((draft, at): PartStart => ({
    id: `p${at + 1}`,
    kind: draft.kind ?? (draft.letter ? 'cong-van' : guessKind(blocks.slice(draft.start, state.parts[at + 1]?.start ?? blocks.length))),
    startBlock: draft.start,
    endBlock: state.parts[at + 1]?.start ?? blocks.length,
    titleBlock: draft.title,
  }));
  for (const part of parts) closeWithSignature(blocks, part, state.zones);
  return { parts, zones: state.zones };
}

function newDraft(start: number): Draft {
  return { start, kind: null, title: null, letter: false, motto: false, bodyBlocks: 0, marked: false };
}

function zoneOf(block: Block, blocks: Block[], roles: Map<string, TableRole>, state: State): Zone {
  const role = block.cell === null ? null : (roles.get(block.cell.table) ?? 'data');
  const lines = block.text.split('\n');
  const part = state.parts.at(-1) ?? newDraft(0);
  if (role === 'data') return dataCell(block, blocks, state, part);
  if (role === 'head' || lines.some(hasMotto)) return headAgain(block, lines, blocks, state, part);
  if (role === 'foot' && state.phase !== 'head' || lines.some((line) => isRecipientsHead(line)) || state.phase === 'body' && lines.some(isProxy) && block.text.length < 200) {
    return foot(block, blocks, state);
  }
  if (opensPart(block, lines, state, part)) return open(block, state, lines);
  if (state.phase === 'head' || state.phase === 'addressees') return head(block, lines, blocks, state, part);
  if (state.phase === 'foot') return afterFoot(block, blocks, state);
  return body(block, part);
}

/** A head begins a new document, unless the document at hand has had nothing but its own head so far. */
function headAgain(block: Block, lines: string[], blocks: Block[], state: State, part: Draft): Zone {
  const early = state.phase === 'body' && !part.motto && !part.marked && part.bodyBlocks <= 4;
  if (early) for (let at = part.start; at < block.index; at += 1) if (state.zones[at] === 'body') state.zones[at] = 'head';
  const fresh = state.phase === 'head' && (part.kind === null || !part.motto) || early;
  if (!fresh && !sameTable(block, blocks, part.start)) {
    const from = backToHead(block, blocks, state);
    for (let at = from; at < block.index; at += 1) if (state.zones[at] !== 'note') state.zones[at] = 'head';
    state.parts.push(newDraft(from));
  }
  state.phase = 'head';
  const own = state.parts.at(-1) ?? part;
  if (lines.some(hasMotto)) own.motto = true;
  noteHeadLines(block, lines, own);
  return 'head';
}

function sameTable(block: Block, blocks: Block[], start: number): boolean {
  const first = blocks[start];
  return block.cell !== null && first?.cell?.table === block.cell.table;
}

/** First block of the head that `block` belongs to: its table's first cell, and the issuer's lines above a motto. */
function backToHead(block: Block, blocks: Block[], state: State): number {
  let from = block.index;
  if (block.cell !== null) {
    const table = block.cell.table;
    while (blocks[from - 1]?.cell?.table === table) from -= 1;
    return from;
  }
  for (let steps = 0; steps < 6; steps += 1) {
    const above = blocks[from - 1];
    if (above === undefined || above.kind !== 'paragraph' || !isUpper(above.text) || above.text.length > 80) break;
    if (isPost(above.text) || isProxy(above.text) || isPersonName(above.text) || readMark(above.text) !== null || state.zones[from - 1] === 'head') break;
    from -= 1;
  }
  return from;
}

function noteHeadLines(block: Block, lines: string[], part: Draft): void {
  for (const line of lines) {
    if (/^V\s*\/\s*v(?![\p{L}])/iu.test(line)) part.letter = true;
    const kind = readKind(line);
    if (kind !== null && kind.alone && part.kind === null) {
      part.kind = kind.kind;
      part.title = block.index;
    }
  }
}

/** True where `block` is a kind line that begins a document, or names the one whose head has just been read. */
function opensPart(block: Block, lines: string[], state: State, part: Draft): boolean {
  const first = lines[0] ?? '';
  const kind = readKind(first);
  if (kind === null || block.marker !== null || readMark(first) !== null) return false;
  const fresh = part.kind === null && (state.phase === 'head' || state.phase === 'addressees' && !part.letter);
  if (fresh) return kind.alone || block.style.align === 'center' || part.start === block.index || block.text.length < 300;
  if (state.phase === 'head' || state.phase === 'addressees') return false;
  const centred = block.style.align === 'center' || block.style.align === null;
  const strong = centred || block.style.bold === 'all';
  if (kind.alone && strong) return true;
  return ['phu-luc', 'de-cuong', 'bao-cao', 'ke-hoach'].includes(kind.kind) && block.text.length < 250
    && (block.style.align === 'center' || state.phase === 'foot' && strong || kind.kind === 'phu-luc' && strong && isUpper(first));
}

function open(block: Block, state: State, lines: string[]): Zone {
  const current = state.parts.at(-1);
  const stray = state.phase === 'body' && current !== undefined && current.kind === null && !current.letter && !current.marked && current.bodyBlocks <= 3;
  const inHead = state.phase === 'head' || state.phase === 'addressees';
  if (stray) for (let at = current.start; at < block.index; at += 1) if (state.zones[at] === 'body') state.zones[at] = 'head';
  const part = (inHead || stray) && current !== undefined ? current : newDraft(block.index);
  if (part !== current) state.parts.push(part);
  part.kind = readKind(lines[0] ?? '')?.kind ?? 'khac';
  part.title = block.index;
  state.phase = 'head';
  return 'head';
}

function dataCell(block: Block, blocks: Block[], state: State, part: Draft): Zone {
  if (state.phase === 'foot') openUnnamed(block, blocks, state);
  else part.bodyBlocks += 1;
  state.phase = 'body';
  return 'body';
}

/** What follows a signature without a kind line (a table, numbered text) is an annex that has no name. */
function openUnnamed(block: Block, blocks: Block[], state: State): void {
  let from = block.index;
  if (block.cell !== null) while (blocks[from - 1]?.cell?.table === block.cell.table) from -= 1;
  while (from - 1 > state.footFrom) {
    const above = blocks[from - 1];
    if (above === undefined || above.kind !== 'paragraph' || above.text.length > 250) break;
    const text = above.text;
    if (isPersonName(text) || isPost(text) || isProxy(text) || readBullet(text) !== null || /;$/u.test(text)) break;
    if (!isUpper(text) && above.style.align !== 'center' && !/^\(.*\)$/u.test(text)) break;
    from -= 1;
  }
  for (let at = from; at < block.index; at += 1) if (state.zones[at] !== 'note') state.zones[at] = 'head';
  state.parts.push({ ...newDraft(from), kind: 'phu-luc', title: from < block.index ? from : null });
}

function foot(block: Block, blocks: Block[], state: State): Zone {
  if (state.phase !== 'foot') {
    state.phase = 'foot';
    let from = block.index;
    for (let steps = 0; steps < 5; steps += 1) {
      const above = blocks[from - 1];
      if (above === undefined || state.zones[from - 1] !== 'body' || above.kind !== 'paragraph' || !(isPost(above.text) || isProxy(above.text) || /^[\s_-]*$/u.test(above.text))) break;
      from -= 1;
      state.zones[from] = 'foot';
    }
    state.footFrom = from;
  }
  return 'foot';
}

function afterFoot(block: Block, blocks: Block[], state: State): Zone {
  const mark = block.marker === null ? readMark(block.text) : readMark(`${block.marker} ${block.text}`);
  const roman = mark !== null && !mark.weak && mark.readings.some((reading) => reading.scale === 'roman' && reading.cost === 0);
  if (!roman && (block.text.length < 300 || readBullet(block.text) !== null)) return 'foot';
  openUnnamed(block, blocks, state);
  state.phase = 'body';
  return 'body';
}

function body(block: Block, part: Draft): Zone {
  part.bodyBlocks += 1;
  if (block.marker !== null || readMark(block.text) !== null) part.marked = true;
  return 'body';
}

function head(block: Block, lines: string[], blocks: Block[], state: State, part: Draft): Zone {
  noteHeadLines(block, lines, part);
  if (part.title === block.index) {
    state.phase = 'head';
    return 'head';
  }
  if (lines.some(isAddressees)) {
    state.phase = 'addressees';
    if (part.kind === null) part.letter = true;
    return 'head';
  }
  const previous = blocks[block.index - 1];
  if (state.phase === 'addressees') {
    const opened = previous !== undefined && /kính gửi\s*:?$/iu.test(previous.text) && block.text.length < 150;
    const goesOn = block.cell !== null || readBullet(block.marker === null ? block.text : `${block.marker} ${block.text}`) !== null || /;$/u.test(block.text) && block.text.length < 150 && !/^(?:Căn cứ|Thực hiện)/u.test(block.text)
      || previous !== undefined && /;$/u.test(previous.text) && block.text.length < 100;
    if (opened || goesOn) return 'head';
  } else if (block.text.trim() === '' || block.marker === null && titleGoesOn(block, blocks, part)) return 'head';
  state.phase = 'body';
  return body(block, part);
}

function isAddressees(line: string): boolean {
  return /^kính (?:gửi|trình)\s*(?::|$)/iu.test(line);
}

/** Posts above a name, in the last lines: a signature. */
function isSignature(lines: string[]): boolean {
  const name = lines.findLastIndex((line) => line.trim() !== '');
  return name > 0 && isPersonName(lines[name] ?? '') && lines.slice(0, name).some((line) => isPost(line) || isProxy(line));
}

/** A signature without "Nơi nhận" closes a document as well: posts above a name, in its last blocks or above an annex. */
function closeWithSignature(blocks: Block[], part: PartStart, zones: Zone[]): void {
  for (let at = part.startBlock; at < part.endBlock; at += 1) if (zones[at] === 'foot') return;
  let last = part.endBlock - 1;
  while (last > part.startBlock && (zones[last] === 'note' || /^[\s._*-]*$/u.test(blocks[last]?.text ?? ''))) last -= 1;
  if (markSignature(blocks, part, zones, last, part.endBlock)) return;
  for (let at = last; at > part.startBlock; at -= 1) {
    if (ANNEX.test(blocks[at]?.text ?? '') && markSignature(blocks, part, zones, at - 1, at)) return;
  }
}

const ANNEX = /^(?:phụ lục|phụ biểu|biểu mẫu|biểu số|biểu|mẫu số|danh sách|bảng tổng hợp)(?!\p{L})/iu;

/** Makes the posts above the name at `last`, and all up to `end`, the foot; false where no signature stands there. */
function markSignature(blocks: Block[], part: PartStart, zones: Zone[], last: number, end: number): boolean {
  const name = blocks[last];
  if (name === undefined || name.kind !== 'paragraph' || !isNameLine(name.text) || zones[last] !== 'body') return false;
  let from = last;
  while (from - 1 > part.startBlock && zones[from - 1] === 'body' && last - from < 6) {
    const above = blocks[from - 1]?.text ?? '';
    if (above !== '' && !(isUpper(above) && above.length < 80 && readMark(above) === null) && !/^\(.*\)$/u.test(above) && rightColumn(above) === null) break;
    from -= 1;
  }
  if (!blocks.slice(from, last).some((block) => isPost(block.text) || isProxy(block.text) || rightColumn(block.text) !== null)) return false;
  for (let at = from; at < end; at += 1) if (zones[at] === 'body') zones[at] = 'foot';
  return true;
}

/** One name, or two of two columns. */
function isNameLine(text: string): boolean {
  return isPersonName(text) || secondName(text) !== null;
}

/** The kind of a document without a kind line: by the symbol in its number, or by what its opening says it does. */
function guessKind(blocks: Block[]): DocumentKind {
  for (const block of blocks.slice(0, 12)) {
    const number = /^Số\s*:?.{0,40}/mu.exec(block.text);
    const kind = number === null ? null : kindOfNumber(number[0]);
    if (kind !== null) return kind;
  }
  return blocks.slice(0, 15).some((block) => /(?<![\p{L}])báo cáo (?:kết quả|tình hình|công tác|việc|như sau|về|nhanh)/iu.test(block.text)) ? 'bao-cao' : 'khac';
}
