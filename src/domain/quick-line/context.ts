import type { ChosenUnits } from '../chosen-units.ts';
import type { Measurement, ObservationKind } from '../observation.ts';
import type { Plausibility } from '../plausible-range.ts';
import type { Clock } from './when.ts';
import type { QuickUnit } from './words.ts';

/** Whose line it is: decides between readings of a number without a unit. */
export interface QuickLineContext extends ChosenUnits {
  /** Most important first. */
  readonly follow: readonly ObservationKind[];
  /** Weights of the last seven days, kg. */
  readonly recentWeights?: readonly number[];
  /** Medicines that the person has logged or takes by plan: their names alone say what they are. */
  readonly medicines?: readonly string[];
  /** Without it, words of time are not understood. */
  readonly clock?: Clock;
}

export interface QuickReading {
  readonly measurement: Measurement;
  readonly plausibility: Plausibility;
  /** The unit that was written, or taken for granted; null where what is meant has several, or none. */
  readonly unit: QuickUnit | null;
}
