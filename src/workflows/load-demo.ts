import { AppError } from '../domain/app-error.ts';
import { type DemoRecord, demoAt, parseDemoRecord } from '../domain/demo-record.ts';
import { guardStorage } from '../storage/guard.ts';
import { profileKind } from '../storage/profiles.ts';
import { addSamples, sampleTables } from '../storage/samples.ts';
import { observationTables, summariseLogged } from '../storage/summarise-logged.ts';
import { changeProfile } from './change-profile.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';
import { startProfile } from './start-profile.ts';

/** The import id of what the demo's devices measured: it is no file, and cannot be undone one import at a time. */
const demoImportId = 'demo';

/**
 * Activates the demo person, a simulated record that ends now, in the language of the device. Where the demo is already there, it is only activated.
 * Returns the profile's id.
 */
export async function loadDemo(services: Services): Promise<string> {
  const { database } = services;
  const isLoaded = async () => (await profileKind(database.profiles, true)) !== undefined;
  if (await guardStorage(isLoaded)) return startProfile(services, { demo: true });
  const record = await fetchDemo(services);
  const { language } = await readSettings(services);
  const { samples, observations, details } = demoAt(record, {
    now: services.now(),
    timeZone: services.timeZone,
    language,
  });
  return guardStorage(() =>
    database.transaction(
      'rw',
      [database.profiles, database.settings, ...sampleTables(database), ...observationTables(database)],
      async () => {
        const loadedMeanwhile = await isLoaded();
        const profileId = await startProfile(services, { demo: true });
        if (loadedMeanwhile) return profileId;
        await changeProfile(services, { details });
        for (const batch of samples) await addSamples(database, profileId, demoImportId, batch);
        const logged = observations.map((observation) => ({
          ...observation,
          id: services.newId(),
          profileId,
          source: { type: 'demo' as const },
          version: 1 as const,
        }));
        await database.observations.bulkAdd(logged);
        await summariseLogged(database, logged);
        return profileId;
      },
    ),
  );
}

async function fetchDemo(services: Services): Promise<DemoRecord> {
  const path = 'demo/person.json';
  try {
    const response = await services.fetchFile(path);
    if (response.ok) return parseDemoRecord(await response.json());
    throw new AppError('fileUnreadable', { path, status: response.status });
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError('fileUnreadable', { path }, { cause });
  }
}
