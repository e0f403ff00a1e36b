import { guardStorage } from '../storage/guard.ts';
import { listObservations } from './list-observations.ts';
import type { Services } from './services.ts';

const lookedThrough = 200;

/** Names of medicines the person has logged, newest first, each once: alone in the quick line they say what they are. */
export function knownMedicines(services: Services): Promise<readonly string[]> {
  return guardStorage(async () => {
    const logged = await listObservations(services, { kind: 'medication', limit: lookedThrough });
    const names = logged.flatMap(({ kind, value }) => (kind === 'medication' ? [value.name] : []));
    return [...new Map(names.map((name) => [name.toLowerCase(), name])).values()];
  });
}
