import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attention } from '../../src/learning/adapters/matching/attention.ts';
import { lstmStep } from '../../src/learning/adapters/matching/lstm-step.ts';
import { poolingInTime } from '../../src/learning/adapters/matching/pooling.ts';
import { matchingNetwork, matchingNetworkLearner } from '../../src/learning/adapters/matching-network.ts';
import type { Meta } from '../../src/learning/example-method.ts';
import { disposeExamples, type Examples } from '../../src/learning/examples.ts';
import type { Task } from '../../src/learning/meta-learner.ts';
import { elementCount, type NamedArrays, toTensors } from '../../src/learning/named-arrays.ts';
import { type NetworkShape, parameterNames, parameterShapes } from '../../src/learning/network.ts';
import { outerLoop, outerLoopStart } from '../../src/learning/outer-loop.ts';
import { normal, type Random, seededRandom } from '../../src/learning/random.ts';
import { type MatchingTask, matched, matchingLoss, rowsOf } from '../fixtures/double-precision-matching.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const leads = 2;
const size = 3;
const shape: NetworkShape = { inputSize: 4, hiddenSizes: [6, 5], outputSize: 2 * leads, activation: 'relu' };

const drawn = (dimensions: readonly number[], random: Random, spread: number) => ({
  shape: [...dimensions],
  values: Float32Array.from({ length: elementCount(dimensions) }, () => spread * normal(random)),
});

function metaFor(random: Random, settings = { memory: 4, readSteps: 2 }): Meta {
  const names = parameterNames(shape);
  const own: NamedArrays = {
    'query.weight': drawn([5, size], random, 0.5),
    'query.bias': drawn([size], random, 0.5),
    'key.weight': drawn([5, size], random, 0.5),
    'key.bias': drawn([size], random, 0.5),
    'context.input': drawn([2, size, 4 * size], random, 0.6),
    'context.recurrent': drawn([2, size, 4 * size], random, 0.6),
    'context.bias': drawn([2, 1, 4 * size], random, 0.6),
    'reader.input': drawn([size, 4 * size], random, 0.6),
    'reader.recurrent': drawn([2 * size, 4 * size], random, 0.6),
    'reader.bias': drawn([4 * size], random, 0.6),
    sharpness: { shape: [], values: Float32Array.of(2.5) },
    nothing: { shape: [], values: Float32Array.of(2) },
    slope: { shape: [], values: Float32Array.of(0.5) },
  };
  const generic = Object.fromEntries(
    parameterShapes(shape).map((each, index) => [names[index] as string, drawn(each, random, 0.6)]),
  );
  return { shape, generic, own, settings };
}

interface Drawn {
  readonly count: number;
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  readonly known: Float32Array;
}
const examplesFor = (count: number, random: Random): Drawn => ({
  count,
  inputs: drawn([count, shape.inputSize], random, 1).values,
  targets: drawn([count, leads], random, 1).values,
  known: Float32Array.from({ length: count * leads }, () => (random() < 0.8 ? 1 : 0)),
});
const tensorsOf = (
  { count, inputs, targets, known }: Drawn,
  inputSize = shape.inputSize,
  outputs = leads,
): Examples => ({
  count,
  inputs: tf.tensor2d(inputs, [count, inputSize]),
  // As the examples of windows: zero where not known.
  targets: tf.tensor2d(
    targets.map((value, at) => value * (known[at] as number)),
    [count, outputs],
  ),
  known: tf.tensor2d(known, [count, outputs]),
});
const oracleTask = (support: Drawn, query: Drawn, hours: number): MatchingTask => {
  const rows = ({ inputs, targets, known }: Drawn) => ({
    inputs: rowsOf(inputs, shape.inputSize),
    targets: rowsOf(targets, leads),
    known: rowsOf(known, leads),
  });
  return { support: rows(support), query: rows(query), hours };
};

