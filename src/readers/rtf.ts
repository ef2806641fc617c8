/**
 * RTF, as Word, WordPad and LibreOffice write it (Rich Text Format Specification 1.9.1). What it holds is brought to
 * trees of WordprocessingML and read as a .docx is.
 *
 * The tokenizers among npm's packages are streams for taking HTML out of mails (rtf-stream-parser) or know neither
 * tables nor lists (rtf-parser, without releases since 2018), so that next to nothing would be left out here.
 */
import { isRtf } from './detect.js';
import type { Reader } from './reader.js';
import { readDocument } from './rtf/document.js';
import { readWord } from './word/read.js';

export const rtfReader: Reader = {
  id: 'rtf',
  accepts: isRtf,
  read: async (bytes, limits) => readWord(readDocument(bytes, limits), 'rtf', limits),
};
