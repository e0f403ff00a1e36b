/** What crosses the thread between the page and the examples worker. Types only. */
import type { Abstention, ExampleForecast, OwnRecord } from '../domain/examples/example-forecast.ts';
import type { ExampleLayoutId } from '../domain/examples/example-layouts.ts';
import type { ExampleMethodName } from '../domain/examples/example-methods.ts';
import type { Example, ExampleSet } from '../domain/examples/example-set.ts';
import type { PackBytes } from './protocol.ts';

export interface LearnExamplesInput {
  readonly pack: PackBytes;
  readonly layout: ExampleLayoutId;
  /** The person's own, those whose outcome is known and those asked of in the past alike. */
  readonly examples: ExampleSet;
  /** What is asked now. */
  readonly questions: readonly Example[];
  /** Of which of the examples it is to be told what would have been said before their outcome. */
  readonly pastOf: readonly number[];
}

export type ExampleAnswer = ExampleForecast | Abstention;

/** What a pack has learned of a person, and its answers. */
export interface LearnedExamples {
  /** What forecasts each target. */
  readonly methods: readonly ExampleMethodName[];
  /** What forecasts where a person's own past does not say otherwise. */
  readonly shipped: ExampleMethodName;
  readonly learnedFrom: number;
  readonly leastExamples: number;
  /** People the pack was made from, and simulated ones beside them. */
  readonly people: number;
  readonly simulatedPeople: number;
  /** The methods' errors as the person's past went by. */
  readonly records: readonly OwnRecord[];
  /** To each question, in order. */
  readonly answers: readonly ExampleAnswer[];
  /** To each of `pastOf`, in order. */
  readonly past: readonly ExampleAnswer[];
}

export interface ExampleRequest {
  readonly id: number;
  readonly input: LearnExamplesInput;
}

export type ExampleResponse =
  | { readonly id: number; readonly ok: true; readonly value: LearnedExamples }
  | { readonly id: number; readonly ok: false; readonly code: 'packInvalid' | 'failed'; readonly message: string };
