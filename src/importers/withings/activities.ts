import type { WorkoutType } from '../../domain/observation-choices.ts';
import { workoutTypes } from '../../domain/observation-choices.ts';
import type { HeaderReader } from '../row-reader.ts';
import { choiceMeant } from '../table/choice-words.ts';
import { plainName } from '../table/column-names.ts';
import { minutesBetween } from '../table/minutes-between.ts';
import { parseTableTime } from '../table/table-time.ts';
import { withingsSource } from './source.ts';

/** Their names in the cell of JSON: metres, kilocalories, beats per minute. */
const inData = {
  distance: 'metres',
  calories: 'kilocalories',
  hr_average: 'averageHeartRate',
  hr_max: 'maximumHeartRate',
  elevation: 'metresClimbed',
} as const;

/** `activities.csv`: `from,to,…,"Activity type",Data,GPS,…`, what was measured as JSON in one cell. */
export const readActivitiesHeader: HeaderReader = (header) => {
  const plain = header.map(plainName);
  const type = plain.findIndex((name) =>
    /^(activity type|aktivitätstyp|type d'activité|tipo de actividad)$/.test(name),
  );
  const data = plain.findIndex((name) => /^(data|daten|données|datos)$/.test(name));
  if (type < 2 || data < 0) return null;
  return {
    format: 'withings',
    unit: null,
    columns: Math.max(type, data) + 1,
    parseTime: parseTableTime,
    read: (fields) => {
      const [from = '', to = ''] = fields;
      const minutes = minutesBetween(from, to);
      if (minutes === null) return 'badTime';
      const value = {
        type: (choiceMeant(fields[type] ?? '', workoutTypes) ?? 'other') as WorkoutType,
        minutes,
        ...measuredIn(fields[data] ?? ''),
      };
      return { time: from, source: withingsSource, found: [{ kind: 'workout', value }] };
    },
  };
};

function measuredIn(cell: string): Record<string, number> {
  let data: unknown;
  try {
    data = JSON.parse(cell);
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  const given = data as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(inData).flatMap(([key, name]) => {
      const amount = given[key];
      return typeof amount === 'number' && amount > 0 ? [[name, amount]] : [];
    }),
  );
}
