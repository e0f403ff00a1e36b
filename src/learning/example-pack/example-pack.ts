import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import type { ExampleLayout } from '../../domain/examples/example-set.ts';
import type { DataSource } from '../pack.ts';
import type { MethodPrior } from './example-method.ts';
import type { ExampleScale } from './example-scale.ts';

/** Within how many standard deviations of the forecast half, eight and nine tenths of outcomes lie; one per target. */
export interface BandFactors {
  readonly half: readonly number[];
  readonly eighty: readonly number[];
  readonly ninety: readonly number[];
}

/** What pack.json holds of one method. */
export interface ExampleMethodManifest {
  readonly settings: Readonly<Record<string, number>>;
  readonly bands: BandFactors;
  /** Square of the mean over people of the RMSE on people left out, in the pack's scale; one per target. */
  readonly typicalSquare: readonly number[];
}

/** pack.json of a pack of examples. */
export interface ExamplePackManifest {
  readonly format: 'attune-examples';
  readonly formatVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly layout: ExampleLayout;
  /** How many examples overlap, so that together they tell as much of a person's errors as one that stands alone. */
  readonly overlap: number;
  /** What stands for "personal" until a person's own past says otherwise. */
  readonly shipped: ExampleMethodName;
  readonly methods: Readonly<Partial<Record<ExampleMethodName, ExampleMethodManifest>>>;
  /** Own examples under which a forecast is that of the typical person, and called so. */
  readonly leastExamples: number;
  readonly training: {
    readonly seed: number;
    readonly commit: string;
    readonly people: number;
    readonly examples: number;
    /** Simulated people among them. */
    readonly simulatedPeople: number;
    readonly data: readonly DataSource[];
  };
  /** On people left out, in five folds; the weights that ship were then fitted on everybody. */
  readonly metrics: Readonly<Record<string, unknown>>;
}

/** A pack of examples in memory. */
export interface ExamplePack {
  readonly manifest: ExamplePackManifest;
  readonly scale: ExampleScale;
  readonly priors: Readonly<Partial<Record<ExampleMethodName, MethodPrior>>>;
}
