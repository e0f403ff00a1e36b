import { leadTimes } from '../../domain/forecast.ts';
import { featureIndex } from '../../domain/glucose/feature-index.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';

const known = featureIndex('yesterday known (0 or 1)');
const against = featureIndex('level against yesterday');
const next30 = featureIndex('yesterday next 30 min');
const next60 = featureIndex('yesterday next 60 min');

/** Yesterday's change from the origin's time of day on, mg/dL: known after 30 and 60 minutes, linear between. */
const changeYesterday = (minutes: number, after30: number, after60: number): number =>
  minutes <= 30 ? (after30 * minutes) / 30 : after30 + ((after60 - after30) * (minutes - 30)) / 30;

/**
 * "As yesterday": glucose 24 hours before each lead time. It learns nothing; where yesterday is not known it says what
 * last value says.
 */
export const sameTimeYesterday: AdaptationMethod = {
  name: 'sameTimeYesterday',
  adapt: async () => new Float32Array(0),
  predict: async (_pack, _adapted, { count, inputs }) => {
    const change = new Float32Array(count * leadTimes.length);
    for (let window = 0; window < count; window++) {
      const feature = (index: number) => inputs[window * featureCount + index] as number;
      if (feature(known) !== 1) continue;
      for (const [lead, minutes] of leadTimes.entries())
        change[window * leadTimes.length + lead] =
          changeYesterday(minutes, feature(next30), feature(next60)) - feature(against);
    }
    return change;
  },
};
