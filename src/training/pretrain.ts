import {
  add,
  mul,
  type Scalar,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tidy,
  valueAndGrads,
} from '@tensorflow/tfjs-core';
import { leadTimes } from '../domain/forecast.ts';
import { type AdamState, adamStart, adamStep } from '../learning/adam.ts';
import { meanAndScale, spreadLoss } from '../learning/distribution.ts';
import { type Normalization, normalizeInputs } from '../learning/examples.ts';
import { robustWindowError } from '../learning/loss.ts';
import { flattenSync, forward, initialParameters, type NetworkShape, unflatten } from '../learning/network.ts';
import { seededRandom, shuffled } from '../learning/random.ts';
import type { PooledWindows } from './pooled-windows.ts';

export interface PretrainingOptions {
  readonly epochs: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Mean squared error of a window, in the network's units, from which on it counts linearly. */
  readonly knee: number;
  readonly seed: number;
}

export interface PretrainingState {
  readonly epoch: number;
  readonly parameters: Float32Array;
  readonly adam: AdamState;
}

/** Weight of the spread's likelihood against the error of the mean. */
const spreadWeight = 0.2;

export function pretrainingStart(shape: NetworkShape, seed: number): PretrainingState {
  const parameters = tidy(() => flattenSync(initialParameters(shape, seededRandom(seed))));
  return { epoch: 0, parameters, adam: adamStart(parameters.length) };
}

/** Pooled pre-training: one network for all people. Yields after each epoch; each epoch depends on its number alone. */
export function* pretrain(
  pool: PooledWindows,
  normalization: Normalization,
  shape: NetworkShape,
  options: PretrainingOptions,
  from: PretrainingState,
): Generator<PretrainingState> {
  const { windows, weights } = pool;
  const inputs = normalizeInputs(windows, normalization);
  const leads = leadTimes.length;
  const batches = Math.floor(windows.count / options.batchSize);
  const steps = batches * options.epochs;
  let { parameters, adam } = from;
  for (let epoch = from.epoch; epoch < options.epochs; epoch++) {
    const random = seededRandom(options.seed * 1000 + epoch);
    const order = shuffled(
      Array.from({ length: windows.count }, (_, index) => index),
      random,
    );
    for (let batch = 0; batch < batches; batch++) {
      const chosen = order.slice(batch * options.batchSize, (batch + 1) * options.batchSize);
      const gradient = tidy(() => {
        const rows = (width: number, at: (window: number, column: number) => number): Tensor2D => {
          const values = new Float32Array(chosen.length * width);
          for (const [row, window] of chosen.entries())
            for (let column = 0; column < width; column++) values[row * width + column] = at(window, column);
          return tensor2d(values, [chosen.length, width]);
        };
        const x = rows(shape.inputSize, (window, column) => inputs[window * shape.inputSize + column] as number);
        const change = (window: number, lead: number) => windows.targets[window * leads + lead] as number;
        const y = rows(leads, (window, lead) => {
          const value = change(window, lead);
          return Number.isFinite(value) ? value / (normalization.targetScale[lead] as number) : 0;
        });
        const known = rows(leads, (window, lead) => (Number.isFinite(change(window, lead)) ? 1 : 0));
        const weight = rows(1, (window) => weights[window] as number);
        const { knee } = options;
        const loss = (...current: Tensor[]): Scalar => {
          const { mean, scale } = meanAndScale(forward(current, x, shape));
          return add(
            robustWindowError(mean, y, { known, weight, knee }),
            mul(spreadWeight, spreadLoss(mean, scale, y, mul(known, weight))),
          ) as Scalar;
        };
        return flattenSync(valueAndGrads(loss)(unflatten(parameters, shape) as Tensor[]).grads);
      });
      // Cosine decay (Loshchilov & Hutter 2017).
      const progress = (epoch * batches + batch) / steps;
      const learningRate = options.learningRate * 0.5 * (1 + Math.cos(Math.PI * progress)) + 1e-5;
      ({ parameters, state: adam } = adamStep(parameters, gradient, adam, learningRate, options.weightDecay));
    }
    yield { epoch: epoch + 1, parameters, adam };
  }
}
