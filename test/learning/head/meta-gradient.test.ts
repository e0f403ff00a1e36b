import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { alpacaLearner } from '../../../src/learning/adapters/alpaca.ts';
import { proximalMamlLearner } from '../../../src/learning/adapters/proximal-maml.ts';
import { r2d2Learner } from '../../../src/learning/adapters/r2d2.ts';
import { ridgeHeadLearner } from '../../../src/learning/adapters/ridge-head.ts';
import type { MetaLearner } from '../../../src/learning/meta-learner.ts';
import { flattenArrays, type NamedArrays, prefixed, toTensors } from '../../../src/learning/named-arrays.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';
import { centralDifferences } from '../../fixtures/central-differences.ts';
import {
  bodyRows,
  corrected,
  type Matrix,
  matrixOf,
  normalEquations,
  type Problem,
  product,
  proximal,
  relativeSquaredError,
  ridge,
  solved,
  squaredError,
  type Whitening,
  whitenedRows,
  wholeWindows,
  windowWeights,
} from '../../fixtures/double-precision-head.ts';
import { seededPrior } from '../../fixtures/seeded-prior.ts';
import { examplesOf, oracleShape, seededProblem } from '../../fixtures/seeded-problem.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

// Not a day: there the power of the hours would not matter.
const problem = { ...seededProblem('softplus', 81), hours: 60 };
const { shape, generic, support, query, hours, weight } = problem;
const leads = shape.outputSize / 2;
const hidden = shape.hiddenSizes.at(-1) as number;
const oracle = oracleShape(shape);

type Values = Readonly<Record<string, ArrayLike<number>>>;
/** The query loss after adaptation, in double precision, as a function of what is meta-learned. */
type EpisodeLoss = (own: Values) => number;

const only = (values: ArrayLike<number> | undefined) => values?.[0] as number;
const list = (values: ArrayLike<number> | undefined) => Array.from(values ?? []);
const whole = wholeWindows(support);

const prior = seededPrior(problem, 82);
const whitening: Whitening = {
  mean: list(prior['whitening.mean']?.values),
  transform: list(prior['whitening.transform']?.values),
  spread: list(prior['whitening.spread']?.values),
};
const genericNetwork = { flat: flattenArrays(generic), shape: oracle };
const [supportRows, queryRows] = [support, query].map((raw) => whitenedRows(genericNetwork, whitening, raw)) as [
  ReturnType<typeof whitenedRows>,
  ReturnType<typeof whitenedRows>,
];

/** A correction of the generic forecast in its whitened features, solved somehow. */
const headLoss =
  (solve: (problem: Problem, precision: Matrix, own: Values) => Matrix): EpisodeLoss =>
  (own) => {
    const worth = hours * (hours / 24) ** only(own.worthPower);
    const weights = windowWeights(genericNetwork, whitening.spread, support).map(
      (each) => (each * worth) / support.count,
    );
    const precision = list(own.logPrecision).map((feature) =>
      list(own.logPrecisionOfLead).map((lead) => Math.exp(feature + lead)),
    );
    const solution = solve(normalEquations(supportRows, support, weights), precision, own);
    const gained = solution.map((row) => row.map((value, lead) => value * Math.exp(own.logGain?.[lead] as number)));
    return relativeSquaredError(corrected(queryRows, gained), queryRows.expected, query);
  };

/** The normal equations of a correction of the body's own last layer. */
const bodyEquations = (own: Values) => {
  const network = {
    flat: Object.entries(own).flatMap(([name, values]) => (name.startsWith('initial') ? list(values) : [])),
    shape: oracle,
  };
  const weights = whole.map((each) => (each * Math.exp(only(own.logWorth)) * hours) / support.count);
  return { ...normalEquations(bodyRows(network, support), support, weights), rows: bodyRows(network, query) };
};

const stepwise = (equations: Problem, precision: Matrix, { rate, momentum }: Values) =>
  proximal(
    equations,
    precision,
    list(rate).map((each, step) => ({ rate: each, momentum: momentum?.[step] as number })),
  );
// Every other rate is more than the steepest direction bears, so that the hold on it is tested too.
const hurried: NamedArrays = {
  ...prior,
  rate: { shape: [8, 1], values: Float32Array.of(1.4, 0.2, 1.5, 0.3, 1.4, 0.25, 1.5, 0.2) },
};

const random = seededRandom(83);
const drawn = (size: readonly number[], value: () => number) => ({
  shape: size,
  values: Float32Array.from({ length: size.reduce((product, each) => product * each, 1) }, value),
});
const body = { ...prefixed('initial', problem.initial), logWorth: drawn([], () => 0.4) };

