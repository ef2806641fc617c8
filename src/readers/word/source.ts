/**
 * What every word-processor format is brought to before it is read: the parts of a WordprocessingML package as
 * trees (ECMA-376 Part 1). Styles, numbering, notes and tables then have one reader, whatever file they came in.
 */
import type { XmlElement } from '../xml.js';
import type { PictureFile } from './pictures.js';

export type WordSource = {
  /** `w:document` */
  main: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  settings: XmlElement | null;
  footnotes: XmlElement | null;
  endnotes: XmlElement | null;
  comments: XmlElement | null;
  /** Headers and footers. */
  edges: XmlElement[];
  mediaType: string;
  /** Pages that the text had when it was last laid out, as the file's properties say. */
  pages?: number;
  /** The file in the package that a picture shows; null where there is none. Formats without it have pictures that can't be read. */
  picture?: (id: string) => PictureFile | null;
};
