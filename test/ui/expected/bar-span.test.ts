import { expect, it } from 'vitest';
import type { ExpectedTarget } from '../../../src/domain/examples/expectation.ts';
import { barSpan } from '../../../src/ui/expected/bar-span.ts';

const target = (change: Partial<ExpectedTarget>): ExpectedTarget => ({
  name: 'change in 7 days',
  unit: 'kg',
  method: 'unchanged',
  expected: 0,
  half: [-0.2, 0.2],
  ninety: [-1, 1],
  actual: null,
  ...change,
});

it('draws changes of one weight to one measure, and a quarter of the wide band beside it', () => {
  const [week, fortnight] = [target({}), target({ ninety: [-2, 2] })];
  // The wider one is 4 kg wide: a quarter of that on either side.
  expect(barSpan(week, [week, fortnight])).toEqual([-3, 3]);
  expect(barSpan(fortnight, [week, fortnight])).toEqual([-3, 3]);
});

it('draws two pressures each to its own, and reaches out to what came', () => {
  const upper = target({ unit: 'mmHg', ninety: [110, 150], actual: 190 });
  const lower = target({ unit: 'mmHg', ninety: [70, 90] });
  expect(barSpan(upper, [upper, lower])).toEqual([100, 190]);
  expect(barSpan(lower, [upper, lower])).toEqual([65, 95]);
});
