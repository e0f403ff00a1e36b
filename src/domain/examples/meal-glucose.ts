import { type GlucoseSeries, seriesBetween } from '../glucose/series.ts';
import { clockFeatures } from './clock-features.ts';
import { eatingOccasions, type Meal, occasionMinutes } from './eating-occasions.ts';
import { type Example, type ExampleLayout, type ExamplesOfRecord, gatherExamples } from './example-set.ts';
import { type Bolus, insulinOnBoard } from './insulin-on-board.ts';
import { mealWords } from './meal-words.ts';

/** The parts of a record that the glucose after a meal is foreseen from. */
export interface MealRecord {
  readonly meals: readonly Meal[];
  readonly glucose: GlucoseSeries;
  readonly boluses: readonly Bolus[];
}

/** Why a meal is no example. */
export type MealLeftOut = 'noCarbohydrate' | 'hardlyAnyCarbohydrate' | 'noGlucoseBefore';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
/** Grams: a coffee with milk is no meal. */
const leastCarbohydrate = 10;
/** A level older than this says nothing of the moment of the first bite. */
const levelMinutes = 16;
const slopeMinutes = 30;
/** Boluses from so long before the first bite belong to the meal, and until `occasionMinutes` after it. */
const bolusMinutesBefore = 20;
/** Whoever has written down no bolus for so long does not write them down, or takes none. */
const boluslessDays = 3;
const riseMinutes = [60, 120];
const peakMinutes = 180;
/** The next meal takes the outcome over from here on, and every later one. */
const nextMealCarbohydrate = 10;
/** Occasions lie a quarter of an hour apart at least: so many to either side reach over the three hours that count. */
const mealsNear = peakMinutes / occasionMinutes + 1;
/** Minutes around the moment in which a reading stands for it; a sensor of 15 minutes always has one. */
const nearMinutes = 8;
/** A peak needs a reading in each of these. */
const peakPartMinutes = 30;

const feature = (group: string) => (name: string, unit: string) => ({ name, unit, group });
const glucose = feature('glucose');
const carbohydrate = feature('carbohydrate');
const nutrients = feature('protein, fat, fibre');
const insulin = feature('insulin');
const clock = feature('clock');

const common = [
  glucose('glucose before', 'mg/dL'),
  glucose('slope before', 'mg/dL per min'),
  carbohydrate('carbohydrate', 'g'),
  carbohydrate('root of carbohydrate', '√g'),
  carbohydrate('carbohydrate in the 3 h before', 'g'),
  nutrients('protein', 'g'),
  nutrients('fat', 'g'),
  nutrients('fibre', 'g'),
  ...['clock sin', 'clock cos'].map((name) => clock(name, '')),
];

const layoutOf = (id: string, features: ExampleLayout['features'], words?: string): ExampleLayout => ({
  id,
  version: 1,
  features,
  targets: [
    { name: 'rise at 60 min', unit: 'mg/dL' },
    { name: 'rise at 120 min', unit: 'mg/dL' },
    { name: 'peak rise in 3 h', unit: 'mg/dL' },
  ],
  ...(words !== undefined && { words }),
});

/** For people who take no insulin. */
export const mealLayout = layoutOf('meal-glucose', common, 'name');

/** For people who take insulin: of them the names of meals told nothing that the rest had not. */
export const mealInsulinLayout = layoutOf('meal-glucose-t1d', [
  ...common,
  insulin('bolus', 'U'),
  insulin('insulin on board', 'U'),
]);

/** Level and slope at the first bite, from the readings before it; null where there is no level. */
function before(series: GlucoseSeries, time: number): { level: number; slope: number } | null {
  const { times, values } = seriesBetween(series, time - slopeMinutes * minuteMs, time + 1);
  const last = times.length - 1;
  if (last < 0 || time - (times[last] as number) > levelMinutes * minuteMs) return null;
  const minutes = ((times[last] as number) - (times[0] as number)) / minuteMs;
  const level = values[last] as number;
  // Less than a third of the half hour would be the sensor's noise.
  return { level, slope: minutes >= 10 ? (level - (values[0] as number)) / minutes : Number.NaN };
}

/** The reading nearest to `time`; NaN where none is near. */
function near(series: GlucoseSeries, time: number): number {
  const { times, values } = seriesBetween(series, time - nearMinutes * minuteMs, time + nearMinutes * minuteMs);
  let best = Number.NaN;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, at] of times.entries()) {
    if (Math.abs(at - time) >= distance) continue;
    distance = Math.abs(at - time);
    best = values[index] as number;
  }
  return best;
}

