import { guardStorage } from '../storage/guard.ts';
import { type ImportRow, importsOf } from '../storage/imports.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export type { ImportRow };

/** Of the active profile, newest first. */
export function listImports(services: Services): Promise<ImportRow[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId === null ? [] : importsOf(services.database.imports, profileId);
  });
}
