import { AppError } from '../domain/app-error.ts';
import type { AttuneDatabase } from '../storage/database.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import type { PersonalModelRow } from '../storage/personal-models.ts';
import type { Outcome, PersonaliseProgress, PersonaliseResult } from '../worker/protocol.ts';
import { requireProfileId } from './active-profile.ts';
import { askLearner } from './learner-failure.ts';
import { readLearningSeries } from './learning-series.ts';
import { currentPackSha256, loadPack } from './load-pack.ts';
import type { Services } from './services.ts';

/** The personal model as it is kept: the result of the adaptation, with the pack it belongs to. */
export type StoredPersonalModel = PersonalModelRow & PersonaliseResult;

export interface PersonaliseOptions {
  readonly onProgress?: (progress: PersonaliseProgress) => void;
  readonly signal?: AbortSignal;
}

/** Adapts the pack to the active profile's glucose and stores the model; an abstention or an error stores nothing. */
export async function personalise(
  services: Services,
  options: PersonaliseOptions = {},
): Promise<Outcome<PersonaliseResult>> {
  const profileId = await requireProfileId(services);
  const packSha256 = await currentPackSha256(services);
  const pack = await loadPack(services);
  const series = await readLearningSeries(services, profileId);
  const outcome = await askLearner(() => services.learner.personalise({ pack, series }, options));
  if (outcome.ok) {
    const model: StoredPersonalModel = {
      ...outcome.value,
      profileId,
      createdAt: services.now(),
      packSha256,
      version: 1,
    };
    await guardStorage(() => keep(services.database, model));
    void askForDurability(services.database);
  }
  return outcome;
}

/** Leaving the demo, perhaps in another window, may have deleted the profile meanwhile: nothing of it comes back. */
const keep = (database: AttuneDatabase, model: StoredPersonalModel): PromiseLike<void> =>
  database.transaction('rw', database.profiles, database.personalModels, async () => {
    if ((await database.profiles.get(model.profileId)) === undefined) throw new AppError('cancelled');
    await database.personalModels.put(model);
  });
