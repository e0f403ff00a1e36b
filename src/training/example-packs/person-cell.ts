import type { ScoredForecast } from './scored-forecasts.ts';

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A person needs so many forecasts to be counted, unless a pack says otherwise. */
export const usualLeastForecasts = 5;

/** Which forecasts are counted: of one target, from so many own examples on, where there are at least so many of them. */
export interface Counted {
  readonly target: number;
  readonly learned: number;
  readonly leastForecasts: number;
}

/** One person's figures of one method and target; undefined where there are too few forecasts. */
export function personCell(
  forecasts: readonly ScoredForecast[] | undefined,
  { target, learned, leastForecasts }: Counted,
) {
  const judged = (forecasts ?? []).filter((each) => each.target === target && each.learned >= learned);
  if (judged.length < leastForecasts) return undefined;
  const errors = judged.map(({ actual, mean }) => Math.abs(actual - mean));
  const covered = (band: 'half' | 'eighty' | 'ninety') =>
    mean(judged.map((each, index) => ((errors[index] as number) <= each[band] ? 1 : 0)));
  return {
    count: judged.length,
    rmse: Math.sqrt(mean(errors.map((error) => error ** 2))),
    mae: mean(errors),
    half: covered('half'),
    eighty: covered('eighty'),
    ninety: covered('ninety'),
    reach: mean(judged.map(({ ninety }) => ninety)),
  };
}

export type PersonCell = NonNullable<ReturnType<typeof personCell>>;
