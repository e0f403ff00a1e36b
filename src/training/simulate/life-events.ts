import type { Measurement, ObservationValues } from '../../domain/observation.ts';
import type { OwnMeal } from './own-meals.ts';

/** Times are local minutes since the midnight before the first day. */
export interface Timed {
  readonly minute: number;
}

export type SimulatedObservation = Timed & { readonly measurement: Measurement };

/** A reading of something measured all day long. */
export type SimulatedSample = Timed & { readonly value: number };

export type EatenMeal = Timed & { readonly meal: OwnMeal; readonly portion: number };

export type DoneWorkout = Timed & {
  readonly workout: ObservationValues['workout'];
  /** Share of the heart-rate reserve. */
  readonly effort: number;
};

export type SimulatedNight = {
  /** When it ended. */
  readonly minute: number;
  readonly sleep: ObservationValues['sleep'];
  readonly restingRate: number;
  readonly rmssd: number;
  /** Breaths per minute. */
  readonly breaths: number;
};

export const minutesPerDay = 1440;
export const dayOf = ({ minute }: Timed): number => Math.floor(minute / minutesPerDay);
export const isWeekend = (day: number): boolean => day % 7 >= 5;
