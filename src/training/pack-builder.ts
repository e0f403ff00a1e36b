import { leadTimes, type MethodName } from '../domain/forecast.ts';
import { featureNames, featureVersion } from '../domain/glucose/features.ts';
import type { Normalization } from '../learning/examples.ts';
import type { NetworkShape } from '../learning/network.ts';
import type { Pack, QuantileFactors } from '../learning/pack.ts';
import { metaParts } from './meta-train.ts';
import type { GlucosePackConfiguration } from './packs/glucose.ts';
import type { Split } from './split.ts';

const ones = leadTimes.map(() => 1);
/** Before calibration: the quantiles of a Gaussian. */
const gaussian: QuantileFactors = {
  q05: leadTimes.map(() => -1.645),
  q25: leadTimes.map(() => -0.674),
  q75: leadTimes.map(() => 0.674),
  q95: leadTimes.map(() => 1.645),
};

/** A pack that works but is not calibrated yet: bands Gaussian, fine-tuning not chosen, metrics not measured. */
export function draftPack(
  configuration: GlucosePackConfiguration,
  parts: {
    readonly shape: NetworkShape;
    readonly normalization: Normalization;
    readonly pooled: Float32Array;
    readonly metaParameters: Float32Array;
    readonly split: Split;
    readonly data: Pack['manifest']['training']['data'];
    readonly commit: string;
  },
): Pack {
  const { initial, rates, halfWorthHours } = metaParts(parts.metaParameters);
  const methods: readonly MethodName[] = ['lastValue', 'generic', 'fineTuned', 'personal'];
  return {
    initial,
    rates,
    pooled: parts.pooled,
    manifest: {
      formatVersion: 1,
      id: configuration.id,
      title: configuration.title,
      featureVersion,
      featureNames,
      leadTimes,
      network: parts.shape,
      normalization: parts.normalization,
      innerLoop: {
        innerSteps: configuration.metaTraining.innerSteps,
        largestGradientNorm: configuration.metaTraining.largestGradientNorm,
        halfWorthHours,
      },
      fineTuning: { innerSteps: 5, innerLearningRate: 0.01 },
      quantiles: Object.fromEntries(methods.map((method) => [method, gaussian])) as Record<MethodName, QuantileFactors>,
      typicalError: ones,
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
