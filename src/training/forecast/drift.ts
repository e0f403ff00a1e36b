import { type ForecastBands, leadTimes } from '../../domain/forecast.ts';
import { RunningSummary } from '../../domain/glucose/running-summary.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import { sensorRange } from '../../learning/bands.ts';

/**
 * Hours in which what is left of a deviation from the person's mean falls to 1/e: the median over the eight training
 * corpora of what the autocorrelation at an hour says (1.4 to 4.6 h).
 */
const memoryHours = 2;
/** Quantiles of the standard normal at 0.75 and 0.95. */
const normalQuantile = { half: 0.6745, ninety: 1.6449 };

/**
 * What can be said where the reading at `index` is the last one known and no window can be made of it: from its level
 * glucose drifts back to the person's mean so far (Ornstein and Uhlenbeck 1930), and the bands widen up to that
 * person's own spread. `age` is the minutes since that reading.
 */
export function driftFrom(series: GlucoseSeries, index: number, age: number): ForecastBands {
  const summary = new RunningSummary();
  for (let reading = 0; reading <= index; reading++)
    summary.add(series.times[reading] as number, series.values[reading] as number, Number.NaN);
  const { mean, standardDeviation } = summary;
  const deviation = (series.values[index] as number) - mean;
  const kept = leadTimes.map((lead) => Math.exp(-(age + lead) / 60 / memoryHours));
  const at = (quantile: number) =>
    kept.map((share) => {
      const value = mean + share * deviation + quantile * standardDeviation * Math.sqrt(1 - share ** 2);
      return Math.min(sensorRange.highest, Math.max(sensorRange.lowest, value));
    });
  return {
    predicted: at(0),
    q05: at(-normalQuantile.ninety),
    q25: at(-normalQuantile.half),
    q75: at(normalQuantile.half),
    q95: at(normalQuantile.ninety),
  };
}
