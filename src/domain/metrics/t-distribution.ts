import { normalCdf } from './normal-distribution.ts';

/**
 * Student's t distribution function by Wallace's transformation to the normal (1959, Ann Math Stat 30:1124): right to three
 * digits from four degrees of freedom on.
 */
export function tCdf(t: number, freedom: number): number {
  const size = ((8 * freedom + 1) / (8 * freedom + 3)) * Math.sqrt(freedom * Math.log1p((t * t) / freedom));
  return normalCdf(t < 0 ? -size : size);
}

/** Its inverse for a share from 0.5 on. */
export function tQuantile(share: number, freedom: number): number {
  let low = 0;
  let high = 1000;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (tCdf(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
