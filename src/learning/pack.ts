import type { MethodName } from '../domain/forecast.ts';
import type { Normalization } from './examples.ts';
import type { NetworkShape } from './network.ts';

/** Factors on the predicted spread that place the quantiles of one method, one per lead time. */
export interface QuantileFactors {
  readonly q05: readonly number[];
  readonly q25: readonly number[];
  readonly q75: readonly number[];
  readonly q95: readonly number[];
}

/** Whose data taught the pack. */
export interface DataSource {
  readonly name: string;
  readonly people: number;
  readonly licence: string;
  readonly citation: string;
}

/** pack.json: all that is needed to use the weights rightly, and to judge them. */
export interface PackManifest {
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly featureVersion: number;
  readonly featureNames: readonly string[];
  /** Minutes ahead. */
  readonly leadTimes: readonly number[];
  /** Outputs are the expected change at each lead time, then the spread at each. */
  readonly network: NetworkShape;
  readonly normalization: Normalization;
  readonly innerLoop: {
    readonly innerSteps: number;
    readonly largestGradientNorm: number;
    /** Meta-learned: hours of support at which a person's own readings count for half of what they say. */
    readonly halfWorthHours: number;
  };
  /** Plain fine-tuning of the pooled network, for comparison: chosen on metaValidation people. */
  readonly fineTuning: { readonly innerSteps: number; readonly innerLearningRate: number };
  /** Placed on metaValidation people. */
  readonly quantiles: Readonly<Record<MethodName, QuantileFactors>>;
  /** Mean absolute error of the generic forecast over its predicted spread, per lead time, on metaValidation people. */
  readonly typicalError: readonly number[];
  readonly training: {
    readonly seed: number;
    /** The code that trained it. */
    readonly commit: string;
    readonly split: Readonly<Record<'metaTrain' | 'metaValidation' | 'metaTest', readonly string[]>>;
    readonly data: readonly DataSource[];
  };
  /** On metaTest people; written by the training command, in full in the evaluation report. */
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** A pack in memory: parameters flattened in the order of the network. */
export interface Pack {
  readonly manifest: PackManifest;
  /** Meta-learned initialization. */
  readonly initial: Float32Array;
  /** Meta-SGD's inner rates. */
  readonly rates: Float32Array;
  /** The pooled network before meta-training. */
  readonly pooled: Float32Array;
}
