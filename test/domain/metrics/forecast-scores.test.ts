import { describe, expect, it } from 'vitest';
import { crps } from '../../../src/domain/metrics/crps.ts';
import { normalCdf, normalDensity, normalQuantile } from '../../../src/domain/metrics/normal-distribution.ts';
import { meanPinballLoss, pinballLoss } from '../../../src/domain/metrics/pinball-loss.ts';
import { probabilityBelow, type Quantiles, quantileAt } from '../../../src/domain/metrics/quantile-function.ts';

/** Quantiles 5, 25, 50, 75, 95 % of a Gaussian, from a table of the normal distribution. */
const gaussian = (mean: number, sd: number): Quantiles =>
  [-1.6448536, -0.6744898, 0, 0.6744898, 1.6448536].map((score) => mean + sd * score) as unknown as Quantiles;

describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300946],
    [-7, 1.279812543885835e-12],
  ])('lies below %f as the tables say', (z, expected) => {
    expect(normalCdf(z)).toBeCloseTo(expected, 12);
    if (z > -6) expect(normalQuantile(expected)).toBeCloseTo(z, 8);
  });
});

describe('the quantile function through five values', () => {
  it('gives back the Gaussian that they were taken from, tails too', () => {
    const quantiles = gaussian(120, 15);
    expect(quantileAt(0.01)(quantiles)).toBeCloseTo(120 - 15 * 2.3263479, 4);
    expect(quantileAt(0.6)(quantiles)).toBeCloseTo(120 + 15 * 0.2533471, 4);
    expect(probabilityBelow(120 - 15 * 2.3263479, quantiles)).toBeCloseTo(0.01, 6);
    expect(probabilityBelow(135, quantiles)).toBeCloseTo(0.8413447, 6);
  });

  it('passes through values that lie unevenly', () => {
    const quantiles: Quantiles = [60, 90, 100, 104, 106];
    for (const [index, level] of [0.05, 0.25, 0.5, 0.75, 0.95].entries()) {
      expect(quantileAt(level)(quantiles)).toBeCloseTo(quantiles[index] as number, 8);
      expect(probabilityBelow(quantiles[index] as number, quantiles)).toBeCloseTo(level, 8);
    }
  });

  it('leaves no doubt where all values are one', () => {
    const quantiles: Quantiles = [80, 80, 80, 80, 80];
    expect(probabilityBelow(79, quantiles)).toBe(0);
    expect(probabilityBelow(81, quantiles)).toBe(1);
  });
});

describe('the pinball loss', () => {
  it('is that worked by hand: 10 too low at 95 % costs 9.5, 10 too high costs 0.5', () => {
    expect(pinballLoss(0.95, 100, 110)).toBeCloseTo(9.5, 10);
    expect(pinballLoss(0.95, 100, 90)).toBeCloseTo(0.5, 10);
  });

  it('is averaged over the five levels', () => {
    // 0.05·30 + 0.25·20 + 0.5·10 + 0.25·0 + 0.05·10 = 1.5 + 5 + 5 + 0 + 0.5 = 12, over five.
    expect(meanPinballLoss([80, 90, 100, 110, 120], 110)).toBeCloseTo(2.4, 10);
  });
});

describe('the ranked probability score', () => {
  it.each([0, 0.5, -1, 2, 3])('of a Gaussian is the closed form within 1 %, %f deviations off', (z) => {
    const sd = 18;
    const closed = sd * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
    const measured = crps(gaussian(120, sd), 120 + z * sd);
    expect(Math.abs(measured / closed - 1)).toBeLessThan(0.01);
  });

  it('is the absolute error where the forecast has no width', () => {
    expect(crps([100, 100, 100, 100, 100], 117)).toBeCloseTo(17, 10);
  });
});
