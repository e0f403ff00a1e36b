import { afterMealMs, movedAfterMeal } from '../domain/clinical/food/moved-after-meal.ts';
import { type MovedMeal, type WalkEffect, walkEffect } from '../domain/clinical/food/walk-effect.ts';
import { examplesIn } from '../domain/examples/example-set.ts';
import { mealExamples } from '../domain/examples/meal-glucose.ts';
import { mergeSteps, stepsWithin } from '../domain/merge-steps.ts';
import type { SampleBatch } from '../domain/samples.ts';
import { guardStorage } from '../storage/guard.ts';
import { readSampleBatches } from '../storage/samples.ts';
import { activeProfileId } from './active-profile.ts';
import { readMealRecord } from './expected-for-meal.ts';
import { learnedObservations } from './left-out.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;
/** Steps lie by the minute, and a day of them has to be opened for each meal: older meals are left aside. */
const days = 120;
/** Where nothing was counted in so long around a meal, nobody carried a counter. */
const carriedMs = 6 * 3_600_000;

/** Seconds. */
const longestSpan = 3600;

/** How glucose rose after own meals with a walk, and after those without; null without a profile, or without glucose. */
export function ownWalkEffect(services: Services): Promise<WalkEffect | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const record = await readMealRecord(services, profileId);
    if (record.glucose.times.length === 0) return null;
    const from = services.now() - days * dayMs;
    const known = Array.from(examplesIn(mealExamples(record, record.withInsulin).examples)).filter(
      ({ time, targets }) => time >= from && Number.isFinite(targets[2]),
    );
    const workouts = await learnedObservations(services, { profileId, kind: 'workout', days: days + 1 });
    const counted = new Map<number, number | null>();
    for (const { time } of known) counted.set(time, await stepsAfter(services, profileId, time));
    const counts = [...counted.values()].some((steps) => steps !== null);
    return walkEffect(
      known.flatMap(({ time, inputs: [level = Number.NaN, , carbohydrate = Number.NaN], targets }): MovedMeal[] => {
        const steps = counts ? (counted.get(time) ?? null) : undefined;
        const walked = movedAfterMeal(time, { workouts, steps });
        return walked === null ? [] : [{ rise: targets[2] as number, carbohydrate, level, walked }];
      }),
    );
  });
}

/** In the hour after a meal; null where none were counted for hours around it. */
async function stepsAfter({ database }: Services, profileId: string, time: number): Promise<number | null> {
  const batches = await readSampleBatches(database, {
    ...{ profileId, kind: 'steps', from: time - carriedMs, to: time + carriedMs },
  });
  const pieces = mergeSteps(batches.map(withinTheHour));
  return pieces.length === 0 ? null : stepsWithin(pieces, time, time + afterMealMs);
}

/** Without spans that are longer: a day's total says nothing of one of its hours. */
function withinTheHour({ durations, ...batch }: SampleBatch): SampleBatch {
  if (!durations) return batch;
  const isShort = (_: unknown, index: number) => (durations[index] as number) <= longestSpan;
  return {
    ...batch,
    times: batch.times.filter(isShort),
    values: batch.values.filter(isShort),
    utcOffsets: batch.utcOffsets.filter(isShort),
    durations: durations.filter(isShort),
  };
}
