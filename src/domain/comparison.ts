/** The candidates that are held against each other on one person's own readings. */
export const comparedMethods = ['lastValue', 'generic', 'personal'] as const;
export type ComparedMethod = (typeof comparedMethods)[number];

/** Root mean squared error on the held-back hours, mg/dL. */
export interface MethodError {
  readonly rmse30: number;
  readonly rmse60: number;
}

/** How the candidates did on this person's own most recent hours, which none of them was adapted on. */
export interface Comparison {
  readonly heldBackFrom: number;
  readonly heldBackTo: number;
  readonly origins: number;
  readonly errors: Readonly<Record<ComparedMethod, MethodError>>;
  /** Share of held-back readings inside the personal bands, all lead times together. */
  readonly coverage: { readonly half: number; readonly ninety: number };
  /** The method with the least error over both lead times; the one the forecasts will use. */
  readonly winner: ComparedMethod;
}
