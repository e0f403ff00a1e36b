import type { Observation, PressureReading } from '../../observation.ts';
import { type SlotOfDay, slotAt } from './pressure-slot.ts';

/** Readings so close together are one sitting. */
export const sittingMs = 30 * 60_000;

/** Readings taken one after the other, with the observations they were logged as. */
export interface PressureSitting extends SlotOfDay {
  /** Epoch ms, of the first. */
  readonly time: number;
  readonly utcOffset: number;
  readonly readings: readonly PressureReading[];
  readonly observationIds: readonly string[];
}

/** Sittings, oldest first; a stored mean brings the readings it was made of. */
export function pressureSittings(observations: readonly Observation<'bloodPressure'>[]): PressureSitting[] {
  const sittings: PressureSitting[] = [];
  for (const { id, time, utcOffset, value } of observations.toSorted((a, b) => a.time - b.time)) {
    const readings = value.readings && value.readings.length > 0 ? value.readings : [value];
    const last = sittings.at(-1);
    if (last && time - last.time <= sittingMs) {
      sittings[sittings.length - 1] = {
        ...last,
        readings: [...last.readings, ...readings],
        observationIds: [...last.observationIds, id],
      };
    } else {
      sittings.push({ time, utcOffset, ...slotAt(time, utcOffset), readings, observationIds: [id] });
    }
  }
  return sittings;
}
