import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { noWindows } from '../domain/glucose/windows.ts';
import type { MethodName } from '../domain/method.ts';
import type { AdaptationMethod, LearnedStretch, Stretch } from './adaptation-method.ts';
import type { AdaptationWatch } from './adaptation-watch.ts';
import { disposeExamples, type Examples, examplesFrom } from './examples.ts';
import { type NamedArrays, under } from './named-arrays.ts';
import type { NetworkShape } from './network.ts';
import { inMilligrams } from './on-windows.ts';
import type { MethodSettings, Pack } from './pack.ts';
import { sideBySide } from './side-by-side.ts';
import { thinned } from './support.ts';
import type { TensorDevice } from './webgpu/tensor-device.ts';

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

/** One model of several: the rows of the examples it learns from, and the hours of readings they come from. */
export interface SupportRows {
  readonly rows: readonly number[];
  readonly hours: number;
}

/** Tensors that the caller disposes. */
export interface ShaderResult {
  /** What `adapt` would keep of each, [replica, number]. */
  readonly kept: Tensor2D;
  /** What each expects of every query, [replica, query, lead], in the network's units; null where nothing is asked. */
  readonly predicted: Tensor3D | null;
}

/** The whole inner loop of many models side by side, on the device that tfjs computes on. Not in a tidy. */
export type ShaderLoop = (
  tensors: TensorDevice,
  meta: Meta,
  examples: Examples,
  replicas: readonly SupportRows[],
  queries: Tensor2D,
) => Promise<ShaderResult>;

/** A method on examples in the network's units: nothing of it knows glucose, so that it can be held against toy problems. */
export interface ExampleMethod {
  readonly name: MethodName;
  /** More windows of the support than this, or than 512 where it is not set, are thinned, evenly in time. */
  readonly mostWindows?: number;
  /** Support -> what is kept of the person, one flat array. Disposes all tensors it makes. */
  adapt(meta: Meta, support: Support, watch?: AdaptationWatch): Promise<Float32Array>;
  /** The same as `adapt` and `predict`, for many at once, where there is a shader of it. */
  readonly shader?: ShaderLoop;
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
  const adaptTogether = (pack: Pack, stretches: readonly Stretch[]) =>
    sideBySide(method, metaOf(pack, method.name), pack, stretches);
  return {
    name: method.name,
    adaptTogether,
    adapt: async (pack, support, watch) => {
      const together = watch?.stepwise ? null : await adaptTogether(pack, [{ support, heldBack: noWindows }]);
      if (together) return (together[0] as LearnedStretch).adapted;
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
