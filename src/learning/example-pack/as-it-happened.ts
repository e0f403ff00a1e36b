import type { ExampleSet } from '../../domain/examples/example-set.ts';
import type { ScaledExample } from './example-scale.ts';
import type { ScaledReasons } from './explain-example.ts';
import type { PersonForecast, PersonForecaster } from './person-forecaster.ts';

/** What was said of one example when it was asked. */
export interface PastForecast extends PersonForecast {
  /** Which of the set's examples. */
  readonly index: number;
  /** From how many of the person's own examples. */
  readonly learned: number;
  /** Of each target, where they were asked for. */
  readonly reasons?: readonly ScaledReasons[];
}

/**
 * Lets a person's examples pass as they happened: each is foreseen from those whose outcome was known by then, and
 * learned once its own is. Afterwards the forecaster has learned everything that is complete.
 *
 * @param scaled the set's examples, scaled
 * @param explain asked of each example in the moment it is foreseen, from what is learned by then
 */
export function asItHappened(
  forecaster: PersonForecaster,
  set: ExampleSet,
  scaled: readonly ScaledExample[],
  explain: (index: number) => readonly ScaledReasons[] | undefined = () => undefined,
): PastForecast[] {
  const byCompletion = Array.from(set.completeAt.keys())
    .filter((index) => Number.isFinite(set.completeAt[index]))
    .sort(
      (a, b) =>
        (set.completeAt[a] as number) - (set.completeAt[b] as number) ||
        (set.times[a] as number) - (set.times[b] as number),
    );
  let next = 0;
  const learnUntil = (time: number) => {
    for (; next < byCompletion.length; next++) {
      const index = byCompletion[next] as number;
      // What is asked at this very moment is not known yet, even if its outcome comes at once.
      if ((set.completeAt[index] as number) > time || (set.times[index] as number) >= time) break;
      forecaster.learn(scaled[index] as ScaledExample);
    }
  };
  const forecasts: PastForecast[] = [];
  for (const [index, time] of set.times.entries()) {
    learnUntil(time);
    const reasons = explain(index);
    forecasts.push({
      index,
      learned: forecaster.learned,
      ...forecaster.predict(scaled[index] as ScaledExample),
      ...(reasons && { reasons }),
    });
  }
  learnUntil(Number.POSITIVE_INFINITY);
  return forecasts;
}