async function forecast(meta: Meta, support: Drawn, hours: number, inputs: Float32Array): Promise<Float32Array> {
  const examples = tensorsOf(support);
  const adapted = await matchingNetwork.adapt(meta, { examples, hours });
  disposeExamples(examples);
  return tf.tidy(() =>
    matchingNetwork
      .predict(meta, adapted, tf.tensor2d(inputs, [inputs.length / 4, 4]))
      .dataSync<'float32'>()
      .slice(),
  );
}
const none: Drawn = {
  count: 0,
  inputs: new Float32Array(0),
  targets: new Float32Array(0),
  known: new Float32Array(0),
};
const largestGap = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, index) => Math.abs(value - (b[index] as number))));
const turned = ({ count, inputs, targets, known }: Drawn): Drawn => {
  const turn = (values: Float32Array) =>
    Float32Array.from(
      rowsOf(values, values.length / count)
        .toReversed()
        .flat(),
    );
  return { count, inputs: turn(inputs), targets: turn(targets), known: turn(known) };
};

describe.each(['cpu', 'wasm'])('on the backend %s', (backend) => {
  beforeEach(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    await tf.ready();
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  it('attends to two keys, a third and nothing, as worked by hand', () => {
    // Cosines 1, 0, −1; at sharpness ln 2 they weigh 2, 1, ½, and nothing weighs ½: of 4 in all.
    const weights = tf.tidy(() => {
      const queries = tf.tensor2d([[2, 0]]);
      const keys = tf.tensor2d([
        [5, 0],
        [0, 1],
        [-1, 0],
      ]);
      return attention(queries, keys, { sharpness: tf.scalar(Math.LN2), nothing: tf.scalar(-Math.LN2) })
        .dataSync()
        .slice();
    });
    for (const [index, weight] of [0.5, 0.25, 0.125].entries()) expect(weights[index]).toBeCloseTo(weight, 6);
  });

  it('attention neither overflows nor divides by an empty embedding', () => {
    const weights = tf.tidy(() => {
      const keys = tf.tensor2d([[0, 0]]);
      return [-500, 500].flatMap((nothing) => [
        ...attention(keys, keys, { sharpness: tf.scalar(400), nothing: tf.scalar(nothing) }).dataSync(),
      ]);
    });
    expect(weights.every(Number.isFinite)).toBe(true);
    expect(weights[1]).toBe(0);
  });

  it('one LSTM step is as worked by hand', () => {
    // All gates at sums of 0 are open by half; the candidate tanh(ln 3 / 2) = ½: cell ½ · 1 + ½ · ½ = ¾, output ½ tanh ¾.
    const [output, cell] = tf.tidy(() => {
      const state = lstmStep(tf.tensor2d([[0, 0, 0, Math.log(3)]]), tf.tensor2d([[1]]));
      return [state.output.dataSync()[0], state.cell.dataSync()[0]] as [number, number];
    });
    expect(cell).toBeCloseTo(0.75, 6);
    expect(output).toBeCloseTo(0.5 * Math.tanh(0.75), 6);
  });

  it('pools runs of neighbours in time, and leaves a small support as it is', () => {
    const [pooled, whole] = tf.tidy(() => [[...poolingInTime(5, 2).dataSync()], [...poolingInTime(2, 4).dataSync()]]);
    const third = Math.fround(1 / 3);
    expect(pooled).toEqual([0.5, 0.5, 0, 0, 0, 0, 0, third, third, third]);
    expect(whole).toEqual([1, 0, 0, 1]);
  });

  it('forecasts as a double-precision matching network does, over a pooled support with gaps', async () => {
    const random = seededRandom(2);
    const meta = metaFor(random);
    const support = examplesFor(11, random);
    const query = examplesFor(6, random);
    const expected = matched(meta.own, meta.generic, oracleTask(support, query, 40), {
      memory: 4,
      readSteps: 2,
    }).flat();
    const actual = await forecast(meta, support, 40, query.inputs);
    expect(largestGap(actual, expected)).toBeLessThan(1e-5);
    // The test would be empty if the support said nothing.
    expect(largestGap(actual, await forecast(meta, none, 0, query.inputs))).toBeGreaterThan(0.05);
  });

  it('the gradient in each meta-parameter is the slope of the loss, found by finite differences', () => {
    const random = seededRandom(8);
    const meta = metaFor(random);
    const support = examplesFor(11, random);
    const query = examplesFor(9, random);
    const oracle = oracleTask(support, query, 40);
    const gradients = tf.tidy(() => {
      const task: Task = {
        support: { examples: tensorsOf(support), hours: 40 },
        query: tensorsOf(query),
        weight: 1.7,
      };
      const pull = matchingNetworkLearner.metaGradient(toTensors(meta.own), task, meta);
      const settings = { memory: 4, readSteps: 2 };
      expect(pull.loss.dataSync()[0]).toBeCloseTo(1.7 * matchingLoss(meta.own, meta.generic, oracle, settings), 5);
      return pull.gradients.map((gradient) => gradient.dataSync().slice());
    });
    for (const [index, [name, { shape: dimensions, values }]] of Object.entries(meta.own).entries()) {
      const direction = Array.from(values, () => normal(random));
      const along = (step: number) =>
        1.7 *
        matchingLoss(
          {
            ...meta.own,
            [name]: {
              shape: dimensions,
              values: Array.from(values, (value, at) => value + step * (direction[at] as number)),
            },
          },
          meta.generic,
          oracle,
          { memory: 4, readSteps: 2 },
        );
      const expected = (along(1e-5) - along(-1e-5)) / 2e-5;
      const slope = direction.reduce((sum, each, at) => sum + each * (gradients[index]?.[at] as number), 0);
      expect(Math.abs(expected), name).toBeGreaterThan(1e-5);
      expect(Math.abs(slope - expected), name).toBeLessThan(1e-3 * Math.abs(expected) + 1e-6);
    }
  });
});

describe('what a person’s past says', () => {
  beforeEach(async () => void (await tf.setBackend('cpu')));
  afterEach(() => expect(tf.memory().numTensors).toBe(0));
  const random = seededRandom(21);
  const meta = metaFor(random, { memory: 16, readSteps: 2 });
  const support = examplesFor(9, random);
  const { inputs } = examplesFor(7, random);

  it('is nothing at all where there is no past: exactly the generic forecast', async () => {
    const generic = matched(
      meta.own,
      meta.generic,
      oracleTask(examplesFor(1, random), { ...examplesFor(7, random), inputs }, 1e-30),
      { memory: 1, readSteps: 0 },
    ).flat();
    const alone = await forecast(meta, none, 0, inputs);
    expect(largestGap(alone, generic)).toBeLessThan(1e-6);
    expect((await matchingNetwork.adapt(meta, { examples: { count: 0 } as Examples, hours: 5 })).length).toBe(0);
  });

  it('counts for less the fewer hours it spans', async () => {
    const generic = await forecast(meta, none, 0, inputs);
    const gaps: number[] = [];
    for (const hours of [0, 6, 24, 72, 168])
      gaps.push(largestGap(await forecast(meta, support, hours, inputs), generic));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps[4]).toBeGreaterThan(2 * (gaps[1] as number));
  });

  it('does not depend on its order, but through the context that is read in time order', async () => {
    const zero = (name: string) => {
      const { shape: dimensions, values } = meta.own[name] as NamedArrays[string];
      return { [name]: { shape: dimensions, values: new Float32Array(values.length) } };
    };
    const own = { ...meta.own, ...zero('context.input'), ...zero('context.recurrent'), ...zero('context.bias') };
    const without = { ...meta, own };
    const gap = async (each: Meta) =>
      largestGap(await forecast(each, support, 72, inputs), await forecast(each, turned(support), 72, inputs));
    expect(await gap(without)).toBeLessThan(1e-6);
    expect(await gap(meta)).toBeGreaterThan(1e-4);
  });
});

