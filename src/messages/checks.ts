import type { Catalogue } from './index.js';

export const checkMessages: Catalogue = {
};
