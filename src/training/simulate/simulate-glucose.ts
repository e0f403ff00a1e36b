import { insulinOnBoard, shareOnBoard } from '../../domain/examples/insulin-on-board.ts';
import { normal, type Random } from '../../learning/random.ts';
import { type DoneWorkout, type EatenMeal, minutesPerDay, type SimulatedObservation } from './life-events.ts';
import { rescue, snackBeforeSport } from './simulate-meals.ts';
import type { PersonSketch, SketchGlucose } from './sketch.ts';
import { bell, rounded, smoothed, wandering } from './wandering.ts';

/** Minutes of the sensor's clock: a reading every five, two minutes past. */
export const sensorStep = { every: 5, first: 2 } as const;

export interface GlucoseLife {
  /** mg/dL in the blood, one per step of the sensor. */
  readonly levels: readonly number[];
  /** What was eaten: the meals as planned, and what was eaten against a low or before sport. */
  readonly meals: readonly EatenMeal[];
  readonly insulin: readonly SimulatedObservation[];
}

/** Ours, to look like a life; nothing is fitted. */
const body = {
  /** Minutes in which the liver and the basal insulin take back most of what is out of balance. */
  minutesToReturn: 360,
  /** mg/dL per minute at full reserve. */
  workoutFall: 1.5,
  /** Of the level, hours after an aerobic workout, mg/dL. */
  workoutAfter: 16,
  hoursAfter: 8,
  coldRise: 34,
  minutesBeforeMeal: 4,
  /** Standard deviation of ln: how far the grams are misjudged, and how strong insulin is on a day. */
  misjudged: 0.2,
  strength: 0.15,
} as const;

interface Dose {
  /** Minutes as ms, as the domain's insulin on board counts. */
  readonly time: number;
  readonly units: number;
}
const asTime = (minute: number): number => minute * 60_000;

/** Step by step, because a person doses by the level of the moment. */
export function simulateGlucose(
  sketch: PersonSketch & { readonly glucose: SketchGlucose },
  planned: { readonly meals: readonly EatenMeal[]; readonly workouts: readonly DoneWorkout[] },
  { days, random }: { readonly days: number; readonly random: Random },
): GlucoseLife {
  const { glucose, cold, turn } = sketch;
  const drift = smoothed(wandering(random, { spread: 23, stepsToForget: 44 }), 6);
  const strengthOfDay = Array.from({ length: days }, () => Math.exp(body.strength * normal(random)));
  const eaten: EatenMeal[] = [];
  const doses: Dose[] = [];
  const insulin: SimulatedObservation[] = [];
  const levels: number[] = [];
  const waiting = [...planned.meals].sort((a, b) => a.minute - b.minute);
  const sports = [...planned.workouts];
  let level = glucose.level;
  let rescuedAt = Number.NEGATIVE_INFINITY;

  const take = (minute: number, units: number) => {
    if (units < 0.5) return;
    doses.push({ time: asTime(minute), units });
    insulin.push({ minute, measurement: { kind: 'insulin', value: { units, action: 'bolus', name: 'Lispro' } } });
  };
  for (let minute: number = sensorStep.first; minute < days * minutesPerDay; minute += sensorStep.every) {
    const day = Math.floor(minute / minutesPerDay);
    const clock = minute % minutesPerDay;
    const correction = () =>
      Math.max(0, level - 125) / glucose.loweredPerUnit - 0.8 * insulinOnBoard(doses, asTime(minute));
    while (waiting[0] && waiting[0].minute - body.minutesBeforeMeal <= minute) {
      const meal = waiting.shift() as EatenMeal;
      eaten.push(meal);
      const grams = meal.meal.carbohydrate * meal.portion * Math.exp(body.misjudged * normal(random));
      if (level > 75) take(minute, halves(grams / glucose.gramsPerUnit + Math.max(-1, correction())));
    }
    while (sports[0] && sports[0].minute - 10 <= minute) {
      if (level < 120 && (sports.shift() as DoneWorkout).effort > 0.3) eaten.push(snackBeforeSport(minute));
      else if (level >= 120) sports.shift();
      else continue;
    }
    const awake = clock > 420 && clock < 1380;
    if (level < (awake ? 68 : 54) && minute - rescuedAt > 25) {
      rescuedAt = minute;
      eaten.push(rescue(minute));
    }
    if (clock > 1275 && clock <= 1280 && level > 210) take(minute, halves(0.6 * correction()));
    if (clock > 1288 && clock <= 1293) insulin.push(basal(minute, glucose, random));

    const settled =
      glucose.level +
      glucose.dawnRise * bell(clock - 7 * 60, 110) +
      (cold && day >= cold[0] && day < cold[1] ? body.coldRise : 0) +
      (turn?.nightGlucose && day >= turn.day ? turn.nightGlucose * bell(clock - 3.3 * 60, 130) : 0) -
      afterWorkouts(minute, planned.workouts);
    const strength = strengthOfDay[day] as number;
    level +=
      (sensorStep.every * (settled - level)) / body.minutesToReturn +
      appeared(minute, eaten, glucose) -
      glucose.loweredPerUnit * strength * acted(minute, doses) -
      duringWorkout(minute, level, planned.workouts);
    level = Math.min(370, Math.max(46, level));
    levels.push(Math.min(385, Math.max(44, level + drift() * Math.min(1, level / 140))));
  }
  return { levels, meals: eaten, insulin };
}

