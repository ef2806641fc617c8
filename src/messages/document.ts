import type { Catalogue } from './index.js';

export const documentMessages: Catalogue = {
};
