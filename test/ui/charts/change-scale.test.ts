import { expect, it } from 'vitest';
import { changeScale } from '../../../src/ui/charts/change-scale.ts';

it('has room for every change and for none, with a margin, and a few round ticks', () => {
  const { domain, ticks } = changeScale([0, -0.2, -0.1]);
  expect(domain[0]).toBeCloseTo(-0.22, 9);
  expect(domain[1]).toBeCloseTo(0.02, 9);
  expect(ticks).toEqual([-0.2, -0.15, -0.1, -0.05, 0]);
});

it('does not draw a change of one in a thousand as if it were a fall', () => {
  const { domain, ticks } = changeScale([0, -0.001]);
  expect(domain[1] - domain[0]).toBeCloseTo(0.04, 9);
  expect(ticks).toEqual([-0.02, -0.01, 0, 0.01]);
});

it('shows what grew as well as what fell, and stands where nothing is known', () => {
  expect(changeScale([0, 0.5, -0.5]).ticks).toEqual([-0.4, -0.2, 0, 0.2, 0.4]);
  expect(changeScale([Number.NaN]).ticks).toEqual([-0.02, -0.01, 0, 0.01, 0.02]);
});
