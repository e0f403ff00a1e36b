import { bodyMassIndex } from '../domain/clinical/body/body-mass-index.ts';
import { type BodyMassTable, type BodyMassWord, bodyMassWord } from '../domain/clinical/body/body-mass-table.ts';
import { isUnderage } from '../domain/clinical/safety/safety-situation.ts';
import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { ageNow } from './age-now.ts';
import { ownObservations } from './own-observations.ts';
import type { Services } from './services.ts';

/** The index of the newest weight and where a table puts it, or why nothing is said. */
export type OwnBodyMass =
  | {
      readonly index: number;
      readonly table: BodyMassTable;
      readonly word: BodyMassWord;
      readonly kilograms: number;
      /** When the weight was taken, epoch ms. */
      readonly time: number;
    }
  | { readonly none: 'height' | 'weight' | 'underage' | 'pregnancy' };

export function readBodyMass(services: Services): Promise<OwnBodyMass | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const details = (await services.database.profiles.get(profileId))?.details ?? noDetails;
    const { heightCentimetres: centimetres, bodyMassTable: table = 'who', birthYear, conditions } = details;
    if (isUnderage({ age: ageNow(birthYear, services) })) return { none: 'underage' };
    if (conditions.includes('pregnancy')) return { none: 'pregnancy' };
    if (centimetres === undefined) return { none: 'height' };
    const newest = (await ownObservations(services, { profileId, kind: 'weight', days: 366 })).at(-1);
    if (newest === undefined) return { none: 'weight' };
    const { kilograms } = newest.value;
    const index = bodyMassIndex({ kilograms, centimetres });
    return { index, table, word: bodyMassWord(index, table), kilograms, time: newest.time };
  });
}
