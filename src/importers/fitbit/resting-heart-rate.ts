import { objectOf, positiveOf } from '../json/json-value.ts';
import { type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { localTime } from './fitbit-time.ts';

/** The same day's rate stands in two files with different numbers of decimals. */
export const toTenths = (value: number): number => Math.round(value * 10) / 10;

/** `resting_heart_rate-2023-01-02.json`: `{"dateTime": "01/02/23 00:00:00", "value": {"date": "01/02/23", "value": 58.2, "error": 6.8}}`; 0 is a day without. */
export const restingHeartRateFile: FitbitFile = {
  name: /^resting_heart_rate-/,
  mark: /"value"\s*:\s*\{\s*"date"\s*:[^}]*"error"\s*:/,
  read: (entries, { collector, place }) => {
    for (const entry of entries) {
      place.entry = entry;
      const rate = positiveOf(objectOf(entry.value).value);
      const time = localTime(entry.dateTime, collector.options.timeZone);
      if (Number.isNaN(time)) collector.skip('badTime', place);
      else if (rate === undefined) collector.skip('badValue', place);
      else {
        const value = { beatsPerMinute: toTenths(rate) };
        collector.observation({ kind: 'restingHeartRate', value }, { time, source: fitbitSource }, place);
      }
    }
  },
};
