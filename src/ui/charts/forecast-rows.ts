import type { GlucoseForecast } from '../../domain/forecast.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import type { GlucoseUnit } from '../../domain/units.ts';
import { glucoseFromCanonical } from '../../domain/units.ts';

/** One place on the time axis; values in the user's unit. What is absent is not drawn. */
export interface ForecastRow {
  /** Epoch ms. */
  readonly time: number;
  /** A reading; null breaks the line at a gap. */
  readonly reading?: number | null;
  /** True where no neighbour joins the reading, so that it needs a dot to be seen. */
  readonly alone?: boolean;
  readonly median?: number;
  /** Low and high edge of the band that holds half of the time. */
  readonly half?: readonly [number, number];
  /** Low and high edge of the band that holds nine times in ten. */
  readonly ninety?: readonly [number, number];
}

const minute = 60_000;

/** The line breaks after 2.5 missed intervals: 12.5 min with a 5-minute sensor, but never before 15 min nor after 45 min. */
export function gapAfter(times: Float64Array): number {
  const intervals = Array.from(times.subarray(1), (time, index) => time - (times[index] as number)).sort(
    (a, b) => a - b,
  );
  const typical = intervals[intervals.length >> 1] ?? 5 * minute;
  return Math.min(45 * minute, Math.max(15 * minute, 2.5 * typical));
}

function readingRows(series: GlucoseSeries, unit: GlucoseUnit): ForecastRow[] {
  const { times, values } = series;
  const gap = gapAfter(times);
  const rows: ForecastRow[] = [];
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    const after = times[index + 1];
    const brokenBefore = before === undefined || time - before > gap;
    const brokenAfter = after === undefined || after - time > gap;
    if (before !== undefined && brokenBefore) rows.push({ time: (before + time) / 2, reading: null });
    const reading = glucoseFromCanonical(values[index] as number, unit);
    rows.push(brokenBefore && brokenAfter ? { time, reading, alone: true } : { time, reading });
  }
  return rows;
}

function forecastRowsAfterOrigin(forecast: GlucoseForecast, unit: GlucoseUnit): ForecastRow[] {
  const shown = (value: number | undefined) => glucoseFromCanonical(value ?? Number.NaN, unit);
  return forecast.leadTimes.map((lead, index) => ({
    time: forecast.origin + lead * minute,
    median: shown(forecast.predicted[index]),
    half: [shown(forecast.q25[index]), shown(forecast.q75[index])],
    ninety: [shown(forecast.q05[index]), shown(forecast.q95[index])],
  }));
}

/**
 * Readings and forecast on one time axis, in time order. Median and bands start as a point at the last reading,
 * so that the picture opens from what is known.
 */
export function forecastRows(
  series: GlucoseSeries,
  forecast: GlucoseForecast | null,
  unit: GlucoseUnit,
): ForecastRow[] {
  const rows = readingRows(series, unit);
  if (!forecast) return rows;
  const level = glucoseFromCanonical(forecast.level, unit);
  const opening = { median: level, half: [level, level], ninety: [level, level] } as const;
  const at = rows.findIndex((row) => row.time === forecast.origin && row.reading !== null);
  if (at >= 0) rows[at] = { ...(rows[at] as ForecastRow), ...opening };
  else rows.push({ time: forecast.origin, reading: level, ...opening });
  return [...rows, ...forecastRowsAfterOrigin(forecast, unit)].sort((a, b) => a.time - b.time);
}
