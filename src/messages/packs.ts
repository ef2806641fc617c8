import type { Catalogue } from './index.js';

/** What is wrong with a rule pack, and what to write instead; file, line and column stand before each message. */
export const packMessages: Catalogue = {
  'packs.not-yaml': { vi: 'Không đọc được YAML ({detail}). Kiểm tra thụt đầu dòng, dấu hai chấm và dấu ngoặc kép.', en: 'Not readable as YAML ({detail}). Check indentation, colons and quotation marks.' },
  'packs.too-large': { vi: 'Gói quy tắc nặng {kilobytes} KB, quá giới hạn {limit} KB. Hãy tách thành nhiều gói.', en: 'The pack is {kilobytes} KB, over the limit of {limit} KB. Split it.' },
  'packs.unreadable': { vi: 'Không mở được: {detail}. Kiểm tra đường dẫn và quyền đọc.', en: 'Cannot be opened: {detail}. Check the path and the rights.' },
  'packs.no-files': { vi: 'Thư mục không có gói quy tắc nào (*.yaml). Hãy chỉ đến thư mục chứa gói.', en: 'The folder holds no rule pack (*.yaml). Point to the one that does.' },
  'packs.no-base': { vi: 'Thiếu gói cơ sở (tệp có khóa “vocabulary”). Hãy chép co-so.yaml vào thư mục.', en: 'The base pack (the file with the key “vocabulary”) is missing. Copy co-so.yaml into the folder.' },
  'packs.two-bases': { vi: 'Đã có gói cơ sở ở {other}; chỉ được có một gói có khóa “vocabulary”.', en: '{other} is a base pack already; only one file may have the key “vocabulary”.' },
  'packs.unknown-key': { vi: 'Khóa “{key}” không có trong mẫu. Có phải là: {suggestion}?', en: 'Key “{key}” is not known. Did you mean: {suggestion}?' },
  'packs.forbidden-key': { vi: 'Không được dùng khóa “{key}”. Hãy xóa dòng này.', en: 'Key “{key}” is not allowed. Remove the line.' },
  'packs.missing-key': { vi: 'Thiếu “{key}”. Hãy thêm khóa này vào mục.', en: '“{key}” is missing. Add it to the entry.' },
  'packs.wrong-type': { vi: 'Giá trị của “{key}” sai kiểu, phải là {expected}. Chữ và số phiên bản để trong ngoặc kép; danh sách viết mỗi dòng một dấu “-”.', en: 'The value of “{key}” should be: {expected}. Put text and versions in quotation marks; write lists with one “-” a line.' },
  'packs.not-among': { vi: '“{key}” phải là một trong: {values}.', en: '“{key}” has to be one of: {values}.' },
  'packs.bad-id': { vi: 'Mã ở “{key}” chỉ gồm chữ thường không dấu, chữ số, gạch ngang và dấu chấm, ví dụ dvc.dang-ky-tam-tru.', en: 'The id in “{key}” may hold lower-case letters without marks, digits, hyphens and dots: dvc.dang-ky-tam-tru.' },
  'packs.empty': { vi: '“{key}” để trống. Hãy viết ít nhất một dòng.', en: '“{key}” is empty. Write at least one line.' },
  'packs.too-many': { vi: '“{key}” quá dài, giới hạn {limit}.', en: '“{key}” is too long; the limit is {limit}.' },
  'packs.flow-list': { vi: 'Viết “{key}” mỗi dòng một tên, bắt đầu bằng dấu “-”, không dùng ngoặc vuông: dấu phẩy trong tên sẽ cắt tên làm đôi.', en: 'Write “{key}” one name a line, each after “-”, not in square brackets: a comma inside a name would cut it in two.' },
  'packs.bad-example': { vi: 'Ví dụ ở “{key}” phải là một nhãn, hoặc gồm label, context (danh sách), section.', en: 'An example in “{key}” is a label, or has label, context (a list) and section.' },
  'packs.duplicate-pack': { vi: 'Gói “{id}” đã có ở {other}. Hãy đổi mã một trong hai gói.', en: 'Pack “{id}” is already defined in {other}. Rename one.' },
  'packs.duplicate-id': { vi: 'Mã “{id}” đã dùng ở dòng {line}. Mỗi chỉ tiêu một mã riêng.', en: 'Id “{id}” is used on line {line} already. Each indicator needs its own.' },
  'packs.duplicate-alias': { vi: 'Tên “{alias}” đã thuộc chỉ tiêu {other} (dòng {line}). Hãy bỏ ở một trong hai, hoặc thêm từ để phân biệt.', en: '“{alias}” already belongs to {other} (line {line}). Remove one, or add words that tell them apart.' },
  'packs.unknown-part-of': { vi: 'partOf chỉ đến “{id}” nhưng gói không có chỉ tiêu này. Kiểm tra lại mã.', en: 'partOf names “{id}”, which this pack does not have. Check the id.' },
  'packs.part-of-circle': { vi: 'partOf của “{id}” đi vòng về chính nó. Hãy bỏ một chỗ.', en: 'partOf of “{id}” leads back to itself. Remove one.' },
  'packs.ascii-class': { vi: 'Biểu thức dùng {token}: ký hiệu này không biết chữ có dấu của tiếng Việt (“đạt” không khớp). Biểu thức đã tự khớp trọn từ; cần “một chữ” thì viết {instead}.', en: 'The pattern uses {token}, which does not know Vietnamese letters (“đạt” never matches). Patterns match whole words by themselves; for “a letter” write {instead}.' },
  'packs.bad-pattern': { vi: 'Biểu thức không dùng được: {detail}. Không có nhìn trước, nhìn sau (?=…) (?<=…) và tham chiếu ngược; thường chỉ cần thêm vào “aliases”.', en: 'The pattern cannot be used: {detail}. There is no look-around (?=…) (?<=…) and no back-reference; mostly an entry in “aliases” will do.' },
  'packs.example-unused': { vi: 'Ví dụ “{example}” không dùng từ nào của nhóm. Hãy sửa ví dụ hoặc thêm từ.', en: 'The example “{example}” uses no word of its group. Mend the example or add the word.' },
  'packs.unknown-forced': { vi: 'Không có gói “{id}”. Các gói hiện có: {known}.', en: 'There is no pack “{id}”. Packs at hand: {known}.' },

  'packs.tied': {
    vi: '{count} số liệu hợp như nhau với nhiều chỉ tiêu nên chưa xếp vào chỉ tiêu nào: {list}. Xem vì sao: baocao rules explain.',
    en: '{count} figures fit several indicators equally and were given none: {list}. To see why: baocao rules explain.',
  },

  'packs.test.missed': { vi: '{indicator}: ví dụ “{label}” không nhận ra (được {got}, điểm {score}). Thêm cách viết vào “aliases”, hoặc bỏ từ chặn ở “not”.', en: '{indicator}: the example “{label}” is not recognised (got {got}, score {score}). Add the wording to “aliases” or take a word out of “not”.' },
  'packs.test.claimed': { vi: '{indicator}: phản ví dụ “{label}” lại bị nhận là chỉ tiêu này (điểm {score}). Thêm từ phân biệt vào “not” hoặc “needs”.', en: '{indicator}: the counter-example “{label}” is claimed (score {score}). Add a word that tells it apart to “not” or “needs”.' },
};
