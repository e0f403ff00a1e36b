import { dispose, mul, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import type { Prediction } from './adaptation-method.ts';
import { meanAndScale } from './distribution.ts';
import { normalizeInputs } from './examples.ts';
import { forward, type Parameters } from './network.ts';
import type { Pack } from './pack.ts';

/**
 * Windows -> expected change by `parameters` and spread by the pack's initialization, in mg/dL. The spread stays the
 * typical one; how far a person differs from it is said by that person's band scale.
 */
export async function predictWith(
  pack: Pack,
  parameters: Parameters,
  initial: Parameters,
  windows: Windows,
): Promise<Prediction> {
  const { network, normalization } = pack.manifest;
  if (windows.count === 0) return { count: 0, change: new Float32Array(0), spread: new Float32Array(0) };
  const [change, spread] = tidy((): [Tensor2D, Tensor2D] => {
    const inputs = tensor2d(normalizeInputs(windows, normalization), [windows.count, network.inputSize]);
    const unit = tensor2d(Float32Array.from(normalization.targetScale), [1, leadTimes.length]);
    return [
      mul(meanAndScale(forward(parameters, inputs, network)).mean, unit),
      mul(meanAndScale(forward(initial, inputs, network)).scale, unit),
    ];
  });
  try {
    return {
      count: windows.count,
      change: await change.data<'float32'>(),
      spread: await spread.data<'float32'>(),
    };
  } finally {
    dispose([change, spread]);
  }
}
