import type { Measurement } from '../domain/observation.ts';
import { judge, type Plausibility } from '../domain/plausible-range.ts';
import { guardStorage } from '../storage/guard.ts';
import { listObservations } from './list-observations.ts';
import type { Services } from './services.ts';

const weekMs = 7 * 86_400_000;

/** Weights of the seven days before now, kg: what a new weight is held against. */
export async function recentWeights(services: Services): Promise<readonly number[]> {
  const observations = await listObservations(services, { kind: 'weight', from: services.now() - weekMs });
  return observations.flatMap((observation) => (observation.kind === 'weight' ? [observation.value.kilograms] : []));
}

/** Whether to store a measurement, to ask first, or to refuse it. */
export function checkMeasurement(services: Services, measurement: Measurement): Promise<Plausibility> {
  return guardStorage(async () =>
    judge(measurement, measurement.kind === 'weight' ? { recentWeights: await recentWeights(services) } : {}),
  );
}
