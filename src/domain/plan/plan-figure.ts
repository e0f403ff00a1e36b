import type { ReadingOrigin } from '../clinical/safety/safety-flag.ts';

/** The numbers a suggestion rests on; their units. */
export const figureUnits = {
  /** mmHg, with the diastolic beside it; mean of fourteen days. */
  morningPressure: 'pressure',
  eveningPressure: 'pressure',
  homeWeekAverage: 'pressure',
  homeWeekDays: 'count',
  /** Days since the newest home week; absent where there was none. */
  homeWeekAge: 'days',
  pressureSittings: 'count',
  /** Days of the last fourteen with a measurement at that time of day. */
  morningsMeasured: 'count',
  eveningsMeasured: 'count',
  /** Of the last ten sittings, those of a single reading. */
  singleReadings: 'count',
  nightLows: 'count',
  lows: 'count',
  timeBelow: 'percent',
  timeAbove: 'percent',
  timeInRange: 'percent',
  sensorCoverage: 'percent',
  /** Mean of the highest rise after that meal, mg/dL. */
  highestMeal: 'glucoseRise',
  lowestMeal: 'glucoseRise',
  mealsKnown: 'count',
  activeMinutes: 'minutes',
  strengthDays: 'count',
  restingRate: 'beats',
  restingReadings: 'count',
  lastNight: 'minutes',
  hardYesterday: 'yes',
  celsius: 'yes',
  sodium: 'milligrams',
  saltyPortions: 'portions',
  vegetables: 'portions',
  fruit: 'portions',
  foodDays: 'count',
  /** Standard deviation of the time of waking, minutes. */
  wakeSpread: 'minutes',
  backupAge: 'days',
  observations: 'count',
  missingBirthYear: 'yes',
  missingGuideline: 'yes',
  weightsThisWeek: 'count',
} as const;

export type FigureId = keyof typeof figureUnits;
export type FigureUnit = (typeof figureUnits)[FigureId];
export const figureIds = Object.keys(figureUnits) as FigureId[];

/** The page where a number is worked out for all to see. */
export type FigurePlace = 'pressure' | 'glucose' | 'exercise' | 'food' | 'record' | 'safety' | 'profile';

/** A number with its origin: the page that shows how it was made, and the readings themselves where they are few. */
export interface PlanFigure {
  readonly id: FigureId;
  readonly value: number;
  /** The diastolic. */
  readonly secondary?: number;
  /** How many readings, days or meals it was made of. */
  readonly count?: number;
  /** What of: a meal's name. */
  readonly of?: string;
  readonly opens: FigurePlace;
  readonly readings?: readonly ReadingOrigin[];
}

export type PlanFigures = ReadonlyMap<FigureId, PlanFigure>;

/** So many readings are shown as what a figure rests on; the page has them all. */
export const mostReadings = 6;

/** From which change on a figure is said to have changed; those without one never are. */
export const figureSteps: Partial<Readonly<Record<FigureId, number>>> = {
  morningPressure: 3,
  eveningPressure: 3,
  homeWeekAverage: 2,
  homeWeekDays: 1,
  nightLows: 1,
  lows: 2,
  timeBelow: 1,
  timeAbove: 5,
  timeInRange: 5,
  sensorCoverage: 10,
  highestMeal: 15,
  mealsKnown: 1,
  activeMinutes: 20,
  strengthDays: 1,
  restingRate: 4,
  lastNight: 60,
  sodium: 300,
  saltyPortions: 0.5,
  vegetables: 0.5,
  fruit: 0.5,
  foodDays: 1,
  wakeSpread: 15,
  morningsMeasured: 1,
  eveningsMeasured: 1,
};

/** How much was measured or written down: no news of the person. */
export const figuresOfRecord: ReadonlySet<FigureId> = new Set<FigureId>([
  'homeWeekDays',
  'homeWeekAge',
  'pressureSittings',
  'morningsMeasured',
  'eveningsMeasured',
  'singleReadings',
  'sensorCoverage',
  'mealsKnown',
  'restingReadings',
  'foodDays',
  'backupAge',
  'observations',
  'weightsThisWeek',
]);
