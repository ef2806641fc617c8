/** Blocks and figures from plain lines, for tests of the figures stage. */
import { join } from 'node:path';
import { extractFigures } from '../../src/figures/index.js';
import type { Block, DocumentKind, Figure, Numeral, Place, Section } from '../../src/model.js';
import { loadPacks } from '../../src/packs/index.js';

const { vocabulary } = await loadPacks(join(import.meta.dirname, '../../rules'));

export function paragraph(index: number, text: string): Block {
  return {
    index, kind: 'paragraph', text, marker: null, listLevel: null, cell: null, references: [], page: null, raw: null, spans: [],
    style: { bold: 'none', italic: false, align: null, indent: null, size: null },
  };
}

/**
 * Extracts figures from lines of body text. A line that begins with spaces stands under the last line with fewer.
 * @param title of the one section that holds them all
 */
export function figuresOf(lines: string[], title = 'Kết quả thực hiện', kind: DocumentKind = 'bao-cao'): { figures: Figure[]; numerals: Numeral[] } {
  const depths = lines.map((line) => line.search(/\S/u));
  const blocks = lines.map((line, index) => paragraph(index, line.trim()));
  const places: Place[] = blocks.map((block, index) => ({
    block: index, part: 'p1', zone: 'body', section: 'I', lead: /^[-+*]\s+/u.exec(block.text)?.[0].length ?? 0, item: null,
    parent: depths.slice(0, index).findLastIndex((depth) => depth < (depths[index] ?? 0)) === -1
      ? null : depths.slice(0, index).findLastIndex((depth) => depth < (depths[index] ?? 0)),
  }));
  const section: Section = {
    id: 'I', part: 'p1', marker: 'I.', title, runIn: false, level: 1, parent: null, scale: 'roman', origin: 'typed',
    evidence: { page: null, block: 999, start: 0, end: 0, quote: '', box: null, confidence: null, alternatives: [] },
  };
  return extractFigures({ blocks, tables: [], places, sections: [section], kinds: new Map([['p1', kind]]), vocabulary });
}

/** One line a figure: kind, numbers, percent, unit, then what is unusual about it. */
export function show(figure: Figure): string {
  const numbers = figure.numerator !== null && figure.denominator !== null
    ? `${figure.numerator.exact}/${figure.denominator.exact}` : figure.value?.exact ?? '';
  return [
    figure.kind, numbers, figure.percent === null ? '' : `${figure.percent.exact}%`,
    figure.unit ?? '', figure.change?.direction ?? '', figure.approximate ?? '', figure.cumulative ? 'cumulative' : '',
    figure.percentBase === null ? '' : `[${figure.percentBase}]`, figure.role === 'result' ? '' : figure.role,
  ].filter((word) => word !== '').join(' ');
}
