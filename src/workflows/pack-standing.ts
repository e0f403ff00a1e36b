import type { OwnRecord } from '../domain/examples/example-forecast.ts';
import { type ExampleLayoutId, exampleLayouts, unclaimedTargets } from '../domain/examples/example-layouts.ts';
import type { ExampleMethodName } from '../domain/examples/example-methods.ts';
import { guardStorage } from '../storage/guard.ts';
import { requireProfileId } from './active-profile.ts';
import { type ExpectationRecord, expectationRecord, ownExamplesAndLeftOut } from './expectation-record.ts';
import { readMealRecord } from './expected-for-meal.ts';
import { askLearner } from './learner-failure.ts';
import { loadExamplePack } from './load-example-pack.ts';
import type { Services } from './services.ts';

/** What a pack of examples is, and how it stands with the active profile. */
export interface PackStanding {
  readonly layout: ExampleLayoutId;
  readonly packId: string;
  readonly people: number;
  readonly simulatedPeople: number;
  /** Whether it is the one for people like this one: of the two packs for meals one is, or none. */
  readonly isYours: boolean;
  readonly learnedFrom: number;
  readonly leastExamples: number;
  /** Those that something is claimed of, in the order of the layout. */
  readonly targets: readonly {
    readonly name: string;
    readonly unit: string;
    /** What speaks for this person. */
    readonly method: ExampleMethodName;
    /** Root mean squared error of each method on the person's own past, the least first; those that have one. */
    readonly errors: readonly { readonly method: ExampleMethodName; readonly rmse: number }[];
  }[];
  readonly record: ExpectationRecord;
  /** Entries of the record that nothing could be said of, by reason. */
  readonly abstained: Readonly<Record<string, number>>;
}

/** Null where the app comes without a pack of this kind. */
export async function packStanding(services: Services, layout: ExampleLayoutId): Promise<PackStanding | null> {
  const pack = await loadExamplePack(services, layout);
  if (pack === null) return null;
  const profileId = await guardStorage(() => requireProfileId(services));
  const isYours = await guardStorage(() => isFor(services, profileId, layout));
  const { examples, leftOut } = await guardStorage(() => ownExamplesAndLeftOut(services, profileId, layout));
  const input = { pack, layout, examples, questions: [], pastOf: [] };
  const { methods, records, ...learned } = await askLearner(() => services.examples.learn(input));
  return {
    layout,
    packId: pack.id,
    people: learned.people,
    simulatedPeople: learned.simulatedPeople,
    isYours,
    learnedFrom: learned.learnedFrom,
    leastExamples: learned.leastExamples,
    targets: exampleLayouts[layout].targets.flatMap(({ name, unit }, index) =>
      unclaimedTargets[layout].includes(name)
        ? []
        : [{ name, unit, method: methods[index] as ExampleMethodName, errors: errorsOf(records, index) }],
    ),
    record: await expectationRecord(services, layout),
    abstained: leftOut,
  };
}

async function isFor(services: Services, profileId: string, layout: ExampleLayoutId): Promise<boolean> {
  if (layout !== 'meal-glucose' && layout !== 'meal-glucose-t1d') return true;
  const { withInsulin, unlike } = await readMealRecord(services, profileId);
  return !unlike && withInsulin === (layout === 'meal-glucose-t1d');
}

const errorsOf = (records: readonly OwnRecord[], target: number) =>
  records
    .flatMap(({ method, rmse }) => {
      const error = rmse[target] as number;
      return Number.isFinite(error) ? [{ method, rmse: error }] : [];
    })
    .sort((a, b) => a.rmse - b.rmse);
