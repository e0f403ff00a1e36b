import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fomaml } from '../../src/learning/adapters/fomaml.ts';
import { metaLstmLearner } from '../../src/learning/adapters/meta-lstm.ts';
import type { ExampleMethod, Meta } from '../../src/learning/example-method.ts';
import { disposeExamples } from '../../src/learning/examples.ts';
import { firstOptimizer, optimizerStart, optimizerStep, preprocessed } from '../../src/learning/learned-optimizer.ts';
import type { Task } from '../../src/learning/meta-learner.ts';
import {
  arraysLike,
  flattenArrays,
  type NamedArrays,
  prefixed,
  toTensors,
  under,
} from '../../src/learning/named-arrays.ts';
import { type NetworkShape, namedParameters, parameterCount } from '../../src/learning/network.ts';
import { outerLoop, outerLoopStart } from '../../src/learning/outer-loop.ts';
import { normal, type Random, seededRandom } from '../../src/learning/random.ts';
import { adaptationCurves, meanCurve } from '../../src/training/sinusoid/adaptation-curves.ts';
import { centralDifferences } from '../fixtures/central-differences.ts';
import { optimized, type Seen } from '../fixtures/double-precision-learned-optimizer.ts';
import { clipped, lossAndGradient } from '../fixtures/double-precision-network.ts';
import { examplesOf, oracleShape, seededProblem, weighed } from '../fixtures/seeded-problem.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const settings = { innerSteps: 3, largestGradientNorm: 1, halfWorthHours: 30 };

/** Meta-parameters whose gates are half open, so that every weight matters. */
function seededMeta(seed: number) {
  const problem = seededProblem('softplus', seed);
  const random = seededRandom(seed);
  const drawn = Object.fromEntries(
    Object.entries(firstOptimizer(3, random)).map(([name, { shape, values }]) => [
      name,
      { shape, values: values.map(() => 0.6 * normal(random)) },
    ]),
  );
  return { problem, meta: { ...prefixed('initial', problem.initial), ...drawn } as NamedArrays };
}

const weightsOf = (meta: NamedArrays) =>
  Object.fromEntries(Object.entries(meta).map(([name, { values }]) => [name, values]));
const confidence = ({ hours }: { hours: number }) => hours ** 4 / (hours ** 4 + settings.halfWorthHours ** 4);

/** What the oracle sees on the way, and where it ends. */
function oracleEpisode(meta: NamedArrays, problem: ReturnType<typeof seededProblem>) {
  const shape = oracleShape(problem.shape);
  const support = weighed(problem.support, flattenArrays(problem.generic), shape);
  const initial = flattenArrays(under('initial', meta));
  const seen: Seen[] = [];
  for (let step = 0; step < settings.innerSteps; step++) {
    const { loss, gradient } = lossAndGradient(
      optimized(weightsOf(meta), initial, seen, confidence(problem)),
      support,
      shape,
    );
    seen.push({ loss, gradient: clipped(gradient, settings.largestGradientNorm) });
  }
  return { seen, adapted: optimized(weightsOf(meta), initial, seen, confidence(problem)) };
}

