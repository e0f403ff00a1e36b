import type { Condition, MedicationClass } from '../../profile.ts';
import type { ReadingOrigin } from './safety-flag.ts';

/** What the rules look at: the newest reading of each kind, and what the profile says. */
export interface SafetySituation {
  /** Epoch ms. */
  readonly now: number;
  /** Years; absent where no birth year is given. */
  readonly age?: number | undefined;
  readonly conditions: readonly Condition[];
  readonly medicationClasses: readonly MedicationClass[];
  readonly pressure?: ReadingOrigin | undefined;
  /** Sensor or meter, mg/dL. */
  readonly glucose?: ReadingOrigin | undefined;
  readonly oxygen?: ReadingOrigin | undefined;
  readonly temperature?: ReadingOrigin | undefined;
  /** At rest: of a cuff, typed in, or a watch's resting rate; not one during or soon after a workout. */
  readonly pulse?: ReadingOrigin | undefined;
  /** Of the last week, any order, kg. */
  readonly weights?: readonly ReadingOrigin[] | undefined;
}

const hourMs = 3_600_000;

/** Older readings say nothing of now. */
const freshHours = { pressure: 24, glucose: 2, oxygen: 24, temperature: 24, pulse: 24 } as const;

/** The reading if it is of now. */
export function fresh(situation: SafetySituation, kind: keyof typeof freshHours): ReadingOrigin | null {
  const reading = situation[kind];
  return reading && situation.now - reading.time <= freshHours[kind] * hourMs ? reading : null;
}

/** Adult thresholds begin at 18; without a birth year a person is taken for an adult. */
export const isUnderage = ({ age }: Pick<SafetySituation, 'age'>): boolean => age !== undefined && age < 18;
