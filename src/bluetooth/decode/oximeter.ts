/** PLX Spot-Check and Continuous Measurement, 0x2A5E and 0x2A5F (Pulse Oximeter Service 1.0.1). */
import { ByteReader } from '../byte-reader.ts';
import { type Decoded, decoded, needed } from '../decoded.ts';
import { readDeviceClock } from '../device-clock.ts';
import { RefusedReading } from '../refused-reading.ts';

/** Bits of the measurement status: demonstration or test data, and being calibrated, unavailable or invalid. */
const notABodyBits = 0x0400 | 0x0800;
const noMeasurementBits = 0x1000 | 0x2000 | 0x8000;
/** Bits of the sensor status: malfunction of device or sensor, sensor unconnected, displaced or off. */
const faultBits = 0x00_0002 | 0x00_0800 | 0x00_2000 | 0x00_4000 | 0x00_8000;

export function decodeSpotOximetry(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const [oxygen, pulse] = [bytes.shortFloat(), bytes.shortFloat()];
  const sent = flags & 0x01 ? readDeviceClock(bytes) : null;
  const measurementStatus = flags & 0x02 ? bytes.uint16() : 0;
  const sensorStatus = flags & 0x04 ? bytes.uint24() : 0;
  if (flags & 0x08) bytes.skip(2);
  const clockNotSet = (flags & 0x10) !== 0;
  return oximetry({ oxygen, pulse, measurementStatus, sensorStatus, deviceTime: clockNotSet ? null : sent });
}

export function decodeContinuousOximetry(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const [oxygen, pulse] = [bytes.shortFloat(), bytes.shortFloat()];
  // The same pair, averaged over a shorter and over a longer time.
  if (flags & 0x01) bytes.skip(4);
  if (flags & 0x02) bytes.skip(4);
  const measurementStatus = flags & 0x04 ? bytes.uint16() : 0;
  const sensorStatus = flags & 0x08 ? bytes.uint24() : 0;
  if (flags & 0x10) bytes.skip(2);
  return oximetry({ oxygen, pulse, measurementStatus, sensorStatus, deviceTime: null });
}

interface Oximetry {
  readonly oxygen: number | null;
  readonly pulse: number | null;
  readonly measurementStatus: number;
  readonly sensorStatus: number;
  readonly deviceTime: number | null;
}

function oximetry({ oxygen, pulse, measurementStatus, sensorStatus, deviceTime }: Oximetry): Decoded {
  if (measurementStatus & notABodyBits) throw new RefusedReading('notABody');
  if (sensorStatus & faultBits) throw new RefusedReading('deviceFault');
  if (measurementStatus & noMeasurementBits) throw new RefusedReading('noNumber');
  return decoded({
    main: { kind: 'oxygenSaturation', value: { percent: needed(oxygen) } },
    beside: pulse === null ? [] : [{ kind: 'heartRate', value: { beatsPerMinute: pulse } }],
    deviceTime,
  });
}
