import type { ObservationKind } from './observation.ts';

/** What stands on top of Today. `begin`: the record is empty. Null: the newest values come first. */
export type TodayHero = 'glucose' | 'pressure' | 'begin' | null;

export interface HeroFacts {
  /** Epoch ms. */
  readonly now: number;
  /** When the newest of each was taken, epoch ms; null for never. `sensed` is a sensor's, `glucose` any. */
  readonly sensed: number | null;
  readonly glucose: number | null;
  readonly pressure: number | null;
  /** Anything at all. */
  readonly hasRecord: boolean;
  /** Diabetes, a medicine that lowers glucose, or targets for it are in the profile. */
  readonly livesWithGlucose: boolean;
  readonly follow: readonly ObservationKind[];
}

/** What was measured longer ago is no longer what the person measures. */
const measuresMs = 28 * 86_400_000;

/**
 * The hero is of what a person measures. Everyone follows glucose at first, so that following it alone says little: without a
 * reading it leads only for who lives with diabetes, or follows glucose and not pressure.
 */
export function todayHero({
  now,
  sensed,
  glucose,
  pressure,
  hasRecord,
  livesWithGlucose,
  follow,
}: HeroFacts): TodayHero {
  const isNew = (time: number | null) => time !== null && now - time < measuresMs;
  const measuresPressure = pressure !== null && follow.includes('bloodPressure');
  if (isNew(sensed) || (livesWithGlucose && isNew(glucose))) return 'glucose';
  if (measuresPressure && isNew(pressure)) return 'pressure';
  if (glucose !== null) return 'glucose';
  if (measuresPressure) return 'pressure';
  const wantsGlucose = follow.includes('glucose') && (livesWithGlucose || !follow.includes('bloodPressure'));
  if (wantsGlucose) return 'glucose';
  return hasRecord || follow.length === 0 ? null : 'begin';
}
