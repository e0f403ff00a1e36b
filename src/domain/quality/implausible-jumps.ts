import type { GlucoseSeries } from '../glucose/series.ts';
import type { QualityFinding } from './quality-finding.ts';
import { readingsAt } from './readings-at.ts';

/** mg/dL per minute: twice what a sensor's steepest arrow means (more than 3 or 4), over neighbouring readings. */
const fastest = 8;
/** And by so much at least, mg/dL: the last digits of a reading a minute later prove nothing. */
const least = 40;
/** Readings further apart than this say nothing of speed. Minutes. */
const neighbours = 16;

/** Steps between neighbouring readings that blood does not take: a spike that goes back as fast, or a step that stays. */
export function implausibleJumps(series: GlucoseSeries): QualityFinding[] {
  const { times, values } = series;
  const found: QualityFinding[] = [];
  for (let index = 1; index < times.length; index++) {
    const size = jumpAt(series, index);
    if (size === 0) continue;
    const back = [index + 1, index + 2].find((next) => next < times.length && jumpAt(series, next) * size < 0);
    const end = back ?? index + 1;
    found.push({
      rule: 'jump',
      kind: 'glucose',
      // Of a spike what stands out, of a step both its ends.
      from: times[back === undefined ? index - 1 : index] as number,
      to: times[end - 1] as number,
      size: Math.abs((values[index] as number) - (values[index - 1] as number)),
      readings: readingsAt(series, index - 1, Math.min(times.length, end + 1)),
    });
    index = back ?? index;
  }
  return found;
}

/** The change to this reading from the one before, where it is faster than plausible; else zero. */
function jumpAt({ times, values }: GlucoseSeries, index: number): number {
  const minutes = ((times[index] as number) - (times[index - 1] as number)) / 60_000;
  const change = (values[index] as number) - (values[index - 1] as number);
  return minutes <= neighbours && Math.abs(change) >= least && Math.abs(change) / minutes > fastest ? change : 0;
}
