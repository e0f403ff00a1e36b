import { featureVersion } from '../domain/glucose/features.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { currentPackSha256 } from './load-pack.ts';
import type { StoredPersonalModel } from './personalise.ts';
import type { Services } from './services.ts';

export type { StoredPersonalModel };

/**
 * The active profile's model. Null where there is none, or where it was made with another pack, other features or by an
 * earlier version of the app: then adapt again.
 */
export async function readPersonalModel(services: Services): Promise<StoredPersonalModel | null> {
  const profileId = await guardStorage(() => activeProfileId(services));
  return profileId === null ? null : readProfileModel(services, profileId);
}

export async function readProfileModel(services: Services, profileId: string): Promise<StoredPersonalModel | null> {
  const row = await guardStorage(() => services.database.personalModels.get(profileId));
  if (row?.version !== 2) return null;
  const model = row as StoredPersonalModel;
  if (model.adapted && model.adapted.featureVersion !== featureVersion) return null;
  return model.packSha256 === (await currentPackSha256(services)) ? model : null;
}
