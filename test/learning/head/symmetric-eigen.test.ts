import { describe, expect, it } from 'vitest';
import { symmetricEigen } from '../../../src/learning/head/symmetric-eigen.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';

describe('symmetricEigen', () => {
  it('finds the two directions of a matrix worked by hand, largest first', () => {
    // [[2, 1], [1, 2]]: 3 along (1, 1)/√2 and 1 along (1, -1)/√2.
    const { values, vectors } = symmetricEigen([2, 1, 1, 2], 2);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0] as number)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(vectors[0]).toBeCloseTo(vectors[2] as number, 12);
    expect(vectors[1]).toBeCloseTo(-(vectors[3] as number), 12);
  });

  it('puts the values of a diagonal matrix in order and leaves its directions', () => {
    const { values, vectors } = symmetricEigen([1, 0, 0, 0, 5, 0, 0, 0, -2], 3);
    expect([...values]).toEqual([5, 1, -2]);
    expect([...vectors]).toEqual([0, 1, 0, 1, 0, 0, 0, 0, 1]);
  });

  const n = 12;
  const random = seededRandom(12);
  const half = Array.from({ length: n * n }, () => normal(random));
  const matrix = half.map((value, index) => value + (half[(index % n) * n + Math.floor(index / n)] as number));
  const at = (m: ArrayLike<number>, row: number, column: number) => m[row * n + column] as number;
  const sum = (of: (k: number) => number) => Array.from({ length: n }, (_, k) => of(k)).reduce((a, b) => a + b, 0);

  it.each([1, 1e-9, 1e9])('holds A v = λ v, with v orthonormal and λ in order, whatever the unit (%s)', (unit) => {
    const scaled = matrix.map((value) => unit * value);
    const { values, vectors } = symmetricEigen(scaled, n);
    for (let column = 0; column < n; column++) {
      for (let row = 0; row < n; row++) {
        const image = sum((k) => at(scaled, row, k) * at(vectors, k, column));
        expect(image / unit).toBeCloseTo(((values[column] as number) / unit) * at(vectors, row, column), 10);
        const inner = sum((k) => at(vectors, k, row) * at(vectors, k, column));
        expect(inner).toBeCloseTo(row === column ? 1 : 0, 12);
      }
      if (column > 0) expect(values[column]).toBeLessThanOrEqual(values[column - 1] as number);
    }
    expect(sum((k) => values[k] as number) / unit).toBeCloseTo(
      sum((k) => at(matrix, k, k)),
      10,
    );
  });
});
