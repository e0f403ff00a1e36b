import { longestHistoryGap } from '../../domain/glucose/cursor.ts';
import type { MethodSettings } from '../pack.ts';
import { filterStep, firstBelief, type LevelBelief, type LocalLevel } from './local-level.ts';

const minute = 60_000;
/** The unit of time of the level's walk: one step of a common sensor. */
export const stepMinutes = 5;
/** ln(walk / noise), the walk's variance over five minutes: from a level that is hardly seen through the noise to one that a reading shows as it is. */
const logRatios = Array.from({ length: 25 }, (_, index) => Math.log(10) * (-3 + 0.25 * index));
/** A spread below the grid's step would let a prior from few people rule. */
const leastSpread = 0.5;

/** Noise 1: the ratio alone decides what the filter believes. */
export const modelOf = (logRatio: number): LocalLevel => ({ walk: Math.exp(logRatio), noise: 1 });

/** One person's glucose in time order: epoch ms, mg/dL. */
export interface Readings {
  readonly times: ArrayLike<number>;
  readonly values: ArrayLike<number>;
}

/**
 * Log likelihood of a person's readings, the noise's variance at its own best value (Durbin & Koopman, 2.10.2). After a
 * long gap the filter begins anew.
 */
export function logLikelihood({ times, values }: Readings, logRatio: number): number {
  const model = modelOf(logRatio);
  let belief: LevelBelief | undefined;
  let innovations = 0;
  let squares = 0;
  let logVariances = 0;
  for (let index = 0; index < times.length; index++) {
    const reading = values[index] as number;
    const elapsed = ((times[index] as number) - (times[index - 1] ?? Number.NaN)) / minute;
    if (!belief || !(elapsed <= longestHistoryGap)) {
      belief = firstBelief(reading, model);
      continue;
    }
    const step = filterStep(belief, reading, elapsed / stepMinutes, model);
    belief = step.belief;
    innovations += 1;
    squares += step.innovation ** 2 / step.innovationVariance;
    logVariances += Math.log(step.innovationVariance);
  }
  // A sensor that never moves would make the noise zero and the likelihood infinite.
  return innovations === 0 ? 0 : -0.5 * (innovations * Math.log(squares / innovations + 1e-9) + logVariances);
}

/** The ratio with the highest score. */
const mostLikely = (score: (logRatio: number) => number): number => {
  const scores = logRatios.map(score);
  return logRatios[scores.indexOf(Math.max(...scores))] as number;
};

/** The ratio a person's readings and the prior agree on: the mode of the posterior. */
export const levelRatio = (readings: Readings, { logRatio, logRatioSpread }: MethodSettings): number =>
  mostLikely(
    (each) => logLikelihood(readings, each) - 0.5 * ((each - (logRatio as number)) / (logRatioSpread as number)) ** 2,
  );

/** The prior: mean and spread over people of the ratio that makes each one's readings most likely. */
export function levelRatioPrior(people: readonly Readings[]): MethodSettings {
  const best = people
    .filter(({ times }) => times.length > 1)
    .map((readings) => mostLikely((each) => logLikelihood(readings, each)));
  const mean = best.reduce((sum, each) => sum + each, 0) / best.length;
  const variance = best.reduce((sum, each) => sum + (each - mean) ** 2, 0) / best.length;
  return { logRatio: mean, logRatioSpread: Math.max(leastSpread, Math.sqrt(variance)) };
}
