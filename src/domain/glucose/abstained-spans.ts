import { FeatureWalk, featureCount } from './features.ts';
import type { GlucoseSeries } from './series.ts';

/** Why no forecast could be made in a span. */
export type AbstainedReason =
  /** No reading for longer than a forecast reaches: there was nothing to look ahead from. */
  | 'noReadings'
  /** Readings were there, but not all of the half hour that tells where glucose is heading. */
  | 'halfHourUnknown';

export interface AbstainedSpan {
  readonly reason: AbstainedReason;
  /** Epoch ms, [from, to). */
  readonly from: number;
  readonly to: number;
}

/** A forecast looks an hour ahead; after that hour the last one says nothing more. */
const reachMs = 3_600_000;

/**
 * When, between the first and the last reading from `from` on, the app had nothing to say, by the same rule by which it
 * makes forecasts. Oldest first.
 */
export function abstainedSpans(series: GlucoseSeries, from = Number.NEGATIVE_INFINITY): AbstainedSpan[] {
  const { times } = series;
  const walk = new FeatureWalk(series);
  const features = new Float32Array(featureCount);
  const spans: AbstainedSpan[] = [];
  let unknownSince: number | null = null;
  /** Until when the newest forecast that could be made reaches. */
  let saidUntil = Number.NEGATIVE_INFINITY;
  const end = (to: number) => {
    if (unknownSince !== null && to > unknownSince) spans.push({ reason: 'halfHourUnknown', from: unknownSince, to });
    unknownSince = null;
  };
  while (walk.advance()) {
    const time = times[walk.index] as number;
    const before = times[walk.index - 1];
    const known = walk.write(features, 0);
    if (time < from) continue;
    if (before !== undefined && before >= from && time - before > reachMs) {
      const since = Math.max(before, saidUntil);
      end(before);
      if (time > since) spans.push({ reason: 'noReadings', from: since, to: time });
    }
    if (known) {
      end(time);
      saidUntil = time + reachMs;
    } else if (time >= saidUntil) unknownSince ??= time;
  }
  end(times.at(-1) ?? 0);
  return spans;
}
