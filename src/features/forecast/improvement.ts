import { type MethodError, relativeError } from '../../domain/comparison.ts';

/** How much smaller `error` is than `reference`, both lead times alike, in whole percent; negative where it is larger. */
export function percentCloser(error: MethodError, reference: MethodError): number {
  if (!(reference.rmse30 + reference.rmse60 > 0)) return 0;
  return Math.round(100 * (1 - relativeError(error, reference))) + 0;
}

/** Difference of one error to another in whole percent: -12 is twelve percent less error. */
export function percentDifference(error: number, reference: number): number {
  return reference > 0 ? Math.round(100 * (error / reference - 1)) + 0 : 0;
}
