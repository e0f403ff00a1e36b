import type { Limits } from '../observation-fields.ts';

/** The value where it lies within the limits, both ends included; else NaN, which in an example is "not known". */
export const within = (value: number | undefined, [low, high]: Limits): number =>
  value !== undefined && value >= low && value <= high ? value : Number.NaN;
