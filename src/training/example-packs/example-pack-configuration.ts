import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import type { ExampleLayout, ExampleSet } from '../../domain/examples/example-set.ts';
import type { DataSource } from '../../learning/pack.ts';

/** One person of a corpus as examples. */
export interface ExamplePerson {
  readonly dataset: string;
  readonly person: string;
  readonly examples: ExampleSet;
  /** Drawn from published figures, never measured: teaches priors, is never judged on. */
  readonly simulated?: boolean;
}

/** By how much a pack has to err less, in percent of the RMSE of the best of other methods, to be worth shipping. */
export interface GainPromise {
  readonly target: string;
  readonly against: readonly ExampleMethodName[];
  /** Own examples at least. */
  readonly learned: number;
  /** Negative where it may err more by so much. */
  readonly percent: number;
}

/** Between which shares the 90 % band has to cover. */
export interface CoveragePromise {
  readonly target: string;
  readonly learned: number;
  readonly low: number;
  readonly high: number;
}

/** Everything that decides how a pack of examples is trained. */
export interface ExamplePackConfiguration {
  readonly id: string;
  readonly title: string;
  readonly seed: number;
  readonly layout: ExampleLayout;
  readonly leastExamples: number;
  /** The methods that are fitted, judged and shipped, the simplest among them. */
  readonly methods: readonly ExampleMethodName[];
  /** How many examples overlap, so that together they tell as much of a person's errors as one that stands alone. */
  readonly overlap?: number;
  /** Judged, but not among what a person's own past may choose. */
  readonly onlyJudged?: readonly ExampleMethodName[];
  /** Chosen beforehand, where there are too few people to choose by. */
  readonly preferred?: ExampleMethodName;
  /** A person is counted from so many forecasts on; 5 unless told. */
  readonly leastForecasts?: number;
  /** Targets are changes, of which none is a forecast too. */
  readonly changes: boolean;
  readonly gains: readonly GainPromise[];
  readonly coverage: readonly CoveragePromise[];
  /** Targets that are measured and told of, of which nothing is claimed, with the reason. */
  readonly notClaimed?: Readonly<Record<string, string>>;
  /** For the evidence: what was tried besides, and how it was chosen; no figures. */
  readonly tried?: readonly string[];
  /** For the card: who is represented, and what the pack must not be used for. */
  readonly represented: string;
  readonly notFor: string;
  readonly sources: readonly Omit<DataSource, 'people'>[];
  /** @throws CorpusError */
  read(folder: string): ExamplePerson[];
}
