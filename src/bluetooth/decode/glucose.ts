/** Glucose Measurement, 0x2A18 (Glucose Service 1.0.1): one record of a meter's memory. */
import { millimolesToMilligrams } from '../../domain/units.ts';
import { ByteReader } from '../byte-reader.ts';
import { type Decoded, decoded, needed } from '../decoded.ts';
import { readDeviceClock } from '../device-clock.ts';
import { RefusedReading } from '../refused-reading.ts';

const hasOffset = 0x01;
const hasConcentration = 0x02;
const molar = 0x04;
const hasStatus = 0x08;

const minuteMs = 60_000;
/** "Overrun" and "underrun": the offset did not fit. */
const offsetOverrun = 0x7fff;
const offsetUnderrun = -0x8000;

const controlSolution = { type: 10, location: 4 };
/** Bits of the sensor status: malfunction, sample too small, strip wrong or pulled, too hot or cold, general fault. */
const faultBits = 0b0111_1001_1110;
const beyondBits = 0b0000_0110_0000;

export function decodeGlucose(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const sequence = bytes.uint16();
  const baseTime = readDeviceClock(bytes);
  const offset = flags & hasOffset ? bytes.int16() : 0;
  if (!(flags & hasConcentration)) throw new RefusedReading('noNumber');
  const concentration = bytes.shortFloat();
  const typeAndLocation = bytes.uint8();
  const status = flags & hasStatus ? bytes.uint16() : 0;

  if ((typeAndLocation & 0x0f) === controlSolution.type || typeAndLocation >> 4 === controlSolution.location)
    throw new RefusedReading('notABody');
  if (status & faultBits) throw new RefusedReading('deviceFault');
  if (status & beyondBits) throw new RefusedReading('beyondMeter');
  if (offset === offsetOverrun || offset === offsetUnderrun) throw new RefusedReading('malformed');
  const number = needed(concentration);
  // mol/L, or kg/L: one kilogram in a litre is 100,000 mg in a decilitre. Without the dust of powers of ten.
  const milligrams = flags & molar ? millimolesToMilligrams(number * 1000) : number * 100_000;
  return decoded({
    main: { kind: 'glucose', value: { milligramsPerDecilitre: Number(milligrams.toPrecision(9)) } },
    // The person sets the time that is shown through the offset; the base keeps running.
    deviceTime: baseTime === null ? null : baseTime + offset * minuteMs,
    sequence,
  });
}
