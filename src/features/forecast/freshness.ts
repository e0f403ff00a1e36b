/**
 * How the hour of a forecast lies to the clock: `now` (the reading is under 10 minutes old), `recent` (part of the hour
 * has passed), `past` (all of it has: the forecast tells of an hour that is over).
 */
export type Freshness = 'now' | 'recent' | 'past';

const minute = 60_000;

export function freshnessOf(origin: number, now: number, horizonMinutes = 60): Freshness {
  const age = now - origin;
  if (age < 10 * minute) return 'now';
  return age < horizonMinutes * minute ? 'recent' : 'past';
}
