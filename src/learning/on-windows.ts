import { mul, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import { normalizeInputs } from './examples.ts';
import type { Pack } from './pack.ts';
import { readTensors } from './read-tensors.ts';

/**
 * What a network says of windows, in mg/dL: `outputsOf` is given their normalized inputs [window, feature] in a tidy and
 * returns [window, lead] in the network's units.
 */
export async function inMilligrams(
  { manifest: { network, normalization } }: Pack,
  windows: Windows,
  outputsOf: (inputs: Tensor2D) => Tensor2D,
): Promise<Float32Array> {
  if (windows.count === 0) return new Float32Array(0);
  const outputs = tidy(() => {
    const inputs = tensor2d(normalizeInputs(windows, normalization), [windows.count, network.inputSize]);
    const unit = tensor2d(Float32Array.from(normalization.targetScale), [1, leadTimes.length]);
    return mul(outputsOf(inputs), unit);
  });
  return (await readTensors([outputs]))[0] as Float32Array;
}
