/** Writes Unicode text in the encodings of old, from tables laid out by code: the other way round than the decoders' own. */

/** Codes 0xA1 to 0xFE of TCVN 5712 VN3 in order, a dot for each that is free. */
const VN3 = 'ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ';
const VN3_FIRST = 0xa1;

/** Capital vowels with tones become small letters, as the code has none; other characters stay. */
export function toTcvn3(text: string): string {
  return [...text.normalize('NFC')].map((letter) => {
    if (/[\0-\x7f]/u.test(letter)) return letter;
    const at = [VN3.indexOf(letter), VN3.indexOf(letter.toLowerCase())].find((index) => index >= 0);
    return at === undefined ? letter : String.fromCharCode(VN3_FIRST + at);
  }).join('');
}

const LETTERS: Record<string, string> = { ơ: 'ô', ư: 'ö', đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };
const TONES = '\u0301\u0300\u0309\u0303\u0323';
/** One character for the mark and tone over a letter; the first column is the mark without a tone. */
const MARKS: Record<string, string> = { '': ' ùøûõï', '\u0302': 'âáàåãä', '\u0306': 'êéèúüë' };

export function toVni(text: string): string {
  return text.normalize('NFC').replace(/\p{L}/gu, (letter) => {
    const small = letter.toLowerCase();
    const code = LETTERS[small] ?? vowel(small);
    return letter === small ? code : code.toUpperCase();
  });
}

function vowel(letter: string): string {
  const parts = [...letter.normalize('NFD')];
  const tone = parts.find((part) => TONES.includes(part)) ?? '';
  const [base = '', mark = ''] = [...parts.filter((part) => part !== tone).join('').replace(/o\u031b/u, 'ô').replace(/u\u031b/u, 'ö')];
  return `${base}${MARKS[mark]?.[tone === '' ? 0 : TONES.indexOf(tone) + 1] ?? ''}`.trim();
}
