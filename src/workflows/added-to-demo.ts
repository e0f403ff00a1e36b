import { guardStorage } from '../storage/guard.ts';
import { importsOf } from '../storage/imports.ts';
import { findObservations } from '../storage/observations.ts';
import { profileKind } from '../storage/profiles.ts';
import type { Services } from './services.ts';

/** Whether the person logged or imported anything while the demo was open: leaving deletes that too. */
export function addedToDemo({ database }: Services): Promise<boolean> {
  return guardStorage(async () => {
    const demo = await profileKind(database.profiles, true);
    if (demo === undefined) return false;
    const imports = await importsOf(database.imports, demo.id);
    const observations = await findObservations(database.observations, { profileId: demo.id });
    return imports.some(({ stored }) => stored > 0) || observations.some(({ source }) => source.type !== 'demo');
  });
}
