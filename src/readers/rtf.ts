/**
 * RTF, as Word, WordPad and LibreOffice write it (Rich Text Format Specification 1.9.1). What it holds is brought to
 * trees of WordprocessingML and read as a .docx is.
 *
 * The libraries that npm has were looked at: rtf-stream-parser (MIT) takes HTML out of mails; rtf-parser (ISC) does not
 * know Windows-1258, and says of itself that it is incomplete. What is needed of them is the tokenizer, a small part.
 */
import { isRtf } from './detect.js';
import type { Reader } from './reader.js';
import { readDocument } from './rtf/document.js';
import { readWord } from './word/read.js';

export const rtfReader: Reader = {
  id: 'rtf',
  accepts: isRtf,
  read: async (bytes, limits, recognition) => readWord(readDocument(bytes, limits), 'rtf', limits, recognition),
};
