import type { Catalogue } from './index.js';

/** Why a file could not be read, and what to do about it: `reader.<reason>`. */
export const readerMessages: Catalogue = {
  'reader.empty': {
    vi: 'Tệp rỗng, không có chữ nào. Hãy kiểm tra lại tệp gửi đến.',
    en: 'The file is empty. Check the file that was sent.',
  },
  'reader.too-large': {
    vi: 'Tệp nặng {megabytes} MB, quá giới hạn {limit} MB nên không đọc. Hãy tách tệp hoặc nén ảnh trong tệp.',
    en: 'The file is {megabytes} MB, over the limit of {limit} MB, and was not read. Split it or compress its images.',
  },
  'reader.too-long': {
    vi: 'Tệp có {characters} ký tự, quá giới hạn {limit} nên không đọc. Hãy tách tệp.',
    en: 'The file holds {characters} characters, over the limit of {limit}, and was not read. Split it.',
  },
  'reader.too-many-cells': {
    vi: 'Bảng trong tệp có {cells} ô, quá giới hạn {limit} nên không đọc. Hãy tách bảng, hoặc tăng giới hạn, như --limit cells=1000000.',
    en: 'The tables of the file have {cells} cells, over the limit of {limit}: it was not read. Split the table, or raise the limit, as with --limit cells=1000000.',
  },
  'reader.damaged': {
    vi: 'Tệp hỏng hoặc tải chưa hết. Hãy lấy lại bản gốc, hoặc mở rồi lưu lại thành tệp mới.',
    en: 'The file is damaged or was cut short. Get it again, or open it and save it anew.',
  },
  'reader.pdf-damaged': {
    vi: 'Cấu trúc PDF hỏng (bảng tham chiếu hoặc cây trang), đã thử dựng lại nhưng không được. Hãy lấy lại bản gốc, hoặc mở bằng trình đọc PDF rồi in ra tệp PDF mới.',
    en: 'The structure of the PDF is broken (its references or its tree of pages) and could not be rebuilt. Get it again, or open it in a PDF viewer and print it to a new PDF.',
  },
  'reader.xml-entities': {
    vi: 'Tệp khai báo thực thể XML (DTD), thứ mà tệp Word, Excel, OpenDocument thật không có: dấu hiệu tệp làm giả nên không đọc. Hãy hỏi lại nơi gửi.',
    en: 'The file declares XML entities (a DTD), which no real Word, Excel or OpenDocument file does: it may be forged and was not read. Ask the sender.',
  },
  'reader.too-deep': {
    vi: 'Nội dung tệp lồng nhau quá {limit} lớp, không văn bản thật nào có: dấu hiệu tệp hỏng hoặc làm giả nên không đọc. Hãy mở rồi lưu lại thành tệp mới.',
    en: 'What the file holds is nested deeper than {limit}, which no real document is: damaged or forged, it was not read. Open it and save it anew.',
  },
  'reader.package-lies': {
    vi: 'Tệp nén bung ra nhiều hơn dung lượng tự khai: tệp hỏng hoặc làm giả nên không đọc. Hãy lấy lại bản gốc từ nơi gửi.',
    en: 'The file unpacks to more than it declares: damaged or forged, it was not read. Get it again from the sender.',
  },
  'reader.sheet-beyond': {
    vi: 'Bảng tính gộp ô nằm ngoài hàng, cột cuối cùng của trang tính: dấu hiệu tệp hỏng hoặc làm giả nên không đọc. Hãy mở bằng Excel rồi lưu lại thành tệp mới.',
    en: 'Cells are merged beyond the last row or column of any sheet: damaged or forged, the workbook was not read. Open it in Excel and save it anew.',
  },
  'reader.password': {
    vi: 'Tệp đặt mật khẩu nên không đọc được. Hãy mở bằng mật khẩu rồi lưu lại bản không mật khẩu.',
    en: 'The file is locked with a password. Open it and save a copy without one.',
  },
  'reader.secret': {
    vi: 'Tệp mang dấu chỉ độ mật “{mark}” nên không đọc, không giữ lại gì. Hãy xử lý tệp theo quy định về bảo vệ bí mật nhà nước. Nếu dấu ấy không phải độ mật, chạy lại với --read-secret.',
    en: 'The file bears the mark of a state secret, “{mark}”: it was not read and nothing of it is kept. Handle it as the law on state secrets says. If that is no such mark, run again with --read-secret.',
  },
  'reader.word-95': {
    vi: 'Tệp Word 6 hoặc Word 95 (trước năm 1997) không đọc được. Hãy mở bằng Word rồi lưu lại dạng .docx.',
    en: 'A file of Word 6 or 95, from before 1997, which is not read. Open it in Word and save it as .docx.',
  },
  'reader.word-xml': {
    vi: 'Tệp Word dạng XML một mảnh chưa đọc được. Hãy mở bằng Word rồi lưu lại dạng .docx.',
    en: 'A Word document in a single XML file, which is not read. Open it in Word and save it as .docx.',
  },
  'reader.web-page': {
    vi: 'Tệp là trang web (HTML), kể cả khi tên là .doc. Hãy mở bằng Word rồi lưu lại dạng .docx.',
    en: 'A web page (HTML), even where its name says .doc. Open it in Word and save it as .docx.',
  },
  'reader.xlsb': {
    vi: 'Bảng tính Excel nhị phân (.xlsb) chưa đọc được. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.',
    en: 'A binary Excel workbook (.xlsb), which is not read yet. Open it in Excel and save it as .xlsx.',
  },
  'reader.legacy-xls': {
    vi: 'Bảng tính Excel 5 hoặc 95 (.xls) chưa đọc được. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.',
    en: 'A workbook of Excel 5 or 95 (.xls), which is not read. Open it in Excel and save it as .xlsx.',
  },
  'reader.sheet-empty': {
    vi: 'Bảng tính không có chữ nào ở các trang tính đang hiện. Hãy kiểm tra lại tệp gửi đến.',
    en: 'No sheet that is shown holds any text. Check the file that was sent.',
  },
  'reader.presentation': {
    vi: 'Tệp trình chiếu không phải báo cáo nên không đọc. Hãy gửi bản .docx hoặc PDF của báo cáo.',
    en: 'A presentation, not a report; it was not read. Give the report as .docx or PDF.',
  },
  'reader.email': {
    vi: 'Thư Outlook (.msg) chưa đọc được. Hãy mở thư, lưu tệp đính kèm ra (hoặc lưu thư dạng .eml) rồi đọc.',
    en: 'An Outlook message (.msg), which is not read yet. Open it and save its attachments, or save it as .eml.',
  },
  'reader.mail': {
    vi: 'Thư điện tử có tệp đính kèm: hãy đọc bằng lệnh run, hoặc lưu tệp đính kèm ra rồi đọc tệp đó.',
    en: 'A mail with attachments: read it with the command run, or save the attachment and read that.',
  },
  'reader.mail-without-attachments': {
    vi: 'Thư không có tệp đính kèm nào để đọc; phần lời và ảnh chèn trong thư không đọc. Hãy xin lại tệp báo cáo.',
    en: 'The mail has no attachment to read; its own words and the pictures in them are not read. Ask for the report as a file.',
  },
  'reader.calendar': {
    vi: 'Lịch họp hoặc danh thiếp (.ics, .vcf), không phải báo cáo nên không đọc.',
    en: 'A calendar entry or contact card (.ics, .vcf), no report; it was not read.',
  },
  'reader.winmail': {
    vi: 'Tệp winmail.dat của Outlook, gói tệp đính kèm theo lối riêng. Hãy mở thư bằng Outlook rồi lưu tệp đính kèm ra, hoặc xin gửi lại.',
    en: "Outlook's winmail.dat, attachments packed in a way of its own. Open the mail in Outlook and save them, or ask for them again.",
  },
  'reader.archive': {
    vi: 'Tệp nén không phải .zip (RAR, 7z…). Hãy giải nén rồi đọc các tệp bên trong.',
    en: 'A compressed archive other than .zip (RAR, 7z…). Unpack it and read the files inside.',
  },
  'reader.zip': {
    vi: 'Tệp nén chứa các tệp khác: hãy đọc bằng lệnh run, hoặc giải nén rồi đọc các tệp bên trong.',
    en: 'An archive of other files: read it with the command run, or unpack it and read the files inside.',
  },
  'reader.archive-empty': {
    vi: 'Tệp nén không có tệp nào để đọc.',
    en: 'The archive holds no file to read.',
  },
  'reader.archive-password': {
    vi: 'Tệp nằm trong tệp nén có mật khẩu. Hãy giải nén bằng mật khẩu rồi đọc.',
    en: 'The file is in an archive locked with a password. Unpack it with the password and read it then.',
  },
  'reader.archive-method': {
    vi: 'Tệp được nén bằng cách chưa đọc được (số {method}). Hãy giải nén rồi đọc.',
    en: 'The file is compressed in a way that is not read (method {method}). Unpack it and read it then.',
  },
  'reader.archive-entries': {
    vi: 'Tệp nén chứa {entries} tệp (kể cả trong các tệp nén lồng nhau), quá giới hạn {limit} nên không đọc. Hãy giải nén rồi đọc thư mục.',
    en: 'The archive holds {entries} files, nested archives included, over the limit of {limit}, and was not read. Unpack it and read the folder.',
  },
  'reader.archive-unpacked-size': {
    vi: 'Tệp nén bung ra {megabytes} MB (kể cả các tệp nén lồng nhau), quá giới hạn {limit} MB nên không đọc. Hãy giải nén rồi đọc thư mục.',
    en: 'The archive unpacks to {megabytes} MB, nested archives included, over the limit of {limit} MB, and was not read. Unpack it and read the folder.',
  },
  'reader.too-nested': {
    vi: 'Tệp nén hoặc thư lồng quá {limit} lớp nên không mở. Hãy lấy tệp bên trong ra rồi đọc.',
    en: 'Archives or mails are nested deeper than {limit}, and this one was not opened. Take out what is inside and read that.',
  },
  'reader.image-needs-ocr': {
    vi: 'Tệp là ảnh chụp hoặc ảnh quét; lượt chạy này không nhận dạng chữ (--no-ocr) nên không đọc.',
    en: 'A photograph or scan; this run recognises no text (--no-ocr), so it was not read.',
  },
  'reader.too-many-pixels': {
    vi: 'Ảnh có {pixels} điểm ảnh, quá giới hạn {limit} nên không đọc. Hãy quét lại ở 200–300 dpi.',
    en: 'The picture has {pixels} pixels, over the limit of {limit}, and was not read. Scan it again at 200 to 300 dpi.',
  },
  'reader.ocr-data': {
    vi: 'Dữ liệu nhận dạng chữ tiếng Việt bị thiếu hoặc hỏng ({file}) nên không đọc được trang quét. Cài lại chương trình (npm ci), hoặc chép lại cả thư mục từ máy đang chạy tốt.',
    en: 'The Vietnamese data of text recognition are missing or spoilt ({file}), so scans cannot be read. Install the program again (npm ci), or copy its folder from a machine where it works.',
  },
  'reader.no-text-recognised': {
    vi: 'Đã nhận dạng mà không ra chữ nào đọc được: ảnh mờ, vỡ nét, quá nhỏ hoặc không phải văn bản tiếng Việt. Hãy chụp, quét lại rõ hơn hoặc gửi bản .docx.',
    en: 'It was recognised, and nothing readable was found: the picture is blurred, too small or no Vietnamese document. Scan it again, or give the .docx.',
  },
  'reader.draws-nothing': {
    vi: 'Tệp PDF {pages} trang chỉ có ảnh, mà ảnh mở ra trắng trơn: ảnh hỏng hoặc nén theo kiểu lạ. Hãy quét lại, hoặc mở bản gốc rồi in ra PDF lại.',
    en: 'The PDF of {pages} pages holds pictures alone, and they draw as nothing but white: they are damaged or packed in an unknown way. Scan it again, or print the original to PDF anew.',
  },
  'reader.legacy-encoding': {
    vi: 'Tệp chữ không phải Unicode (có thể là TCVN3, VNI). Hãy chuyển sang Unicode UTF-8 rồi đọc lại.',
    en: 'Text that is not in Unicode (perhaps TCVN3 or VNI). Convert it to UTF-8 and read it again.',
  },
  'reader.not-recognised': {
    vi: 'Không nhận ra loại tệp. Đọc được: Word .docx và .doc, PDF có chữ, bảng tính .xlsx, .xls, .ods, văn bản .txt hoặc .md, .zip và .eml chứa các tệp ấy.',
    en: 'The kind of file is not recognised. What can be read: Word .docx and .doc, PDF with text, spreadsheets, plain text or Markdown, and .zip or .eml of these.',
  },
  'reader.package-entries': {
    vi: 'Tệp nén chứa {entries} tệp con, quá giới hạn {limit} nên không đọc. Tệp có thể bị làm giả.',
    en: 'The file packs {entries} files, over the limit of {limit}, and was not read. It may be forged.',
  },
  'reader.package-unpacked-size': {
    vi: 'Tệp nén bung ra {megabytes} MB, quá giới hạn {limit} MB nên không đọc. Hãy nén ảnh trong tệp; nếu tệp ít ảnh, tệp có thể bị làm giả.',
    en: 'The file unpacks to {megabytes} MB, over the limit of {limit} MB, and was not read. Compress its images; without many, it may be forged.',
  },
  'reader.no-text-layer': {
    vi: 'Tệp PDF {pages} trang không có lớp chữ dùng được (bản quét, ảnh hoặc lớp chữ hỏng), phải nhận dạng chữ mới đọc được. Hãy bật nhận dạng (bỏ --no-ocr), hoặc gửi bản .docx hay PDF có chữ.',
    en: 'None of the {pages} pages of the PDF has text that can be used (a scan, or a broken text layer), so it needs text recognition. Run without --no-ocr, or give the .docx or a PDF with text.',
  },
  'reader.too-many-pages': {
    vi: 'Tệp có {pages} trang, quá giới hạn {limit} trang nên không đọc. Hãy tách tệp.',
    en: 'The file has {pages} pages, over the limit of {limit}, and was not read. Split it.',
  },
};