/** The highest reading until the peak's end; NaN where half an hour has none. */
function highest(series: GlucoseSeries, time: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < peakMinutes; from += peakPartMinutes) {
    const { values } = seriesBetween(
      series,
      time + from * minuteMs + 1,
      time + (from + peakPartMinutes) * minuteMs + 1,
    );
    if (values.length === 0) return Number.NaN;
    most = Math.max(most, ...values);
  }
  return most;
}

/** The rises after a meal as far as they are this meal's: until the next one. */
function outcomes(time: number, level: number, { series, next }: { series: GlucoseSeries; next: number }): number[] {
  const own = (minutes: number) => next >= time + minutes * minuteMs;
  return [
    ...riseMinutes.map((minutes) => (own(minutes) ? near(series, time + minutes * minuteMs) - level : Number.NaN)),
    own(peakMinutes) ? highest(series, time) - level : Number.NaN,
  ];
}

/** What of insulin is known at a meal: [bolus, on board]. */
function insulinAt(boluses: readonly Bolus[], time: number): [number, number] {
  const until = time + occasionMinutes * minuteMs;
  const past = boluses.filter((bolus) => bolus.time <= until);
  if (!past.some((bolus) => bolus.time >= time - boluslessDays * dayMs)) return [Number.NaN, Number.NaN];
  const from = time - bolusMinutesBefore * minuteMs;
  const ofMeal = past.filter((bolus) => bolus.time >= from);
  return [
    ofMeal.reduce((sum, { units }) => sum + units, 0),
    insulinOnBoard(
      past.filter((bolus) => bolus.time < from),
      time,
    ),
  ];
}

/**
 * One meal as an example, just eaten or long ago. What is written down until a quarter of an hour after the first bite
 * belongs to the question; glucose only up to the first bite.
 *
 * @param occasions all of the record's, in time order
 */
export function mealExample(
  meal: Meal,
  {
    occasions,
    glucose: series,
    boluses,
    withInsulin,
  }: Omit<MealRecord, 'meals'> & {
    readonly occasions: readonly Meal[];
    readonly withInsulin: boolean;
  },
): Example | MealLeftOut {
  const { time, utcOffset, carbohydrate: carbs, protein, fat, fibre } = meal;
  if (carbs === undefined) return 'noCarbohydrate';
  if (carbs < leastCarbohydrate) return 'hardlyAnyCarbohydrate';
  const found = before(series, time);
  if (!found) return 'noGlucoseBefore';
  const earlier = occasions.filter((other) => other.time < time && other.time >= time - 180 * minuteMs);
  const next = occasions.find((other) => other.time > time && (other.carbohydrate ?? 0) >= nextMealCarbohydrate);
  const targets = outcomes(time, found.level, { series, next: next?.time ?? Number.POSITIVE_INFINITY });
  const words = withInsulin ? undefined : mealWords(meal.foods ?? []);
  return {
    time,
    completeAt: targets.some(Number.isFinite) ? time + peakMinutes * minuteMs : Number.POSITIVE_INFINITY,
    inputs: Float64Array.of(
      found.level,
      found.slope,
      carbs,
      Math.sqrt(carbs),
      earlier.reduce((sum, other) => sum + (other.carbohydrate ?? 0), 0),
      protein ?? Number.NaN,
      fat ?? Number.NaN,
      fibre ?? Number.NaN,
      ...clockFeatures(time, utcOffset, 1),
      ...(withInsulin ? insulinAt(boluses, time) : []),
    ),
    targets: Float64Array.from(targets),
    ...(words && { words }),
  };
}

/** Every meal whose outcome is known, at least in part. */
export function mealExamples({ meals, glucose, boluses }: MealRecord, withInsulin: boolean): ExamplesOfRecord {
  const occasions = eatingOccasions(meals);
  const inOrder = boluses.slice().sort((a, b) => a.time - b.time);
  let [first, end] = [0, 0];
  const examples = occasions.map((meal, index) => {
    while ((inOrder[first]?.time ?? Number.POSITIVE_INFINITY) < meal.time - boluslessDays * dayMs) first++;
    while ((inOrder[end]?.time ?? Number.POSITIVE_INFINITY) <= meal.time + occasionMinutes * minuteMs) end++;
    // Nothing further away is looked at: years of meals would else be gone through for each of them.
    const near = occasions.slice(Math.max(0, index - mealsNear), index + mealsNear + 1);
    return mealExample(meal, { occasions: near, glucose, boluses: inOrder.slice(first, end), withInsulin });
  });
  return gatherExamples(
    examples.map((each) => (typeof each !== 'string' && !each.targets.some(Number.isFinite) ? 'noGlucoseAfter' : each)),
    withInsulin ? mealInsulinLayout : mealLayout,
  );
}
