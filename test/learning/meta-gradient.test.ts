import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anilLearner } from '../../src/learning/adapters/anil.ts';
import { fomamlLearner } from '../../src/learning/adapters/fomaml.ts';
import { mamlLearner } from '../../src/learning/adapters/maml.ts';
import { metaSgdLearner } from '../../src/learning/adapters/meta-sgd.ts';
import { reptileLearner } from '../../src/learning/adapters/reptile.ts';
import type { MetaLearner } from '../../src/learning/meta-learner.ts';
import { flattenArrays, type NamedArrays, prefixed, toTensors } from '../../src/learning/named-arrays.ts';
import type { MethodSettings } from '../../src/learning/pack.ts';
import { centralDifferences } from '../fixtures/central-differences.ts';
import { adapt, dealt, type InnerLoop, lossAndGradient } from '../fixtures/double-precision-network.ts';
import { examplesOf, oracleShape, seededProblem, weighed } from '../fixtures/seeded-problem.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

type Problem = ReturnType<typeof seededProblem>;

const innerSteps = 4;
const halfWorthHours = 30;
const innerLearningRate = 0.06;
const settings = { innerSteps, halfWorthHours, innerLearningRate };
const scalar = (value: number) => ({ shape: [], values: Float32Array.of(value) });

/** The learner's meta-gradient, each array under its name. */
function metaGradientOf(learner: MetaLearner, meta: NamedArrays, problem: Problem, more: MethodSettings) {
  const { shape, generic } = problem;
  return tf.tidy(() => {
    const task = {
      support: { examples: examplesOf(problem.support), hours: problem.hours },
      query: examplesOf(problem.query),
      weight: problem.weight,
    };
    const context = { shape, generic, settings: { ...settings, ...more } };
    const { loss, gradients } = learner.metaGradient(toTensors(meta), task, context);
    expect(gradients.map((gradient) => gradient.shape)).toEqual(Object.values(meta).map((each) => each.shape));
    return {
      loss: loss.dataSync()[0] as number,
      gradient: Object.keys(meta).map((name, index) => ({ name, values: gradients[index]?.dataSync().slice() })),
    } as never;
  }) as unknown as { loss: number; gradient: { name: string; values: Float32Array }[] };
}

/** Distance to what is expected, over its length, of each array by itself: a small one cannot hide behind a large one. */
function largestError(actual: { name: string; values: Float32Array }[], expected: ArrayLike<number>) {
  const length = (values: readonly number[]) => Math.hypot(...values);
  let offset = 0;
  const errors = actual.map(({ values }) => {
    const own = Array.from(values, (_, index) => expected[offset + index] as number);
    offset += values.length;
    const away = length(own.map((value, index) => value - (values[index] as number)));
    // Nothing depends on the spread's weights, so that an array may be zero as a whole.
    return away / Math.max(length(own), 1e-6);
  });
  expect(offset).toBe(expected.length);
  return Math.max(...errors);
}

/** How the oracle reads one flat array of meta-parameters: the initialization first, then what is the method's own. */
interface Method {
  readonly learner: MetaLearner;
  readonly meta: (problem: Problem) => NamedArrays;
  readonly loop: (own: Float64Array, problem: Problem) => Pick<InnerLoop, 'rates' | 'frozen'> & { half: number };
}
const oneRate = (own: Float64Array, { count }: Problem) => new Float64Array(count).fill(own[0] as number);
const exact: Record<string, Method> = {
  maml: {
    learner: mamlLearner,
    meta: ({ initial }) => ({ ...prefixed('initial', initial), rate: scalar(innerLearningRate) }),
    loop: (own, problem) => ({ rates: oneRate(own, problem), half: halfWorthHours }),
  },
  metaSgd: {
    learner: metaSgdLearner,
    meta: ({ initial, rates }) => ({
      ...prefixed('initial', initial),
      ...prefixed('rates', rates),
      halfWorthHours: scalar(halfWorthHours),
    }),
    loop: (own) => ({ rates: own.subarray(0, -1), half: own.at(-1) as number }),
  },
  anil: {
    learner: anilLearner,
    meta: ({ initial }) => ({ ...prefixed('initial', initial), rate: scalar(innerLearningRate) }),
    loop: (own, problem) => ({ rates: oneRate(own, problem), half: halfWorthHours, frozen: problem.count - 4 * 6 - 6 }),
  },
};

/** Where the oracle's inner loop ends. */
function oracleAdapted(meta: ArrayLike<number>, problem: Problem, method: Method, clip: number): Float64Array {
  const all = Float64Array.from(meta);
  const shape = oracleShape(problem.shape);
  const support = weighed(problem.support, flattenArrays(problem.generic), shape);
  const { half, ...loop } = method.loop(all.subarray(problem.count), problem);
  const confidence = problem.hours ** 4 / (problem.hours ** 4 + half ** 4);
  const steps = { ...loop, steps: innerSteps, confidence, largestGradientNorm: clip };
  return adapt(all.subarray(0, problem.count), [support], shape, steps);
}

