/** Weight Measurement, 0x2A9D (Weight Scale Service 1.0). */
import { poundsToKilograms } from '../../domain/units.ts';
import { ByteReader } from '../byte-reader.ts';
import { type Decoded, decoded } from '../decoded.ts';
import { readDeviceClock } from '../device-clock.ts';
import { RefusedReading } from '../refused-reading.ts';

const imperial = 0x01;
const hasTime = 0x02;
const hasUser = 0x04;
const noUser = 0xff;
/** "Measurement unsuccessful". */
const unsuccessful = 0xffff;

export function decodeWeight(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const weight = bytes.uint16();
  const deviceTime = flags & hasTime ? readDeviceClock(bytes) : null;
  const user = flags & hasUser ? bytes.uint8() : noUser;
  // The body mass index and the height that may follow were typed into the scale, not measured by it.
  if (weight === unsuccessful) throw new RefusedReading('noNumber');
  return decoded({
    main: { kind: 'weight', value: { kilograms: weightOf(weight, (flags & imperial) !== 0) } },
    deviceTime,
    user: user === noUser ? null : user,
  });
}

/** In steps of 5 g, or of a hundredth of a pound. */
export const weightOf = (steps: number, inPounds: boolean): number =>
  inPounds ? poundsToKilograms(steps / 100) : steps / 200;
