import { AppError } from '../domain/app-error.ts';
import type { LedgerEntry } from '../domain/forecast.ts';
import { addForecast, type ForecastIdentity, findForecast } from '../storage/forecasts.ts';
import { guardStorage } from '../storage/guard.ts';
import { sampleTables } from '../storage/samples.ts';
import type { Outcome } from '../worker/protocol.ts';
import { requireProfileId } from './active-profile.ts';
import { askLearner } from './learner-failure.ts';
import { readLearningSeries } from './learning-series.ts';
import { loadPack } from './load-pack.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import { originStands } from './origin-stands.ts';
import { readProfileModel, type StoredPersonalModel } from './read-personal-model.ts';
import type { Services } from './services.ts';

/**
 * Forecasts the hour after the newest reading and writes it to the ledger before anyone sees it. The method is the one
 * that came closest on this person's own held-back hours; where none was chosen yet, the generic one. For the same
 * reading, method and pack, the entry that was issued first is returned.
 */
export async function makeForecast(services: Services): Promise<Outcome<LedgerEntry>> {
  const profileId = await requireProfileId(services);
  const series = await readLearningSeries(services, profileId, { purpose: 'forecast' });
  const origin = series.times.at(-1);
  const level = series.values.at(-1);
  if (origin === undefined || level === undefined) throw new AppError('nothingToForecast');
  const pack = await loadPack(services);
  const model = knownAt(origin, await readProfileModel(services, profileId));
  const method = model?.comparison.winner ?? 'generic';
  const identity: ForecastIdentity = { profileId, origin, level, method, packId: pack.id };
  const issued = await guardStorage(() => findForecast(services.database.forecasts, identity));
  if (issued !== undefined) return { ok: true, value: issued };

  const outcome = await askLearner(() =>
    services.learner.forecast({ pack, series, method, ...(model?.adapted && { adapted: model.adapted }) }),
  );
  if (!outcome.ok) return outcome;
  const entry: LedgerEntry = {
    ...outcome.value,
    id: services.newId(),
    profileId,
    issuedAt: services.now(),
    version: 1,
  };
  return { ok: true, value: await issue(services, entry) };
}

/** Readings may have been taken back since: a model that has seen what comes after the origin foresees nothing. */
const knownAt = (origin: number, model: StoredPersonalModel | null): StoredPersonalModel | null =>
  model !== null && model.comparison.heldBackTo <= origin ? model : null;

/**
 * Adds the entry, unless another window issued the same one meanwhile, or a newer reading arrived while it was being
 * computed: then part of the outcome is known, and it is no forecast any more. Nor is it where its own reading was
 * corrected meanwhile.
 */
function issue(services: Services, entry: LedgerEntry): Promise<LedgerEntry> {
  const { database } = services;
  const { forecasts, observations } = database;
  return guardStorage(() =>
    database.transaction('rw', [forecasts, ...sampleTables(database), observations], async () => {
      const meanwhile = await findForecast(forecasts, entry);
      if (meanwhile !== undefined) return meanwhile;
      const newest = await newestGlucoseTime(services, entry.profileId);
      if (newest !== entry.origin || !(await originStands(services, entry)))
        throw new AppError('nothingToForecast', { reason: 'newerReading' });
      await addForecast(forecasts, entry);
      return entry;
    }),
  );
}