it('asks for no kernel that the device lacks', async () => {
  await tf.setBackend('cpu');
  const source = readFileSync('src/worker/backends/webgpu.ts', 'utf8');
  const shipped = Array.from(source.matchAll(/dist\/kernels\/(\w+)'/g), ([, name]) => name);
  const random = seededRandom(5);
  const meta = metaFor(random);
  const support = examplesFor(11, random);
  const { kernelNames, result } = await tf.profile(async () => {
    await forecast(meta, support, 40, examplesFor(3, random).inputs);
    return tf.scalar(0);
  });
  expect(kernelNames.length).toBeGreaterThan(10);
  // A gradient of its own is named a scope, not a kernel.
  expect(kernelNames.filter((name) => name !== 'unnamed scope' && !shipped.includes(name))).toEqual([]);
  tf.dispose(result);
  expect(tf.memory().numTensors).toBe(0);
});

it('learns across sine waves to foresee an unseen one better than its nearest example or their mean', async () => {
  await tf.setBackend('cpu');
  const waves: NetworkShape = { inputSize: 1, hiddenSizes: [24], outputSize: 2, activation: 'relu' };
  const shapes = parameterShapes(waves);
  const start = seededRandom(4);
  // Random features, and a generic forecast of zero: what is left is the plain Matching Network.
  const generic = Object.fromEntries(
    parameterNames(waves).map((name, index) => [name, drawn(shapes[index] as number[], start, index < 2 ? 1 : 0)]),
  );
  const wave = (random: Random) => {
    const amplitude = 0.5 + 2 * random();
    const phase = 2 * Math.PI * random();
    const examples = (count: number): Drawn => {
      const xs = Float32Array.from({ length: count }, () => -3 + 6 * random()).sort();
      return {
        count,
        inputs: xs,
        targets: xs.map((x) => amplitude * Math.sin(x + phase) + 0.5 * normal(random)),
        known: new Float32Array(count).fill(1),
      };
    };
    return { support: examples(10), query: examples(16) };
  };
  const hours = 1000;
  const settings = { memory: 10, readSteps: 1 };
  const commonInputs = { shape: [41, 1], values: Float32Array.from({ length: 41 }, (_, at) => -3 + (3 * at) / 20) };
  const context = { shape: waves, generic, settings, commonInputs };
  const sample = (random: Random): Task => {
    const { support, query } = wave(random);
    return { support: { examples: tensorsOf(support, 1, 1), hours }, query: tensorsOf(query, 1, 1), weight: 1 };
  };
  // Sixteen times the rates of the packs: there are few steps.
  const learner = {
    ...matchingNetworkLearner,
    metaLearningRate: (name: string) => 16 * matchingNetworkLearner.metaLearningRate(name),
  };
  const from = outerLoopStart(learner, context, 1);
  let own = from.meta;
  const options = { metaSteps: 50, metaBatchSize: 2, seed: 1 };
  for (const { meta } of outerLoop(learner, context, sample, options, from)) own = meta;
  /** Summed squared errors over unseen waves: of what was meta-learned, of where it began, and of the simple ways. */
  const errors = { learned: 0, begun: 0, nearest: 0, mean: 0 };
  const random = seededRandom(99);
  for (let each = 0; each < 50; each++) {
    const { support, query } = wave(random);
    const matchedBy = async (weights: NamedArrays) => {
      const examples = tensorsOf(support, 1, 1);
      const adapted = await matchingNetwork.adapt({ ...context, own: weights }, { examples, hours });
      disposeExamples(examples);
      return tf.tidy(() => {
        const inputs = tf.tensor2d(query.inputs, [query.count, 1]);
        return matchingNetwork
          .predict({ ...context, own: weights }, adapted, inputs)
          .dataSync()
          .slice();
      });
    };
    const predictions = {
      learned: await matchedBy(own),
      begun: await matchedBy(from.meta),
      nearest: query.inputs.map((x) => {
        const gaps = support.inputs.map((other) => Math.abs(other - x));
        return support.targets[gaps.indexOf(Math.min(...gaps))] as number;
      }),
      mean: query.inputs.map(() => support.targets.reduce((sum, y) => sum + y / support.count, 0)),
    };
    for (const name of Object.keys(errors) as (keyof typeof errors)[])
      for (const [index, y] of query.targets.entries()) errors[name] += (y - (predictions[name][index] as number)) ** 2;
  }
  expect(errors.learned).toBeLessThan(0.85 * errors.nearest);
  expect(errors.learned).toBeLessThan(0.5 * errors.mean);
  expect(errors.learned).toBeLessThan(0.95 * errors.begun);
  expect(tf.memory().numTensors).toBe(0);
}, 30_000);
