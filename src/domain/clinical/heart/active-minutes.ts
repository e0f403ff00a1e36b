import type { Intensity } from './heart-rate-zones.ts';

/** A workout as it counts for the week. */
export interface CountedWorkout {
  readonly minutes: number;
  readonly intensity: Intensity | null;
  readonly strength: boolean;
  /** The local day, `2026-11-23`. */
  readonly day: string;
}

/** WHO guidelines on physical activity and sedentary behaviour, 2020, adults: a week's minutes, and days of strength. */
export const whoWeek = { moderate: [150, 300], vigorous: [75, 150], strengthDays: 2 } as const;

export interface ActiveMinutes {
  readonly moderate: number;
  readonly vigorous: number;
  /** One vigorous minute counts as two moderate ones. */
  readonly equivalent: number;
  readonly strengthDays: number;
  /** Minutes of workouts too light, or of a type that does not say how hard it was. */
  readonly uncounted: number;
}

/** What a week's workouts come to. */
export function activeMinutes(workouts: readonly CountedWorkout[]): ActiveMinutes {
  const sum = (of: (intensity: Intensity | null) => boolean) =>
    workouts.reduce((total, { minutes, intensity }) => total + (of(intensity) ? minutes : 0), 0);
  const isVigorous = (intensity: Intensity | null) => intensity === 'vigorous' || intensity === 'nearMaximal';
  const moderate = sum((intensity) => intensity === 'moderate');
  const vigorous = sum(isVigorous);
  return {
    moderate,
    vigorous,
    equivalent: moderate + 2 * vigorous,
    strengthDays: new Set(workouts.filter(({ strength }) => strength).map(({ day }) => day)).size,
    uncounted: sum((intensity) => intensity !== 'moderate' && !isVigorous(intensity)),
  };
}
