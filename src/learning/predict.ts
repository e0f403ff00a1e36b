import type { Windows } from '../domain/glucose/windows.ts';
import type { AdaptationMethod, Prediction, SupportSet } from './adaptation-method.ts';
import type { AdaptationWatch } from './adaptation-watch.ts';
import { meanAndScale } from './distribution.ts';
import { toTensors, under } from './named-arrays.ts';
import { forward, networkIn } from './network.ts';
import { inMilligrams } from './on-windows.ts';
import type { Pack } from './pack.ts';

/**
 * The generic network's spread for each window and lead time, mg/dL. It is never adapted: how far a person differs
 * from it is said by that person's band scale.
 */
export function spreadOf(pack: Pack, windows: Windows): Promise<Float32Array> {
  const { network } = pack.manifest;
  return inMilligrams(pack, windows, (inputs) => {
    const parameters = networkIn(toTensors(under('generic', pack.weights)));
    return meanAndScale(forward(parameters, inputs, network)).scale;
  });
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
