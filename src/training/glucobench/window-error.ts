import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import type { BenchmarkError } from './benchmarks.ts';

/** One forecast of an hour against the segment's own steps: mean squared and mean absolute error, (mg/dL)² and mg/dL. */
export interface WindowError {
  readonly mse: number;
  readonly mae: number;
}

/** `predicted` [step ahead], from the step at `origin`. */
export function windowError({ values }: GlucoseSeries, origin: number, predicted: readonly number[]): WindowError {
  const errors = predicted.map((value, step) => value - (values[origin + step + 1] as number));
  const mean = (of: (error: number) => number) => errors.reduce((sum, error) => sum + of(error), 0) / errors.length;
  return { mse: mean((error) => error * error), mae: mean(Math.abs) };
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Windows summed up in both ways: the benchmark ranks the median window. */
export interface Summary {
  readonly median: BenchmarkError;
  readonly mean: BenchmarkError;
}

/** All windows of some people; the root is taken last, as the benchmark takes it. */
export const summaryOf = (windows: readonly WindowError[]): Summary => averageSummary([windows]);

/** The mean over draws of people, each draw summed up on its own, as the benchmark averages over its seeds. */
export function averageSummary(draws: readonly (readonly WindowError[])[]): Summary {
  const by = (reduce: (values: readonly number[]) => number): BenchmarkError => ({
    rmse: Math.sqrt(mean(draws.map((windows) => reduce(windows.map(({ mse }) => mse))))),
    mae: mean(draws.map((windows) => reduce(windows.map(({ mae }) => mae)))),
  });
  return { median: by(median), mean: by(mean) };
}
