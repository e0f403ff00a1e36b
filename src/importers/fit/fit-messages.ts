import { AppError } from '../../domain/app-error.ts';

/** One message: what the profile names its fields, scaled to their unit. Fields without a value are absent. */
export type FitMessage = Readonly<Record<string, unknown>>;
/** Messages by their name in the profile, in the order of the file. */
export type FitMessages = Readonly<Partial<Record<string, readonly FitMessage[]>>>;

/** Before this, a time counts seconds since the device was switched on: 0x10000000 s after the epoch of FIT, 1998. */
const firstAbsoluteTime = Date.parse('1998-07-03T21:24:16Z');

/**
 * The messages of one FIT file whose checksums match. The parser and its profile (half a megabyte) are loaded with the
 * first such file.
 */
export async function decodeFit(bytes: Uint8Array<ArrayBuffer>): Promise<FitMessages> {
  const { default: FitParser } = await import('fit-file-parser');
  const parser = new FitParser({ force: false, mode: 'list' });
  let decoded: FitMessages | undefined;
  let error: unknown;
  try {
    // A copy, since the parser turns some bytes around in place.
    parser.parse(bytes.slice().buffer, (message, data) => {
      error = message;
      decoded = (data as { messages?: FitMessages } | undefined)?.messages;
    });
  } catch (thrown) {
    error = thrown;
  }
  if (decoded === undefined || error !== undefined)
    throw new AppError('fileUnreadable', { message: error instanceof Error ? error.message : String(error) });
  return decoded;
}

export function numberOf(message: FitMessage, field: string): number | undefined {
  const value = message[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** For what a device writes as zero where it did not measure it. */
export function positiveOf(message: FitMessage, field: string): number | undefined {
  const value = numberOf(message, field);
  return value !== undefined && value > 0 ? value : undefined;
}

/** Epoch ms; NaN where the message has no time of day. */
export function timeOf(message: FitMessage, field = 'timestamp'): number {
  const value = message[field];
  const time = value instanceof Date ? value.getTime() : Number.NaN;
  return time >= firstAbsoluteTime ? time : Number.NaN;
}

/** Local time minus UTC in minutes, where a message tells both; zones are whole quarters of an hour. */
export function utcOffsetOf(message: FitMessage | undefined): number | undefined {
  if (message === undefined) return undefined;
  const minutes = (timeOf(message, 'local_timestamp') - timeOf(message)) / 60_000;
  const offset = Math.round(minutes / 15) * 15;
  return offset >= -12 * 60 && offset <= 14 * 60 ? offset : undefined;
}
