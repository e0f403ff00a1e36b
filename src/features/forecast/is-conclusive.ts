import type { Comparison } from '../../domain/comparison.ts';

/** Fewer held-back forecasts than two hours hold, or none that met a reading, compare nothing. */
const originsNeeded = 24;

export const isConclusive = ({ origins, errors: { lastValue } }: Pick<Comparison, 'origins' | 'errors'>): boolean =>
  origins >= originsNeeded && lastValue.rmse30 + lastValue.rmse60 > 0;
