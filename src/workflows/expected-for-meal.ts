import { utcOffsetAt } from '../domain/calendar.ts';
import { eatingOccasions, type Meal, occasionMinutes } from '../domain/examples/eating-occasions.ts';
import type { Expected } from '../domain/examples/expectation.ts';
import { type MealRecord, mealExample, mealExamples } from '../domain/examples/meal-glucose.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { isTimeOfDayKnown } from '../domain/known-time.ts';
import type { Observation } from '../domain/observation.ts';
import type { ProfileDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { requireProfileId } from './active-profile.ts';
import { askExpectation } from './ask-expectation.ts';
import { withoutLeftOutGlucose } from './left-out.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import { monthMs, ownObservations } from './own-observations.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
/** As much as the forecasts of the next hour are learned from. */
const days = 182;
/** Who took a bolus so lately takes insulin, whatever the profile says. */
const bolusDays = 30;
/** From a quarter of an hour after the first bite on, the rise has begun to show. */
const outcomeBeginsMs = occasionMinutes * minuteMs;

/** What is planned to be eaten, grams; the time is now unless said. */
export type PlannedMeal = Omit<Meal, 'time' | 'utcOffset'> & { readonly time?: number };

/**
 * How far glucose may be expected to rise after a logged meal, beside how far it did where that is known: after an hour, two
 * hours, and at its peak. Written to the ledger in the first quarter of an hour. All that was written down within a quarter
 * of an hour is one meal.
 */
export async function expectedForMeal(services: Services, observationId: string): Promise<Expected> {
  const observation = await guardStorage(() => services.database.observations.get(observationId));
  if (observation?.kind !== 'meal') return { ok: false, why: { reason: 'nothingKept' } };
  if (!isTimeOfDayKnown(observation)) return { ok: false, why: { reason: 'timeNotKnown' } };
  const { profileId, time } = observation;
  const record = await guardStorage(() => readMealRecord(services, profileId));
  const meal = eatingOccasions(record.meals).findLast((each) => each.time <= time);
  if (meal === undefined) return { ok: false, why: { reason: 'nothingKept' } };
  return askMeal(services, profileId, { record, meal, keep: true });
}

/** The same for a meal that is planned or about to be eaten. Nothing is written down: it may be eaten otherwise, or not. */
export async function expectedForPlannedMeal(services: Services, planned: PlannedMeal): Promise<Expected> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const record = await guardStorage(() => readMealRecord(services, profileId));
  const time = planned.time ?? services.now();
  const meal = { ...planned, time, utcOffset: utcOffsetAt(services.timeZone, time) };
  return askMeal(services, profileId, { record: { ...record, meals: [...record.meals, meal] }, meal, keep: false });
}

interface AskedMeal {
  readonly record: OwnMealRecord;
  readonly meal: Meal;
  readonly keep: boolean;
}

async function askMeal(services: Services, profileId: string, { record, meal, keep }: AskedMeal): Promise<Expected> {
  const { withInsulin, unlike } = record;
  if (unlike) return { ok: false, why: { reason: 'peopleUnlikeYou' } };
  const question = mealExample(meal, { ...record, occasions: eatingOccasions(record.meals) });
  if (typeof question === 'string') return { ok: false, why: { reason: question } };
  const { time } = meal;
  const now = services.now();
  const known = question.targets.some(Number.isFinite);
  if (!known && now > time + 4 * 60 * minuteMs) return { ok: false, why: { reason: 'noGlucoseAfter' } };
  const stillOpen = async () => ((await newestGlucoseTime(services, profileId)) ?? 0) <= time + outcomeBeginsMs;
  return askExpectation(services, {
    profileId,
    layout: withInsulin ? 'meal-glucose-t1d' : 'meal-glucose',
    own: mealExamples(record, withInsulin).examples,
    question,
    typicalWillDo: true,
    issue: keep && now <= time + outcomeBeginsMs ? { from: time, to: time, stillOpen } : undefined,
  });
}

export interface OwnMealRecord extends MealRecord {
  /** Whether the pack of people who take insulin is this person's. */
  readonly withInsulin: boolean;
  /** Neither pack has people like this one. */
  readonly unlike: boolean;
}

/** The parts of a person's record that the glucose after a meal is foreseen from, and which pack is theirs. */
export async function readMealRecord(services: Services, profileId: string): Promise<OwnMealRecord> {
  const now = services.now();
  const meals = await ownObservations(services, { profileId, kind: 'meal', days });
  const insulin = await ownObservations(services, { profileId, kind: 'insulin', days });
  const boluses = insulin
    .filter(({ value }) => value.action === 'bolus')
    .map(({ time, value }) => ({ time, units: value.units }));
  const details = (await services.database.profiles.get(profileId))?.details;
  const withInsulin = boluses.some(({ time }) => time > now - bolusDays * dayMs) || takesInsulin(details);
  return {
    // What was eaten at an unknown time is no question and no answer, and cannot cut another meal's outcome short.
    meals: meals.filter(isTimeOfDayKnown).map(mealOf),
    boluses,
    glucose: await withoutLeftOutGlucose(
      services,
      await glucoseByMonth(services, profileId, { from: now - days * dayMs, to: now + minuteMs }),
      { profileId, purpose: 'learning' },
    ),
    withInsulin,
    unlike: isUnlikeThePeople(details, withInsulin),
  };
}

/** A month at a time, for the sake of the page. */
async function glucoseByMonth(
  services: Services,
  profileId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<GlucoseSeries> {
  const months: GlucoseSeries[] = [];
  for (let start = from; start < to; start += monthMs)
    months.push(await readProfileGlucose(services, profileId, start, Math.min(to, start + monthMs)));
  const whole = {
    times: new Float64Array(months.reduce((sum, { times }) => sum + times.length, 0)),
    values: new Float32Array(months.reduce((sum, { values }) => sum + values.length, 0)),
    utcOffsets: new Int16Array(months.reduce((sum, { utcOffsets }) => sum + utcOffsets.length, 0)),
  };
  let length = 0;
  for (const { times, values, utcOffsets } of months) {
    whole.times.set(times, length);
    whole.values.set(values, length);
    whole.utcOffsets.set(utcOffsets, length);
    length += times.length;
  }
  return whole;
}

const takesInsulin = (details: ProfileDetails | undefined): boolean =>
  details !== undefined &&
  (details.conditions.includes('type1Diabetes') || details.medications.some((each) => each.class === 'insulin'));

/** One pack was made from people with type 1 diabetes, the other from people without diabetes or just before it. */
const isUnlikeThePeople = (details: ProfileDetails | undefined, withInsulin: boolean): boolean =>
  details !== undefined &&
  (details.conditions.includes('pregnancy') ||
    (!withInsulin &&
      (details.conditions.includes('type2Diabetes') ||
        details.medications.some((each) => each.class === 'glucoseLowering'))));

const mealOf = ({ time, utcOffset, value }: Observation<'meal'>): Meal => ({
  time,
  utcOffset,
  carbohydrate: value.carbohydrate,
  protein: value.protein,
  fat: value.fat,
  fibre: value.fibre,
  foods: value.text === undefined ? undefined : [{ name: value.text, carbohydrate: value.carbohydrate }],
});
