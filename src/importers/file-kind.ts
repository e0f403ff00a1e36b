import { bareUtf16Of } from './bare-utf-16.ts';
import { legacyEncodingOf } from './legacy-encoding.ts';
import { isMostlyUtf8 } from './utf-8-share.ts';

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
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);

/** HEIC and AVIF are named in the box that ISO files begin with, WebP behind the length of its RIFF. */
const isPhonePhoto = (bytes: Uint8Array): boolean =>
  /^(.{4}ftyp(hei|hev|mif1|msf1|avi[fs])|RIFF.{4}WEBP)/s.test(String.fromCharCode(...bytes.subarray(0, 12)));

/** What a file is that no importer knows, for the sentence that says so. */
export function foreignKindOf(bytes: Uint8Array, text: string): string {
  const foreign = signatures.find(([, start]) => startsWith(bytes, start));
  if (foreign !== undefined) return foreign[0];
  if (isPhonePhoto(bytes)) return 'image';
  if (text === '') return 'binary';
  const first = text.trimStart()[0];
  if (first === '{' || first === '[') return 'json';
  return first === '<' ? 'markup' : 'text';
}

/** The encoding of a text file, from its first bytes; null where they are no text. */
export function textEncodingOf(head: Uint8Array): string | null {
  if (signatures.some(([, start]) => startsWith(head, start))) return null;
  if (startsWith(head, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(head, [0xfe, 0xff])) return 'utf-16be';
  return head.includes(0) ? bareUtf16Of(head) : letterEncodingOf(head);
}

/** The encoding of bytes that are text of a byte or more a letter. */
export function letterEncodingOf(head: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return isMostlyUtf8(head) ? 'utf-8' : legacyEncodingOf(head);
  }
}