interface Case {
  readonly learner: MetaLearner;
  readonly meta: NamedArrays;
  readonly loss: EpisodeLoss;
}
const without = ({ rate, momentum, ...rest }: NamedArrays): NamedArrays => rest;
const cases: Readonly<Record<string, Case>> = {
  ridgeHead: {
    learner: ridgeHeadLearner,
    meta: without(prior),
    loss: headLoss(ridge),
  },
  proximalMaml: {
    learner: proximalMamlLearner,
    meta: prior,
    loss: headLoss(stepwise),
  },
  'proximalMaml in a hurry': {
    learner: proximalMamlLearner,
    meta: hurried,
    loss: headLoss(stepwise),
  },
  r2d2: {
    learner: r2d2Learner,
    meta: { ...body, logRidge: drawn([], () => 0.7) },
    loss: (own) => {
      const { rows, ...equations } = bodyEquations(own);
      const penalty = Math.exp(only(own.logRidge));
      const head = ridge(
        equations,
        equations.rightSide.map((row) => row.map(() => penalty)),
      );
      return weight * squaredError(corrected(rows, head), query);
    },
  },
  alpaca: {
    learner: alpacaLearner,
    meta: {
      ...body,
      priorRoot: drawn([hidden + 1, hidden + 1], () => normal(random)),
      logNoise: drawn([1, leads], () => -1 + 0.5 * normal(random)),
    },
    // The negative log likelihood of the query under the posterior predictive, doubled, without its constant.
    loss: (own) => {
      const { rows, gram, rightSide } = bodyEquations(own);
      const root = matrixOf(own.priorRoot ?? [], hidden + 1);
      const transposed = root.map((_, row) => root.map((each) => each[row] as number));
      const precision = product(root, transposed).map((row, i) =>
        row.map((value, j) => value + (gram[i]?.[j] as number)),
      );
      const none = rightSide.map((row) => row.map(() => 0));
      const forecast = corrected(rows, ridge({ gram: precision, rightSide }, none));
      let [sum, known] = [0, 0];
      for (const [row, phi] of rows.features.entries()) {
        const unknown = solved(precision, phi).reduce((total, value, i) => total + value * (phi[i] as number), 0);
        for (let lead = 0; lead < leads; lead++) {
          const at = row * leads + lead;
          if (query.known[at] === 0) continue;
          const variance = Math.exp(own.logNoise?.[lead] as number) * (1 + unknown);
          const error = (query.targets[at] as number) - (forecast[row]?.[lead] as number);
          sum += Math.log(variance) + error ** 2 / variance;
          known += 1;
        }
      }
      return sum / known;
    },
  },
};

/** Loss and meta-gradient by the tape. */
const byTape = ({ learner, meta }: Case) =>
  tf.tidy(() => {
    const task = { support: { examples: examplesOf(support), hours }, query: examplesOf(query), weight };
    const context = { shape, generic, settings: learner.settings };
    const { loss, gradients } = learner.metaGradient(toTensors(meta), task, context);
    expect(gradients.map((gradient) => gradient.shape)).toEqual(Object.values(meta).map((each) => each.shape));
    return {
      loss: loss.dataSync()[0],
      gradients: Object.fromEntries(
        Object.keys(meta).map((name, index) => [name, gradients[index]?.dataSync().slice()]),
      ),
    } as never;
  }) as unknown as { loss: number; gradients: Readonly<Record<string, Float32Array>> };

it.each(Object.keys(cases))("%s's meta-gradient is the slope of the query loss along all that is learned", (name) => {
  const each = cases[name] as Case;
  const values: Values = Object.fromEntries(Object.entries(each.meta).map(([key, array]) => [key, array.values]));
  const actual = byTape(each);
  expect(actual.loss).toBeCloseTo(each.loss(values), 4);
  const learned = Object.keys(values).filter((key) => each.learner.metaLearningRate(key) > 0);
  expect(learned.length).toBeGreaterThanOrEqual(4);
  for (const key of learned) {
    const slope = centralDifferences((at) => each.loss({ ...values, [key]: at }), values[key] as Float32Array);
    const away = Math.hypot(...slope.map((value, index) => value - (actual.gradients[key]?.[index] as number)));
    expect(away / Math.hypot(...slope), key).toBeLessThan(1e-3);
  }
});

it('the whitening stays as it is', () => {
  for (const { learner, meta } of [cases.ridgeHead, cases.proximalMaml] as Case[]) {
    const fixed = Object.keys(meta).filter((key) => learner.metaLearningRate(key) === 0);
    expect(fixed).toEqual(['whitening.mean', 'whitening.transform', 'whitening.spread']);
  }
});
