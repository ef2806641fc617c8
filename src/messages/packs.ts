import type { Catalogue } from './index.js';

/** What is wrong with a rule pack, and what to write instead; file, line and column stand before each message. */
export const packMessages: Catalogue = {
  'packs.too-large': { vi: 'Gói quy tắc nặng {kilobytes} KB, quá giới hạn {limit} KB. Hãy tách thành nhiều gói.', en: 'The pack is {kilobytes} KB, over the limit of {limit} KB. Split it.' },
  'packs.no-files': { vi: 'Thư mục không có gói quy tắc nào (*.yaml). Hãy chỉ đến thư mục chứa gói.', en: 'The folder holds no rule pack (*.yaml). Point to the one that does.' },
  'packs.no-base': { vi: 'Thiếu gói cơ sở (tệp có khóa “vocabulary”). Hãy chép co-so.yaml vào thư mục.', en: 'The base pack (the file with the key “vocabulary”) is missing. Copy co-so.yaml into the folder.' },
  'packs.two-bases': { vi: 'Đã có gói cơ sở ở {other}; chỉ được có một gói có khóa “vocabulary”.', en: '{other} is a base pack already; only one file may have the key “vocabulary”.' },
  'packs.flow-list': { vi: 'Viết “{key}” mỗi dòng một tên, bắt đầu bằng dấu “-”, không dùng ngoặc vuông: dấu phẩy trong tên sẽ cắt tên làm đôi.', en: 'Write “{key}” one name a line, each after “-”, not in square brackets: a comma inside a name would cut it in two.' },
  'packs.duplicate-pack': { vi: 'Gói “{id}” đã có ở {other}. Hãy đổi mã một trong hai gói.', en: 'Pack “{id}” is already defined in {other}. Rename one.' },
  'packs.duplicate-id': { vi: 'Mã “{id}” đã dùng ở dòng {line}. Mỗi chỉ tiêu một mã riêng.', en: 'Id “{id}” is used on line {line} already. Each indicator needs its own.' },
  'packs.duplicate-alias': { vi: 'Tên “{alias}” đã thuộc chỉ tiêu {other} (dòng {line}). Hãy bỏ ở một trong hai, hoặc thêm từ để phân biệt.', en: '“{alias}” already belongs to {other} (line {line}). Remove one, or add words that tell them apart.' },
  'packs.unknown-part-of': { vi: 'partOf chỉ đến “{id}” nhưng gói không có chỉ tiêu này. Kiểm tra lại mã.', en: 'partOf names “{id}”, which this pack does not have. Check the id.' },
  'packs.unknown-operand': { vi: 'Quan hệ nêu “{id}” nhưng gói không có chỉ tiêu này. Kiểm tra lại mã.', en: 'The identity names “{id}”, which this pack does not have. Check the id.' },
  'packs.operand-twice': { vi: '“{id}” đứng hai lần trong một quan hệ. Hãy bỏ một.', en: '“{id}” stands twice in one identity. Remove one.' },
  'packs.operand-count': { vi: 'Quan hệ {kind} cần {count} chỉ tiêu ở “of”, ở đây có {got}.', en: 'An identity of kind {kind} takes {count} indicators in “of”; here are {got}.' },
  'packs.example-length': { vi: 'Ví dụ cần {expected} số (result trước, rồi các số của of), ở đây có {got}.', en: 'An example has {expected} numbers (the result, then those of “of”); here are {got}.' },
  'packs.part-of-circle': { vi: 'partOf của “{id}” đi vòng về chính nó. Hãy bỏ một chỗ.', en: 'partOf of “{id}” leads back to itself. Remove one.' },
  'packs.ascii-class': { vi: 'Biểu thức dùng {token}: ký hiệu này không biết chữ có dấu của tiếng Việt (“đạt” không khớp). Biểu thức đã tự khớp trọn từ; cần “một chữ” thì viết {instead}.', en: 'The pattern uses {token}, which does not know Vietnamese letters (“đạt” never matches). Patterns match whole words by themselves; for “a letter” write {instead}.' },
  'packs.bad-pattern': { vi: 'Biểu thức không dùng được: {detail}. Không có nhìn trước, nhìn sau (?=…) (?<=…) và tham chiếu ngược; thường chỉ cần thêm vào “aliases”.', en: 'The pattern cannot be used: {detail}. There is no look-around (?=…) (?<=…) and no back-reference; mostly an entry in “aliases” will do.' },
  'packs.example-unused': { vi: 'Ví dụ “{example}” không dùng từ nào của nhóm. Hãy sửa ví dụ hoặc thêm từ.', en: 'The example “{example}” uses no word of its group. Mend the example or add the word.' },
  'packs.unknown-forced': { vi: 'Không có gói “{id}”. Các gói hiện có: {known}.', en: 'There is no pack “{id}”. Packs at hand: {known}.' },

  'packs.new.title': { vi: 'Tên gói: sửa lại', en: 'Title of the pack: change it' },
  'packs.new.select': { vi: 'cụm từ trong trích yếu của văn bản', en: 'phrase in the title of the documents' },
  'packs.new.example': { vi: 'Hộ gia đình phân loại rác tại nguồn', en: 'Households that sort waste' },
  'packs.new.counter-example': { vi: 'Hộ gia đình chưa phân loại rác', en: 'Households that do not sort waste' },
  'packs.new.unit': { vi: 'hộ', en: 'hộ' },
  'packs.new.comment': {
    vi: 'Gói {id}: sửa title, select và chỉ tiêu mẫu dưới đây rồi chạy baocao rules test. Hướng dẫn: docs/packs.md',
    en: 'Pack {id}: change title, select and the sample indicator, then run baocao rules test. Guide: docs/packs.md',
  },

  'packs.explain.packs': { vi: 'Gói áp dụng (điểm theo chữ trong văn bản): {packs}', en: 'Packs that apply (score by the words of the document): {packs}' },
  'packs.explain.no-pack': {
    vi: 'Không gói nào tự nhận văn bản này; dưới đây so với mọi gói. Muốn dùng gói nào thì thêm --pack <mã>, hoặc thêm cụm từ vào “select” của gói.',
    en: 'No pack chose itself; all packs are compared below. Use --pack <id>, or add phrases to “select” of the pack.',
  },
  'packs.explain.above': { vi: 'Phía trên: {context}', en: 'Above: {context}' },
  'packs.explain.seen': { vi: 'Chữ chương trình thấy (từ đệm trong ngoặc): {words}', en: 'Words as seen (fillers in brackets): {words}' },
  'packs.explain.claimed': { vi: '→ {indicator}, điểm {score} (nhận từ {least})', en: '→ {indicator}, score {score} (assigned from {least})' },
  'packs.explain.unclaimed': { vi: '→ chưa có chỉ tiêu (nhận từ {least}, và phải hơn chỉ tiêu thứ hai)', en: '→ no indicator (assigned from {least}, and clear of the second)' },
  'packs.explain.not-result': { vi: '→ không xét: vai trò “{role}”, không phải kết quả đã làm được', en: '→ not considered: its role is “{role}”, not a result' },
  'packs.explain.change': { vi: '→ không xét: là mức tăng, giảm', en: '→ not considered: it is an increase or decrease' },
  'packs.explain.near': { vi: '{rank}. {indicator}: giống {score}, theo cách viết “{name}”', en: '{rank}. {indicator}: likeness {score}, by the wording “{name}”' },
  'packs.explain.matched': { vi: 'trùng: {words}', en: 'shared: {words}' },
  'packs.explain.from-above': { vi: 'có ở mục trên: {words}', en: 'found above: {words}' },
  'packs.explain.lacking': { vi: 'nhãn thiếu: {words}', en: 'label lacks: {words}' },
  'packs.explain.extra': { vi: 'nhãn thừa: {words}', en: 'label has besides: {words}' },
  'packs.obstacle.breaker': { vi: '✗ có từ làm thành việc khác: “{what}” (breakers)', en: '✗ holds a word that makes it another thing: “{what}” (breakers)' },
  'packs.obstacle.shape': { vi: '✗ chỉ tiêu này là dạng {what}, số liệu thì không', en: '✗ the indicator is of shape {what}, the figure is not' },
  'packs.obstacle.needs': { vi: '✗ không thấy cụm nào trong needs: {what}', en: '✗ none of its needs is there: {what}' },
  'packs.obstacle.not': { vi: '✗ nhãn có cụm bị cấm ở not: “{what}”', en: '✗ the label holds “{what}” of its not' },
  'packs.obstacle.not-under': { vi: '✗ mục ngay trên có cụm bị cấm ở notUnder: “{what}”', en: '✗ right above stands “{what}” of its notUnder' },
  'packs.obstacle.column': { vi: '✗ đầu cột nói về số khác: “{what}” (otherColumns)', en: '✗ the head of the column speaks of another number: “{what}” (otherColumns)' },
  'packs.obstacle.unit': { vi: '✗ đơn vị khác: {what} (strictUnit)', en: '✗ another unit: {what} (strictUnit)' },
  'packs.obstacle.general': { vi: '✗ mục phía trên nói riêng về việc khác: “{what}” (general; thêm vào headings nếu là mục chung)', en: '✗ a heading above speaks of its own matter: “{what}” (general; add it to headings if it is a common one)' },

  'packs.coverage.total': {
    vi: '{files} báo cáo: {claimed} số liệu đã có chỉ tiêu, {unclaimed} chưa có ({labels} nhãn, nhiều báo cáo nhất đứng trước):',
    en: '{files} reports: {claimed} figures have an indicator, {unclaimed} have none ({labels} labels, those of most reports first):',
  },
  'packs.coverage.label': {
    vi: '{figures} số liệu, {files} báo cáo | {label} | {units} | “{quote}” ({file}, {figure})',
    en: '{figures} figures, {files} reports | {label} | {units} | “{quote}” ({file}, {figure})',
  },
  'packs.coverage.missing': {
    vi: '{file}: không thấy {missing}/{asked} chỉ tiêu của gói. Có thể báo cáo bỏ sót, cũng có thể viết khác tên: xem danh sách trên.',
    en: '{file}: {missing} of {asked} indicators of the pack were not found. The report may leave them out, or word them otherwise: see the list above.',
  },
  'packs.suggest.comment': {
    vi: 'Từ “{quote}” ({file}). Dán vào dưới “indicators:” của gói {pack}, sửa tên và ví dụ, rồi chạy baocao rules test.',
    en: 'From “{quote}” ({file}). Paste under “indicators:” of the pack {pack}, mend name and examples, then run baocao rules test.',
  },
  'packs.outline.title': { vi: 'Đề cương báo cáo', en: 'Report outline' },
  'packs.outline.comment': {
    vi: 'Nháp từ đề cương {file}: {count} chỉ tiêu, mỗi ô trống hoặc câu hỏi một chỉ tiêu. Đọc lại tên, thêm cách viết khác vào aliases, rồi chạy baocao rules test.',
    en: 'Drafted from the outline {file}: {count} indicators, one a blank or question. Read the names over, add other wordings to aliases, then run baocao rules test.',
  },
  'packs.outline.written': { vi: 'Đã viết {path}: {count} chỉ tiêu, trong đó {questions} từ câu hỏi. Hãy đọc lại trước khi dùng.', en: 'Written to {path}: {count} indicators, {questions} of them from questions. Read it over before use.' },

  'packs.tied': {
    vi: '{count} số liệu hợp như nhau với nhiều chỉ tiêu nên chưa xếp vào chỉ tiêu nào: {list}. Xem vì sao: baocao rules explain.',
    en: '{count} figures fit several indicators equally and were given none: {list}. To see why: baocao rules explain.',
  },

  'packs.test.missed': { vi: '{indicator}: ví dụ “{label}” không nhận ra (được {got}, điểm {score}). Thêm cách viết vào “aliases”, hoặc bỏ từ chặn ở “not”.', en: '{indicator}: the example “{label}” is not recognised (got {got}, score {score}). Add the wording to “aliases” or take a word out of “not”.' },
  'packs.test.breaks': { vi: '{indicator}: bộ số {label} lẽ ra đúng với quan hệ “{says}” nhưng không đúng. Kiểm lại kind, of và thứ tự các số.', en: '{indicator}: the example {label} should keep “{says}” and does not. Check kind, of and the order of the numbers.' },
  'packs.test.holds': { vi: '{indicator}: bộ số {label} lẽ ra trái với quan hệ “{says}” nhưng lại đúng. Kiểm lại kind, of và thứ tự các số.', en: '{indicator}: the counter-example {label} should break “{says}” and does not. Check kind, of and the order of the numbers.' },
  'packs.test.claimed': { vi: '{indicator}: phản ví dụ “{label}” lại bị nhận là chỉ tiêu này (điểm {score}). Thêm từ phân biệt vào “not” hoặc “needs”.', en: '{indicator}: the counter-example “{label}” is claimed (score {score}). Add a word that tells it apart to “not” or “needs”.' },
};
