import { type ForecastBands, leadTimes } from '../../domain/forecast.ts';

/**
 * A forecast from a reading of this level as one from `minutes` later, when nothing new is known: its lead times reach
 * further from the reading. Linear between lead times; beyond the last one its value holds.
 */
export function laterBands(bands: ForecastBands, level: number, minutes: number): ForecastBands {
  if (minutes === 0) return bands;
  const later = (values: readonly number[]) => {
    const known = [level, ...values];
    return leadTimes.map((lead) => {
      const position = Math.min(leadTimes.length, (lead + minutes) / (leadTimes[0] as number));
      const before = Math.floor(position);
      const left = known[before] as number;
      return left + (position - before) * ((known[before + 1] ?? left) - left);
    });
  };
  return {
    predicted: later(bands.predicted),
    q05: later(bands.q05),
    q25: later(bands.q25),
    q75: later(bands.q75),
    q95: later(bands.q95),
  };
}
