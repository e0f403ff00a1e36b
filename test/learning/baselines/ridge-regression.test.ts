import { expect, it } from 'vitest';
import { blockedFolds } from '../../../src/learning/baselines/blocked-folds.ts';
import { normalEquations, ridgeWeights } from '../../../src/learning/baselines/ridge-regression.ts';

it('solves two rows of two inputs as worked by hand', () => {
  // XᵀX = [[2, 1], [1, 1]], Xᵀy = (4, 3); with λ = 1: [[3, 1], [1, 2]] w = (4, 3), so w = (1, 1).
  const rows = { count: 2, inputs: Float64Array.of(1, 0, 1, 1), outputs: Float64Array.of(1, 3) };
  const weights = ridgeWeights(normalEquations(rows, [0, 1]), 1);
  expect(weights[0]).toBeCloseTo(1, 12);
  expect(weights[1]).toBeCloseTo(1, 12);
});

it('hears only the rows that are chosen', () => {
  // One input: w = xy / (x² + λ) of the second row alone: 6 / (4 + 2).
  const rows = { count: 2, inputs: Float64Array.of(1, 2), outputs: Float64Array.of(99, 3) };
  expect(ridgeWeights(normalEquations(rows, [1]), 2)[0]).toBeCloseTo(1, 12);
  expect([...ridgeWeights(normalEquations(rows, []), 2)]).toEqual([0]);
});

it('every row is judged once, by rows no outcome of which it shares', () => {
  const origins = Array.from({ length: 97 }, (_, index) => index * 15 * 60_000);
  const folds = blockedFolds(origins);
  expect(folds.flatMap(({ judged }) => judged)).toEqual(origins.map((_, row) => row));
  for (const { learned, judged } of folds) {
    expect(learned.length).toBeGreaterThan(60);
    for (const row of learned)
      for (const other of judged)
        expect(Math.abs((origins[row] as number) - (origins[other] as number))).toBeGreaterThan(60 * 60_000);
  }
});

it('a support of no rows has only empty folds', () => {
  for (const { learned, judged } of blockedFolds([])) expect([learned, judged]).toEqual([[], []]);
});
