import type { Catalogue } from './index.js';

/** What two files of one report say to each other. */
export const collateMessages: Catalogue = {
  'collate.copy-differs': {
    vi: 'Bản khác của báo cáo này ({other}) ghi khác ở {count} số liệu: {list}. Hãy xem bản nào đúng.',
    en: 'Another copy of this report ({other}) has {count} figures that differ: {list}. See which is right.',
  },
  'collate.copy-far': {
    vi: 'Tệp {other} cùng đơn vị, cùng số và kỳ với báo cáo này nhưng chỉ {share}% số liệu giống nhau. Hãy xem đó có phải một báo cáo không.',
    en: 'File {other} has the unit, number and period of this report, but only {share}% of the figures are the same. See whether it is the same report.',
  },
};
