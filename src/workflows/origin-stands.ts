import type { LedgerEntry } from '../domain/forecast.ts';
import { readSamples } from '../storage/samples.ts';
import { loggedGlucose } from './logged-glucose.ts';
import type { Services } from './services.ts';

/** Whether the reading that a forecast starts from is still in the record: neither taken back nor corrected since. */
export async function originStands(
  services: Services,
  { profileId, origin, level }: Pick<LedgerEntry, 'profileId' | 'origin' | 'level'>,
): Promise<boolean> {
  const sensed = await readSamples(services.database, { profileId, kind: 'glucose', from: origin, to: origin + 1 });
  const logged = await loggedGlucose(services, profileId, origin, origin + 1);
  const values = [...sensed.values, ...logged.map(({ value }) => value)];
  // A series holds its values in single precision, and so does what is forecast from it.
  return values.some((value) => Math.fround(value) === Math.fround(level));
}
