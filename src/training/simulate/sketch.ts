import type { WorkoutType } from '../../domain/observation-choices.ts';
import type { Condition, Goal, Guideline, Medication, Sex } from '../../domain/profile.ts';
import type { MealSlot } from './own-meals.ts';

/** What is true of a simulated person: everything else of two months follows from it and from chance. */
export interface PersonSketch {
  readonly age: number;
  readonly sex: Sex;
  readonly heightCentimetres: number;
  readonly kilograms: number;
  readonly conditions: readonly Condition[];
  readonly goals: readonly Goal[];
  readonly guideline: Guideline;
  readonly medicines: readonly SketchMedicine[];
  /** A sensor is worn. */
  readonly glucose?: SketchGlucose;
  readonly pressure?: SketchPressure;
  /** A watch is worn: sleep, resting rate, variability, steps, heart rate through the day. */
  readonly watch?: SketchWatch;
  readonly training: readonly TrainingSlot[];
  /** Meals are written down. */
  readonly meals: readonly MealSlot[];
  /** A cold, in days from the start: [from, to). */
  readonly cold?: readonly [from: number, to: number];
  /** Days with something in the person's own words. */
  readonly notes: readonly (readonly [day: number, hour: number, text: string])[];
  /** From this day on the readings change. */
  readonly turn?: Turn;
}

export interface SketchMedicine extends Medication {
  /** Taken from this day on; before, it is not yet prescribed. */
  readonly fromDay?: number;
  /** What it comes to lower, mmHg: most of it within two weeks. */
  readonly lowers?: readonly [systolic: number, diastolic: number];
}

/** Type 1 diabetes with pens. */
export interface SketchGlucose {
  /** mg/dL that basal insulin alone would settle at. */
  readonly level: number;
  readonly dawnRise: number;
  /** Grams that a unit covers, and mg/dL that a unit lowers. */
  readonly gramsPerUnit: number;
  readonly loweredPerUnit: number;
  readonly basalUnits: number;
  /** Days whose night has a spell of lying on the sensor. */
  readonly compressionLows: readonly number[];
}

/** The level of a home cuff before any medicine of `medicines` that lowers it, mmHg. */
export interface SketchPressure {
  readonly systolic: number;
  readonly diastolic: number;
  readonly pulse: number;
  /** Evening against morning. */
  readonly evening: number;
  /** Standard deviation of a sitting. */
  readonly spread: number;
  /** Share of sittings that are taken. */
  readonly taken: number;
  /** Days of a whole week, every sitting taken: [from, to). */
  readonly wholeWeek?: readonly [from: number, to: number];
}

export interface SketchWatch {
  readonly restingRate: number;
  readonly rmssd: number;
  readonly minutesAsleep: number;
  /** Minutes after midnight. */
  readonly wakes: number;
  /** Outside workouts. */
  readonly stepsPerDay: number;
}

export interface TrainingSlot {
  /** 0 Monday … 6 Sunday, of the simulated week. */
  readonly weekday: number;
  readonly type: WorkoutType;
  /** Minutes after midnight. */
  readonly minute: number;
  readonly minutes: number;
  /** Share of the heart-rate reserve at the usual pace. */
  readonly effort: number;
  /** Kilometres an hour at that effort; absent where nothing is covered. */
  readonly speed?: number;
  readonly chance: number;
}

/** What is different from a day on. */
export interface Turn {
  readonly day: number;
  /** mmHg. */
  readonly pressure?: number;
  /** mg/dL of the level from midnight to seven. */
  readonly nightGlucose?: number;
  /** Beats per minute. */
  readonly restingRate?: number;
  /** A factor of RMSSD. */
  readonly rmssd?: number;
  readonly minutesAsleep?: number;
  readonly meals?: readonly MealSlot[];
}
