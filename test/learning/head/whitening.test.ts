import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { whitenedFeatures, whiteningOf } from '../../../src/learning/head/whitening.ts';
import { flattenArrays, type NamedArrays, toTensors } from '../../../src/learning/named-arrays.ts';
import { hiddenFeatures, networkIn } from '../../../src/learning/network.ts';
import { tidied } from '../../../src/learning/tidied.ts';
import { featuresAndOutputs } from '../../fixtures/double-precision-network.ts';
import { seededCommonInputs } from '../../fixtures/seeded-prior.ts';
import { oracleShape, seededProblem } from '../../fixtures/seeded-problem.ts';

const n = 300;
const { shape, generic } = seededProblem('softplus', 41);
const inputs = seededCommonInputs(shape, n, 42);

beforeAll(async () => {
  await tf.setBackend('cpu');
});
afterEach(() => expect(tf.memory().numTensors).toBe(0));

const whiteningBy = (network: NamedArrays): NamedArrays =>
  tidied(() => whiteningOf(networkIn(toTensors(network)), inputs, shape));

/** The whitened features of the common inputs, [row][kept + 1]. */
const featuresBy = (network: NamedArrays, whitening: NamedArrays) =>
  tidied(() =>
    whitenedFeatures(
      toTensors(whitening),
      hiddenFeatures(networkIn(toTensors(network)), tf.tensor2d(inputs.values, [n, shape.inputSize]), shape),
    ).arraySync(),
  );

const average = (rows: readonly number[][], of: (row: number[]) => number) =>
  rows.reduce((sum, row) => sum + of(row), 0) / rows.length;

function expectWhite(rows: readonly number[][], kept: number) {
  for (let i = 0; i < kept; i++) {
    expect(average(rows, (row) => row[i] as number)).toBeCloseTo(0, 4);
    for (let j = 0; j <= i; j++)
      expect(average(rows, (row) => (row[i] as number) * (row[j] as number))).toBeCloseTo(i === j ? 1 : 0, 3);
  }
}

describe('whitening', () => {
  it('brings the features of people in general to zero mean, unit variance and no correlation, and adds a one', () => {
    const rows = featuresBy(generic, whiteningBy(generic));
    expect(rows[0]).toHaveLength(4 + 1);
    expectWhite(rows, 4);
    expect(rows.every((row) => row[4] === 1)).toBe(true);
  });

  it('drops a feature that is the same for everyone, and whitens the others', () => {
    const bias = generic['1.bias'] as NamedArrays[string];
    const weight = generic['1.weight'] as NamedArrays[string];
    const dead: NamedArrays = {
      ...generic,
      '1.weight': { ...weight, values: weight.values.map((value, index) => (index % 4 === 2 ? 0 : value)) },
      '1.bias': { ...bias, values: Float32Array.of(0, 0, -3, 0) },
    };
    const whitening = whiteningBy(dead);
    expect(whitening['whitening.transform']?.shape).toEqual([4, 3]);
    const rows = featuresBy(dead, whitening);
    expect(rows[0]).toHaveLength(3 + 1);
    expectWhite(rows, 3);
  });

  it('drops a feature that only repeats another', () => {
    const twice = (values: Float32Array, of = 4) =>
      values.map((value, index) => (index % of === 2 ? (values[index - 1] as number) : value));
    const bias = generic['1.bias'] as NamedArrays[string];
    const weight = generic['1.weight'] as NamedArrays[string];
    const whitening = whiteningBy({
      ...generic,
      '1.weight': { ...weight, values: twice(weight.values) },
      '1.bias': { ...bias, values: twice(bias.values) },
    });
    expect(whitening['whitening.transform']?.shape).toEqual([4, 3]);
  });

  it("keeps the network's mean spread at each lead time", () => {
    const rows = featuresAndOutputs(
      flattenArrays(generic),
      { count: n, inputs: inputs.values },
      oracleShape(shape),
    ).map(({ outputs }) => outputs);
    const spread = whiteningBy(generic)['whitening.spread']?.values;
    for (const lead of [0, 1, 2])
      expect(spread?.[lead]).toBeCloseTo(
        average(rows, (row) => Math.log1p(Math.exp(row[3 + lead] as number)) + 0.02),
        4,
      );
  });
});
