/** Errors at the two lead times people ask about, any one unit. */
export interface ErrorPair {
  readonly rmse30: number;
  readonly rmse60: number;
}

/** How much smaller `error` is than `reference`, both lead times together, in whole percent; negative where it is larger. */
export function percentCloser(error: ErrorPair, reference: ErrorPair): number {
  const whole = reference.rmse30 + reference.rmse60;
  if (!(whole > 0)) return 0;
  return Math.round(100 * (1 - (error.rmse30 + error.rmse60) / whole)) + 0;
}

/** Difference of one error to another in whole percent: -12 is twelve percent less error. */
export function percentDifference(error: number, reference: number): number {
  return reference > 0 ? Math.round(100 * (error / reference - 1)) + 0 : 0;
}
