import { localDay, wallClockAt } from '../calendar.ts';
import { wordsOfMeal } from '../clinical/food/eaten-days.ts';
import { recognisedGroups } from '../clinical/food/food-groups.ts';
import { mealKey } from '../clinical/food/meal-responses.ts';
import { type HomeWeek, homeWeekRecord } from '../clinical/pressure/home-week.ts';
import { pressureSittings } from '../clinical/pressure/pressure-sitting.ts';
import { pressureSlots } from '../clinical/pressure/pressure-slot.ts';
import { fewestFullDays, fullDays } from '../clinical/pressure/week-under-way.ts';
import type { Observation, ObservationKind } from '../observation.ts';
import { countedDays, type DoneSign } from './done-rule.ts';
import type { PlanCard } from './plan-draw.ts';
import { suggestionOf } from './suggestions.ts';

/** What was written down since a suggestion was shown, and before. */
export interface DoneRecord {
  /** Of every kind that a sign may look for, any order. */
  readonly observations: readonly Observation[];
  /** Times of glucose readings of the sensor, ascending. */
  readonly glucoseTimes: ArrayLike<number>;
  readonly utcOffset: number;
  readonly homeWeeks: readonly HomeWeek[];
  readonly lastBackup: number | null;
}

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const afterMealMs = 2 * hourMs;
const bedtime = [21, 26] as const;

/** When the record first shows that it was done, epoch ms; null while it does not. */
export function doneSince({ suggestion: id, shownAt, names }: PlanCard, record: DoneRecord): number | null {
  const rule = suggestionOf(id)?.done;
  if (!rule?.seen) return null;
  const until = shownAt + rule.within * dayMs;
  const times = signTimes(rule.seen, record, { meal: names.meal, shownAt }).filter(
    (time) => time >= shownAt && time < until,
  );
  return times.length === 0 ? null : Math.min(...times);
}

const ofKind = <K extends ObservationKind>({ observations }: DoneRecord, kind: K): Observation<K>[] =>
  observations.filter((each) => each.kind === kind) as Observation<K>[];

/** Of the two weeks before it was shown and since, oldest first. */
const countedMeals = (record: DoneRecord, shownAt: number): Observation<'meal'>[] =>
  ofKind(record, 'meal')
    .filter(({ time }) => time >= shownAt - countedDays * dayMs)
    .sort((a, b) => a.time - b.time);

/** The meal by which so many days have so many meals each; undefined where none is. */
function lastOfDays(
  meals: readonly Observation<'meal'>[],
  { days, meals: fewest }: { readonly days: number; readonly meals: number },
): Observation<'meal'> | undefined {
  const eaten = new Map<string, number>();
  const completing = meals.filter(({ time, utcOffset }) => {
    const day = localDay(time, utcOffset);
    const count = (eaten.get(day) ?? 0) + 1;
    eaten.set(day, count);
    return count === fewest;
  });
  return completing[days - 1];
}

function signTimes(
  sign: DoneSign,
  record: DoneRecord,
  { meal, shownAt }: { readonly meal: string | undefined; readonly shownAt: number },
): number[] {
  const timesOf = (rows: readonly Observation[]) => rows.map(({ time }) => time);
  switch (sign.sign) {
    case 'logged':
      return timesOf(ofKind(record, sign.kind));
    case 'pressure':
      return pressureSittings(ofKind(record, 'bloodPressure'))
        .filter(({ slot, readings }) => (!sign.slot || slot === sign.slot) && readings.length >= (sign.readings ?? 1))
        .map(({ time }) => time);
    case 'workout':
      return timesOf(
        ofKind(record, 'workout').filter(
          ({ value }) => value.minutes >= sign.minutes && (!sign.types || sign.types.includes(value.type)),
        ),
      );
    case 'walkAfterMeal': {
      const meals = timesOf(ofKind(record, 'meal'));
      const isAfterMeal = (time: number) => meals.some((eaten) => time >= eaten && time <= eaten + afterMealMs);
      return timesOf(
        ofKind(record, 'workout').filter(
          ({ time, value }) =>
            (value.type === 'walking' || value.type === 'hiking') && value.minutes >= sign.minutes && isAfterMeal(time),
        ),
      );
    }
    case 'namedMeal':
      return timesOf(
        ofKind(record, 'meal').filter(
          ({ value }) => meal !== undefined && value.text !== undefined && mealKey(value.text) === mealKey(meal),
        ),
      );
    case 'mealsWithCarbs': {
      const meals = countedMeals(record, shownAt).filter(
        ({ value }) => value.carbohydrate !== undefined && (value.text ?? '').trim() !== '',
      );
      return timesOf(meals.slice(sign.meals - 1));
    }
    case 'mealDays': {
      const meals = countedMeals(record, shownAt);
      const last = lastOfDays(meals, sign);
      // That one, and every later one.
      return last ? timesOf(meals.filter(({ time }) => time >= last.time)) : [];
    }
    case 'mealOf':
      return timesOf(
        ofKind(record, 'meal').filter((eaten) => {
          const found = recognisedGroups(wordsOfMeal(eaten));
          return sign.groups.some((group) => (found[group] ?? 0) > 0);
        }),
      );
    case 'glucoseAtBedtime':
      return [...timesOf(ofKind(record, 'glucose')), ...Array.from(record.glucoseTimes)].filter((time) => {
        const hour = (wallClockAt(time, record.utcOffset) / hourMs) % 24;
        return hour >= bedtime[0] || hour < bedtime[1] - 24;
      });
    case 'backup':
      return record.lastBackup === null ? [] : [record.lastBackup];
    case 'homeWeekBegun': {
      // A week keeps its day alone: one of the day of showing, or later, was begun then.
      const day = localDay(shownAt, record.utcOffset);
      if (record.homeWeeks.some(({ firstDay }) => firstDay >= day)) return [shownAt];
      // Days before it are of another week, however whole.
      const measured = homeWeekRecord(pressureSittings(ofKind(record, 'bloodPressure')), { firstDay: day });
      return fullDays(measured)
        .slice(fewestFullDays - 1)
        .map((full) => Math.max(...pressureSlots.map((slot) => full[slot].time ?? 0)));
    }
  }
}
