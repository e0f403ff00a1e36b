import { localDay, utcOffsetAt } from '../../domain/calendar.ts';
import { type Expected, type Place, placeOf } from '../../domain/examples/expectation.ts';
import type { ObservationKind } from '../../domain/observation.ts';
import { listObservations } from '../../workflows/list-observations.ts';
import { expectedNight, unusualNight } from '../../workflows/unusual-night.ts';
import { useLive, useNow, useServices } from '../services-context.tsx';
import { useAsked } from '../use-asked.ts';

export interface LastNight {
  readonly expected: Expected;
  /** How what was measured last night lies to the person's own band; absent where nothing is said. */
  readonly places: Partial<Record<ObservationKind, Place>>;
}

const kindOf: Readonly<Record<string, ObservationKind>> = { sleep: 'sleep', 'ln RMSSD': 'heartRateVariability' };

/**
 * Last night against the person's own nights; null until it is known. The coming night is written down on the way.
 *
 * @param isTime whether what stands on the screen first is there: half a year of nights is read
 */
export function useLastNight(isTime: boolean): LastNight | null {
  const { timeZone } = useServices();
  const now = useNow(60_000);
  const sleep = useLive((services) => listObservations(services, { kind: 'sleep', limit: 1 }), []);
  const beat = useLive((services) => listObservations(services, { kind: 'heartRateVariability', limit: 1 }), []);
  const today = localDay(now, utcOffsetAt(timeZone, now));
  const isKnown = isTime && sleep !== undefined && beat !== undefined;
  const key = isKnown ? `${today} ${JSON.stringify([sleep[0]?.value, beat[0]?.value])}` : null;
  const state = useAsked(async (services) => {
    const night = await unusualNight(services, today);
    if (night.ok) await expectedNight(services);
    return night;
  }, key);
  if (state.status !== 'ready') return null;
  const { value: expected } = state;
  const places: LastNight['places'] = {};
  for (const target of expected.ok ? expected.value.targets : []) {
    const [kind, place] = [kindOf[target.name], placeOf(target)];
    if (kind && place) places[kind] = place;
  }
  return { expected, places };
}
