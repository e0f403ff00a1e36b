import type { MethodName } from './method.ts';

/** Root mean squared error on the held-back hours, mg/dL. */
export interface MethodError {
  readonly rmse30: number;
  readonly rmse60: number;
}

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
  /** By method: the ones that were compared. */
  readonly errors: Readonly<Partial<Record<MethodName, MethodError>>>;
  /** Share of held-back readings inside the winner's bands, all lead times together. */
  readonly coverage: { readonly half: number; readonly ninety: number };
  /** The method with the least error over both lead times; the one the forecasts use. */
  readonly winner: MethodName;
}
