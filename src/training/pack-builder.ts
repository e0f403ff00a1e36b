import { leadTimes } from '../domain/forecast.ts';
import { featureNames, featureVersion } from '../domain/glucose/features.ts';
import { type MethodName, methodNames } from '../domain/method.ts';
import type { Normalization } from '../learning/examples.ts';
import { type NamedArrays, prefixed } from '../learning/named-arrays.ts';
import { type NetworkShape, namedParameters } from '../learning/network.ts';
import type { MethodSettings, Pack, QuantileFactors } from '../learning/pack.ts';
import type { PackConfiguration } from './packs/glucose.ts';
import type { Split } from './split.ts';
import type { TrainedMethod } from './train-method.ts';

/** The pack with the pooled network alone: no method, no bands, no figures. */
export function draftPack(
  configuration: PackConfiguration,
  parts: {
    readonly shape: NetworkShape;
    readonly normalization: Normalization;
    readonly pooled: Float32Array;
    readonly split: Split;
    readonly data: Pack['manifest']['training']['data'];
    readonly commit: string;
  },
): Pack {
  return {
    weights: prefixed('generic', namedParameters(parts.pooled, parts.shape)),
    manifest: {
      formatVersion: 2,
      id: configuration.id,
      title: configuration.title,
      featureVersion,
      featureNames,
      leadTimes,
      network: parts.shape,
      normalization: parts.normalization,
      shipped: 'generic',
      methods: { generic: {} },
      quantiles: {},
      typicalError: { half: leadTimes.map(() => 1), ninety: leadTimes.map(() => 1) },
      training: { seed: configuration.seed, commit: parts.commit, split: parts.split, data: parts.data },
      metrics: {},
    },
  };
}

/** The same pack with parts of its manifest replaced. */
export const withManifest = (pack: Pack, change: Partial<Pack['manifest']>): Pack => ({
  ...pack,
  manifest: { ...pack.manifest, ...change },
});

/** The same pack with one method more. */
export const withMethod = (pack: Pack, name: MethodName, own: NamedArrays, settings: MethodSettings): Pack => ({
  weights: { ...pack.weights, ...prefixed(name, own) },
  manifest: { ...pack.manifest, methods: { ...pack.manifest.methods, [name]: settings } },
});

/** Two methods whose relative errors differ by less than this tie: the difference changes with the seed. */
const tie = 5e-4;

/**
 * The method with the least error on metaValidation people. Of those that tie with it, the first in the list of
 * methods: a gradient loop before a closed form, as it is what the GPU is there for.
 */
export function bestOf(trained: readonly Pick<TrainedMethod, 'name' | 'error'>[]): MethodName {
  const least = Math.min(...trained.map(({ error }) => error));
  const best = methodNames.find((name) => trained.some((each) => each.name === name && each.error <= least + tie));
  if (!best) throw new RangeError('no method was trained');
  return best;
}

/** All methods put into the pack, and the one that ships. */
export function withTrainedMethods(pack: Pack, trained: readonly TrainedMethod[]): Pack {
  const inOrder = methodNames.flatMap((name) => trained.filter((each) => each.name === name));
  const quantiles: Partial<Record<MethodName, QuantileFactors>> = {};
  const methods: Partial<Record<MethodName, MethodSettings>> = {};
  for (const each of inOrder) {
    quantiles[each.name] = each.quantiles;
    methods[each.name] = each.settings;
  }
  return {
    weights: Object.assign({}, pack.weights, ...inOrder.map(({ own }) => own)),
    manifest: { ...pack.manifest, methods, quantiles, shipped: bestOf(trained) },
  };
}
