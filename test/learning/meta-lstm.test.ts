import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { metaLstmLearner } from '../../src/learning/adapters/meta-lstm.ts';
import { disposeExamples } from '../../src/learning/examples.ts';
import { firstOptimizer, optimizerStart, optimizerStep, preprocessed } from '../../src/learning/learned-optimizer.ts';
import {
  arraysLike,
  flattenArrays,
  type NamedArrays,
  prefixed,
  toTensors,
  under,
} from '../../src/learning/named-arrays.ts';
import { normal, seededRandom } from '../../src/learning/random.ts';
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
