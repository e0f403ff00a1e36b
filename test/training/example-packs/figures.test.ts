import '@tensorflow/tfjs';
import { expect, it } from 'vitest';
import type { ScaledExample } from '../../../src/learning/example-pack/example-scale.ts';
import { disposeExamples } from '../../../src/learning/examples.ts';
import { seededRandom } from '../../../src/learning/random.ts';
import { foldsOf } from '../../../src/training/example-packs/folds.ts';
import { lifeTask } from '../../../src/training/example-packs/net-tasks.ts';
import { personCell } from '../../../src/training/example-packs/person-cell.ts';
import type { ScoredForecast } from '../../../src/training/example-packs/scored-forecasts.ts';

const forecast = (learned: number, error: number, target = 0): ScoredForecast => ({
  index: learned,
  target,
  learned,
  actual: 10 + error,
  mean: 10,
  sd: 1,
  half: 1,
  eighty: 2,
  ninety: 3,
});

it('counts errors and covered outcomes from so many own examples on, of one target', () => {
  const forecasts = [
    forecast(0, 100),
    forecast(3, 3),
    forecast(4, -1),
    forecast(5, 2),
    forecast(6, 4),
    forecast(6, 50, 1),
  ];
  // Errors 3, 1, 2 and 4: √(30/4), mean 2.5; one within 1, two within 2, three within 3.
  expect(personCell(forecasts, { target: 0, learned: 3, leastForecasts: 4 })).toEqual({
    count: 4,
    rmse: Math.sqrt(7.5),
    mae: 2.5,
    half: 0.25,
    eighty: 0.5,
    ninety: 0.75,
    reach: 3,
  });
  expect(personCell(forecasts, { target: 0, learned: 3, leastForecasts: 5 })).toBeUndefined();
});

it('puts everybody into exactly one fold, of nearly the same size', () => {
  const people = Array.from({ length: 13 }, (_, index) => index);
  const folds = foldsOf(people, 5, 1);
  expect(folds.flat().sort((a, b) => a - b)).toEqual(people);
  expect(folds.map(({ length }) => length).sort()).toEqual([2, 2, 3, 3, 3]);
  expect(foldsOf(people, 5, 1)).toEqual(folds);
});

it('lets a network learn only from what came before it is judged', () => {
  const life = Array.from(
    { length: 30 },
    (_, day): ScaledExample => ({
      day,
      design: Float64Array.of(1, day),
      completion: null,
      targets: Float64Array.of(0),
    }),
  );
  const random = seededRandom(5);
  for (let draw = 0; draw < 20; draw++) {
    const { support, query } = lifeTask([life], random);
    const [learned, judged] = [support.examples, query].map(({ inputs }) => [...inputs.dataSync()]) as [
      number[],
      number[],
    ];
    expect(Math.max(...learned)).toBeLessThan(Math.min(...judged));
    disposeExamples(support.examples);
    disposeExamples(query);
  }
});
