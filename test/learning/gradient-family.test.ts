import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/learning/adaptation-watch.ts';
import { anilLearner } from '../../src/learning/adapters/anil.ts';
import { fineTuned } from '../../src/learning/adapters/fine-tuned.ts';
import { fomamlLearner } from '../../src/learning/adapters/fomaml.ts';
import { confidenceOf } from '../../src/learning/adapters/gradient-steps.ts';
import { mamlLearner } from '../../src/learning/adapters/maml.ts';
import { metaLstmLearner } from '../../src/learning/adapters/meta-lstm.ts';
import { metaSgdLearner } from '../../src/learning/adapters/meta-sgd.ts';
import { reptileLearner } from '../../src/learning/adapters/reptile.ts';
import type { ExampleMethod, Meta } from '../../src/learning/example-method.ts';
import { disposeExamples } from '../../src/learning/examples.ts';
import type { MetaLearner } from '../../src/learning/meta-learner.ts';
import { minibatches } from '../../src/learning/minibatches.ts';
import { flattenArrays } from '../../src/learning/named-arrays.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { expectedOutputs } from '../fixtures/double-precision-network.ts';
import { examplesOf, oracleShape, seededProblem } from '../fixtures/seeded-problem.ts';

const learners: readonly MetaLearner[] = [
  mamlLearner,
  fomamlLearner,
  metaSgdLearner,
  anilLearner,
  reptileLearner,
  metaLstmLearner,
];

const problem = seededProblem('softplus', 21);
const { shape, generic } = problem;
const steps = 4;

/** As meta-training begins: the pooled network, and the method's own first rates. */
const metaOf = (learner: MetaLearner): Meta => {
  const settings = { ...learner.settings, innerSteps: steps, innerLearningRate: 0.05 };
  return { shape, generic, own: learner.start({ shape, generic, settings }, seededRandom(3)), settings };
};
const family: readonly (readonly [name: string, method: ExampleMethod, meta: Meta])[] = [
  ...learners.map((learner) => [learner.method.name, learner.method, metaOf(learner)] as const),
  [
    'fineTuned',
    fineTuned,
    { shape, generic, own: {}, settings: { innerSteps: steps, innerLearningRate: 0.05, largestGradientNorm: 10 } },
  ],
];

const adapted = async (
  method: ExampleMethod,
  meta: Meta,
  hours: number,
  watch?: Parameters<typeof method.adapt>[2],
) => {
  const examples = examplesOf(problem.support);
  try {
    return await method.adapt(meta, { examples, hours }, watch);
  } finally {
    disposeExamples(examples);
  }
};
/** What the method expects of the support's own inputs, [window, lead]. */
const expectations = (method: ExampleMethod, meta: Meta, learned: Float32Array) => {
  const outputs = new Float32Array(problem.support.targets.length);
  tf.tidy(() => {
    const examples = examplesOf(problem.support);
    outputs.set(method.predict(meta, learned, examples.inputs).dataSync());
  });
  return outputs;
};
const squaredError = (outputs: ArrayLike<number>) =>
  problem.support.targets.reduce(
    (sum, target, i) => sum + (problem.support.known[i] as number) * (target - (outputs[i] as number)) ** 2,
    0,
  );
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, index) => Math.abs(value - (b[index] as number))));

const pooled = expectedOutputs(flattenArrays(generic), problem.support, oracleShape(shape));

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

