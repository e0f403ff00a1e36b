import { join } from 'node:path';
import type { Meal } from '../../domain/examples/eating-occasions.ts';
import type { MealRecord } from '../../domain/examples/meal-glucose.ts';
import { parseCgm } from './cgm.ts';
import { cellsOf, corpusNames, corpusText, isoWallClock, numberIn } from './files.ts';

/** Where a food's figures stand. */
interface Columns {
  readonly carbohydrate: number;
  readonly protein: number;
  readonly fat: number | null;
  readonly fibre: number | null;
}

const named = (header: readonly string[]): Columns => {
  const at = (name: string) => header.indexOf(name);
  return { carbohydrate: at('total_carb'), protein: at('protein'), fat: at('total_fat'), fibre: at('dietary_fiber') };
};

/**
 * Food_Log_003 has 11 values under 13 names: after the calories come carbohydrate, sugar and protein, as the figures of
 * its sweets (no protein, much sugar) and its meat show.
 */
const short: Columns = { carbohydrate: 8, protein: 10, fat: null, fibre: null };
const shortLength = 11;

const known = (cell: string | undefined): number | undefined => {
  const value = numberIn(cell);
  return Number.isFinite(value) ? value : undefined;
};

/** Foods, each a meal of its own at its time. */
export function bigideasMeals(text: string): Meal[] {
  const [header = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  const begins = header.indexOf('time_begin');
  const logged = header.indexOf('logged_food');
  return rows.flatMap((cells) => {
    const { carbohydrate, protein, fat, fibre } = cells.length === shortLength ? short : named(header);
    const time = isoWallClock(cells[begins] ?? '');
    if (!Number.isFinite(time)) return [];
    const name = cells[logged]?.trim() ?? '';
    const carbs = known(cells[carbohydrate]);
    return [
      {
        time,
        utcOffset: 0,
        carbohydrate: carbs,
        protein: known(cells[protein]),
        fat: fat === null ? undefined : known(cells[fat]),
        fibre: fibre === null ? undefined : known(cells[fibre]),
        ...(name !== '' && { foods: [{ name, carbohydrate: carbs }] }),
      },
    ];
  });
}

/** Foods and glucose of everyone in `<folder>/bigideas-food` and `<folder>/cgm/BIGIDEAs`. */
export function readBigideas(folder: string): { person: string; record: MealRecord }[] {
  const foods = join(folder, 'bigideas-food');
  return corpusNames(foods).flatMap((name) => {
    const person = /Food_Log_(\d+)\.csv/.exec(name)?.[1];
    const cgm = person && corpusText(join(folder, 'cgm', 'BIGIDEAs'), `${person}.csv`);
    const log = person && corpusText(foods, `Food_Log_${person}.csv`);
    if (!person || !cgm || !log) return [];
    return [{ person, record: { meals: bigideasMeals(log), boluses: [], glucose: parseCgm(cgm) } }];
  });
}
