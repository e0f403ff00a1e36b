import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/learning/adaptation-watch.ts';
import { alpacaLearner } from '../../src/learning/adapters/alpaca.ts';
import { genericOnExamples } from '../../src/learning/adapters/generic.ts';
import { proximalMaml, proximalMamlLearner } from '../../src/learning/adapters/proximal-maml.ts';
import { r2d2Learner } from '../../src/learning/adapters/r2d2.ts';
import { ridgeHead, ridgeHeadLearner } from '../../src/learning/adapters/ridge-head.ts';
import type { Meta } from '../../src/learning/example-method.ts';
import type { Examples } from '../../src/learning/examples.ts';
import type { MetaLearner } from '../../src/learning/meta-learner.ts';
import { flattenArrays, toTensors } from '../../src/learning/named-arrays.ts';
import { expectedOutputs } from '../fixtures/double-precision-network.ts';
import {
  adapted,
  drawn,
  features,
  forecastOf,
  type HeadMethodName,
  headMethods,
  leads,
  problem,
  valuesOf,
} from '../fixtures/seeded-head-methods.ts';
import { examplesOf, oracleShape, type RawExamples } from '../fixtures/seeded-problem.ts';

const { shape, generic, support, query } = problem;
const oracle = oracleShape(shape);

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, index) => Math.abs(value - (b[index] as number))));

describe('where the support says nothing', () => {
  const unknown = () => examplesOf({ ...support, known: support.known.map(() => 0) });
  const empty = (): Examples => ({
    count: 0,
    inputs: tf.zeros([0, shape.inputSize]),
    targets: tf.zeros([0, leads]),
    known: tf.zeros([0, leads]),
  });
  const nothing = [
    ['there are no windows', { examples: empty }],
    ['no outcome is known', { examples: unknown }],
    ['no hour was covered', { hours: 0 }],
  ] as const;
  /** The forecast of a head that adds nothing, to the last bit. */
  const uncorrected = (name: HeadMethodName) => forecastOf(...headMethods[name], new Float32Array(features * leads));

  describe.each(nothing)('as %s', (_what, from) => {
    it.each(['proximalMaml', 'ridgeHead'] as const)('%s leaves the generic forecast exactly as it is', async (name) => {
      const forecast = forecastOf(...headMethods[name], await adapted(...headMethods[name], from));
      expect(forecast).toEqual(uncorrected(name));
      expect(apart(forecast, expectedOutputs(flattenArrays(generic), query, oracle))).toBeLessThan(1e-5);
    });

    it.each(['r2d2', 'alpaca'] as const)("%s leaves the forecast of its own body's last layer", async (name) => {
      const forecast = forecastOf(...headMethods[name], await adapted(...headMethods[name], from));
      expect(forecast).toEqual(uncorrected(name));
      expect(apart(forecast, expectedOutputs(flattenArrays(problem.initial), query, oracle))).toBeLessThan(1e-5);
    });

    it('hierarchicalLinear keeps to what is common to people', async () => {
      const head = await adapted(...headMethods.hierarchicalLinear, from);
      expect([...head]).toEqual(valuesOf('hierarchicalLinear').priorMean);
    });
  });
});

describe('hierarchicalLinear', () => {
  it('leaves everyone at the mean where people do not differ', async () => {
    const [method, meta] = headMethods.hierarchicalLinear;
    const alike = { ...meta, own: { ...meta.own, priorVariance: drawn([features, leads], () => 1e-9) } };
    const head = await adapted(method, alike);
    expect(apart(head, valuesOf('hierarchicalLinear').priorMean ?? [])).toBeLessThan(1e-5);
  });
});

