/**
 * When a reading of a device was taken. Its clock shows no zone and is read in the person's; many were never set, or not
 * since the last journey.
 */
import { instantsOf } from './calendar.ts';
import type { DeviceReading } from './device-reading.ts';

const minuteMs = 60_000;
/** Cheap clocks drift by minutes in a year; a reading that arrives is not from the future. */
const driftMs = 10 * minuteMs;
const dayMs = 86_400_000;

/** What the device's clock says, epoch ms; the arrival where it says nothing. `later` in an hour that is lived twice. */
export function deviceInstant({ deviceTime, receivedAt }: DeviceReading, timeZone: string): number {
  if (deviceTime === null) return receivedAt;
  const { earlier, later } = instantsOf(timeZone, deviceTime);
  return later <= receivedAt ? later : earlier;
}

/** Why the device's clock is not believed without a question. */
export interface ClockDoubt {
  readonly why: 'ahead' | 'longAgo';
  /** What it says of the newest reading, epoch ms. */
  readonly newest: number;
  /** What brings the newest reading to the moment it arrived, ms, and the others with it. */
  readonly shift: number;
}

/**
 * Null where the newest reading may well be of today. One that lies ahead cannot be; one from over a day ago may be old, or
 * may have been taken just now under a clock that is wrong.
 */
export function clockDoubt(readings: readonly DeviceReading[], timeZone: string): ClockDoubt | null {
  let doubt: ClockDoubt | null = null;
  let newest = -Infinity;
  for (const reading of readings) {
    if (reading.deviceTime === null) continue;
    const instant = deviceInstant(reading, timeZone);
    if (instant <= newest) continue;
    newest = instant;
    const shift = reading.receivedAt - instant;
    if (shift < -driftMs) doubt = { why: 'ahead', newest, shift };
    else doubt = shift > dayMs ? { why: 'longAgo', newest, shift } : null;
  }
  return doubt;
}

/** With the device's clock put right by `shift`; never later than its arrival. */
export function readingTime(reading: DeviceReading, timeZone: string, shift: number): number {
  const instant = deviceInstant(reading, timeZone);
  return reading.deviceTime === null ? instant : Math.min(instant + shift, reading.receivedAt);
}
