import type { GlucoseSeries } from '../glucose/series.ts';
import type { QualityReading } from './quality-finding.ts';

/** The readings of a series with index in [start, end). */
export const readingsAt = (series: GlucoseSeries, start: number, end: number): QualityReading[] =>
  Array.from({ length: end - start }, (_, offset) => ({
    time: series.times[start + offset] as number,
    utcOffset: series.utcOffsets[start + offset] as number,
    value: series.values[start + offset] as number,
  }));
