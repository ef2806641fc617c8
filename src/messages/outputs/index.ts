/** Words of the outputs, one file an output; what several of them say stands in `words` and `columns`. */
import { columnMessages } from './columns.js';
import { matrixMessages } from './matrix.js';
import { pageMessages } from './page.js';
import { textMessages } from './texts.js';
import { outputWords } from './words.js';
import { workbookMessages } from './workbook.js';

export const outputMessages = {
  ...columnMessages,
  ...matrixMessages,
  ...pageMessages,
  ...textMessages,
  ...outputWords,
  ...workbookMessages,
};
