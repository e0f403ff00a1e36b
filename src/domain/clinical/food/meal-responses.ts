/** One of the person's own meals that has a name, and how far glucose rose after it; NaN where not known. */
export interface NamedMeal {
  readonly name: string;
  /** Epoch ms. */
  readonly time: number;
  /** mg/dL above the level before the meal. */
  readonly rise60: number;
  readonly rise120: number;
  readonly peak: number;
}

export interface MealResponse {
  /** As it was written the last time. */
  readonly name: string;
  /** Times it was eaten with its outcome known. */
  readonly count: number;
  readonly newest: number;
  /** Highest rise within three hours, mg/dL: nine of ten such meals' means would lie in [low, high]. */
  readonly peak: { readonly mean: number; readonly low: number; readonly high: number };
  /** Plain means; NaN where not known. */
  readonly rise60: number;
  readonly rise120: number;
}

/** Of fewer meals with an outcome nobody can say which is lower. */
export const fewestMeals = 6;
const fewestTimes = 2;
/** Of the standard normal distribution: the middle nine tenths. */
const ninety = 1.645;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const known = (values: readonly number[]): number[] => values.filter(Number.isFinite);

/** `Oats, milk` and `oats,  milk` are one meal. */
export const mealKey = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * Own meals by their rise, the lowest first. A meal eaten a few times is drawn towards the mean of all: one-way random effects,
 * variances by the analysis of variance (Searle, Casella & McCulloch 1992, ch. 3). Null where too few are known.
 */
export function mealResponses(meals: readonly NamedMeal[]): readonly MealResponse[] | null {
  const usable = meals.filter(({ name, peak }) => name.trim() !== '' && Number.isFinite(peak));
  if (usable.length < fewestMeals) return null;
  const byKey = new Map<string, NamedMeal[]>();
  for (const meal of usable) byKey.set(mealKey(meal.name), [...(byKey.get(mealKey(meal.name)) ?? []), meal]);
  const groups = [...byKey.values()];
  const { within, between, grand } = components(groups.map((group) => group.map(({ peak }) => peak)));
  return groups
    .filter(({ length }) => length >= fewestTimes)
    .map((group) => {
      const newest = group.reduce((latest, each) => (each.time > latest.time ? each : latest));
      const own = mean(group.map(({ peak }) => peak));
      const share = between === 0 ? 0 : between / (between + within / group.length);
      const expected = grand + share * (own - grand);
      const half = ninety * Math.sqrt(between === 0 ? within / usable.length : share * (within / group.length));
      return {
        name: newest.name,
        count: group.length,
        newest: newest.time,
        peak: { mean: expected, low: expected - half, high: expected + half },
        rise60: mean(known(group.map(({ rise60 }) => rise60))),
        rise120: mean(known(group.map(({ rise120 }) => rise120))),
      };
    })
    .sort((a, b) => a.peak.mean - b.peak.mean);
}

/** Variance within a meal and between meals, and the mean of all. */
export function components(groups: readonly (readonly number[])[]): {
  readonly within: number;
  readonly between: number;
  readonly grand: number;
} {
  const all = groups.flat();
  const grand = mean(all);
  const squares = groups.map((group) => group.reduce((sum, value) => sum + (value - mean(group)) ** 2, 0));
  const withinDegrees = all.length - groups.length;
  const total = all.reduce((sum, value) => sum + (value - grand) ** 2, 0);
  if (withinDegrees <= 0 || groups.length < 2)
    return { within: total / Math.max(1, all.length - 1), between: 0, grand };
  const sumWithin = squares.reduce((sum, value) => sum + value, 0);
  const within = sumWithin / withinDegrees;
  const meanBetween = (total - sumWithin) / (groups.length - 1);
  const size =
    (all.length - groups.reduce((sum, { length }) => sum + length ** 2, 0) / all.length) / (groups.length - 1);
  return { within, between: Math.max(0, (meanBetween - within) / size), grand };
}
