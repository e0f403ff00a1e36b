import { numberOf, objectOf } from '../json/json-value.ts';
import { type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { universalTime } from './fitbit-time.ts';

/**
 * `heart_rate-2023-01-02.json`: `{"dateTime": "01/02/23 00:00:05", "value": {"bpm": 61, "confidence": 2}}`, every few
 * seconds. Confidence 0 is a tracker that lies on the table; it writes 70.
 */
export const heartRateFile: FitbitFile = {
  name: /^heart_rate-/,
  mark: /"value"\s*:\s*\{\s*"bpm"\s*:/,
  read: (entries, { collector, place }) => {
    const at = { time: 0, source: fitbitSource };
    for (const entry of entries) {
      place.entry = entry;
      const { bpm, confidence } = objectOf(entry.value);
      const rate = numberOf(bpm);
      at.time = universalTime(entry.dateTime);
      if (Number.isNaN(at.time)) collector.skip('badTime', place);
      else if (rate === undefined || confidence === 0) collector.skip('badValue', place);
      else collector.sample('heartRate', rate, at, place);
    }
  },
};
