import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type ProximalState,
  preconditionerOf,
  proximalGradient,
  proximalStep,
} from '../../../src/learning/head/proximal-steps.ts';
import { ridgeSolution } from '../../../src/learning/head/ridge-solution.ts';
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
    problem: { gram: tf.matMul(weighted, z, true), rightSide: tf.matMul(weighted, r, true) },
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
