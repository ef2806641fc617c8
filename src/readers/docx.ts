/**
 * DOCX (also DOCM, DOTX, DOTM). mammoth does the conversion; ahead of it our own pass accepts tracked changes,
 * resolves automatic numbering and formatting, and keeps what mammoth would drop (src/readers/word/prepare.ts).
 *
 * A cell with several numbered paragraphs: the label of the first is the block's `marker`, those of the further
 * ones stand in the text before their lines, as a block has but one marker.
 */
import { isWordPackage, openPackage } from './docx-package.js';
import type { Reader } from './reader.js';
import { readWord } from './word/read.js';

export const docxReader: Reader = {
  id: 'docx',
  accepts: isWordPackage,
  read: async (bytes, limits, recognition) => readWord(openPackage(bytes, limits), 'docx', limits, recognition),
};
