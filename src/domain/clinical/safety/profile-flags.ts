import type { SafetyFlag } from './safety-flag.ts';
import { isUnderage, type SafetySituation } from './safety-situation.ts';

/** What the profile alone rules out. */
export function profileFlags(situation: SafetySituation): SafetyFlag[] {
  const flags: SafetyFlag[] = [];
  const note = { severity: 'note', origins: [] } as const;
  if (isUnderage(situation))
    flags.push({
      ...note,
      code: 'underage',
      source: 'adultsOnly',
      excludes: ['adultTargets', 'heartRateZones', 'weight', 'harderExercise'],
    });
  if (situation.conditions.includes('pregnancy'))
    flags.push({ ...note, code: 'pregnancy', source: 'who2020', excludes: ['weight', 'harderExercise'] });
  if (situation.medicationClasses.includes('betaBlocker'))
    flags.push({ ...note, code: 'betaBlocker', source: 'brawner2004', excludes: ['heartRateZones'] });
  return flags;
}
