/** The parts of an OpenDocument text: a package (OpenDocument 1.3 part 2) or one flat XML file (part 3, 3.1.2). */
import type { Limits } from '../../limits.js';
import type { PictureFile } from '../word/pictures.js';
import { UnreadableError } from '../reader.js';
import { child, parseXml, type XmlElement } from '../xml.js';
import { isZip, openZip, unpack, type ZipLimits } from '../zip.js';

export type OdtPackage = {
  /** Root of content.xml, or of the flat file. */
  content: XmlElement;
  styles: XmlElement | null;
  /** `office:text` */
  text: XmlElement;
  mediaType: string;
  /** Files of the package that pictures show; a flat file has none. */
  picture(name: string): PictureFile | null;
};

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.text';

/**
 * Opens and parses the parts that hold text and styles.
 * @throws UnreadableError `password` when the package is encrypted; as `openZip`, `unpack` and `parseXml` do
 */
export function openOdt(bytes: Uint8Array, limits: ZipLimits & Pick<Limits, 'cells'>): OdtPackage {
  const cells = { name: 'table:table-cell', most: limits.cells };
  if (!isZip(bytes)) {
    const root = parseXml(bytes, cells);
    return { content: root, styles: root, text: textOfBody(root), mediaType: root.attributes['office:mimetype'] ?? MEDIA_TYPE, picture: () => null };
  }
  const zip = openZip(bytes, limits);
  const part = (name: string): Uint8Array | null => unpack(zip, name, limits);
  // The encrypted parts can't be told from damaged ones by their bytes.
  const manifest = part('META-INF/manifest.xml');
  if (manifest !== null && Buffer.from(manifest).includes('encryption-data')) throw new UnreadableError('password');
  const content = part('content.xml');
  if (content === null) throw new UnreadableError(zip.entries.has('encrypted-package') ? 'password' : 'damaged');
  const root = parseXml(content, cells);
  const styles = part('styles.xml');
  const named = new TextDecoder().decode(part('mimetype') ?? new Uint8Array(0)).trim();
  return {
    content: root, styles: styles === null ? null : parseXml(styles), text: textOfBody(root), mediaType: /^[\w.+/-]{1,100}$/u.test(named) ? named : MEDIA_TYPE,
    picture: (path) => (zip.entries.has(path) ? { name: path.slice(path.lastIndexOf('/') + 1), bytes: () => unpack(zip, path, limits) } : null),
  };
}

/** Packages without a media type at their beginning are recognised here only. */
function textOfBody(root: XmlElement): XmlElement {
  const body = child(root, 'office:body');
  const text = child(body, 'office:text');
  if (text !== null) return text;
  throw new UnreadableError(body === null ? 'damaged' : child(body, 'office:presentation') !== null ? 'presentation' : 'not-recognised');
}
