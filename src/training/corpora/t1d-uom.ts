import { join } from 'node:path';
import type { Meal } from '../../domain/examples/eating-occasions.ts';
import type { Bolus } from '../../domain/examples/insulin-on-board.ts';
import type { MealRecord } from '../../domain/examples/meal-glucose.ts';
import { seriesFrom } from '../../domain/glucose/series.ts';
import { corpusNames, corpusText, csvRows, dayFirstWallClock, numberIn } from './files.ts';

/** mg/dL in one mmol/L of glucose. */
const milligrams = 18.0182;

const known = (cell: string | undefined): number | undefined => {
  const value = numberIn(cell);
  return Number.isFinite(value) ? value : undefined;
};

/** Meals, boluses and glucose of everyone in `<folder>/t1d-uom` who wrote down meals. Times are wall clocks. */
export function readT1dUom(folder: string): { person: string; record: MealRecord }[] {
  const root = join(folder, 't1d-uom');
  const people = corpusNames(join(root, 'nutrition')).flatMap((name) => /(\d+)\.csv/.exec(name)?.[1] ?? []);
  return people.map((person) => {
    const rows = (path: string) => csvRows(corpusText(root, path) ?? '');
    const meals = rows(`nutrition/UoMNutrition${person}.csv`).map(
      (row): Meal => ({
        time: dayFirstWallClock(row.meal_ts ?? ''),
        utcOffset: 0,
        carbohydrate: known(row.carbs_g),
        protein: known(row.prot_g),
        fat: known(row.fat_g),
        fibre: known(row.fibre_g),
      }),
    );
    const boluses = rows(`insulin/UoMBolus${person}.csv`).map(
      (row): Bolus => ({ time: dayFirstWallClock(row.bolus_ts ?? ''), units: numberIn(row.bolus_dose) }),
    );
    const glucose = seriesFrom(
      rows(`glucose/UoMGlucose${person}.csv`)
        .map((row) => ({
          time: dayFirstWallClock(row.bg_ts ?? ''),
          value: numberIn(row.value) * milligrams,
          utcOffset: 0,
        }))
        .filter(({ value }) => value >= 10 && value <= 900),
    );
    return {
      person,
      record: {
        meals: meals.filter(({ time }) => Number.isFinite(time)),
        boluses: boluses
          .filter(({ time, units }) => Number.isFinite(time) && units > 0 && units < 100)
          .sort((x, y) => x.time - y.time),
        glucose,
      },
    };
  });
}
