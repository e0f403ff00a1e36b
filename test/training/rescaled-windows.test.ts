import { describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { featureIndex } from '../../src/domain/glucose/feature-index.ts';
import { featureCount } from '../../src/domain/glucose/features.ts';
import { type GlucoseSeries, seriesFrom } from '../../src/domain/glucose/series.ts';
import { windowsFrom } from '../../src/domain/glucose/windows.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { rescaled } from '../../src/training/rescaled-windows.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const series = syntheticGlucose({ days: 3 });
const pool = (of: GlucoseSeries) => {
  const windows = windowsFrom(of, { every: 60 });
  return { windows, weights: new Float32Array(windows.count).fill(1) };
};

describe('windows of a person whose glucose swings half as much', () => {
  const halved = rescaled(pool(series), { share: 1, least: 0.5, most: 0.5 }, seededRandom(1)).windows;
  // The same by another way: the readings themselves halved about 100, and the features made of those.
  const calm = windowsFrom(
    seriesFrom(
      Array.from(series.times, (time, index) => ({
        time,
        value: 100 + 0.5 * ((series.values[index] as number) - 100),
        utcOffset: 0,
      })),
    ),
    { every: 60 },
  );

  it('have the changes, past and to come, of readings that were halved', () => {
    for (const name of ['change 5 to 0 min ago', 'level against 120 min ago', 'yesterday next 30 min'] as const)
      for (let window = 0; window < calm.count; window++) {
        const at = window * featureCount + featureIndex(name);
        expect(halved.inputs[at]).toBeCloseTo(calm.inputs[at] as number, 2);
      }
    for (const [at, target] of calm.targets.entries())
      if (Number.isFinite(target)) expect(halved.targets[at]).toBeCloseTo(target, 2);
  });

  it('keep the mean, and the level lies half as far from it', () => {
    const plain = pool(series).windows;
    const [level, mean] = [featureIndex('level'), featureIndex('mean so far')];
    for (let window = 0; window < plain.count; window++) {
      const at = window * featureCount;
      expect(halved.inputs[at + mean]).toBe(plain.inputs[at + mean]);
      const distance = (inputs: Float32Array) => (inputs[at + level] as number) - (inputs[at + mean] as number);
      expect(distance(halved.inputs)).toBeCloseTo(0.5 * distance(plain.inputs), 3);
    }
  });

  it('count more than those of the person they were made from', () => {
    const { weights } = rescaled(pool(series), { share: 1, least: 0.5, most: 0.5 }, seededRandom(1));
    expect(weights[0]).toBeCloseTo(1 / 0.65, 5);
  });
});

it('a share of the windows is changed, the others stay to the last bit', () => {
  const before = pool(series);
  const after = rescaled(before, { share: 0.3, least: 0.4, most: 1.2 }, seededRandom(2));
  let same = 0;
  for (let window = 0; window < before.windows.count; window++) {
    const last = window * leadTimes.length;
    if (Object.is(after.windows.targets[last], before.windows.targets[last])) same += 1;
  }
  expect(same / before.windows.count).toBeGreaterThan(0.5);
  expect(same / before.windows.count).toBeLessThan(0.9);
  expect(before.windows.inputs).toEqual(pool(series).windows.inputs);
});
