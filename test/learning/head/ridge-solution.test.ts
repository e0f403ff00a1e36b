import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ridgeSolution, ridgeSolve } from '../../../src/learning/head/ridge-solution.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';
import { centralDifferences } from '../../fixtures/central-differences.ts';
import { matrixOf, ridge } from '../../fixtures/double-precision-head.ts';

describe('ridgeSolution', () => {
  it('solves two weights worked by hand, each lead time with its own pull', () => {
    // [[2+1, 1], [1, 1+2]] w = (5, 7) gives w = (1, 2); [[2+2, 1], [1, 1+0]] w = (6, 3) gives w = (1, 2) too;
    // [[2+0, 1], [1, 1+1]] w = (3, 0) gives w = (2, -1).
    const solution = ridgeSolution([2, 1, 1, 1], [1, 2, 0, 2, 0, 1], [5, 6, 3, 7, 3, 0], 2);
    for (const [index, value] of [1, 1, 2, 2, 2, -1].entries()) expect(solution[index]).toBeCloseTo(value, 6);
  });

  it('solves three weights worked by hand', () => {
    // A + Λ = [[4, 12, -16], [12, 37, -43], [-16, -43, 98]]; (1, 2, 3) gives (-20, -43, 192).
    const solution = ridgeSolution([3, 12, -16, 12, 35, -43, -16, -43, 95], [1, 2, 3], [-20, -43, 192], 3);
    for (const [index, value] of [1, 2, 3].entries()) expect(solution[index]).toBeCloseTo(value, 5);
  });

  it('is zero where the support says nothing', () => {
    expect([...ridgeSolution([0, 0, 0, 0], [3, 4], [0, 0], 2)]).toEqual([0, 0]);
  });

  it('refuses a system with more than one solution, unless a pull decides', () => {
    expect(() => ridgeSolution([1, 1, 1, 1], [0, 0], [1, 1], 2)).toThrow(RangeError);
    expect([...ridgeSolution([1, 1, 1, 1], [0, 1], [1, 1], 2)]).toEqual([1, 0]);
  });

  it('refuses unknown numbers', () => {
    expect(() => ridgeSolution([Number.NaN, 0, 0, 1], [1, 1], [1, 1], 2)).toThrow(RangeError);
  });
});

describe('ridgeSolve', () => {
  beforeAll(async () => {
    await tf.setBackend('cpu');
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  const [d, leads] = [4, 3];
  const random = seededRandom(5);
  const normals = (length: number) => Float32Array.from({ length }, () => normal(random));
  // A = Z′Z, as it is in use.
  const z = normals(6 * d);
  const gram = Float32Array.from({ length: d * d }, (_, index) => {
    const [row, column] = [Math.floor(index / d), index % d];
    return [0, 1, 2, 3, 4, 5].reduce((sum, n) => sum + (z[n * d + row] as number) * (z[n * d + column] as number), 0);
  });
  const precision = normals(d * leads).map((value) => 0.5 + value * value);
  const rightSide = normals(d * leads);
  const upstream = normals(d * leads);

  /** Σ G ∘ W in double precision. */
  const weighted = (a: ArrayLike<number>, p: ArrayLike<number>, b: ArrayLike<number>) =>
    ridge({ gram: matrixOf(a, d), rightSide: matrixOf(b, leads) }, matrixOf(p, leads))
      .flat()
      .reduce((sum, value, index) => sum + value * (upstream[index] as number), 0);

  const onTape = () =>
    tf.tidy(() => {
      const { value, grads } = tf.valueAndGrads((a: tf.Tensor, p: tf.Tensor, b: tf.Tensor) =>
        tf.sum(
          tf.mul(ridgeSolve(a as tf.Tensor2D, p as tf.Tensor2D, b as tf.Tensor2D), tf.tensor2d(upstream, [d, leads])),
        ),
      )([tf.tensor2d(gram, [d, d]), tf.tensor2d(precision, [d, leads]), tf.tensor2d(rightSide, [d, leads])]);
      return { value: value.dataSync()[0], gradients: grads.map((each) => each.dataSync().slice()) } as never;
    }) as unknown as { value: number; gradients: [Float32Array, Float32Array, Float32Array] };

  const isClose = (actual: ArrayLike<number>, expected: ArrayLike<number>) => {
    const away = Math.hypot(...Array.from(expected, (value, index) => value - (actual[index] as number)));
    expect(away).toBeLessThan(1e-5 * Math.hypot(...Array.from(expected)));
  };

  it('gives the solution itself', () => {
    expect(onTape().value).toBeCloseTo(weighted(gram, precision, rightSide), 5);
  });

  it('its gradient along the right side and the precision is that of finite differences', () => {
    const { gradients } = onTape();
    isClose(
      gradients[1],
      centralDifferences((p) => weighted(gram, p, rightSide), precision),
    );
    isClose(
      gradients[2],
      centralDifferences((b) => weighted(gram, precision, b), rightSide),
    );
  });

  it('its gradient along the Gram matrix is that of finite differences, entry by entry', () => {
    isClose(
      onTape().gradients[0],
      centralDifferences((a) => weighted(a, precision, rightSide), gram),
    );
  });
});
