import { coveredHours } from '../domain/glucose/coverage.ts';
import { firstIndexAtOrAfter, type GlucoseSeries, seriesBetween } from '../domain/glucose/series.ts';
import { type Windows, windowsFrom, withOutcomes } from '../domain/glucose/windows.ts';

const hour = 3_600_000;
/** Between the last outcome learned from and the first forecast origin judged. */
const gapHours = 1;
/** The query set is the following three days. */
const queryHours = 72;

/** Minutes between forecast origins of the query: a 5-minute sensor is judged as often as a 15-minute one. */
const queryEvery = 15;

/**
 * One person's learning problem: adapt on the support set, be judged on the query set, which begins an hour after
 * it. The person is new at `start`: features know nothing before it.
 */
export interface Episode {
  readonly start: number;
  readonly supportHours: number;
  readonly supportSet: Windows;
  readonly querySet: Windows;
}

/** When the query is judged, [from, to), epoch ms. */
export function querySpan(start: number, supportHours: number): { readonly from: number; readonly to: number } {
  const from = start + (supportHours + gapHours) * hour;
  return { from, to: from + queryHours * hour };
}

/** What is known of the person who is new at `start`, and what the query's last forecasts are judged by. */
export const episodeSeries = (series: GlucoseSeries, start: number, supportHours: number): GlucoseSeries =>
  seriesBetween(series, start, querySpan(start, supportHours).to + 2 * hour);

export function episodeAt(series: GlucoseSeries, start: number, supportHours: number): Episode {
  const { from, to } = querySpan(start, supportHours);
  const own = episodeSeries(series, start, supportHours);
  const support = seriesBetween(own, start, start + supportHours * hour);
  return {
    start,
    supportHours,
    supportSet: withOutcomes(windowsFrom(support)),
    querySet: withOutcomes(windowsFrom(own, { from, to, every: queryEvery })),
  };
}

/**
 * Starts of episodes, evenly spread over the record and not overlapping: the first reading after which the support
 * is covered to seven tenths and at least six hours of the query are.
 */
export function episodeStarts(series: GlucoseSeries, supportHours: number, most: number): number[] {
  const { times } = series;
  if (times.length === 0) return [];
  const first = times[0] as number;
  const last = times[times.length - 1] as number;
  const length = (supportHours + gapHours + queryHours + 1) * hour;
  const spacing = Math.max(length, (last - first) / most);
  const starts: number[] = [];
  for (let from = first; from < last && starts.length < most; ) {
    const start = firstUsableStart(series, from, supportHours);
    if (start === null) break;
    starts.push(start);
    from = Math.max(start + length, first + starts.length * spacing);
  }
  return starts;
}

function firstUsableStart(series: GlucoseSeries, from: number, supportHours: number): number | null {
  for (let index = firstIndexAtOrAfter(series, from); index < series.times.length; index += 6) {
    const start = series.times[index] as number;
    const queryStart = start + (supportHours + gapHours) * hour;
    if (queryStart > (series.times[series.times.length - 1] as number)) return null;
    const support = coveredHours(series, start, start + supportHours * hour);
    const query = coveredHours(series, queryStart, queryStart + queryHours * hour);
    if (support >= 0.7 * supportHours && query >= 6) return start;
  }
  return null;
}
