import type { Catalogue } from './index.js';

export const sectionMessages: Catalogue = {
};
