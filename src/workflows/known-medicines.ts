import { guardStorage } from '../storage/guard.ts';
import { activeProfile } from './active-profile.ts';
import { listObservations } from './list-observations.ts';
import type { Services } from './services.ts';

const lookedThrough = 200;

/** Names of medicines of the person's plan and of those logged, each once: alone in the quick line they say what they are. */
export function knownMedicines(services: Services): Promise<readonly string[]> {
  return guardStorage(async () => {
    const logged = await listObservations(services, { kind: 'medication', limit: lookedThrough });
    const names = logged.flatMap(({ kind, value }) => (kind === 'medication' ? [value.name] : []));
    const planned = (await activeProfile(services))?.details.medications.map(({ name }) => name) ?? [];
    return [...new Map([...planned, ...names].map((name) => [name.toLowerCase(), name])).values()];
  });
}
