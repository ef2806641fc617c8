/**
 * OpenDocument texts (.odt, .ott, .fodt), as LibreOffice writes them (OASIS OpenDocument 1.3). What they hold is
 * brought to trees of WordprocessingML and read as a .docx is.
 */
import { isOdt } from './detect.js';
import { readOdtDocument } from './odt/document.js';
import { openOdt } from './odt/package.js';
import type { Reader } from './reader.js';
import { readWord } from './word/read.js';

export const odtReader: Reader = {
  id: 'odt',
  accepts: isOdt,
  read: async (bytes, limits, recognition) => readWord(readOdtDocument(openOdt(bytes, limits), limits), 'odt', limits, recognition),
};
