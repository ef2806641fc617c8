/** Nodes of a part → sections with path ids, and what their numbering leaves to be desired. */
import { evidenceOf } from '../evidence.js';
import { draftOf } from '../findings.js';
import type { Block, Evidence, FindingDraft, Section } from '../model.js';
import { component } from '../text/labels.js';
import { type Node, lastOf } from './sequence.js';
import { titleOf } from './titles.js';

const SCALE: Record<string, Section['scale']> = { part: 'roman', roman: 'roman', arabic: 'arabic', upper: 'letter', letter: 'letter', minor: 'letter' };

/** @returns the sections in reading order, and findings on gaps, doubles and mixed scales */
export function buildTree(nodes: Node[], blocks: Block[], part: string): { sections: Section[]; findings: FindingDraft[] } {
  const ids = new Map<Node, string>();
  const taken = new Set<string>();
  const sections: Section[] = [];
  const findings: FindingDraft[] = [];
  for (const node of nodes) {
    const block = blocks[node.candidate.block];
    if (block === undefined) continue;
    const path = pathOf(node, ids);
    let id = path;
    for (let copy = 2; taken.has(id); copy += 1) id = `${path}#${copy}`;
    taken.add(id);
    ids.set(node, id);
    const { title, end, runIn } = titleOf(block, node.candidate, blocks[block.index + 1]);
    const marker = node.mixed ? node.candidate.mark.text : node.reading.marker;
    sections.push({
      id, part, marker, title, runIn,
      level: levelOf(node),
      parent: node.parent === null ? null : (ids.get(node.parent) ?? null),
      scale: SCALE[node.reading.scale] ?? 'arabic',
      origin: node.candidate.origin,
      evidence: evidenceOf(block, 0, end),
    });
    findings.push(...report(node, id !== path, block, blocks, part));
  }
  return { sections, findings };
}

/** Arabic levels replace each other ("1.1." under "1." of II is II.1.1); every other mark adds to its parent's path. */
function pathOf(node: Node, ids: Map<Node, string>): string {
  const { scale, values } = node.reading;
  let above = node.parent;
  if (scale === 'arabic' && values.length > 1) while (above !== null && above.reading.scale === 'arabic' && above.reading.values.length < values.length) above = above.parent;
  const own = values.map((value) => component(scale, value)).join('.');
  const base = above === null ? undefined : ids.get(above);
  return base === undefined ? own : `${base}.${own}`;
}

function levelOf(node: Node): number {
  let level = node.reading.values.length;
  let above = node.parent;
  if (node.reading.scale === 'arabic' && level > 1) while (above !== null && above.reading.scale === 'arabic' && above.reading.values.length < node.reading.values.length) above = above.parent;
  for (; above !== null; above = above.parent) level += above.reading.values.length;
  return level;
}

function report(node: Node, taken: boolean, block: Block, blocks: Block[], part: string): FindingDraft[] {
  const printed = node.candidate.mark.text;
  const due = dueMark(node);
  const before = node.previous ?? node.parent;
  const related = before === null ? [] : markEvidence(before, blocks);
  const draft = (check: string, id: string): FindingDraft => (
    draftOf(check, part, { id, params: { marker: printed, due, before: before?.candidate.mark.text ?? '' } }, {
      evidence: [evidenceOf(block, 0, Math.min(block.text.length, Math.max(node.candidate.lead, 1) + 40))], related, printed, expected: due,
    })
  );
  const found: FindingDraft[] = [];
  if (node.mixed) found.push(draft('numbering-mixed', 'sections.mixed'));
  const twice = taken && (node.fit !== 'ok' || node.previous === null);
  if (twice || node.fit === 'double') found.push(draft('numbering-duplicate', before === null ? 'sections.double-first' : 'sections.double'));
  else if (node.fit === 'gap') found.push(draft('numbering-gap', node.previous === null ? (node.parent === null ? 'sections.gap-top' : 'sections.gap-first') : 'sections.gap'));
  else if (node.fit === 'back') found.push(draft('numbering-gap', 'sections.back'));
  else if (strangePrefix(node)) found.push(draft('numbering-gap', 'sections.prefix'));
  return found;
}

/** "2.1." that stands under "3.". */
function strangePrefix(node: Node): boolean {
  const parent = node.parent?.reading;
  return node.reading.scale === 'arabic' && parent?.scale === 'arabic' && node.reading.values.length > parent.values.length
    && !parent.values.every((value, at) => value === node.reading.values[at]);
}

function dueMark(node: Node): string {
  const { scale, values, marker } = node.reading;
  const close = /[.)/:–-]+$/u.exec(marker)?.[0] ?? '';
  const prefix = strangePrefix(node) ? (node.parent?.reading.values ?? []) : values.slice(0, -1);
  const due = node.fit === 'ok' ? lastOf(values) : node.due;
  if (scale === 'part') return component(scale, due);
  return `${[...prefix, due].map((value) => component(scale, value)).join('.')}${close}`;
}

function markEvidence(node: Node, blocks: Block[]): Evidence[] {
  const block = blocks[node.candidate.block];
  return block === undefined ? [] : [evidenceOf(block, 0, Math.min(block.text.length, Math.max(node.candidate.lead, 1) + 40))];
}
