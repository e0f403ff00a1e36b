import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type ProximalState,
  preconditionerOf,
  proximalGradient,
  proximalStep,
  steadyRate,
  steepestOf,
} from '../../../src/learning/head/proximal-steps.ts';
import { ridgeSolution } from '../../../src/learning/head/ridge-solution.ts';
import { symmetricEigen } from '../../../src/learning/head/symmetric-eigen.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';
import { tidied } from '../../../src/learning/tidied.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

const [n, d, leads] = [40, 6, 3];
const random = seededRandom(61);
const normals = (length: number) => Float32Array.from({ length }, () => normal(random));
const features = normals(n * d);
const residuals = normals(n * leads);
const weights = Float32Array.from({ length: n }, () => random());
const pulls = Float32Array.from({ length: d * leads }, () => 1 + 10 * random());
const away = normals(d * leads);

const product = (a: tf.Tensor2D, b: tf.Tensor2D) => tf.matMul(a, b, true) as tf.Tensor2D;

const tensors = () => {
  const z = tf.tensor2d(features, [n, d]);
  const r = tf.tensor2d(residuals, [n, leads]);
  const w = tf.tensor2d(weights, [n, 1]);
  const weighted = tf.mul(z, w) as tf.Tensor2D;
  return {
    z,
    r,
    w,
    precision: tf.tensor2d(pulls, [d, leads]),
    problem: { gram: product(weighted, z), rightSide: product(weighted, r) },
  };
};

it('proximalGradient is the slope of ½ Σ w ‖r − zW‖² + ½ ‖W‖²_Λ', () => {
  const [ours, tapes] = tidied(() => {
    const { z, r, w, precision, problem } = tensors();
    const head = tf.tensor2d(away, [d, leads]);
    const loss = (at: tf.Tensor) =>
      tf.mul(
        0.5,
        tf.add(
          tf.sum(tf.mul(w, tf.square(tf.sub(r, tf.matMul(z, at as tf.Tensor2D))))),
          tf.sum(tf.mul(precision, tf.square(at))),
        ),
      );
    return [proximalGradient(problem, precision, head).dataSync(), tf.grad(loss)(head).dataSync()] as const;
  });
  const size = Math.hypot(...tapes);
  expect(size).toBeGreaterThan(1);
  expect(Math.hypot(...ours.map((value, index) => value - (tapes[index] as number)))).toBeLessThan(1e-5 * size);
});

it('the preconditioner is one over the curvature along each weight alone', () => {
  const [preconditioner, gram] = tidied(() => {
    const { problem, precision } = tensors();
    return [preconditionerOf(problem, precision).arraySync(), problem.gram.arraySync()] as const;
  });
  for (const [row, values] of preconditioner.entries())
    for (const [lead, value] of values.entries())
      expect(value).toBeCloseTo(1 / ((gram[row]?.[row] as number) + (pulls[row * leads + lead] as number)), 6);
});

it('a step adds the preconditioned slope to what is left of the velocity, and goes against it', () => {
  const [head, velocity] = tidied(() => {
    const by = (...values: number[]) => tf.tensor2d(values, [2, 1]);
    const { head, velocity } = proximalStep({ head: by(1, 2), velocity: by(4, -2) }, by(10, 10), {
      preconditioner: by(0.5, 0.1),
      rate: tf.scalar(0.1),
      momentum: tf.scalar(0.5),
    });
    return [[...head.dataSync()], [...velocity.dataSync()]] as const;
  });
  // V = 0.5 (4, -2) + (5, 1) = (7, 0); W = (1, 2) - 0.1 V.
  expect(velocity).toEqual([7, 0]);
  expect(head[0]).toBeCloseTo(0.3, 6);
  expect(head[1]).toBeCloseTo(2, 6);
});

