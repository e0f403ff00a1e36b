import { expect, it } from 'vitest';
import { isConclusive } from '../../../src/features/forecast/is-conclusive.ts';

const pair = (rmse30: number, rmse60: number) => ({ rmse30, rmse60 });
const errors = { lastValue: pair(20, 30), generic: pair(17, 26), metaSgd: pair(16, 25) };

it('concludes from a day of held-back readings', () => {
  expect(isConclusive({ origins: 270, errors })).toBe(true);
});

it('concludes nothing from a handful of forecasts', () => {
  expect(isConclusive({ origins: 5, errors })).toBe(false);
});

it('concludes nothing where no forecast met a reading', () => {
  const none = { lastValue: pair(0, 0), generic: pair(0, 0), metaSgd: pair(0, 0) };
  expect(isConclusive({ origins: 270, errors: none })).toBe(false);
});
