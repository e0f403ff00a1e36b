import { add, div, matMul, mul, type Scalar, sub, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { ExampleMethod, Meta, Support } from '../example-method.ts';
import { type NamedTensors, toTensors } from '../named-arrays.ts';
import { initialIn, type NetworkShape } from '../network.ts';
import { readTensors } from '../read-tensors.ts';
import { seenBy } from '../seen-by.ts';
import { tidied } from '../tidied.ts';
import { type HeadProblem, wholeWindows } from './head-problem.ts';
import { ridgeSolution } from './ridge-solution.ts';
import { withOne } from './whitening.ts';

/** The features of a meta-trained body and a one, [n, hidden + 1], and what its own last layer expects, [n, lead]. */
export function bodyOf(
  own: NamedTensors,
  inputs: Tensor2D,
  shape: NetworkShape,
): { features: Tensor2D; expected: Tensor2D } {
  return tidied(() => {
    const { hidden, mean: expected } = seenBy(initialIn(own), inputs, shape);
    return { features: withOne(hidden), expected };
  });
}

/**
 * The support as least squares for a correction of the body's own last layer, each hour of it worth `worth` examples;
 * windows of which a part is not known are left out.
 */
export function bodyProblem(
  own: NamedTensors,
  { examples, hours }: Support,
  shape: NetworkShape,
  worth: Scalar,
): HeadProblem {
  return tidied(() => {
    const { features, expected } = bodyOf(own, examples.inputs, shape);
    const share = mul(worth, div(wholeWindows(examples.known), Math.max(1, examples.count) / hours));
    const weighted = mul(features, share) as Tensor2D;
    return {
      gram: matMul(weighted, features, true),
      rightSide: matMul(weighted, sub(examples.targets, expected) as Tensor2D, true),
    };
  });
}

/** The body's forecast with a corrected last layer, [n, lead]. */
export function correctedBody(own: NamedTensors, head: Tensor2D, inputs: Tensor2D, shape: NetworkShape): Tensor2D {
  return tidy(() => {
    const { features, expected } = bodyOf(own, inputs, shape);
    return add(expected, matMul(features, head)) as Tensor2D;
  });
}

/** A full precision of the head's prior, [d, d], and one for each of its weights, [d, lead]. */
export type PriorOf = (own: NamedTensors, problem: HeadProblem) => readonly [gram: Tensor2D, precision: Tensor2D];

/** A method that solves the last layer of its own meta-trained body in closed form. */
export function closedFormMethod(
  name: ExampleMethod['name'],
  worthOf: (own: NamedTensors) => Scalar,
  priorOf: PriorOf,
): ExampleMethod {
  return {
    name,
    mostWindows: 2048,
    adapt: async ({ shape, own }: Meta, support: Support) => {
      const parts = tidied(() => {
        const tensors = toTensors(own);
        const problem = bodyProblem(tensors, support, shape, worthOf(tensors));
        return [...priorOf(tensors, problem), problem.rightSide];
      });
      const [gram, precision, rightSide] = (await readTensors(parts)) as [Float32Array, Float32Array, Float32Array];
      return ridgeSolution(gram, precision, rightSide, Math.sqrt(gram.length));
    },
    predict: ({ shape, own }, adapted, inputs) => {
      const leads = shape.outputSize / 2;
      return correctedBody(toTensors(own), tensor2d(adapted, [adapted.length / leads, leads]), inputs, shape);
    },
  };
}