describe('steps of 0.3 with momentum 0.5', () => {
  const distance = (steps: number) =>
    tidied(() => {
      const { problem, precision } = tensors();
      const zeros = tf.zeros<tf.Rank.R2>([d, leads]);
      const solution = ridgeSolution(problem.gram.dataSync(), pulls, problem.rightSide.dataSync(), d);
      const schedule = {
        preconditioner: preconditionerOf(problem, precision),
        rate: tf.scalar(0.3),
        momentum: tf.scalar(0.5),
      };
      let state: ProximalState = { head: zeros, velocity: zeros };
      for (let step = 0; step < steps; step++)
        state = proximalStep(state, proximalGradient(problem, precision, state.head), schedule);
      const head = state.head.dataSync();
      return Math.hypot(...solution.map((value, index) => value - (head[index] as number))) / Math.hypot(...solution);
    });

  it('come to the closed form', () => {
    expect(distance(0)).toBe(1);
    expect(distance(100)).toBeLessThan(1e-5);
  });

  it('are closer after eight than after four, and within a tenth of the way', () => {
    expect(distance(8)).toBeLessThan(0.5 * distance(4));
    expect(distance(8)).toBeLessThan(0.1);
  });
});

describe('steepestOf', () => {
  const steepness = (gram: number[][], precision: number[][]) =>
    tidied(() => {
      const problem = { gram: tf.tensor2d(gram), rightSide: tf.zerosLike(tf.tensor2d(precision)) };
      return steepestOf(problem, preconditionerOf(problem, tf.tensor2d(precision))).arraySync()[0] as number[];
    });

  it('is one where no two features go together, and where there is no support', () => {
    const precision = [[1], [2], [3]];
    const alone = [
      [5, 0, 0],
      [0, 7, 0],
      [0, 0, 1],
    ];
    const none = alone.map((row) => row.map(() => 0));
    expect(steepness(alone, precision)[0]).toBeCloseTo(1, 5);
    expect(steepness(none, precision)[0]).toBeCloseTo(1, 5);
  });

  it('is the largest eigenvalue itself where all windows are alike', () => {
    // A = z z′ with z = (1, 2) and Λ = (1, 4) gives M = [[1, 2/√16], [2/√16, 1]]: eigenvalues 1.5 and 0.5; nearly no
    // pull gives 2 and 0.
    const gram = [
      [1, 2],
      [2, 4],
    ];
    const [pulled, free] = steepness(gram, [
      [1, 1e-6],
      [4, 1e-6],
    ]);
    expect(pulled).toBeCloseTo(1.5, 5);
    expect(free).toBeCloseTo(2, 4);
  });

  it('is never less than the largest eigenvalue, and not much more where one direction stands out', () => {
    const along = normals(n);
    // Features that go together, by and by: from not at all to nearly one.
    for (const together of [0, 0.5, 1, 3]) {
      const mixed = features.map((value, at) => value + together * (along[Math.floor(at / d)] as number));
      const [ours, gram] = tidied(() => {
        const z = tf.tensor2d(mixed, [n, d]);
        const problem = { gram: product(z, z), rightSide: tf.zeros<tf.Rank.R2>([d, leads]) };
        const precision = tf.tensor2d(pulls, [d, leads]);
        return [steepestOf(problem, preconditionerOf(problem, precision)).dataSync(), problem.gram.dataSync()] as const;
      });
      for (let lead = 0; lead < leads; lead++) {
        const own = (row: number) => (gram[row * (d + 1)] as number) + (pulls[row * leads + lead] as number);
        const scaled = Float64Array.from(gram, (value, at) => {
          const [row, column] = [Math.floor(at / d), at % d];
          return row === column ? 1 : value / Math.sqrt(own(row) * own(column));
        });
        const [largest] = symmetricEigen(scaled, d).values;
        expect(ours[lead]).toBeGreaterThan((largest as number) - 1e-5);
        if (together >= 1) expect(ours[lead]).toBeLessThan(1.1 * (largest as number));
      }
    }
  });
});

it('a rate is held to what the steepest direction bears, and otherwise stays as it is to the last bit', () => {
  const rates = tidied(() => [
    ...steadyRate(tf.scalar(0.3), tf.scalar(0.5), tf.tensor2d([[1, 8.9, 10, 30]])).dataSync(),
  ]);
  // 1.8 (1 + 0.5) = 2.7: reached at a steepness of 9.
  for (const [index, value] of [0.3, 0.3, 0.27, 0.09].entries()) expect(rates[index]).toBeCloseTo(value, 6);
  expect(rates[1]).toBe(Math.fround(0.3));
});
