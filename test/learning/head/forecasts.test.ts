import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { flattenArrays } from '../../../src/learning/named-arrays.ts';
import {
  bodyRows,
  corrected,
  type Matrix,
  matrixOf,
  normalEquations,
  type Problem,
  product,
  proximal,
  ridge,
  whitenedRows,
  wholeWindows,
  windowWeights,
} from '../../fixtures/double-precision-head.ts';
import {
  adapted,
  features as d,
  forecastOf,
  type HeadMethodName,
  headMethods,
  leads,
  problem,
  valuesOf,
} from '../../fixtures/seeded-head-methods.ts';
import { oracleShape } from '../../fixtures/seeded-problem.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

const { generic, support, query } = problem;
const oracle = oracleShape(problem.shape);
const prior = headMethods.proximalMaml[1].own;
const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Math.max(...Array.from(a, (value, index) => Math.abs(value - (b[index] as number))));

const network = { flat: flattenArrays(generic), shape: oracle };
const white = {
  mean: prior['whitening.mean']?.values ?? [],
  transform: prior['whitening.transform']?.values ?? [],
  spread: prior['whitening.spread']?.values ?? [],
};
const ownNetwork = { flat: flattenArrays(problem.initial), shape: oracle };

/** What each should expect of the query, from double precision: the published formula, not this code's. */
const oracleForecast: Record<HeadMethodName, () => Matrix> = (() => {
  const whole = wholeWindows(support);
  const perWindow = (each: number, worth: number) => (each * worth) / support.count;
  const learned = (name: 'ridgeHead' | 'proximalMaml', solve: (problem: Problem, precision: Matrix) => Matrix) => {
    const own = valuesOf(name);
    const weights = windowWeights(network, white.spread, support).map((each) =>
      perWindow(each, 24 * (60 / 24) ** (1 + (own.worthPower?.[0] as number))),
    );
    const precision = (own.logPrecision ?? []).map((feature) =>
      (own.logPrecisionOfLead ?? []).map((lead) => Math.exp(feature + lead)),
    );
    const head = solve(normalEquations(whitenedRows(network, white, support), support, weights), precision);
    const gained = head.map((row) => row.map((value, lead) => value * Math.exp(own.logGain?.[lead] as number)));
    return corrected(whitenedRows(network, white, query), gained);
  };
  const onBody = (precisionOf: (gram: Matrix) => readonly [gram: Matrix, precision: Matrix]) => {
    const weights = whole.map((each) => perWindow(each, 60 * Math.exp(0.4)));
    const { gram, rightSide } = normalEquations(bodyRows(ownNetwork, support), support, weights);
    const [all, precision] = precisionOf(gram);
    return corrected(bodyRows(ownNetwork, query), ridge({ gram: all, rightSide }, precision));
  };
  const table = (value: number) => Array.from({ length: d }, () => new Array<number>(leads).fill(value));
  return {
    ridgeHead: () => learned('ridgeHead', ridge),
    proximalMaml: () =>
      learned('proximalMaml', (equations, precision) => {
        const { rate = [], momentum = [] } = valuesOf('proximalMaml');
        return proximal(
          equations,
          precision,
          rate.map((each, step) => ({ rate: each, momentum: momentum[step] as number })),
        );
      }),
    r2d2: () => onBody((gram) => [gram, table(Math.exp(0.7))]),
    alpaca: () =>
      onBody((gram) => {
        const root = matrixOf(valuesOf('alpaca').priorRoot ?? [], d);
        const transposed = root.map((_, row) => root.map((each) => each[row] as number));
        const added = product(root, transposed).map((row, i) =>
          row.map((value, j) => value + (gram[i]?.[j] as number)),
        );
        return [added, table(0)];
      }),
    // w = m + (A/s² + diag(1/τ))⁻¹ (B − A m)/s², each hour worth half an observation.
    hierarchicalLinear: () => {
      const { priorMean = [], priorVariance = [], noise = [] } = valuesOf('hierarchicalLinear');
      const weights = whole.map((each) => perWindow(each, 60 * 0.5));
      const { gram, rightSide } = normalEquations(whitenedRows(network, white, support), support, weights);
      const mean = matrixOf(priorMean, leads);
      const expected = product(gram, mean);
      const missing = rightSide.map((row, i) => row.map((value, lead) => value - (expected[i]?.[lead] as number)));
      // Each lead time by itself: its noise divides its own equations.
      const columns = noise.map((s2, lead) =>
        ridge(
          {
            gram: gram.map((row) => row.map((value) => value / s2)),
            rightSide: missing.map((row) => [(row[lead] as number) / s2]),
          },
          matrixOf(priorVariance, leads).map((row) => [1 / (row[lead] as number)]),
        ),
      );
      const head = mean.map((row, i) => row.map((value, lead) => value + (columns[lead]?.[i]?.[0] as number)));
      return corrected(whitenedRows(network, white, query), head);
    },
  };
})();

it.each(Object.keys(headMethods) as HeadMethodName[])('%s forecasts what double precision forecasts', async (name) => {
  const [method, meta] = headMethods[name];
  const forecast = forecastOf(method, meta, await adapted(method, meta));
  const expected = oracleForecast[name]().flat();
  expect(apart(forecast, expected)).toBeLessThan(1e-4 * Math.max(1, ...expected.map(Math.abs)));
  // Else the agreement would say nothing.
  const untouched = forecastOf(method, meta, await adapted(method, meta, { hours: 1e-6 }));
  expect(apart(forecast, untouched)).toBeGreaterThan(0.1);
});
