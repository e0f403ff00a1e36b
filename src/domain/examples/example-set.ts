/**
 * An example is one question that was asked of a person and what came of it: a meal and the glucose after it, a workout
 * and its heart rate, a night and the night before. The same code turns a corpus and the record on the device into
 * examples, so that a pack meets on the device what it was trained on.
 */
export interface ExampleFeature {
  readonly name: string;
  readonly unit: string;
  /** Features that come and go together, from one device or one habit of writing down. */
  readonly group: string;
}

export interface ExampleTarget {
  readonly name: string;
  readonly unit: string;
}

/** What the columns of a pack's examples mean; `version` changes whenever one of them does. */
export interface ExampleLayout {
  readonly id: string;
  readonly version: number;
  readonly features: readonly ExampleFeature[];
  readonly targets: readonly ExampleTarget[];
  /** The group that the words of an example are, where its examples have some. */
  readonly words?: string;
}

/** Words under which something was written down, each with its share: the squares of all shares add up to one. */
export type WordShares = ReadonlyMap<string, number>;

/** One example. NaN where a number is not known. */
export interface Example {
  /** When the question is asked, epoch ms: nothing later is among the inputs. */
  readonly time: number;
  /** From when on the whole outcome is known, epoch ms; infinite while it is still to come. */
  readonly completeAt: number;
  /** [feature] */
  readonly inputs: Float64Array;
  /** [target] */
  readonly targets: Float64Array;
  /** Absent where it was written down without a name. */
  readonly words?: WordShares | undefined;
}

/** One person's examples, in the order of their times. */
export interface ExampleSet {
  /** [n] */
  readonly times: Float64Array;
  /** [n] */
  readonly completeAt: Float64Array;
  /** [n, feature] */
  readonly inputs: Float64Array;
  /** [n, target] */
  readonly targets: Float64Array;
  /** [n]; absent where none has any. */
  readonly words?: readonly (WordShares | undefined)[];
}

type Widths = Pick<ExampleLayout, 'features' | 'targets'>;

/** Sorts by time; of two questions asked at the same moment the first given comes first. */
export function exampleSet(examples: readonly Example[], { features, targets }: Widths): ExampleSet {
  const sorted = examples.slice().sort((a, b) => a.time - b.time);
  const set = {
    times: Float64Array.from(sorted, ({ time }) => time),
    completeAt: Float64Array.from(sorted, ({ completeAt }) => completeAt),
    inputs: new Float64Array(sorted.length * features.length),
    targets: new Float64Array(sorted.length * targets.length),
    ...(sorted.some(({ words }) => words) && { words: sorted.map(({ words }) => words) }),
  };
  for (const [index, example] of sorted.entries()) {
    set.inputs.set(example.inputs, index * features.length);
    set.targets.set(example.targets, index * targets.length);
  }
  return set;
}

/** The examples one by one; their arrays are views into the set's. */
export function* examplesIn(set: ExampleSet): Generator<Example> {
  const features = set.inputs.length / set.times.length;
  const targets = set.targets.length / set.times.length;
  for (const [index, time] of set.times.entries())
    yield {
      time,
      completeAt: set.completeAt[index] as number,
      inputs: set.inputs.subarray(index * features, (index + 1) * features),
      targets: set.targets.subarray(index * targets, (index + 1) * targets),
      ...(set.words?.[index] && { words: set.words[index] }),
    };
}

/** An example without the outcome: what is asked of a forecast. */
export const asQuestion = (example: Example): Example => ({
  ...example,
  completeAt: Number.POSITIVE_INFINITY,
  targets: new Float64Array(example.targets.length).fill(Number.NaN),
});

/** The groups of a layout's inputs, in the order in which they first appear; the words come last. */
export const groupsOf = ({ features, words }: Pick<ExampleLayout, 'features' | 'words'>): string[] => [
  ...new Set([...features.map(({ group }) => group), ...(words === undefined ? [] : [words])]),
];

/** Where a group of inputs stands among the features. */
export const featuresOfGroup = ({ features }: Widths, group: string): number[] =>
  features.flatMap((feature, index) => (feature.group === group ? [index] : []));

/** What was made of a record, and how much of it could not be used, by reason. */
export interface ExamplesOfRecord {
  readonly examples: ExampleSet;
  readonly leftOut: Readonly<Record<string, number>>;
}

/** Gathers examples and counts what was left out: each of `outcomes` is an example or the reason why it is none. */
export function gatherExamples(outcomes: readonly (Example | string)[], layout: Widths): ExamplesOfRecord {
  const examples: Example[] = [];
  const leftOut: Record<string, number> = {};
  for (const outcome of outcomes)
    if (typeof outcome === 'string') leftOut[outcome] = (leftOut[outcome] ?? 0) + 1;
    else examples.push(outcome);
  return { examples: exampleSet(examples, layout), leftOut };
}
