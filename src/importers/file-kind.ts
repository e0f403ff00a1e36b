import { AppError } from '../domain/app-error.ts';

/** Kinds of file that people choose by mistake, by their first bytes. */
const signatures: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  /** Also xlsx and the other Office files. */
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['spreadsheet', [0xd0, 0xcf, 0x11, 0xe0]],
];

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

export const isGzip = (bytes: Uint8Array): boolean => startsWith(bytes, [0x1f, 0x8b]);

/** The encoding of a text file, from its first bytes. Throws where they are no table in text form. */
export function textEncodingOf(head: Uint8Array): string {
  const foreign = signatures.find(([, start]) => startsWith(head, start));
  if (foreign !== undefined) throw new AppError('fileFormatUnknown', { kind: foreign[0] });
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  if (head.includes(0)) throw new AppError('fileFormatUnknown', { kind: 'binary' });
  const encoding = encodingOfBytes(head);
  const first = new TextDecoder(encoding).decode(head.subarray(0, 256)).trimStart()[0];
  if (first === '{' || first === '[') throw new AppError('fileFormatUnknown', { kind: 'json' });
  if (first === '<') throw new AppError('fileFormatUnknown', { kind: 'markup' });
  return encoding;
}

/** What is not UTF-8 is most often a table saved by a Chinese spreadsheet; its digits read the same in any case. */
function encodingOfBytes(head: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'gb18030';
  }
}
