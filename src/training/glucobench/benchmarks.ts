/** One error summed up over windows in the two ways the article and its code do, mg/dL. */
export interface BenchmarkError {
  readonly rmse: number;
  readonly mae: number;
}

/** How GlucoBench prepares one dataset, and the best it published for unseen people. */
export interface Benchmark {
  /** A gap longer than this, in minutes, begins a new segment; shorter ones are filled by a line. */
  readonly longestGap: number;
  /** Segments of fewer readings are dropped. */
  readonly leastReadings: number;
  /** Steps of a segment before the first one forecast. */
  readonly firstStep: number;
  readonly published: { readonly median: BenchmarkError; readonly meanRmse: number };
}

/**
 * `config/*.yaml` of github.com/IrinaStatsLab/GlucoBench, and the tables of Sergazinov et al. 2023 (arXiv:2410.05780):
 * the best of all models on unseen people.
 */
export const benchmarks: Readonly<Record<string, Benchmark>> = {
  Colas_2019: {
    longestGap: 45,
    leastReadings: 192,
    firstStep: 144,
    published: { median: { rmse: 5.33, mae: 4.41 }, meanRmse: 9.48 },
  },
  Dubosson_2018: {
    longestGap: 30,
    leastReadings: 240,
    firstStep: 192,
    published: { median: { rmse: 15.69, mae: 11.9 }, meanRmse: 24.02 },
  },
  Hall_2018: {
    longestGap: 30,
    leastReadings: 192,
    firstStep: 144,
    published: { median: { rmse: 7.49, mae: 6.52 }, meanRmse: 12.84 },
  },
};
