import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { correctedForecast, headProblem } from '../../../src/learning/head/head-problem.ts';
import { flattenArrays, type NamedArrays, toTensors } from '../../../src/learning/named-arrays.ts';
import { type NetworkShape, namedParameters, networkIn } from '../../../src/learning/network.ts';
import { tidied } from '../../../src/learning/tidied.ts';
import {
  corrected,
  matrixOf,
  normalEquations,
  type Whitening,
  whitenedRows,
  windowWeights,
} from '../../fixtures/double-precision-head.ts';
import { seededPrior } from '../../fixtures/seeded-prior.ts';
import { examplesOf, oracleShape, type RawExamples, seededProblem } from '../../fixtures/seeded-problem.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

interface Case {
  readonly shape: NetworkShape;
  readonly generic: NamedArrays;
  readonly own: NamedArrays;
  readonly support: RawExamples;
}

const problemOf = ({ shape, generic, own, support }: Case, hours: number, worthPower: number) =>
  tidied(() => {
    const { gram, rightSide } = headProblem(
      { ...toTensors(own), worthPower: tf.scalar(worthPower) },
      networkIn(toTensors(generic)),
      { examples: examplesOf(support, shape.outputSize / 2), hours },
      shape,
    );
    return { gram: gram.arraySync(), rightSide: rightSide.arraySync() };
  });

const close = (actual: readonly (readonly number[])[], expected: readonly (readonly number[])[], digits = 4) => {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  for (const [row, values] of expected.entries())
    for (const [column, value] of values.entries()) expect(actual[row]?.[column]).toBeCloseTo(value, digits);
};

describe('headProblem, by hand', () => {
  // One input that is its own feature; the network expects no change, with a spread of ln(1 + e^b) + 0.02 = 1 at both
  // lead times. The whitened feature is 2 (x - 1). The typical spread is 2, so that precision counts every window
  // (2/1)² = 4 times.
  const shape: NetworkShape = { inputSize: 1, hiddenSizes: [1], outputSize: 4, activation: 'relu' };
  const b = Math.log(Math.exp(0.98) - 1);
  const by = (values: number[], size: number[]) => ({ shape: size, values: Float32Array.from(values) });
  const base: Omit<Case, 'support'> = {
    shape,
    generic: namedParameters(Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0, b, b), shape),
    own: {
      'whitening.mean': by([1], [1, 1]),
      'whitening.transform': by([2], [1, 1]),
      'whitening.spread': by([2, 2], [1, 2]),
    },
  };
  const windows = (...each: { x: number; targets: [number, number]; known?: [number, number] }[]): Case => ({
    ...base,
    support: {
      count: each.length,
      inputs: Float32Array.from(each, ({ x }) => x),
      targets: Float32Array.from(each.flatMap(({ targets }) => targets)),
      known: Float32Array.from(each.flatMap(({ known }) => known ?? [1, 1])),
    },
  });
  // z = (2, 1), surprise (1 + 1)/2: counts 4 / (1 + 1/2) = 8/3. z = (0, 1), surprise (4 + 0)/2: counts 4 / (1 + 1) = 2.
  const two = [
    { x: 2, targets: [1, -1] as [number, number] },
    { x: 1, targets: [2, 0] as [number, number] },
  ];
  const third = { x: 5, targets: [9, 0] as [number, number], known: [1, 0] as [number, number] };

  it('each window counts by its precision, and less the further its outcome is outside the spread', () => {
    // Half of 6 hours for each: A = 8 [[4, 2], [2, 1]] + 6 [[0, 0], [0, 1]], B = 8 (2, 1)′(1, -1) + 6 (0, 1)′(2, 0).
    const { gram, rightSide } = problemOf(windows(...two), 6, 0);
    close(gram, [
      [32, 16],
      [16, 14],
    ]);
    close(rightSide, [
      [16, -16],
      [20, -8],
    ]);
  });

  it('a window of which a part of the hour is not known counts nothing and takes its share of the hours with it', () => {
    const { gram, rightSide } = problemOf(windows(...two, third), 9, 0);
    close(gram, [
      [32, 16],
      [16, 14],
    ]);
    close(rightSide, [
      [16, -16],
      [20, -8],
    ]);
  });

  it('hours count as 24 (hours / 24)^(1 + worthPower)', () => {
    // 6 hours as 24 (1/4)^(3/2) = 3, 96 hours as 24 · 4^(1/2) = 48, a day as a day whatever the power.
    for (const [hours, power, worth] of [
      [6, 0.5, 3],
      [96, -0.5, 48],
      [24, -0.5, 24],
      [24, 0.5, 24],
    ] as const)
      expect(problemOf(windows(...two), hours, power).gram[0]?.[0]).toBeCloseTo((32 / 6) * worth, 3);
  });

  it.each([-0.5, 0, 0.5])('no hours are worth nothing (worthPower %s)', (power) => {
    const nothing = problemOf(windows(...two), 0, power);
    expect(nothing.gram.flat()).toEqual([0, 0, 0, 0]);
    expect(nothing.rightSide.flatMap((row) => row.map(Math.abs))).toEqual([0, 0, 0, 0]);
  });
});

describe('headProblem of seeded noise', () => {
  const problem = seededProblem('softplus', 51);
  const { shape, generic, support } = problem;
  const own = seededPrior(problem, 52);
  const network = { flat: flattenArrays(generic), shape: oracleShape(shape) };
  const whitening: Whitening = {
    mean: own['whitening.mean']?.values ?? [],
    transform: own['whitening.transform']?.values ?? [],
    spread: own['whitening.spread']?.values ?? [],
  };
  const rows = whitenedRows(network, whitening, support);

  it('is the weighted sum over the windows, one after the other in double precision', () => {
    const worth = 24 * (60 / 24) ** 0.7;
    const weights = windowWeights(network, whitening.spread, support).map((each) => (each * worth) / support.count);
    expect(weights.filter((weight) => weight === 0).length).toBeGreaterThan(2);
    const expected = normalEquations(rows, support, weights);
    const actual = problemOf({ shape, generic, own, support }, 60, -0.3);
    close(actual.gram, expected.gram, 3);
    close(actual.rightSide, expected.rightSide, 3);
  });

  it('correctedForecast adds what the head says of the features to the generic forecast', () => {
    const head = Float32Array.from({ length: 5 * 3 }, (_, index) => Math.sin(index));
    const actual = tidied(() =>
      correctedForecast(
        toTensors(own),
        networkIn(toTensors(generic)),
        tf.tensor2d(head, [5, 3]),
        examplesOf(support).inputs,
        shape,
      ).arraySync(),
    );
    close(actual, corrected(rows, matrixOf(head, 3)), 4);
  });
});
