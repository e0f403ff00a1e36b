import { AppError } from '../../domain/app-error.ts';
import { foreignKindOf, textEncodingOf } from '../file-kind.ts';
import type { BytesListener } from '../text-pieces.ts';
import { readWholeFile } from '../whole-file.ts';

/** A JSON file as a value. More than `most` unpacked bytes end it with `fileTooLarge`, broken JSON with `fileUnreadable`. */
export async function readJson(file: Blob, most: number, onBytes: BytesListener): Promise<unknown> {
  const bytes = await readWholeFile(file, most, onBytes);
  const encoding = textEncodingOf(bytes);
  if (encoding === null) throw new AppError('fileFormatUnknown', { kind: foreignKindOf(bytes, '') });
  try {
    return JSON.parse(new TextDecoder(encoding).decode(bytes));
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('fileUnreadable', { message: message.slice(0, 200) }, { cause });
  }
}
