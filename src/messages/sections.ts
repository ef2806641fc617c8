import type { Catalogue } from './index.js';

export const sectionMessages: Catalogue = {
  'sections.gap': {
    vi: 'Sau mục "{before}" là mục "{marker}"; đúng thứ tự phải là "{due}". Kiểm tra xem có thiếu mục hoặc đánh số nhầm.',
    en: 'Section "{before}" is followed by "{marker}"; "{due}" was expected. Check for a missing section or a wrong number.',
  },
  'sections.gap-first': {
    vi: 'Mục đầu tiên dưới "{before}" là "{marker}"; đúng thứ tự phải là "{due}". Kiểm tra xem có thiếu mục hoặc đánh số nhầm.',
    en: 'The first section under "{before}" is "{marker}"; "{due}" was expected. Check for a missing section or a wrong number.',
  },
  'sections.gap-top': {
    vi: 'Mục đầu tiên là "{marker}"; đúng thứ tự phải là "{due}". Kiểm tra xem có thiếu mục hoặc đánh số nhầm.',
    en: 'The first section is "{marker}"; "{due}" was expected. Check for a missing section or a wrong number.',
  },
  'sections.back': {
    vi: 'Sau mục "{before}" là mục "{marker}", lùi lại so với thứ tự; đúng thứ tự phải là "{due}".',
    en: 'Section "{before}" is followed by "{marker}", which runs backwards; "{due}" was expected.',
  },
  'sections.prefix': {
    vi: 'Mục "{marker}" đứng dưới mục "{before}"; đúng thứ tự phải là "{due}".',
    en: 'Section "{marker}" stands under "{before}"; "{due}" was expected.',
  },
  'sections.double': {
    vi: 'Mục "{marker}" trùng số với một mục đã có (mục liền trước: "{before}"); đúng thứ tự phải là "{due}".',
    en: 'Section "{marker}" repeats a number already used (the section before it: "{before}"); "{due}" was expected.',
  },
  'sections.double-first': {
    vi: 'Mục "{marker}" trùng số với một mục đã có; đúng thứ tự phải là "{due}".',
    en: 'Section "{marker}" repeats a number already used; "{due}" was expected.',
  },
  'sections.mixed': {
    vi: 'Mục "{marker}" dùng kiểu số khác với các mục cùng cấp; theo thứ tự phải là "{due}".',
    en: 'Section "{marker}" uses another kind of number than its siblings; "{due}" was expected.',
  },
  'sections.list-double': {
    vi: 'Ý "{marker} {words}" trùng số với ý "{before}" đứng trước; đúng thứ tự phải là "{due}".',
    en: 'The point "{marker} {words}" repeats the number of "{before}" before it; "{due}" was expected.',
  },
  'sections.list-gap': {
    vi: 'Sau ý "{before}" là ý "{marker} {words}"; đúng thứ tự phải là "{due}".',
    en: 'The point "{before}" is followed by "{marker} {words}"; "{due}" was expected.',
  },
};
