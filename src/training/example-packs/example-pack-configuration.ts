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

/** What a pack has to hold to be worth shipping, in percent of the other method's RMSE. */
export interface ExamplePromise {
  readonly target: string;
  readonly against: ExampleMethodName | 'bestRule';
  /** Own examples at least. */
  readonly learned: number;
  readonly percent: number;
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
  /** Targets are changes, of which none is a forecast too. */
  readonly changes: boolean;
  readonly promises: readonly ExamplePromise[];
  /** For the card: who is represented, and what the pack must not be used for. */
  readonly represented: string;
  readonly notFor: string;
  readonly sources: readonly Omit<DataSource, 'people'>[];
  /** @throws CorpusError */
  read(folder: string): ExamplePerson[];
}
