import type { Condition } from '../../profile.ts';
import type { Exclusion } from '../safety/safety-flag.ts';

/** Why effort is told by how it feels, and not by the heart rate. */
export const effortReasons = ['pacemaker', 'atrialFibrillation', 'betaBlocker', 'pregnancy', 'underage'] as const;
export type EffortReason = (typeof effortReasons)[number];

/**
 * Zones between rest and the maximum of the age are of a heart that is free to follow the effort. A pacemaker sets it, atrial
 * fibrillation makes it irregular, a beta-blocker holds it down by as much as nobody knows beforehand; in pregnancy perceived
 * exertion is the better measure (ACOG Committee Opinion 804, 2020).
 */
export function effortInstead({
  conditions,
  betaBlocker,
  excluded,
}: {
  readonly conditions: readonly Condition[];
  readonly betaBlocker: boolean;
  readonly excluded: ReadonlySet<Exclusion>;
}): EffortReason | null {
  for (const condition of ['pacemaker', 'atrialFibrillation'] as const)
    if (conditions.includes(condition)) return condition;
  if (excluded.has('heartRateZones')) return betaBlocker ? 'betaBlocker' : 'underage';
  return conditions.includes('pregnancy') ? 'pregnancy' : null;
}

/** A heart rate that says nothing of the effort: then a workout is weighed by its kind. */
export const isRateMeaningless = (reason: EffortReason | null): boolean =>
  reason === 'pacemaker' || reason === 'atrialFibrillation';
