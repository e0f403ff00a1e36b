import type { Expected } from '../domain/examples/expectation.ts';
import { type Weighing, weightExample, weightExamples } from '../domain/examples/weight.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { requireProfileId } from './active-profile.ts';
import { askExpectation } from './ask-expectation.ts';
import { learnedObservations } from './left-out.ts';
import { clockToleranceMs } from './own-observations.ts';
import type { Services } from './services.ts';

const layout = 'weight';
const days = 365;
const dayMs = 86_400_000;
/** The first weighing that counts as the outcome lies six days later. */
const outcomeBeginsMs = 6 * dayMs;
/** A forecast of two weeks that is three weeks old speaks of the past. */
const tooOldMs = 21 * dayMs;
/** Kilograms kept as pounds, or pounds as kilograms, give or take what a body changes. */
const poundsPerKilogram = 2.2046;
const slack = 0.08;

/** A weight from which it is foreseen how far it may go; the changes are in kilograms. */
export type ExpectedWeight = Expected & { readonly from?: Weighing };

/**
 * How far the weight may go in 7 and 14 days from the newest weighing. No change is forecast: only how far from it people, and
 * this person, came. Written to the ledger.
 */
export async function expectedWeight(services: Services): Promise<ExpectedWeight> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const weighings = await guardStorage(() => readWeighings(services, profileId));
  const newestThen = await guardStorage(() => newestTime(services, profileId));
  const now = services.now();
  const newest = weighings.at(-1);
  if (newest === undefined || now - newest.time > tooOldMs) return { ok: false, why: { reason: 'nothingKept' } };
  if (unitsMixed(weighings)) return { ok: false, why: { reason: 'unitsMixed' } };
  const question = weightExample(newest, weighings);
  const open = now - newest.time < outcomeBeginsMs;
  const answer = await askExpectation(services, {
    ...{ profileId, layout, own: weightExamples(weighings).examples, question, typicalWillDo: true },
    issue: open
      ? {
          ...{ from: newest.time, to: newest.time },
          stillOpen: async () => (await newestTime(services, profileId)) === newestThen,
        }
      : undefined,
  });
  return { ...answer, from: newest };
}

/** Whether the newest weight stands to the middle of the ten before it as a pound to a kilogram, or the other way. */
function unitsMixed(weighings: readonly Weighing[]): boolean {
  const newest = weighings.at(-1)?.kilograms;
  const before = weighings.slice(-11, -1).map(({ kilograms }) => kilograms);
  const middle = before.sort((a, b) => a - b)[Math.floor(before.length / 2)];
  if (newest === undefined || middle === undefined) return false;
  const ratio = Math.max(newest / middle, middle / newest);
  return Math.abs(ratio / poundsPerKilogram - 1) < slack;
}

/** Of all weighings, those left out of learning too. */
async function newestTime({ database, now }: Services, profileId: string): Promise<number | undefined> {
  const query = { profileId, kind: 'weight', to: now() + clockToleranceMs, limit: 1 } as const;
  return (await findObservations(database.observations, query))[0]?.time;
}

/** A year of a person's weighings that are learned from, oldest first. */
export const readWeighings = async (services: Services, profileId: string): Promise<Weighing[]> =>
  (await learnedObservations(services, { profileId, kind: 'weight', days })).map(({ time, utcOffset, value }) => ({
    time,
    utcOffset,
    kilograms: value.kilograms,
  }));
