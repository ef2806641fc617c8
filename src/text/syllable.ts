/**
 * Whether a word can be a Vietnamese syllable by its spelling: onset, rime and tone as they may go together. No word
 * list: any syllable that the language could have passes, and text in a wrong encoding hardly ever does.
 *
 * Source of the rules: Đoàn Thiện Thuật, Ngữ âm tiếng Việt (1977), tables of onsets and rimes; k, gh and ngh stand
 * before i, e and ê, their plain twins elsewhere; c, ch, p and t close syllables of the tones sắc and nặng alone.
 * Names of the Central Highlands are written with a final k for c: Đắk Lắk.
 */
const RIMES = new Set((
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et '
  + 'ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oc oi om on ong ooc oong op ot '
  + 'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt '
  + 'ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ '
  + 'uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu'
).split(' '));
const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|th|tr|qu|[bcdđghklmnpqrstvx])?/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const STOPPED = /(?:c|ch|p|t)$/u;
const FRONT = /^[ieêy]/u;

/** @param word letters of one word, composed or not, in either case */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const plain = parts.replace(TONES, '').normalize('NFC').replace(/(?<=.)k$/u, 'c');
  const [onset = ''] = ONSET.exec(plain) ?? [];
  // "gi" and "qu" may share their vowel with the rime: gì, giếng, quyết.
  const fits = isRime(onset, plain.slice(onset.length)) || (onset.length > 1 && /^(?:gi|qu)$/u.test(onset) && isRime(onset.slice(0, 1), plain.slice(1)));
  return fits && (!STOPPED.test(plain) || tones[0] === '\u0301' || tones[0] === '\u0323');
}

function isRime(onset: string, rime: string): boolean {
  if (!RIMES.has(rime)) return false;
  const isFront = FRONT.test(rime);
  if (/^(?:k|gh|ngh)$/u.test(onset)) return isFront;
  if (onset === 'q') return rime.startsWith('u');
  return !isFront || !/^(?:c|ng)$/u.test(onset) && (onset !== 'g' || rime.startsWith('i'));
}
