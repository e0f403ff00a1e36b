import { concat, dispose, fill, reshape, slice, stack, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { ShaderLoop } from '../example-method.ts';
import { toTensors } from '../named-arrays.ts';
import { networkIn, type Parameters } from '../network.ts';
import { precisionWeights } from '../support-loss.ts';
import { tidied } from '../tidied.ts';
import { innerLoopOnTensors } from '../webgpu/on-tensors.ts';
import type { Descent, DescentOf } from './gradient-steps.ts';

const inOneRow = (parameters: Parameters): Tensor => concat(parameters.map((each) => reshape(each, [each.size])));

/** A rate for all alike, [1], or for each parameter, of which frozen ones have none. */
function ratesIn({ frozen = [], step: { rates } }: Descent): Tensor {
  if (!Array.isArray(rates)) return reshape(rates as Tensor, [1]);
  return inOneRow([...frozen.map(({ shape }) => fill(shape, 0)), ...(rates as Tensor[])]);
}

/** Networks without the parameters that no step moved. What is given is gone where something is cut off. */
function withoutFirst(adapted: Tensor2D, count: number): Tensor2D {
  if (count === 0) return adapted;
  const moved = slice(adapted, [0, count]);
  dispose(adapted);
  return moved;
}

/** The gradient steps of a descent as one shader, for many supports side by side. */
export const descentShader =
  (descentOf: DescentOf): ShaderLoop =>
  async (tensors, { shape, generic, own, settings }, examples, replicas, queries) => {
    const { inputs, targets } = examples;
    const { confidences, frozenLayers, frozenCount, largestGradientNorm, ...arrays } = tidied(() => {
      const learned = toTensors(own);
      const descents = replicas.map(({ hours }) => descentOf(learned, hours, settings, generic));
      const descent = descents[0] as Descent;
      const { frozen = [], initial, step } = descent;
      return {
        initial: inOneRow([...frozen, ...initial]),
        rates: ratesIn(descent),
        weights: precisionWeights(networkIn(toTensors(generic)), examples, shape),
        confidences: stack(descents.map(({ step: { confidence } }) => confidence)),
        frozenLayers: frozen.length / 2,
        frozenCount: frozen.reduce((sum, { size }) => sum + size, 0),
        largestGradientNorm: step.largestGradientNorm,
      };
    });
    try {
      const factors = await confidences.data();
      const { innerSteps: steps = 0, minibatches = 1 } = settings;
      const { adapted, predicted } = await innerLoopOnTensors(
        tensors,
        { shape, steps, largestGradientNorm, minibatches, frozenLayers },
        { ...arrays, inputs, targets, queries },
        { replicas: replicas.map(({ rows }, index) => ({ rows, factor: factors[index] as number })) },
      );
      return { kept: withoutFirst(adapted, frozenCount), predicted };
    } finally {
      dispose([confidences, ...Object.values(arrays)]);
    }
  };
