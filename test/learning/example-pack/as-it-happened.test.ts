import { expect, it } from 'vitest';
import { exampleSet } from '../../../src/domain/examples/example-set.ts';
import { asItHappened } from '../../../src/learning/example-pack/as-it-happened.ts';
import type { ScaledExample } from '../../../src/learning/example-pack/example-scale.ts';
import { PersonForecaster } from '../../../src/learning/example-pack/person-forecaster.ts';
import { lastOutcome } from '../../../src/learning/example-pack/simple-rules.ts';

const widths = { features: [], targets: [{ name: 'outcome', unit: '' }] };
type Row = readonly [time: number, completeAt: number, outcome: number];

/** What "as the last time" says of each example: which outcomes it had seen shows at once. */
function saidOf(rows: readonly Row[]) {
  const set = exampleSet(
    rows.map(([time, completeAt, outcome]) => ({
      time,
      completeAt,
      inputs: new Float64Array(0),
      targets: Float64Array.of(outcome),
    })),
    widths,
  );
  const scaled = rows.map(
    ([time, , outcome]): ScaledExample => ({
      day: time,
      design: Float64Array.of(1),
      completion: null,
      targets: Float64Array.of(outcome),
    }),
  );
  const forecaster = new PersonForecaster(lastOutcome, lastOutcome.fit([[]], 1));
  return {
    past: asItHappened(forecaster, set, scaled).map(({ mean, learned }) => [mean[0], learned]),
    learned: forecaster.learned,
  };
}

it('foresees an example from those before it, never from itself', () => {
  expect(
    saidOf([
      [1, 1, 10],
      [2, 2, 20],
      [3, 3, 30],
    ]),
  ).toEqual({
    past: [
      [0, 0],
      [10, 1],
      [20, 2],
    ],
    learned: 3,
  });
});

it('waits for an outcome that comes later than the next question', () => {
  expect(
    saidOf([
      [1, 9, 10],
      [2, 3, 20],
      [5, 6, 30],
      [10, 11, 40],
    ]).past,
  ).toEqual([
    [0, 0],
    [0, 0],
    [20, 1],
    [10, 3],
  ]);
});

it('lets two questions of the same moment know nothing of each other', () => {
  expect(
    saidOf([
      [1, 1, 10],
      [2, 2, 20],
      [2, 2, 30],
    ]).past,
  ).toEqual([
    [0, 0],
    [10, 1],
    [10, 1],
  ]);
});

it('never learns what is still to come', () => {
  expect(
    saidOf([
      [1, 1, 10],
      [2, Number.POSITIVE_INFINITY, 20],
    ]).learned,
  ).toBe(1);
});

it('widens the bands of a person who surprises, by a tenth of the way at the first error', () => {
  const prior = { ...lastOutcome.fit([[]], 1) };
  const forecaster = new PersonForecaster(lastOutcome, prior);
  const example = (outcome: number): ScaledExample => ({
    day: 0,
    design: Float64Array.of(1),
    completion: null,
    targets: Float64Array.of(outcome),
  });
  expect(forecaster.predict(example(0)).sd[0]).toBe(1);
  forecaster.learn(example(3));
  // Ten typical errors and one of three: √((10 + 9) / 11).
  expect(forecaster.predict(example(0)).sd[0]).toBeCloseTo(Math.sqrt(19 / 11));
});
