import { pinballLoss } from './pinball-loss.ts';
import { type Quantiles, quantileAt } from './quantile-function.ts';

/** Levels at which the integral is taken, each the middle of an equal share. */
const levels = Array.from({ length: 40 }, (_, index) => (index + 0.5) / 40);
const readers = levels.map(quantileAt);

/**
 * The continuous ranked probability score (Gneiting & Raftery 2007): twice the pinball loss, integrated over all levels
 * of the quantile function through five values. In the unit of the values; the absolute error where the forecast has no
 * width. The sum over 40 levels is within 1 % of a Gaussian's closed form.
 */
export function crps(quantiles: Quantiles, actual: number): number {
  let sum = 0;
  for (let index = 0; index < levels.length; index++)
    sum += pinballLoss(levels[index] as number, (readers[index] as (typeof readers)[0])(quantiles), actual);
  return (2 * sum) / levels.length;
}
