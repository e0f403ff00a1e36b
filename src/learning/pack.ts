import type { MethodName } from '../domain/method.ts';
import type { Normalization } from './examples.ts';
import type { NamedArrays } from './named-arrays.ts';
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

/** Numbers that steer one method, chosen on metaValidation people or meta-learned: steps, rates, hours. */
export type MethodSettings = Readonly<Record<string, number>>;

/** pack.json: all that is needed to use the weights rightly, and to judge them. */
export interface PackManifest {
  readonly formatVersion: 2;
  readonly id: string;
  readonly title: string;
  readonly featureVersion: number;
  readonly featureNames: readonly string[];
  /** Minutes ahead. */
  readonly leadTimes: readonly number[];
  /** Outputs are the expected change at each lead time, then the spread at each. */
  readonly network: NetworkShape;
  readonly normalization: Normalization;
  /** The method that did best on metaValidation people, or the first of those that tie: what "personal" stands for. */
  readonly shipped: MethodName;
  /** Every method the pack was trained for, with its settings. */
  readonly methods: Readonly<Partial<Record<MethodName, MethodSettings>>>;
  /** Placed on metaValidation people. */
  readonly quantiles: Readonly<Partial<Record<MethodName, QuantileFactors>>>;
  /** Within how many predicted spreads half, and nine tenths, of the generic forecast's errors lie, per lead time, on metaValidation people. */
  readonly typicalError: { readonly half: readonly number[]; readonly ninety: readonly number[] };
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

/** A pack in memory. */
export interface Pack {
  readonly manifest: PackManifest;
  /** `generic.0.weight`, … the pooled network; `<method>.<name>` what a method meta-learned. */
  readonly weights: NamedArrays;
}
