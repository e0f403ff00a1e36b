import { concat, matMul, mean, ones, sub, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { NamedArrays, NamedTensors } from '../named-arrays.ts';
import type { NetworkShape, Parameters } from '../network.ts';
import type { NamedArray } from '../safetensors.ts';
import { seenBy } from '../seen-by.ts';
import { tidied } from '../tidied.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** Directions in which people's windows hardly differ (this share of the most varied one) say nothing. */
const leastShare = 1e-6;

/**
 * How the network's last hidden features are whitened, from the inputs of many people, and the network's typical spread.
 *
 * @param inputs [n, inputSize], normalized
 * @returns whitening.mean [1, hidden]; whitening.transform [hidden, kept]; whitening.spread [1, lead]
 */
export function whiteningOf(network: Parameters, inputs: NamedArray, shape: NetworkShape): NamedArrays {
  return tidied((): NamedArrays => {
    const x = tensor2d(inputs.values, [inputs.shape[0] as number, inputs.shape[1] as number]);
    const { hidden: features, scale } = seenBy(network, x, shape);
    const center = mean(features, 0, true);
    const centered = sub(features, center) as Tensor2D;
    const n = features.shape[1];
    const covariance = matMul(centered, centered, true).dataSync();
    const { values, vectors } = symmetricEigen(
      Float64Array.from(covariance, (value) => value / features.shape[0]),
      n,
    );
    const kept = values.filter((value) => value > leastShare * (values[0] as number)).length;
    const transform = Float32Array.from({ length: n * kept }, (_, at) => {
      const column = at % kept;
      return (vectors[Math.floor(at / kept) * n + column] as number) / Math.sqrt(values[column] as number);
    });
    const spread = mean(scale, 0, true);
    return {
      'whitening.mean': { shape: [1, n], values: Float32Array.from(center.dataSync()) },
      'whitening.transform': { shape: [n, kept], values: transform },
      'whitening.spread': { shape: [1, spread.size], values: Float32Array.from(spread.dataSync()) },
    };
  });
}

/** Features with a one after them, [n, d] -> [n, d + 1]: what a head with an offset is linear in. */
export const withOne = (features: Tensor2D): Tensor2D => concat([features, ones([features.shape[0], 1])], 1);

/** Hidden features [n, hidden] -> whitened ones and a one, [n, kept + 1]. */
export function whitenedFeatures(own: NamedTensors, hidden: Tensor2D): Tensor2D {
  return tidy(() => {
    const centered = sub(hidden, own['whitening.mean'] as Tensor2D) as Tensor2D;
    return withOne(matMul(centered, own['whitening.transform'] as Tensor2D));
  });
}
