import { matMul, mean, mul, sub, tensor2d } from '@tensorflow/tfjs-core';
import type { MetaContext } from '../../meta-learner.ts';
import { elementCount, filled, type NamedArrays, prefixed, toTensors } from '../../named-arrays.ts';
import { hiddenFeatures, networkIn } from '../../network.ts';
import { normal, type Random } from '../../random.ts';
import type { NamedArray } from '../../safetensors.ts';

/** Size of the embeddings, e. */
const size = 16;

const array = (shape: readonly number[], value: () => number): NamedArray => ({
  shape: [...shape],
  values: Float32Array.from({ length: elementCount(shape) }, value),
});

/**
 * A random projection of the generic network's hidden features, each at unit spread around its mean: with the mean
 * left in, the cosine of any two situations would be near one.
 *
 * @throws RangeError where the context holds no inputs of many people
 */
function projection({ generic, shape, commonInputs }: MetaContext, random: Random): NamedArrays {
  if (!commonInputs) throw new RangeError('the inputs of many people are needed to tell their situations apart');
  const inputs = tensor2d(commonInputs.values, commonInputs.shape as [number, number]);
  const hidden = hiddenFeatures(networkIn(toTensors(generic)), inputs, shape);
  const middle = mean(hidden, 0, true);
  const centred = sub(hidden, middle);
  const variances = mean(mul(centred, centred), 0).dataSync();
  const features = variances.length;
  const weight = array([features, size], () => normal(random) / Math.sqrt(features));
  for (let at = 0; at < weight.values.length; at++) {
    const variance = variances[Math.floor(at / size)] as number;
    // A feature that never stirs tells no two situations apart.
    weight.values[at] = variance > 1e-6 ? (weight.values[at] as number) / Math.sqrt(variance) : 0;
  }
  const bias = matMul(mul(-1, middle), tensor2d(weight.values, [features, size])).dataSync<'float32'>();
  return { weight, bias: { shape: [size], values: bias } };
}

/**
 * Queries and keys are embedded alike, and hardly in the light of each other: the context embeddings begin near nothing.
 * All of the support together counts for about a fourteenth after a day, a third after a week.
 */
export function startingPoint(context: MetaContext, random: Random): NamedArrays {
  const embedding = projection(context, random);
  const faint = (...shape: number[]) => array(shape, () => (0.1 * normal(random)) / Math.sqrt(size));
  return {
    ...prefixed('query', embedding),
    ...prefixed('key', embedding),
    ...prefixed('context', {
      input: faint(2, size, 4 * size),
      recurrent: faint(2, size, 4 * size),
      bias: filled([2, 1, 4 * size], 0),
    }),
    ...prefixed('reader', {
      input: faint(size, 4 * size),
      recurrent: faint(2 * size, 4 * size),
      bias: filled([4 * size], 0),
    }),
    sharpness: filled([], 3),
    nothing: filled([], 6),
    slope: filled([], 1),
  };
}
