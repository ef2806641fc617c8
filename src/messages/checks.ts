import type { Catalogue } from './index.js';

export const checkMessages: Catalogue = {
  'check.percent-mismatch': {
    vi: '{label}: in {a}/{b} ({p}%), nhưng {a}/{b} = {exact}%, lẽ ra {expected}%. Một trong ba số sai: hỏi lại đơn vị.',
    en: '{label}: printed {a}/{b} ({p}%), but {a}/{b} = {exact}%, which should read {expected}%. One of the three is wrong: ask the unit.',
  },
  'check.percent-mismatch-inferred': {
    vi: '{label}: in {a}, tỷ lệ {p}%; tính trên {b} nêu trước đó thì {a}/{b} = {exact}%, lẽ ra {expected}%. Kiểm lại số hoặc mẫu số của tỷ lệ.',
    en: '{label}: printed {a}, {p}%; of the {b} stated before it, {a}/{b} = {exact}%, which should read {expected}%. Check the numbers, or what the percentage is of.',
  },
  'check.percent-truncated': {
    vi: '{label}: in {p}%, nhưng {a}/{b} = {exact}%, làm tròn là {expected}%. Tỷ lệ bị cắt bớt phần lẻ thay vì làm tròn.',
    en: '{label}: printed {p}%, but {a}/{b} = {exact}%, which rounds to {expected}%. The percentage was cut off instead of rounded.',
  },
  'check.percent-other-base': {
    vi: '{label}: {p}% không phải {a}/{b} mà tính {base}: {a}/({b} − {a}) = {exact}%. Khớp; lưu ý khi so với đơn vị khác.',
    en: '{label}: {p}% is not {a}/{b}; it is taken {base}: {a}/({b} − {a}) = {exact}%. It fits; mind the base when comparing units.',
  },
  'check.part-exceeds-whole': {
    vi: '{label}: in {a}/{b}, phần ({a}) lớn hơn tổng ({b}). Hỏi lại đơn vị số nào đúng.',
    en: '{label}: printed {a}/{b}, the part ({a}) is above the whole ({b}). Ask the unit which is right.',
  },
  'check.part-exceeds-whole-of': {
    vi: '{label}: {a} lớn hơn tổng mà nó thuộc về: {whole}, {b}. Hỏi lại đơn vị số nào đúng.',
    en: '{label}: {a} is above the whole that it is part of: {whole}, {b}. Ask the unit which is right.',
  },
  'check.sum-mismatch': {
    vi: '{label}: in tổng {total}, nhưng các phần cộng lại {parts} = {sum}, lệch {difference}. Hỏi lại đơn vị.',
    en: '{label}: total printed {total}, but its parts {parts} = {sum}, off by {difference}. Ask the unit.',
  },
  'check.sum-mismatch-drop': {
    vi: '{label}: in tổng {total}, nhưng các phần cộng lại {parts} = {sum}, lệch {difference}; bỏ {dropped} thì vừa khớp. Hỏi lại đơn vị.',
    en: '{label}: total printed {total}, but its parts {parts} = {sum}, off by {difference}; without {dropped} they fit exactly. Ask the unit.',
  },
  'check.row-numbering-gap': {
    vi: 'Cột số thứ tự của bảng nhảy từ {before} sang {number}, thiếu {expected}. Kiểm xem có mất dòng nào không.',
    en: 'The column that numbers the rows jumps from {before} to {number}, without {expected}. See whether a row was lost.',
  },
  'check.row-numbering-duplicate': {
    vi: 'Cột số thứ tự của bảng có hai số {number} liền nhau, lẽ ra {expected}. Kiểm xem có dòng nào chép thừa không.',
    en: 'The column that numbers the rows has {number} twice in a row where {expected} should stand. See whether a row was copied.',
  },
  'check.table-row': {
    vi: 'Dòng “{row}”, cột “{column}”: in {printed}, nhưng theo công thức của chính bảng {formula} = {exact}, lẽ ra {expected}. Hỏi lại đơn vị.',
    en: 'Row “{row}”, column “{column}”: printed {printed}, but by the table\'s own formula {formula} = {exact}, which should read {expected}. Ask the unit.',
  },
  'check.table-row-truncated': {
    vi: 'Dòng “{row}”, cột “{column}”: in {printed}, nhưng {formula} = {exact}, làm tròn là {expected}. Tỷ lệ bị cắt bớt phần lẻ thay vì làm tròn.',
    en: 'Row “{row}”, column “{column}”: printed {printed}, but {formula} = {exact}, which rounds to {expected}. The percentage was cut off instead of rounded.',
  },
  'check.table-total': {
    vi: 'Cột “{column}”: dòng tổng in {total}, nhưng {rows} dòng cộng lại là {sum}. Hỏi lại đơn vị.',
    en: 'Column “{column}”: the total row prints {total}, but its {rows} rows add up to {sum}. Ask the unit.',
  },
};
