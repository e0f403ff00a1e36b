import { numberOf, objectOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import { type FitbitFile, fitbitSource } from './fitbit-entry.ts';
import { localTime } from './fitbit-time.ts';

/**
 * `sleep-2023-01-02.json`: nights and naps, on the wearer's clock. Trackers with heart rate tell stages (`wake`, `light`,
 * `deep`, `rem`); the older `asleep`, `restless` and `awake` tell asleep from awake alone.
 */
export const sleepFile: FitbitFile = {
  name: /^sleep-/,
  mark: /"dateOfSleep"\s*:/,
  read: (entries, { collector, place }) => {
    for (const entry of entries) {
      place.entry = entry;
      const time = localTime(entry.endTime, collector.options.timeZone);
      const minutesAsleep = numberOf(entry.minutesAsleep);
      if (Number.isNaN(time)) collector.skip('badTime', place);
      else if (minutesAsleep === undefined) collector.skip('badValue', place);
      else {
        const stages = objectOf(objectOf(entry.levels).summary);
        const minutesIn = (stage: string) => numberOf(objectOf(stages[stage]).minutes);
        const value = keptFields('sleep', {
          minutesAsleep,
          minutesInBed: numberOf(entry.timeInBed),
          minutesAwake: numberOf(entry.minutesAwake),
          minutesLight: minutesIn('light'),
          minutesDeep: minutesIn('deep'),
          minutesRem: minutesIn('rem'),
        });
        collector.observation({ kind: 'sleep', value }, { time, source: fitbitSource }, place);
      }
    }
  },
};
