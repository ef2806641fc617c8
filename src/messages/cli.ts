import type { Catalogue } from './index.js';

/** Help, progress and failures of the command line, and why a file's reading was stopped (`run.…`). */
export const cliMessages: Catalogue = {
  'run.timeout': {
    vi: 'Đọc quá {seconds} giây mà chưa xong nên đã dừng. Nếu tệp đúng là lớn, hãy tăng giới hạn: --limit seconds={more}.',
    en: 'Reading took longer than {seconds} seconds and was stopped. For a file that is rightly large, raise it: --limit seconds={more}.',
  },
  'run.memory': {
    vi: 'Cần quá {megabytes} MB bộ nhớ nên đã dừng. Nếu tệp đúng là lớn, hãy tăng giới hạn: --limit memoryMegabytes={more}.',
    en: 'Reading needed more than {megabytes} MB of memory and was stopped. For a file that is rightly large, raise it: --limit memoryMegabytes={more}.',
  },
  'run.crashed': {
    vi: 'Tiến trình đọc tệp này dừng đột ngột; tệp có thể hỏng. Hãy mở tệp bằng Word hoặc trình xem PDF rồi lưu lại.',
    en: 'The process that read this file ended abruptly; the file may be damaged. Open it in Word or a PDF viewer and save it again.',
  },
  'run.missing': { vi: 'Không có tệp này; hãy kiểm lại đường dẫn.', en: 'There is no such file; check the path.' },
  'run.no-access': { vi: 'Không có quyền mở tệp này.', en: 'No permission to open this file.' },
  'run.internal': {
    vi: 'Lỗi của phần mềm khi đọc tệp này ({detail}); hãy báo cho người làm phần mềm.',
    en: 'A defect of the program struck while reading this file ({detail}); please report it.',
  },
  'run.unwritable': {
    vi: 'Không ghi được {path}; hãy chọn thư mục khác bằng -o.',
    en: 'Cannot write {path}; choose another folder with -o.',
  },
  'run.in-use': {
    vi: 'Không ghi được {path}: tệp đang mở trong chương trình khác. Hãy đóng lại rồi chạy lại.',
    en: 'Cannot write {path}: it is open in another program. Close it and run again.',
  },

  'cli.about': {
    vi: 'Đọc báo cáo của xã, phường thành số liệu có chứng cứ, kiểm số học và lập bảng tổng hợp.\nKhông dùng mạng; tệp gốc không bị sửa.',
    en: 'Reads Vietnamese ward reports into figures with evidence, checks their arithmetic and makes a workbook.\nOffline; the files are never changed.',
  },
  'cli.run': {
    vi: 'đọc báo cáo, ghi kết quả: mỗi báo cáo một tệp JSON, bảng tính chung, danh sách cảnh báo',
    en: 'read reports and write the results: one JSON each, one workbook, the list of findings',
  },
  'cli.extract': { vi: 'đọc một báo cáo, in JSON ra màn hình', en: 'read one report and print its JSON' },
  'cli.check': { vi: 'đọc báo cáo, in cảnh báo ra màn hình, không ghi tệp nào', en: 'read reports and print findings; writes no file' },
  'cli.rules': { vi: 'xem và kiểm các gói quy tắc', en: 'look at and check rule packs' },
  'cli.rules-list': { vi: 'liệt kê gói và chỉ tiêu', en: 'list packs and indicators' },
  'cli.rules-validate': { vi: 'kiểm gói quy tắc, báo tệp và dòng sai', en: 'validate packs, naming file and line' },
  'cli.rules-test': { vi: 'chạy các ví dụ và phản ví dụ ghi trong gói', en: 'run the packs’ own examples and counter-examples' },
  'cli.eval': { vi: 'chấm điểm trên bộ báo cáo đã gán nhãn', en: 'score against gold labels' },
  'cli.eval-matrix': { vi: 'đối chiếu các dạng tệp của cùng một báo cáo', en: 'hold the files of one report against each other' },
  'cli.arg-paths': { vi: 'tệp hoặc thư mục báo cáo', en: 'files or folders of reports' },
  'cli.arg-file': { vi: 'tệp báo cáo', en: 'a report' },
  'cli.arg-folder': { vi: 'thư mục', en: 'a folder' },
  'cli.arg-rules': { vi: 'thư mục gói quy tắc (mặc định: gói đi kèm)', en: 'folder of rule packs (default: those that come along)' },
  'cli.opt-output': { vi: 'thư mục ghi kết quả', en: 'folder of results' },
  'cli.opt-units': {
    vi: 'danh sách đơn vị phải báo cáo (.csv, .xlsx; cột: mã, tên, tên cũ, tên khác), để biết đơn vị nào chưa gửi',
    en: 'list of units that have to report (.csv, .xlsx; columns: code, name, former names, aliases), to tell who has not',
  },
  'cli.opt-cache': {
    vi: 'thư mục giữ kết quả đọc, để lần sau không đọc lại tệp cũ (mặc định: .baocao-cache trong thư mục kết quả)',
    en: 'folder that keeps what was read, so that a next run does not read it again (default: .baocao-cache in the folder of results)',
  },
  'cli.opt-no-cache': { vi: 'đọc lại mọi tệp, không giữ gì', en: 'read every file anew and keep nothing' },
  'cli.opt-workers': { vi: 'số tệp đọc cùng lúc (mặc định: số nhân máy)', en: 'files read at a time (default: cores)' },
  'cli.opt-limit': { vi: 'đổi một giới hạn, dùng được nhiều lần: {names}', en: 'change a limit, repeatable: {names}' },
  'cli.opt-no-ocr': {
    vi: 'không nhận dạng chữ trên trang quét và ảnh: nhanh hơn, nhưng các trang ấy không được đọc',
    en: 'do not recognise text of scanned pages and photos: quicker, but those pages are not read',
  },
  'cli.opt-fail-on': {
    vi: 'mức cảnh báo làm mã thoát thành 1: error, warning, info hoặc never',
    en: 'severity that makes the exit code 1: error, warning, info or never',
  },
  'cli.opt-pack': { vi: 'chỉ dùng gói quy tắc này, dùng được nhiều lần', en: 'apply only this rule pack, repeatable' },
  'cli.opt-rules': { vi: 'thư mục gói quy tắc của riêng mình', en: 'folder of your own rule packs' },
  'cli.opt-lang': { vi: 'ngôn ngữ của thông báo: vi hoặc en', en: 'language of messages: vi or en' },
  'cli.opt-misses': { vi: 'liệt kê những gì bỏ sót hoặc bịa ra', en: 'list what was missed or invented' },
  'cli.opt-format': { vi: 'chỉ chấm dạng tệp này (md, typed.docx, word.pdf …), dùng được nhiều lần', en: 'score only this format (md, typed.docx, word.pdf …), repeatable' },
  'cli.opt-json': { vi: 'in JSON', en: 'print JSON' },
  'cli.opt-help': { vi: 'xem hướng dẫn', en: 'show this help' },
  'cli.opt-version': { vi: 'xem phiên bản', en: 'show the version' },
  'cli.help-command': { vi: 'xem hướng dẫn của một lệnh', en: 'show help of a command' },
  'cli.title.Usage:': { vi: 'Cách dùng:', en: 'Usage:' },
  'cli.title.Arguments:': { vi: 'Tham số:', en: 'Arguments:' },
  'cli.title.Options:': { vi: 'Tùy chọn:', en: 'Options:' },
  'cli.title.Commands:': { vi: 'Các lệnh:', en: 'Commands:' },
  'cli.default': { vi: 'mặc định: {value}', en: 'default: {value}' },
  'cli.exit-codes': {
    vi: '\nMã thoát: 0 sạch; 1 có cảnh báo từ mức --fail-on trở lên hoặc có tệp không đọc được; 2 không chạy được.',
    en: '\nExit codes: 0 clean; 1 findings at or above --fail-on, or files not read; 2 could not run.',
  },

  'cli.error': { vi: 'baocao: {message}', en: 'baocao: {message}' },
  'cli.progress': { vi: 'Đang đọc {done}/{all}: {name}', en: 'Reading {done}/{all}: {name}' },
  'cli.written': { vi: 'Kết quả ở {folder}: {files}', en: 'Results in {folder}: {files}' },
  'cli.json-per-report': { vi: '{count} tệp JSON', en: '{count} JSON files' },
  'cli.bad.no-files': {
    vi: 'Không có báo cáo nào trong: {paths}. Hãy đưa tệp .docx, .pdf, .xlsx, .txt, .md, hoặc .zip, .eml chứa các tệp ấy.',
    en: 'No reports in: {paths}. Give .docx, .pdf, .xlsx, .txt or .md files, or a .zip or .eml of them.',
  },
  'cli.bad.several-reports': {
    vi: '{file} chứa {count} báo cáo; hãy dùng baocao run để đọc tất cả',
    en: '{file} holds {count} reports; use baocao run to read them all',
  },
  'cli.rules-ok': { vi: 'Gói quy tắc hợp lệ: {packs}', en: 'Rule packs are valid: {packs}' },
  'cli.rules-pack': { vi: '{id} {version}: {title} ({count} chỉ tiêu)', en: '{id} {version}: {title} ({count} indicators)' },
  'cli.rules-tested': { vi: '{passed} ví dụ đúng, {failed} ví dụ sai', en: '{passed} examples passed, {failed} failed' },

  'cli.units.unreadable': { vi: 'không đọc được danh sách đơn vị {path} ({detail}); cần tệp .xlsx, hoặc .csv mã UTF-8', en: 'cannot read the list of units {path} ({detail}); an .xlsx, or a .csv in UTF-8, is needed' },
  'cli.units.no-name-column': {
    vi: 'danh sách đơn vị thiếu dòng tiêu đề có cột “Tên” (các cột: Mã; Tên; Tên cũ; Tên khác)',
    en: 'the list of units has no head row with a column “name” (columns: code, name, former names, aliases)',
  },
  'cli.units.empty': { vi: 'danh sách đơn vị không có đơn vị nào', en: 'the list of units holds no unit' },
  'cli.units.duplicate': {
    vi: 'danh sách đơn vị: “{name}” ở dòng {line} đã có ở dòng {other}; hai đơn vị trùng tên thì viết thêm cấp trên, như “Xã Tân Lập, huyện Mộc Châu”',
    en: 'list of units: “{name}” on line {line} is already on line {other}; tell two units of one name apart by what is above them, as in “Xã Tân Lập, huyện Mộc Châu”',
  },

  'cli.bad.unknown-option': { vi: 'không có tùy chọn {what}; xem baocao --help', en: 'there is no option {what}; see baocao --help' },
  'cli.bad.unknown-command': { vi: 'không có lệnh {what}; xem baocao --help', en: 'there is no command {what}; see baocao --help' },
  'cli.bad.missing-argument': { vi: 'thiếu tên tệp hoặc thư mục; xem baocao --help', en: 'a file or folder is missing; see baocao --help' },
  'cli.bad.missing-option-value': { vi: 'tùy chọn {what} cần một giá trị', en: 'option {what} needs a value' },
  'cli.bad.excess-arguments': { vi: 'thừa tham số: {what}', en: 'too many arguments: {what}' },
  'cli.bad.usage': { vi: 'lệnh viết chưa đúng: {what}', en: 'bad usage: {what}' },
  'cli.bad.workers': { vi: '--workers {value}: cần một số nguyên từ 1 đến 64', en: '--workers {value}: a whole number from 1 to 64 is needed' },
  'cli.bad.limit': {
    vi: '--limit {value}: cần dạng tên=số, với tên là một trong {names}',
    en: '--limit {value}: name=number is needed, the name one of {names}',
  },
  'cli.bad.fail-on': {
    vi: '--fail-on {value}: cần error, warning, info hoặc never',
    en: '--fail-on {value}: error, warning, info or never is needed',
  },
  'cli.bad.lang': { vi: '--lang {value}: cần vi hoặc en', en: '--lang {value}: vi or en is needed' },
};