const oracleQuery = (adapted: ArrayLike<number>, { query, shape }: Problem) =>
  lossAndGradient(adapted, { ...query, weights: query.known }, oracleShape(shape));

const known = new Map<string, { loss: number; gradient: Float64Array }>();
/** The query loss after adaptation and its slope along every meta-parameter; once for both backends. */
function oracle(name: string, activation: Problem['shape']['activation'], clip: number) {
  const key = `${name} ${activation} ${clip}`;
  const found = known.get(key);
  if (found) return found;
  const problem = seededProblem(activation, 11);
  const method = exact[name] as Method;
  const meta = flattenArrays(method.meta(problem));
  const loss = (at: ArrayLike<number>) =>
    problem.weight * oracleQuery(oracleAdapted(at, problem, method, clip), problem).loss;
  const result = { loss: loss(meta), gradient: centralDifferences(loss, meta) };
  known.set(key, result);
  return result;
}

it('the clip of 100 never acts on the problems below, and that of 0.3 does', () => {
  for (const [name, method] of Object.entries(exact))
    for (const activation of ['relu', 'softplus'] as const) {
      const problem = seededProblem(activation, 11);
      const meta = flattenArrays(method.meta(problem));
      const [free, loose, tight] = [1e6, 100, 0.3].map((clip) => oracleAdapted(meta, problem, method, clip));
      const apart = (other = free) => Math.max(...(free?.map((value, i) => Math.abs(value - (other?.[i] ?? 0))) ?? []));
      expect(apart(loose), name).toBeLessThan(1e-12);
      expect(apart(tight), name).toBeGreaterThan(1e-2);
    }
});

describe.each(['cpu', 'wasm'])('on the backend %s', (backend) => {
  beforeEach(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    await tf.ready();
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  describe.each(['relu', 'softplus'] as const)('with %s', (activation) => {
    // The clip is active in the second case, so that its own derivative is tested too.
    it.each(Object.keys(exact).flatMap((name) => [100, 0.3].map((clip) => [name, clip] as const)))(
      "%s's meta-gradient is the slope of the query loss along every meta-parameter (clip at %s)",
      (name, clip) => {
        const problem = seededProblem(activation, 11);
        const expected = oracle(name, activation, clip);
        const { learner, meta } = exact[name] as Method;
        const actual = metaGradientOf(learner, meta(problem), problem, { largestGradientNorm: clip });
        expect(actual.loss).toBeCloseTo(expected.loss, 4);
        expect(largestError(actual.gradient, expected.gradient)).toBeLessThan(1e-3);
      },
    );

    it("fomaml's meta-gradient is that of the query loss where the inner loop ends", () => {
      const problem = seededProblem(activation, 12);
      const initial = prefixed('initial', problem.initial);
      const rates = new Float64Array(problem.count).fill(innerLearningRate);
      const ends = oracleAdapted(
        flattenArrays(initial),
        problem,
        { ...(exact.maml as Method), loop: () => ({ rates, half: halfWorthHours }) },
        0.3,
      );
      const { loss, gradient } = oracleQuery(ends, problem);
      const actual = metaGradientOf(fomamlLearner, initial, problem, { largestGradientNorm: 0.3 });
      expect(actual.loss).toBeCloseTo(problem.weight * loss, 4);
      const weighted = gradient.map((value) => problem.weight * value);
      expect(largestError(actual.gradient, weighted)).toBeLessThan(1e-3);
    });

    it("reptile's points from where its SGD over minibatches ends to where it began, whatever the query", () => {
      const problem = seededProblem(activation, 13);
      const initial = prefixed('initial', problem.initial);
      const begins = flattenArrays(initial);
      const more = { largestGradientNorm: 0.5, minibatches: 3 };
      const shape = oracleShape(problem.shape);
      const support = weighed(problem.support, flattenArrays(problem.generic), shape);
      const confidence = problem.hours ** 4 / (problem.hours ** 4 + halfWorthHours ** 4);
      const rates = new Float64Array(problem.count).fill(innerLearningRate);
      const loop = { steps: innerSteps, rates, confidence, largestGradientNorm: 0.5 };
      const ends = adapt(begins, dealt(support, 3, shape), shape, loop);
      const actual = metaGradientOf(reptileLearner, initial, problem, more);
      const back = ends.map((value, index) => problem.weight * ((begins[index] as number) - value));
      expect(largestError(actual.gradient, back)).toBeLessThan(1e-3);
      expect(actual.loss).toBeCloseTo(problem.weight * oracleQuery(ends, problem).loss, 4);
      const other = { ...problem, query: seededProblem(activation, 14).query };
      expect(metaGradientOf(reptileLearner, initial, other, more).gradient).toEqual(actual.gradient);
    });
  });
});
