import { utcOffsetAt } from '../domain/calendar.ts';
import {
  bloodPressureLayout,
  pressureExample,
  pressureExamples,
  type TimedPressure,
} from '../domain/examples/blood-pressure.ts';
import { exampleSet, examplesIn } from '../domain/examples/example-set.ts';
import type { Expected } from '../domain/examples/expectation.ts';
import type { Observation } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { requireProfileId } from './active-profile.ts';
import { askExpectation } from './ask-expectation.ts';
import { learnedObservations } from './left-out.ts';
import type { Services } from './services.ts';

const layout = 'blood-pressure';
const days = 365;
/** Readings so close together are one sitting: what was just measured is no past of what is measured next. */
const sittingMs = 1_800_000;

/**
 * What the cuff may be expected to show now. Written to the ledger when it is asked for, whether or not the person looks: a
 * reading within half an hour is held against it.
 */
export async function expectedPressureNow(services: Services): Promise<Expected> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const readings = await guardStorage(() => readPressures(services, profileId));
  const time = services.now();
  const question = pressureExample({ time, utcOffset: utcOffsetAt(services.timeZone, time) });
  if (typeof question === 'string') return { ok: false, why: { reason: question } };
  const before = Array.from(examplesIn(pressureExamples(readings).examples)).filter(
    (sitting) => sitting.time < time - sittingMs,
  );
  const newer = { profileId, kind: 'bloodPressure', from: time, limit: 1 } as const;
  const stillOpen = async () => (await findObservations(services.database.observations, newer)).length === 0;
  return askExpectation(services, {
    ...{ profileId, layout, question, sameWithinMs: sittingMs },
    own: exampleSet(before, bloodPressureLayout),
    // Other people's pressure is no range for this person's.
    typicalWillDo: false,
    issue: { from: time, to: time + sittingMs, stillOpen },
  });
}

/** What could be expected of a stored reading before it was taken, beside what its sitting showed. */
export async function expectedForPressure(services: Services, observationId: string): Promise<Expected> {
  const observation = await guardStorage(() => services.database.observations.get(observationId));
  if (observation?.kind !== 'bloodPressure') return { ok: false, why: { reason: 'nothingKept' } };
  const { profileId, time } = observation;
  const own = pressureExamples(await guardStorage(() => readPressures(services, profileId))).examples;
  const sitting = Array.from(examplesIn(own)).findLast((each) => each.time <= time && time <= each.time + sittingMs);
  if (sitting === undefined) return { ok: false, why: { reason: 'impossiblePressure' } };
  // What was written down when the form was opened is of some minutes before the reading.
  return askExpectation(services, {
    ...{ profileId, layout, own, question: sitting, spanned: true },
    typicalWillDo: false,
  });
}

/** A stored mean of several readings counts as one: it is a sitting already. */
const pressureOf = ({ time, utcOffset, value }: Observation<'bloodPressure'>): TimedPressure => ({
  time,
  utcOffset,
  systolic: value.systolic,
  diastolic: value.diastolic,
  pulse: value.pulse,
});

/** A year of a person's readings, oldest first. */
export const readPressures = async (services: Services, profileId: string): Promise<TimedPressure[]> =>
  (await learnedObservations(services, { profileId, kind: 'bloodPressure', days })).map(pressureOf);
