import { AppError } from '../domain/app-error.ts';
import type { MethodName } from '../domain/method.ts';
import type { AttuneDatabase } from '../storage/database.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import type { PersonalModelRow } from '../storage/personal-models.ts';
import type { LearningWatch } from '../worker/client.ts';
import type { Outcome, PersonaliseResult } from '../worker/protocol.ts';
import { requireProfileId } from './active-profile.ts';
import { askLearner } from './learner-failure.ts';
import { readLearningSeries } from './learning-series.ts';
import { currentPackSha256, loadPack } from './load-pack.ts';
import type { Services } from './services.ts';

/** The personal model as it is kept: the result of the adaptation, with the pack it belongs to. */
export type StoredPersonalModel = PersonalModelRow & PersonaliseResult;

export interface PersonaliseOptions extends LearningWatch {
  /** Compared beside the usual methods; `all` for every one that the pack holds. */
  readonly candidates?: readonly MethodName[] | 'all';
}

/**
 * Compares the methods on the active profile's own past and keeps the one that came closest, with what it learned; an
 * abstention or an error stores nothing.
 */
export async function personalise(
  services: Services,
  options: PersonaliseOptions = {},
): Promise<Outcome<PersonaliseResult>> {
  return personaliseProfile(services, await requireProfileId(services), options);
}

export async function personaliseProfile(
  services: Services,
  profileId: string,
  { candidates, ...watch }: PersonaliseOptions = {},
): Promise<Outcome<PersonaliseResult>> {
  const packSha256 = await currentPackSha256(services);
  const pack = await loadPack(services);
  const series = await readLearningSeries(services, profileId);
  const input = { pack, series, ...(candidates && { candidates }) };
  const outcome = await askLearner(() => services.learner.personalise(input, watch));
  if (outcome.ok) {
    const model: StoredPersonalModel = {
      ...outcome.value,
      profileId,
      createdAt: services.now(),
      packSha256,
      version: 2,
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
