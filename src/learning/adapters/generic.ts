import { dispose, type Tensor } from '@tensorflow/tfjs-core';
import type { AdaptationMethod, PersonalModel } from '../adaptation-method.ts';
import { flatten, type Parameters, unflatten } from '../network.ts';
import type { Pack } from '../pack.ts';
import { predictWith } from '../predict.ts';

/** A model that predicts with parameters it owns; the spread is always the initialization's. */
export function networkModel(pack: Pack, method: PersonalModel['method'], parameters: Parameters): PersonalModel {
  const initial = unflatten(pack.initial, pack.manifest.network);
  return {
    method,
    predict: (windows) => predictWith(pack, parameters, initial, windows),
    parameters: () => flatten(parameters),
    dispose: () => dispose([...parameters, ...initial] as Tensor[]),
  };
}

/** The pack as it is: what is common to people. */
export const generic: AdaptationMethod = {
  name: 'generic',
  adapt: async (pack) => networkModel(pack, 'generic', unflatten(pack.initial, pack.manifest.network)),
};
