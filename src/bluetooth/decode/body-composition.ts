/** Body Composition Measurement, 0x2A9C (Body Composition Service 1.0): of it, the fat and the weight. */
import type { Measurement } from '../../domain/observation.ts';
import { ByteReader } from '../byte-reader.ts';
import { type Decoded, decoded } from '../decoded.ts';
import { readDeviceClock } from '../device-clock.ts';
import { RefusedReading } from '../refused-reading.ts';
import { weightOf } from './weight.ts';

const imperial = 0x0001;
const hasTime = 0x0002;
const hasUser = 0x0004;
/** Metabolism, muscle (share and mass), fat free, soft lean and water mass, impedance: two bytes each, between. */
const between = [0x0008, 0x0010, 0x0020, 0x0040, 0x0080, 0x0100, 0x0200];
const hasWeight = 0x0400;
const noUser = 0xff;
const unsuccessful = 0xffff;

export function decodeBodyComposition(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint16();
  const fat = bytes.uint16();
  const deviceTime = flags & hasTime ? readDeviceClock(bytes) : null;
  const user = flags & hasUser ? bytes.uint8() : noUser;
  for (const bit of between) if (flags & bit) bytes.skip(2);
  const weight = flags & hasWeight ? bytes.uint16() : null;
  if (fat === unsuccessful) throw new RefusedReading('noNumber');
  const beside: Measurement[] =
    weight === null ? [] : [{ kind: 'weight', value: { kilograms: weightOf(weight, (flags & imperial) !== 0) } }];
  return decoded({
    main: { kind: 'bodyFat', value: { percent: fat / 10 } },
    beside,
    deviceTime,
    user: user === noUser ? null : user,
  });
}