describe.each(family)('%s', (_name, method, meta) => {
  it('learns its support', async () => {
    const long = { ...meta, settings: { ...meta.settings, innerSteps: 80 } };
    const outputs = expectations(method, long, await adapted(method, long, 500));
    expect(squaredError(outputs)).toBeLessThan(0.96 * squaredError(pooled));
  });

  it('tells every step, with what it would return if it stopped there, and leaves no tensor behind', async () => {
    const told: [number, Float32Array][] = [];
    const last = await adapted(method, meta, 100, {
      onStep: async (done, snapshot) => void told.push([done, await snapshot()]),
    });
    expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4]);
    expect(told[3]?.[1]).toEqual(last);
    const sooner = { ...meta, settings: { ...meta.settings, innerSteps: 2 } };
    expect(await adapted(method, sooner, 100)).toEqual(told[1]?.[1]);
    expect(told[1]?.[1]).not.toEqual(last);
  });

  it('stops between two steps when asked, and leaves no tensor behind', async () => {
    let done = 0;
    const watch = {
      onStep: (step: number) => {
        done = step;
      },
      shouldCancel: () => done === 2,
    };
    await expect(adapted(method, meta, 100, watch)).rejects.toThrow(Cancelled);
    expect(done).toBe(2);
  });

  it('gives its tensors back when the watch itself fails', async () => {
    const onStep = () => {
      throw new RangeError('the screen is gone');
    };
    await expect(adapted(method, meta, 100, { onStep })).rejects.toThrow('the screen is gone');
  });
});

describe.each(family.filter(([name]) => name !== 'fineTuned'))(
  '%s, before it is meta-trained',
  (_name, method, meta) => {
    it('says what the pooled network says to a person of three hours', async () => {
      expect(apart(expectations(method, meta, await adapted(method, meta, 3)), pooled)).toBeLessThan(1e-3);
      expect(apart(expectations(method, meta, await adapted(method, meta, 168)), pooled)).toBeGreaterThan(1e-2);
    });
  },
);

it('anil keeps of a person the last layer and nothing else', async () => {
  const meta = metaOf(anilLearner);
  const head = await adapted(anilLearner.method, meta, 500);
  expect(head).toHaveLength(4 * 6 + 6);
  const whole = flattenArrays(generic);
  whole.set(head, whole.length - head.length);
  const expected = expectedOutputs(whole, problem.support, oracleShape(shape));
  expect(apart(expectations(anilLearner.method, meta, head), expected)).toBeLessThan(1e-5);
});

it('a rate that fell to zero in meta-training can rise again', () => {
  const context = { shape, generic, settings: { ...mamlLearner.settings, innerSteps: 1 } };
  const slope = tf.tidy(() => {
    const support = { examples: examplesOf(problem.support), hours: 500 };
    const meta = mamlLearner.start(context, seededRandom(1));
    const tensors = Object.fromEntries(
      Object.entries(meta).map(([name, each]) => [name, tf.tensor(each.values, [...each.shape])]),
    );
    const task = { support, query: support.examples, weight: 1 };
    const pull = mamlLearner.metaGradient({ ...tensors, rate: tf.scalar(0) }, task, context);
    return pull.gradients.at(-1)?.dataSync()[0] as never;
  }) as unknown as number;
  // Where the query is the support itself, a first small step can only help: the rate is pulled up.
  expect(slope).toBeLessThan(0);
});

it('minibatches share out the examples, each example once, the early and the late alike', () => {
  const rows = tf.tidy(() => {
    const column = tf.tensor2d([0, 1, 2, 3, 4, 5, 6], [7, 1]);
    const examples = { count: 7, inputs: column, targets: column, known: column };
    const dealt = (wanted: number) =>
      minibatches(examples, column, wanted).map(({ examples: { count, inputs }, weights }) => {
        expect(inputs.shape).toEqual([count, 1]);
        expect(weights.dataSync()).toEqual(inputs.dataSync());
        return Array.from(inputs.dataSync());
      });
    return [dealt(1), dealt(3), dealt(99).length] as never;
  }) as unknown as [number[][], number[][], number];
  expect(rows[0]).toEqual([[0, 1, 2, 3, 4, 5, 6]]);
  expect(rows[1]).toEqual([
    [0, 3, 6],
    [1, 4],
    [2, 5],
  ]);
  expect(rows[2]).toBe(7);
});

it('half of the worth is given at the half-worth hours, none at none, nearly all at a week', () => {
  const confidence = (hours: number) =>
    tf.tidy(() => confidenceOf(hours, tf.scalar(30)).dataSync()[0] as never) as number;
  expect(confidence(30)).toBeCloseTo(0.5, 6);
  expect(confidence(0)).toBe(0);
  expect(confidence(168)).toBeGreaterThan(0.95);
});
