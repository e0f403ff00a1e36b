/** Record Access Control Point, 0x2A52 (Glucose Service 1.0.1): how a meter is asked for its memory. */
import { ByteReader } from '../byte-reader.ts';

const reportRecords = 0x01;
const reportCount = 0x04;
const countResponse = 0x05;
const responseCode = 0x06;

const allRecords = 0x01;
const greaterOrEqual = 0x03;
const bySequence = 0x01;

const largestSequence = 0xffff;

export type RecordRequest = 'records' | 'count';

/** Bytes that ask for all records, or for those after a sequence number; or how many they are. */
export function recordRequest(ask: RecordRequest, after: number | null): Uint8Array<ArrayBuffer> {
  const operation = ask === 'records' ? reportRecords : reportCount;
  if (after === null || after >= largestSequence) return Uint8Array.of(operation, allRecords);
  const from = after + 1;
  return Uint8Array.of(operation, greaterOrEqual, bySequence, from & 0xff, from >> 8);
}

export type RecordResponse =
  | { readonly type: 'count'; readonly count: number }
  /** All was sent. */
  | { readonly type: 'done' }
  | { readonly type: 'noRecords' }
  /** The meter cannot be asked in this way. */
  | { readonly type: 'unsupported' }
  | { readonly type: 'failed'; readonly code: number };

/** Codes 2 to 5 and 9: the operation, its operator or its operand is none, or none that the meter knows. */
const unsupportedCodes = [2, 3, 4, 5, 9];

export function decodeRecordResponse(view: DataView): RecordResponse {
  const bytes = new ByteReader(view);
  const operation = bytes.uint8();
  bytes.skip(1);
  if (operation === countResponse) return { type: 'count', count: bytes.uint16() };
  if (operation !== responseCode) return { type: 'failed', code: 0 };
  bytes.skip(1);
  const code = bytes.uint8();
  if (code === 1) return { type: 'done' };
  if (code === 6) return { type: 'noRecords' };
  return unsupportedCodes.includes(code) ? { type: 'unsupported' } : { type: 'failed', code };
}
