import { pressureExamples } from '../domain/examples/blood-pressure.ts';
import type { ExampleLayoutId } from '../domain/examples/example-layouts.ts';
import { unclaimedTargets } from '../domain/examples/example-layouts.ts';
import { type Example, type ExampleSet, type ExamplesOfRecord, examplesIn } from '../domain/examples/example-set.ts';
import { mealExamples } from '../domain/examples/meal-glucose.ts';
import { recoveryExamples } from '../domain/examples/recovery.ts';
import { weightExamples } from '../domain/examples/weight.ts';
import { workoutExamples } from '../domain/examples/workout-heart-rate.ts';
import { type ExpectationEntry, findExpectations } from '../storage/expectations.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { choices, sameInputs } from './expectation-ledger.ts';
import { readMealRecord } from './expected-for-meal.ts';
import { readWorkoutRecord } from './expected-for-workout.ts';
import { readPressures } from './expected-pressure.ts';
import { readWeighings } from './expected-weight.ts';
import type { Services } from './services.ts';
import { readNights } from './unusual-night.ts';

/** How the forecasts of one target did that stood in the ledger before their outcome was known. */
export interface TargetRecord {
  readonly name: string;
  readonly unit: string;
  readonly scored: number;
  /** Root mean squared error, in the unit. */
  readonly rmse: number;
  /** The same of simple rules on the same outcomes, each from what had come before it was asked; null where nothing had. */
  readonly meanRmse: number | null;
  readonly lastRmse: number | null;
  /** Shares from 0 to 1. */
  readonly insideHalf: number;
  readonly insideNinety: number;
}

export interface ExpectationRecord {
  /** Written down, scored or not. */
  readonly written: number;
  /** Those targets that an outcome is known of. */
  readonly targets: readonly TargetRecord[];
}

/**
 * Every forecast of a kind in the ledger held against what the record says came: an outcome that is corrected or deleted is
 * so here as well.
 */
export async function expectationRecord(services: Services, layout: ExampleLayoutId): Promise<ExpectationRecord> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return { written: 0, targets: [] };
    const entries = await findExpectations(services.database.expectations, { profileId, layout });
    if (entries.length === 0) return { written: 0, targets: [] };
    const came = Array.from(examplesIn(await ownExamples(services, profileId, layout)));
    const scored = entries.flatMap((entry) => {
      const outcome = outcomeOf(entry, came);
      return outcome ? [{ entry, outcome }] : [];
    });
    const names = entries[0]?.forecast.targets ?? [];
    return {
      written: entries.length,
      targets: names.flatMap(({ name, unit }, index) =>
        unclaimedTargets[layout].includes(name) ? [] : (targetRecord({ name, unit }, index, { scored, came }) ?? []),
      ),
    };
  });
}

/** A meal, a weighing or a logged workout is its own; else the first that came in the span, of the same choices. */
function outcomeOf(entry: ExpectationEntry, came: readonly Example[]): Example | undefined {
  const asked = choices(entry.layout, entry.inputs);
  return came.find(
    ({ time, inputs }) => entry.from <= time && time <= entry.to && sameInputs(asked, choices(entry.layout, inputs)),
  );
}

interface Scored {
  readonly entry: ExpectationEntry;
  readonly outcome: Example;
}

function targetRecord(
  target: Pick<TargetRecord, 'name' | 'unit'>,
  index: number,
  { scored, came }: { readonly scored: readonly Scored[]; readonly came: readonly Example[] },
): TargetRecord | null {
  const pairs = scored.flatMap(({ entry, outcome }) => {
    const forecast = entry.forecast.targets[index];
    const actual = outcome.targets[index] as number;
    if (!forecast || !Number.isFinite(actual)) return [];
    return [{ ...forecast, actual, ...simpleRules(came, entry, index) }];
  });
  if (pairs.length === 0) return null;
  const share = (band: 'half' | 'ninety') =>
    pairs.filter(({ actual, [band]: [low, high] }) => low <= actual && actual <= high).length / pairs.length;
  return {
    ...target,
    scored: pairs.length,
    rmse: Math.sqrt(pairs.reduce((sum, { actual, expected }) => sum + (actual - expected) ** 2, 0) / pairs.length),
    meanRmse: rmseOf(pairs.map(({ actual, mean }) => actual - mean)),
    lastRmse: rmseOf(pairs.map(({ actual, last }) => actual - last)),
    insideHalf: share('half'),
    insideNinety: share('ninety'),
  };
}

/** What the average and the last of the person's outcomes would have said when a forecast was written down; NaN for none. */
function simpleRules(came: readonly Example[], { time, issuedAt }: ExpectationEntry, target: number) {
  const before = came
    .filter((each) => each.time < time && each.completeAt <= issuedAt)
    .map(({ targets }) => targets[target] as number)
    .filter(Number.isFinite);
  return { mean: before.reduce((sum, value) => sum + value, 0) / before.length, last: before.at(-1) ?? Number.NaN };
}

/** Only where every one of them could have been said: on fewer outcomes it would be another comparison. */
function rmseOf(errors: readonly number[]): number | null {
  const sum = errors.reduce((total, error) => total + error ** 2, 0);
  return Number.isFinite(sum) ? Math.sqrt(sum / errors.length) : null;
}

/** The person's examples of a kind whose outcome is known. */
export const ownExamples = async (
  services: Services,
  profileId: string,
  layout: ExampleLayoutId,
): Promise<ExampleSet> => (await ownExamplesAndLeftOut(services, profileId, layout)).examples;

/** The same, with how many entries of the record are none, by reason: of those nothing could be said. */
export async function ownExamplesAndLeftOut(
  services: Services,
  profileId: string,
  layout: ExampleLayoutId,
): Promise<ExamplesOfRecord> {
  switch (layout) {
    case 'blood-pressure':
      return pressureExamples(await readPressures(services, profileId));
    case 'meal-glucose':
    case 'meal-glucose-t1d':
      return mealExamples(await readMealRecord(services, profileId), layout === 'meal-glucose-t1d');
    case 'recovery':
      return recoveryExamples(await readNights(services, profileId));
    case 'weight':
      return weightExamples(await readWeighings(services, profileId));
    case 'workout-heart-rate':
      return workoutExamples(await readWorkoutRecord(services, profileId));
  }
}
