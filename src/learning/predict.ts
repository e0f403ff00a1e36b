import { mul, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { leadTimes } from '../domain/forecast.ts';
import type { Windows } from '../domain/glucose/windows.ts';
import type { AdaptationMethod, Prediction, SupportSet } from './adaptation-method.ts';
import type { AdaptationWatch } from './adaptation-watch.ts';
import { meanAndScale } from './distribution.ts';
import { normalizeInputs } from './examples.ts';
import { toTensors, under } from './named-arrays.ts';
import { forward, networkIn } from './network.ts';
import type { Pack } from './pack.ts';

/**
 * The generic network's spread for each window and lead time, mg/dL. It is never adapted: how far a person differs
 * from it is said by that person's band scale.
 */
export async function spreadOf(pack: Pack, windows: Windows): Promise<Float32Array> {
  const { network, normalization } = pack.manifest;
  if (windows.count === 0) return new Float32Array(0);
  const spread = tidy(() => {
    const inputs = tensor2d(normalizeInputs(windows, normalization), [windows.count, network.inputSize]);
    const unit = tensor2d(Float32Array.from(normalization.targetScale), [1, leadTimes.length]);
    const parameters = networkIn(toTensors(under('generic', pack.weights)));
    return mul(meanAndScale(forward(parameters, inputs, network)).scale, unit);
  });
  try {
    return await spread.data<'float32'>();
  } finally {
    spread.dispose();
  }
}

/** What a method that learned these numbers of a person expects of these windows. */
export async function predictWith(
  method: AdaptationMethod,
  pack: Pack,
  adapted: Float32Array,
  windows: Windows,
): Promise<Prediction> {
  return {
    change: await method.predict(pack, adapted, windows),
    spread: await spreadOf(pack, windows),
  };
}

/** Adapts on the support and predicts these windows. */
export async function predictAdapted(
  method: AdaptationMethod,
  pack: Pack,
  support: SupportSet,
  windows: Windows,
  watch?: AdaptationWatch,
): Promise<Prediction> {
  return predictWith(method, pack, await method.adapt(pack, support, watch), windows);
}
