import { type Quantiles, quantileLevels } from './quantile-function.ts';

/** What a quantile costs when `actual` comes: as many times its distance as the level says (Koenker & Bassett 1978). */
export const pinballLoss = (level: number, quantile: number, actual: number): number =>
  actual >= quantile ? level * (actual - quantile) : (1 - level) * (quantile - actual);

/** The mean over the five levels, in the unit of the values. */
export function meanPinballLoss(quantiles: Quantiles, actual: number): number {
  let sum = 0;
  for (let index = 0; index < quantileLevels.length; index++)
    sum += pinballLoss(quantileLevels[index] as number, quantiles[index] as number, actual);
  return sum / quantileLevels.length;
}
