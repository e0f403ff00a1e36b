/** Heart Rate Measurement, 0x2A37 (Heart Rate Service 1.0): one a second while the strap is worn. */
import { ByteReader } from '../byte-reader.ts';

const isWide = 0x01;
/** Two bits: whether the sensor can tell that it touches skin, and whether it does. */
const tellsContact = 0x04;
const touches = 0x02;
const hasEnergy = 0x08;
const hasIntervals = 0x10;

export interface HeartBeat {
  readonly beatsPerMinute: number;
  /** Null where the sensor cannot tell. */
  readonly contact: boolean | null;
  /** Times between beats since the last payload, ms, oldest first. */
  readonly intervals: readonly number[];
}

export function decodeHeartRate(view: DataView): HeartBeat {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const beatsPerMinute = flags & isWide ? bytes.uint16() : bytes.uint8();
  if (flags & hasEnergy) bytes.skip(2);
  const intervals: number[] = [];
  if (flags & hasIntervals) {
    // Units of 1/1024 s.
    while (bytes.left >= 2) intervals.push((bytes.uint16() * 1000) / 1024);
  }
  return { beatsPerMinute, contact: flags & tellsContact ? (flags & touches) !== 0 : null, intervals };
}
