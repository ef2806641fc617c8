/** Spoils plain text, Markdown and mails by their lines and words. */
import { spoilBytes, TEXTS } from './values.mjs';

export function spoilPlain(bytes, chances, other) {
  const lines = Buffer.from(bytes).toString('utf8').split('\n');
  const foreign = Buffer.from(other).toString('utf8').split('\n');
  for (let round = chances.few(40); round > 0; round -= 1) {
    const at = chances.below(lines.length);
    const line = lines[at] ?? '';
    const words = line.split(' ');
    const word = chances.below(words.length);
    switch (chances.below(11)) {
      case 0: lines.splice(at, chances.few(5)); break;
      case 1: lines.splice(at, 0, ...Array.from({ length: chances.few(20) }, () => line)); break;
      case 2: lines.splice(at, 0, chances.pick(foreign)); break;
      case 3: lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`); break;
      case 4: lines[at] = words.slice(0, word).join(' '); lines.splice(at + 1, 0, words.slice(word).join(' ')); break;
      case 5: case 6: words[word] = chances.pick(TEXTS); lines[at] = words.join(' '); break;
      case 7: words.splice(word, 0, chances.pick(TEXTS)); lines[at] = words.join(' '); break;
      case 8: { const character = chances.below(line.length + 1); lines[at] = `${line.slice(0, character)}${chances.pick(TEXTS)}${line.slice(character)}`; break; }
      case 9: lines[at] = `${chances.pick(['I. ', 'II. ', '1. ', '1.1. ', 'a) ', '- ', '+ ', '  * ', '| ', '# ', '> ', '    ', '\t'])}${line}`; break;
      default: lines[at] = line.replace(/\d+/gu, (digits) => (chances.chance(0.5) ? chances.pick(['0', '1', digits + digits, digits.slice(1), '٣', '１２', '1.000', '1,5']) : digits));
    }
  }
  const text = lines.join('\n');
  const which = chances.below(30);
  if (which === 0) return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (which === 1) return new Uint8Array(Buffer.from(text, 'latin1'));
  if (which === 2) return spoilBytes(new Uint8Array(Buffer.from(text)), chances, other);
  return new Uint8Array(Buffer.from(which === 3 ? text.normalize('NFD') : text));
}
