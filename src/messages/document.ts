import type { Catalogue } from './index.js';

export const documentMessages: Catalogue = {
  'document.blank-number': {
    vi: 'Số văn bản để trống ("{printed}"); cần ghi số trước khi phát hành.',
    en: 'The document number is left blank ("{printed}"); it must be filled in before issue.',
  },
  'document.absent-number': {
    vi: 'Không thấy số, ký hiệu văn bản ở phần đầu; cần có dòng "Số: …".',
    en: 'The head has no document number; a line "Số: …" is required.',
  },
  'document.blank-date': {
    vi: 'Ngày, tháng, năm ban hành để trống hoặc chưa đủ ("{printed}"); cần ghi đủ.',
    en: 'The date of issue is blank or incomplete ("{printed}"); it must be filled in.',
  },
  'document.absent-date': {
    vi: 'Không thấy địa danh và ngày, tháng, năm ban hành ở phần đầu văn bản.',
    en: 'The head has no place and date of issue.',
  },
  'document.invalid-date': {
    vi: 'Ngày ban hành "{printed}" không có trong lịch; kiểm tra ngày và tháng.',
    en: 'The date of issue "{printed}" does not exist; check day and month.',
  },
  'document.absent-place': {
    vi: 'Dòng ngày tháng không có địa danh; cần ghi địa danh trước ngày, tháng, năm.',
    en: 'The date line names no place; the place comes before the date.',
  },
  'document.absent-issuer': {
    vi: 'Không thấy tên cơ quan ban hành ở phần đầu văn bản.',
    en: 'The head names no issuing body.',
  },
  'document.inferred-issuer': {
    vi: 'Phần đầu văn bản không có tên cơ quan ban hành; tạm lấy "{issuer}" theo lời văn.',
    en: 'The head names no issuing body; "{issuer}" is taken from the text.',
  },
  'document.absent-title': {
    vi: 'Không thấy trích yếu dưới tên loại văn bản.',
    en: 'No summary line follows the kind of the document.',
  },
  'document.absent-subject': {
    vi: 'Công văn không có trích yếu; cần có dòng "V/v …" dưới số, ký hiệu.',
    en: 'The letter has no subject; a line "V/v …" is required under its number.',
  },
  'document.absent-signer': {
    vi: 'Cuối văn bản không có chức vụ và họ tên người ký.',
    en: 'The document ends without the post and name of who signs.',
  },
  'document.unreadable-number': {
    vi: 'Chỗ ghi số văn bản ở trang {page} có nét mực (đóng dấu hoặc viết tay) nhưng máy không đọc được; xem bản quét và ghi số vào.',
    en: 'There is ink (stamped or written by hand) where page {page} has the document number, and it could not be read; see the scan.',
  },
  'document.written-number': {
    vi: 'Số văn bản ở trang {page} viết tay; máy đọc ra "{printed}" nhưng chữ viết tay không đọc chắc được nên không lấy. Xem bản quét và ghi số vào.',
    en: 'The document number on page {page} is written by hand; "{printed}" was recognised, which is not relied on. See the scan.',
  },
  'document.written-date': {
    vi: 'Ngày ban hành ở trang {page} có chữ viết tay; máy đọc ra "{printed}" nhưng chữ viết tay không đọc chắc được nên không lấy. Xem bản quét.',
    en: 'The date of issue on page {page} is partly written by hand; "{printed}" was recognised, which is not relied on. See the scan.',
  },
  'document.unreadable-in-picture': {
    vi: 'Số, ngày ban hành hoặc người ký trong hình {picture} có nét mực mà máy không đọc được trọn vẹn; xem hình trong tệp gốc.',
    en: 'The number, the date or who signs in picture {picture} shows ink that could not be read in full; see the picture in the file.',
  },
  'document.garbled-number': {
    vi: 'Chỗ ghi số văn bản ở trang {page} nhận dạng ra "{printed}", không tách được thành số và ký hiệu; xem bản quét.',
    en: 'Where page {page} has the document number, "{printed}" was recognised, of which no number and symbol can be made; see the scan.',
  },
  'document.unreadable-date': {
    vi: 'Chỗ ghi ngày tháng ban hành ở trang {page} có nét mực (đóng dấu hoặc viết tay) nhưng máy không đọc được; xem bản quét.',
    en: 'There is ink (stamped or written by hand) where page {page} has the date of issue, and it could not be read; see the scan.',
  },
  'document.unreadable-signer': {
    vi: 'Chỗ ký ở trang {page} có chữ ký, dấu che chức vụ hoặc họ tên nên máy không đọc được; xem bản quét.',
    en: 'A signature or seal on page {page} covers the post or the name of who signs, and it could not be read; see the scan.',
  },
  'document.absent-name': {
    vi: 'Có chức vụ người ký nhưng không có họ tên.',
    en: 'The post of who signs is printed, the name is not.',
  },
  'document.blank-reference': {
    vi: 'Số của văn bản được dẫn ở phần đầu để trống ("{printed}"); cần ghi số.',
    en: 'The number of the document cited in the head is left blank ("{printed}"); it must be filled in.',
  },
  'document.invalid-period': {
    vi: 'Kỳ báo cáo "{printed}" có ngày không tồn tại hoặc ngày cuối đứng trước ngày đầu.',
    en: 'The reporting period "{printed}" has a day that does not exist, or ends before it begins.',
  },
};
