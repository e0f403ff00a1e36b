import { Parser } from 'htmlparser2';
import { AppError } from '../../domain/app-error.ts';
import type { BytesListener } from '../text-pieces.ts';
import { readTextPieces } from '../text-pieces.ts';

/** No format of health or sport nests deeper; the parser's own work grows with the depth. */
const deepest = 100;
/** Of one element, in characters; what is longer is cut. */
const longestText = 10_000;

export interface XmlListener {
  /** `path` holds the names from the root to this element, without their prefixes. */
  onOpen(path: readonly string[], attributes: Readonly<Record<string, string>>): void;
  /** `text` is what stands in the element after its last child, trimmed. */
  onClose(path: readonly string[], text: string): void;
}

export interface XmlSource {
  readonly file: Blob;
  readonly mostCharacters: number;
  readonly onBytes: BytesListener;
}

/** Streams a file of XML to the listener. Throws `fileUnreadable` where it ends before its root does, or nests too deep. */
export const readXml = ({ file, mostCharacters, onBytes }: XmlSource, listener: XmlListener): Promise<void> =>
  readXmlPieces(readTextPieces(file, mostCharacters, onBytes), listener);

/** The same for text as it comes. */
export async function readXmlPieces(pieces: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const path: string[] = [];
  let text = '';
  let isWhole = false;
  let openedAt = -1;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        openedAt = parser.endIndex;
        path.push(withoutPrefix(name));
        if (path.length > deepest) throw new AppError('fileUnreadable', { message: 'nested too deep' });
        text = '';
        listener.onOpen(path, attributes);
      },
      ontext(piece) {
        if (text.length < longestText) text += piece;
      },
      onclosetag(_name, isImplied) {
        // The parser closes what the file leaves open; the file has an end of its own only where the root does.
        // To the parser `<a/>` is implied as well; it closes where it opens.
        if (isImplied && parser.endIndex !== openedAt)
          throw new AppError('fileUnreadable', { message: 'the file is cut short' });
        listener.onClose(path, text.trim().slice(0, longestText));
        path.pop();
        text = '';
        if (path.length === 0) isWhole = true;
      },
    },
    { xmlMode: true },
  );
  for await (const piece of pieces) parser.write(piece);
  parser.end();
  if (!isWhole) throw new AppError('fileUnreadable', { message: 'the file is cut short' });
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);
