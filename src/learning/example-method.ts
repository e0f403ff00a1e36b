import type { Tensor2D } from '@tensorflow/tfjs-core';
import type { MethodName } from '../domain/method.ts';
import type { AdaptationMethod } from './adaptation-method.ts';
import type { AdaptationWatch } from './adaptation-watch.ts';
import { disposeExamples, type Examples, examplesFrom } from './examples.ts';
import { type NamedArrays, under } from './named-arrays.ts';
import type { NetworkShape } from './network.ts';
import { inMilligrams } from './on-windows.ts';
import type { MethodSettings, Pack } from './pack.ts';
import { thinned } from './support.ts';

/** What a method was given by meta-training. */
export interface Meta {
  readonly shape: NetworkShape;
  /** The pooled network that all methods begin from: `0.weight`, `0.bias`, … */
  readonly generic: NamedArrays;
  /** What the method itself meta-learned, under its own names. */
  readonly own: NamedArrays;
  readonly settings: MethodSettings;
}

/** One person's examples to learn from, and the hours of readings they come from. */
export interface Support {
  readonly examples: Examples;
  readonly hours: number;
}

/** A method on examples in the network's units: nothing of it knows glucose, so that it can be held against toy problems. */
export interface ExampleMethod {
  readonly name: MethodName;
  /** More windows of the support than this, or than 512 where it is not set, are thinned, evenly in time. */
  readonly mostWindows?: number;
  /** Support -> what is kept of the person, one flat array. Disposes all tensors it makes. */
  adapt(meta: Meta, support: Support, watch?: AdaptationWatch): Promise<Float32Array>;
  /** inputs [n, feature] -> expected outputs [n, lead], in the network's units. Called in a tidy. */
  predict(meta: Meta, adapted: Float32Array, inputs: Tensor2D): Tensor2D;
}

/** What the pack holds for one method. */
export function metaOf(pack: Pack, name: MethodName): Meta {
  const settings = pack.manifest.methods[name];
  if (!settings) throw new RangeError(`the pack ${pack.manifest.id} was not trained for ${name}`);
  return {
    shape: pack.manifest.network,
    generic: under('generic', pack.weights),
    own: under(name, pack.weights),
    settings,
  };
}

/** A method on examples as one on a pack and windows of glucose. */
export function onWindows(method: ExampleMethod): AdaptationMethod {
  return {
    name: method.name,
    adapt: async (pack, support, watch) => {
      const examples = examplesFrom(thinned(support.windows, method.mostWindows), pack.manifest.normalization);
      try {
        return await method.adapt(metaOf(pack, method.name), { examples, hours: support.hours }, watch);
      } finally {
        disposeExamples(examples);
      }
    },
    predict: (pack, adapted, windows) =>
      inMilligrams(pack, windows, (inputs) => method.predict(metaOf(pack, method.name), adapted, inputs)),
  };
}
