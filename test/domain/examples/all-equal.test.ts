import { expect, it } from 'vitest';
import { allEqual } from '../../../src/domain/examples/all-equal.ts';
import { exampleSet } from '../../../src/domain/examples/example-set.ts';

const layout = {
  features: [],
  targets: [
    { name: 'a', unit: '' },
    { name: 'b', unit: '' },
  ],
};
const set = (pairs: readonly (readonly [number, number])[]) =>
  exampleSet(
    pairs.map((targets, time) => ({
      time,
      completeAt: time,
      inputs: new Float64Array(0),
      targets: Float64Array.from(targets),
    })),
    layout,
  );

it('notices five values that are exactly the same, target by target, and lets gaps be gaps', () => {
  const same = Array.from({ length: 5 }, (_, index) => [120, 80 + index] as const);
  expect(allEqual(set(same))).toEqual([5, 0]);
  expect(allEqual(set([...same, [Number.NaN, 80]]))).toEqual([5, 0]);
  expect(allEqual(set(same.slice(1)))).toEqual([0, 0]);
  expect(allEqual(set([...same, [121, 80]]))).toEqual([0, 0]);
  expect(allEqual(set([]))).toEqual([]);
});
