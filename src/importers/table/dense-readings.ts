import type { ReadingTime } from '../reading-times.ts';
import { type Found, isFoundGlucose, isMeasurement } from './findings.ts';

/** Nobody pricks a finger or counts a pulse this often for a day; every sensor measures as often. */
const sensorGapMs = 20 * 60_000;
const fewestReadings = 50;

const isHeartRate = (found: Found): boolean => isMeasurement(found) && found.kind === 'heartRate';

/** Tells of a finding whether it is one of a series so close that a sensor must have measured it. */
export function densityOf(
  times: readonly (ReadingTime | null)[],
  foundAt: (index: number) => readonly Found[],
): (found: Found) => boolean {
  const isDense = (kind: (found: Found) => boolean): boolean => {
    const own = times.flatMap((at, index) => (at !== null && foundAt(index).some(kind) ? [at.time] : []));
    if (own.length < fewestReadings) return false;
    own.sort((a, b) => a - b);
    const gaps = own.slice(1).map((time, index) => time - (own[index] as number));
    gaps.sort((a, b) => a - b);
    return (gaps[Math.floor(gaps.length / 2)] as number) <= sensorGapMs;
  };
  const [glucose, heartRate] = [isDense(isFoundGlucose), isDense(isHeartRate)];
  return (found) => (glucose && isFoundGlucose(found)) || (heartRate && isHeartRate(found));
}
