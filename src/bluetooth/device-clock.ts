import type { ByteReader } from './byte-reader.ts';
import { RefusedReading } from './refused-reading.ts';

/**
 * The seven bytes of Date Time (0x2A08): year, month, day, hours, minutes, seconds, as a wall clock. Zero for year, month
 * or day means that the device does not know it: null.
 */
export function readDeviceClock(bytes: ByteReader): number | null {
  const year = bytes.uint16();
  const month = bytes.uint8();
  const day = bytes.uint8();
  const hours = bytes.uint8();
  const minutes = bytes.uint8();
  const seconds = bytes.uint8();
  if (year === 0 || month === 0 || day === 0) return null;
  const wall = Date.UTC(year, month - 1, day, hours, minutes, seconds);
  const read = new Date(wall);
  // `Date.UTC` carries 31 February over into March: a clock that shows it is not laid out as we think.
  const fits = read.getUTCMonth() === month - 1 && read.getUTCDate() === day && read.getUTCHours() === hours;
  if (year < 1900 || hours > 23 || minutes > 59 || seconds > 59 || !fits) throw new RefusedReading('malformed');
  return wall;
}
