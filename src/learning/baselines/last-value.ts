import { leadTimes } from '../../domain/forecast.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';

/** "Stays as it is": no change at any lead time. */
export const lastValue: AdaptationMethod = {
  name: 'lastValue',
  adapt: async () => new Float32Array(0),
  predict: async (_pack, _adapted, windows) => new Float32Array(windows.count * leadTimes.length),
};
