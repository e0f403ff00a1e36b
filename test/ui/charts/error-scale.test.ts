import { expect, it } from 'vitest';
import { errorScale } from '../../../src/ui/charts/error-scale.ts';

it('has room for every value, with a margin, and a few round ticks', () => {
  const { domain, ticks } = errorScale([10, 20]);
  expect(domain).toEqual([9, 21]);
  expect(ticks).toEqual([10, 15, 20]);
});

it('does not draw a change of one in a hundred as if it were a fall', () => {
  const { domain } = errorScale([20, 19.8]);
  expect(domain[1] - domain[0]).toBeCloseTo(0.1 * 19.9, 6);
});

it('never goes below zero, and stands where nothing was wrong or nothing is known', () => {
  expect(errorScale([0, 100]).domain[0]).toBe(0);
  expect(errorScale([0, 0])).toEqual({ domain: [0, 1], ticks: [0, 1] });
  expect(errorScale([])).toEqual({ domain: [0, 1], ticks: [0, 1] });
});

it('keeps to values that can be read where the error is small, as in mmol/L', () => {
  expect(errorScale([0.93, 0.91]).ticks).toEqual([0.9, 0.95]);
});
