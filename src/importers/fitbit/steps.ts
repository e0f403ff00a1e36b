import { numberOf } from '../json/json-value.ts';
import { type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { universalTime } from './fitbit-time.ts';

/** `steps-2023-01-02.json`: `{"dateTime": "01/02/23 00:01:00", "value": "12"}`, one for each minute. */
export const stepsFile: FitbitFile = {
  name: /^steps-/,
  mark: null,
  read: (entries, { collector, place }) => {
    const at = { time: 0, source: fitbitSource };
    for (const entry of entries) {
      place.entry = entry;
      const count = numberOf(entry.value);
      at.time = universalTime(entry.dateTime);
      if (Number.isNaN(at.time)) collector.skip('badTime', place);
      else if (count === undefined) collector.skip('badValue', place);
      else collector.sample('steps', count, at, place, 60);
    }
  },
};