describe('the inner loop beside its closed form', () => {
  const [method, meta] = headMethods.proximalMaml;
  const long = (steps: number): Meta => ({
    ...meta,
    own: { ...meta.own, rate: drawn([steps, 1], () => 0.3), momentum: drawn([steps, 1], () => 0.5) },
    settings: { innerSteps: steps },
  });

  it('they agree when it takes many steps', async () => {
    const loop = await adapted(method, long(200));
    const closed = await adapted(ridgeHead, meta);
    expect(apart(loop, closed)).toBeLessThan(1e-5 * Math.hypot(...closed));
  });

  it.each([proximalMaml, ridgeHead])('$name moves little in six minutes of support', async (each) => {
    const moved = async (hours: number) => Math.hypot(...(await adapted(each, meta, { hours })));
    expect(await moved(0.1)).toBeLessThan(0.05 * (await moved(168)));
  });

  it('it does not overshoot on a week of windows that are all alike', async () => {
    const first = (values: Float32Array, width: number) => values.map((_, at) => values[at % width] as number);
    const stuck: RawExamples = {
      count: support.count,
      inputs: first(support.inputs, shape.inputSize),
      targets: support.targets.map(() => 0.7),
      known: support.known.map(() => 1),
    };
    // As little pull and as bold a rate as meta-training may arrive at.
    const bold = long(8);
    const own = {
      ...bold.own,
      logPrecision: drawn([features, 1], () => -4),
      logGain: drawn([1, leads], () => 0),
      rate: drawn([8, 1], () => 1.5),
    };
    const from = { examples: () => examplesOf(stuck), hours: 168 };
    const errorOf = (head: Float32Array) => apart(forecastOf(method, { ...bold, own }, head, stuck), stuck.targets);
    expect(errorOf(await adapted(ridgeHead, { ...bold, own }, from))).toBeLessThan(0.01);
    expect(errorOf(await adapted(method, { ...bold, own }, from))).toBeLessThan(
      0.2 * errorOf(new Float32Array(features * leads)),
    );
  });

  it('it tells every step, with what it would return if it stopped there', async () => {
    const told: [number, Float32Array][] = [];
    const onStep = async (done: number, snapshot: () => Promise<Float32Array>) =>
      void told.push([done, await snapshot()]);
    const last = await adapted(method, meta, {}, { onStep });
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(told[7]?.[1]).toEqual(last);
    for (const steps of [1, 3])
      expect(await adapted(method, { ...meta, settings: { innerSteps: steps } })).toEqual(told[steps - 1]?.[1]);
    expect(told[2]?.[1]).not.toEqual(last);
  });

  it('it stops between two steps when asked, and gives its tensors back', async () => {
    let done = 0;
    const watch = {
      onStep: (step: number) => {
        done = step;
      },
      shouldCancel: () => done === 3,
    };
    await expect(adapted(method, meta, {}, watch)).rejects.toThrow(Cancelled);
    expect(done).toBe(3);
  });

  it('it gives its tensors back when the watch itself fails', async () => {
    const onStep = () => {
      throw new RangeError('the screen is gone');
    };
    await expect(adapted(method, meta, {}, { onStep })).rejects.toThrow('the screen is gone');
  });
});

describe('meta-training', () => {
  const learned: readonly (readonly [HeadMethodName, MetaLearner])[] = [
    ['proximalMaml', proximalMamlLearner],
    ['ridgeHead', ridgeHeadLearner],
    ['r2d2', r2d2Learner],
    ['alpaca', alpacaLearner],
  ];

  it.each(learned)('%s gets a gradient of numbers from an episode in which nothing is known', (name, learner) => {
    const finite = tf.tidy(() => {
      const examples = examplesOf({ ...support, known: support.known.map(() => 0) });
      const task = { support: { examples, hours: 60 }, query: examplesOf(query), weight: 1 };
      const context = { shape, generic, settings: learner.settings };
      const { loss, gradients } = learner.metaGradient(toTensors(headMethods[name][1].own), task, context);
      return [loss, ...gradients].every((each) => each.dataSync().every(Number.isFinite)) as never;
    }) as unknown as boolean;
    expect(finite).toBe(true);
  });

  it.each(['proximalMaml', 'ridgeHead'] as const)('%s runs on the device what was meta-trained', async (name) => {
    const learner = name === 'ridgeHead' ? ridgeHeadLearner : proximalMamlLearner;
    const [method, meta] = headMethods[name];
    const forecast = forecastOf(method, meta, await adapted(method, meta));
    const common = forecastOf(genericOnExamples, meta, new Float32Array(0));
    const leads = shape.outputSize / 2;
    const squares = (values: Float32Array, lead: number) => {
      let sum = 0;
      for (let at = lead; at < values.length; at += leads)
        sum += (query.known[at] as number) * ((values[at] as number) - (query.targets[at] as number)) ** 2;
      return sum;
    };
    let expected = 0;
    for (let lead = 0; lead < leads; lead++) expected += squares(forecast, lead) / squares(common, lead) / leads;
    const loss = tf.tidy(() => {
      const task = { support: { examples: examplesOf(support), hours: 60 }, query: examplesOf(query), weight: 1.7 };
      return learner.metaGradient(toTensors(meta.own), task, { ...meta, settings: {} }).loss.dataSync()[0] as never;
    }) as unknown as number;
    expect(loss).toBeCloseTo(expected, 4);
  });
});