const halves = (units: number): number => rounded(2 * units) / 2;

function basal(minute: number, { basalUnits }: SketchGlucose, random: Random): SimulatedObservation {
  const at = minute + rounded(8 * normal(random));
  return {
    minute: at,
    measurement: { kind: 'insulin', value: { units: basalUnits, action: 'basal', name: 'Glargine' } },
  };
}

/** mg/dL that meals bring in one step: each appears as a gamma density of shape two. */
function appeared(
  minute: number,
  meals: readonly EatenMeal[],
  { loweredPerUnit, gramsPerUnit }: SketchGlucose,
): number {
  const perGram = loweredPerUnit / gramsPerUnit;
  let sum = 0;
  for (let index = meals.length - 1; index >= 0; index--) {
    const { minute: at, meal, portion } = meals[index] as EatenMeal;
    const since = minute - at;
    if (since > 600) break;
    if (since <= 0) continue;
    const phase = since / meal.toPeak;
    sum += meal.carbohydrate * portion * meal.rise * perGram * ((phase * Math.exp(-phase)) / meal.toPeak);
  }
  return sum * sensorStep.every;
}

/** Units that act in one step. */
function acted(minute: number, doses: readonly Dose[]): number {
  let sum = 0;
  for (let index = doses.length - 1; index >= 0; index--) {
    const { time, units } = doses[index] as Dose;
    const since = minute - time / 60_000;
    if (since > 420) break;
    sum += units * (shareOnBoard(since) - shareOnBoard(since + sensorStep.every));
  }
  return sum;
}

const isAerobic = ({ workout }: DoneWorkout): boolean => workout.type !== 'strength' && workout.type !== 'yoga';

/** mg/dL that muscles take in one step; little where there is little to take. */
function duringWorkout(minute: number, level: number, workouts: readonly DoneWorkout[]): number {
  return workouts
    .filter((each) => isAerobic(each) && minute >= each.minute && minute < each.minute + each.workout.minutes + 15)
    .reduce(
      (sum, { effort }) =>
        sum + sensorStep.every * body.workoutFall * effort * Math.min(1.3, Math.max(0, (level - 62) / 80)),
      0,
    );
}

/** How much lower the level settles in the hours after sport, mg/dL. */
function afterWorkouts(minute: number, workouts: readonly DoneWorkout[]): number {
  return workouts.filter(isAerobic).reduce((sum, each) => {
    const hours = (minute - each.minute - each.workout.minutes) / 60;
    if (hours < 0 || hours > 24) return sum;
    const dose = Math.min(2, (each.effort * each.workout.minutes) / 20);
    return sum + body.workoutAfter * dose * Math.exp(-hours / body.hoursAfter);
  }, 0);
}

/** The days on which the sensor is changed. */
export const isSensorChange = (day: number): boolean => day % 10 === 4;
