/** What is believed of the level: its expected value, and its variance. */
export interface LevelBelief {
  readonly mean: number;
  readonly variance: number;
}

/** How the level moves and how it is seen. Only their ratio matters to the belief's mean. */
export interface LocalLevel {
  /** Variance of the level's random walk, per unit of time. */
  readonly walk: number;
  /** Variance of a reading around the level. */
  readonly noise: number;
}

export interface FilterStep {
  readonly belief: LevelBelief;
  /** Reading minus what was expected of it. */
  readonly innovation: number;
  /** Variance that the innovation was expected to have. */
  readonly innovationVariance: number;
}

/** What a first reading teaches, where nothing was known before it. */
export const firstBelief = (reading: number, { noise }: LocalLevel): LevelBelief => ({
  mean: reading,
  variance: noise,
});

/**
 * One step of the Kalman filter of the local-level model (Durbin & Koopman, Time Series Analysis by State Space
 * Methods, 2.2): the level walked for `elapsed` units of time, then it was read.
 */
export function filterStep(before: LevelBelief, reading: number, elapsed: number, model: LocalLevel): FilterStep {
  const expected = before.variance + model.walk * elapsed;
  const innovation = reading - before.mean;
  const innovationVariance = expected + model.noise;
  const gain = expected / innovationVariance;
  return {
    belief: { mean: before.mean + gain * innovation, variance: (1 - gain) * expected },
    innovation,
    innovationVariance,
  };
}
