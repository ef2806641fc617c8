import type { Catalogue } from './index.js';

/** What is wrong with a file in YAML, a rule pack or the settings, and what to write instead. */
export const yamlMessages: Catalogue = {
  'yaml.not-yaml': { vi: 'Không đọc được YAML ({detail}). Kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc kép.', en: 'Not readable as YAML ({detail}). Check indentation, colons and quotation marks.' },
  'yaml.unreadable': { vi: 'Không mở được: {detail}. Kiểm tra đường dẫn và quyền đọc.', en: 'Cannot be opened: {detail}. Check the path and the rights.' },
  'yaml.unknown-key': { vi: 'Khóa “{key}” không có trong mẫu. Có phải là: {suggestion}?', en: 'Key “{key}” is not known. Did you mean: {suggestion}?' },
  'yaml.forbidden-key': { vi: 'Không được dùng khóa “{key}”. Hãy xóa dòng này.', en: 'Key “{key}” is not allowed. Remove the line.' },
  'yaml.missing-key': { vi: 'Thiếu “{key}”. Hãy thêm khóa này vào mục.', en: '“{key}” is missing. Add it to the entry.' },
  'yaml.wrong-type': { vi: 'Giá trị của “{key}” sai kiểu, phải là {expected}. Chữ và số phiên bản để trong ngoặc kép; danh sách viết mỗi dòng một dấu “-”.', en: 'The value of “{key}” should be: {expected}. Put text and versions in quotation marks; write lists with one “-” a line.' },
  'yaml.not-among': { vi: '“{key}” phải là một trong: {values}.', en: '“{key}” has to be one of: {values}.' },
  'yaml.bad-id': { vi: 'Mã ở “{key}” chỉ gồm chữ thường không dấu, chữ số, gạch ngang và dấu chấm, ví dụ dvc.dang-ky-tam-tru.', en: 'The id in “{key}” may hold lower-case letters without marks, digits, hyphens and dots: dvc.dang-ky-tam-tru.' },
  'yaml.empty': { vi: '“{key}” để trống. Hãy viết ít nhất một dòng.', en: '“{key}” is empty. Write at least one line.' },
  'yaml.too-many': { vi: '“{key}” quá dài, giới hạn {limit}.', en: '“{key}” is too long; the limit is {limit}.' },
  'yaml.bad-example': { vi: 'Ví dụ ở “{key}” phải là một nhãn, hoặc gồm label, context (danh sách), section.', en: 'An example in “{key}” is a label, or has label, context (a list) and section.' },
};
