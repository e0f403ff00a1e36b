import { numberOf, positiveOf, textOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import { sportNamed } from '../sport-name.ts';
import { type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { universalTime } from './fitbit-time.ts';

/** International units, exact. */
const metresPer: ReadonlyMap<string, number> = new Map([
  ['kilometer', 1000],
  ['mile', 1609.344],
  ['meter', 1],
  ['yard', 0.9144],
]);

/** `exercise-0.json`: workouts, entered or noticed by the tracker. Durations in milliseconds; a distance has its unit beside it. */
export const exerciseFile: FitbitFile = {
  name: /^exercise-/,
  mark: /"activityName"\s*:/,
  read: (entries, { collector, place }) => {
    for (const entry of entries) {
      place.entry = entry;
      const time = universalTime(entry.startTime);
      const milliseconds = positiveOf(entry.activeDuration) ?? positiveOf(entry.duration);
      const perUnit = metresPer.get((textOf(entry.distanceUnit) ?? '').toLowerCase().replace(/s$/, ''));
      const distance = positiveOf(entry.distance);
      if (Number.isNaN(time)) collector.skip('badTime', place);
      else if (milliseconds === undefined) collector.skip('badValue', place);
      else {
        const value = keptFields('workout', {
          type: sportNamed(textOf(entry.activityName) ?? ''),
          minutes: milliseconds / 60_000,
          metres: distance === undefined || perUnit === undefined ? undefined : distance * perUnit,
          kilocalories: numberOf(entry.calories),
          averageHeartRate: positiveOf(entry.averageHeartRate),
        });
        collector.observation({ kind: 'workout', value }, { time, source: fitbitSource }, place);
      }
    }
  },
};
