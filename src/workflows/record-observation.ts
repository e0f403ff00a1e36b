import { AppError } from '../domain/app-error.ts';
import { utcOffsetAt } from '../domain/calendar.ts';
import type { Measurement, Observation } from '../domain/observation.ts';
import { judge } from '../domain/plausible-range.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import { summariseLogged } from '../storage/summarise-logged.ts';
import { requireProfileId } from './active-profile.ts';
import { deleteObservation } from './delete-observation.ts';
import { scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/** What a person enters: a measurement, when it was taken if not now (epoch ms), its circumstances, and what told it if not the person. */
export type ObservationDraft = Measurement & Partial<Pick<Observation, 'time' | 'tags' | 'comment' | 'source'>>;

export interface Recorded {
  readonly id: string;
  readonly undo: () => Promise<void>;
  /** How many forecasts the reading was held against. */
  readonly scored: number;
}

/** A clock a minute ahead is forgiven; what was not yet measured cannot be recorded. */
const clockToleranceMs = 60_000;

/** Refuses what cannot be: outside the hard limits, or later than now. */
export function refuseImplausible(draft: Measurement, time: number, now: number): void {
  const judgement = judge(draft);
  if (judgement.verdict === 'refuse') {
    throw new AppError('valueImplausible', {
      reason: judgement.reason,
      ...('field' in judgement ? { field: `${judgement.kind}.${judgement.field}` } : {}),
      ...('low' in judgement ? { low: judgement.low, high: judgement.high } : {}),
    });
  }
  if (!(time <= now + clockToleranceMs)) throw new AppError('valueImplausible', { field: 'time' });
}

/** As it is stored. Throws where it cannot be. */
export function newObservation(services: Services, profileId: string, draft: ObservationDraft): Observation {
  const { time = services.now(), source = { type: 'manual' }, ...measurement } = draft;
  refuseImplausible(measurement, time, services.now());
  return {
    ...measurement,
    id: services.newId(),
    profileId,
    time,
    utcOffset: utcOffsetAt(services.timeZone, time),
    source,
    version: 1,
  };
}

/** Stores one observation of the active profile; a glucose reading is held against the open forecasts. */
export function recordObservation(services: Services, draft: ObservationDraft): Promise<Recorded> {
  const { database } = services;
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const observation = newObservation(services, profileId, draft);
    const scored = await database.transaction('rw', scoringTables(database), async () => {
      await database.observations.add(observation);
      await summariseLogged(database, [observation]);
      return observation.kind === 'glucose'
        ? scoreReadingsBetween(services, profileId, observation.time, observation.time)
        : 0;
    });
    void askForDurability(database);
    return { id: observation.id, scored, undo: async () => void (await deleteObservation(services, observation.id)) };
  });
}
