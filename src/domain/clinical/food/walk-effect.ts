import { tQuantile } from '../../metrics/t-distribution.ts';

/** A meal whose highest rise is known, with what else is known to move it. */
export interface MovedMeal {
  /** Highest rise within three hours, mg/dL. */
  readonly rise: number;
  /** Grams. */
  readonly carbohydrate: number;
  /** Glucose at the first bite, mg/dL: from a high level it rises less. */
  readonly level: number;
  readonly walked: boolean;
}

/** What a walk in the hour after a meal went with, on this person's own meals. */
export type WalkEffect =
  | {
      readonly ok: true;
      readonly walked: number;
      readonly still: number;
      /** Rise after a walk less the rise without, mg/dL, carbohydrate and level being equal; nine times in ten in [low, high]. */
      readonly difference: number;
      readonly low: number;
      readonly high: number;
      /** Mean rise without a walk, mg/dL: what the difference is of. */
      readonly usual: number;
    }
  | { readonly ok: false; readonly walked: number; readonly still: number; readonly need: number };

/** Meals of each kind; of fewer the range is wider than any effect. */
export const fewestMoved = 6;
const middle = 0.95;

/**
 * Analysis of covariance: rise = a + b carbohydrate + c level + d walked, by least squares, the range of d by Student's t. What is
 * said is what went together: nobody drew lots for who walks after which meal.
 */
export function walkEffect(meals: readonly MovedMeal[]): WalkEffect {
  const usable = meals.filter(({ rise, carbohydrate, level }) => Number.isFinite(rise + carbohydrate + level));
  const still = usable.filter(({ walked }) => !walked);
  const counts = { walked: usable.length - still.length, still: still.length };
  if (counts.walked < fewestMoved || counts.still < fewestMoved) return { ok: false, ...counts, need: fewestMoved };
  const columns = [
    usable.map(() => 1),
    usable.map(({ carbohydrate }) => carbohydrate),
    usable.map(({ level }) => level),
  ];
  const basis: Column[] = [];
  for (const column of columns) {
    const left = without(column, basis);
    // A column that says nothing new, such as the same carbohydrate every time, is left out.
    if (dot(left, left) > 1e-9 * dot(column, column)) basis.push(left);
  }
  const walk = usable.map(({ walked }) => (walked ? 1 : 0));
  const own = without(walk, basis);
  const size = dot(own, own);
  // Whoever walks after every meal of one kind and no other cannot tell the walk from the meal.
  if (size < 1e-6 * usable.length) return { ok: false, ...counts, need: fewestMoved };
  const rises = usable.map(({ rise }) => rise);
  const difference = dot(own, rises) / size;
  const residual = without(rises, [...basis, own]);
  const freedom = usable.length - basis.length - 1;
  const half = tQuantile(middle, freedom) * Math.sqrt(dot(residual, residual) / freedom / size);
  const usual = still.reduce((sum, { rise }) => sum + rise, 0) / still.length;
  return { ok: true, ...counts, difference, low: difference - half, high: difference + half, usual };
}

type Column = readonly number[];

const dot = (a: Column, b: Column): number => a.reduce((sum, value, index) => sum + value * (b[index] as number), 0);

/** What is left of a column once what it shares with these, orthogonal to each other, is taken out. */
const without = (column: Column, basis: readonly Column[]): Column =>
  basis.reduce((left, each) => {
    const share = dot(left, each) / dot(each, each);
    return left.map((value, index) => value - share * (each[index] as number));
  }, column);
