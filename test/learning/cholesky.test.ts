import { describe, expect, it } from 'vitest';
import { cholesky, solveCholesky } from '../../src/learning/cholesky.ts';

// Worked by hand: A = L Lᵀ with L = [[2, 0, 0], [6, 1, 0], [-8, 5, 3]].
const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
const lower = [2, 0, 0, 6, 1, 0, -8, 5, 3];

describe('cholesky', () => {
  it('finds the lower factor of a matrix made from one by hand', () => {
    expect([...cholesky(matrix, 3)]).toEqual(lower);
  });

  it('reads the lower half only', () => {
    const half = matrix.slice();
    half[1] = half[2] = half[5] = Number.NaN;
    expect([...cholesky(half, 3)]).toEqual(lower);
  });

  it.each([
    ['an indefinite matrix', [1, 2, 2, 1]],
    ['a singular matrix', [1, 1, 1, 1]],
    ['an unknown entry', [Number.NaN, 0, 0, 1]],
  ])('refuses %s', (_what, values) => {
    expect(() => cholesky(Float64Array.from(values), 2)).toThrow(RangeError);
  });

  it('solves for several right sides at once', () => {
    // x = (1, 2, 3) gives A x = (4 + 24 - 48, 12 + 74 - 129, -16 - 86 + 294) = (-20, -43, 192); e₃ gives the last column.
    const rightSides = Float64Array.of(-20, -16, -43, -43, 192, 98);
    const solution = solveCholesky(cholesky(matrix, 3), 3, rightSides, 2);
    for (const [index, value] of [1, 0, 2, 0, 3, 1].entries()) expect(solution[index]).toBeCloseTo(value, 12);
    expect([...rightSides]).toEqual([-20, -16, -43, -43, 192, 98]);
  });
});
