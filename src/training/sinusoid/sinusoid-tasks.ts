import { tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { Examples } from '../../learning/examples.ts';
import type { Task } from '../../learning/meta-learner.ts';
import type { NamedArrays } from '../../learning/named-arrays.ts';
import { flattenSync, initialParameters, type NetworkShape, namedParameters } from '../../learning/network.ts';
import { type Random, seededRandom } from '../../learning/random.ts';

/** The network of Finn et al. 2017, section 5.1. The second output, the spread, is not used here. */
export const sinusoidShape: NetworkShape = { inputSize: 1, hiddenSizes: [40, 40], outputSize: 2, activation: 'relu' };

/** Inputs lie from −5 to 5. */
export const largestInput = 5;

/** Support counts in full: a toy problem has no hours. */
const enoughHours = 1e6;

/**
 * A network that has learned nothing and gives every outcome the same spread, so that all examples weigh the same.
 * Its first units bend at inputs from −`bends` to `bends`: all at zero, as He's initialization has it, they learn more
 * in the end; over all inputs they learn the most of it in a tenth of the time.
 */
export function untrained(seed: number, bends: number): NamedArrays {
  const random = seededRandom(seed);
  const named = namedParameters(
    tidy(() => flattenSync(initialParameters(sinusoidShape, random))),
    sinusoidShape,
  );
  const valuesOf = (name: string) => named[name]?.values as Float32Array;
  const slopes = valuesOf('0.weight');
  valuesOf('0.bias').forEach((_, unit, biases) => {
    biases[unit] = -(slopes[unit] as number) * bends * (2 * random() - 1);
  });
  valuesOf('2.weight').forEach((_, index, weights) => {
    if (index % 2 === 1) weights[index] = 0;
  });
  return named;
}

/** Examples of a function of one number, at inputs drawn evenly. */
function examplesOf(wave: (x: number) => number, count: number, random: Random): Examples {
  const inputs = Float32Array.from({ length: count }, () => -largestInput + 2 * largestInput * random());
  return {
    count,
    inputs: tensor2d(inputs, [count, 1]),
    targets: tensor2d(inputs.map(wave), [count, 1]),
    known: tensor2d(new Float32Array(count).fill(1), [count, 1]),
  };
}

/** One sinusoid, amplitude 0.1 to 5 and phase 0 to π (Finn et al. 2017). The caller disposes. */
export function sinusoidTask(random: Random, shots: number, queries: number): Task {
  const amplitude = 0.1 + 4.9 * random();
  const phase = Math.PI * random();
  const wave = (x: number) => amplitude * Math.sin(x - phase);
  return {
    support: { examples: examplesOf(wave, shots, random), hours: enoughHours },
    query: examplesOf(wave, queries, random),
    weight: 1,
  };
}
