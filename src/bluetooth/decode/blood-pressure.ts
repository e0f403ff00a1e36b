/** Blood Pressure Measurement, 0x2A35 (Blood Pressure Service 1.1). */
import type { DeviceRemark } from '../../domain/device-reading.ts';
import { judge } from '../../domain/plausible-range.ts';
import { ByteReader } from '../byte-reader.ts';
import { type Decoded, decoded, needed } from '../decoded.ts';
import { readDeviceClock } from '../device-clock.ts';

const kilopascal = 0x01;
const hasTime = 0x02;
const hasPulse = 0x04;
const hasUser = 0x08;
const hasStatus = 0x10;

/** A conventional millimetre of mercury is 133.322387415 Pa (NIST SP 811). */
const millimetresPerKilopascal = 1000 / 133.322387415;

/** Bits of the measurement status. */
const irregular = 0x04;
const remarkBits: readonly (readonly [bit: number, remark: DeviceRemark])[] = [
  [0x01, 'moved'],
  [0x02, 'looseCuff'],
  [0x20, 'wrongPosition'],
];

/** "Unknown user". */
const noUser = 0xff;

export function decodeBloodPressure(view: DataView): Decoded {
  const bytes = new ByteReader(view);
  const flags = bytes.uint8();
  const [systolicSent, diastolicSent] = [bytes.shortFloat(), bytes.shortFloat()];
  // The mean arterial pressure: most cuffs have none to send.
  bytes.skip(2);
  const deviceTime = flags & hasTime ? readDeviceClock(bytes) : null;
  const pulse = flags & hasPulse ? bytes.shortFloat() : null;
  const user = flags & hasUser ? bytes.uint8() : noUser;
  const status = flags & hasStatus ? bytes.uint16() : 0;

  const toMillimetres = flags & kilopascal ? millimetresPerKilopascal : 1;
  const systolic = needed(systolicSent) * toMillimetres;
  const diastolic = needed(diastolicSent) * toMillimetres;
  const isPulse =
    pulse !== null && judge({ kind: 'heartRate', value: { beatsPerMinute: pulse } }).verdict === 'plausible';
  return decoded({
    main: {
      kind: 'bloodPressure',
      value: {
        systolic,
        diastolic,
        ...(isPulse ? { pulse } : {}),
        ...(status & irregular ? { irregularBeat: true } : {}),
      },
    },
    deviceTime,
    user: user === noUser ? null : user,
    remarks: remarkBits.flatMap(([bit, remark]) => (status & bit ? [remark] : [])),
  });
}
