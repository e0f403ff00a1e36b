import { integerBelow, type Random } from '../learning/random.ts';
import type { ScoredForecast } from './evaluation.ts';

/** Sums over one person's forecasts by one method, at one support and lead time. */
export interface PersonScore {
  readonly dataset: string;
  readonly person: string;
  count: number;
  squaredError: number;
  absoluteError: number;
  insideHalf: number;
  insideNinety: number;
}

/** A person with fewer judged forecasts than this has no stable error. */
const leastForecasts = 12;

const keyOf = (supportHours: number, method: string, leadMinutes: number) => `${supportHours} ${method} ${leadMinutes}`;

/** Errors gathered person by person: every figure is a mean over people, so that a long record is one voice. */
export class ScoreTable {
  private readonly cells = new Map<string, Map<string, PersonScore>>();

  add(forecast: ScoredForecast): void {
    const key = keyOf(forecast.supportHours, forecast.method, forecast.leadMinutes);
    const cell = this.cells.get(key) ?? new Map<string, PersonScore>();
    this.cells.set(key, cell);
    const { dataset, person, actual, predicted } = forecast;
    const name = `${dataset}/${person}`;
    let score = cell.get(name);
    if (!score) {
      score = { dataset, person, count: 0, squaredError: 0, absoluteError: 0, insideHalf: 0, insideNinety: 0 };
      cell.set(name, score);
    }
    score.count += 1;
    score.squaredError += (actual - predicted) ** 2;
    score.absoluteError += Math.abs(actual - predicted);
    if (actual >= forecast.q25 && actual <= forecast.q75) score.insideHalf += 1;
    if (actual >= forecast.q05 && actual <= forecast.q95) score.insideNinety += 1;
  }

  /** Everyone with enough forecasts, by name. */
  people(supportHours: number, method: string, leadMinutes: number): Map<string, PersonScore> {
    const cell = this.cells.get(keyOf(supportHours, method, leadMinutes)) ?? new Map<string, PersonScore>();
    return new Map([...cell].filter(([, score]) => score.count >= leastForecasts));
  }
}

export const rootMeanSquare = (score: PersonScore): number => Math.sqrt(score.squaredError / score.count);
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export interface Interval {
  readonly estimate: number;
  /** 2.5th and 97.5th percentile of the bootstrap. */
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;

/**
 * How much less `method` errs than `baseline`, in percent of the baseline's error, both averaged over the same
 * people; the interval by bootstrap over people (paired: a person brings both errors).
 */
export function improvement(pairs: readonly { baseline: number; method: number }[], random: Random): Interval {
  const percent = (sample: readonly { baseline: number; method: number }[]) =>
    100 * (1 - meanOf(sample.map((pair) => pair.method)) / meanOf(sample.map((pair) => pair.baseline)));
  const draws = Array.from({ length: resamples }, () =>
    percent(pairs.map(() => pairs[integerBelow(pairs.length, random)] as { baseline: number; method: number })),
  ).sort((a, b) => a - b);
  return {
    estimate: percent(pairs),
    low: draws[Math.floor(0.025 * resamples)] as number,
    high: draws[Math.floor(0.975 * resamples)] as number,
  };
}
