/**
 * The fixed words of Vietnamese administrative documents: motto, kinds, organisations, posts, signature and recipients
 * (Decree 30/2020/NĐ-CP, Appendix I; Party documents by Guidance 36-HD/VPTW where they differ).
 */
import { bare } from './normalise.js';

export type OfficeKind = 'bao-cao' | 'cong-van' | 'ke-hoach' | 'de-cuong' | 'phu-luc' | 'khac';

/** Letters with case that are upper case, as a share of all; 0 where there are none. */
export function upperShare(text: string): number {
  let upper = 0;
  let cased = 0;
  for (const letter of text) {
    if (letter.toLowerCase() === letter.toUpperCase()) continue;
    cased += 1;
    if (letter !== letter.toLowerCase()) upper += 1;
  }
  return cased === 0 ? 0 : upper / cased;
}

/** Whether a line is in capitals: four letters in five, as scans lose some. */
export function isUpper(text: string): boolean {
  return upperShare(text) >= 0.8;
}

/** Bare letters and digits with single spaces, for phrases that scans and typists spoil. */
export function words(text: string): string {
  return bare(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const MOTTO = /cong\s*hoa\s*xa\s*hoi\s*chu\s*nghia\s*viet\s*nam|doc\s*lap\s*tu\s*do\s*hanh\s*phuc|^dang cong san viet nam$/u;

/** True when the line holds quốc hiệu, tiêu ngữ or the Party's line, which are the same in every document. */
export function hasMotto(line: string): boolean {
  return MOTTO.test(words(line));
}

const MOTTO_PRINTED = /(?:c[ộô]ng\s+h[òo][àa]?\s+x[ãa]\s+h[ộô]i\s+ch[ủu]\s+ngh[ĩi]a\s+vi[ệê]t\s+nam|đ[ộô]c\s+l[ậâ]p\s*[-–—−]?\s*t[ựư]\s+do\s*[-–—−]?\s*h[ạa]nh\s+ph[úu]c)/iu;

/** Where the motto stands in a line, for heads whose two columns came out as one; null where it is not printed whole. */
export function mottoRange(line: string): { start: number; end: number } | null {
  const match = MOTTO_PRINTED.exec(line);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

const KINDS: [OfficeKind, RegExp][] = [
  ['de-cuong', /^ĐỀ CƯƠNG(?: BÁO CÁO)?/u],
  ['phu-luc', /^(?:PHỤ LỤC|BIỂU MẪU|BIỂU SỐ|MẪU BIỂU|BIỂU TỔNG HỢP|BẢNG TỔNG HỢP|BIỂU|DANH SÁCH|DANH MỤC)(?: (?:SỐ )?(?:\d{1,2}|[IVX]{1,4}|[A-E])(?![\p{L}\p{N}]))?/u],
  ['bao-cao', /^BÁO CÁO(?: (?:TÓM TẮT|NHANH|SƠ KẾT|TỔNG KẾT|CHUYÊN ĐỀ|ĐỊNH KỲ|ĐỘT XUẤT|TỔNG HỢP))?/u],
  ['ke-hoach', /^KẾ HOẠCH/u],
  ['khac', /^(?:TỜ TRÌNH|QUYẾT ĐỊNH|THÔNG BÁO|CHỈ THỊ|NGHỊ QUYẾT|BIÊN BẢN|CHƯƠNG TRÌNH|PHƯƠNG ÁN|HƯỚNG DẪN|GIẤY MỜI|CÔNG ĐIỆN|QUY CHẾ|QUY ĐỊNH|KẾT LUẬN|ĐỀ ÁN|GIẤY ỦY QUYỀN|THƯ MỜI|LỊCH CÔNG TÁC)/u],
];

export type KindLine = {
  kind: OfficeKind;
  /** characters of the line that name the kind */
  length: number;
  /** nothing but the kind stands on the line */
  alone: boolean;
};

/** The kind of document that a line names in upper case ("BÁO CÁO", "PHỤ LỤC II"), else null. */
export function readKind(line: string): KindLine | null {
  const draft = /^\s*\(?(?:DỰ THẢO)\)?\s*(?=\S)/u.exec(line);
  const skip = draft === null ? 0 : draft[0].length;
  const text = line.slice(skip);
  const appendix = /^Phụ lục(?: (?:số )?(?:\d{1,2}|[IVX]{1,4}|[A-E])(?![\p{L}\p{N}]))?(?=\s*[.:]?\s*$|\s*:)/u.exec(text);
  if (appendix !== null) return { kind: 'phu-luc', length: skip + appendix[0].length, alone: /^[\s.:]*$/u.test(text.slice(appendix[0].length)) };
  for (const [kind, pattern] of KINDS) {
    const match = pattern.exec(text);
    if (match === null || /^\p{L}/u.test(text.slice(match[0].length))) continue;
    return { kind, length: skip + match[0].length, alone: /^[\s.:*_-]*$/u.test(text.slice(match[0].length)) };
  }
  const scanned = isUpper(line) ? SCANNED.get(words(line)) : undefined;
  return scanned === undefined ? null : { kind: scanned, length: line.length, alone: true };
}

/** Kind lines whose marks a scan has lost ("BAO CAO"). */
const SCANNED = new Map<string, OfficeKind>([
  ['bao cao', 'bao-cao'], ['ke hoach', 'ke-hoach'], ['phu luc', 'phu-luc'], ['de cuong', 'de-cuong'], ['de cuong bao cao', 'de-cuong'], ['to trinh', 'khac'], ['thong bao', 'khac'],
]);

/** Kind of document by the abbreviation in its number: 12/BC-UBND, 7-KH/ĐU. */
export function kindOfNumber(number: string): OfficeKind | null {
  const match = /[/-](BC|KH|CV|TTr|TB|QĐ)(?=[-/])/u.exec(number);
  if (match === null) return null;
  return match[1] === 'BC' ? 'bao-cao' : match[1] === 'KH' ? 'ke-hoach' : match[1] === 'CV' ? 'cong-van' : 'khac';
}

const ORGANISATION = new RegExp(`^(?:${[
  'UBND', 'UBMTTQ', 'UBKT', 'ỦY BAN', 'UỶ BAN', 'HĐND', 'HỘI ĐỒNG', 'CÔNG AN', 'BAN CHỈ ĐẠO', 'BAN CHỈ HUY', 'BAN CHẤP HÀNH', 'BAN QUẢN LÝ', 'BAN TỔ CHỨC',
  'BAN TUYÊN GIÁO', 'BAN DÂN VẬN', 'BAN NỘI CHÍNH', 'BAN THƯỜNG', 'BAN TIẾP', 'BAN DÂN TỘC', 'BAN ĐẠI DIỆN', 'BAN CÔNG TÁC', 'BCĐ', 'BCH', 'TỔ CÔNG TÁC',
  'TỔ GIÚP VIỆC', 'TỔ ĐỀ ÁN', 'TỔ CÔNG NGHỆ', 'TỔ CHỨC', 'TCT', 'TỔ', 'PHÒNG(?!,| CHỐNG| THỦ)', 'SỞ', 'TRUNG TÂM', 'TTPVHCC', 'VĂN PHÒNG', 'VP', 'ĐẢNG ỦY', 'ĐẢNG UỶ', 'ĐẢNG BỘ',
  'TỈNH ỦY', 'TỈNH UỶ', 'THÀNH ỦY', 'THÀNH UỶ', 'HUYỆN ỦY', 'HUYỆN UỶ', 'QUẬN ỦY', 'THỊ ỦY', 'CHI BỘ', 'CHI ỦY', 'MTTQ', 'MẶT TRẬN', 'TRẠM', 'BỘ', 'CỤC', 'CHI CỤC',
  'TỔNG CỤC', 'TRƯỜNG', 'BỆNH VIỆN', 'HỘI', 'ĐOÀN', 'LIÊN ĐOÀN', 'TỈNH ĐOÀN', 'CÔNG ĐOÀN', 'CÔNG TY', 'TỔNG CÔNG TY', 'BẢO HIỂM', 'BHXH', 'TÒA ÁN', 'TOÀ ÁN', 'VIỆN',
  'NGÂN HÀNG', 'KHO BẠC', 'THUẾ', 'HẠT', 'ĐỘI', 'ĐỒN', 'BƯU ĐIỆN', 'ĐIỆN LỰC', 'THANH TRA', 'BỘ CHỈ HUY', 'ĐẠI HỌC', 'HỢP TÁC XÃ', 'CHÍNH PHỦ', 'QUỐC HỘI',
].join('|')})(?![\\p{L}\\p{N}])`, 'u');

/** True when a head line begins the name of a body ("UBND XÃ …", "PHÒNG …"); other lines go on with the name above. */
export function beginsOrganisation(line: string): boolean {
  return ORGANISATION.test(line.toUpperCase());
}

/** Organisations as sentences name them; the first letter alone is upper case. */
export const BODY_IN_PROSE = '(?:Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Công an|Ban Chỉ đạo|Ban chỉ đạo|BCĐ|Tổ công tác|Tổ Công tác|Tổ Đề án|Tổ đề án|TCT|Phòng|Sở|Trung tâm|Văn phòng|Đảng ủy|Đảng uỷ|Đảng bộ|Ban Chấp hành|Ban|Thành ủy|Huyện ủy|Hội|Trạm|Chi cục|Cục|Bộ|Trường|Tổ)';

const POST = new RegExp(`^(?:Q\\.\\s*)?(?:${[
  'CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM', 'TỔ TRƯỞNG', 'TỔ PHÓ', 'PHÓ TỔ TRƯỞNG', 'TRƯỞNG', 'PHÓ TRƯỞNG', 'GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'TỔNG GIÁM ĐỐC',
  'CHÁNH', 'PHÓ CHÁNH', 'PHÓ', 'BÍ THƯ', 'PHÓ BÍ THƯ', 'ỦY VIÊN', 'UỶ VIÊN', 'HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG', 'CỤC TRƯỞNG', 'VỤ TRƯỞNG', 'ĐỘI TRƯỞNG', 'THƯ KÝ', 'BỘ TRƯỞNG',
  'THỨ TRƯỞNG', 'CHỈ HUY', 'VIỆN TRƯỞNG', 'HẠT TRƯỞNG', 'TRẠM TRƯỞNG', 'CHI CỤC TRƯỞNG', 'THỦ TRƯỞNG', 'NGƯỜI', 'CÔNG CHỨC', 'CÁN BỘ', 'THƯỜNG TRỰC', 'ĐẠI DIỆN', 'KẾ TOÁN',
].join('|')})(?![\\p{L}\\p{N}])`, 'u');
const PROXY = /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L|Q)\s*[.,]\s*(?=\p{Lu})|^(?:TM|KT|TL|TUQ|T\/M|K\/T)\s+(?=\p{Lu}{2})/u;

/** "TM.", "KT.", "TL.", "TUQ." before the body or post that the signer stands in for. */
export function isProxy(line: string): boolean {
  return PROXY.test(line) && isUpper(line);
}

/** An upper-case line that names a post: "CHỦ TỊCH", "PHÓ TRƯỞNG BAN THƯỜNG TRỰC". */
export function isPost(line: string): boolean {
  return POST.test(line) && isUpper(line);
}

/** "Nơi nhận:" with the slips of scans ("Noi nhận", "Nơi nhân"). */
export function isRecipientsHead(line: string): boolean {
  return /^noi nhan(?:\s|$)/u.test(words(line)) && (/^[^:]{0,12}:/u.test(line) || line.length < 14);
}

const RANK = /^(?:(?:Đại|Trung|Thượng|Thiếu)\s+(?:tướng|tá|úy|uỷ)|(?:GS|PGS|TS|TSKH|ThS|Ths|CN|KS|BS|Bs|DS|CKI|CKII|BSCKI|BSCKII|CK1|CK2|Thạc sĩ|Thạc sỹ|Tiến sĩ|Tiến sỹ|Kỹ sư|Bác sĩ|Bác sỹ|Cử nhân|Luật sư)(?:\s*[.,]|(?=\s)))\s*/u;

/** A name without military rank and academic title in front of it. */
export function withoutRank(name: string): string {
  let rest = name.trim();
  for (let found = RANK.exec(rest); found !== null && found[0].length < rest.length; found = RANK.exec(rest)) rest = rest.slice(found[0].length);
  return rest.replace(/^[-–:.\s]+/u, '');
}

const SURNAMES = new Set(('nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan truong lam mai trinh luong cao chau ta to ha thai tang dam '
  + 'quach la lu lo luu nong trieu vi ma mac tong than kieu khuat nghiem phung quan sam thach tieu tu uong van vuong y ksor rcom rmah siu h a be ban bach banh cam cat chu '
  + 'cu danh dao dieu dong giang giap hua kha khuong khong kim kong lai lang lieu luc mua nay nie neang ong on phi phu phuoc sa sung son tan thao thi thuong tien ton tuong ung vang vien xa').split(' '));

/** Of characters, rank and titles included: lines are asked about, and a line may be a whole page. */
const LONGEST_NAME = 200;

/** Two to six capitalised words of letters, whatever they begin with: a name where one is due. */
export function looksLikeName(line: string): boolean {
  if (line.length > LONGEST_NAME) return false;
  const name = withoutRank(line);
  const parts = name.split(/\s+/u);
  if (parts.length < 2 || parts.length > 6 || !/^[\p{L}\s.'’-]+$/u.test(name) || /[.]$/u.test(name)) return false;
  if (!parts.every((part) => /^\p{Lu}/u.test(part))) return false;
  if (isUpper(name) && (isPost(name) || beginsOrganisation(name) || readKind(name) !== null)) return false;
  return true;
}

/** A name that begins with a Vietnamese surname. */
export function isPersonName(line: string): boolean {
  return looksLikeName(line) && SURNAMES.has(bare(withoutRank(line).split(/\s+/u)[0] ?? ''));
}
