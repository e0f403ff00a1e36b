import { normal, type Random } from '../../learning/random.ts';

/** Minutes of the sensor's clock: a reading every five, two minutes past. */
const intervalMinutes = 5;
const firstMinute = 2;
const minutesPerDay = 1440;

export interface SimulatedReading {
  /** Local minutes since the first midnight. */
  readonly minute: number;
  /** mg/dL, whole as a sensor shows it. */
  readonly value: number;
}

interface Meal {
  readonly minute: number;
  /** Height of the rise at its peak, mg/dL. */
  readonly rise: number;
  /** Minutes from the meal to the peak. */
  readonly toPeak: number;
}

/** Type 2 diabetes on tablets: a raised level, a dawn effect, three meals at about the same times, some snacks, some walks. */
const person = {
  level: 128,
  dawnRise: 24,
  dawnMinute: 7.25 * 60,
  dawnWidth: 95,
  eveningWalkChance: 0.45,
} as const;

const mealPlan = [
  { minute: 7.4 * 60, weekendDelay: 75, jitter: 14, rise: 74, chance: 1 },
  { minute: 12.6 * 60, weekendDelay: 25, jitter: 20, rise: 62, chance: 0.97 },
  { minute: 16 * 60, weekendDelay: 0, jitter: 30, rise: 26, chance: 0.4 },
  { minute: 18.9 * 60, weekendDelay: 10, jitter: 22, rise: 80, chance: 1 },
  { minute: 21.4 * 60, weekendDelay: 15, jitter: 25, rise: 24, chance: 0.3 },
] as const;

/** Sensor changes and a lost signal, in days from the start: [begin, end). None near the end, which is today. */
const gaps: readonly (readonly [number, number])[] = [
  [2.61, 2.64],
  [5.36, 5.46],
  [10.9, 10.925],
];

export function simulateGlucose(days: number, random: Random): SimulatedReading[] {
  const meals = Array.from({ length: days }, (_, day) => mealsOfDay(day, random)).flat();
  const walks = Array.from({ length: days }, (_, day) =>
    random() < person.eveningWalkChance ? [day * minutesPerDay + 19.9 * 60 + 15 * normal(random)] : [],
  ).flat();
  const drift = meanReverting(random, { spread: 9, minutesToForget: 150 });
  const noise = meanReverting(random, { spread: 2.6, minutesToForget: 12 });
  const readings: SimulatedReading[] = [];
  for (let minute = firstMinute; minute < days * minutesPerDay; minute += intervalMinutes) {
    const level =
      person.level +
      dawn(minute) +
      meals.reduce((sum, meal) => sum + mealResponse(minute - meal.minute, meal), 0) -
      walks.reduce((sum, walk) => sum + 22 * bell(minute - walk - 45, 40), 0) +
      drift() +
      noise();
    const day = minute / minutesPerDay;
    if (gaps.some(([begin, end]) => day >= begin && day < end)) continue;
    readings.push({ minute, value: Math.round(Math.min(330, Math.max(58, level))) });
  }
  return readings;
}

function mealsOfDay(day: number, random: Random): Meal[] {
  const weekend = day % 7 >= 5;
  return mealPlan.flatMap(({ minute, weekendDelay, jitter, rise, chance }) => {
    const eaten = random() < chance;
    const at = day * minutesPerDay + minute + (weekend ? weekendDelay : 0) + jitter * normal(random);
    const size = Math.exp(0.22 * normal(random));
    const toPeak = 62 + 9 * normal(random);
    return eaten ? [{ minute: at, rise: rise * size, toPeak }] : [];
  });
}

/** Rises as t^2, falls exponentially, 1 at its peak: the shape of a gamma density, as appearance of glucose is often drawn. */
function mealResponse(minutesSince: number, { rise, toPeak }: Meal): number {
  if (minutesSince <= 0) return 0;
  const phase = minutesSince / toPeak;
  return rise * phase ** 2 * Math.exp(2 * (1 - phase));
}

const dawn = (minute: number): number =>
  person.dawnRise * bell((minute % minutesPerDay) - person.dawnMinute, person.dawnWidth);

const bell = (distance: number, width: number): number => Math.exp(-0.5 * (distance / width) ** 2);

/** An Ornstein-Uhlenbeck process, one value per reading: it wanders and comes back. */
function meanReverting(
  random: Random,
  { spread, minutesToForget }: { spread: number; minutesToForget: number },
): () => number {
  const keep = Math.exp(-intervalMinutes / minutesToForget);
  const kick = spread * Math.sqrt(1 - keep ** 2);
  let state = spread * normal(random);
  return () => {
    state = keep * state + kick * normal(random);
    return state;
  };
}
