import { matMul, mul, sub, sum, type Tensor2D } from '@tensorflow/tfjs-core';
import type { ExampleMethod, Support } from '../example-method.ts';
import { disposeExamples } from '../examples.ts';
import { emStep, type PersonSums, type WeightPrior } from '../head/expectation-maximization.ts';
import { wholeWindows } from '../head/head-problem.ts';
import { ridgeSolution } from '../head/ridge-solution.ts';
import { whitenedFeatures, whiteningOf } from '../head/whitening.ts';
import type { MetaContext, Task } from '../meta-learner.ts';
import { type NamedArrays, type NamedTensors, toTensors } from '../named-arrays.ts';
import { type NetworkShape, networkIn, type Parameters } from '../network.ts';
import { readTensors } from '../read-tensors.ts';
import type { NamedArray } from '../safetensors.ts';
import { seenBy } from '../seen-by.ts';
import { tidied } from '../tidied.ts';
import { ridgeHead } from './ridge-head.ts';

/**
 * Independent observations an hour of windows is worth, unless metaValidation people choose otherwise: neighbouring
 * windows say nearly the same.
 */
const worth = 0.5;

/**
 * Σ φφᵀ [d, d], Σ φ rᵀ [d, lead] and Σ r² [1, lead] of the residuals against the generic forecast, and how many
 * independent observations they stand for, [1, 1].
 */
function sumsOf(
  own: NamedTensors,
  network: Parameters,
  { examples, hours }: Support,
  shape: NetworkShape,
  perHour: number,
) {
  return tidied(() => {
    const { hidden, mean } = seenBy(network, examples.inputs, shape);
    const features = whitenedFeatures(own, hidden);
    const residuals = mul(examples.known, sub(examples.targets, mean)) as Tensor2D;
    const weights = mul(wholeWindows(examples.known), (hours * perHour) / Math.max(1, examples.count));
    const weighted = mul(features, weights) as Tensor2D;
    return [
      matMul(weighted, features, true),
      matMul(weighted, residuals, true),
      sum(mul(weights, mul(residuals, residuals)), 0, true) as Tensor2D,
      sum(weights, 0, true) as Tensor2D,
    ];
  });
}

/**
 * The hierarchical linear model on the network's whitened features: prior mean and variance of each weight over people by
 * expectation maximization, one person's weights in closed form, w = m + (A/s² + diag(1/τ))⁻¹ (B − A m)/s². The mean is a
 * correction of the generic forecast, so that little support leaves nearly what is common to people.
 */
export const hierarchicalLinear: ExampleMethod = {
  name: 'hierarchicalLinear',
  mostWindows: 2048,
  adapt: async ({ shape, generic, own, settings }, support) => {
    const parts = tidied(() =>
      sumsOf(toTensors(own), networkIn(toTensors(generic)), support, shape, settings.worth as number),
    );
    const [gram, rightSide] = (await readTensors(parts)) as [Float32Array, Float32Array];
    const { priorMean, priorVariance, noise } = own as Record<string, NamedArray>;
    const leads = shape.outputSize / 2;
    const d = Math.sqrt(gram.length);
    const noiseAt = (at: number) => noise?.values[at % leads] as number;
    const meanAt = (row: number, lead: number) => priorMean?.values[row * leads + lead] as number;
    const missing = rightSide.map((value, at) => {
      const [row, lead] = [Math.floor(at / leads), at % leads];
      let expected = 0;
      for (let column = 0; column < d; column++) expected += (gram[row * d + column] as number) * meanAt(column, lead);
      return value - expected;
    });
    const precision = Float32Array.from(priorVariance?.values as Float32Array, (tau, at) => noiseAt(at) / tau);
    return ridgeSolution(gram, precision, missing, d).map((value, at) => value + (priorMean?.values[at] as number));
  },
  predict: ridgeHead.predict,
};

/** Where expectation maximization begins, and how many of its steps are taken. */
const iterations = 25;
const firstPrior = { variance: 0.02, noise: 0.3 };

/**
 * The prior from many episodes, each taken for a person of its own: expectation maximization, one lead time after the
 * other. Disposes the tasks it draws.
 */
export function fitHierarchicalLinear(
  { shape, generic, commonInputs }: MetaContext,
  drawTask: () => Task,
  tasks: number,
): { readonly own: NamedArrays; readonly settings: { readonly worth: number } } {
  if (!commonInputs) throw new RangeError('the inputs of many people are needed to whiten the features');
  return tidied(() => {
    const network = networkIn(toTensors(generic));
    const whitening = whiteningOf(network, commonInputs, shape);
    const own = toTensors(whitening);
    const leads = shape.outputSize / 2;
    const sums = Array.from({ length: tasks }, () => {
      const { support, query } = drawTask();
      const parts = sumsOf(own, network, support, shape, worth).map((part) => part.dataSync());
      disposeExamples(support.examples);
      disposeExamples(query);
      return parts;
    });
    const d = Math.sqrt(sums[0]?.[0]?.length as number);
    const priors = Array.from({ length: leads }, (_, lead) => {
      const people = sums.map(
        ([gram, rightSide, squares, observations]): PersonSums => ({
          gram: Float64Array.from(gram as Float32Array),
          rightSide: Float64Array.from({ length: d }, (_, row) => rightSide?.[row * leads + lead] as number),
          squares: squares?.[lead] as number,
          observations: observations?.[0] as number,
        }),
      );
      let prior: WeightPrior = {
        mean: new Float64Array(d),
        variance: new Float64Array(d).fill(firstPrior.variance),
        noise: firstPrior.noise,
      };
      for (let iteration = 0; iteration < iterations; iteration++) prior = emStep(people, prior);
      return prior;
    });
    const table = (of: (prior: WeightPrior, row: number) => number, rows: number): NamedArray => ({
      shape: [rows, leads],
      values: Float32Array.from({ length: rows * leads }, (_, at) =>
        of(priors[at % leads] as WeightPrior, Math.floor(at / leads)),
      ),
    });
    return {
      own: {
        ...whitening,
        priorMean: table(({ mean }, row) => mean[row] as number, d),
        priorVariance: table(({ variance }, row) => variance[row] as number, d),
        noise: table(({ noise }) => noise, 1),
      },
      settings: { worth },
    };
  });
}
