import { localDay, utcOffsetAt } from '../domain/calendar.ts';
import { examplesIn } from '../domain/examples/example-set.ts';
import type { Expected } from '../domain/examples/expectation.ts';
import { nightsOfRecord } from '../domain/examples/nights-of-record.ts';
import { type Night, nightExample, recoveryExamples } from '../domain/examples/recovery.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { requireProfileId } from './active-profile.ts';
import { askExpectation } from './ask-expectation.ts';
import { learnedObservations, readLeftOut } from './left-out.ts';
import { readStepDays } from './read-sampled-days.ts';
import type { Services } from './services.ts';

const layout = 'recovery';
const dayMs = 86_400_000;
const days = 182;
/** Steps lie by the minute: those of older days are taken as not known. */
const stepDays = 45;
/** Nobody wakes so much earlier or later than the morning before, short of a flight. */
const wakesWithinMs = 10 * 3_600_000;

/**
 * What was to be expected of the night that ended on a local day, `2026-11-23`, beside what was measured: whether it was
 * unusual for this person. Nothing is claimed of the resting heart rate, which makers smooth over days.
 */
export async function unusualNight(services: Services, day: string): Promise<Expected> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const nights = await guardStorage(() => readNights(services, profileId));
  const night = nights.find(({ time, utcOffset }) => localDay(time, utcOffset) === day);
  if (night === undefined) return { ok: false, why: { reason: 'nothingKept' } };
  const own = recoveryExamples(nights).examples;
  const question = Array.from(examplesIn(own)).find(({ time }) => time === night.time);
  if (question === undefined) return { ok: false, why: { reason: 'nothingKept' } };
  return askExpectation(services, { profileId, layout, own, question, typicalWillDo: false, spanned: true });
}

/**
 * What is to be expected of the coming night, once the last one is known. Written to the ledger: the night that ends within
 * ten hours of the same time tomorrow is held against it.
 */
export async function expectedNight(services: Services): Promise<Expected> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const nights = await guardStorage(() => readNights(services, profileId));
  const last = nights.at(-1);
  const now = services.now();
  const today = localDay(now, utcOffsetAt(services.timeZone, now));
  if (last === undefined || localDay(last.time, last.utcOffset) !== today)
    return { ok: false, why: { reason: 'nothingKept' } };
  const time = last.time + dayMs;
  const span = { from: time - wakesWithinMs, to: time + wakesWithinMs };
  return askExpectation(services, {
    ...{ profileId, layout, own: recoveryExamples(nights).examples },
    question: nightExample({ time, utcOffset: last.utcOffset }, last),
    typicalWillDo: false,
    issue: now < span.from ? { ...span, stillOpen: () => noNightSince(services, profileId, span.from) } : undefined,
  });
}

async function noNightSince({ database }: Services, profileId: string, from: number): Promise<boolean> {
  for (const kind of ['sleep', 'heartRateVariability'] as const)
    if ((await findObservations(database.observations, { profileId, kind, from, limit: 1 })).length > 0) return false;
  return true;
}

const dayAt = ({ timeZone }: Services, time: number): string => localDay(time, utcOffsetAt(timeZone, time));

/** Half a year of a person's nights that are learned from, oldest first. */
export async function readNights(services: Services, profileId: string): Promise<Night[]> {
  const sleep = await learnedObservations(services, { profileId, kind: 'sleep', days });
  const variability = await learnedObservations(services, { profileId, kind: 'heartRateVariability', days });
  const resting = await learnedObservations(services, { profileId, kind: 'restingHeartRate', days });
  const now = services.now();
  const counted = await readStepDays(services, { from: now - stepDays * dayMs, to: now });
  const marks = await readLeftOut(services, { profileId, kind: 'steps', purpose: 'learning' });
  // A day's steps are one number: where some were left out, it is not known.
  const isLeftOut = (day: string) =>
    marks.some(({ from, to }) => dayAt(services, from) <= day && day <= dayAt(services, to));
  return nightsOfRecord({
    ...{ sleep, variability, resting },
    steps: new Map(counted.flatMap(({ day, steps }) => (isLeftOut(day) ? [] : [[day, steps] as const]))),
  });
}
