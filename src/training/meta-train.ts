import { dispose, scalar, type Tensor, tidy } from '@tensorflow/tfjs-core';
import { type AdamState, adamStart, adamStep } from '../learning/adam.ts';
import { type Examples, examplesFrom, type Normalization } from '../learning/examples.ts';
import { flattenSync, type NetworkShape, parameterCount, unflatten } from '../learning/network.ts';
import { metaGradient, type TaskTensors } from '../learning/outer-loop.ts';
import { type Random, seededRandom } from '../learning/random.ts';
import { thinned } from '../learning/support.ts';
import type { Person } from './corpora/cgm.ts';
import { lastValueError, sampleWindows } from './pooled-windows.ts';
import { sampleEpisode } from './sample-episode.ts';

export interface MetaTrainingOptions {
  readonly metaSteps: number;
  readonly metaBatchSize: number;
  readonly innerSteps: number;
  readonly firstInnerRate: number;
  readonly firstHalfWorthHours: number;
  readonly largestGradientNorm: number;
  readonly metaLearningRate: { readonly initial: number; readonly rates: number; readonly halfWorthHours: number };
  readonly supportHours: readonly number[];
  readonly supportWindows: number;
  readonly queryWindows: number;
  readonly seed: number;
}

export interface MetaTrainingState {
  readonly metaStep: number;
  /** initial, rates, halfWorthHours in one array. */
  readonly metaParameters: Float32Array;
  readonly adam: AdamState;
}

export function metaTrainingStart(pooled: Float32Array, options: MetaTrainingOptions): MetaTrainingState {
  const metaParameters = new Float32Array(2 * pooled.length + 1);
  metaParameters.set(pooled);
  metaParameters.fill(options.firstInnerRate, pooled.length);
  metaParameters[2 * pooled.length] = options.firstHalfWorthHours;
  return { metaStep: 0, metaParameters, adam: adamStart(metaParameters.length) };
}

/** The three parts of the meta-parameters, without a copy. */
export function metaParts(metaParameters: Float32Array) {
  const count = (metaParameters.length - 1) / 2;
  return {
    initial: metaParameters.subarray(0, count),
    rates: metaParameters.subarray(count, 2 * count),
    halfWorthHours: metaParameters[2 * count] as number,
  };
}

/** Second-order MAML with Meta-SGD rates. Yields after each meta-step; each depends on its number alone. */
export function* metaTrain(
  people: readonly Person[],
  normalization: Normalization,
  shape: NetworkShape,
  options: MetaTrainingOptions,
  from: MetaTrainingState,
): Generator<MetaTrainingState & { readonly loss: number }> {
  const count = parameterCount(shape);
  const { metaLearningRate } = options;
  const rateOf = (index: number) =>
    index < count
      ? metaLearningRate.initial
      : index < 2 * count
        ? metaLearningRate.rates
        : metaLearningRate.halfWorthHours;
  let { metaParameters, adam } = from;
  for (let metaStep = from.metaStep; metaStep < options.metaSteps; metaStep++) {
    const random = seededRandom(options.seed * 100_003 + metaStep);
    const sum = new Float32Array(metaParameters.length);
    let loss = 0;
    for (let each = 0; each < options.metaBatchSize; each++) {
      const result = taskGradient(metaParameters, sampleTask(people, normalization, options, random), shape, options);
      for (const [index, value] of result.gradient.entries()) sum[index] = (sum[index] as number) + value;
      loss += result.loss / options.metaBatchSize;
    }
    const gradient = sum.map((value) => value / options.metaBatchSize);
    const next = adamStep(metaParameters, gradient, adam, rateOf);
    // A rate below zero would unlearn; a half-worth below an hour would trust a single meal.
    metaParameters = next.parameters.map((value, index) =>
      index < count ? value : Math.max(index < 2 * count ? 0 : 1, value),
    );
    adam = next.state;
    yield { metaStep: metaStep + 1, metaParameters, adam, loss };
  }
}

function sampleTask(
  people: readonly Person[],
  normalization: Normalization,
  options: MetaTrainingOptions,
  random: Random,
): TaskTensors {
  const episode = sampleEpisode(people, options.supportHours, random);
  const query = sampleWindows(episode.querySet, options.queryWindows, random);
  return {
    support: examplesFrom(thinned(episode.supportSet, options.supportWindows), normalization),
    supportHours: episode.supportHours,
    query: examplesFrom(query, normalization),
    // The slope of a person's RMSE is that of the squared error over twice the RMSE: so the meta-loss follows the mean RMSE over people.
    weight: (normalization.targetScale.at(-1) as number) / (lastValueError(query) + 5),
  };
}

const tensorsOf = ({ inputs, targets, known }: Examples): Tensor[] => [inputs, targets, known];

function taskGradient(
  metaParameters: Float32Array,
  task: TaskTensors,
  shape: NetworkShape,
  options: MetaTrainingOptions,
): { loss: number; gradient: Float32Array } {
  try {
    let loss = 0;
    const gradient = tidy(() => {
      const { initial, rates, halfWorthHours } = metaParts(metaParameters);
      const result = metaGradient(
        {
          initial: unflatten(initial, shape),
          rates: unflatten(rates, shape),
          halfWorthHours: scalar(halfWorthHours),
        },
        task,
        { shape, innerSteps: options.innerSteps, largestGradientNorm: options.largestGradientNorm },
      );
      loss = result.loss.dataSync()[0] as number;
      return flattenSync(result.gradients);
    });
    return { loss, gradient };
  } finally {
    dispose([...tensorsOf(task.support), ...tensorsOf(task.query)]);
  }
}
