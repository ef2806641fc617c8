import type { Catalogue } from './index.js';

/** What readers note of a file that was read, and what of it was not. */
export const readerNoteMessages: Catalogue = {
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
  'reader.from-mail': {
    vi: 'Tệp đính kèm của thư “{subject}”; phần lời của thư không đọc.',
    en: 'Attached to the mail “{subject}”; what the mail itself says was not read.',
  },
  'reader.member-path': {
    vi: 'Tên trong tệp nén dẫn ra ngoài thư mục (“..”, ổ đĩa), dấu hiệu tệp nén làm giả: chỉ dùng làm tên để hiển thị, không ghi gì ra đó.',
    en: 'The name in the archive leads out of its folder (“..”, a drive), which may be forged: it is shown as a name only, nothing is written there.',
  },
  'reader.member-name': {
    vi: 'Tên tệp trong tệp nén không ghi bảng mã, có thể hiện sai dấu; nội dung không bị ảnh hưởng.',
    en: 'The archive does not say how names are encoded; this name may show wrong letters. The content is not affected.',
  },
  'reader.named-otherwise-image': {
    vi: 'Tên tệp có đuôi .{extension} nhưng nội dung là ảnh; đã nhận dạng chữ trên ảnh.',
    en: 'The name ends in .{extension} but the content is a picture; its text was recognised.',
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
  'reader.word-pictures-small': {
    vi: 'Có {count} hình nhỏ (biểu trưng, chữ ký, dấu…) hoặc hình không mở được; không nhận dạng chữ trong đó.',
    en: '{count} small pictures (logos, signatures, seals…), or such as can not be opened; no text was looked for in them.',
  },
  'reader.word-pictures-linked': {
    vi: 'Có {count} hình nằm ngoài tệp (liên kết), không bao giờ được mở. Hãy chèn hẳn hình vào tệp nếu trong hình có số liệu.',
    en: '{count} pictures are kept outside the file (linked), which are never opened. Put them into the file if they hold figures.',
  },
  'reader.word-pictures-empty': {
    vi: 'Đã nhận dạng {count} hình (hình {pictures}) mà không thấy chữ đọc được: ảnh chụp, biểu đồ hoặc hình mờ.',
    en: '{count} pictures (picture {pictures}) were recognised and no readable text was found: photographs, charts or blurred ones.',
  },
  'reader.word-picture-dropped': {
    vi: 'Hình {page}: bỏ {count} mảnh chữ rời coi là nét ký, dấu hoặc vết bẩn («{text}»). Nếu đó là nội dung, hãy đối chiếu với hình.',
    en: 'Picture {page}: {count} pieces were left out as strokes of a pen, a seal or dirt ("{text}"). Compare with the picture if they are text.',
  },
  'reader.word-picture-vector': {
    vi: 'Hình {picture} ({name}) là hình véc-tơ (EMF, WMF, SVG), chương trình không đọc được chữ trong đó. Hãy dán lại bảng dưới dạng bảng hoặc ảnh PNG.',
    en: 'Picture {picture} ({name}) is a vector drawing (EMF, WMF, SVG), whose text is not read. Paste it again as a table or as a PNG.',
  },
  'reader.word-picture-damaged': {
    vi: 'Hình {picture} ({name}) bị hỏng hoặc thuộc loại không mở được nên chưa đọc chữ trong đó. Hãy đối chiếu với bản gốc.',
    en: 'Picture {picture} ({name}) is damaged or of a kind that can not be opened; text in it was not read. Compare with the original.',
  },
  'reader.word-picture-large': {
    vi: 'Hình {picture} ({name}) có quá nhiều điểm ảnh nên chưa đọc chữ trong đó. Hãy thu nhỏ hình xuống 200–300 dpi.',
    en: 'Picture {picture} ({name}) has too many pixels; text in it was not read. Shrink it to 200 to 300 dpi.',
  },
  'reader.word-pictures-many': {
    vi: 'Còn {count} hình chưa nhận dạng vì tệp có quá {limit} hình lớn. Hãy tách tệp.',
    en: '{count} pictures were not recognised, as the file has more than {limit} large ones. Split it.',
  },
  'reader.word-pictures-unread': {
    vi: 'Có {count} hình lớn chưa đọc được chữ bên trong. Hãy đối chiếu với bản gốc.',
    en: 'Text inside {count} large pictures was not read. Compare with the original.',
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
  'reader.unread-pages': {
    vi: 'CHƯA ĐỌC {count}/{all} trang (trang {pages}): bản quét, ảnh hoặc lớp chữ hỏng. Số liệu trên các trang ấy không có trong kết quả; hãy xin bản .docx.',
    en: '{count} of {all} pages (page {pages}) were NOT READ: scans, pictures or a broken text layer. Their figures are missing here; ask for the .docx.',
  },
  'reader.doubtful-pages': {
    vi: 'Chữ của {count}/{all} trang (trang {pages}) là lớp nhận dạng đặt dưới ảnh quét, chữ số có thể sai. Hãy đối chiếu số liệu với ảnh.',
    en: 'The text of {count} of {all} pages (page {pages}) was put under a scan by recognition; digits may be wrong. Compare figures with the picture.',
  },
  'reader.image-page-unread': {
    vi: 'Trang {page} của tệp ảnh bị hỏng nên chưa đọc. Hãy quét lại trang này.',
    en: 'Page {page} of the picture is damaged and was not read. Scan it again.',
  },
  'reader.pdf-page-draws-nothing': {
    vi: 'Trang {page} là ảnh nhưng mở ra trắng trơn: có thể ảnh hỏng hoặc nén theo kiểu lạ. Hãy mở bản gốc, in ra PDF lại rồi gửi.',
    en: 'Page {page} holds a picture and draws as nothing but white: it may be damaged or packed in an unknown way. Open the original and print it to PDF anew.',
  },
  'reader.red-stamp': {
    vi: 'Trang {page}: có dấu đỏ ghi “{text}”, không tính là nội dung.',
    en: 'Page {page} bears a red stamp that says “{text}”, which is not taken for content.',
  },
  'reader.word-picture-stamp': {
    vi: 'Hình {page}: có dấu đỏ ghi “{text}”, không tính là nội dung.',
    en: 'Picture {page} bears a red stamp that says “{text}”, which is not taken for content.',
  },
  'reader.ocr-dropped': {
    vi: 'Trang {page}: bỏ {count} mảnh chữ rời coi là nét ký, dấu hoặc vết bẩn («{text}»). Nếu đó là nội dung, hãy đối chiếu với bản quét.',
    en: 'Page {page}: {count} pieces were left out as strokes of a pen, a seal or dirt ("{text}"). Compare with the scan if they are text.',
  },
  'reader.pdf-page-without-text': {
    vi: 'Trang {page} không có lớp chữ (trang quét hoặc ảnh) nên chưa đọc. Hãy đối chiếu trang này với bản gốc.',
    en: 'Page {page} has no text (a scan or picture) and was not read. Compare it with the original.',
  },
  'reader.pdf-page-nonsense': {
    vi: 'Trang {page} đã nhận dạng mà không ra chữ đọc được (ảnh mờ, vỡ nét hoặc không phải tiếng Việt) nên không có trong kết quả. Hãy quét lại trang này.',
    en: 'Page {page} was recognised and nothing readable was found (a blurred picture, or no Vietnamese), so it is missing here. Scan it again.',
  },
  'reader.seal-only': {
    vi: 'Trang {page} không có chữ, chỉ có dấu (mặt sau của tờ có đóng dấu).',
    en: 'Page {page} has no text, only a seal (the back of a sheet that was stamped).',
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
  'reader.pdf-signature': {
    vi: 'Trang {page} mang chữ ký số, ghi “{text}”. Phần mềm không kiểm tra chữ ký có hiệu lực hay không; chữ này không tính là nội dung của báo cáo.',
    en: 'Page {page} bears a digital signature that says “{text}”. Whether it is valid is not checked; its text is not taken for content of the report.',
  },
  'reader.pdf-slanted-text': {
    vi: 'Chữ in chéo (dấu chìm) “{text}” trên {pages} trang không tính là nội dung của báo cáo.',
    en: 'Text written aslant (a watermark) “{text}” on {pages} pages is not taken for content of the report.',
  },
  'reader.pdf-off-page-text': {
    vi: 'Trang {page} có chữ đặt ngoài mép giấy, in ra không thấy, nên không tính là nội dung: “{text}”.',
    en: 'Page {page} has text outside of its edges, which no print shows; it is not taken for content: “{text}”.',
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
  'reader.pdf-scripts': {
    vi: 'PDF có mã lệnh kèm theo (JavaScript hoặc lệnh mở chương trình): không chạy, chỉ đọc chữ.',
    en: 'The PDF holds scripts or commands: none was run, only its text was read.',
  },
  'reader.pdf-attachments': {
    vi: 'PDF đính kèm {count} tệp bên trong: không mở, không đọc. Nếu báo cáo nằm trong đó, hãy lưu tệp ấy ra rồi đọc.',
    en: 'The PDF has {count} files attached: none was opened or read. If the report is one of them, save it and read that.',
  },
  'reader.pdf-rebuilt': {
    vi: 'Bảng tham chiếu của PDF hỏng, đã dựng lại từ nội dung. Hãy đối chiếu với bản gốc.',
    en: 'The table of references of the PDF is broken and was rebuilt from what it holds. Compare with the original.',
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
