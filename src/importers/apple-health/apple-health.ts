import type { Importer, ReadContext } from '../importer.ts';
import { readTextPieces, textPiecesOf } from '../text-pieces.ts';
import { readXmlPieces } from '../xml/read-xml.ts';
import { HealthReader } from './health-reader.ts';

/** An export of ten years of a watch is about 10 GB; what is kept of it has a limit of its own. */
const mostCharacters = 40e9;

/**
 * The XML inside the `export.zip` of Apple Health. A file that is cut short is refused whole; memory holds what is kept
 * and one piece of the text.
 */
export const appleHealth: Importer = {
  format: 'appleHealth',
  // The document type comes first and takes some 10 KB; the root of the clinical document beside it is another.
  recognises: ({ text }) =>
    /^\s*<\?xml[^>]*>\s*<(?:!DOCTYPE\s+)?HealthData[\s>]|^\s*<(?:!DOCTYPE\s+)?HealthData[\s>]/.test(text),
  read: (file, context) => readPieces(readTextPieces(file, mostCharacters, context.onBytes), context),
  readStream: (stream, context) => readPieces(textPiecesOf(stream, mostCharacters), context),
};

async function readPieces(pieces: AsyncIterable<string>, { collector, options }: ReadContext): Promise<void> {
  const reader = new HealthReader(collector, options.timeZone);
  await readXmlPieces(pieces, reader);
  reader.finish();
}
