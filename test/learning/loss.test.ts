import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { robustWindowError, weightedSquaredError } from '../../src/learning/loss.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const two = (...rows: number[][]) => tf.tensor2d(rows);
const numberIn = (loss: tf.Scalar) => loss.dataSync()[0] as number;

it('the robust loss of two windows is what one works out by hand', () => {
  // Squared errors: (9 + 16) / 2 over both outcomes; 1 over the one that is known. √(1 + 12.5 / 0.5) − 1 and √(1 + 1 / 0.5) − 1.
  const loss = robustWindowError(two([3, 0], [1, 5]), two([0, 4], [0, 0]), {
    known: two([1, 1], [1, 0]),
    weight: two([3], [1]),
    knee: 0.5,
  });
  expect(numberIn(loss)).toBeCloseTo((3 * (Math.sqrt(26) - 1) + (Math.sqrt(3) - 1)) / 4, 5);
});

it('it is the squared error of calm windows, and grows like the error itself of wild ones', () => {
  const of = (error: number) =>
    numberIn(robustWindowError(two([error]), two([0]), { known: two([1]), weight: two([1]), knee: 0.1 }));
  expect(of(0.02) / of(0.01)).toBeCloseTo(4, 1);
  expect(of(200) / of(100)).toBeCloseTo(2, 2);
});

it('an outcome of weight zero teaches nothing', () => {
  const loss = (target: number) => numberIn(weightedSquaredError(two([1, 2]), two([0, target]), two([1, 0])));
  expect(loss(7)).toBe(loss(-50));
});
