import type { Catalogue } from './index.js';

export const packMessages: Catalogue = {
};
