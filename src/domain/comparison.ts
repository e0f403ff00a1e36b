import { type MethodName, methodNames } from './method.ts';

/** Root mean squared error on the held-back hours, mg/dL. */
export interface MethodError {
  readonly rmse30: number;
  readonly rmse60: number;
}

export type MethodErrors = Readonly<Partial<Record<MethodName, MethodError>> & Record<'lastValue', MethodError>>;

/**
 * A rolling-origin backtest on one person's own past: the newest hours are held back block by block; each method learns
 * from what lies before a block and is judged on the block.
 */
export interface Comparison {
  readonly heldBackFrom: number;
  readonly heldBackTo: number;
  /** Blocks held back, one after the other. */
  readonly blocks: number;
  /** Forecast origins judged, over all blocks. */
  readonly origins: number;
  /** By method, the ones that were compared; "stays as it is" is always among them. */
  readonly errors: MethodErrors;
  /** Candidates that could not learn from this record, or gave no number. */
  readonly leftOut: readonly MethodName[];
  /** Share of held-back readings inside the winner's bands, all lead times together. */
  readonly coverage: { readonly half: number; readonly ninety: number };
  /** The method with the least error over both lead times; the one the forecasts use. */
  readonly winner: MethodName;
}

/** Both lead times together, in parts of the error of "stays as it is": 1 is as far off as that, 0.8 a fifth closer. */
export function relativeError({ rmse30, rmse60 }: MethodError, lastValue: MethodError): number {
  const part = (error: number, reference: number) => error / Math.max(1e-9, reference);
  return (part(rmse30, lastValue.rmse30) + part(rmse60, lastValue.rmse60)) / 2;
}

/** The methods that were compared, the closest first; of two as close, the simpler. */
export function closestFirst(errors: MethodErrors): MethodName[] {
  const farness = (method: MethodName) => relativeError(errors[method] as MethodError, errors.lastValue);
  return methodNames.filter((method) => errors[method]).sort((a, b) => farness(a) - farness(b));
}
