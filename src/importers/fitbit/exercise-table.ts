import { keptFields } from '../kept-fields.ts';
import type { HeaderReader } from '../row-reader.ts';
import { sportNamed } from '../sport-name.ts';
import { isBlank, parseNumber } from '../table/written-number.ts';
import { fitbitSource } from './fitbit-entry.ts';
import { offsetOf, spanOf } from './utc-column.ts';

/**
 * `UserExercises_2024-01-01.csv` ("Health Fitness Data_GoogleData"): workouts in UTC, lengths in millimetres, what the
 * tracker measured beside what was entered by hand. Their speeds are left: they are not what their names say.
 */
export const readExerciseHeader: HeaderReader = (header) => {
  const names = header.map((name) => name.toLowerCase());
  const column = (name: string) => names.indexOf(name);
  const [start, end, activity] = [column('exercise_start'), column('exercise_end'), column('activity_name')];
  if (Math.min(start, end, activity) < 0) return null;
  const offset = column('utc_offset');
  return {
    format: 'fitbit',
    unit: null,
    columns: Math.max(start, end, activity) + 1,
    read: (fields) => {
      const span = spanOf(fields[start], fields[end]);
      if (span === null) return 'badTime';
      /** The first of the columns that has a number above zero: an empty measure is written as 0. */
      const amount = (...columns: readonly string[]): number | undefined =>
        columns
          .map((name) => fields[column(name)] ?? '')
          .map((cell) => (isBlank(cell) ? null : parseNumber(cell)))
          .find((number): number is number => number !== null && number > 0);
      const millimetres = amount('tracker_total_distance_mm', 'manually_logged_total_distance_mm');
      const climbed = amount('tracker_total_altitude_mm');
      const value = keptFields('workout', {
        type: sportNamed(fields[activity] ?? ''),
        minutes: (span.end - span.start) / 60_000,
        metres: millimetres === undefined ? undefined : millimetres / 1000,
        metresClimbed: climbed === undefined ? undefined : climbed / 1000,
        kilocalories: amount('tracker_total_calories', 'manually_logged_total_calories'),
        averageHeartRate: amount('tracker_avg_heart_rate'),
        maximumHeartRate: amount('tracker_peak_heart_rate'),
      });
      return {
        time: span.start,
        utcOffset: offsetOf(fields[offset]),
        source: fitbitSource,
        found: [{ kind: 'workout', value }],
      };
    },
  };
};
