import { type GlucoseSeries, seriesFrom } from '../../../../src/domain/glucose/series.ts';

/** Values every five minutes from a time on, UTC unless an offset is given. */
export const everyFiveMinutes = (values: readonly number[], from: number, utcOffset = 0): GlucoseSeries =>
  seriesFrom(values.map((value, index) => ({ time: from + index * 300_000, value, utcOffset })));
