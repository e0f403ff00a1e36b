import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGlucoseContext } from '../../src/bluetooth/decode/glucose-context.ts';
import { decodeHeartRate } from '../../src/bluetooth/decode/heart-rate.ts';
import { decodeRecordResponse } from '../../src/bluetooth/decode/record-access.ts';
import { RefusedReading } from '../../src/bluetooth/refused-reading.ts';
import { deviceServices } from '../../src/bluetooth/services.ts';
import { HeartWatch } from '../../src/bluetooth/session/heart-watch.ts';
import { judge } from '../../src/domain/plausible-range.ts';
import { bytes } from './bytes.ts';

const decoders = deviceServices.flatMap(({ characteristics }) => characteristics);
/** All optional fields present, in values a body can have. */
const whole: Readonly<Record<number, string>> = {
  10805: '1e8000520061 00ea07030e070509420001 0400',
  10776: '1b0700ea07030e0705090000 76b0120000',
  10909: '0ec837ea07030e07050902e600d606',
  10908: '0604ea00ea07030e07050902c837',
  10846: '0f61004000ea07030e070509800000000014f0',
  10847: '1f610040006200410060003f008000000000 14f0',
  10780: '066c0100ffea07030e07050902',
};

const digitsOf = (id: number) => (whole[id] as string).replace(/\s/g, '');

const payload = fc
  .uint8Array({ minLength: 0, maxLength: 32 })
  .map((array) => new DataView(array.buffer, array.byteOffset, array.byteLength));

/** A payload of this characteristic in which up to four bytes are others. */
const damaged = (id: number) =>
  fc.array(fc.tuple(fc.nat(31), fc.nat(255)), { minLength: 1, maxLength: 4 }).map((changes) => {
    const view = bytes(digitsOf(id));
    for (const [at, byte] of changes) if (at < view.byteLength) view.setUint8(at, byte);
    return view;
  });

/** What it gives, or null where it refuses; any other error fails the test. */
function orRefused<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(RefusedReading);
    return null;
  }
}

describe('bytes that no standard knows', () => {
  it.each(decoders.map(({ id, decode }) => [id.toString(16), id, decode] as const))(
    'never become a measurement that a body cannot have (%s)',
    (_, id, decode) => {
      let read = 0;
      fc.assert(
        fc.property(fc.oneof(payload, damaged(id)), (view) => {
          const decoded = orRefused(() => decode(view));
          if (decoded === null) return;
          read++;
          expect(decoded.measurements.length).toBeGreaterThan(0);
          for (const measurement of decoded.measurements) expect(judge(measurement).verdict).not.toBe('refuse');
          if (decoded.deviceTime !== null) expect(Number.isSafeInteger(decoded.deviceTime)).toBe(true);
        }),
        { numRuns: 2000, seed: 7 },
      );
      expect(read).toBeGreaterThan(100);
    },
  );

  it('never become an implausible heart rate, nor an error of another kind', () => {
    const watch = new HeartWatch();
    fc.assert(
      fc.property(payload, (view) => {
        orRefused(() => decodeGlucoseContext(view));
        orRefused(() => decodeRecordResponse(view));
        const decoded = orRefused(() => watch.add(decodeHeartRate(view), 0));
        for (const measurement of decoded?.measurements ?? []) expect(judge(measurement).verdict).not.toBe('refuse');
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe('a payload cut off anywhere', () => {
  it.each(decoders.map(({ id, decode }) => [id.toString(16), id, decode] as const))(
    'is refused as malformed, never as another error (%s)',
    (_, id, decode) => {
      const digits = digitsOf(id);
      const view = (length: number) => bytes(digits.slice(0, 2 * length));
      const needed = digits.length / 2;
      expect(decode(view(needed)).measurements.length).toBeGreaterThan(0);
      let refused = 0;
      for (let length = 0; length < needed; length++) {
        if (orRefused(() => decode(view(length))) === null) refused++;
      }
      // Only the last field of a scale or a thermometer (height, body site) is not read, and may be missing.
      expect(refused).toBeGreaterThanOrEqual(needed - 5);
    },
  );
});
