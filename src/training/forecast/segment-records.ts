import { type GlucoseReading, type GlucoseSeries, seriesFrom } from '../../domain/glucose/series.ts';
import type { PersonHistory } from './history.ts';

/** A series that serves the origins of these segments. */
export interface SegmentRecord {
  readonly segments: readonly string[];
  readonly series: GlucoseSeries;
}

const readingsOf = ({ times, values, utcOffsets }: GlucoseSeries): GlucoseReading[] =>
  Array.from(times, (time, index) => ({
    time,
    value: values[index] as number,
    utcOffset: utcOffsets[index] as number,
  }));

/**
 * What a person's segments know: all readings of all segments. Where segments overlap in time (two sensors, or two
 * exports), each has its own record, in which its span holds its own readings alone.
 */
export function segmentRecords(history: PersonHistory): SegmentRecord[] {
  const spans = Array.from(history, ([name, series]) => ({
    name,
    series,
    first: series.times[0] as number,
    last: series.times.at(-1) as number,
  })).sort((a, b) => a.first - b.first);
  const apart = spans.every((span, index) => index === 0 || span.first > (spans[index - 1] as typeof span).last);
  if (apart)
    return [
      {
        segments: spans.map(({ name }) => name),
        series: seriesFrom(spans.flatMap(({ series }) => readingsOf(series))),
      },
    ];
  return spans.map(({ name, series, first, last }) => {
    const others = spans
      .filter((span) => span.name !== name)
      .flatMap((span) => readingsOf(span.series))
      .filter(({ time }) => time < first || time > last);
    return { segments: [name], series: seriesFrom([...readingsOf(series), ...others]) };
  });
}
