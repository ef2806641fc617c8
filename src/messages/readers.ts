import type { Catalogue } from './index.js';

export const readerMessages: Catalogue = {
};
