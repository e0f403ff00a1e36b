import type { ProfileDetails } from '../../profile.ts';
import type { TargetGroup } from './glucose-ranges.ts';

export interface TargetChoice {
  readonly group: TargetGroup;
  /** Chosen by the person, or what the profile suggests. */
  readonly because: 'chosen' | 'pregnancy' | 'age' | 'usual';
}

/** From this age the consensus sets looser targets for highs and a stricter one for lows (Battelino et al. 2019, ADA 2024). */
const olderFrom = 65;

/**
 * Whose targets are shown. A choice of the person's own stands; otherwise pregnancy comes before age.
 *
 * @param age years, by the year of birth
 */
export function targetGroupFor(
  { glucoseTargets, conditions }: Pick<ProfileDetails, 'glucoseTargets' | 'conditions'>,
  age: number | undefined,
): TargetChoice {
  if (glucoseTargets !== undefined) return { group: glucoseTargets, because: 'chosen' };
  if (conditions.includes('pregnancy')) return { group: 'pregnant', because: 'pregnancy' };
  // The birthday of this year may be still to come.
  if (age !== undefined && age > olderFrom) return { group: 'older', because: 'age' };
  return { group: 'standard', because: 'usual' };
}
