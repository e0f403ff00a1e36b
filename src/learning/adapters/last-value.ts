import { leadTimes } from '../../domain/forecast.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { generic } from './generic.ts';

/** "Stays as it is": no change at any lead time. Its bands use the pack's spread, with factors of their own. */
export const lastValue: AdaptationMethod = {
  name: 'lastValue',
  adapt: async (pack, support) => {
    const base = await generic.adapt(pack, support);
    return {
      method: 'lastValue',
      predict: async (windows) => ({
        ...(await base.predict(windows)),
        change: new Float32Array(windows.count * leadTimes.length),
      }),
      parameters: () => base.parameters(),
      dispose: () => base.dispose(),
    };
  },
};
