import type { Measurement, Observation, ObservationKind } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { listObservations } from './list-observations.ts';
import type { Services } from './services.ts';

export interface EarlierValues {
  readonly last: { readonly measurement: Measurement; readonly time: number } | null;
  /** Meals, medicines and symptoms under the names the person gave them, newest first; each name once. */
  readonly named: readonly Measurement[];
}

/** As far back as a name is still offered, and as many as fit above a form. */
const lookedThrough = 100;
const mostNamed = 6;

/** What was logged of a kind before, for one tap to log it again. */
export function earlierValues(services: Services, kind: ObservationKind): Promise<EarlierValues> {
  return guardStorage(async () => {
    const hasNames = kind === 'meal' || kind === 'medication' || kind === 'symptom';
    const observations = await listObservations(services, { kind, limit: hasNames ? lookedThrough : 1 });
    const byName = new Map<string, Measurement>();
    for (const observation of observations) {
      const name = nameOf(observation)?.trim().toLowerCase();
      if (name && !byName.has(name) && byName.size < mostNamed) byName.set(name, measurementOf(observation));
    }
    const [last] = observations;
    return {
      last: last ? { measurement: measurementOf(last), time: last.time } : null,
      named: [...byName.values()],
    };
  });
}

function nameOf({ kind, value }: Observation): string | undefined {
  if (kind === 'meal') return value.text;
  return kind === 'medication' || kind === 'symptom' ? value.name : undefined;
}

const measurementOf = ({ kind, value }: Observation): Measurement => ({ kind, value }) as Measurement;
