import { AppError } from '../../domain/app-error.ts';

/** Header (12 or 14 bytes) and checksum (2 bytes) around the data. */
const checksumBytes = 2;

/** Fields read in all: a hundred hours of a reading a second, each of 50 fields. */
const mostFields = 20_000_000;

/** By its header: size, then `.FIT` from the ninth byte. */
export const isFit = (bytes: Uint8Array): boolean =>
  (bytes[0] === 12 || bytes[0] === 14) &&
  bytes[8] === 0x2e &&
  bytes[9] === 0x46 &&
  bytes[10] === 0x49 &&
  bytes[11] === 0x54;

/**
 * The files that one file is made of: devices may append one to another. Throws where the last is cut short, and where
 * decoding would read more fields than any device writes: records can be declared that take one byte and no end of work.
 */
export function splitFit(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let fields = 0;
  for (let start = 0; start < bytes.length; ) {
    const rest = bytes.subarray(start);
    if (!isFit(rest)) throw new AppError('fileUnreadable', { message: 'no FIT header' });
    const header = rest[0] as number;
    const end = header + new DataView(rest.buffer, rest.byteOffset).getUint32(4, true) + checksumBytes;
    if (end > rest.length) throw new AppError('fileUnreadable', { message: 'the file is cut short' });
    const part = rest.subarray(0, end);
    fields += fieldsIn(part.subarray(header, -checksumBytes));
    if (fields > mostFields) throw new AppError('fileTooLarge', { fields: mostFields });
    parts.push(part);
    start += end;
  }
  return parts;
}

/** How many fields its records hold, one more for each record. Follows the definitions and reads no value. */
function fieldsIn(data: Uint8Array): number {
  const shapes: { readonly size: number; readonly fields: number }[] = [];
  let fields = 0;
  for (let at = 0; at < data.length; ) {
    const head = data[at] as number;
    const isDefinition = (head & 0xc0) === 0x40;
    if (isDefinition) {
      const { shape, next } = readDefinition(data, at);
      shapes[head & 0x0f] = shape;
      at = next;
      fields++;
      continue;
    }
    const shape = shapes[head & 0x80 ? (head >> 5) & 0x03 : head & 0x0f];
    if (shape === undefined) throw new AppError('fileUnreadable', { message: 'a record without its definition' });
    at += 1 + shape.size;
    fields += 1 + shape.fields;
  }
  return fields;
}

/** Header byte, reserved byte, byte order, number of the message (2), fields of 3 bytes each: number, size, type. */
function readDefinition(data: Uint8Array, at: number) {
  const hasDeveloperFields = ((data[at] as number) & 0x20) !== 0;
  const own = data[at + 5] ?? 0;
  const developerAt = at + 6 + own * 3;
  const developer = hasDeveloperFields ? (data[developerAt] ?? 0) : 0;
  let size = 0;
  for (let index = 0; index < own; index++) size += data[at + 7 + index * 3] ?? 0;
  for (let index = 0; index < developer; index++) size += data[developerAt + 2 + index * 3] ?? 0;
  const next = developerAt + (hasDeveloperFields ? 1 + developer * 3 : 0);
  return { shape: { size, fields: own + developer }, next };
}
