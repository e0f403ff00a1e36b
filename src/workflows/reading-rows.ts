import { utcOffsetAt } from '../domain/calendar.ts';
import type { DeviceReading } from '../domain/device-reading.ts';
import { readingTime } from '../domain/device-time.ts';
import { importedId } from '../domain/imported-id.ts';
import type { Observation } from '../domain/observation.ts';
import { refuseImplausible } from './record-observation.ts';
import type { Services } from './services.ts';

interface RowsOptions {
  readonly profileId: string;
  readonly deviceName: string | null;
  /** What is added to the device's clock, ms. */
  readonly shift: number;
}

/**
 * One observation for each measurement of a reading. Its id holds on to the device's own clock, which neither a zone nor a
 * shift changes: the same memory read again on a journey is the same.
 */
export function readingRows(services: Services, reading: DeviceReading, options: RowsOptions): Observation[] {
  const { profileId, deviceName, shift } = options;
  const time = readingTime(reading, services.timeZone, shift);
  return reading.measurements.map((measurement) => {
    refuseImplausible(measurement, time, services.now());
    return {
      ...measurement,
      id: importedId(profileId, { ...measurement, time: reading.deviceTime ?? time }),
      profileId,
      time,
      utcOffset: utcOffsetAt(services.timeZone, time),
      source: { type: 'bluetooth', ...(deviceName === null ? {} : { name: deviceName }) },
      version: 1,
    };
  });
}