describe('one coordinate, by hand', () => {
  beforeEach(async () => {
    await tf.setBackend('cpu');
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  // One unit. The reader's gates stand at σ(0) = 1/2, and its candidate at tanh(0.5493061) = 1/2 whatever it sees:
  // its cell holds 1/4 after one step and 3/8 after two, and it says tanh(1/4)/2 = 0.1224593 and tanh(3/8)/2 = 0.1791787.
  const none = { shape: [1, 5], values: new Float32Array(5) };
  const bias = (value: number) => ({ shape: [1, 1], values: Float32Array.of(value) });
  const own: NamedArrays = {
    'initial.0.weight': { shape: [1, 1], values: Float32Array.of(2) },
    'reader.forget.weight': none,
    'reader.forget.bias': bias(0),
    'reader.input.weight': none,
    'reader.input.bias': bias(0),
    'reader.candidate.weight': none,
    'reader.candidate.bias': bias(0.5493061),
    'reader.output.weight': none,
    'reader.output.bias': bias(0),
    // i = σ(h + i before), f = σ(c).
    'inputGate.weight': { shape: [1, 3], values: Float32Array.of(1, 0, 1) },
    'inputGate.bias': bias(0),
    'forgetGate.weight': { shape: [1, 3], values: Float32Array.of(0, 1, 0) },
    'forgetGate.bias': bias(0),
  };
  const steps = (confidence: number) => {
    const after = tf.tidy(() => {
      const tensors = toTensors(own);
      const seen = { gradient: tf.tensor2d([[-3]]), loss: tf.scalar(0.7) };
      const first = optimizerStep(
        tensors,
        optimizerStart(tensors, [tensors['initial.0.weight'] as tf.Tensor]),
        seen,
        tf.scalar(confidence),
      );
      const second = optimizerStep(tensors, first, seen, tf.scalar(confidence));
      return tf.concat([first.parameters, second.parameters], 1);
    });
    const values = Array.from(after.dataSync());
    after.dispose();
    return values;
  };

  it('c ← f ∘ c + i ∘ (−∇L), with the gates of the step before remembered', () => {
    const [first, second] = steps(1);
    // i = σ(0.1224593) = 0.5305766, f = σ(2) = 0.8807971: 0.8807971 · 2 + 0.5305766 · 3
    expect(first).toBeCloseTo(3.353324, 5);
    // i = σ(0.1791787 + 0.5305766) = 0.6703471, f = σ(3.353324) = 0.9662135: 0.9662135 · 3.353324 + 0.6703471 · 3
    expect(second).toBeCloseTo(5.251068, 5);
  });

  it('half confidence goes half of the way', () => {
    expect(steps(0.5)[0]).toBeCloseTo(2 + (3.353324 - 2) / 2, 5);
    expect(steps(0)).toEqual([2, 2]);
  });

  it('gradients of all sizes are brought to two numbers near one', () => {
    const values = tf.tidy(() =>
      preprocessed(tf.tensor2d([[1, -1, Math.exp(5), -Math.exp(-5), Math.exp(-12), 0]])).arraySync(),
    ) as unknown as number[][];
    const expected = [
      [0, 0, 0.5, -0.5, -1, -1],
      [1, -1, 1, -1, Math.exp(-2), 0],
    ];
    for (const [row, numbers] of expected.entries())
      for (const [column, number] of numbers.entries()) expect(values[row]?.[column]).toBeCloseTo(number, 6);
  });
});

let known: ReturnType<typeof differences> | undefined;
/** Once for both backends. */
const oracle = () => {
  known ??= differences();
  return known;
};

/** The query loss and its slope along every meta-parameter. */
function differences() {
  const { problem, meta } = seededMeta(32);
  const { seen } = oracleEpisode(meta, problem);
  const shape = oracleShape(problem.shape);
  const query = { ...problem.query, weights: problem.query.known };
  const lossAt = (flat: ArrayLike<number>) => {
    const all = Float64Array.from(flat);
    const weights: Record<string, Float64Array> = {};
    let offset = 0;
    for (const [name, { values }] of Object.entries(meta)) {
      weights[name] = all.subarray(offset, offset + values.length);
      offset += values.length;
    }
    const adapted = optimized(weights, all.subarray(0, problem.count), seen, confidence(problem));
    return problem.weight * lossAndGradient(adapted, query, shape).loss;
  };
  const flat = flattenArrays(meta);
  const slope = arraysLike(meta, Float32Array.from(centralDifferences(lossAt, flat)));
  return { problem, meta, loss: lossAt(flat), slope };
}

describe.each(['cpu', 'wasm'])('on the backend %s', (backend) => {
  beforeEach(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    await tf.ready();
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  it('adaptation ends where two LSTMs in double precision end', async () => {
    const { problem, meta } = seededMeta(31);
    const examples = examplesOf(problem.support);
    const { shape, generic, hours } = problem;
    const adapted = await metaLstmLearner.method.adapt({ shape, generic, own: meta, settings }, { examples, hours });
    disposeExamples(examples);
    const expected = oracleEpisode(meta, problem).adapted;
    expect(adapted).toHaveLength(expected.length);
    for (const [index, value] of adapted.entries()) expect(value).toBeCloseTo(expected[index] as number, 5);
  });

  it('the meta-gradient is the slope of the query loss, the gradients on the way held still', () => {
    const { problem, meta, loss, slope } = oracle();
    const actual = tf.tidy(() => {
      const task = {
        support: { examples: examplesOf(problem.support), hours: problem.hours },
        query: examplesOf(problem.query),
        weight: problem.weight,
      };
      const context = { shape: problem.shape, generic: problem.generic, settings };
      const pull = metaLstmLearner.metaGradient(toTensors(meta), task, context);
      return [pull.loss.dataSync()[0], pull.gradients.map((gradient) => gradient.dataSync().slice())] as never;
    }) as unknown as [number, Float32Array[]];
    expect(actual[0]).toBeCloseTo(loss, 4);
    for (const [index, [name, { values }]] of Object.entries(slope).entries()) {
      const away = Math.hypot(...values.map((value, i) => value - (actual[1][index]?.[i] as number)));
      expect(away, name).toBeLessThan(1e-3 * Math.max(Math.hypot(...values), 1e-6));
    }
  });
});

describe('on regressions whose two inputs differ tenfold in size', () => {
  const shape: NetworkShape = { inputSize: 2, hiddenSizes: [], outputSize: 2, activation: 'relu' };
  const steps = { innerSteps: 5, largestGradientNorm: 1e6, halfWorthHours: 1e-3 };
  const context = { shape, generic: namedParameters(new Float32Array(parameterCount(shape)), shape), settings: steps };
  const sizes = [0.8, 8];
  // The mean squared error is 0.32 a² + 32 b²: a rate that is safe along b, under 1/32, hardly moves a.
  const rows = [1, -1].flatMap((sign) => sizes.map((size, at) => sizes.map((_, i) => (i === at ? sign * size : 0))));
  const rates = [0.01, 0.015, 0.02, 0.023, 0.026, 0.03, 0.035];

  const task = (random: Random): Task => {
    const slopes = [1, 0.25].map((slope) => slope * (random() < 0.5 ? -1 : 1) * (0.5 + random()));
    const examples = () => ({
      count: rows.length,
      inputs: tf.tensor2d(rows),
      targets: tf.tensor2d(rows.map((row) => [row.reduce((sum, x, i) => sum + x * (slopes[i] as number), 0)])),
      known: tf.ones([rows.length, 1]) as tf.Tensor2D,
    });
    return { support: { examples: examples(), hours: 1 }, query: examples(), weight: 1 };
  };

  it('learns to step unlike any one rate would: after five steps it errs by less than half of the best of them', async () => {
    await tf.setBackend('cpu');
    const before = tf.memory().numTensors;
    const learner = { ...metaLstmLearner, settings: steps, metaLearningRate: () => 0.02 };
    let last = outerLoopStart(learner, context, 1);
    for (const next of outerLoop(learner, context, task, { metaSteps: 300, metaBatchSize: 1, seed: 1 }, last))
      last = next;
    const error = async (method: ExampleMethod, meta: Meta) =>
      meanCurve(await adaptationCurves(method, meta, task, { tasks: 60, steps: 5, seed: 77 })).at(-1) as number;
    const learned = await error(learner.method, { ...context, own: last.meta });
    // Plain SGD has the advantage of the same initialization, and of a rate chosen on the very tasks it is judged on.
    const own = prefixed('initial', under('initial', last.meta));
    const plain: number[] = [];
    for (const innerLearningRate of rates)
      plain.push(await error(fomaml, { ...context, own, settings: { ...steps, innerLearningRate } }));
    expect(learned).toBeLessThan(0.5 * Math.min(...plain));
    // The best rate is neither the least nor the largest tried.
    expect(Math.min(...plain)).toBeLessThan(Math.min(plain[0] as number, plain.at(-1) as number));
    expect(tf.memory().numTensors).toBe(before);
  }, 30_000);
});
