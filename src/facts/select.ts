/** Which packs a document is read with: by what its title and text say, with the score and the phrases that gave it. */
import type { RulePack } from '../model.js';
import { bare, fold } from '../text/normalise.js';

export type Selected = {
  pack: RulePack;
  /** 0 to 1; forced packs keep the score that the document itself gives them */
  score: number;
  /** phrases found, for "why this pack" */
  found: string[];
  forced: boolean;
};

/** A phrase in the title is worth three in the text; one in the text alone is not enough. */
const TITLE = 0.6;
const TEXT = 0.2;
export const SELECT_AT = 0.4;

/**
 * @param forced ids given by `--pack`: these and no others apply
 * @returns packs in order of score, then id
 */
export function selectPacks(
  packs: readonly RulePack[], document: { title: string | null; text: string }, forced: readonly string[] | null = null,
): Selected[] {
  const title = searchable(document.title ?? '');
  const text = searchable(document.text);
  return packs
    .map((pack) => ({ pack, ...scoreOf(pack, title, text), forced: forced?.includes(pack.id) ?? false }))
    .filter(({ score, forced: named }) => (forced === null ? score >= SELECT_AT : named))
    .sort((a, b) => b.score - a.score || (a.pack.id < b.pack.id ? -1 : 1));
}

function scoreOf(pack: RulePack, title: string, text: string): { score: number; found: string[] } {
  const inTitle = pack.select.title.filter((phrase) => has(title, phrase));
  const inText = [...new Set([...pack.select.title, ...pack.select.text])].filter((phrase) => has(text, phrase));
  const score = Math.min(1, (inTitle.length > 0 ? TITLE : 0) + inText.length * TEXT);
  return { score: Math.round(score * 100) / 100, found: [...new Set([...inTitle, ...inText])] };
}

/** Words apart by one space; a text without any mark (a poor scan) is found by bare letters. */
function searchable(text: string): string {
  return ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function has(text: string, phrase: string): boolean {
  const words = searchable(phrase);
  return text.includes(words) || text.includes(bare(words));
}
