import type { Catalogue } from './index.js';

export const outputMessages: Catalogue = {
};
