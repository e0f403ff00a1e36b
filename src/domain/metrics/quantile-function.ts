import { normalCdf, normalQuantile } from './normal-distribution.ts';

/** Levels of the five values by which a forecast is told; the expected value stands for the median. */
export const quantileLevels = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Values at `quantileLevels`, never descending. */
export type Quantiles = readonly [number, number, number, number, number];

const scores = quantileLevels.map(normalQuantile) as unknown as Quantiles;
const last = quantileLevels.length - 2;

/** Between which two of the five levels a normal score lies, and where: outside them on the line through the outer two. */
function placeOf(score: number): { readonly segment: number; readonly share: number } {
  let segment = 0;
  while (segment < last && score > (scores[segment + 1] as number)) segment += 1;
  const from = scores[segment] as number;
  return { segment, share: (score - from) / ((scores[segment + 1] as number) - from) };
}

/**
 * The quantile function through five values: linear in the normal score between neighbours, and beyond the outer two
 * along the same line. Five quantiles of a Gaussian give back that Gaussian, tails and all.
 */
export function quantileAt(level: number): (quantiles: Quantiles) => number {
  const { segment, share } = placeOf(normalQuantile(level));
  return (quantiles) => {
    const from = quantiles[segment] as number;
    return from + share * ((quantiles[segment + 1] as number) - from);
  };
}

/** The share of the forecast that lies below `value`: the inverse of `quantileAt`. */
export function probabilityBelow(value: number, quantiles: Quantiles): number {
  let segment = 0;
  while (segment < last && value > (quantiles[segment + 1] as number)) segment += 1;
  const from = quantiles[segment] as number;
  const width = (quantiles[segment + 1] as number) - from;
  // Where the two coincide the forecast leaves no doubt.
  if (width <= 0) return value < from ? 0 : value > from ? 1 : (quantileLevels[segment] as number);
  const share = (value - from) / width;
  const score = scores[segment] as number;
  return normalCdf(score + share * ((scores[segment + 1] as number) - score));
}
