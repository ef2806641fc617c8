import type { Catalogue } from './index.js';

/** Why a file could not be read, and what to do about it (`reader.<reason>`); then what readers note. */
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
  'reader.password': {
    vi: 'Tệp đặt mật khẩu nên không đọc được. Hãy mở bằng mật khẩu rồi lưu lại bản không mật khẩu.',
    en: 'The file is locked with a password. Open it and save a copy without one.',
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
  'reader.sheet-hidden': {
    vi: 'Bỏ qua phần ẩn, không in ra: {sheets} trang tính, {rows} dòng, {cols} cột có nội dung.',
    en: 'Left out what is hidden and not printed: {sheets} sheets, {rows} rows and {cols} columns that hold something.',
  },
  'reader.sheet-rounded': {
    vi: '{count} ô hiện số đã làm tròn hoặc rút gọn so với số lưu trong tệp ({cells}); kết quả lấy số hiện ra như khi in.',
    en: '{count} cells show a number rounded from the one stored ({cells}); what is shown, as in print, was read.',
  },
  'reader.sheet-legacy-font': {
    vi: '{count} ô gõ bằng phông TCVN3 hoặc VNI ({cells}); đã chuyển sang Unicode khi đọc. Hãy đối chiếu vài chỗ với bản gốc.',
    en: '{count} cells are in TCVN3 or VNI fonts ({cells}) and were read as Unicode. Compare some with the original.',
  },
  'reader.sheet-uncalculated': {
    vi: '{count} ô công thức không có kết quả lưu trong tệp ({cells}) nên chưa đọc. Hãy mở bằng Excel rồi lưu lại.',
    en: '{count} formula cells without a stored result ({cells}) were not read. Open the file in Excel and save it anew.',
  },
  'reader.sheet-errors': {
    vi: '{count} ô báo lỗi công thức như #DIV/0! ({cells}), coi như ô trống. Hãy sửa công thức.',
    en: '{count} cells show a formula error such as #DIV/0! ({cells}) and were taken as empty. Mend the formulas.',
  },
  'reader.sheet-objects': {
    vi: 'Có {count} khung chữ, hình ảnh hoặc biểu đồ trong bảng tính; nội dung bên trong chưa đọc.',
    en: '{count} text boxes, pictures or charts in the workbook; what is inside was not read.',
  },
  'reader.named-otherwise-sheet': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là bảng tính; đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is a spreadsheet, and was read as such.',
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
  'reader.from-mail': {
    vi: 'Tệp đính kèm của thư “{subject}”; phần lời của thư không đọc.',
    en: 'Attached to the mail “{subject}”; what the mail itself says was not read.',
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
  'reader.member-name': {
    vi: 'Tên tệp trong tệp nén không ghi bảng mã, có thể hiện sai dấu; nội dung không bị ảnh hưởng.',
    en: 'The archive does not say how names are encoded; this name may show wrong letters. The content is not affected.',
  },
  'reader.image-needs-ocr': {
    vi: 'Tệp là ảnh chụp hoặc ảnh quét; lượt chạy này không nhận dạng chữ (--no-ocr) nên không đọc.',
    en: 'A photograph or scan; this run recognises no text (--no-ocr), so it was not read.',
  },
  'reader.too-many-pixels': {
    vi: 'Ảnh có {pixels} điểm ảnh, quá giới hạn {limit} nên không đọc. Hãy quét lại ở 200–300 dpi.',
    en: 'The picture has {pixels} pixels, over the limit of {limit}, and was not read. Scan it again at 200 to 300 dpi.',
  },
  'reader.no-text-recognised': {
    vi: 'Không nhận dạng được chữ nào trong ảnh: ảnh mờ, quá nhỏ hoặc không phải văn bản. Hãy chụp, quét lại rõ hơn hoặc gửi bản .docx.',
    en: 'No text was recognised: the picture is blurred, too small or no document. Scan it again, or give the .docx.',
  },
  'reader.named-otherwise-image': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là ảnh; đã nhận dạng chữ trên ảnh.',
    en: 'The name ends in .{extension} but the content is a picture; its text was recognised.',
  },
  'reader.legacy-encoding': {
    vi: 'Tệp chữ không phải Unicode (có thể là TCVN3, VNI). Hãy chuyển sang Unicode UTF-8 rồi đọc lại.',
    en: 'Text that is not in Unicode (perhaps TCVN3 or VNI). Convert it to UTF-8 and read it again.',
  },
  'reader.not-recognised': {
    vi: 'Không nhận ra loại tệp. Đọc được: Word .docx và .doc, PDF có chữ, bảng tính .xlsx, .xls, .ods, văn bản .txt hoặc .md, .zip và .eml chứa các tệp ấy.',
    en: 'The kind of file is not recognised. What can be read: Word .docx and .doc, PDF with text, spreadsheets, plain text or Markdown, and .zip or .eml of these.',
  },
  'reader.named-otherwise-docx': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là Word .docx; đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is a Word .docx, and was read as such.',
  },
  'reader.named-otherwise-rtf': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là RTF; đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is RTF, and was read as such.',
  },
  'reader.named-otherwise-odt': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là OpenDocument (.odt); đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is an OpenDocument text (.odt), and was read as such.',
  },
  'reader.named-otherwise-doc': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là Word đời cũ (.doc); đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is a Word 97-2003 file (.doc), and was read as such.',
  },
  'reader.named-otherwise-pdf': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là PDF; đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is PDF, and was read as such.',
  },
  'reader.named-otherwise-plain': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là văn bản thuần; đã đọc theo nội dung.',
    en: 'The name ends in .{extension} but the content is plain text, and was read as such.',
  },
  'reader.package-entries': {
    vi: 'Tệp nén chứa {entries} tệp con, quá giới hạn {limit} nên không đọc. Tệp có thể bị làm giả.',
    en: 'The file packs {entries} files, over the limit of {limit}, and was not read. It may be forged.',
  },
  'reader.package-unpacked-size': {
    vi: 'Tệp nén bung ra {megabytes} MB, quá giới hạn {limit} MB nên không đọc. Hãy nén ảnh trong tệp; nếu tệp ít ảnh, tệp có thể bị làm giả.',
    en: 'The file unpacks to {megabytes} MB, over the limit of {limit} MB, and was not read. Compress its images; without many, it may be forged.',
  },
  'reader.word-unread-text': {
    vi: 'Chênh {unread} ký tự giữa chữ trong tệp ({total} ký tự) và chữ đọc được: có chỗ chưa đọc. Hãy đối chiếu với bản gốc.',
    en: 'The text read differs by {unread} characters from the {total} in the file: something is unread. Compare with the original.',
  },
  'reader.word-unresolved-numbering': {
    vi: 'Có {count} chỗ đánh số tự động kiểu cũ không tính lại được, số thứ tự ở đó không có trong kết quả. Hãy đối chiếu với bản gốc.',
    en: '{count} automatic numbers of an old kind could not be worked out and are missing here. Compare with the original.',
  },
  'reader.word-hidden-text': {
    vi: 'Bỏ qua {count} ký tự đặt ở chế độ ẩn (không in ra). Hãy bỏ chế độ ẩn nếu cần đọc.',
    en: '{count} hidden characters, which are not printed, were left out. Unhide them if they should be read.',
  },
  'reader.word-contents': {
    vi: 'Bỏ qua mục lục tự động ({count} ký tự) vì lặp lại các đề mục.',
    en: 'The automatic table of contents ({count} characters) was left out: it repeats the headings.',
  },
  'reader.word-header-text': {
    vi: 'Đầu trang, chân trang có {count} chữ cái chưa đọc. Nếu có số liệu ở đó, hãy đưa vào phần thân.',
    en: 'Page headers and footers hold {count} letters that were not read. Move figures that stand there into the text.',
  },
  'reader.word-pictures': {
    vi: 'Có {count} hình ảnh; chữ trong hình chưa đọc.',
    en: '{count} pictures; text inside them was not read.',
  },
  'reader.word-objects': {
    vi: 'Có {count} biểu đồ hoặc đối tượng nhúng (Excel, SmartArt…); nội dung bên trong chưa đọc.',
    en: '{count} charts or embedded objects (Excel, SmartArt…); what is inside was not read.',
  },
  'reader.word-embedded': {
    vi: 'Có {count} tài liệu lồng trong tệp; nội dung bên trong chưa đọc. Hãy mở bằng Word rồi lưu lại.',
    en: '{count} documents inside the file were not read. Open it in Word and save it anew.',
  },
  'reader.word-comments': {
    vi: 'Có {count} ghi chú bên lề (comment), không tính vào nội dung.',
    en: '{count} comments, which are no part of the text.',
  },
  'reader.word-legacy-font': {
    vi: 'Có {count} ký tự ({percent}%) gõ bằng phông {font}, bảng mã {encoding}; đã chuyển sang Unicode khi đọc. Hãy đối chiếu vài chỗ với bản gốc.',
    en: '{count} characters ({percent}%) are in the font {font}, in the {encoding} encoding, and were read as Unicode. Compare some with the original.',
  },
  'reader.word-legacy-text': {
    vi: 'Có {count} ký tự ({percent}%) theo bảng mã {encoding} dù phông chữ không phải phông cũ; đã chuyển sang Unicode khi đọc. Hãy đối chiếu với bản gốc.',
    en: '{count} characters ({percent}%) are in the {encoding} encoding though their fonts are not, and were read as Unicode. Compare with the original.',
  },
  'reader.no-text-layer': {
    vi: 'Tệp PDF {pages} trang không có lớp chữ (bản quét hoặc ảnh), phải nhận dạng chữ mới đọc được. Hãy gửi bản .docx hoặc PDF có chữ.',
    en: 'None of the {pages} pages of the PDF has text (a scan), so it needs text recognition. Give the .docx or a PDF with text.',
  },
  'reader.too-many-pages': {
    vi: 'Tệp có {pages} trang, quá giới hạn {limit} trang nên không đọc. Hãy tách tệp.',
    en: 'The file has {pages} pages, over the limit of {limit}, and was not read. Split it.',
  },
  'reader.unread-pages': {
    vi: 'CHƯA ĐỌC {count}/{all} trang (trang {pages}): bản quét, ảnh hoặc lớp chữ hỏng. Số liệu trên các trang ấy không có trong kết quả; hãy xin bản .docx.',
    en: '{count} of {all} pages (page {pages}) were NOT READ: scans, pictures or a broken text layer. Their figures are missing here; ask for the .docx.',
  },
  'reader.doubtful-pages': {
    vi: 'Chữ của {count}/{all} trang (trang {pages}) là lớp nhận dạng đặt dưới ảnh quét, chữ số có thể sai. Hãy đối chiếu số liệu với ảnh.',
    en: 'The text of {count} of {all} pages (page {pages}) was put under a scan by recognition; digits may be wrong. Compare figures with the picture.',
  },
  'reader.pdf-page-without-text': {
    vi: 'Trang {page} không có lớp chữ (trang quét hoặc ảnh) nên chưa đọc. Hãy đối chiếu trang này với bản gốc.',
    en: 'Page {page} has no text (a scan or picture) and was not read. Compare it with the original.',
  },
  'reader.pdf-page-garbled': {
    vi: 'Lớp chữ của trang {page} hỏng hoặc không phải Unicode nên chưa đọc. Hãy đối chiếu trang này với bản gốc.',
    en: 'The text of page {page} is garbled or not in Unicode and was not read. Compare it with the original.',
  },
  'reader.pdf-page-ocr-layer': {
    vi: 'Chữ của trang {page} là lớp nhận dạng đặt dưới ảnh quét, có thể sai. Hãy đối chiếu số liệu với ảnh.',
    en: 'The text of page {page} was put under a scan by text recognition and may be wrong. Compare its figures with the picture.',
  },
  'reader.pdf-layer-replaced': {
    vi: 'Trang {page} có lớp chữ nhận dạng sẵn dưới ảnh quét; bản nhận dạng mới rõ nghĩa hơn nên được dùng, lớp chữ cũ chỉ để đối chiếu chữ số.',
    en: 'Page {page} came with text put under its scan by text recognition; recognised anew it makes more sense, so the new text is used and the old one is a second reading of digits.',
  },
  'reader.pdf-doubtful-columns': {
    vi: 'Trang {page} có bảng không kẻ khung mà hai cột số đứng sát nhau, không rõ là hai số hay một số có dấu cách. Hãy đối chiếu bảng này với bản gốc.',
    en: 'Page {page} has a table without lines in which two columns of digits stand so near that they may be one number with a space. Compare it with the original.',
  },
  'reader.pdf-slanted-text': {
    vi: 'Chữ in chéo (dấu chìm) “{text}” trên {pages} trang không tính là nội dung của báo cáo.',
    en: 'Text written aslant (a watermark) “{text}” on {pages} pages is not taken for content of the report.',
  },
  'reader.pdf-legacy-font': {
    vi: 'Chữ bằng phông {font} theo bảng mã {encoding}; đã chuyển sang Unicode khi đọc. Hãy đối chiếu vài chỗ với bản gốc.',
    en: 'Text in the font {font} is in the {encoding} encoding and was read as Unicode. Compare some with the original.',
  },
  'reader.pdf-unknown-character': {
    vi: 'Trang {page}: “{text}” có ký tự mà phông chữ trong tệp không cho biết là gì, có thể là chữ số. Hãy đối chiếu với bản gốc.',
    en: 'Page {page}: “{text}” has a character that its font does not explain; it may be a digit. Compare with the original.',
  },
  'reader.pdf-broken-number': {
    vi: 'Trang {page}: trong ô “{text}” số xuống dòng giữa chừng, không rõ là một số hay hai số. Hãy đối chiếu ô này với bản gốc.',
    en: 'Page {page}: in the cell “{text}” digits go on in the next line; it may be one number or two. Compare the cell with the original.',
  },
  'reader.pdf-fallback-file': {
    vi: 'Bộ đọc PDF chính không mở được tệp; đã đọc bằng bộ đọc dự phòng. Hãy đối chiếu với bản gốc.',
    en: 'The first PDF engine could not open the file; it was read by the second one. Compare with the original.',
  },
  'reader.pdf-fallback-page': {
    vi: 'Bộ đọc PDF chính không đọc được trang {page}; đã đọc bằng bộ đọc dự phòng. Hãy đối chiếu với bản gốc.',
    en: 'The first PDF engine could not read page {page}; it was read by the second one. Compare with the original.',
  },
  'reader.no-figures': {
    vi: 'Không lấy được số liệu nào từ tệp này. Hãy xem lại có đúng là tệp báo cáo không.',
    en: 'No figure came out of this file. See whether it is a report at all.',
  },
  'reader.pdf-unread-text': {
    vi: 'Chênh {unread} ký tự giữa chữ trên các trang ({total} ký tự) và chữ đọc được: có chỗ chưa đọc. Hãy đối chiếu với bản gốc.',
    en: 'The text read differs by {unread} characters from the {total} on the pages: something is unread. Compare with the original.',
  },
};
